"""The rows of the matrix: every issue by every source, silence visible; a cell has a sign and a count."""

from collections import Counter

from briefing.app.widgets.cells import Line, Part, fit, pad, pad_left, width_of
from briefing.app.widgets.grid import GridRows
from briefing.core.comparisons import Matrix
from briefing.core.topics import Level
from briefing.core.visible import visible_line

SIGNS: dict[Level, str] = {"main": "■", "mentioned": "▫", "silent": "·"}
"""How a source treats an issue."""
UNREAD = "–"
"""The sign of a source whose articles are in languages that are not analysed."""
EACH = 11
"""Cells of a column."""
SHADES = ((0.3, "█"), (0.15, "▓"), (0.05, "▒"), (0.0, "░"))
"""Shades of the heat map: a share of all that a source says on these issues, each for more than that."""
SHORT = 24
"""Letters of a title that stands for a source in a short line."""
LEGEND = "■ main  ▫ mentioned  · silent"
COUNTS = "12 statements, ░▒▓█ share"


class MatrixRows(GridRows):
    """Issues in rows, sources in columns."""

    def __init__(self, matrix: Matrix) -> None:
        super().__init__(matrix.issues)
        self._matrix = matrix
        said = ((source, cell.statements) for row in matrix.cells.values() for source, cell in row.items())
        self._said: Counter[str] = Counter()
        for source, count in said:
            self._said[source] += count

    @property
    def columns(self) -> int:
        """How many sources there are."""
        return len(self._matrix.sources)

    def fitting(self, width: int) -> int:
        """How many sources fit beside the names of the issues."""
        return max(1, min(self.columns, (width - self._names(width)) // EACH))

    def key(self, index: int) -> str:
        """The issue's id."""
        return self._matrix.issues[index]

    def cell(self, key: str | None, column: int | None = None) -> tuple[str, str] | None:
        """The issue and the source under the cursor."""
        at = self.column if column is None else column
        if key is None or self.find(key) is None or not 0 <= at < self.columns:
            return None
        return key, self._matrix.sources[at]

    def describe(self, key: str | None, column: int | None = None) -> str:
        """The cell under the cursor in words; then shorter wordings of the same, a line each."""
        place = self.cell(key, column)
        if place is None:
            return ""
        issue, source = place
        cell = self._matrix.cells[issue][source]
        nothing = "not analysed" if source in self._matrix.not_analysed else "silent"
        said = nothing if cell.level == "silent" else f"{cell.level}, {_count(cell.statements, 'statement')}"
        said += "" if cell.level == "silent" else f" in {_count(cell.articles, 'article')}"
        name, title = self._matrix.names[issue], self._title(source)
        wordings = [f"{name}: {said} · {title}", f"{name}: {said} · {_short(title)}", f"{name}: {said}", said]
        if cell.statements:
            share = f"{cell.statements / self._said[source]:.0%}"
            wordings = [
                f"{name}: {said}, {share} of what it says on these issues · {title}",
                f"{name}: {said}, {share} of what it says · {title}",
                f"{name}: {said}, {share} · {title}",
                f"{name}: {said}, {share} of what it says · {_short(title)}",
                f"{name}: {said}, {share} · {_short(title)}",
                f"{name}: {said}, {share} of what it says",
                f"{name}: {said}, {share}",
                f"{name}: {cell.level}, {_count(cell.statements, 'statement')}, {share}",
                f"{cell.level}, {_count(cell.statements, 'statement')}, {share}",
            ]
        return "\n".join(visible_line(wording) for wording in wordings)

    def header(self, width: int) -> tuple[Line, ...]:
        """The legend, and the sources on two lines, the one under the cursor said in full by `describe`."""
        names = self._names(width)
        seen = self._seen(width)
        halves = [_two_lines(self._title(self._matrix.sources[column]), EACH - 1) for column in seen]
        after = self.columns - self.first - len(seen)
        more = (f"← {self.first}" if self.first else "") + (f" {after} →" if after > 0 else "")
        lines = []
        for half, corner in ((0, "Issue"), (1, more.strip())):
            parts: list[Part] = [(pad(corner, names), "note" if half else "heading")]
            parts += [(" " + pad(halves[number][half], EACH - 1), "heading") for number in range(len(seen))]
            lines.append(tuple(parts))
        unread = f"  {UNREAD} not analysed" if self._matrix.not_analysed else ""
        wordings = (f"{LEGEND}{unread}; {COUNTS}", f"{LEGEND}{unread}", LEGEND)
        legend = next((words for words in wordings if width_of(words) <= width), LEGEND)
        return (fit(((legend, "note"),), width), *lines)

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The issue with its cells."""
        return (self._line(index, width, None),)

    def lines_under(self, index: int, width: int) -> tuple[Line, ...]:
        """The same, the cell under the cursor marked."""
        return (self._line(index, width, self.column),)

    def column_at(self, x: int, width: int) -> int | None:
        """The source whose column a cell of the screen is in."""
        column = self.first + (x - self._names(width)) // EACH
        return column if column in self._seen(width) and x >= self._names(width) else None

    def place_under(self, index: int, width: int) -> int:  # noqa: ARG002
        """Where the frame of the cell under the cursor begins."""
        return self._names(width) + 1 + max(0, self.column - self._seen(width).start) * EACH

    def _line(self, index: int, width: int, under: int | None) -> Line:
        issue = self._matrix.issues[index]
        parts: list[Part] = [(pad(self._matrix.names[issue], self._names(width)), "")]
        for column in self._seen(width):
            cell = self._matrix.cells[issue][self._matrix.sources[column]]
            number = str(cell.statements) if cell.statements else ""
            unread = self._matrix.sources[column] in self._matrix.not_analysed
            shade = self._shade(issue, self._matrix.sources[column])
            shown = f"{UNREAD if unread else SIGNS[cell.level]} {pad_left(number, 4)}{shade}"
            role = {"main": "heading", "mentioned": "", "silent": "dim"}[cell.level]
            framed = f"[{shown}]" if column == under else f" {shown} "
            parts.append((pad(f" {framed}", EACH), f"{role} current-cell" if column == under else role))
        return tuple(parts)

    def _shade(self, issue: str, source: str) -> str:
        """How much of what a source says on all these issues it says on one."""
        count = self._matrix.cells[issue][source].statements
        return next((shade for least, shade in SHADES if count > least * self._said[source]), " ")

    def _names(self, width: int) -> int:
        longest = max((len(name) for name in self._matrix.names.values()), default=5)
        return max(5, min(longest, width // 3))

    def _seen(self, width: int) -> range:
        first = max(0, min(self.first, self.columns - self.fitting(width)))
        return range(first, min(self.columns, first + self.fitting(width)))

    def _title(self, source: str) -> str:
        return self._matrix.titles.get(source, source)


def _two_lines(title: str, width: int) -> tuple[str, str]:
    """A title on two lines, broken at a word where one ends in time."""
    if len(title) <= width:
        return "", title
    space = title.rfind(" ", 0, width + 1)
    cut = space if space > 0 else width
    return title[:cut], title[cut:].strip()


def _short(title: str) -> str:
    """The beginning of a title, broken at a word where it is long."""
    if len(title) <= SHORT:
        return title
    space = title.rfind(" ", 0, SHORT)
    return f"{title[: space if space > 0 else SHORT]}…"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
