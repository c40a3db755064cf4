"""Links on their way to being an article's: words put together piece by piece, with the places of those that lead on.

A reader notes what a link says as it is written (`href`); it becomes an address when the article's own is known.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.core.addresses import absolute_address
from briefing.core.articles import Link
from briefing.ingest.pieces import Piece

_WORD = re.compile(r"\S+")
_NESTED = 4
"""How many links that are open within one another are followed: a page has no use for more than one."""
_MOST = 5_000
"""How many links of an article are kept: an address that is short in a file may be long with its base."""


class Anchor(NamedTuple):
    """Words that lead elsewhere, in a text that the context names."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset after the last."""
    href: str
    """Where they lead, as it is written."""

    def moved(self, by: int) -> "Anchor":
        """The same where its text stands further on."""
        return Anchor(self.start + by, self.end + by, self.href)


class Stretch:
    """The text of one block while a page is walked through, with the links that are open and those that have ended."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._length = 0
        self._open: list[tuple[int, str]] = []
        self._ended: list[Anchor] = []

    def add(self, text: str) -> None:
        """Adds text behind what is there."""
        self.parts.append(text)
        self._length += len(text)

    def open(self, href: str) -> None:
        """What is added from now on leads there, until the link is closed."""
        self._open.append((self._length, href))

    def close(self) -> None:
        """Ends the link opened last."""
        start, href = self._open.pop()
        self._ended.append(Anchor(start, self._length, href))

    def take(self) -> tuple[str, tuple[Anchor, ...]]:
        """The text with single spaces and line ends, and its links; empties it. A link still open goes on after it."""
        raw = "".join(self.parts)
        anchors = [*self._ended, *(Anchor(start, len(raw), href) for start, href in self._open[:_NESTED])]
        lines = (" ".join(line.split()) for line in raw.split("\n"))
        text = "\n".join(line for line in lines if line)
        self.parts, self._length, self._ended = [], 0, []
        self._open = [(0, href) for _, href in self._open]
        return text, tuple(_closed_up(raw, anchors)) if anchors else ()


def _closed_up(raw: str, anchors: Iterable[Anchor]) -> Iterator[Anchor]:
    """The links where one white space parts the words of the text; those of no words are left out."""
    words = [found.span() for found in _WORD.finditer(raw)]
    starts = [start for start, _ in words]
    places: list[int] = []
    length = 0
    for start, end in words:
        places.append(length)
        length += end - start + 1
    for anchor in sorted(anchors):
        first = max(0, bisect_right(starts, anchor.start) - 1)
        while first < len(words) and words[first][1] <= anchor.start:
            first += 1
        last = bisect_right(starts, anchor.end - 1) - 1
        if first <= last and words:
            start = places[first] + max(0, anchor.start - words[first][0])
            end = places[last] + min(anchor.end, words[last][1]) - words[last][0]
            yield Anchor(start, end, anchor.href)


def joined(stretches: Sequence[tuple[str, Sequence[Anchor]]], between: str) -> tuple[str, tuple[Anchor, ...]]:
    """Texts as one, with their links."""
    anchors: list[Anchor] = []
    place = 0
    for text, own in stretches:
        anchors += (anchor.moved(place) for anchor in own)
        place += len(text) + len(between)
    return between.join(text for text, _ in stretches), tuple(anchors)


def links_within(anchors: Iterable[Anchor], pieces: Sequence[Piece], base: str) -> tuple[Link, ...]:
    """The links of an article: those within its pieces that lead to an address, in order; the first of two overlaps.

    Those in what is set apart lead about the site. Of a link that goes on beyond its piece the part within counts.
    """
    starts = [piece.start for piece in pieces]
    links: list[Link] = []
    place = 0
    for anchor in sorted(anchors):
        piece = pieces[max(0, bisect_right(starts, anchor.start) - 1)] if pieces else None
        start = max(anchor.start, place)
        if piece is None or not piece.start <= start < min(piece.end, anchor.end):
            continue
        if address := absolute_address(anchor.href, base):
            place = min(anchor.end, piece.end)
            links.append(Link(start, place, address))
            if len(links) == _MOST:
                break
    return tuple(links)
