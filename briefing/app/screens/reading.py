"""An article on a screen of its own, opened from a line that cites it; Esc goes back to that line."""

from collections.abc import Iterable

from textual.app import ComposeResult

from briefing.app.commands import bindings, sign_of
from briefing.app.keys import Key
from briefing.app.messages import Opening
from briefing.app.screens.article import ArticleFrame
from briefing.app.screens.opened import Opened
from briefing.app.screens.wording import describe_article
from briefing.core.articles import Article
from briefing.core.visible import visible_line
from briefing.library import Library


class ReadingScreen(ArticleFrame):
    """The article with the cited sentence highlighted."""

    BINDINGS = bindings("article", "reading", "moving")

    def __init__(self, library: Library, table: Iterable[Key], opening: Opening) -> None:
        super().__init__(library, table)
        self._opening = opening

    def compose_body(self) -> ComposeResult:
        """Title and text."""
        yield from self.compose_reading()

    def on_mount(self) -> None:
        """Opens the article."""
        self.set_focus(self.reading, scroll_visible=False)
        self.open_article(self._opening)

    def article_opened(self, opened: Opened) -> None:  # noqa: ARG002
        """Tells source and date."""
        self.show_status()

    def articles_marked(self, articles: tuple[Article, ...]) -> None:
        """Shows the marks."""
        super().articles_marked(articles)
        self.show_status()

    def library_changed(self) -> None:
        """What is known of the article may be other than before."""
        self.renew()

    def describe(self) -> str:
        """The article's source and date."""
        return describe_article(self.opened.article) if self.opened else ""

    def action_pin(self) -> None:
        """Pins the sentence under the cursor into the brief that the article was opened from."""
        statement, brief = self.reading.statement, self._opening.brief
        if statement is None or brief is None:
            self.tell("Put the cursor on a sentence first")
            return

        def pinned(number: int) -> None:
            told = f"; {sign_of('undo', self.table)} undoes it" if number else " already"
            self.tell(f"Pinned into the brief on {visible_line(brief)}{told}")

        self.questions.ask("pinning", lambda: self.library.pin_statements(brief, [statement]), pinned)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Pinning needs a brief to pin into."""
        if action == "pin":
            return self._opening.brief is not None and bool(self.opened and self.opened.statements)
        return super().check_action(action, parameters)

    def action_go_back(self) -> None:
        """Back to the line that cites it; first out of what is sought in the article."""
        if self.finding:
            self.stop_finding()
        else:
            self.note_place()
            self.dismiss(None)
