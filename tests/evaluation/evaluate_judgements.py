"""How well sentences whose author judges or prescribes are told from others, against labels made by reading.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_judgements.py`. Reads `judged_sentences.jsonl` beside
this file (`judged_sentences.md` tells how it came about) and the articles it points to. A labelled sentence is taken
for judged where the statement that overlaps it most is evaluative. Beside it: always yes. The
intervals are over articles. `--wrong` prints the wrong sentences of the development part; rules are mended by those
alone. Who mended them had read the held-out part; the part between was drawn and labelled in the midst of it, and the
fresh part after all of it, before either was analysed.
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


def main() -> None:
    path = file_of("attribution/train.jsonl.gz")
    if path is None:
        return
    labels = [json.loads(line) for line in LABELS.read_text(encoding="utf-8").splitlines()]
    wanted = {label["article"] for label in labels}
    texts = {record["name"]: record["text"] for record in json_lines(path) if record["name"] in wanted}
    for part in ("development", "held-out", "between", "fresh"):
        chosen = [label for label in labels if label["part"] == part]
        evaluate(part, texts, chosen, wrong=part == "development" and "--wrong" in sys.argv)


if __name__ == "__main__":
    main()
