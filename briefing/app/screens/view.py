"""What brief, comparison and matrix have in common: made in a thread, shown in one list, exported, left by Esc."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult

from briefing.app.keys import TABLE, Key
from briefing.app.lists.subjects import Subject
from briefing.app.messages import OpenArticle, OpenBrief, OpenComparison, Opening, OpenMatrix
from briefing.app.screens.exporting import Exporting
from briefing.app.screens.frame import Frame
from briefing.app.widgets.grid import GridList
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.rows import RowSource, following
from briefing.app.widgets.statusline import StatusLine
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.core.errors import BriefingError
from briefing.library import Library

Value = TypeVar("Value", Brief, Comparison, Matrix)


class View(Exporting, Generic[Value]):
    """A brief, comparison or matrix as one list of lines."""

    noun = ""
    """What it is, for status line and export."""

    def __init__(self, library: Library, table: Iterable[Key] = TABLE, subject: Subject | None = None) -> None:
        super().__init__(library, table)
        self.subject = subject or Subject("all issues", issue="all")
        self.value: Value | None = None

    def same_as(self, other: Frame) -> bool:
        """Whether another screen is the same view of the same subject."""
        return type(other) is type(self) and isinstance(other, View) and other.subject == self.subject

    def compose_body(self) -> ComposeResult:
        """A title and the list."""
        yield StatusLine("", id="view-title", classes="pane-title")
        yield Notes("One moment …", id="view-note")
        yield GridList(id="view")

    def on_mount(self) -> None:
        """Asks for what is shown."""
        self.set_focus(self.query_one("#view"), scroll_visible=False)
        self.library_changed()

    def library_changed(self) -> None:
        """Asks for it anew, the cursor staying where it is."""
        self.questions.ask("view", self.load, self.show_value, self._failed, awaited=self.value is None)

    def load(self) -> Value:
        """What is shown; asked for in a thread."""
        raise NotImplementedError

    def build_rows(self, value: Value) -> RowSource:
        """What is shown, as lines."""
        raise NotImplementedError

    def opening_at(self, key: str) -> Opening | None:  # noqa: ARG002
        """What the line of that key cites."""
        return None

    def describe_value(self, value: Value) -> tuple[str, str]:
        """Title, and what must be known beside it."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Shows it, the cursor staying on its line."""
        first = self.value is None
        self.value = value
        title, note = self.describe_value(value)
        self.query_one("#view-title", StatusLine).show(title)
        reading = "Articles are still being read: this is not all yet." if getattr(self.app, "stage", "") else ""
        self._note("\n".join(part for part in (note, reading) if part))
        lines, rows = self.query_one("#view", LineList), self.build_rows(value)
        lines.show(rows, keep=not first, instead=None if first else following(lines.source, lines.cursor, rows))
        self.refresh_bindings()
        self.show_status()

    def _failed(self, error: BriefingError) -> None:
        self._note("\n".join(part for part in (error.message, error.hint) if part))

    def _note(self, words: str) -> None:
        self.query_one("#view-note", Notes).show(words)

    def describe(self) -> str:
        """What this is and what it is about."""
        return f"{self.noun} · {self.subject.name}"

    @on(LineList.Chosen, "#view")
    def open_cited(self, event: LineList.Chosen) -> None:
        """Opens the article at the sentence cited; Esc comes back to this line."""
        opening = self.opening_at(event.key)
        if opening is not None:
            self.request(OpenArticle(opening))

    # Keys

    def action_open_brief(self) -> None:
        """Shows the brief on it."""
        self.request(OpenBrief(self.subject))

    def action_compare(self) -> None:
        """Compares what each source says on it."""
        self.request(OpenComparison(self.subject))

    def action_matrix(self) -> None:
        """Shows every issue by every source."""
        self.request(OpenMatrix())

    def action_go_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    def action_export(self) -> None:
        """Writes it to a file."""
        value = self.value
        if value is not None:
            self.export(lambda: value, f"{self.subject.name} {self.noun.lower()}", templated=isinstance(value, Brief))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There must be something to export."""
        if action == "export":
            return self.value is not None
        return super().check_action(action, parameters)
