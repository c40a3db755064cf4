"""The main screen: topics, the articles on one of them or what a search found, and the article being read."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from textual import events, on

from briefing.app.commands import bindings, sign_of
from briefing.app.lists.arranging import ARRANGEMENTS, kept_arrangement
from briefing.app.lists.listing import Listing, Overview, load_first, load_listing, load_weighed
from briefing.app.lists.news import is_news
from briefing.app.lists.subjects import EVERYTHING
from briefing.app.messages import OpenBrief, OpenComparison, Opening, OpenMatrix, OpenPaste, OpenSpread
from briefing.app.screens.history import History
from briefing.app.screens.keeping import Keeping
from briefing.app.screens.topicpane import subject_of
from briefing.app.screens.wording import describe_library, hint_for
from briefing.app.widgets.field import TextField
from briefing.app.widgets.ground import Across, Column
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.statusline import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from briefing.app.keys import Key
    from briefing.app.lists.subjects import Subject
    from briefing.app.screens.opened import Opened
    from briefing.core.articles import Article
    from briefing.library import Library

First = Future[tuple[Overview, Listing]]


def answered(first: tuple[Overview, Listing]) -> First:
    """What is known already of what the main screen shows first."""
    done: First = Future()
    done.set_result(first)
    return done


def ask_for_first(library: Library) -> First:
    """What the main screen shows first, asked for in a thread while the screen is being made."""
    pool = ThreadPoolExecutor(1)
    first = pool.submit(load_first, library)
    pool.shutdown(wait=False)
    return first


class MainScreen(Keeping):
    """Three panes; which of them are seen depends on the width and on where the focus is."""

    BINDINGS = bindings("library", "topics", "list", "reading", "moving")
    arrangement: str | None = None
    """How lists are sorted and grouped, once that was chosen in this session; None: as it was chosen last."""

    def __init__(self, library: Library, table: Iterable[Key], first: First | None = None) -> None:
        super().__init__(library, table)
        self.past = History()
        self._first = first

    def compose_body(self) -> ComposeResult:
        """The panes."""
        with Across(id="panes"):
            with Column(id="topics-pane", classes="pane"):
                yield StatusLine("Topics", id="topics-title", classes="pane-title")
                yield LineList(id="topics")
            with Column(id="list-pane", classes="pane"):
                yield StatusLine("Articles", id="list-title", classes="pane-title")
                with Across(id="query-line"):
                    yield StatusLine("/", id="prompt")
                    yield TextField(id="query", placeholder='type to search: words, "a phrase"', choices=True)
                yield Notes(id="found")
                yield LineList(id="list")
            with Column(id="reading-pane", classes="pane -last"):
                yield from self.compose_reading()

    def on_mount(self) -> None:
        """Asks for the topics, with the cursor in them."""
        self.arrange_panes()
        self.set_focus(self.query_one("#topics"), scroll_visible=False)
        self.reading.show_nothing("Enter on an article opens it here.")
        if self._first is not None and self._first.done() and not self._first.exception():
            overview, self.listing = self._first.result()
            self.show_overview(overview)
            if self.listing.counted is not None:
                self.questions.expect("list")
                self.call_after_refresh(self.list_again)
        else:
            self.library_changed()

    def waits_for_nothing(self, key: str) -> bool:
        """While the rest of the list that is shown first is awaited, keys that move in the topics need not wait."""
        active = self.active_bindings.get(key)
        moves = active is not None and active.node is self and active.binding.action.startswith("on_focused")
        in_topics = self.focused is self.query_one("#topics")
        return moves and in_topics and self.listing.counted is not None and self.questions.awaited == ("list",)

    # What is shown

    def library_changed(self) -> None:
        """Asks for the topics, for what is listed, and for what is known of the article, anew."""
        self.ask_for_topics()
        self.list_again()
        self.renew()

    def list_again(self) -> None:
        """Asks for what is listed anew, the cursor staying on its article."""
        if self.searching and self.query_one("#query", TextField).value.strip():
            self.search_again()
        else:
            self.list_articles(self.coming or self.listing.subject)

    def leave_search(self) -> None:
        """Leaves field and results; what was listed before is asked for anew, for it may have changed."""
        searched = self.searching
        super().leave_search()
        if searched:
            self.list_articles(self.listing.subject)

    def list_subject(self, subject: Subject) -> None:
        """Lists the articles on a subject, keys being held for the list."""
        self.list_articles(subject, awaited=True)

    def list_articles(self, subject: Subject, *, awaited: bool = False) -> None:
        """Lists the articles on an issue, a branch, or all; keys are held where they are meant for that list."""
        arrangement = self.arrangement
        self.coming = subject

        def land(listing: Listing) -> None:
            self.coming = None
            self.show_listing(listing)

        def load() -> Listing:
            return load_listing(self.library, subject, arrangement or kept_arrangement(self.library))

        self.questions.ask("list", load, land, awaited=awaited)

    def show_overview(self, overview: Overview) -> None:
        """Shows the topics, and what to do next where nothing is listed."""
        super().show_overview(overview)
        self.show_listing(self.listing)

    def _hint(self, listing: Listing) -> str:
        return hint_for(listing, self.overview, self.library.folder, unsettled=self.unsettled)

    def show_listing(self, listing: Listing) -> None:
        """Puts articles or results into the middle pane."""
        super().show_listing(listing)
        if listing.result is None and not self.searching:
            self.query_one("#found", Notes).show(self._hint(listing))
        self.refresh_bindings()

    def describe(self) -> str:
        """The topic under the cursor with its counts, or the library with its own."""
        keys = sign_of("refusals", self.table), sign_of("exports", self.table)
        return super().describe() or describe_library(
            self.library.folder, self.library.is_default, self.overview, *keys, unsettled=self.unsettled
        )

    def articles_marked(self, articles: tuple[Article, ...]) -> None:
        """Shows the marks, and the counts of the topics."""
        super().articles_marked(articles)
        self.ask_for_topics()

    def show_marks(self, articles: tuple[Article, ...]) -> None:
        """Shows the marks in the list too."""
        super().show_marks(articles)
        self.show_listing(self.listing.with_articles(articles))

    def article_opened(self, opened: Opened) -> None:  # noqa: ARG002
        """Goes to the reading pane."""
        self.pane = "reading"

    def article_in_focus(self) -> Article | None:
        """The article under the cursor of the list, or the one being read."""
        if self.pane == "list":
            return self.listing.article(self.query_one("#list", LineList).cursor_key or "")
        return super().article_in_focus() if self.pane == "reading" else None

    def subject(self) -> Subject | None:
        """What brief, comparison and export are about: the topic under the cursor, or what is listed."""
        if self.pane == "topics" and self.overview is not None:
            return subject_of(self.node) if self.node else None
        return self.listing.subject

    def _worked_on(self) -> Subject | None:
        """The subject, where there is something on it; tells so where nothing came since the time it is of."""
        subject = self.subject()
        if subject is not None and is_news(subject.issue) and self._nothing_new(subject):
            self.tell(f"{subject.name}: no articles")
            return None
        return subject

    def _nothing_new(self, subject: Subject) -> bool:
        """Whether nothing came since then, so that a brief on it would be on everything."""
        node = self.overview.find(subject.issue or "") if self.overview else None
        return node is None or not node.articles

    @on(LineList.Chosen, "#list")
    def open_listed(self, event: LineList.Chosen) -> None:
        """Opens the article chosen, at the match when it was searched for; or runs a suggested query."""
        if event.key.startswith("query "):
            self.search_for(event.key.removeprefix("query "))
            return
        hit, subject = self.listing.hit(event.key), self.listing.subject
        issue = None if subject.issue == EVERYTHING or is_news(subject.issue) else subject.issue
        self.open_article(Opening(event.key, None, subject.query, hit.snippets if hit else (), issue))

    @on(events.Paste)
    def paste_article(self, event: events.Paste) -> None:
        """Offers to add what is pasted while no field has the focus."""
        if event.text.strip():
            event.stop()
            self.request(OpenPaste(event.text))

    # Keys

    def action_go_back(self) -> None:
        """From reading to the list, from results to what was listed before, from the list to the topics."""
        if "reading" in self.questions.awaited:
            self.questions.forget("reading")
        elif self.pane == "reading" and self.finding:
            self.stop_finding()
        elif self.pane == "reading":
            self.pane = "list"
        elif self.searching:
            self.leave_search()
        else:
            self.pane = "topics"

    def action_arrange(self) -> None:
        """Asks how lists are to be sorted and grouped."""
        from briefing.app.screens.choosing import ChoiceScreen  # noqa: PLC0415  (loaded when it is wanted)
        from briefing.app.widgets.choices import Choice  # noqa: PLC0415  (loaded when it is wanted)

        choices = [Choice(each.id, each.name, each.about) for each in ARRANGEMENTS]

        def chosen(arrangement: str | None) -> None:
            if arrangement is not None:
                self.arrangement = arrangement
                self.questions.ask("arranging", lambda: self.library.note_arrangement(arrangement), lambda _: None)
                self.list_articles(self.listing.subject, awaited=True)

        screen = ChoiceScreen(self.library, self.table, "Sort and group", choices, self.listing.arrangement)
        self.app.push_screen(screen, chosen)

    def action_open_brief(self) -> None:
        """Shows the brief on the topic under the cursor, or on what is listed."""
        subject = self._worked_on()
        if subject is not None:
            self.request(OpenBrief(subject))

    def action_compare(self) -> None:
        """Compares what each source says on it."""
        subject = self._worked_on()
        if subject is not None:
            self.request(OpenComparison(subject))

    def action_spread(self) -> None:
        """Shows how its articles are spread over time and sources."""
        subject = self.subject()
        if subject is not None:
            self.request(OpenSpread(subject))

    def action_matrix(self) -> None:
        """Shows every issue by every source."""
        self.request(OpenMatrix())

    def action_export(self) -> None:
        """Writes the brief on it to a file."""
        subject = self._worked_on()
        if subject is not None:
            self.export(lambda: load_weighed(self.library, subject), f"{subject.name} brief")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no way back from the topics but out of a search."""
        if action == "go_back":
            return self.pane != "topics" or self.searching
        if action == "fold":
            return self.pane == "topics"
        if action == "arrange":
            return not self.searching
        if action in ("spread", "open_brief", "compare", "export"):
            return self.subject() is not None
        return super().check_action(action, parameters)
