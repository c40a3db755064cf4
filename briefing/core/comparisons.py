"""Comparisons: the same issue in several sources, side by side or as a matrix."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.core.articles import Article
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.core.topics import Level

Relation = Literal["shared", "unique", "differs", "different-events"]


@dataclass(frozen=True, slots=True)
class Difference:
    """What sources give different values for."""

    what: str
    """The kind of value: "figure", "date"."""
    values: Mapping[str, Span]
    """Source to its value, verbatim."""


@dataclass(frozen=True, slots=True)
class Row:
    """One point, with each source's own statements on it."""

    relation: Relation
    """How the sources stand to each other on it."""
    cells: Mapping[str, tuple[Statement, ...]]
    """Source to its statements; a source that says nothing is absent."""
    difference: Difference | None = None
    """The values that differ, when they do."""
    group: str | None = None
    """The sub-theme: a heading of a source, verbatim."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word that one source uses more than the others."""

    term: str
    """The word as written."""
    count: int
    """How often this source uses it on the issue."""
    spans: tuple[Span, ...]
    """Where."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Each source's own terms on the issue."""

    terms: Mapping[str, tuple[Term, ...]]
    """Source to its terms, most telling first."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One issue in two or more sources, side by side."""

    issue: str
    """The issue's id, or the query."""
    name: str
    """What the issue is called."""
    rule: str
    """The rule or query that chose the statements."""
    sources: tuple[str, ...]
    """The columns: an article's source, or its id where that is unknown."""
    articles: Mapping[str, tuple[Article, ...]]
    """Source to its articles on the issue."""
    rows: tuple[Row, ...]
    """Points in reading order."""
    wording: tuple[Wording, ...]
    """Each source's own terms."""
    silent: tuple[str, ...] = ()
    """Sources of the library that say nothing on the issue."""
    notices: tuple[str, ...] = ()
    """What the reader must know: filters in force, articles not analysed yet, statements not compared."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Source to what a person calls it, where a source is named by an article's id: the article's title."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One source on one issue."""

    level: Level
    """The highest level among its articles."""
    statements: int
    """Statements on the issue."""
    articles: int
    """Articles on the issue."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every issue by every source, silence included."""

    issues: tuple[str, ...]
    """Issue ids in the order of the tree."""
    names: Mapping[str, str]
    """Issue id to its name."""
    sources: tuple[str, ...]
    """Sources, those with most statements first."""
    titles: Mapping[str, str]
    """Source to what a person calls it: the source, or its article's title."""
    cells: Mapping[str, Mapping[str, Cell]]
    """Issue id to source to cell; every pair is present."""
