"""What is made from many articles at once: coverage, briefs, comparisons, the matrix."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from briefing.catalogue.articles import number_of
from briefing.core.articles import Article, Document
from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix, MatrixRequest, Order
from briefing.core.hand import Hand
from briefing.core.statements import Statement
from briefing.core.topics import Coverage
from briefing.library.desk import Desk
from briefing.library.gathering import Gathering
from briefing.library.holdings import Holdings
from briefing.library.issues import ALL
from briefing.library.past import read_since
from briefing.library.scope import Scope, build_scope
from briefing.library.upkeep import Upkeep
from briefing.paths import Places
from briefing.settings import Settings


class Briefings(Desk):
    """Briefs and comparisons of a library."""

    places: Places
    settings: Settings
    _holdings: Holdings
    _upkeep: Upkeep

    def article(self, reference: str) -> Article:
        """An article by a reference to it."""
        raise NotImplementedError

    def hand(self, issue: str) -> Hand:
        """All that the user did on the brief on an issue."""
        raise NotImplementedError

    def coverage(self, issue: str) -> tuple[Coverage, ...]:
        """How articles treat an issue or branch, silent ones left out, in the order of `articles`."""
        with self._gathering() as gathering:
            return gathering.coverage(issue)

    def issue_articles(self, issue: str) -> tuple[Article, ...]:
        """Articles on an issue or branch: those that treat it in the main first, then as `articles` orders them."""
        if issue == ALL:
            return self._holdings.articles()
        known = self._holdings.numbered()
        covered = sorted(self.coverage(issue), key=lambda each: each.level != "main")
        return tuple(known[number_of(each.article)] for each in covered)

    def brief(
        self,
        *issues: str,
        query: str | None = None,
        articles: Sequence[str] = (),
        since: str | None = None,
        sources: Sequence[str] = (),
        date_from: str | None = None,
        date_to: str | None = None,
    ) -> Brief:
        """What the library says on issues, branches, a query, or "all"; on issues as far as they match a query.

        Narrowed to `articles` (references), to `sources`, and to dates from and to, where given. `since` asks what is
        new: "last" since the last export of this brief, or since a date; raises UsageError where that is not known.
        """
        from briefing.briefs import build_brief  # noqa: PLC0415  (not wanted before the first paint)
        from briefing.briefs.hand import apply_hand  # noqa: PLC0415  (likewise)

        scope = self._scope(articles, sources=sources, date_from=date_from, date_to=date_to)
        with self._gathering() as gathering:
            gathered = gathering.gather(issues, query, scope, read_since(since, self.now().date()) if since else None)
            hand = self.hand(gathered.issue)
        limited = bool(scope.articles or scope.sources or scope.dates)
        return apply_hand(replace(build_brief(gathered), limited=limited), hand)

    def compare(
        self,
        issue: str | None = None,
        *,
        query: str | None = None,
        sources: Sequence[str] | None = None,
        articles: Sequence[str] = (),
        among: Sequence[str] = (),
        date_from: str | None = None,
        date_to: str | None = None,
    ) -> Comparison:
        """What sources, groups of them, or single articles say on an issue, branch, query or "all", side by side.

        `articles` are set side by side themselves; with `among`, the sources of some articles are, by these alone.
        """
        from briefing.compare import build_comparison, load_namings  # noqa: PLC0415  (likewise)

        scope = self._scope((*articles, *among), date_from=date_from, date_to=date_to)
        with self._gathering() as gathering:
            gathered = gathering.gather((issue,) if issue else (), query, scope)
        columns = expanded(sources, self.settings.groups) if sources else None
        namings = load_namings(self.places.config)
        return build_comparison(gathered, columns, by_article=bool(articles), namings=namings)

    def matrix(
        self,
        *issues: str,
        query: str | None = None,
        sources: Sequence[str] = (),
        date_from: str | None = None,
        date_to: str | None = None,
        order: Order = "uneven",
    ) -> Matrix:
        """Every issue by every source: those of some issues or branches where given.

        Narrowed to articles that a query finds, to sources or groups of them, and to dates, where given. The issues to
        which sources give the most uneven attention come first, or with `order` "tree" as they stand.
        """
        from briefing.compare import build_matrix  # noqa: PLC0415  (likewise)

        scope = self._scope(sources=sources, date_from=date_from, date_to=date_to)
        wanted = [
            issue
            for id in issues or (ALL,)
            for issue in (self._upkeep.issues.all if id == ALL else self._upkeep.issues.issues(id))
        ]
        notices = list(scope.notices)
        found = frozenset(self._upkeep.searching.find(query)) if query else None
        if found is not None:
            told = "article that matches" if len(found) == 1 else "articles that match"
            notices.append(f"limited to the {len(found):,} {told} {query}")
        with self._gathering() as gathering:
            coverage = {issue.id: gathering.coverage(issue.id) for issue in wanted}
            articles = tuple(
                article
                for article in self._holdings.articles()
                if scope.holds(article) and (found is None or number_of(article.id) in found)
            )
            sizes = {f"a{number}": count for number, count in self._catalogue.statements.counts().items()}
        unique = tuple({issue.id: issue for issue in wanted}.values())
        request = MatrixRequest(issues, query, tuple(sources), date_from, date_to)
        matrix = build_matrix(unique, articles, coverage, sizes=sizes, order=order, notices=notices)
        return replace(matrix, request=request)

    @contextmanager
    def _gathering(self) -> Iterator[Gathering]:
        """What gathers from the library as it is now, unmoved by a refresh until the end."""
        with self._catalogue.snapshot():
            held, upkeep = self._holdings, self._upkeep
            articles, state = held.articles(), held.state()
            yield Gathering(
                self._catalogue, upkeep.issues, upkeep.searching, articles, state, read=self._read_statements
            )

    def _read_statements(self, document: Document) -> tuple[Statement, ...]:
        """The statements of any text, as they are made when it is analysed."""
        from briefing.library.analysing import statements_of  # noqa: PLC0415  (not wanted before the first paint)

        return statements_of(document, self._upkeep.actors)

    def _scope(
        self,
        articles: Sequence[str] = (),
        *,
        sources: Sequence[str] = (),
        date_from: str | None = None,
        date_to: str | None = None,
    ) -> Scope:
        """What a request is limited to; groups of sources stand for those in them."""
        ids = [self.article(reference).id for reference in articles]
        known = self._holdings.articles()
        named = expanded(sources, self.settings.groups)
        return build_scope(known, articles=ids, sources=named, date_from=date_from, date_to=date_to)


def expanded(sources: Sequence[str], groups: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Sources with the user's groups replaced by those in them, each once."""
    return tuple(dict.fromkeys(each for source in sources for each in groups.get(source, (source,))))
