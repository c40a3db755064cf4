"""The rows of a comparison: sources side by side in step, how they stand to each other told by a sign and a word."""

from collections.abc import Iterable, Sequence

from briefing.app.widgets.cells import Line, Part, fit
from briefing.app.widgets.dressing import Layer
from briefing.app.widgets.entries import likelihood_lines
from briefing.app.widgets.grid import GridRows
from briefing.app.widgets.prose import wrap_statement, wrap_words
from briefing.app.widgets.steps import Cell, Step, steps_of
from briefing.core.comparisons import Comparison, Relation, Row
from briefing.core.spans import Span
from briefing.core.visible import visible_line

NARROWEST = 26
"""Cells of the narrowest column."""
BETWEEN = " │ "
POINTER = "▸"
"""Stands before the statement under the cursor."""
SIGNS: dict[Relation, tuple[str, str]] = {
    "shared": ("=", "shared"),
    "unique": ("·", "said by one alone"),
    "differs": ("≠", "differs"),
    "different-events": ("×", "different events"),
}
"""How sources can stand to each other, each with its sign and its words."""
LETTERS = "ABCDEFGH"
"""What the columns are called."""


class ComparisonRows(GridRows):
    """A comparison, as many sources at once as fit; a step is an item, a source is a column."""

    uniform = 0
    by_row = False

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._steps = steps_of(comparison)
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
        return bool(self._steps[index].cells)

    def span(self, key: str | None) -> Span | None:
        """The statement of the source under the cursor, or else of the first that says something on that step."""
        index = self.find(key) if key is not None else None
        if index is None or not self._steps[index].statements:
            return None
        cell = self._steps[index].cells[self._pointed(self._steps[index])]
        return cell.statement if cell else None

    def row(self, key: str | None) -> Row | None:
        """The point that the statement under the cursor belongs to."""
        index = self.find(key) if key is not None else None
        if index is None or not self._steps[index].statements:
            return None
        return self._steps[index].points[self._pointed(self._steps[index])]

    def header(self, width: int) -> tuple[Line, ...]:
        """The sources, and how many more there are on either side."""
        seen = self._seen(width)
        cells = [
            wrap_words(f"{LETTERS[column]} {self._title(column)}", self._each(width), "heading") for column in seen
        ]
        after = self.columns - seen.stop
        more = (f"← {seen.start} more " if seen.start else "") + (f"{after} more →" if after else "")
        rule: Line = (("─" * max(0, width - len(more) - 1), "dim"), (f" {more}" if more else "", "note"))
        return (*self._join([cell[:2] for cell in cells], width), fit(rule, width))

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The step."""
        return self._lines(self._steps[index], width, None)

    def lines_under(self, index: int, width: int) -> tuple[Line, ...]:
        """The step, the statement under the cursor pointed at."""
        return self._lines(self._steps[index], width, self._pointed(self._steps[index]))

    def line_under(self, index: int, width: int) -> int:
        """The line on which the statement under the cursor begins."""
        step = self._steps[index]
        cell = step.cells[self._pointed(step)] if step.cells else None
        return len(self._above(step, width)) + (len(self._group(cell, width)) if cell else 0)

    def column_at(self, x: int, width: int) -> int | None:
        """The source whose column a cell of the screen is in."""
        column = self._seen(width).start + x // (self._each(width) + len(BETWEEN))
        return column if x >= 0 and column in self._seen(width) else None

    def place_under(self, index: int, width: int) -> int:
        """Where the column under the cursor begins."""
        column = self._pointed(self._steps[index]) - self._seen(width).start
        return max(0, column) * (self._each(width) + len(BETWEEN))

    def _pointed(self, step: Step) -> int:
        """The column under the cursor, or the first that says something on the step."""
        if self.column < len(step.cells) and step.cells[self.column] is not None:
            return self.column
        return next((column for column, cell in enumerate(step.cells) if cell is not None), 0)

    def _title(self, column: int) -> str:
        """A source's name, or its article's title where the source is unknown."""
        source = self._comparison.sources[column]
        articles = self._comparison.articles.get(source, ())
        known = len(articles) != 1 or articles[0].source is not None
        return source if known else f"{articles[0].name} (source unknown)"

    def _seen(self, width: int) -> range:
        first = max(0, min(self.first, self.columns - self.fitting(width)))
        return range(first, min(self.columns, first + self.fitting(width)))

    def _each(self, width: int) -> int:
        count = max(1, len(self._seen(width)))
        return max(1, (width - len(BETWEEN) * (count - 1)) // count)

    def _lines(self, step: Step, width: int, under: int | None) -> tuple[Line, ...]:
        above = self._above(step, width)
        if step.note:
            return (*above, *wrap_words(step.note, width, "note"))
        seen = self._seen(width)
        cells = [self._cell(step.cells[column], width, under=column == under) for column in seen]
        speaking = [column for column, cell in enumerate(step.cells) if cell]
        before = _columns([column for column in speaking if column < seen.start])
        behind = _columns([column for column in speaking if column >= seen.stop])
        more = [*([f"← more in {before}"] if before else []), *([f"more in {behind} →"] if behind else [])]
        return (*above, *self._join(cells, width), *((fit(((" · ".join(more), "note"),), width),) if more else ()))

    def _above(self, step: Step, width: int) -> tuple[Line, ...]:
        """What stands over all columns of a step: the sub-theme, and how the sources stand to each other."""
        before: tuple[Line, ...] = ((), *wrap_words(step.group, width, "group")) if step.group else ()
        if step.alone:
            sign, words = SIGNS["unique"]
            return (*before, (), fit(((f"{sign} {words}", "label"),), width))
        if step.row is None:
            return before
        return (*before, *(() if before else ((),)), *self._told(step.row, width))

    def _told(self, row: Row, width: int) -> tuple[Line, ...]:
        """How the sources stand on a point, with what differs."""
        sign, words = SIGNS[row.relation]
        told = f"{sign} {words}: {', '.join(self._letters(row.cells))}"
        if row.difference is not None:
            values = row.difference.values
            given = (f"{', '.join(self._letters((source,)))} {span.text}" for source, span in values.items())
            told += f" · {row.difference.what}: {' / '.join(given)}"
        if row.phrasings:
            told += " · words that differ are marked"
        return wrap_words(told, width, "hedge" if row.relation == "differs" else "label")

    def _letters(self, sources: Iterable[str]) -> list[str]:
        known = self._comparison.sources
        return [LETTERS[known.index(source)] if source in known else source for source in sources]

    def _group(self, cell: Cell, width: int) -> tuple[Line, ...]:
        return wrap_words(visible_line(cell.group), self._each(width), "group") if cell.group else ()

    def _cell(self, cell: Cell | None, width: int, *, under: bool) -> tuple[Line, ...]:
        if cell is None:
            return ()
        citation = f"[¶{cell.statement.paragraph}]"
        over = [
            Layer(role, [(span.start, span.end) for span in spans])
            for role, spans in (("match", cell.reworded), ("current", cell.apart))
            if spans
        ]
        lines = wrap_statement(cell.statement, self._each(width), citation=citation, over=over)
        if under:
            (sign, _), *said = fit(lines[0], self._each(width))
            lines = (tuple((text, "cursor") for text, _ in ((sign[:1] + POINTER, ""), *said)), *lines[1:])
        return (*self._group(cell, width), *lines, *likelihood_lines(cell.statement, self._each(width)))

    def _join(self, cells: list[tuple[Line, ...]], width: int) -> tuple[Line, ...]:
        each = self._each(width)
        lines: list[Line] = []
        for row in range(max((len(cell) for cell in cells), default=0)):
            parts: list[Part] = []
            for number, cell in enumerate(cells):
                if number:
                    parts.append((BETWEEN, "dim"))
                parts += fit(cell[row] if row < len(cell) else (), each)
            lines.append(tuple(parts))
        return tuple(lines)


def _columns(numbers: Sequence[int]) -> str:
    """Columns by their letters, as in "columns C, D"; nothing without any."""
    letters = ", ".join(LETTERS[number] for number in numbers)
    return f"column{'s' if len(numbers) > 1 else ''} {letters}" if letters else ""
