"""What a list shows: items of one or more lines, made only when they are looked at, and where each one stands."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.widgets.cells import Line


class RowSource(Protocol):
    """The items of a list. One that is shown never changes; a change is a new source."""

    @property
    def uniform(self) -> int:
        """How many lines each item takes, when it is the same for all at any width; otherwise 0."""

    def __len__(self) -> int:
        """How many items there are."""

    def key(self, index: int) -> str:
        """What tells the item apart from all others, the same when the content is made anew."""

    def find(self, key: str) -> int | None:
        """The index of the item with that key."""

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The item's lines, in at most `width` cells."""

    def selectable(self, index: int) -> bool:
        """Whether the cursor can stand on it."""

    def header(self, width: int) -> tuple[Line, ...]:
        """The lines that stay above the items while they scroll."""


def nearest(source: RowSource, index: int, direction: int) -> int | None:
    """The first item to stand on from an index on, going in one direction."""
    while 0 <= index < len(source):
        if source.selectable(index):
            return index
        index += direction
    return None


def following(source: RowSource, index: int | None, other: RowSource) -> str | None:
    """The key of the first item after one that another source has too, to stand on."""
    for place in range(-1 if index is None else index, len(source) - 1):
        key = source.key(place + 1)
        there = other.find(key)
        if there is not None and other.selectable(there):
            return key
    return None


def under_heading(source: RowSource, index: int | None, direction: int) -> int | None:
    """The first item under the next heading, or under the one before; a heading is any row not to stand on."""
    place = -1 if index is None else index
    if direction > 0:
        while place < len(source) and (place < 0 or source.selectable(place)):
            place += 1
        return nearest(source, place, 1)
    if place <= 0 or not source.selectable(place - 1):
        above = nearest(source, place - 1, -1)
        if above is None:
            return None
        place = above
    while place > 0 and source.selectable(place - 1):
        place -= 1
    return place


class Rows:
    """A source over a sequence, with keys looked up on first need; one item a value, one line an item.

    Subclasses say what the keys and the lines are.
    """

    uniform = 1

    def __init__(self, items: Sequence[object] = ()) -> None:
        self._items = items
        self._places: dict[str, int] | None = None

    def __len__(self) -> int:
        """How many items there are."""
        return len(self._items)

    def key(self, index: int) -> str:
        """The item's place, for items that nothing else tells apart."""
        return str(index)

    def find(self, key: str) -> int | None:
        """The index of the item with that key."""
        if self._places is None:
            self._places = {self.key(index): index for index in range(len(self))}
        return self._places.get(key)

    def lines(self, index: int, width: int) -> tuple[Line, ...]:  # noqa: ARG002
        """The item's lines."""
        return (((str(self._items[index]), ""),),)

    def selectable(self, index: int) -> bool:  # noqa: ARG002
        """Whether the cursor can stand on it."""
        return True

    def header(self, width: int) -> tuple[Line, ...]:  # noqa: ARG002
        """The lines that stay above the items while they scroll."""
        return ()


class Layout:
    """Where each item of a source stands at one width, counted in lines."""

    def __init__(self, source: RowSource, width: int) -> None:
        self.width = width
        self._uniform = source.uniform
        self._count = len(source)
        self._tops: list[int] = []
        if not self._uniform:
            heights = (len(source.lines(index, width)) for index in range(self._count))
            self._tops = list(accumulate(heights, initial=0))

    @property
    def height(self) -> int:
        """Lines of all items together."""
        return self._count * self._uniform if self._uniform else self._tops[-1]

    def top(self, index: int) -> int:
        """The first line of an item."""
        return index * self._uniform if self._uniform else self._tops[index]

    def bottom(self, index: int) -> int:
        """The line after an item's last."""
        return self.top(index + 1)

    def at(self, line: int) -> int | None:
        """The item that a line belongs to."""
        if not 0 <= line < self.height:
            return None
        return line // self._uniform if self._uniform else bisect_right(self._tops, line) - 1

    def is_seen(self, index: int, seen: int, height: int) -> bool:
        """Whether a view of that height, whose first line is `seen`, shows any of an item."""
        return self.top(index) < seen + height and self.bottom(index) > seen

    def runs_on(self, index: int, seen: int, height: int, direction: int) -> bool:
        """Whether an item that a view of that height is too small for goes on above or below what is seen of it."""
        top, bottom = self.top(index), self.bottom(index)
        if bottom - top <= height or not self.is_seen(index, seen, height):
            return False
        return bottom > seen + height if direction > 0 else top < seen
