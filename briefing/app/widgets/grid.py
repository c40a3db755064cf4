"""A list whose items have columns: a cursor by cell, as many columns as fit, the header staying in place."""

from textual import events
from textual.geometry import Offset

from briefing.app.widgets.cells import Line, safe_lines
from briefing.app.widgets.lines import GUTTER, LineList
from briefing.app.widgets.rows import Rows


class GridRows(Rows):
    """A source whose lines are cells side by side; the list sets which columns are seen and which has the cursor."""

    by_row = True
    """Whether the whole item shows that the cursor is on it; otherwise one of its lines does."""
    first = 0
    """The first column that is seen."""
    column = 0
    """The column under the cursor."""

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return 0

    def fitting(self, width: int) -> int:  # noqa: ARG002
        """How many columns fit into a width; at least one."""
        return 1

    def column_at(self, x: int, width: int) -> int | None:  # noqa: ARG002
        """The column that a cell of the screen belongs to."""
        return None

    def place_under(self, index: int, width: int) -> int:  # noqa: ARG002
        """The cell of the screen that the cell under the cursor begins at, on the item of an index."""
        return 0

    def lines_under(self, index: int, width: int) -> tuple[Line, ...]:
        """The lines of the item under the cursor, the cell under it marked."""
        return self.lines(index, width)

    def line_under(self, index: int, width: int) -> int:  # noqa: ARG002
        """The line of an item that shows that the cursor is on it."""
        return 0


class GridList(LineList):
    """A list with a cursor by cell."""

    @property
    def column(self) -> int:
        """The column under the cursor, from 0."""
        return self._grid.column if self._grid else 0

    def make_lines(self, index: int) -> tuple[Line, ...]:
        """The lines of an item, the cell under the cursor marked."""
        grid = self._grid
        if grid is not None and index == self.cursor:
            return safe_lines(grid.lines_under(index, self.room))
        return super().make_lines(index)

    def rows_under(self, index: int) -> range:
        """All lines of an item, or the one that its source names."""
        grid = self._grid
        if grid is None or grid.by_row:
            return super().rows_under(index)
        line = grid.line_under(index, self.room)
        return range(line, line + 1)

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where on the screen the cell under the cursor begins."""
        grid, row = self._grid, super().cursor_screen_offset
        if grid is None or self.cursor is None:
            return row
        return row + Offset(GUTTER + grid.place_under(self.cursor, self.room), 0)

    def action_next_column(self) -> None:
        """One column to the right."""
        self._go_to_column(self.column + 1)

    def action_previous_column(self) -> None:
        """One column to the left."""
        self._go_to_column(self.column - 1)

    def on_click(self, event: events.Click) -> None:
        """Moves to the cell clicked."""
        grid = self._grid
        column = grid.column_at(event.x - GUTTER, self.room) if grid else None
        here = self.cursor
        if column is not None and column != self.column:
            self._go_to_column(column)
            if self.item_at(event.y) == here:
                return
        super().on_click(event)

    def take_room(self) -> None:
        """Keeps the column under the cursor in view."""
        self._see(self.column)
        super().take_room()

    @property
    def _grid(self) -> GridRows | None:
        return self.source if isinstance(self.source, GridRows) else None

    def _go_to_column(self, column: int) -> None:
        grid = self._grid
        if grid is None or not 0 <= column < grid.columns:
            return
        before = self.cursor
        if before is not None:
            self.refresh_item(before)
        grid.column = column
        if self._see(column):
            self.lay_out()
            self.refresh()
        elif self.cursor is not None:
            self.refresh_item(self.cursor)
            self.post_message(self.Highlighted(self, self.source.key(self.cursor)))

    def _see(self, column: int) -> bool:
        """Shifts the columns so that one is seen; whether that was needed."""
        grid = self._grid
        if grid is None or not grid.columns:
            return False
        fitting, before = grid.fitting(self.room), grid.first
        grid.first = max(min(before, column, grid.columns - fitting), column - fitting + 1, 0)
        return grid.first != before
