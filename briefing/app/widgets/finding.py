"""Places found in an article: which of them are shown, and which one the reader is at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.app.widgets.dressing import Layer
from briefing.app.widgets.page import place_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.widgets.pieces import Piece
    from briefing.core.spans import Extent


class Matches:
    """Matches of the search that led to an article, or of words found in it."""

    def __init__(self) -> None:
        self._given: Sequence[Extent] = ()
        self._shown = Layer("match", ())
        self.current: int | None = None
        """The index of the match that the reader is at; None before the first step."""

    @property
    def extents(self) -> tuple[Extent, ...]:
        """The matches that can be seen, in order."""
        return self._shown.extents

    @property
    def label(self) -> str:
        """Which of how many: "3/17"; empty when there is none."""
        return f"{(self.current or 0) + 1}/{len(self.extents)}" if self.extents else ""

    @property
    def layers(self) -> tuple[Layer, ...]:
        """What is laid over the text."""
        if self.current is None:
            return (self._shown,)
        return self._shown, Layer("current", (self.extents[self.current],))

    def take(self, given: Sequence[Extent], pieces: Sequence[Piece]) -> None:
        """Holds the matches of a search, as far as these pieces show them."""
        self._given = given
        self.show(pieces)

    def show(self, pieces: Sequence[Piece]) -> None:
        """Brings back the matches of the search, as far as these pieces show them."""
        self._keep(self._given, pieces)

    def find(self, words: Sequence[str], text: str, pieces: Sequence[Piece]) -> None:
        """Finds words that stand one after the other, in any case and with any space between them."""
        pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
        self._keep([match.span() for match in pattern.finditer(text)], pieces)

    def at_or_after(self, offset: int) -> int:
        """The index of the first match from an offset on; 0 when there is none after it."""
        return next((index for index, (start, _) in enumerate(self.extents) if start >= offset), 0)

    def stand_at(self, offset: int) -> None:
        """Takes the first match from an offset on for the one that the reader is at."""
        if self.extents:
            self.current = self.at_or_after(offset)

    def step(self, offset: int, direction: int) -> Extent | None:
        """Goes to the next match or the one before, seen from an offset before the first step; round at the ends."""
        if not self.extents:
            return None
        first = self.at_or_after(offset) - (direction < 0)
        index = first if self.current is None else self.current + direction
        self.current = index % len(self.extents)
        return self.extents[self.current]

    def _keep(self, extents: Sequence[Extent], pieces: Sequence[Piece]) -> None:
        self.current = None
        self._shown = Layer("match", (extent for extent in extents if _is_shown(extent, pieces)))


def _is_shown(extent: Extent, pieces: Sequence[Piece]) -> bool:
    if not pieces or extent[0] >= extent[1]:
        return False
    piece = pieces[place_at(pieces, extent[0]).piece]
    return piece.own is None and piece.start <= extent[0] < piece.end
