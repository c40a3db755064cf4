"""How well hedges are found.

Run by hand: `PYTHONPATH=tests python tests/evaluation/evaluate_hedges.py`.

- `hedges/events-*.jsonl.gz` (UW factuality): gold is hedged where an event lies strictly between -2 and 2, which counts
  plans and much that is reported as well, so that always saying yes scores high. What is counted as ours, two ways: the
  sentences that the program shows as hedged, whose author hedges (its modality; the gold asks how sure the author is);
  and those with a hedge of anybody's, a speaker's included. Each is counted two ways as well: among all sentences; and
  among those of whose hedges the gold tells something. For it scores verbs and a few nouns, and of "the share may be
  lower" or "his apparent heir" it scores nothing: whether such a sentence counts as right depends on another event in
  it. So a sentence of ours is left out there where no scored event begins within a hedge or the REACH words after it;
  how many are is printed, those that happened to be right among them. (The figure moves by less than .02 for four to
  eight words.) events-train is developed on, events-dev kept aside: nobody read what went wrong there. Read one by
  one, most sentences of the development part that stay wrong do hedge (apparently, allegedly, may have been, is
  expected to) of events that their annotators held for facts all the same.
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
from typing import Any

from corpora import json_lines
from factories import make_document
from measuring import Counts, all_three, f1, file_of, say, total

from briefing.analysis import analyse
from briefing.core.statements import Hedge

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
REACH = 6
"""Within how many words after a hedge an event begins that is taken for what it limits."""
DRAWS = 200
"""How often findings are drawn anew for an interval."""
AFTER = re.compile(rf"(?:\W*\w+){{0,{REACH}}}")
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


def hedges_of(text: str) -> list[Hedge]:
    """The hedges of a sentence."""
    return [hedge for one in analyse(make_document(text)) for hedge in one.hedges]


def weight(text: str) -> float:
    """How much the hedges of a sentence weigh."""
    told = [hedge.text for hedge in hedges_of(text)]
    weights = (3.0 if POSSIBLE.match(hedge) else 2.0 if hedge.lower() == "could" else 1.0 for hedge in told)
    return sum(weights) + len(BLURRING.findall(text)) / 10


def begins(record: dict[str, Any], written: str) -> list[int]:
    """Where the scored events of a sentence begin as it is written: after as many letters as in its tokens."""
    letters = [place for place, mark in enumerate(written) if mark.isalnum()]
    tokens = record["text"].split()
    before = [sum(map(str.isalnum, "".join(tokens[: event["start"]]))) for event in record["events"]]
    return [letters[count] for count in before if count < len(letters)]


def scored(hedge: Hedge, written: str, places: Sequence[int]) -> bool:
    """Whether a scored event begins within a hedge or soon after it."""
    reach = AFTER.match(written, hedge.end)
    return any(hedge.start <= place < (reach.end() if reach else hedge.end) for place in places)


def events(name: str, path: Path) -> None:
    found: dict[str, list[Counts]] = {}
    always: list[Counts] = []
    left_out: dict[str, list[bool]] = {}
    for record in json_lines(path):
        gold = any(-2 < event["score"] < 2 for event in record["events"])
        written = plain(record["text"])
        places = begins(record, written)
        told = hedges_of(written)
        for whose, hedges in (
            ("the author hedges", [hedge for hedge in told if hedge.holder == "author"]),
            ("anybody hedges", told),
        ):
            counts = (float(gold and bool(hedges)), float(bool(hedges) and not gold), float(gold and not hedges))
            found.setdefault(f"{whose}, all", []).append(counts)
            if hedges and not any(scored(hedge, written, places) for hedge in hedges):
                left_out.setdefault(whose, []).append(gold)
            else:
                found.setdefault(f"{whose}, scored", []).append(counts)
        always.append((float(gold), float(not gold), 0.0))
    for what, each in found.items():
        say(f"{name}, {what}: {len(each)} sentences, {all_three(each)}; always yes F1 {f1(total(always)):.3f}")
    for whose, golds in left_out.items():
        say(f"  {whose}: {len(golds)} left out where scored, {sum(golds)} of them right")


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
