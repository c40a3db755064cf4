"""What mouse or keys selected in an article, as an extent of its text: copied verbatim, without margins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset
from textual.selection import Selection

if TYPE_CHECKING:
    from briefing.app.widgets.page import Page, PageLine
    from briefing.core.spans import Extent


def selected_extent(page: Page, selection: Selection) -> Extent:
    """The extent of the text between two places; a place is a column of the text, margin apart, and a line."""
    start = 0 if selection.start is None else _offset(page, selection.start.x, selection.start.y)
    end = len(page.text) if selection.end is None else _offset(page, selection.end.x, selection.end.y)
    return min(start, end), max(start, end)


def selection_of(page: Page, extent: Extent) -> Selection:
    """An extent of the text as the mouse would have selected it."""
    start, end = extent
    return Selection(_place(page, start, start), _place(page, max(start, end - 1), end))


def margin_length(line: PageLine, margin: int) -> int:
    """The characters of a line that stand before its text."""
    return margin + len(line.piece.rest if line.row else line.piece.first)


def _offset(page: Page, x: int, y: int) -> int:
    line = page.line(y)
    if line is None:
        return len(page.text) if y > 0 else 0
    if line.piece.own is not None:
        return line.piece.start
    return line.start + max(0, min(x, line.end - line.start))


def _place(page: Page, within: int, offset: int) -> Offset:
    """Where an offset stands, on the line that shows another offset."""
    number = page.line_of(page.place_at(within))
    line = page.line(number)
    return Offset(offset - line.start if line is not None else 0, number)
