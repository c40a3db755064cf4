"""Words by which a claim is limited, and words by which it is judged."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing.analysis.limits import limits
from briefing.analysis.lists import lines_of
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

Phrases = dict[str, re.Pattern[str]]
"""The first word of phrases, in lower case, to what matches any of them from its place."""


def _phrases(lines: Iterable[str]) -> Phrases:
    """Reads a list of phrases; what stands after "!" must not follow."""
    by_first: dict[str, list[str]] = {}
    for line in lines:
        phrase, *unless = (part.strip() for part in line.split("!"))
        words = re.escape(phrase).replace(r"\ ", r"\s+") + r"\b"
        by_first.setdefault(phrase.split()[0].lower(), []).append(
            words + (rf"(?!\s+(?:{'|'.join(unless)})\b)" if unless else "")
        )
    return {
        first: re.compile("|".join(sorted(forms, key=len, reverse=True)), re.IGNORECASE)
        for first, forms in by_first.items()
    }


@lru_cache(maxsize=1)
def _hedges() -> Phrases:
    return _phrases(lines_of("hedges.txt"))


@lru_cache(maxsize=1)
def _evaluations() -> Phrases:
    return _phrases(lines_of("evaluations.txt"))


def hedge_words() -> frozenset[str]:
    """The first words of all hedges, in lower case: a sentence without any of them has no hedge."""
    return frozenset(_hedges())


def evaluation_words() -> frozenset[str]:
    """The first words of all evaluations, in lower case."""
    return frozenset(_evaluations())


def hedges(scan: Scan, rows: Sequence[int], start: int, end: int) -> list[Extent]:
    """The hedge words of a sentence, in order; `rows` are those of its words that may begin one."""
    return [extent for extent in _found(_hedges(), scan, rows, end) if limits(scan.text, extent, start, end)]


def evaluations(scan: Scan, rows: Sequence[int], end: int) -> list[Extent]:
    """The words of a sentence that judge or prescribe, in order; `rows` are those that may begin them."""
    return list(_found(_evaluations(), scan, rows, end))


def _found(phrases: Phrases, scan: Scan, rows: Sequence[int], end: int) -> Iterable[Extent]:
    passed = 0
    for row in rows:
        start = scan.starts[row]
        match = phrases[scan.words[row].lower()].match(scan.text, start, end) if start >= passed else None
        if match:
            passed = match.end()
            yield match.span()
