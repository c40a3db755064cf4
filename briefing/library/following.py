"""Where the statements that the user did something on stand now: followed through the revisions of their articles."""

from collections.abc import Iterable, Sequence

from briefing.catalogue.articles import number_of
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.hand import Anchor
from briefing.core.articles import Article
from briefing.core.hand import Followed
from briefing.core.statements import Statement

AWAY = "no longer in the library"
"""Why a statement is gone: its article's file is."""
UNREAD = "its article is still to be analysed"
"""Why nothing can be said of a statement yet."""


class Following:
    """Follows statements in one library at one moment; each pair of revisions is aligned once."""

    def __init__(self, catalogue: Catalogue, anchors: Iterable[Anchor]) -> None:
        self._catalogue = catalogue
        wanted = {anchor.article for anchor in anchors}
        self.articles = catalogue.articles.some(f"a{number}" for number in sorted(wanted))
        """The articles, by id."""
        live = catalogue.articles.live()
        self.withdrawn = frozenset(id for id in self.articles if number_of(id) not in live)
        """Those that are no longer in the library."""
        self._now = catalogue.statements.some(dict.fromkeys(wanted))
        self._then: dict[tuple[int, int], tuple[Statement, ...]] = {}
        self._steps: dict[tuple[int, int, int], dict[int, int]] = {}

    def follow(self, anchor: Anchor) -> Followed:
        """A statement as it was, and as it stands now."""
        article = self.articles.get(f"a{anchor.article}")
        then = self._as_it_was(anchor)
        if article is None or article.id in self.withdrawn:
            return Followed(then, None, AWAY)
        if anchor.revision == article.revision:
            return self._in_its_own(anchor, then)
        now = self._now.get(anchor.article)
        if now is None:
            return Followed(then, None, UNREAD)
        before = self._statements(article, anchor.revision)
        place = _place(anchor, before)
        for revisions in ((article.revision,), range(anchor.revision + 1, article.revision + 1)):
            found = self._walk(article, anchor.revision, revisions, place) if place is not None else None
            if found is not None:
                return Followed(then, now[found])
        same = next((statement for statement in now if statement.text == anchor.words), None)
        gone = f"no longer in the article since revision {anchor.revision + 1}" if same is None else ""
        return Followed(then, same, gone)

    def place(self, anchor: Anchor) -> tuple[str, int, int]:
        """Where a statement stands now, or stood last: article, revision, start; alike for deeds on one statement."""
        followed = self.follow(anchor)
        statement = followed.now or followed.then
        return statement.article, statement.revision, statement.start

    def _in_its_own(self, anchor: Anchor, then: Statement) -> Followed:
        """The text is the same, though analysis may divide it otherwise now."""
        now = self._now.get(anchor.article, ())
        place = _place(anchor, now)
        here = then if place is None else now[place]
        return Followed(here, here)

    def _walk(self, article: Article, revision: int, revisions: Iterable[int], place: int) -> int | None:
        """Follows a statement from revision to revision; those without statements are passed over."""
        at: int | None = place
        for following in revisions:
            if at is None:
                return None
            if self._statements(article, following):
                at = self._step(article, revision, following).get(at)
                revision = following
        return at

    def _step(self, article: Article, before: int, after: int) -> dict[int, int]:
        from briefing.briefs.revisions import align_revisions  # noqa: PLC0415  (only what has changed needs it)

        key = number_of(article.id), before, after
        if key not in self._steps:
            done = align_revisions(self._statements(article, before), self._statements(article, after))
            self._steps[key] = dict((*done.same, *done.changed))
        return self._steps[key]

    def _statements(self, article: Article, revision: int) -> tuple[Statement, ...]:
        if revision == article.revision:
            return self._now.get(number_of(article.id), ())
        key = number_of(article.id), revision
        if key not in self._then:
            self._then[key] = self._catalogue.statements.of(article, revision)
        return self._then[key]

    def _as_it_was(self, anchor: Anchor) -> Statement:
        article = self.articles.get(f"a{anchor.article}")
        if article is not None:
            for statement in self._statements(article, anchor.revision):
                if (statement.start, statement.text) == (anchor.start, anchor.words):
                    return statement
        return Statement(f"a{anchor.article}", anchor.revision, anchor.start, anchor.end, anchor.words)


def _place(anchor: Anchor, statements: Sequence[Statement]) -> int | None:
    """The number of the statement that an anchor names; of the one that it overlaps most where none is just there."""
    best, place = 0, None
    for number, statement in enumerate(statements):
        shared = min(statement.end, anchor.end) - max(statement.start, anchor.start)
        if (statement.start, statement.end) == (anchor.start, anchor.end):
            return number
        if shared > best:
            best, place = shared, number
    return place
