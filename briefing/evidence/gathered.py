"""All that a brief or a comparison is made from, as the library gathers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.core.articles import Article
from briefing.core.briefs import LibraryState
from briefing.core.statements import Statement
from briefing.core.topics import Level


@dataclass(frozen=True, slots=True)
class Gathered:
    """The statements on an issue and the articles they were sought in."""

    issue: str
    """The issue's id, several joined by "+", "all", or the query."""
    name: str
    """What it is called."""
    rule: str
    """The rule or query that chose the statements."""
    library: LibraryState
    """The library they come from."""
    articles: tuple[Article, ...]
    """All articles in scope, silent ones included: newest first, undated last, then by path."""
    levels: Mapping[str, Level]
    """Article id to how it treats the issue; silent articles are absent."""
    statements: tuple[Statement, ...]
    """The statements on the issue, by article in the order of `articles`, then by place."""
    unanalysed: int = 0
    """Articles in scope whose statements are not there yet."""
    notices: tuple[str, ...] = field(default=())
    """What the reader must know: filters in force, articles not analysed yet."""
    since: str | None = None
    """What changes are asked against: an ISO 8601 time, or None."""
