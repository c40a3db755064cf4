"""How well sentences whose author judges or prescribes are told from others, against labels made by reading.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_judgements.py`. Reads `judged_sentences.jsonl` beside
this file (`judged_sentences.md` tells how it came about) and the articles it points to. A labelled sentence is taken
for judged where the statement that overlaps it most is evaluative. Beside it: always yes. The intervals are over
articles. `--wrong` prints the wrong sentences of the parts that rules are mended by (OPEN). The one to go by is the
third held-out part, all in the author's voice; the fresh part is small. Sentences of interviews without labels and of
statements under a line "... said:" are counted, and then left out: only the layout tells that they are somebody's.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any

from corpora import json_lines
from evaluate_hedges_read import counted, places, statements
from measuring import Counts, all_three, f1, file_of, say

from briefing.core.statements import Statement
from briefing.ingest import read

PARTS = ("development", "held-out", "between", "fresh", "second development", "second held-out", "third held-out")
OPEN = ("development", "held-out", "between", "second development", "second held-out")
"""Those whose wrong sentences have been looked at."""
LABELS = Path(__file__).with_name("judged_sentences.jsonl")


def judged(found: Sequence[Statement], start: int, end: int) -> bool:
    """Whether the statement that overlaps an extent most is evaluative."""
    overlap, evaluative = max(
        ((min(one.end, end) - max(one.start, start), one.evaluative) for one in found), default=(0, False)
    )
    return overlap > 0 and evaluative


def evaluate(part: str, texts: dict[str, str], labels: Sequence[dict[str, Any]], *, wrong: bool) -> None:
    """Prints the figures of one part."""
    counts: list[Counts] = []
    for name in dict.fromkeys(label["article"] for label in labels):
        mine = [label for label in labels if label["article"] == name]
        text, found = texts[name], statements(texts[name])
        read_text = read(PurePath("article.txt"), text.encode()).drafts[0].text
        gold = [label["judged"] for label in mine]
        ours = [judged(found, *places(label, text, read_text)) for label in mine]
        counts.append(counted(gold, ours))
        for label, should, does in zip(mine, gold, ours, strict=True):
            if wrong and should != does:
                say(f"  {'missed' if should else 'wrong'}: {text[label['start'] : label['end']]}")
    yes = sum(label["judged"] for label in labels)
    always = f1((yes, len(labels) - yes, 0))
    say(f"{part}: {len(labels)} sentences, {yes} judged: {all_three(counts)}; always yes F1 {always:.3f}")


def texts_of(labels: Sequence[dict[str, Any]]) -> dict[str, str] | None:
    """The articles that labels point to, by name; None where a corpus of theirs is not here."""
    wanted = {label["article"] for label in labels}
    found: dict[str, str] = {}
    for file, key in (("attribution/train.jsonl.gz", "name"), ("policy/articles.jsonl", "id")):
        path = file_of(file)
        if path is None:
            return None
        found |= {record[key]: record["text"] for record in json_lines(path) if record[key] in wanted}
    return found


def main() -> None:
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    texts = texts_of(labels)
    if texts is None:
        return
    for part in PARTS:
        chosen = [label for label in labels if label["part"] == part]
        evaluate(part, texts, chosen, wrong=part in OPEN and "--wrong" in sys.argv)
        told = [label for label in chosen if label.get("voice") != "layout"]
        if len(told) < len(chosen):
            evaluate(f"{part}, speakers told by layout alone left out", texts, told, wrong=False)


if __name__ == "__main__":
    main()
