"""What was read and where it was left, until the catalogue holds it: reading waits for no writing."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from briefing.core.errors import BriefingError

if TYPE_CHECKING:
    from briefing.core.articles import Article
    from briefing.library import Library

Places = dict[tuple[str, int], int]
"""Of articles, by id and revision, the offsets where they were left."""


class Unnoted:
    """Noted by the screens and taken by threads; what cannot be written now is written with what comes next."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._read: list[str] = []
        self._places: Places = {}
        self._marked: list[Article] = []

    def read(self, article: str) -> None:
        """An article was read that was unread before."""
        with self._guard:
            self._read.append(article)

    def left(self, article: str, revision: int, place: int) -> None:
        """An article was left at a place."""
        with self._guard:
            self._places[article, revision] = place

    def note(self, library: Library) -> None:
        """Has a library note it all; raises what kept it from that, after which it is still to be noted."""
        with self._guard:
            read, places = self._read, self._places
            self._read, self._places = [], {}
        try:
            marked = library.set_read(read, by_itself=True) if read else ()
            library.note_reading_places(places)
        except BriefingError:
            with self._guard:
                self._read, self._places = read + self._read, places | self._places
            raise
        with self._guard:
            self._marked += marked

    def take_marked(self) -> tuple[Article, ...]:
        """The articles that were marked as read since this was asked last, as they are now."""
        with self._guard:
            marked, self._marked = tuple(self._marked), []
        return marked
