"""A list of our own lines: a step of the cursor repaints two items, 50,000 items cost no more than those in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.cache import LRUCache
from textual.geometry import Offset, Region, Size
from textual.message import Message

from briefing.app.widgets.cells import safe_lines
from briefing.app.widgets.painting import Paint
from briefing.app.widgets.rows import Layout, Rows, nearest, under_heading
from briefing.app.widgets.steering import Steered

if TYPE_CHECKING:
    from textual import events
    from textual.strip import Strip

    from briefing.app.widgets.cells import Line
    from briefing.app.widgets.rows import RowSource

GUTTER = 2
"""Cells before each line: the cursor's mark and a space."""
MARK = "▌ "
"""What stands in the gutter beside the item under the cursor."""


class LineList(Steered, can_focus=True, inherit_bindings=False):
    """A list with a cursor over a `RowSource`; keys are bound to its actions by the screens."""

    ALLOW_SELECT = False

    class Highlighted(Message):
        """The cursor came to stand on another item."""

        def __init__(self, control: LineList, key: str) -> None:
            super().__init__()
            self._control = control
            self.key = key
            """The item's key."""

        @property
        def control(self) -> LineList:
            """The list, for handlers that name it."""
            return self._control

    class Chosen(Highlighted):
        """The user chose an item: Enter, or a click on the item under the cursor."""

    def __init__(self, source: RowSource | None = None, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._source: RowSource = source if source is not None else Rows()
        self._layout: Layout | None = None
        self._header: tuple[Line, ...] = ()
        self._cursor = self._selectable_near(0, 1)
        self._paint = Paint(self, "lines")
        self._made: LRUCache[tuple[int, int], tuple[Line, ...]] = LRUCache(512)
        self._chosen_by_click = False

    @property
    def view(self) -> Size:
        """The cells that items are shown in, neither the scroll bar nor the header counted."""
        size = self.scrollable_content_region.size
        return Size(size.width, max(0, size.height - len(self._header)))

    @property
    def source(self) -> RowSource:
        """What is shown."""
        return self._source

    @property
    def cursor(self) -> int | None:
        """The index of the item under the cursor; None when there is none to stand on."""
        return self._cursor

    @property
    def cursor_key(self) -> str | None:
        """The key of the item under the cursor."""
        return None if self._cursor is None else self._source.key(self._cursor)

    def show(self, source: RowSource, *, keep: bool = True, instead: str | None = None) -> None:
        """Shows other content; with `keep`, the cursor stays on its item, at the same height of the view.

        When that item is gone, the cursor goes to the one of key `instead`, or stays at its place in the list. No
        message is sent.
        """
        before, key = self._cursor, self.cursor_key
        height = self._layout.top(before) - self.scroll_offset.y if self._layout and before is not None else 0
        seen = [self._row_at(y) for y in range(self.scrollable_content_region.height)]
        self._source, self._layout = source, None
        found = source.find(key) if keep and key is not None else None
        if found is None and keep and instead is not None:
            found = source.find(instead)
        if found is None and keep and before is not None:
            found = max(0, min(before, len(source) - 1))
        self._cursor = self._selectable_near(found or 0, 1)
        if self.is_mounted and self.view.width:
            self.lay_out()
            if self._cursor is not None and self._layout is not None:
                self._scroll_lines(self._layout.top(self._cursor) - height if keep else 0)
                self._bring_into_view(self._cursor)
            changed = [Region(0, y, self.view.width, 1) for y, row in enumerate(seen) if row != self._row_at(y)]
            if changed:
                self.refresh(*changed)

    def move_to(self, key: str) -> bool:
        """Puts the cursor on the item with that key; whether there is one to stand on."""
        index = self._source.find(key)
        if index is None or not self._source.selectable(index):
            return False
        self._go(index)
        return True

    def refresh_item(self, index: int) -> None:
        """Repaints one item's rows."""
        if self._layout is None or not 0 <= index < len(self._source):
            return
        view, head = self.view, len(self._header)
        rows = self.rows_under(index)
        top = head + self._layout.top(index) - self.scroll_offset.y
        region = Region(0, top + rows.start, view.width, len(rows))
        seen = region.intersection(Region(0, head, view.width, view.height))
        if seen:
            self.refresh(seen)

    def item_at(self, y: int) -> int | None:
        """The index of the item on a row of the view; None on the header and below the last."""
        if self._layout is None or y < len(self._header):
            return None
        return self._layout.at(y - len(self._header) + self.scroll_offset.y)

    def rows_under(self, index: int) -> range:
        """Which of an item's lines show that the cursor is on it, and are repainted when it comes and goes."""
        return range(self._layout.bottom(index) - self._layout.top(index)) if self._layout else range(0)

    def make_lines(self, index: int) -> tuple[Line, ...]:
        """The lines of an item, for subclasses to add to; what articles say in them is made safe to show here."""
        place = (index, self.room)
        lines = self._made.get(place)
        if lines is None:
            lines = self._made[place] = safe_lines(self._source.lines(index, self.room))
        return lines

    # What keys are bound to

    def action_first(self) -> None:
        """To the first item, and to what stands above it."""
        self._go(nearest(self._source, 0, 1))
        self._scroll_lines(0)

    def action_last(self) -> None:
        """To the last item, and to what stands below it."""
        self._go(nearest(self._source, len(self._source) - 1, -1))
        if self._layout is not None:
            self._scroll_lines(self._layout.height)

    def action_next_heading(self) -> None:
        """To the first item under the next heading."""
        self._go(under_heading(self._source, self._cursor, 1))

    def action_previous_heading(self) -> None:
        """To the first item under the heading before."""
        self._go(under_heading(self._source, self._cursor, -1))

    def action_choose(self) -> None:
        """Chooses the item under the cursor."""
        if self._cursor is not None:
            self.post_message(self.Chosen(self, self._source.key(self._cursor)))

    # Painting

    def render_line(self, y: int) -> Strip:
        """One row of the view."""
        line, under = self._row_at(y)
        return self._paint.strip(line, self.view.width, self.cursor_state if under else "")

    def take_room(self) -> None:
        """Lays the items out for the new width, the item under the cursor in view."""
        if not self.view.width:
            return
        if self._layout is None or self._layout.width != self.room:
            self.lay_out()
            self.refresh()  # what was shown while the list was hidden is not on record
        if self._cursor is not None:
            self._bring_into_view(self._cursor)

    @property
    def cursor_state(self) -> str:
        """How what is under the cursor is shown: otherwise without the focus than with it."""
        return "cursor" if self.has_focus else "cursor-blurred"

    def refresh_focus(self) -> None:
        """Repaints the item under the cursor."""
        if self._cursor is not None:
            self._made.clear()
            self.refresh_item(self._cursor)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the item under the cursor begins, for the terminal's own cursor."""
        corner = self.content_region.offset
        if self._cursor is None or self._layout is None:
            return corner
        row = self._layout.top(self._cursor) + self.rows_under(self._cursor).start - self.scroll_offset.y
        return corner + Offset(0, len(self._header) + max(0, min(row, self.view.height - 1)))

    def on_click(self, event: events.Click) -> None:
        """Moves the cursor to the item clicked; chooses it if the cursor stood there."""
        index = self.item_at(event.y)
        if index is None or not self._source.selectable(index) or event.chain > 2:
            return
        if index != self._cursor:
            self._chosen_by_click = False
            self._go(index, scroll=False)
        elif event.chain == 1 or not self._chosen_by_click:
            self._chosen_by_click = True
            self.action_choose()

    # The cursor

    def _row_at(self, y: int) -> tuple[Line, bool]:
        """What a row of the view shows, and whether it shows that the cursor is there."""
        if y < len(self._header):
            return ((" " * GUTTER, ""), *self._header[y]), False
        index = self.item_at(y)
        if index is None or self._layout is None:
            return (), False
        lines = self.make_lines(index)
        row = y - len(self._header) + self.scroll_offset.y - self._layout.top(index)
        under = index == self._cursor and row in self.rows_under(index)
        return ((MARK if under else " " * GUTTER, "mark"), *lines[min(row, len(lines) - 1)]), under

    @property
    def room(self) -> int:
        """The cells that an item's lines may take."""
        return max(1, self.view.width - GUTTER)

    def lay_out(self) -> None:
        """Lays all items out anew for the room there is."""
        self._made.clear()
        self._header = safe_lines(self._source.header(self.room))
        self._layout = Layout(self._source, self.room)
        self.virtual_size = Size(self.view.width, self._layout.height + len(self._header))

    def _selectable_near(self, index: int, direction: int) -> int | None:
        found = nearest(self._source, index, direction)
        return found if found is not None else nearest(self._source, index, -direction)

    def step(self, direction: int) -> None:
        """Moves the cursor to the next item, or the one before."""
        seen, height = self.scroll_offset.y, self.view.height
        if self._cursor is not None and self._layout and height:
            if self._layout.runs_on(self._cursor, seen, height, direction):
                self._scroll_lines(seen + direction * max(1, height // 2))
                return
            if not self._layout.is_seen(self._cursor, seen, height):
                edge = self._layout.at(seen if direction > 0 else min(seen + height, self._layout.height) - 1)
                self._go(self._selectable_near(edge or 0, direction))
                return
        index = nearest(self._source, -1 if self._cursor is None else self._cursor + direction, direction)
        if index is not None:
            self._go(index)
        elif self._layout is not None:
            self._scroll_lines(0 if direction < 0 else self._layout.height)

    def leap(self, lines: int) -> None:
        """Moves the cursor to the item that many lines away, or at least to the next."""
        if self._cursor is None or self._layout is None:
            return
        direction = 1 if lines > 0 else -1
        wanted = max(0, min(self._layout.top(self._cursor) + lines, self._layout.height - 1))
        found = self._selectable_near(self._layout.at(wanted) or 0, direction)
        if found is not None and (found - self._cursor) * direction > 0:
            self._go(found)
        else:
            self.step(direction)

    def _go(self, index: int | None, *, scroll: bool = True) -> None:
        if index is None or index == self._cursor:
            return
        before, self._cursor = self._cursor, index
        if before is not None:
            self.refresh_item(before)
        self.refresh_item(index)
        if scroll:
            self._bring_into_view(index)
        self.post_message(self.Highlighted(self, self._source.key(index)))

    def _bring_into_view(self, index: int) -> None:
        """Scrolls the item into view, by half pages: over a slow line that costs less than line by line."""
        if self._layout is None:
            return
        top, bottom, height = self._layout.top(index), self._layout.bottom(index), self.view.height
        seen = self.scroll_offset.y
        if top < seen:
            self._scroll_lines(min(top, max(0, seen - height // 2)))
        elif bottom > seen + height:
            self._scroll_lines(max(min(bottom - height + height // 2, top), 0))
