"""A page for a person: headings, wrapped paragraphs and aligned columns, as lines of a given width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from briefing.cli.cells import clip, columns, wrap
from briefing.cli.styled import Face, Paint, Piece, Styled, plain, styled

READABLE = 100
"""The longest line of running text, however wide the terminal."""
GAP = 2
"""Columns between columns."""
LEAST = 24
"""Columns that a column which yields should keep; others are left out for it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: str
    """What stands over it."""
    side: Literal["left", "right"] = "left"
    """The side its texts keep to."""
    most: int = 1000
    """The widest it becomes, in columns of the terminal."""
    yields: bool = False
    """Whether it becomes narrower when there is too little room."""
    wraps: bool = False
    """Whether what does not fit goes on below; else it is clipped."""
    spare: int = 0
    """Where the page is narrow, columns are left out for the one that yields: those with the highest number first."""


class Page:
    """Lines made one after the other; `take` hands over those that are done."""

    def __init__(self, width: int, paint: Paint = plain, readable: int = READABLE) -> None:
        self.width = max(width, 20)
        self.paint = paint
        self.readable = min(readable, self.width)
        self._lines: list[tuple[str, int]] = []

    def take(self) -> Iterator[str]:
        """The lines so far, which the page then forgets."""
        lines, self._lines = self._lines, []
        return (line for line, _ in lines)

    def blank(self) -> None:
        """An empty line."""
        self._lines.append(("", 0))

    def heading(self, *pieces: Piece) -> None:
        """A heading, with an empty line before it unless the page begins or has one."""
        if self._lines and self._lines[-1][0]:
            self.blank()
        self.text(*((piece, Face.HEADING) if isinstance(piece, str) else piece for piece in pieces))

    def line(self, *pieces: Piece) -> None:
        """One line that is not wrapped: a place on disk, a row."""
        content = styled(*pieces)
        self._add(content.painted((0, len(content.text)), self.paint), columns(content.text))

    def text(self, *pieces: Piece, first: str = "", indent: str = "") -> None:
        """A paragraph; `first` stands before its first line, `indent` before the others."""
        self.paragraph(styled(*pieces), (first, Face.LABEL) if first.strip() else first, indent)

    def paragraph(self, content: Styled, first: Piece = "", indent: str = "") -> None:
        """The same for pieces that were put together already."""
        lead = styled(first)
        room = self.readable
        lines = wrap(content.text, room - columns(indent), room - columns(lead.text))
        for number, extent in enumerate(lines):
            before = lead.painted((0, len(lead.text)), self.paint) if number == 0 else indent
            used = columns(lead.text if number == 0 else indent) + columns(content.text[slice(*extent)])
            self._add(before + content.painted(extent, self.paint), used)

    def table(self, heads: Sequence[Column], rows: Sequence[Sequence[Piece]]) -> None:
        """Aligned columns under their titles, which are left out where all are empty."""
        cells = [[styled(cell) for cell in row] for row in rows]
        widths = self._widths(heads, cells)
        kept = [place for place, width in enumerate(widths) if width]
        left, room = [heads[place] for place in kept], [widths[place] for place in kept]
        if any(head.title for head in left):
            self._row(left, room, [styled((head.title, Face.LABEL)) for head in left])
        for row in cells:
            self._row(left, room, [row[place] for place in kept])

    def beside(self, pages: Sequence["Page"]) -> None:
        """Pages of the same width side by side."""
        for lines in zip_longest(*(page._lines for page in pages), fillvalue=("", 0)):
            padded = [line + " " * max(page.width - used, 0) for page, (line, used) in zip(pages, lines, strict=True)]
            self._add((" " * GAP).join(padded), self.width)

    def _add(self, line: str, used: int) -> None:
        self._lines.append((line.rstrip(), used))

    def _pad(self, content: Styled, extent: tuple[int, int], room: int) -> str:
        space = room - columns(content.text[slice(*extent)])
        return content.painted(extent, self.paint) + " " * max(space, 0)

    def _widths(self, heads: Sequence[Column], rows: Sequence[Sequence[Styled]]) -> list[int]:
        """The width of every column; 0 for one that is left out."""
        wanted = [
            min(max([columns(head.title), *(columns(row[place].text) for row in rows)]), head.most)
            for place, head in enumerate(heads)
        ]
        yielding = next((place for place, head in enumerate(heads) if head.yields), None)
        if yielding is None:
            return wanted
        own, wanted[yielding] = wanted[yielding], 0
        spares = sorted(
            (place for place, head in enumerate(heads) if head.spare), key=lambda place: -heads[place].spare
        )
        while (room := self.width - sum(width + GAP for width in wanted if width)) < min(own, LEAST) and spares:
            wanted[spares.pop(0)] = 0
        wanted[yielding] = min(own, max(room, LEAST // 2))
        return wanted

    def _row(self, heads: Sequence[Column], widths: Sequence[int], row: Sequence[Styled]) -> None:
        cells = [
            self._wrapped(cell, width) if head.wraps else [self._clipped(cell, width, head)]
            for head, width, cell in zip(heads, widths, row, strict=True)
        ]
        for parts in zip_longest(*cells, fillvalue=None):
            texts = [" " * width if part is None else part for part, width in zip(parts, widths, strict=True)]
            self._add((" " * GAP).join(texts), self.width)

    def _wrapped(self, cell: Styled, width: int) -> list[str]:
        return [self._pad(cell, extent, width) for extent in wrap(cell.text, width)]

    def _clipped(self, cell: Styled, width: int, head: Column) -> str:
        text = clip(cell.text, width)
        shown = Styled(text, cell.faces).painted((0, len(text)), self.paint)
        space = " " * (width - columns(text))
        return space + shown if head.side == "right" else shown + space
