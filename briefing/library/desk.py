"""The user's own part of a library: marks, tags and notes."""

from collections.abc import Iterable
from datetime import UTC, datetime

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.journal import Taken
from briefing.core.articles import Article
from briefing.core.errors import UsageError
from briefing.core.written import written
from briefing.library.topicdesk import TopicDesk
from briefing.library.upkeep import Upkeep


class Desk(TopicDesk):
    """What the user does; each deed is on the disk when the method returns."""

    _catalogue: Catalogue
    _now: datetime | None
    _upkeep: Upkeep

    def now(self) -> datetime:
        """The moment that this library was opened for, or the clock; aware, in UTC."""
        return self._now or datetime.now(UTC)

    def moment(self) -> str:
        """The same as ISO 8601, to the second."""
        return self.now().isoformat(timespec="seconds")

    def set_read(self, ids: Iterable[str], value: bool = True, *, by_itself: bool = False) -> tuple[Article, ...]:
        """Marks articles as read or unread; the articles as they are then.

        `by_itself`: no deed of hers, such as the mark that comes of opening an article; undo passes it over.
        """
        return self._marked(ids, "read", value, by_itself=by_itself)

    def set_starred(self, ids: Iterable[str], value: bool = True) -> tuple[Article, ...]:
        """Stars articles, or takes the star away; the articles as they are then."""
        return self._marked(ids, "starred", value)

    def set_tags(self, id: str, tags: Iterable[str]) -> tuple[Article, ...]:
        """Gives an article these tags instead of those it had; the article as it is then."""
        self._catalogue.desk.set_tags(number_of(id), filter(None, map(written, tags)), self.moment())
        return tuple(self._catalogue.articles.some([id]).values())

    def tag(self, ids: Iterable[str], tag: str, value: bool = True) -> tuple[Article, ...]:
        """Gives articles a tag besides those they have, or takes it from them, as one deed; the articles then."""
        wanted = list(ids)
        if name := written(tag):
            self._catalogue.desk.tag(map(number_of, wanted), name, value, self.moment())
        return tuple(self._catalogue.articles.some(wanted).values())

    def searches(self) -> tuple[tuple[str, str], ...]:
        """Name and query of each saved search, by name."""
        return self._catalogue.desk.searches()

    def save_search(self, name: str, query: str) -> None:
        """Saves a search under a name, in place of what it meant; an empty query takes the name away."""
        self._catalogue.desk.save_search(written(name), written(query), self.moment())

    def rename_search(self, name: str, other: str, query: str) -> None:
        """Gives a saved search another name, and what it looks for; raises UsageError where that name is taken."""
        if other != name:
            self._refuse_taken(other)
        self._catalogue.desk.rename_search(name, written(other), written(query), self.moment())

    def save_new_search(self, name: str, query: str) -> None:
        """Saves a search under a name that no other has; raises UsageError where one has it."""
        if dict(self.searches()).get(written(name)) != written(query):
            self._refuse_taken(name)
        self.save_search(name, query)

    def _refuse_taken(self, name: str) -> None:
        held = dict(self.searches()).get(written(name))
        if held is not None:
            raise UsageError(f"there is a search “{written(name)}” already: {held}", "give it another name")
        if not written(name):
            raise UsageError("a saved search needs a name", "type one")

    def past_searches(self) -> tuple[str, ...]:
        """The searches that were made in the app, the latest last, each once."""
        return self._catalogue.desk.past_searches()

    def note_search(self, query: str) -> None:
        """Notes that a search was made."""
        self._catalogue.desk.note_search(written(query))

    def note(self, id: str) -> str:
        """The user's note on an article; empty when there is none."""
        return self._catalogue.desk.note(number_of(id))

    def set_note(self, id: str, text: str) -> None:
        """Puts a note on an article; an empty one takes it away."""
        self._catalogue.desk.set_note(number_of(id), written(text), self.moment())

    def undo(self) -> str | None:
        """Takes back the last deed on the desk, whichever process did it; what that was, in words; None without one.

        What has been changed since by anything else is left as it is, and the words say so.
        """
        self.note_topics()
        return self._taken(self._catalogue.desk.journal.undo())

    def redo(self) -> str | None:
        """Does again the deed that was taken back last; what that was, in words; None when another was done since."""
        self.note_topics()
        return self._taken(self._catalogue.desk.journal.redo())

    def deeds(self) -> tuple[tuple[str, str], ...]:
        """When and what: the deeds that can be undone, the last first."""
        return tuple(self._catalogue.desk.journal.deeds())

    def _taken(self, taken: Taken | None) -> str | None:
        if taken is None:
            return None
        if taken.corrected:
            self._upkeep.refresh(None, rebuild=False)
        if taken.topics:
            self.undo_topics()
        if not taken.kept:
            return taken.words
        left = "all of it" if not taken.changed else "1 thing" if taken.kept == 1 else f"{taken.kept} things"
        return f"{taken.words}; {left} left as it is, for it was changed since"

    def _marked(self, ids: Iterable[str], mark: str, value: bool, *, by_itself: bool = False) -> tuple[Article, ...]:
        wanted = list(ids)
        self._catalogue.desk.set_mark(map(number_of, wanted), mark, value, self.moment(), by_itself=by_itself)
        return tuple(self._catalogue.articles.some(wanted).values())
