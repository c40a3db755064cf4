"""How well statements about one occasion are told from statements about different ones.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_events.py`. Reads `event_pairs.jsonl` beside this file:
135 pairs of statements that name, place or date some event, labelled by reading them without their articles' dates:
the same occasion, different ones, or open where the two do not tell. They hold corpus, article and offsets, no text: 40
pairs of leads on one news event, 50 of alike leads on different news events (`triples`; an article is told by the
number of its record and its place in it), and 45 of alike statements of different documents (`policy`). Every second
pair is kept aside. Precision and recall of "same" and of "different"; also printed: how many of the pairs that are
labelled the same are called different, which hides a conflict, and the other way round, which makes a wrong one.
"""

import json
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpora import json_lines
from factories import make_article, make_document
from measuring import all_three, file_of, say

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.occasions import occasion

LABELS = ("same", "different")


@lru_cache(maxsize=2)
def texts(name: str) -> dict[str, str]:
    """The texts of a corpus by the names of its articles."""
    path = file_of(name)
    found: dict[str, str] = {}
    for number, record in enumerate(json_lines(path) if path else ()):
        if "articles" in record:
            found |= {f"{number}.{place}": one["text"] for place, one in enumerate(record["articles"]) if one["text"]}
        else:
            found[record["id"]] = record["text"]
    return found


@lru_cache(maxsize=256)
def statements(corpus: str, article: str) -> tuple[Statement, ...]:
    return analyse(make_document(texts(corpus)[article], article=make_article()))


def statement(place: list[Any]) -> Statement:
    """The statement that covers most of the labelled place."""
    corpus, article, start, end = place
    return max(statements(corpus, article), key=lambda one: min(end, one.end) - max(start, one.start))


def evaluate(name: str, pairs: list[dict[str, Any]]) -> None:
    told = [(pair["label"], occasion(statement(pair["first"]), statement(pair["second"]))) for pair in pairs]
    say(f"{name}: {len(pairs)} pairs, labelled {dict(Counter(label for label, _ in told))}")
    for wanted in LABELS:
        counts = [
            (label == found == wanted, found == wanted != label, label == wanted != found) for label, found in told
        ]
        say(f"  {wanted}: {all_three(counts)}")
    crossed = Counter(pair for pair in told if pair in {LABELS, LABELS[::-1]})
    say(f"  the same called different: {crossed[LABELS]}; different called the same: {crossed[LABELS[::-1]]}")


def main() -> None:
    lines = (Path(__file__).parent / "event_pairs.jsonl").read_text(encoding="utf-8").splitlines()
    pairs = [json.loads(line) for line in lines]
    if all(texts(corpus) for corpus in ("triples/train.jsonl.gz", "policy/articles.jsonl")):
        evaluate("development", pairs[::2])
        evaluate("kept aside", pairs[1::2])


if __name__ == "__main__":
    main()
