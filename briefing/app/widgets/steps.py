"""A comparison in steps: statements of several sources that stand side by side, one of each source at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefing.core.comparisons import Comparison, Row
from briefing.core.spans import Span
from briefing.core.statements import Statement


@dataclass(frozen=True, slots=True)
class Cell:
    """One statement of one source."""

    statement: Statement
    """The statement."""
    group: str = ""
    """The sub-theme that begins with it in its column, verbatim."""
    apart: tuple[Span, ...] = ()
    """The value in it that differs from another source's."""
    reworded: tuple[Span, ...] = ()
    """The words in it for which another source has others."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of each source, or of some."""

    key: str
    """The same when the comparison is made anew."""
    cells: tuple[Cell | None, ...]
    """The statements, by source."""
    row: Row | None = None
    """The point that begins with it: how the sources stand is told above it. Points of one source alone have none."""
    alone: bool = False
    """Whether points that one source alone makes begin with it."""
    group: str = ""
    """The sub-theme that begins with it in all columns."""
    note: str = ""
    """A sentence of the tool's own, in place of statements."""
    points: tuple[Row | None, ...] = ()
    """The point that each statement belongs to, by source."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements that there are."""
        return tuple(cell.statement for cell in self.cells if cell is not None)


def steps_of(comparison: Comparison) -> tuple[Step, ...]:
    """The points in their order.

    Points that one source alone makes do not answer each other: those that follow one another stand side by side,
    each source's below each other under its own headings, so that columns are not mostly empty.
    """
    steps = list(_points(comparison))
    if not comparison.rows:
        steps.append(Step("nothing", (), note="Nothing is said on it."))
    if comparison.others:
        told = ", ".join(f"{comparison.titles.get(name, name)} ({count})" for name, count in comparison.others.items())
        steps.append(Step("others", (), group="Speak on it too", note=told))
    if comparison.silent:
        told = ", ".join(comparison.titles.get(name, name) for name in comparison.silent)
        steps.append(Step("silent", (), group="Silent", note=told))
    if unread := comparison.not_analysed:
        told = ", ".join(f"{comparison.titles.get(name, name)} ({languages})" for name, languages in unread.items())
        steps.append(Step("not-analysed", (), group="Not analysed", note=told))
    return (*steps, *_notices(comparison))


def _notices(comparison: Comparison) -> Iterator[Step]:
    """What must be known of the comparison, a step each; what is not analysed has one of its own."""
    told = [each for each in comparison.notices if not (comparison.not_analysed and "not analysed" in each)]
    for number, notice in enumerate(told):
        words = f"{notice[:1].upper()}{notice[1:].rstrip('.')}."
        yield Step(f"notice {number}", (), group="" if number else "To know", note=words)


def _points(comparison: Comparison) -> Iterator[Step]:
    alone: list[Row] = []
    group: str | None = None
    for row in comparison.rows:
        if row.relation == "unique":
            alone.append(row)
            continue
        yield from _alone(alone, comparison.sources)
        group = None if alone else group
        alone = []
        yield from _together(row, comparison.sources, "" if row.group == group else row.group or "")
        group = row.group
    yield from _alone(alone, comparison.sources)


def _together(row: Row, sources: Sequence[str], group: str) -> Iterator[Step]:
    columns = [row.cells.get(source, ()) for source in sources]
    apart = tuple(row.difference.values.values()) if row.difference else ()
    reworded = tuple(span for phrasing in row.phrasings for span in phrasing.words.values())
    for at, said in enumerate(zip_longest(*columns)):
        cells = tuple(
            Cell(statement, apart=_within(statement, apart), reworded=_within(statement, reworded))
            if statement
            else None
            for statement in said
        )
        yield Step(_key(cells), cells, None if at else row, group="" if at else group, points=(row,) * len(cells))


def _alone(rows: Sequence[Row], sources: Sequence[str]) -> Iterator[Step]:
    columns = [tuple(_column(rows, source)) for source in sources]
    for at, said in enumerate(zip_longest(*columns)):
        cells = tuple(each[0] if each else None for each in said)
        yield Step(_key(cells), cells, alone=not at, points=tuple(each[1] if each else None for each in said))


def _column(rows: Sequence[Row], source: str) -> Iterator[tuple[Cell, Row]]:
    group: str | None = None
    for row in rows:
        for statement in row.cells.get(source, ()):
            yield Cell(statement, row.group if row.group and row.group != group else ""), row
            group = row.group


def _within(statement: Statement, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans that lie in a statement, and are not the whole of it."""
    return tuple(
        span
        for span in spans
        if span.article == statement.article and statement.start <= span.start and span.end <= statement.end
        if (span.start, span.end) != (statement.start, statement.end)
    )


def _key(cells: Sequence[Cell | None]) -> str:
    first = next(cell.statement for cell in cells if cell is not None)
    return f"{first.article} {first.start} {first.end}"
