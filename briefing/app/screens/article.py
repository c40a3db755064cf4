"""What all screens that show an article have in common: opening it, its marks, its matches."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from briefing.app.commands import sign_of
from briefing.app.screens.opened import load_opened
from briefing.app.screens.roaming import Roaming
from briefing.app.screens.wording import cite, title_line
from briefing.app.widgets.field import TextField
from briefing.app.widgets.reading import ReadingPane
from briefing.app.widgets.statusline import StatusLine
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from briefing.app.commands import Command
    from briefing.app.messages import Opening
    from briefing.app.screens.opened import Opened
    from briefing.core.articles import Article
    from briefing.core.errors import BriefingError
    from briefing.settings import Settings


class ArticleFrame(Roaming):
    """A screen with a reading pane, of id `reading`."""

    _shown_by: Settings

    def compose_reading(self) -> ComposeResult:
        """The title, the reading pane as the settings want it, and a field to find words in it."""
        settings = self._shown_by = self.library.settings
        yield StatusLine("Reading", id="reading-title", classes="pane-title")
        yield ReadingPane(width=settings.reading_width, marks=settings.marks, id="reading")
        yield TextField(placeholder="find in this article", id="find")

    def take_settings(self) -> None:
        """Shows the article by the settings as they are now, where they were changed."""
        before, settings = self._shown_by, self.library.settings
        self._shown_by = settings
        if before.marks != settings.marks or before.reading_width != settings.reading_width:
            self.reading.text_width, self.reading.marks = settings.reading_width, settings.marks
            self.reading.wrap_again()

    def open_article(self, opening: Opening, *, place: int | None = None, on_the_trail: bool = True) -> None:
        """Shows an article in the reading pane and marks it as read; at a place, or where it asks to be opened.

        One that asks for nothing is opened where it was left.
        """
        self.note_place()

        def show(opened: Opened) -> None:
            if on_the_trail:
                self.trail.visit(opening)
            asked = opening.at or opening.snippets or opened.matches or opening.raw
            self._show_opened(opened, self._left_at(opened) if place is None and not asked else place)

        self.questions.ask("reading", lambda: load_opened(self.library, opening), show, awaited=True)

    def _note_reading(self) -> None:
        """Has it noted what was read and where it was left; reading goes on where that cannot be written now."""
        unnoted = self.trail.unnoted

        def noted(_: None) -> None:
            if marked := unnoted.take_marked():
                self.articles_marked(marked)

        def failed(error: BriefingError) -> None:
            self.tell(f"Not noted yet as read: {visible_line(error.message)}")

        self.questions.ask("noting", lambda: unnoted.note(self.library), noted, failed)

    def _left_at(self, opened: Opened) -> int | None:
        """Where an article was left, in this session or an earlier one; which is told, for it may surprise."""
        place = self.trail.place(opened.article.id, opened.opening.revision or opened.article.revision)
        if place is None and opened.left_at:
            self.tell(f"Where you left it; {sign_of('first', self.table)} goes to the top")
        return opened.left_at if place is None else place

    def _show_opened(self, opened: Opened, place: int | None) -> None:
        self.opened = opened
        cited = opened.opening.at if place is None else None
        self.reading.show(
            opened.document,
            opened.statements,
            matches=opened.matches,
            cited=(cited.start, cited.end) if cited else None,
            at=opened.at if place is None else place,
            raw=opened.opening.raw,
        )
        self.query_one("#find").display = False
        self.article_opened(opened)
        self.entitle()
        self.refresh_bindings()
        if not opened.article.read:
            self.trail.unnoted.read(opened.article.id)
            self.show_marks((replace(opened.article, read=True),))
        self._note_reading()

    def article_opened(self, opened: Opened) -> None:
        """An article came into the reading pane."""

    def articles_marked(self, articles: tuple[Article, ...]) -> None:
        """Articles were starred, or marked as read or unread: these are what they are now."""
        self.show_marks(articles)

    def show_marks(self, articles: tuple[Article, ...]) -> None:
        """Shows the marks that articles have, whether they are noted already or not."""
        if self.opened is not None:
            for article in articles:
                if article.id == self.opened.article.id:
                    document = replace(self.opened.document, article=article)
                    self.opened = replace(self.opened, document=document)
            self.entitle()

    def renew(self) -> None:
        """Shows what is known of the article now, where that is other than before; its text stays where it is."""
        opened = self.opened
        if opened is not None:
            self.questions.ask("renewing", lambda: self.library.article(opened.article.id), self._renew)

    def _renew(self, article: Article) -> None:
        opened = self.opened
        if opened is None or (article.id, article.revision) != (opened.article.id, opened.article.revision):
            return
        if article != opened.article and opened.opening.revision is None:
            self.articles_marked((article,))
            document = replace(opened.document, article=article)
            self.reading.show(document, opened.statements, matches=opened.matches, keep=True)

    def entitle(self) -> None:
        """Names the article over the reading pane, and which match one is at."""
        if self.opened is not None:
            earlier = self.opened.earlier
            title = title_line(self.opened.article)
            title += f" · revision {earlier} of {self.opened.article.revision}" if earlier else ""
            self.query_one("#reading-title", StatusLine).show(title, self.reading.match_place)

    @on(ReadingPane.Moved)
    def show_match(self) -> None:
        """Shows which match one is at."""
        self.entitle()

    @property
    def finding(self) -> bool:
        """Whether words are sought in the article."""
        return bool(self.query_one("#find").display)

    # Finding words in the article

    def action_find(self) -> None:
        """Opens the field to find words in the article."""
        if self.opened is None or self.focused is not self.reading:
            self.tell("f finds words in an article: open one first")
            return
        field = self.query_one("#find", TextField)
        field.display = True
        self.set_focus(field, scroll_visible=False)

    @on(Input.Changed, "#find")
    def find_as_typed(self, event: Input.Changed) -> None:
        """Highlights what is typed."""
        self.reading.find(event.value)
        self.entitle()

    @on(Input.Submitted, "#find")
    def go_on_reading(self) -> None:
        """Goes back to reading, what was found still highlighted."""
        self.query_one("#find").display = bool(self.query_one("#find", TextField).value)
        self.set_focus(self.reading, scroll_visible=False)

    @on(TextField.Left, "#find")
    def stop_finding(self) -> None:
        """Goes back to reading as it was."""
        field = self.query_one("#find", TextField)
        field.value = ""
        field.display = False
        self.set_focus(self.reading, scroll_visible=False)

    def article_in_focus(self) -> Article | None:
        """The article that marks are put on: what is being read."""
        return self.opened.article if self.opened else None

    def sentence(self) -> str | None:
        """The sentence under the cursor of the reading pane, with its source."""
        statement = self.reading.statement
        return cite(statement, self.opened.article) if statement and self.opened else None

    # Keys

    def action_next_match(self) -> None:
        """To the next match in the article."""
        self._go_to_match(self.reading.action_next_match)

    def action_previous_match(self) -> None:
        """To the match before."""
        self._go_to_match(self.reading.action_previous_match)

    def _go_to_match(self, go: Callable[[], None]) -> None:
        if self.reading.match_place:
            go()
        else:
            self.tell("no matches in this article")

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done now; keys that walk matches are told where there are some."""
        without = set() if self.reading.match_place else {"next_match", "previous_match"}
        if self.focused is not self.reading:
            without.add("find")
        return tuple(each for each in super().commands if each.key.action not in without)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Moving to a match needs an article."""
        if action in ("next_match", "previous_match"):
            return self.opened is not None
        return super().check_action(action, parameters)
