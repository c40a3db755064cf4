"""The user's own part of a library: marks, tags, notes and what was exported."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.core.reports import Export


class Desk:
    """What the user does; each deed is on the disk when the method returns."""

    _catalogue: Catalogue
    _now: datetime | None

    def now(self) -> datetime:
        """The moment that this library was opened for, or the clock; aware, in UTC."""
        return self._now or datetime.now(UTC)

    def set_read(self, ids: Iterable[str], value: bool = True) -> tuple[Article, ...]:
        """Marks articles as read or unread; the articles as they are then."""
        return self._marked(ids, "read", value)

    def set_starred(self, ids: Iterable[str], value: bool = True) -> tuple[Article, ...]:
        """Stars articles, or takes the star away; the articles as they are then."""
        return self._marked(ids, "starred", value)

    def set_tags(self, id: str, tags: Iterable[str]) -> tuple[Article, ...]:
        """Gives an article these tags instead of those it had; the article as it is then."""
        self._catalogue.desk.set_tags(number_of(id), tags)
        return tuple(self._catalogue.articles.some([id]).values())

    def note(self, id: str) -> str:
        """The user's note on an article; empty when there is none."""
        return self._catalogue.desk.note(number_of(id))

    def set_note(self, id: str, text: str) -> None:
        """Puts a note on an article; an empty one takes it away."""
        self._catalogue.desk.set_note(number_of(id), text.strip(), self.now().isoformat(timespec="seconds"))

    def record_export(self, path: Path, issue: str, content: str, made: str | None = None) -> Export:
        """Remembers that an export was written to a file; `made` is ISO 8601, without it now."""
        at = made or self.now().isoformat(timespec="seconds")
        return self._catalogue.desk.record_export(str(path), issue, content, at)

    def exports(self) -> tuple[Export, ...]:
        """Exports that were written, the last first."""
        return self._catalogue.desk.exports()

    def _marked(self, ids: Iterable[str], mark: str, value: bool) -> tuple[Article, ...]:
        wanted = list(ids)
        self._catalogue.desk.set_mark(map(number_of, wanted), mark, value)
        return tuple(self._catalogue.articles.some(wanted).values())
