"""Searching on the main screen: results take the place of the list while one types, and Esc brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.reactive import reactive
from textual.widgets import Input

from briefing.app.lists.listing import Listing, load_more, load_result
from briefing.app.lists.subjects import ALL, Subject
from briefing.app.screens.article import ArticleFrame
from briefing.app.screens.asking import report
from briefing.app.screens.deeds import Deeds
from briefing.app.screens.exporting import Exporting
from briefing.app.screens.panes import Paned
from briefing.app.screens.wording import describe_error, describe_listing, describe_result
from briefing.app.widgets.articles import ArticleRows, HitRows, SuggestionRows
from briefing.app.widgets.field import TextField
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.statusline import StatusLine
from briefing.core.errors import QueryError

if TYPE_CHECKING:
    from briefing.app.lists.listing import Overview
    from briefing.app.screens.history import History
    from briefing.core.errors import BriefingError

WHILE_TYPING = 30
"""Results shown while a query is being typed: more than most screens hold."""
WHEN_CHOSEN = 100
"""Results shown once it is; further ones come when the cursor comes near the last."""
NEAR = 10
"""Hits from the last one at which further ones are asked for."""


class Searching(Deeds, ArticleFrame, Exporting, Paned):
    """The middle pane of the main screen: a list, and a field that searches."""

    overview: Overview | None
    """What the library holds, as the topics tell it."""
    searching: reactive[bool] = reactive(False, init=False, repaint=False)
    """Whether the results of a search take the place of the list."""
    typing = False
    """Whether the focus belongs in the field."""
    listing = Listing(ALL)
    """What the middle pane shows."""
    past: History
    """The searches that were made, those of earlier sessions among them."""
    coming: Subject | None = None
    """What the middle pane was asked to list and does not yet: what fills the list anew meanwhile asks for that."""
    _entering = False
    """Whether the results that are awaited are to be gone into."""
    _before: tuple[str, Listing, str | None] | None = None
    """Pane, listing and cursor to go back to."""

    @property
    def unsettled(self) -> bool:
        """Whether articles are being read at this moment, so that silence proves nothing yet."""
        return False

    def focus_of(self, pane: str) -> str:
        """The field, while one types; otherwise the pane itself."""
        return "#query" if pane == "list" and self.typing else super().focus_of(pane)

    def action_search(self) -> None:
        """Opens the field, or goes back into it."""
        if not self.searching:
            self._before = (self.pane, self.listing, self.query_one("#list", LineList).cursor_key)
            self.searching = True
        self.typing = True
        self.pane = "list"
        self.set_focus(self.query_one("#query", TextField), scroll_visible=False)
        if not self.past.loaded:
            self.questions.ask("past", self.library.past_searches, self.past.load, awaited=True)

    def watch_searching(self, searching: bool) -> None:
        """Shows the field in place of the title."""
        self.query_one("#query-line").display = searching
        self.query_one("#list-title").display = not searching

    def leave_search(self) -> None:
        """Leaves field and results, and shows what was listed before."""
        if not self.searching or self._before is None:
            return
        pane, listing, cursor = self._before
        self._before = None
        self.questions.forget("list")
        self._entering = False
        self.searching = self.typing = False
        field = self.query_one("#query", TextField)
        with field.prevent(Input.Changed):
            field.clear()
        self._say("")
        self.show_listing(listing)
        if cursor is not None:
            self.query_one("#list", LineList).move_to(cursor)
        self.pane = pane
        self.set_focus(self.query_one(f"#{pane}"), scroll_visible=False)

    def show_listing(self, listing: Listing) -> None:
        """Puts articles or results into the middle pane, the cursor staying on its article."""
        same = listing.subject == self.listing.subject
        self.listing = listing
        lines = self.query_one("#list", LineList)
        if listing.result is None:
            lines.show(ArticleRows(listing.articles, dict(listing.levels), listing.groups), keep=same)
            self.query_one("#list-title", StatusLine).show(describe_listing(listing, unsettled=self.unsettled))
        elif listing.result.hits:
            lines.show(HitRows(listing.result), keep=same)
        else:
            lines.show(SuggestionRows(listing.result.suggestions), keep=False)
        if listing.result is not None:
            empty = self.overview is not None and not self.overview.everything.articles
            self._say(describe_result(listing.result, empty=empty and not self.unsettled))

    # Typing

    @on(Input.Changed, "#query")
    def search_as_typed(self, event: Input.Changed) -> None:
        """Searches for what stands in the field."""
        self.past.typed(event.value)
        self._search(event.value, typing=True)

    @on(Input.Submitted, "#query")
    def go_to_results(self) -> None:
        """Takes the query as it stands, and goes into the results once they are there.

        Where it is known that there are none, it makes the first of the searches that are suggested instead.
        """
        self._note_search()
        result = self.listing.result
        if result is not None and not result.hits and result.query == self.query_one("#query", TextField).value:
            if result.suggestions:
                self.search_for(result.suggestions[0])
            return
        self._search(self.query_one("#query", TextField).value, typing=False, enter=True)

    def _note_search(self) -> None:
        """Remembers what is searched for, here and for later sessions."""
        query = self.query_one("#query", TextField).value.strip()
        if query:
            self.past.add(query)
            self.questions.ask("noting search", lambda: self.library.note_search(query), lambda _: None)

    @on(TextField.ChoiceMoved, "#query")
    def move_from_field(self, event: TextField.ChoiceMoved) -> None:
        """Up brings back the search before, down the one after; otherwise down goes into the results."""
        field = self.query_one("#query", TextField)
        if event.steps > 0 and not self.past.recalling:
            self.move_into_results()
            return
        query = self.past.newer() if event.steps > 0 else self.past.older(field.value)
        if query is None:
            self.tell("no search was made before this one")
        else:
            field.value = query
            field.cursor_position = len(query)

    def move_into_results(self) -> None:
        """Goes into the results, once they are those of what stands in the field."""
        query = self.query_one("#query", TextField).value
        if self.listing.result is not None and self.listing.subject.query == query:
            self._enter_results()
        else:
            self._search(query, typing=True, enter=True)

    @on(TextField.Left, "#query")
    def leave_field(self) -> None:
        """Leaves the search."""
        self.leave_search()

    def search_again(self) -> None:
        """Asks the same search anew: the library has changed."""
        typing = self.typing and not self._entering
        self._search(self.query_one("#query", TextField).value, typing=typing, enter=self._entering)

    def search_for(self, query: str) -> None:
        """Puts a query into the field and runs it."""
        if not self.searching:
            self.action_search()
        self.query_one("#query", TextField).value = query

    def open_search(self, query: str) -> None:
        """Puts a query into the field, and goes into what it finds."""
        self.action_search()
        field = self.query_one("#query", TextField)
        with field.prevent(Input.Changed):
            field.value = query
        field.cursor_position = len(query)
        self.listing = Listing(Subject(query, query=query))
        self._search(query, typing=False, enter=True)

    def _enter_results(self) -> None:
        if len(self.query_one("#list", LineList).source):
            self._note_search()
            self.typing = False
            self.set_focus(self.query_one("#list", LineList), scroll_visible=False)

    def _search(self, query: str, *, typing: bool, enter: bool = False) -> None:
        self._entering, self.coming = enter, None
        if not query.strip():
            self._entering = False
            self.questions.forget("list")
            if self._before is not None:
                self.show_listing(self._before[1])
            self._say("Type what you look for; Esc goes back.")
            return
        limit = WHILE_TYPING if typing else WHEN_CHOSEN
        self.questions.ask(
            "list",
            lambda: load_result(self.library, query, limit=limit, typing=typing),
            lambda listing: self._show_found(listing, typing=typing, enter=enter),
            self._show_error,
            awaited=enter,
        )

    def _show_found(self, listing: Listing, *, typing: bool, enter: bool) -> None:
        self._entering = False
        if not typing and not listing.articles and self.listing.articles:
            begun = f"{listing.subject.query}*"  # the last word was only begun
            field = self.query_one("#query", TextField)
            with field.prevent(Input.Changed):
                field.value = begun
            self._search(begun, typing=True, enter=enter)
            return
        self.show_listing(listing)
        if enter:
            self._enter_results()

    def _show_error(self, error: BriefingError) -> None:
        self._entering = False
        if isinstance(error, QueryError):
            query = self.query_one("#query", TextField).value
            self.listing = Listing(Subject(query, query=query))
            self.query_one("#list", LineList).show(ArticleRows(()))
            self._say(describe_error(error), error=True)
        else:
            report(self.app, error)

    @on(LineList.Highlighted, "#list")
    def list_more(self) -> None:
        """Lists further hits when the cursor comes near the last one."""
        listing, cursor = self.listing, self.query_one("#list", LineList).cursor
        result = listing.result
        if result is None or cursor is None or not cursor + NEAR >= len(result.hits) < result.total:
            return

        def land(more: Listing) -> None:
            if self.listing.result is not None and self.listing.result.hits == result.hits:
                self.show_listing(more)

        self.questions.ask("more", lambda: load_more(self.library, listing), land)

    def _say(self, words: str, *, error: bool = False) -> None:
        self.query_one("#found", Notes).show(words, error=error)
