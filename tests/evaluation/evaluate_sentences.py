"""How well sentences are told apart, and how fast texts are analysed.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_sentences.py`.

- `sentences/gum-news.jsonl` (GUM): gold sentences, tokenised; joined to a text as it is written, by spaces. Gold ends
  are those after a mark (. ? ! or what closes after one); ours elsewhere count as wrong only where the gold sentence
  goes on. Every third text is kept aside.
- `sentences/golden-rules.jsonl` (pySBD): texts whose sentences are all as expected.
- speed: MB of text a second on one core, and for one text and the same text four times over, on one line.
"""

import re
import time
from collections.abc import Sequence
from typing import Any

from corpora import json_lines
from factories import make_document
from measuring import Counts, all_three, file_of, say

from briefing.analysis import analyse
from briefing.analysis.sentences import sentences

MARKED = re.compile(r"[.?!…][”\"’')\]]*$")


def plain(tokens: str) -> str:
    """A tokenised sentence as it is written: straight quotation marks close where one is open."""
    text = re.sub(r" ([.,;:?!%)\]]|['’](?:s|re|ve|ll|d|m)\b|n['’]t\b)", r"\1", tokens)
    text = re.sub(r"([(\[$£€#]) ", r"\1", text).replace(" - ", "-")
    parts = re.split(r"\s*\"\s*", text)
    joined = parts[0]
    for number, part in enumerate(parts[1:]):
        opens = number % 2 == 0
        joined += (
            (" " if joined and opens else "") + '"' + ("" if opens or not part or part[0] in ".,;:?!" else " ") + part
        )
    return joined.strip()


def count(golds: Sequence[str]) -> Counts:
    """Right, wrong and missed ends of one text."""
    text, ends = "", []
    for gold in golds:
        text += (" " if text else "") + gold
        ends.append(len(text))
    marked = {end for end, gold in zip(ends, golds, strict=True) if MARKED.search(gold)}
    ours = {end for _, end in sentences(text, 0, len(text))}
    return len(ours & marked), len(ours - set(ends)), len(marked - ours)


def news(name: str, records: Sequence[dict[str, Any]]) -> None:
    counts = [count([plain(one) for one in record["sentences"]]) for record in records]
    say(f"{name}: {len(records)} texts, {all_three(counts)}")


def golden(records: Sequence[dict[str, Any]]) -> None:
    right = 0
    for record in records:
        text = record["text"]
        right += [text[start:end] for start, end in sentences(text, 0, len(text))] == record["sentences"]
    say(f"golden rules: {right} of {len(records)} (sentencex alone 42, pySBD 46, Punkt 22)")


def speed(texts: Sequence[str]) -> None:
    documents = [make_document(text) for text in texts]
    line = " ".join(" ".join(texts).split())
    for name, measured in (
        ("articles", documents),
        ("one line", [make_document(line)]),
        ("4 times", [make_document(line * 4)]),
    ):
        begun = time.process_time()
        for document in measured:
            analyse(document)
        taken = time.process_time() - begun
        size = sum(len(document.text) for document in measured) / 1e6
        say(f"speed, {name}: {size:.1f} MB, {size / taken:.2f} MB/s")


def main() -> None:
    path = file_of("sentences/gum-news.jsonl")
    if path:
        records = list(json_lines(path))
        news("development", [record for number, record in enumerate(records) if number % 3 != 2])
        news("kept aside", [record for number, record in enumerate(records) if number % 3 == 2])
        say("to beat: sentencex alone on the same, joined by spaces, F1 .92 (asked for: .97)")
    path = file_of("sentences/golden-rules.jsonl")
    if path:
        golden(list(json_lines(path)))
    path = file_of("attribution/train.jsonl.gz")
    if path:
        speed([record["text"] for record in json_lines(path)][:250])


if __name__ == "__main__":
    main()
