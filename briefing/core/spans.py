"""Spans of an article's stored text: offsets count Unicode code points, ends are exclusive."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from briefing.core.values import value

Extent = tuple[int, int]
"""A bare (start, end) within a text that the context names."""


@value
class Span:
    """A verbatim piece of one revision of an article: `text` equals the stored text from start to end."""

    article: str
    """The article's id."""
    revision: int
    """The revision of the article's text, from 1."""
    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last code point."""
    text: str
    """The words themselves."""


def overlaps(first: Extent, second: Extent) -> bool:
    """Whether two extents share at least one code point."""
    return first[0] < second[1] and second[0] < first[1]


def meets(extent: Extent, extents: Sequence[Extent]) -> bool:
    """Whether an extent shares a code point with any of some that are in order, none over another."""
    before = bisect_left(extents, (extent[1], 0))
    return before > 0 and extents[before - 1][1] > extent[0]


def merge(extents: Iterable[Extent]) -> tuple[Extent, ...]:
    """The extents in order, with those that touch or overlap made one."""
    merged: list[Extent] = []
    for start, end in sorted(extents):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def trim(text: str, start: int, end: int) -> Extent:
    """The extent without white space at its ends; empty at `start` when there is nothing else."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
