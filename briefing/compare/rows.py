"""The rows of a comparison: points with each source's own statements, in an order that reads."""

from collections import Counter
from typing import NamedTuple

from briefing.compare.columns import Columns
from briefing.compare.phrasings import phrasings_of
from briefing.core.comparisons import Difference, Relation, Row
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.evidence.alignment import contrast_within
from briefing.evidence.contrasts import Contrast
from briefing.evidence.material import Material, Point

_UNDATED = "~"
"""What sorts after all dates."""


class _Place(NamedTuple):
    """Where a row stands among the others."""

    theme: tuple[int, tuple[int, int]]
    """Its sub-theme: the sources that meet in it, negative, and its first statement."""
    time: str
    """The first date it states, undated last; what one source alone says keeps to its order."""
    weight: int
    """Sources that speak in it, negative, so that most come first."""
    first: tuple[int, int]
    """Its first statement: the column's rank and the statement's number."""


def build_rows(
    columns: Columns, material: Material, points: tuple[Point, ...], *, by_article: bool = False
) -> tuple[Row, ...]:
    """Rows by sub-theme, in each what sources meet in by time, then as the first source has it.

    The sub-theme is the heading under which the row's first column says it. Sub-themes on which most sources meet come
    first, then those of the first column, in its order.
    """
    rank: dict[str | None, int] = {name: place for place, name in enumerate(columns.names)}
    held = (tuple(n for n in point if columns.column[n] is not None) for point in points)
    split = [part for point in held for part in _parts(columns, material, point, by_article=by_article)]
    ordered = [tuple(sorted(point, key=lambda n: (rank[columns.column[n]], n))) for point in split]
    rows = [_row(columns, material, point) for point in ordered]
    weight: Counter[str | None] = Counter()
    themes: dict[str | None, tuple[int, int]] = {}
    for row, point in zip(rows, ordered, strict=True):
        first = rank[columns.column[point[0]]], point[0]
        weight[row.group] = max(weight[row.group], len(row.cells))
        themes[row.group] = min(themes.get(row.group, first), first)
    keyed: list[tuple[_Place, Row]] = []
    for row, point in zip(rows, ordered, strict=True):
        first = rank[columns.column[point[0]]], point[0]
        theme = -weight[row.group], themes[row.group]
        time = _time(material, point) if len(row.cells) > 1 else _UNDATED
        keyed.append((_Place(theme, time, -len(row.cells), first), row))
    return tuple(row for _, row in sorted(keyed, key=lambda item: item[0]))


def _theme(statement: Statement) -> str | None:
    """The sub-theme of a statement: its nearest heading."""
    return statement.heading[-1] if statement.heading else None


def _parts(columns: Columns, material: Material, point: Point, *, by_article: bool) -> list[Point]:
    """The statements of a point together where independent sources make it, else those of each column alone.

    What a copy says in the same words as its original stands once, in the first column that has it.
    """
    sides = material.origins_of(point) if by_article else material.sources_of(point)
    if sides > 1:
        return [point]
    by_column: dict[str | None, list[int]] = {}
    holder: dict[str, str | None] = {}
    for number in sorted(point, key=lambda n: (columns.names.index(columns.column[n] or ""), n)):
        name = columns.column[number]
        if holder.setdefault(material.statements[number].text, name) == name:
            by_column.setdefault(name, []).append(number)
    return [tuple(numbers) for numbers in by_column.values()]


def _row(columns: Columns, material: Material, point: Point) -> Row:
    cells: dict[str, list[Statement]] = {}
    for number in point:
        cells.setdefault(columns.column[number] or "", []).append(material.statements[number])
    relation: Relation = "shared" if len(cells) > 1 else "unique"
    difference: Difference | None = None
    contrast = contrast_within(material, point)
    if contrast and len(cells) > 1:
        relation = contrast.relation
        if relation == "differs":
            difference = _difference(columns, contrast)
    group = _theme(material.statements[point[0]])
    phrasings = phrasings_of(cells) if relation == "shared" else ()
    return Row(relation, {name: tuple(held) for name, held in cells.items()}, difference, group, phrasings)


def _difference(columns: Columns, contrast: Contrast) -> Difference:
    conflict = contrast.conflict
    values: dict[str, Span] = {
        columns.column[contrast.first] or "": conflict.first,
        columns.column[contrast.second] or "": conflict.second,
    }
    return Difference(conflict.what, values)


def _time(material: Material, point: Point) -> str:
    """The first date with a year that a row states; _UNDATED when it states none."""
    isos = [date.iso for number in point for date in material.statements[number].dates if date.iso]
    return min((iso for iso in isos if iso[:4].isdigit()), default=_UNDATED)
