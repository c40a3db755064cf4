"""How well hedges are found.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_hedges.py`.

- `hedges/events-*.jsonl.gz` (UW factuality): gold is hedged where an event lies strictly between -2 and 2, which counts
  every plan and expectation, so that always saying yes scores high; ours where a sentence has a hedge, whoever holds
  it; and beside that where a hedge tells how likely something is, hearsay and appearance left out (EVIDENCE, set on the
  development part): of what those tell the annotators held half for facts. events-train is developed on, events-dev
  kept aside. Read one by one, some four of the 69 wrong sentences of the development part are mistakes; the others do
  hedge (apparently, allegedly, may have been, was seen as) of events that their annotators held for facts all the
  same. No rule that is right would raise this precision much.
- `hedges/certainty.jsonl`: Spearman's rank correlation of the rated certainty (1 to 6) with the weight of hedges,
  negated. Beside it stands the plain count of the hedges that analysis finds. The weights were set on every other
  finding, from the first on; the rest are kept aside.

The weights: three for hedges that only call a thing possible, two for "could", one for the others, after Janet Holmes,
Expressing Doubt and Certainty in English (1982), whose scale of such words has these degrees; a tenth for words that
blur how much, how often or how far something holds, which limit no claim for analysis: Ken Hyland, Metadiscourse
(2005), list of hedges, those of its words that analysis leaves out.
"""

import random
import re
import statistics
from collections.abc import Sequence
from pathlib import Path

from corpora import json_lines
from factories import make_document
from measuring import Counts, all_three, f1, file_of, say, total

from briefing.analysis import analyse

POSSIBLE = re.compile(
    r"may|might|possib|perhaps|maybe|conceivabl|potential|hypothe|specula|uncertain|unclear|unknown|not\b|remain|hard",
    re.IGNORECASE,
)
"""How hedges begin that only call a thing possible, or leave it open."""
BLURRING = re.compile(
    r"\b(?:about|almost|approximately|around|broadly|can|certain\s+(?:amount|extent|level)|essentially|estimate[ds]?|fairly"
    r"|frequently|(?:in\s+)?general(?:ly)?|largely|mainly|mostly|often|partly|partially|quite|rather|relatively|roughly|should"
    r"|some|sometimes|somewhat|tend(?:s|ed)?|typical(?:ly)?|usually|would)\b",
    re.IGNORECASE,
)
"""Words that blur how much, how often or how far."""
EVIDENCE = re.compile(
    r"allege|apparent|appear|purport|reported|rumou?red|seem|seen as|suppos|looks?\b"
    r"|(?:was|is|are|were|generally|widely) (?:said|seen|believed|thought|viewed)",
    re.IGNORECASE,
)
"""How hedges begin that tell by what evidence something is said, hearsay or appearance, not how likely it is."""
DRAWS = 200
"""How often findings are drawn anew for an interval."""
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


def hedges_of(text: str) -> list[str]:
    """The hedges of a sentence."""
    return [hedge.text for one in analyse(make_document(text)) for hedge in one.hedges]


def weight(text: str) -> float:
    """How much the hedges of a sentence weigh."""
    told = hedges_of(text)
    weights = (3.0 if POSSIBLE.match(hedge) else 2.0 if hedge.lower() == "could" else 1.0 for hedge in told)
    return sum(weights) + len(BLURRING.findall(text)) / 10


def events(name: str, path: Path) -> None:
    found: dict[str, list[Counts]] = {"any hedge": [], "a hedge of likelihood": []}
    always: list[Counts] = []
    for record in json_lines(path):
        gold = any(-2 < event["score"] < 2 for event in record["events"])
        hedges = hedges_of(plain(record["text"]))
        likely = [hedge for hedge in hedges if not EVIDENCE.match(hedge)]
        for counts, ours in zip(found.values(), (bool(hedges), bool(likely)), strict=True):
            counts.append((float(gold and ours), float(ours and not gold), float(gold and not ours)))
        always.append((float(gold), float(not gold), 0.0))
    for what, counts in found.items():
        say(f"{name}, {what}: {len(counts)} sentences, {all_three(counts)}; always yes F1 {f1(total(always)):.3f}")


def ranks(values: Sequence[float]) -> list[float]:
    """The ranks of values, ties sharing theirs."""
    places: dict[float, list[int]] = {}
    for place, one in enumerate(sorted(values)):
        places.setdefault(one, []).append(place)
    return [statistics.fmean(places[one]) for one in values]


def certainty(path: Path) -> None:
    records = list(json_lines(path))
    for name, part in (("development", records[::2]), ("kept aside", records[1::2]), ("all", records)):
        texts = [record["finding"].replace("\n", " ") for record in part]
        gold = [float(record["sentence-level-certainty"]) for record in part]
        weighed = agreement([-weight(text) for text in texts], gold)
        counted = agreement([-float(len(hedges_of(text))) for text in texts], gold)
        say(f"certainty, {name}: {len(part)} findings, Spearman {weighed}; plain count {counted}")


def agreement(ours: Sequence[float], gold: Sequence[float]) -> str:
    """Spearman's rank correlation with its 95% interval, findings drawn anew."""
    pairs = list(zip(ours, gold, strict=True))
    draw = random.Random(7)
    drawn = sorted(spearman(draw.choices(pairs, k=len(pairs))) for _ in range(DRAWS))
    return f"{spearman(pairs):.3f} [{drawn[DRAWS // 40]:.3f}, {drawn[-DRAWS // 40]:.3f}]"


def spearman(pairs: Sequence[tuple[float, float]]) -> float:
    """The correlation of the ranks of pairs."""
    ours, gold = zip(*pairs, strict=True)
    return statistics.correlation(ranks(ours), ranks(gold))


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
