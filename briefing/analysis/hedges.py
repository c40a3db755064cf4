"""Words by which a claim is limited, and words by which it is judged."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from briefing.analysis.conditions import limits_claim
from briefing.analysis.limits import limits
from briefing.analysis.lists import lines_of
from briefing.analysis.openers import Openers
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent


class Phrases(NamedTuple):
    """The phrases that begin with one word."""

    seconds: frozenset[str] | None
    """Their second words, in lower case; None where one has no second."""
    pattern: re.Pattern[str]
    """What matches any of them, in small letters, from the place of the first."""


def _phrases(lines: Iterable[str]) -> dict[str, Phrases]:
    """Reads phrases by their first words; the lists tell what "/", "!" and "+" in a line mean."""
    by_first: dict[str, list[tuple[str, str]]] = {}
    seconds: dict[str, list[str]] = {}
    for line in lines:
        written, *unless = (part.strip() for part in line.lower().split("!"))
        written, _, then = (part.strip() for part in written.partition("+"))
        follows = rf"(?=\s+(?:{then.replace('/', '|')})\b)" if then else ""
        follows += rf"(?!\s+(?:{'|'.join(unless)})\b)" if unless else ""
        after = then.split("/")
        for phrase in product(*(word.split("/") for word in written.split())):
            words = r"\s+".join(re.escape(word).replace("'", "['’]") for word in phrase) + r"\b"
            first, *others = _WORD.findall(" ".join(phrase))
            by_first.setdefault(first, []).append((words, follows))
            seconds.setdefault(first, []).extend(others[:1] or after)
    return {
        first: Phrases(None if "" in seconds[first] else frozenset(seconds[first]), _any(forms))
        for first, forms in by_first.items()
    }


def _any(forms: Iterable[tuple[str, str]]) -> re.Pattern[str]:
    """What matches any of some phrases, each with what must follow it; the longest first."""
    longest = sorted(forms, key=lambda form: len(form[0]), reverse=True)
    return re.compile("|".join(words + then for words, then in longest))


_WORD = re.compile(r"\w+")


@lru_cache(maxsize=1)
def _hedges() -> dict[str, Phrases]:
    return _phrases(line for line in lines_of("hedges.txt") if not line.startswith("= "))


@lru_cache(maxsize=1)
def _of_holders() -> dict[str, Phrases]:
    lines = lines_of("hedges.txt")
    return _phrases(lines[lines.index("= of whoever holds it") + 1 :])


def is_of_holder(scan: Scan, row: int, hedge: Extent) -> bool:
    """Whether a hedge, whose first word is that of `row`, always belongs to whoever thinks, asks or foresees."""
    phrases = _of_holders().get(scan.lowered[row])
    match = phrases.pattern.match(scan.small, hedge[0]) if phrases else None
    return match is not None and match.end() == hedge[1]


@lru_cache(maxsize=1)
def _conditions() -> frozenset[str]:
    lines = lines_of("hedges.txt")
    between = lines[lines.index("= conditions") + 1 : lines.index("= of whoever holds it")]
    return frozenset(
        " ".join(words) for line in between for words in product(*(word.split("/") for word in line.split()))
    )


def is_condition(words: str) -> bool:
    """Whether the words of a hedge open a condition, which limits a claim without weighing it."""
    low = words.lower()
    return (low if low.isalpha() else " ".join(low.split())) in _conditions()


@lru_cache(maxsize=1)
def _evaluations() -> dict[str, Phrases]:
    return _phrases(lines_of("evaluations.txt"))


def hedge_words() -> Openers:
    """The first words of all hedges, in lower case, to their second words: a sentence without any has no hedge."""
    return {word: phrases.seconds for word, phrases in _hedges().items()}


def evaluation_words() -> Openers:
    """The first words of all evaluations, in lower case, to their second words."""
    return {word: phrases.seconds for word, phrases in _evaluations().items()}


def hedges(scan: Scan, rows: Sequence[int], start: int, end: int) -> list[Extent]:
    """The hedge words of a sentence, in order; `rows` are those of its words that may begin one."""
    found = _found(_hedges(), scan, rows, end)
    return [extent for extent in found if _limits(scan.text, extent, start, end)] if found else found


def _limits(text: str, words: Extent, start: int, end: int) -> bool:
    weighs = limits_claim if is_condition(text[slice(*words)]) else limits
    return weighs(text, words, start, end)


def evaluations(scan: Scan, rows: Sequence[int], end: int) -> list[Extent]:
    """The words of a sentence that judge or prescribe, in order; `rows` are those that may begin them."""
    return _found(_evaluations(), scan, rows, end)


def _found(phrases: dict[str, Phrases], scan: Scan, rows: Sequence[int], end: int) -> list[Extent]:
    words, passed = scan.words, 0
    found: list[Extent] = []
    for row in rows:
        seconds, pattern = phrases[scan.lowered[row]]
        if seconds is not None and (row + 1 == len(words) or scan.lowered[row + 1] not in seconds):
            continue
        start = scan.starts[row]
        match = pattern.match(scan.small, start, end) if start >= passed else None
        if match:
            passed = match.end()
            found.append(match.span())
    return found
