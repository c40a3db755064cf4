"""Pieces wrapped to a width: which line stands where, and which line shows which offset of the text.

What is near the view is wrapped first; the rest is estimated until it is looked at, or until there is time.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.widgets.cells import width_of
from briefing.app.widgets.wrapping import estimate, wrap
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.app.widgets.pieces import Piece
    from briefing.core.spans import Extent

AT_ONCE = 200_000
"""Code points that are wrapped at once when a page is made; of longer texts, what is near the view."""


class Place(NamedTuple):
    """A line of a page by what it shows, which stays when the page is wrapped anew."""

    piece: int
    """The index of its piece."""
    offset: int
    """Code points from the beginning of the piece's text to that of the line."""


class PageLine(NamedTuple):
    """One line of a page."""

    piece: Piece
    """What it is part of."""
    row: int
    """Which of the piece's lines it is, from 0."""
    start: int
    """Where its text begins: an offset in the document's text, or in the piece's own words."""
    end: int
    """Where its text ends."""


def place_at(pieces: Sequence[Piece], offset: int) -> Place:
    """The place that shows an offset of the document's text, or what comes after it when it is not shown."""
    index = max(0, bisect_right(pieces, offset, key=lambda piece: piece.start) - 1)
    last = index
    while index < len(pieces) and (pieces[index].own is not None or pieces[index].end <= offset):
        index += 1
    if index == len(pieces):
        return Place(last, 0)
    return Place(index, max(0, offset - pieces[index].start))


class Page:
    """The lines of pieces at one width."""

    def __init__(self, text: str, pieces: Sequence[Piece], width: int) -> None:
        self.text = text
        self.pieces = pieces
        self.width = width
        self._lines: list[tuple[Extent, ...] | None] = [None] * len(pieces)
        self._ahead: dict[int, tuple[Extent, ...]] = {}
        self._next_ahead = 0
        if len(text) <= AT_ONCE:
            self._lines = [self._wrap(index) for index in range(len(pieces))]
        self._heights = [self._guess(index) for index in range(len(pieces))]
        self._tops: list[int] | None = None

    @property
    def height(self) -> int:
        """Lines of all pieces, those not yet wrapped estimated."""
        return self._all_tops()[-1]

    @property
    def exact(self) -> bool:
        """Whether every piece has been wrapped."""
        return None not in self._lines

    def settle(self, top: int, rows: int) -> None:
        """Wraps what `rows` lines from `top` show. Lines above `top` stay where they are."""
        top = max(0, min(top, self.height - 1))
        index = bisect_right(self._all_tops(), top) - 1
        while index < len(self.pieces) and self._all_tops()[index] < top + rows:
            self._ensure(index)
            index += 1

    def line(self, y: int) -> PageLine | None:
        """The line at a height; None below the last."""
        tops = self._all_tops()
        if not 0 <= y < tops[-1]:
            return None
        index = bisect_right(tops, y) - 1
        self._ensure(index)
        tops = self._all_tops()
        if y >= tops[index + 1]:
            return self.line(y)
        row = y - tops[index]
        piece, (start, end) = self.pieces[index], (self._lines[index] or ((0, 0),))[row]
        base = 0 if piece.own is not None else piece.start
        return PageLine(piece, row, base + start, base + end)

    def place_of(self, y: int) -> Place:
        """What the line at a height shows."""
        tops = self._all_tops()
        y = max(0, min(y, tops[-1] - 1))
        index = max(0, bisect_right(tops, y) - 1)
        self._ensure(index)
        lines = self._lines[index] or ((0, 0),)
        return Place(index, lines[min(y - tops[index], len(lines) - 1)][0])

    def line_of(self, place: Place) -> int:
        """The height of the line that shows a place."""
        index = min(place.piece, len(self.pieces) - 1)
        self._ensure(index)
        starts = [start for start, _ in self._lines[index] or ((0, 0),)]
        return self._all_tops()[index] + max(0, bisect_right(starts, place.offset) - 1)

    def place_at(self, offset: int) -> Place:
        """The place that shows an offset of the document's text, or what comes after it when it is not shown."""
        return place_at(self.pieces, offset)

    def offset_at(self, y: int) -> int:
        """The offset of the document's text that the line at a height begins with, or that comes next."""
        place = self.place_of(y)
        piece = self.pieces[place.piece]
        return piece.start if piece.own is not None else piece.start + place.offset

    def headings(self) -> Iterator[int]:
        """The indices of the pieces that are headings, the title's among them."""
        return (index for index, piece in enumerate(self.pieces) if piece.look in ("title", "heading"))

    def wrap_ahead(self, seconds: float) -> bool:
        """Wraps for a while what is only estimated, without moving any line; whether all is done."""
        stop = perf_counter() + seconds
        while self._next_ahead < len(self.pieces):
            if self._lines[self._next_ahead] is None:
                self._ahead[self._next_ahead] = self._wrap(self._next_ahead)
            self._next_ahead += 1
            if perf_counter() > stop:
                return False
        return True

    def take_ahead(self) -> None:
        """Puts what was wrapped ahead in its place; lines move: ask for places before, and for their lines after."""
        for index in self._ahead:
            self._ensure(index)
        self._ahead.clear()

    def _all_tops(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    def _guess(self, index: int) -> int:
        lines = self._lines[index]
        if lines is not None:
            return len(lines)
        piece = self.pieces[index]
        length = len(piece.own) if piece.own is not None else piece.end - piece.start
        return estimate(length, self.width - len(piece.first))

    def _ensure(self, index: int) -> None:
        if self._lines[index] is None:
            lines = self._ahead.get(index)
            self._lines[index] = lines = self._wrap(index) if lines is None else lines
            if len(lines) != self._heights[index]:
                self._heights[index] = len(lines)
                self._tops = None

    def _wrap(self, index: int) -> tuple[Extent, ...]:
        piece = self.pieces[index]
        shown = piece.own if piece.own is not None else self.text[piece.start : piece.end]
        return wrap(visible_line(shown), self.width - width_of(piece.first)) or ((0, 0),)
