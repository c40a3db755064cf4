"""The rows of a comparison: sources side by side in step, how they stand to each other told by a sign and a word."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.app.widgets.cells import Line, fit, pad
from briefing.app.widgets.grid import GridRows
from briefing.app.widgets.prose import wrap_statement, wrap_words
from briefing.core.comparisons import Comparison, Relation, Row
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.core.visible import visible_line

NARROWEST = 26
"""Cells of the narrowest column."""
BETWEEN = " │ "
POINTER = "▸"
"""Stands before the statement under the cursor."""
SIGNS: dict[Relation, tuple[str, str]] = {
    "shared": ("=", "shared"),
    "unique": ("·", "only here"),
    "differs": ("≠", "differs"),
    "different-events": ("×", "different events"),
}
"""How sources can stand to each other, each with its sign and its words."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of each source on one point."""

    key: str
    """The same when the comparison is made anew."""
    cells: tuple[Statement | None, ...]
    """The statements, by source."""
    row: Row | None = None
    """The point, on its first step: how the sources stand is told above it."""
    group: str = ""
    """The sub-theme, where a new one begins."""
    note: str = ""
    """A sentence of the tool's own, in place of statements."""


class ComparisonRows(GridRows):
    """A comparison, as many sources at once as fit; a step of a point is an item, a source is a column."""

    uniform = 0

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._steps = tuple(_steps_of(comparison))
        super().__init__(self._steps)

    @property
    def columns(self) -> int:
        """How many sources there are."""
        return len(self._comparison.sources)

    def fitting(self, width: int) -> int:
        """How many sources fit side by side."""
        return max(1, min(self.columns, (width + len(BETWEEN)) // (NARROWEST + len(BETWEEN))))

    def key(self, index: int) -> str:
        """What tells the step from others."""
        return self._steps[index].key

    def selectable(self, index: int) -> bool:
        """Steps with statements."""
        return any(self._steps[index].cells)

    def span(self, key: str | None, column: int | None = None) -> Span | None:
        """The statement of the source under the cursor, or else of the first that says something on that step."""
        index = self.find(key) if key is not None else None
        if index is None:
            return None
        cells = self._steps[index].cells
        chosen = cells[self.column if column is None else column] if cells else None
        return chosen or next(filter(None, cells), None)

    def header(self, width: int) -> tuple[Line, ...]:
        """The sources, and how many more there are on either side."""
        names = [f"{self._sign(column)} {source}" for column, source in enumerate(self._comparison.sources)]
        cells: list[tuple[Line, ...]] = [(((names[column], "heading"),),) for column in self._seen(width)]
        titles = self._join(cells, width)
        after = self.columns - self.first - len(cells)
        more = f"← {self.first} more  " if self.first else ""
        more += f"{after} more →" if after > 0 else ""
        rule: Line = (("─" * max(0, width - len(more) - 1), "dim"), (f" {more}" if more else "", "note"))
        return (*titles, rule)

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The step."""
        return self._lines(index, width, None)

    def lines_under(self, index: int, width: int) -> tuple[Line, ...]:
        """The step, the statement under the cursor marked."""
        return self._lines(index, width, self.column)

    def column_at(self, x: int, width: int) -> int | None:
        """The source whose column a cell is in."""
        column = self.first + x // (self._each(width) + len(BETWEEN))
        return column if x >= 0 and column in self._seen(width) else None

    def _sign(self, column: int) -> str:
        return "ABCDEFGH"[column] if column < 8 else str(column + 1)

    def _seen(self, width: int) -> range:
        first = max(0, min(self.first, self.columns - self.fitting(width)))
        return range(first, min(self.columns, first + self.fitting(width)))

    def _each(self, width: int) -> int:
        count = max(1, len(self._seen(width)))
        return max(1, (width - len(BETWEEN) * (count - 1)) // count)

    def _lines(self, index: int, width: int, under: int | None) -> tuple[Line, ...]:
        step = self._steps[index]
        before: tuple[Line, ...] = ()
        if step.group:
            before = ((), *wrap_words(step.group, width, "group"))
        if step.note:
            return (*before, *wrap_words(step.note, width, "note"))
        if step.row is not None:
            before += self._told(step.row, width)
        each = self._each(width)
        cells = [_cell(step.cells[column], each, under=column == under) for column in self._seen(width)]
        elsewhere = [self._sign(c) for c, cell in enumerate(step.cells) if cell and c not in self._seen(width)]
        after: tuple[Line, ...] = ((("also in " + ", ".join(elsewhere), "note"),),) if elsewhere else ()
        return (*before, *self._join(cells, width), *after)

    def _told(self, row: Row, width: int) -> tuple[Line, ...]:
        """How the sources stand on a point, with what differs."""
        sign, words = SIGNS[row.relation]
        sources = self._comparison.sources
        if row.relation != "unique" and len(sources) > 2:
            words += ": " + ", ".join(self._sign(sources.index(source)) for source in row.cells if source in sources)
        elif row.relation == "unique":
            words = "only " + ", ".join(self._sign(sources.index(source)) for source in row.cells if source in sources)
        told = f"{sign} {words}"
        if row.difference is not None:
            values = (
                f"{self._sign(sources.index(source)) if source in sources else source} {visible_line(span.text)}"
                for source, span in row.difference.values.items()
            )
            told += f" · {row.difference.what}: " + " / ".join(values)
        return wrap_words(told, width, "hedge" if row.relation == "differs" else "label")

    def _join(self, cells: list[tuple[Line, ...]], width: int) -> tuple[Line, ...]:
        each = self._each(width)
        height = max((len(cell) for cell in cells), default=0)
        lines: list[Line] = []
        for row in range(height):
            parts: list[tuple[str, str]] = []
            for number, cell in enumerate(cells):
                if number:
                    parts.append((BETWEEN, "dim"))
                parts += fit(cell[row], each) if row < len(cell) else ((pad("", each), ""),)
            lines.append(tuple(parts))
        return tuple(lines)


def _cell(statement: Statement | None, width: int, *, under: bool) -> tuple[Line, ...]:
    if statement is None:
        return ((("—" if under else "", "dim"),),)
    lines = wrap_statement(statement, width, citation=f"[¶{statement.paragraph}]")
    if not under:
        return lines
    (sign, role), *said = lines[0]
    pointed = ((sign[:1] + POINTER, f"{role} current-cell"), *said)
    return pointed, *lines[1:]


def _steps_of(comparison: Comparison) -> Iterator[Step]:
    group = None
    for number, row in enumerate(comparison.rows):
        depth = max((len(statements) for statements in row.cells.values()), default=0)
        for at in range(depth):
            said = (row.cells.get(source, ()) for source in comparison.sources)
            cells = tuple(statements[at] if at < len(statements) else None for statements in said)
            first = next(filter(None, cells), None)
            key = f"{first.article} {first.start} {at}" if first else f"{number} {at}"
            new = at == 0 and row.group and row.group != group
            yield Step(key, cells, row if at == 0 else None, (row.group or "") if new else "")
        group = row.group
    if not comparison.rows:
        yield Step("nothing", (), note="Nothing is said on it.")
    if comparison.silent:
        yield Step("silent", (), note=f"Silent: {', '.join(comparison.silent)}.", group="Silence")
