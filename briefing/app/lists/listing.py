"""What the middle pane of the main screen lists: the articles on an issue, or what a search found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.app.lists.arranging import USUAL, arrange, kept_arrangement
from briefing.app.lists.news import is_news, load_news, new_articles
from briefing.app.lists.saved import load_saved
from briefing.app.lists.subjects import ALL, EVERYTHING, Subject
from briefing.core.topics import TopicCount

if TYPE_CHECKING:
    from briefing.app.lists.arranging import Group
    from briefing.core.articles import Article
    from briefing.core.briefs import Brief
    from briefing.core.comparisons import Comparison
    from briefing.core.search import Hit, SearchResult
    from briefing.core.topics import Level
    from briefing.library import Library


@dataclass(frozen=True, slots=True)
class Listing:
    """Articles with what they are listed for."""

    subject: Subject
    """The issue or search."""
    articles: tuple[Article, ...] = ()
    """The articles in order."""
    levels: tuple[tuple[str, Level], ...] = ()
    """Article id to how it treats the issue, where there is one."""
    result: SearchResult | None = None
    """The answer of the search, when it is one."""
    groups: tuple[Group, ...] = ()
    """The headings that they stand under, each with how many articles."""
    typing: bool = False
    """Whether the last word of the search was read as the beginning of one."""
    arrangement: str = USUAL
    """How it is sorted and grouped."""
    counted: tuple[int, int] | None = None
    """How many articles and origins there are, while only the first articles are known; None: all of them are."""

    def with_articles(self, changed: tuple[Article, ...]) -> Listing:
        """The same listing with these articles as they are now."""
        now = {article.id: article for article in changed}
        articles = tuple(now.get(article.id, article) for article in self.articles)
        result = self.result
        if result is not None:
            hits = tuple(replace(hit, article=now.get(hit.article.id, hit.article)) for hit in result.hits)
            result = replace(result, hits=hits)
        return replace(self, articles=articles, result=result)

    def hit(self, article: str) -> Hit | None:
        """The hit on an article."""
        return next((hit for hit in self.result.hits if hit.article.id == article), None) if self.result else None

    def article(self, id: str) -> Article | None:
        """The article of that id."""
        return next((article for article in self.articles if article.id == id), None)


@dataclass(frozen=True, slots=True)
class Overview:
    """The topics with the counts of the whole library."""

    everything: TopicCount
    """The whole library as a node of the topics."""
    topics: tuple[TopicCount, ...]
    """The tree."""
    refused: int = 0
    """How many files could not be read."""
    news: tuple[TopicCount, ...] = ()
    """What is new, as nodes of the topics."""
    stale: int = 0
    """How many exported files cite what has changed since."""
    saved: tuple[TopicCount, ...] = ()
    """The saved searches, as nodes of the topics."""

    @property
    def nodes(self) -> tuple[TopicCount, ...]:
        """What the topics pane shows."""
        return (self.everything, *self.news, *self.saved, *self.topics)

    def find(self, id: str) -> TopicCount | None:
        """The branch or issue of that id."""
        return _find(self.nodes, id)


def load_overview(library: Library) -> Overview:
    """The topics and the counts of the whole library."""
    articles = library.articles()
    unread = sum(not article.read for article in articles)
    origins = len({article.origin for article in articles})
    everything = TopicCount(EVERYTHING, "All articles", None, len(articles), origins, unread)
    refused = len({rejected.path for rejected in library.refusals()})
    topics, news, saved = library.topics(), load_news(library), load_saved(library)
    return Overview(everything, topics, refused, news, library.stale_exports, saved)


def load_listing(library: Library, subject: Subject, arrangement: str = USUAL) -> Listing:
    """The articles on an issue, a branch, or all, or what is new, arranged."""
    if subject.issue is None or subject.issue == EVERYTHING:
        articles, groups = arrange(library, library.articles(), arrangement)
        return Listing(subject, articles, groups=groups, arrangement=arrangement)
    if is_news(subject.issue):
        articles, groups = arrange(library, new_articles(library, subject.issue), arrangement)
        return Listing(subject, articles, groups=groups, arrangement=arrangement)
    articles, groups = arrange(library, _on_issue(library, subject.issue, arrangement), arrangement)
    levels = tuple((covered.article, covered.level) for covered in library.coverage(subject.issue))
    return Listing(subject, articles, levels, groups=groups, arrangement=arrangement)


def _on_issue(library: Library, issue: str, arrangement: str) -> tuple[Article, ...]:
    """The articles on an issue: as usual those in the main first, otherwise newest first."""
    articles = library.issue_articles(issue)
    if arrangement == USUAL:
        return articles
    known = {article.id for article in articles}
    return tuple(article for article in library.articles() if article.id in known)


def load_first(library: Library) -> tuple[Overview, Listing]:
    """What the main screen shows first."""
    return load_overview(library), load_listing(library, ALL, kept_arrangement(library))


def load_result(library: Library, query: str, *, limit: int, typing: bool) -> Listing:
    """What a search finds; raises QueryError."""
    result = library.search(query, limit=limit, typing=typing)
    articles = tuple(hit.article for hit in result.hits)
    return Listing(Subject(query, query=query), articles, (), result, typing=typing)


def load_more(library: Library, listing: Listing) -> Listing:
    """The same search with as many hits again, from where its list ends."""
    result = listing.result
    if result is None or listing.subject.query is None:
        return listing
    have = len(result.hits)
    more = library.search(listing.subject.query, limit=max(have, 100), offset=have, typing=listing.typing)
    known = {hit.article.id for hit in result.hits}
    hits = (*result.hits, *(hit for hit in more.hits if hit.article.id not in known))
    return replace(listing, articles=tuple(hit.article for hit in hits), result=replace(result, hits=hits))


def load_weighed(library: Library, subject: Subject) -> Brief:
    """The brief on a subject, its words of likelihood named on the scale that the settings ask for."""
    from briefing.briefs.likelihoods import with_likelihoods  # noqa: PLC0415  (not wanted before the first paint)

    brief, scale = load_brief(library, subject), library.settings.scale
    return with_likelihoods(brief, scale) if scale else brief


def load_brief(library: Library, subject: Subject) -> Brief:
    """The brief on a subject."""
    if is_news(subject.issue):
        ids = [article.id for article in new_articles(library, subject.issue or "")]
        return library.brief(EVERYTHING, articles=ids, since=subject.since)
    return library.brief(
        *(subject.issue.split("+") if subject.issue else ()),
        query=subject.query,
        articles=subject.articles,
        since=subject.since,
        sources=subject.sources,
        date_from=subject.date_from,
        date_to=subject.date_to,
    )


def load_comparison(library: Library, subject: Subject) -> Comparison:
    """What sources say on a subject."""
    if is_news(subject.issue):
        ids = [article.id for article in new_articles(library, subject.issue or "")]
        return library.compare(EVERYTHING, among=ids, sources=subject.sources or None)
    return library.compare(subject.issue, query=subject.query, sources=subject.sources or None)


def _find(nodes: tuple[TopicCount, ...], id: str) -> TopicCount | None:
    for node in nodes:
        found = node if node.id == id else _find(node.children, id)
        if found is not None:
            return found
    return None
