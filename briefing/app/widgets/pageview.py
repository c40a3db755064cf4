"""A view of a page: lines with a margin, a cursor that moves by line, places kept when the width changes."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from textual.geometry import Offset, Region, Size
from textual.strip import Strip

from briefing.app.widgets.page import Page, Place, place_at
from briefing.app.widgets.painting import Paint
from briefing.app.widgets.selecting import margin_length, selected_extent, selection_of
from briefing.app.widgets.steering import Steered
from briefing.core.visible import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.selection import Selection
    from textual.worker import Worker

    from briefing.app.widgets.cells import Line
    from briefing.app.widgets.page import PageLine
    from briefing.app.widgets.pieces import Piece
    from briefing.core.spans import Extent

SLICE = 0.008
"""Seconds of wrapping ahead between two looks at what the user does."""
BAR = "▌"
"""Stands in the margin beside the line under the cursor."""


class PageView(Steered, can_focus=True, inherit_bindings=False):
    """Wrapped pieces of a text; a step of the cursor repaints two rows, leaving the view scrolls by half a page."""

    def __init__(self, *, width: int = 88, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.text_width = width
        """The widest line of text, in cells."""
        self._paint = Paint(self, "lines")
        self._text = ""
        self._pieces: Sequence[Piece] = ()
        self._page: Page | None = None
        self._line = 0
        self._wanted: int | None = None
        self._anchor: Extent | None = None
        self._chosen: Extent = (0, 0)

    # For subclasses

    @property
    def margin(self) -> int:
        """Cells before each line."""
        return 2

    def dress_line(self, line: PageLine, *, under: bool) -> Line:
        """The parts of a line, margin included; `under` the cursor or not."""
        raise NotImplementedError

    def cursor_moved(self) -> None:
        """The cursor came to another line."""

    @property
    def here(self) -> Extent:
        """The extent of the text that the cursor is on: its line."""
        line = self._page.line(self._line) if self._page is not None else None
        if line is None or line.piece.own is not None:
            return (0, 0) if line is None else (line.piece.start, line.piece.start)
        return line.start, line.end

    # What is shown

    @property
    def line(self) -> int:
        """The line under the cursor, from 0."""
        return self._line

    def show_pieces(self, text: str, pieces: Sequence[Piece], offset: int | None = None) -> None:
        """Shows other pieces, the cursor on the line that shows an offset of the text, or on the first."""
        self._text, self._pieces, self._wanted = text, pieces, offset
        self._page, self._line = None, 0
        self._end_selecting()
        if self.is_mounted and self.view.width:
            self.wrap_again()

    def wrap_again(self) -> None:
        """Wraps the same pieces to the room there is now; the cursor stays on its words, at its height of the view."""
        if not self._pieces or not self.view.width:
            return
        if self._page is None:
            place = Place(0, 0) if self._wanted is None else place_at(self._pieces, self._wanted)
            self._wrap_anew(place, None)
        else:
            self._wrap_anew(self._page.place_of(self._line), self._line - self.scroll_offset.y)
        self.refresh()

    def refresh_lines_between(self, first: int, last: int) -> None:
        """Repaints the lines from `first` to `last`, as far as they are seen."""
        seen = Region(0, 0, self.view.width, self.view.height)
        region = Region(0, first - self.scroll_offset.y, self.view.width, last - first + 1).intersection(seen)
        if region:
            self.refresh(region)

    def go_to(self, offset: int) -> None:
        """Puts the cursor on the line that shows an offset of the text; when that is out of view, to a third of it."""
        if self._page is None:
            self._wanted = offset
        else:
            self._go(self._page.line_of(self._page.place_at(offset)), third=True)

    # What keys are bound to

    def action_first(self) -> None:
        """To the first line."""
        self._go(0)

    def action_last(self) -> None:
        """To the last line."""
        if self._page is not None:
            while not self._page.wrap_ahead(1.0):
                pass
            self._take_ahead()
            self._go(self._page.height - 1)

    def action_select(self) -> None:
        """Begins to select at the cursor, the selection following it; or ends that."""
        if self._anchor is None and self._page is not None:
            self._anchor = self.here
            self._extend_selection()
        else:
            self._end_selecting()

    def _extend_selection(self) -> None:
        if self._anchor is not None:
            ends = (*self._anchor, *self.here)
            self._chosen = min(ends), max(ends)
            self._show_selection()

    def _show_selection(self) -> None:
        if self._anchor is not None and self._page is not None:
            self.screen.selections = {self: selection_of(self._page, self._chosen)}

    def _end_selecting(self) -> None:
        if self._anchor is not None:
            self._anchor = None
            self.screen.clear_selection()

    # Painting

    def render_line(self, y: int) -> Strip:
        """One row of the view."""
        width = self.view.width
        at = y + self.scroll_offset.y
        line = self._page.line(at) if self._page is not None else None
        if line is None:
            return Strip.blank(width, self._paint.ground)
        strip = self._paint.strip(self.dress_line(line, under=at == self._line), width)
        return strip.apply_offsets(-margin_length(line, self.margin), at)

    @property
    def selected(self) -> Extent | None:
        """What mouse or keys selected of the text."""
        selection = self.text_selection
        if selection is None or self._page is None:
            return None
        return selected_extent(self._page, selection)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text selected, verbatim but for characters that could do something to a terminal."""
        if self._page is None:
            return None
        start, end = selected_extent(self._page, selection)
        return visible(self._text[start:end]), "\n"

    def on_click(self, event: events.Click) -> None:
        """Moves the cursor to the line clicked."""
        self._anchor = None
        if event.chain == 1 and event.y < self.view.height:
            self._go(self.scroll_offset.y + event.y)

    def take_room(self) -> None:
        """Wraps the text to the new width."""
        if self._page is None or self._page.width != self._room:
            self.wrap_again()
        else:
            self._settle()
            self._bring_into_view()

    def refresh_focus(self) -> None:
        """Repaints the line under the cursor; selecting by keys ends with the focus."""
        self.refresh_lines_between(self._line, self._line)
        if not self.has_focus:
            self._end_selecting()

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the line under the cursor begins, for the terminal's own cursor."""
        row = max(0, min(self._line - self.scroll_offset.y, self.view.height - 1))
        return self.content_region.offset + Offset(0, row)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Wraps what comes into view before it is painted."""
        self._settle(round(new_value))
        super().watch_scroll_y(old_value, new_value)

    # The page

    @property
    def _room(self) -> int:
        return max(1, min(self.text_width, self.view.width - self.margin - 1))

    def _wrap_anew(self, place: Place, height: int | None) -> None:
        self._page = page = Page(self._text, self._pieces, self._room)
        self._line = page.line_of(place)
        third = self.view.height // 3
        top = self._line - (height if height is not None else third if self._line > third else self._line)
        page.settle(max(0, top), self.view.height)
        self.virtual_size = Size(self.view.width, page.height)
        self._scroll_lines(top)
        self._bring_into_view()
        self._show_selection()
        if not page.exact:
            work = partial(self._wrap_rest, page)
            self._wrapping: Worker[None] = self.run_worker(work, group="wrapping", exclusive=True)

    def _settle(self, top: int | None = None) -> None:
        if self._page is not None:
            self._page.settle(self.scroll_offset.y if top is None else top, self.view.height)
            if self._page.height != self.virtual_size.height:
                self.virtual_size = Size(self.view.width, self._page.height)

    async def _wrap_rest(self, page: Page) -> None:
        while page is self._page:
            if page.wrap_ahead(SLICE):
                self._take_ahead()
                return
            await asyncio.sleep(0)

    def _take_ahead(self) -> None:
        page = self._page
        if page is None or page.exact:
            return
        cursor, top = page.place_of(self._line), page.place_of(self.scroll_offset.y)
        page.take_ahead()
        self._line = page.line_of(cursor)
        self.virtual_size = Size(self.view.width, page.height)
        self._scroll_lines(page.line_of(top))

    # The cursor

    def step(self, direction: int) -> None:
        """Moves the cursor by a line; back into view first when it was scrolled out of it."""
        top, height = self.scroll_offset.y, self.view.height
        if not top <= self._line < top + height:
            self._go(top if direction > 0 else top + height - 1)
        else:
            self._go(self._line + direction)

    def leap(self, lines: int) -> None:
        """Scrolls by that many lines, the cursor with it."""
        before = self.scroll_offset.y
        self._scroll_lines(before + lines)
        moved = self.scroll_offset.y - before
        self._go(self._line + (moved or lines))

    def _go(self, line: int, *, third: bool = False) -> None:
        if self._page is None:
            return
        line = max(0, min(line, self._page.height - 1))
        before, self._line = self._line, line
        self._bring_into_view(third=third)
        if line != before:
            self.refresh_lines_between(before, before)
            self.refresh_lines_between(line, line)
            self.cursor_moved()
        self._extend_selection()

    def _bring_into_view(self, *, third: bool = False) -> None:
        top, height = self.scroll_offset.y, self.view.height
        if top <= self._line < top + height:
            return
        if third:
            self._scroll_lines(self._line - height // 3)
        elif self._line < top:
            self._scroll_lines(min(self._line, top - height // 2))
        else:
            self._scroll_lines(max(top + height // 2, self._line - height + 1))

    def _scroll_lines(self, line: int) -> None:
        self._settle(max(0, line))
        self.scroll_to(y=max(0, line), animate=False, immediate=True, force=True)
