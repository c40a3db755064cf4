"""All that a brief or a comparison is made from, as the library gathers it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.core.articles import Article
from briefing.core.briefs import LibraryState
from briefing.core.statements import Statement
from briefing.core.topics import Level


@dataclass(frozen=True, slots=True)
class PastArticle:
    """An article in scope whose text is other than it was: changed, new or gone."""

    before: Article | None
    """As it was, its revision that of then; None for a new one."""
    after: Article | None
    """As it is; None for one that is gone."""
    old: tuple[Statement, ...]
    """All statements of then."""
    old_on: frozenset[int]
    """Those on the issue, by number from 0."""
    new: tuple[Statement, ...]
    """All statements of now."""
    new_on: frozenset[int]
    """Those on the issue."""


@dataclass(frozen=True, slots=True)
class Past:
    """What the library held at an earlier time, where that is other than what it holds."""

    since: str
    """The time, ISO 8601 in UTC."""
    told: str
    """The same in words."""
    articles: tuple[PastArticle, ...]
    """The articles in scope with another text: those that are there now in their order, then those that are gone."""


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
    off_rule: Mapping[str, int] = field(default_factory=dict)
    """Id of an article that is mainly on the issue to how many of its statements are not on it by the rule."""
    unanalysed: int = 0
    """Articles in scope whose statements are not there yet."""
    foreign: tuple[Article, ...] = ()
    """Articles in scope that are not analysed for their language, in the order of `articles`."""
    mentioning: frozenset[str] = frozenset()
    """Ids of those of them that hold the words asked for."""
    notices: tuple[str, ...] = field(default=())
    """What the reader must know: filters in force, articles not analysed yet."""
    past: Past | None = None
    """What the library held before, where changes are asked for."""
    subject: str = ""
    """What is asked on and narrowed to, in one line."""
    generation: int | None = None
    """The state of the library, as the catalogue counts."""
