"""What can be done to the article in focus: star, read, tags, note; the file it came from; what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.commands import sign_of
from briefing.app.messages import OpenAbout
from briefing.app.screens.frame import Frame
from briefing.app.screens.outside import address_of, open_outside
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.core.articles import Article

ON_AN_ARTICLE = frozenset({"star", "toggle_read", "tag", "note", "about", "original"})
"""Actions that need an article."""


class Marking(Frame):
    """A screen with an article in focus."""

    def article_in_focus(self) -> Article | None:
        """The article that is acted on."""
        return None

    def articles_marked(self, articles: tuple[Article, ...]) -> None:
        """Articles were marked, tagged or noted on: these are what they are now."""

    def changed(self) -> None:
        """Tells all screens that something of the library is other than before."""
        self.app.library_changed()  # type: ignore[attr-defined]

    def _mark(self, mark: Callable[[Article], tuple[Article, ...]]) -> None:
        article = self.article_in_focus()
        if article is not None:
            self.questions.ask("marking", lambda: mark(article), self.articles_marked)

    # Keys

    def action_star(self) -> None:
        """Stars the article, or takes the star away."""
        self._mark(lambda article: self.library.set_starred([article.id], not article.starred))

    def action_toggle_read(self) -> None:
        """Marks the article as read, or as unread."""
        self._mark(lambda article: self.library.set_read([article.id], not article.read))

    def action_about(self) -> None:
        """Shows what is known of the article, and from where."""
        article = self.article_in_focus()
        if article is not None:
            self.request(OpenAbout(article.id))

    def action_tag(self) -> None:
        """Asks for the article's tags."""
        from briefing.app.screens.prompt import Prompt  # noqa: PLC0415  (loaded when it is needed)

        article = self.article_in_focus()
        if article is None:
            return

        def tag(words: str) -> str:
            tags = split_tags(words)
            self.library.set_tags(article.id, tags)
            return f"Tagged: {', '.join(map(visible_line, tags))}" if tags else "No tags"

        explained = "Tags, parted by commas; tag:WORD finds them. " + known_tags(self.library.articles())
        self.app.push_screen(Prompt("Tags", ", ".join(article.tags), explained, ask=tag), self._done)

    def action_note(self) -> None:
        """Asks for a note on the article."""
        article = self.article_in_focus()
        if article is None:
            return
        self.questions.ask("noting", lambda: self.library.note(article.id), lambda note: self._note(article, note))

    def _note(self, article: Article, before: str) -> None:
        from briefing.app.screens.prompt import Notepad  # noqa: PLC0415  (likewise)

        undoes = sign_of("undo", self.table)

        def keep(words: str) -> str:
            self.library.set_note(article.id, words)
            return f"Note {'kept' if words.strip() else 'taken away'}; {undoes} undoes it"

        explained = "An empty note is taken away. has:note finds articles with one."
        self.app.push_screen(Notepad(f"Note on {article.name}", before, explained, ask=keep), self._done)

    def _done(self, told: str | None) -> None:
        if told is not None:
            self.tell(told)
            self.changed()

    def action_original(self) -> None:
        """Opens the file of the article, or the address it came from."""
        article = self.article_in_focus()
        if article is not None:
            self.open_outside(address_of(article) or str(self.library.folder / article.path))

    def open_outside(self, target: str) -> None:
        """Opens a file or an address with the desktop's program for it; without a desktop, copies it."""

        def opened(done: bool) -> None:
            if not done:
                self.app.copy_to_clipboard(target)
            self.tell(
                f"{'Opened' if done else 'Copied, as there is no desktop here to open it'}: {visible_line(target)}"
            )

        self.questions.ask("opening", lambda: open_outside(target), opened)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Marks need an article."""
        if action in ON_AN_ARTICLE:
            return self.article_in_focus() is not None
        return super().check_action(action, parameters)


def split_tags(words: str) -> tuple[str, ...]:
    """The tags in what was typed: parted by commas, each once, a # before one left out."""
    return tuple(dict.fromkeys(filter(None, (tag.strip().removeprefix("#").strip() for tag in words.split(",")))))


def known_tags(articles: tuple[Article, ...], most: int = 12) -> str:
    """The tags there are, the most used first, as a sentence; empty without any."""
    counts: dict[str, int] = {}
    for article in articles:
        for tag in article.tags:
            counts[tag] = counts.get(tag, 0) + 1
    tags = sorted(counts, key=lambda tag: (-counts[tag], tag))
    if not tags:
        return ""
    listed = ", ".join(map(visible_line, tags[:most]))
    return f"There are: {listed}{f' and {len(tags) - most:,} more' if len(tags) > most else ''}."
