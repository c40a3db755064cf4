"""Deeds on all that is listed: marks, stars and tags for a list or a search, each undone by u."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.app.screens.marking import Marking, known_tags, split_tags
from briefing.app.screens.wording import count_of
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from briefing.app.lists.listing import Listing

Deed = Callable[[list[str]], object]
"""What is done to articles, given by their ids."""


class Deeds(Marking):
    """A screen with a list whose articles can be acted on together."""

    listing: Listing

    def action_all_listed(self) -> None:
        """Asks what is to be done to all that is listed."""
        from briefing.app.screens.choosing import ChoiceScreen  # noqa: PLC0415  (loaded when it is wanted)
        from briefing.app.widgets.choices import Choice  # noqa: PLC0415  (loaded when it is wanted)

        listing = self.listing
        number = listing.result.total if listing.result else len(listing.articles)
        all_of = count_of(number, "article")
        choices = (
            Choice("read", f"Mark as read: {all_of}"),
            Choice("unread", f"Mark as unread: {all_of}"),
            Choice("star", f"Star: {all_of}"),
            Choice("unstar", f"Take the star from: {all_of}"),
            Choice("tag", f"Add a tag to: {all_of}"),
            Choice("untag", f"Take a tag from: {all_of}"),
        )
        title = f"All listed · {visible_line(listing.subject.name)}"

        def chosen(deed: str | None) -> None:
            if deed in ("tag", "untag"):
                self._ask_for_tags(listing, add=deed == "tag")
            elif deed is not None:
                self._do(listing, self._deed(deed), deed)

        self.app.push_screen(ChoiceScreen(self.library, self.table, title, choices, does="Do"), chosen)

    def _deed(self, deed: str) -> Deed:
        library = self.library
        deeds: dict[str, Deed] = {
            "read": library.set_read,
            "unread": lambda ids: library.set_read(ids, False),
            "star": library.set_starred,
            "unstar": lambda ids: library.set_starred(ids, False),
        }
        return deeds[deed]

    def _do(self, listing: Listing, deed: Deed, name: str) -> None:
        words = {"read": "Marked as read", "unread": "Marked as unread", "star": "Starred", "unstar": "No star on"}

        def do() -> int:
            ids = self._ids(listing)
            deed(ids)
            return len(ids)

        self.questions.ask("deed", do, lambda number: self._told(f"{words[name]}: {count_of(number, 'article')}"))

    def _ask_for_tags(self, listing: Listing, *, add: bool) -> None:
        from briefing.app.screens.prompt import Prompt  # noqa: PLC0415  (loaded when it is needed)

        def tag(words: str) -> str:
            tags, ids = split_tags(words), self._ids(listing)
            for each in tags:
                self.library.tag(ids, each, add)
            named = ", ".join(map(visible_line, tags))
            return f"{'Tagged' if add else 'No longer tagged'} {named}: {count_of(len(ids), 'article')}"

        explained = f"Tags, parted by commas. {known_tags(self.library.articles())}"
        title = "Add tags to all listed" if add else "Take tags from all listed"
        self.app.push_screen(Prompt(title, "", explained, ask=tag), lambda told: self._told(told) if told else None)

    def _ids(self, listing: Listing) -> list[str]:
        """The articles listed; of a search all that it finds, not only those that the list has come to."""
        result = listing.result
        if result is None or listing.subject.query is None or len(result.hits) >= result.total:
            return [article.id for article in listing.articles]
        return [article.id for article in self.library.articles(listing.subject.query)]

    def _told(self, words: str) -> None:
        self.tell(f"{words} · u takes it back")
        self.changed()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Something must be listed."""
        if action == "all_listed":
            return bool(self.listing.articles)
        return super().check_action(action, parameters)
