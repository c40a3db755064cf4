"""How well hedges are found.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_hedges.py`.

- `hedges/events-*.jsonl.gz` (UW factuality): gold is hedged where an event lies strictly between -2 and 2, which counts
  every plan and expectation, so that always saying yes scores high; ours where a sentence has a hedge, whoever holds
  it. events-train is developed on, events-dev kept aside.
- `hedges/certainty.jsonl`: Spearman's rank correlation of the rated certainty (1 to 6) with the number of hedges,
  negated.
"""

import re
import statistics
from collections.abc import Sequence
from pathlib import Path

from corpora import json_lines
from factories import make_document
from measuring import Counts, all_three, f1, file_of, say, total

from briefing.analysis import analyse

SPACED = re.compile(r" (['’](?:s|re|ve|ll|d|m)\b|n't\b|[.,;:?!%)])")


def plain(text: str) -> str:
    """A tokenised sentence as it is written."""
    for tokens, written in (
        ("` `", "“"),
        ("``", "“"),
        ("' '", "”"),
        ("''", "”"),
        (" - ", "-"),
        ("( ", "("),
        ("$ ", "$"),
    ):
        text = text.replace(tokens, written)
    return SPACED.sub(r"\1", text).replace("\n", " ")


def weight(text: str) -> int:
    """How many hedges a sentence has."""
    return sum(len(one.hedges) for one in analyse(make_document(text)))


def events(name: str, path: Path) -> None:
    counts: list[Counts] = []
    always: list[Counts] = []
    for record in json_lines(path):
        gold = any(-2 < event["score"] < 2 for event in record["events"])
        ours = weight(plain(record["text"])) > 0
        counts.append((float(gold and ours), float(ours and not gold), float(gold and not ours)))
        always.append((float(gold), float(not gold), 0.0))
    say(f"{name}: {len(counts)} sentences, {all_three(counts)}; always yes F1 {f1(total(always)):.3f}")


def ranks(values: Sequence[float]) -> list[float]:
    """The ranks of values, ties sharing theirs."""
    places: dict[float, list[int]] = {}
    for place, one in enumerate(sorted(values)):
        places.setdefault(one, []).append(place)
    return [statistics.fmean(places[one]) for one in values]


def certainty(path: Path) -> None:
    records = list(json_lines(path))
    ours = [-float(weight(record["finding"].replace("\n", " "))) for record in records]
    gold = [float(record["sentence-level-certainty"]) for record in records]
    say(f"certainty: {len(records)} findings, Spearman {statistics.correlation(ranks(ours), ranks(gold)):.3f}")


def main() -> None:
    for name, file in (("development", "events-train"), ("kept aside", "events-dev")):
        path = file_of(f"hedges/{file}.jsonl.gz")
        if path:
            events(name, path)
    path = file_of("hedges/certainty.jsonl")
    if path:
        certainty(path)


if __name__ == "__main__":
    main()
