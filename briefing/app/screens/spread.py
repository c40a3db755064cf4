"""How the articles of a topic or a search are spread over time and sources; Enter lists those of a line."""

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import Command, bindings, relabelled
from briefing.app.keys import Key
from briefing.app.lists.listing import load_listing
from briefing.app.lists.news import is_news
from briefing.app.lists.subjects import EVERYTHING, Subject
from briefing.app.messages import OpenSearch
from briefing.app.screens.frame import Frame
from briefing.app.screens.wording import count_of
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.spread import SpreadRows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.spread import Spread, build_spread
from briefing.core.visible import visible_line
from briefing.library import Library

NOTHING_SPREAD = "There are no articles on it to count. Esc goes back; on the list, Enter opens another topic."


class SpreadScreen(Frame):
    """A sparkline, and a bar with its number for each month and each source."""

    BINDINGS = bindings("dialog", "list", "moving")
    OPENED_BY = ("spread",)

    def __init__(self, library: Library, table: Iterable[Key], subject: Subject) -> None:
        super().__init__(library, table)
        self.subject = subject
        """What the articles are on."""
        self.spread: Spread | None = None

    def same_as(self, other: Frame) -> bool:
        """Whether another screen is about the same."""
        return isinstance(other, SpreadScreen) and other.subject == self.subject

    def compose_body(self) -> ComposeResult:
        """A title and the list."""
        yield StatusLine(visible_line(self.subject.name), id="spread-title", classes="pane-title")
        yield Notes("One moment …", id="spread-note")
        yield LineList(id="spread")

    def on_mount(self) -> None:
        """Asks for the counts."""
        self.set_focus(self.query_one("#spread"), scroll_visible=False)
        self.library_changed()

    def library_changed(self) -> None:
        """Asks for the counts anew, the cursor staying where it is."""
        awaited = self.spread is None
        self.questions.ask("spread", lambda: load_spread(self.library, self.subject), self._show, awaited=awaited)

    def _show(self, spread: Spread) -> None:
        self.spread = spread
        total = count_of(spread.dated + spread.undated, "article")
        self.query_one("#spread-title", StatusLine).show(f"{visible_line(self.subject.name)} · {total}")
        self.query_one("#spread-note", Notes).show("" if spread.sources else NOTHING_SPREAD)
        self.query_one("#spread", LineList).show(SpreadRows(spread))
        self.refresh_bindings()
        self.show_status()

    def describe(self) -> str:
        """What this is."""
        return f"Over time and by source · {visible_line(self.subject.name)}"

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done; Enter lists the articles of a line."""
        return relabelled(super().commands, "choose", "List")

    @on(LineList.Chosen, "#spread")
    def list_articles(self, event: LineList.Chosen) -> None:
        """Searches for the articles of a month, a year, or a source."""
        query = query_for(self.subject, event.key)
        if query is None:
            self.tell("No query finds just these")
        else:
            self.request(OpenSearch(query))

    def action_go_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)


def load_spread(library: Library, subject: Subject) -> Spread:
    """The counts of the articles on a subject; raises QueryError."""
    found = library.articles(subject.query) if subject.query else load_listing(library, subject).articles
    return build_spread(found)


def query_for(subject: Subject, key: str) -> str | None:
    """The query that finds the articles of a line; None where there is none."""
    what, _, which = key.partition(" ")
    if what not in ("date", "source") or is_news(subject.issue) or '"' in which:
        return None
    narrowed = f"date:{which}" if what == "date" else f'source:"{which}"'
    if subject.query:
        return f"({subject.query}) {narrowed}"
    return narrowed if subject.issue in (None, EVERYTHING) else f"issue:{subject.issue} {narrowed}"
