"""What screens that export have in common: the dialog, and the path shown when it has written."""

from collections.abc import Callable
from pathlib import Path

from briefing.app.screens.frame import Frame
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.visible import visible_line


class Exporting(Frame):
    """A screen from which something is written to a file."""

    def export(self, load: Callable[[], Brief | Comparison | Matrix], name: str) -> None:
        """Asks for a file name and writes what `load` gives."""
        from briefing.app.screens.export import ExportDialog  # noqa: PLC0415  (what writes files is loaded when needed)

        def written(path: Path | None) -> None:
            if path is not None:
                self.tell(f"Written: {visible_line(path.name)} in {visible_line(str(path.parent))}")

        self.app.push_screen(ExportDialog(self.library, load, name), written)
