"""What is laid over an article's text: quotations, hedges, matches; and the marks in the margin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing.core.spans import merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.core.spans import Extent
    from briefing.core.statements import Kind, Statement

MARKS: dict[Kind, tuple[str, str]] = {
    "quoted": ('"', "quote"),
    "attributed": (":", "attributed"),
    "hedged": ("~", "hedge"),
    "judgement": ("!", "judgement"),
}
"""The kinds of statements that the margin tells, each with its sign and its role."""


class Layer:
    """Extents of the text that play one role, in order and not overlapping."""

    def __init__(self, role: str, extents: Iterable[Extent]) -> None:
        self.role = role
        self.extents = merge(extents)
        self._starts = [start for start, _ in self.extents]

    def within(self, start: int, end: int) -> Iterator[Extent]:
        """What of the layer lies between two offsets, cut to them."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self.extents) and self.extents[index][0] < end:
            first, last = self.extents[index]
            if last > start:
                yield max(first, start), min(last, end)
            index += 1


class Dressed(NamedTuple):
    """A stretch of the text with all the roles it plays."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last."""
    roles: str
    """Its roles, separated by spaces, those of later layers last."""


def dress(start: int, end: int, layers: Sequence[Layer]) -> tuple[Dressed, ...]:
    """A stretch of the text cut where roles begin and end."""
    worn = [(first, last, layer.role) for layer in layers for first, last in layer.within(start, end)]
    if not worn:
        return (Dressed(start, end, ""),)
    cuts = sorted({start, end, *(first for first, _, _ in worn), *(last for _, last, _ in worn)})
    return tuple(
        Dressed(first, last, " ".join(role for begin, stop, role in worn if begin <= first and last <= stop))
        for first, last in pairwise(cuts)
    )


def text_layers(statements: Sequence[Statement]) -> tuple[Layer, ...]:
    """What statements tell of the text itself: whose words are quoted, which words limit a claim."""
    return (
        Layer("quote", ((quote.start, quote.end) for each in statements for quote in each.quotes)),
        Layer("hedge", ((hedge.start, hedge.end) for each in statements for hedge in each.hedges)),
    )


class Margin:
    """The marks beside the lines in which statements begin, and the statements by place."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.statements = tuple(sorted(statements, key=lambda each: each.start))
        self._starts = [each.start for each in self.statements]

    def marks(self, start: int, end: int) -> tuple[tuple[str, str], ...]:
        """Signs with roles of what begins between two offsets, each once, at most two."""
        beginning = self.statements[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        kinds = [each.kind for each in beginning]
        return tuple(MARKS[kind] for kind in dict.fromkeys(kinds) if kind in MARKS)[:2]

    def first_from(self, offset: int) -> int:
        """The index of the first statement that begins at an offset or after it."""
        return bisect_left(self._starts, offset)

    def index_at(self, start: int, end: int) -> int | None:
        """The index of the first statement that begins between two offsets, or of the one that goes on there."""
        index = bisect_left(self._starts, start)
        if index < len(self.statements) and self._starts[index] < end:
            return index
        if index and self.statements[index - 1].end > start:
            return index - 1
        return None
