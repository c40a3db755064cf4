"""What screens that export have in common: the dialog, and the path shown when it has written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.screens.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.core.briefs import Brief
    from briefing.core.comparisons import Comparison, Matrix


class Exporting(Frame):
    """A screen from which something is written to a file."""

    def export(self, load: Callable[[], Brief | Comparison | Matrix], name: str, *, templated: bool = True) -> None:
        """Asks for a file name and writes what `load` gives; a brief by a template."""
        from briefing.app.screens.export import ExportDialog  # noqa: PLC0415  (what writes files is loaded when needed)

        def written(told: str | None) -> None:
            if told is not None:
                self.tell(told)

        self.app.push_screen(ExportDialog(self.library, load, name, templated=templated), written)
