"""What was exported, and what has changed since; Enter shows that in the brief."""

import re
from dataclasses import replace

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import bindings
from briefing.app.lists.subjects import Subject
from briefing.app.messages import OpenBrief
from briefing.app.screens.frame import Frame
from briefing.app.screens.wording import count_of
from briefing.app.widgets.exports import ExportRows, missing_files
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.statusline import StatusLine
from briefing.core.errors import NotKnownError
from briefing.core.reports import Export
from briefing.library import Library

NARROWED = re.compile(r"(?:^| )--(query|source|article|date) ")
"""What parts the subject of an export into what it was on and what it was narrowed to."""


class ExportsScreen(Frame):
    """The exports that the library remembers, the last first."""

    BINDINGS = bindings("dialog", "list", "moving")
    OPENED_BY = ("exports",)

    def same_as(self, other: Frame) -> bool:
        """There is one such screen."""
        return isinstance(other, ExportsScreen)

    def compose_body(self) -> ComposeResult:
        """A title, what to do, and the list."""
        yield StatusLine("Exports", id="exports-title", classes="pane-title")
        yield Notes("One moment …", id="exports-note")
        yield LineList(id="exports")

    def on_mount(self) -> None:
        """Asks for the exports."""
        self.set_focus(self.query_one("#exports"), scroll_visible=False)
        self.questions.ask("exports", self._load, self._show, awaited=True)

    def library_changed(self) -> None:
        """Asks for them anew, the cursor staying where it is."""
        self.questions.ask("exports", self._load, self._show)

    def _load(self) -> tuple[tuple[Export, ...], frozenset[str]]:
        exports = self.library.exports()
        return exports, missing_files(exports)

    def _show(self, answer: tuple[tuple[Export, ...], frozenset[str]]) -> None:
        exports, missing = answer
        self.query_one("#exports-title", StatusLine).show(f"Exports · {count_of(len(exports), 'export')}")
        note = "Enter shows what has changed in the brief since." if exports else "Nothing was exported yet: e does."
        self.query_one("#exports-note", Notes).show(note)
        self.query_one("#exports", LineList).show(ExportRows(exports, missing))
        self.refresh_bindings()
        self.show_status()

    def describe(self) -> str:
        """What this is."""
        return "Exports"

    @property
    def _export(self) -> Export | None:
        lines = self.query_one("#exports", LineList)
        return lines.source.export(lines.cursor_key) if isinstance(lines.source, ExportRows) else None

    def sentence(self) -> str | None:
        """The path under the cursor."""
        return self._export.path if self._export else None

    @on(LineList.Chosen, "#exports")
    def open_changes(self) -> None:
        """Opens the brief with what is new in it since the export."""
        export = self._export
        if export is None:
            return
        if not export.subject:
            self.tell("What is new is told of briefs alone")
            return
        self.request(OpenBrief(replace(subject_of(self.library, export.subject), since=self._since(export))))

    def _since(self, export: Export) -> str:
        """What stands for the time of an export: the last of its brief is known to the sentence."""
        source = self.query_one("#exports", LineList).source
        exports = source.exports if isinstance(source, ExportRows) else ()
        last = next(each for each in exports if each.subject == export.subject)
        return "last" if last.number == export.number else export.made

    def action_go_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)


def subject_of(library: Library, told: str) -> Subject:
    """What an export was on and narrowed to, from the words in which it is remembered."""
    issues, *rest = NARROWED.split(told)
    given = list(zip(rest[::2], rest[1::2], strict=True))
    named = [value for kind, value in given if kind == "query"]
    query = named[0] if named else None
    first, _, last = next((value for kind, value in given if kind == "date"), "").partition("..")
    ids = issues.split()
    name = ", ".join(_name(library, id) for id in ids)
    return Subject(
        ": ".join(filter(None, (name, query))) or "all issues",
        issue="+".join(ids) or (None if query else "all"),
        query=query,
        sources=tuple(value for kind, value in given if kind == "source"),
        articles=tuple(value for kind, value in given if kind == "article"),
        date_from=first or None,
        date_to=last or None,
    )


def _name(library: Library, id: str) -> str:
    """What an issue is called; its id where it is no longer among the topics."""
    try:
        return library.issue(id).name
    except NotKnownError:
        return "all issues" if id == "all" else id
