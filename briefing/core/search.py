"""What a search answers."""

from dataclasses import dataclass

from briefing.core.articles import Article
from briefing.core.spans import Extent, Span
from briefing.core.values import value


@value
class Snippet(Span):
    """A sentence or clause around a match."""

    highlights: tuple[Extent, ...] = ()
    """Where the matched words stand, as offsets in the article's text, within the snippet."""
    paragraph: int = 0
    """The number of the block it stands in; 0 for the title or a heading."""
    heading: tuple[str, ...] = ()
    """The headings it stands under."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One article that matches, with the places that show why."""

    article: Article
    """The article."""
    score: float
    """Its rank value; higher is better."""
    snippets: tuple[Snippet, ...]
    """The best places, best first."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """How many articles the query left out, and why."""

    reason: str
    """In words: "undated articles are outside date:2023"."""
    count: int
    """How many."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """One part of a query by itself."""

    words: str
    """The part as typed."""
    count: int
    """In how many articles it stands."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query."""

    query: str
    """The query as given."""
    parsed: str
    """The query as understood, in words."""
    total: int
    """Articles that match."""
    origins: int
    """Independent origins among them."""
    excluded: tuple[Exclusion, ...]
    """What was left out and why."""
    suggestions: tuple[str, ...]
    """Queries that would find something in this library."""
    hits: tuple[Hit, ...]
    """The page of hits asked for."""
    at_least: bool = False
    """Whether the total was capped."""
    words: tuple[WordCount, ...] = ()
    """When nothing is found: the parts of the query, each by itself."""
