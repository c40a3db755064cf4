"""The rows of what could not be read: file and reason, those of one reason together."""

from collections.abc import Sequence

from briefing.app.widgets.cells import Line
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.core.articles import Rejected


class RefusalRows(Rows):
    """One refused file, or entry of one, a row, under the reason that it shares with others."""

    uniform = 0

    def __init__(self, rejected: Sequence[Rejected]) -> None:
        reasons: dict[str, list[Rejected]] = {}
        for each in rejected:
            reasons.setdefault(each.reason, []).append(each)
        rows: list[Rejected | str] = []
        for reason, some in sorted(reasons.items(), key=lambda item: (-len(item[1]), item[0])):
            rows += [f"{len(some):,} × {reason}" if len(some) > 1 else reason, *some]
        super().__init__(rows)
        self._rows = rows

    def key(self, index: int) -> str:
        """The file, and its place in the list, for a file may be refused for several reasons."""
        row = self._rows[index]
        return f"heading {index}" if isinstance(row, str) else f"{index} {row.path.as_posix()}"

    def file(self, key: str) -> str:
        """The path of a row's file."""
        index = self.find(key)
        row = self._rows[index] if index is not None else ""
        return "" if isinstance(row, str) else row.path.as_posix()

    def selectable(self, index: int) -> bool:
        """Files, not reasons."""
        return not isinstance(self._rows[index], str)

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The reason as a heading, or the file under it."""
        row = self._rows[index]
        if isinstance(row, str):
            return (*(((("", ""),),) if index else ()), *wrap_words(row, width, "heading"))
        return wrap_words(row.path.as_posix(), width, "link", indent="  ")
