"""What is new in a library since a day, or since the user's last visit."""

from collections.abc import Callable
from datetime import datetime

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.core.articles import Article
from briefing.core.errors import UsageError
from briefing.library.holdings import Holdings
from briefing.library.opening import stamp
from briefing.library.past import LAST, read_since


class Newcomers:
    """The articles that came or changed lately, told by the history of their revisions."""

    _catalogue: Catalogue
    _holdings: Holdings

    def now(self) -> datetime:
        """The moment that this library was opened for, or the clock."""
        raise NotImplementedError

    def last_visit(self) -> str | None:
        """When the user left the library last, ISO 8601 in UTC; None before her first visit has ended."""
        return self._catalogue.history.last_visit()

    def note_visit(self) -> None:
        """Notes that the user leaves the library, having seen what it holds now."""
        self._catalogue.history.note_visit(stamp(self.now()))

    def keep_ahead(self, build: Callable[[str | None], str]) -> None:
        """Keeps what `build` makes of the library as it is now, to be shown before it is open the next time.

        `build` is given what was kept before, where nothing that is shown of articles was written since.
        """
        self._catalogue.keep_ahead(build)

    def new_since(self, since: str) -> tuple[Article, ...]:
        """The articles that came or changed since a time, in the order of `articles`.

        `since` is a date, words for one ("yesterday", "last-week"), or "last" for the last visit. Articles that were
        there before the library began to note such times are not new. Raises UsageError for what is no time, and for
        "last" before the first visit has ended.
        """
        moment = read_since(since, self.now().date())
        if moment == LAST:
            visit = self.last_visit()
            if visit is None:
                raise UsageError("this library was not visited yet", "name a day: yesterday, last-week, 2026-01-15")
            moment = visit
        with self._catalogue.snapshot():
            noted = self._catalogue.history.noted_from()
            held = self._catalogue.history.at_time(max(moment, noted) if noted else moment)
            articles = self._holdings.articles()
        return tuple(each for each in articles if held.get(number_of(each.id)) != each.revision)
