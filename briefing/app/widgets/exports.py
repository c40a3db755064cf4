"""The rows of past exports: when, of what, in which file, and what has become of what they cite."""

from collections.abc import Sequence
from pathlib import Path

from briefing.app.widgets.cells import Line
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.core.reports import Export
from briefing.export.aftermath import since_then


class ExportRows(Rows):
    """One export a row, the last first."""

    uniform = 0

    def __init__(self, exports: Sequence[Export], missing: frozenset[str] = frozenset()) -> None:
        super().__init__(exports)
        self.exports = tuple(exports)
        """The exports."""
        self._missing = missing
        self._last = {export.path: export.number for export in reversed(exports)}

    def key(self, index: int) -> str:
        """The export's number."""
        return str(self.exports[index].number)

    def export(self, key: str | None) -> Export | None:
        """The export of that key."""
        index = self.find(key) if key is not None else None
        return None if index is None else self.exports[index]

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Day and subject, the file, and what has become of it."""
        export = self.exports[index]
        stale = export.stale and self._last[export.path] == export.number
        return (
            *wrap_words(f"{shown(export.made)}  {export.subject or export.issue}", width, "title"),
            *wrap_words(export.path, width, "dim", indent="  "),
            *wrap_words(
                f"{'! ' if stale else ''}{self.since(export)}", width, "judgement" if stale else "label", indent="  "
            ),
        )

    def since(self, export: Export) -> str:
        """What became of the file and of what it cites."""
        return since_then(export, last=self._last[export.path], missing=export.path in self._missing)


def missing_files(exports: Sequence[Export]) -> frozenset[str]:
    """The paths of exports at which there is no file any more."""
    return frozenset(export.path for export in exports if not Path(export.path).is_file())


def shown(moment: str) -> str:
    """A time of the catalogue's for a person: "2026-01-15 09:00"."""
    return moment[:16].replace("T", " ")
