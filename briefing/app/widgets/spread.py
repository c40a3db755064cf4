"""The rows of a spread: a sparkline over time, then each month and each source with its bar and its number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.app.widgets.cells import Line, cut, pad, pad_left
from briefing.app.widgets.rows import Rows
from briefing.core.spread import Spread
from briefing.core.visible import visible_line

STEPS = "▁▂▃▄▅▆▇█"
"""Heights of a sparkline, from one article to the most there are; none is a space."""
UNKNOWN_SOURCE = "source unknown"


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    name: str
    count: int = 0
    most: int = 0


class SpreadRows(Rows):
    """One period or source a row; their keys: `date 2023-06`, `source Reuters`; others cannot be listed by a query."""

    uniform = 0

    def __init__(self, spread: Spread) -> None:
        self._spread = spread
        self._rows = tuple(_rows(spread))
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What it is."""
        return self._rows[index].key

    def selectable(self, index: int) -> bool:
        """Periods and sources."""
        return not self._rows[index].key.startswith(("heading ", "spark"))

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Name, number and bar, or the sparkline over its first and last period."""
        row = self._rows[index]
        if row.key.startswith("heading "):
            return (*(((("", ""),),) if index else ()), ((row.name, "heading"),))
        if row.key == "spark":
            return spark_lines(self._spread.periods, width)
        room = max(10, min(28, width // 2 - 6))
        number = pad_left(f"{row.count:,}", 6)
        bar = bar_of(row.count, row.most, max(1, width - room - 8))
        return (((pad(visible_line(row.name), room), ""), (number, "count"), ("  ", ""), (bar, "source")),)


def spark_lines(periods: Sequence[tuple[str, int]], width: int) -> tuple[Line, ...]:
    """A sparkline, as wide as there is room for, over its first and last period; the most it stands for is told."""
    if not periods:
        return ()
    each = max(1, -(-len(periods) // max(1, width)))
    sums = [sum(count for _, count in periods[first : first + each]) for first in range(0, len(periods), each)]
    wide = max(1, min(3, width // len(sums)))
    line = "".join(step_of(count, max(sums)) * wide for count in sums)
    first, last = periods[0][0], periods[-1][0]
    axis = first if first == last else f"{pad(first, max(len(first) + 1, len(line) - len(last)))}{last}"
    return ((line, "source"),), ((cut(axis, width), "dim"),)


def step_of(count: int, most: int) -> str:
    """The height that stands for a number; nothing for none, and for one article always something."""
    return STEPS[max(0, -(-count * len(STEPS) // most) - 1)] if count else " "


def bar_of(count: int, most: int, width: int) -> str:
    """A bar as long as a number, of a width that stands for the most; a thin one where it is less than a cell."""
    length = count * width / most if most else 0
    return "█" * int(length) or ("▏" if count else "")


def _rows(spread: Spread) -> Iterator[_Row]:
    if not spread.sources:
        return
    told = f"Over time: {spread.dated:,} dated" + (f", {spread.undated:,} undated" if spread.undated else "")
    yield _Row("heading time", told)
    if len(spread.periods) > 1:
        yield _Row("spark", "")
    dates = [*spread.periods, *spread.vague]
    most = max((count for _, count in dates), default=0)
    for period, count in spread.periods:
        if count:
            yield _Row(f"date {period}", period, count, most)
    for year, count in spread.vague:
        yield _Row(f"vague {year}", f"{year}, no month", count, most)
    known = sum(source is not None for source, _ in spread.sources)
    yield _Row("heading sources", f"By source: {known:,}" if known else "By source: none is known")
    most = max((count for _, count in spread.sources), default=0)
    for source, count in spread.sources:
        yield _Row("unknown" if source is None else f"source {source}", source or UNKNOWN_SOURCE, count, most)
