"""How many columns of a terminal a text takes, and how it breaks into lines of them."""

import re
import unicodedata
from functools import lru_cache

from briefing.core.spans import Extent

_WORD = re.compile("(?:\\S|[\u00a0\u202f])+")
"""A word: what no line is broken within, no-break spaces included."""
_ASCII = re.compile(r"[ -~]*")


@lru_cache(maxsize=4096)
def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def columns(text: str) -> int:
    """The columns a text without control characters takes."""
    return len(text) if _ASCII.fullmatch(text) else sum(map(_columns, text))


def clip(text: str, room: int) -> str:
    """The text, or as much of it as fits into `room` columns with an ellipsis after it."""
    if columns(text) <= room:
        return text
    if room < 1:
        return ""
    end = _fitting(text, 0, len(text), room - 1)
    return f"{text[:end].rstrip()}…" if columns(text[:end]) < room else "…"


def wrap(text: str, room: int, first: int | None = None) -> tuple[Extent, ...]:
    """The extents of the lines that a text breaks into at white space, each of at most `room` columns.

    `first` is the room on the first line. A word longer than a line is broken. The white space at the breaks belongs to
    no line; a text without words has no line.
    """
    lines: list[Extent] = []
    left = room if first is None else first
    start = end = -1
    for word in _WORD.finditer(text):
        begin, stop = word.span()
        if start >= 0 and columns(text[start:stop]) <= left:
            end = stop
            continue
        if start >= 0:
            lines.append((start, end))
            left = room
        while (cut := _fitting(text, begin, stop, max(left, 1))) < stop:
            lines.append((begin, cut))
            begin, left = cut, room
        start, end = begin, stop
    if start >= 0:
        lines.append((start, end))
    return tuple(lines)


def _fitting(text: str, start: int, end: int, room: int) -> int:
    """Where the piece from `start` that fits into `room` columns ends; one character at least."""
    if end - start <= room and _ASCII.fullmatch(text, start, end):
        return end
    used = 0
    for place in range(start, end):
        used += _columns(text[place])
        if used > room:
            return max(place, start + 1)
    return end
