"""How well figures are found and read.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_figures.py`. Reads `figure_sentences.jsonl` beside this
file: sentences with a digit or a number word, 60 and 30 from `policy`, 90 and 45 from `triples`, drawn at random; it
holds corpus, article and offsets, no text. Labelled by reading, with what the program found in view, so that the
figures flatter it somewhat: value, upper value of a range, and unit or what is counted (null where the words beside
it tell none). A figure is an amount: ages beside a name, ordinals, dates, times of day, names ("737"), vague amounts
("a few hundred"), "one" and shares in words ("half") are none. The second draw was made and labelled after the rules
had been mended on the first.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from evaluate_events import texts
from factories import make_article, make_document
from measuring import Counts, all_three, file_of, say

from briefing.analysis import analyse

Told = tuple[float, float | None, str | None]


def found_in(sentence: dict[str, Any]) -> list[Told]:
    text = texts(sentence["corpus"])[sentence["article"]][sentence["start"] : sentence["end"]]
    statements = analyse(make_document(text, article=make_article()))
    return [(one.value, one.until, one.unit) for statement in statements for one in statement.figures]


def count(gold: Sequence[Told], ours: Sequence[Told], *, unit: bool) -> Counts:
    """Figures that are the same, those that are only ours, and those that are only the gold's."""
    left = [one if unit else one[:2] for one in gold]
    met = 0
    for one in ours:
        told = one if unit else one[:2]
        if told in left:
            left.remove(told)
            met += 1
    return met, len(ours) - met, len(gold) - met


def evaluate(part: str, sentences: Sequence[dict[str, Any]]) -> None:
    pairs = [([tuple(one) for one in each["figures"]], found_in(each)) for each in sentences]
    say(f"{part}: {len(sentences)} sentences, {sum(len(gold) for gold, _ in pairs)} figures")
    for name, unit in (("value", False), ("value and unit", True)):
        say(f"  {name}: " + all_three([count(gold, ours, unit=unit) for gold, ours in pairs]))


def main() -> None:
    if file_of("triples/train.jsonl.gz") and file_of("policy/articles.jsonl"):
        lines = (Path(__file__).parent / "figure_sentences.jsonl").read_text(encoding="utf-8").splitlines()
        sentences = [json.loads(line) for line in lines]
        for part in ("development", "kept aside"):
            evaluate(part, [one for one in sentences if one["part"] == part])


if __name__ == "__main__":
    main()
