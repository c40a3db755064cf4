"""What a library holds, read once and kept for as long as nothing is written to its catalogue."""

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.core.briefs import LibraryState
from briefing.library.gathering import library_digest

Found = TypeVar("Found")


class _Moment:
    """The articles at one count of changes."""

    def __init__(self, catalogue: Catalogue, changes: int) -> None:
        self.changes = changes
        self._catalogue = catalogue

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        return self._catalogue.articles.all()

    @cached_property
    def numbered(self) -> dict[int, Article]:
        return {number_of(article.id): article for article in self.articles}

    @cached_property
    def references(self) -> list[tuple[str, str]]:
        return self._catalogue.articles.references()

    @cached_property
    def state(self) -> LibraryState:
        articles, origins = self._catalogue.articles.counts()
        newest, oldest, undated = self._catalogue.articles.dates()
        digest = library_digest(self._catalogue.articles.digests())
        return LibraryState(articles, origins, newest, oldest, undated, digest)


class Holdings:
    """The articles as they are now; safe for several threads."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._guard = threading.Lock()
        self._moment: _Moment | None = None

    def articles(self) -> tuple[Article, ...]:
        """Every article: newest first, undated last, then by path."""
        return self._read(lambda moment: moment.articles)

    def numbered(self) -> dict[int, Article]:
        """The articles by number; to be read only."""
        return self._read(lambda moment: moment.numbered)

    def references(self) -> list[tuple[str, str]]:
        """Path and id of every article, in order of path."""
        return self._read(lambda moment: moment.references)

    def state(self) -> LibraryState:
        """The counts, dates and digest of the library."""
        return self._read(lambda moment: moment.state)

    def _read(self, ask: Callable[[_Moment], Found]) -> Found:
        with self._guard, self._catalogue.snapshot():
            changes = self._catalogue.changes()
            if self._moment is None or self._moment.changes != changes:
                self._moment = _Moment(self._catalogue, changes)
            return ask(self._moment)
