"""Where a long pattern may begin: the words that begin it are sought first, which is many times faster.

A pattern that opens with a boundary or ignores case is tried at every character of a text. The words of a text are
known, so it need be tried only at the few that may begin it.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.analysis.scan import AFTER_DIGITS, Scan

Openers = dict[str, frozenset[str] | None]
"""Words that may begin what is sought, in small letters, to the words of which one must follow; None for any."""


def near(marked: Iterable[int], reach: int, low: int) -> list[int]:
    """The rows from so many words before any of some rows, which are in order, to that row, none before `low`."""
    found: list[int] = []
    for row in marked:
        found.extend(range(max(low, row - reach), row + 1))
        low = row + 1
    return found


def openings(scan: Scan, rows: Iterable[int], words: Openers, *, digits: bool = False) -> list[int]:
    """The offsets of the words, of those in some rows, that a pattern may begin with.

    `digits` tells whether words that begin with a digit are among them.
    """
    starts, lowered = scan.starts, scan.lowered
    found: list[int] = []
    for row in rows:
        word = lowered[row]
        if word in words:
            seconds = words[word]
            if seconds is None or (row + 1 < len(lowered) and lowered[row + 1] in seconds):
                found.append(starts[row])
        elif digits and word < AFTER_DIGITS:
            found.append(starts[row])
    return found


def matches(pattern: re.Pattern[str], text: str, places: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """The matches of a pattern at some places of a text, in order, none over another."""
    passed = 0
    for place in places:
        if place >= passed and (match := pattern.match(text, place, end)):
            passed = match.end()
            yield match
