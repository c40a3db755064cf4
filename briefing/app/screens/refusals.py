"""What of the folder could not be read, each with its reason."""

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import bindings
from briefing.app.screens.frame import Frame
from briefing.app.screens.marking import Marking
from briefing.app.screens.wording import count_of
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.refusals import RefusalRows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.articles import Rejected


class RefusalScreen(Marking):
    """The files that were refused; Enter opens one with the desktop's program."""

    BINDINGS = bindings("dialog", "list", "moving")
    OPENED_BY = ("refusals",)
    rejected: tuple[Rejected, ...] = ()
    """What was refused."""

    def same_as(self, other: Frame) -> bool:
        """There is one such screen."""
        return isinstance(other, RefusalScreen)

    def compose_body(self) -> ComposeResult:
        """A title, what to do, and the list."""
        yield StatusLine("Not read", id="refusals-title", classes="pane-title")
        yield Notes("One moment …", id="refusals-note")
        yield LineList(id="refusals")

    def on_mount(self) -> None:
        """Asks for what was refused."""
        self.set_focus(self.query_one("#refusals"), scroll_visible=False)
        self.questions.ask("refusals", self.library.refusals, self._show, awaited=True)

    def library_changed(self) -> None:
        """Asks for it anew, the cursor staying where it is."""
        self.questions.ask("refusals", self.library.refusals, self._show)

    def _show(self, rejected: tuple[Rejected, ...]) -> None:
        self.rejected = rejected
        files = len({each.path for each in rejected})
        self.query_one("#refusals-title", StatusLine).show(f"Not read · {count_of(files, 'file')}")
        note = (
            "Put a file right and press R: it is tried again when it changes, or when what reads it is installed."
            if rejected
            else "The folder is being read: what cannot be read is listed here once that is done."
            if self.app.updating  # type: ignore[attr-defined]
            else "Every file of the folder that is not hidden was read."
        )
        self.query_one("#refusals-note", Notes).show(note)
        self.query_one("#refusals", LineList).show(RefusalRows(rejected))
        self.refresh_bindings()
        self.show_status()

    def describe(self) -> str:
        """What this is."""
        return "Not read"

    def sentence(self) -> str | None:
        """The path under the cursor."""
        lines = self.query_one("#refusals", LineList)
        if not isinstance(lines.source, RefusalRows) or lines.cursor_key is None:
            return None
        return str(self.library.folder / lines.source.file(lines.cursor_key))

    @on(LineList.Chosen, "#refusals")
    def open_file(self) -> None:
        """Opens the file with the desktop's program for it."""
        path = self.sentence()
        if path is not None:
            self.open_outside(path)

    def action_go_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)
