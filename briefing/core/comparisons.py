"""Comparisons: the same issue in several sources, side by side or as a matrix."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.core.articles import Article
from briefing.core.spans import Span
from briefing.core.statements import Kind, Statement
from briefing.core.topics import Level

Relation = Literal["shared", "unique", "differs", "different-events"]
WordingKind = Literal["own", "naming"]
Order = Literal["uneven", "tree"]
ORDERS: tuple[Order, ...] = ("uneven", "tree")


@dataclass(frozen=True, slots=True)
class Difference:
    """What sources give different values for."""

    what: str
    """The kind of value: "figure", "date"."""
    values: Mapping[str, Span]
    """Source to its value, verbatim."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """One place at which two sources that say the same use other words."""

    words: Mapping[str, Span]
    """Source to its words, verbatim; two sources."""


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
    phrasings: tuple[Phrasing, ...] = ()
    """Where two statements that say the same use other words, in the order of the first."""


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
    """Each source's terms: those that are its own, or those by which it names one thing."""

    terms: Mapping[str, tuple[Term, ...]]
    """Source to its terms, most telling first."""
    kind: WordingKind = "own"
    """Own: what it uses more than the others do. Naming: words among which a writer chooses to name one thing."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody whom a source lets speak on the issue."""

    speaker: str | None
    """Their name as the source has it; None for those whom it quotes without a name."""
    role: str | None
    """Their role as the source describes it, verbatim."""
    side: str | None
    """The state or organisation that role or name tell; None where they tell none."""
    statements: tuple[Statement, ...]
    """What they are said to have said."""
    quoted: int
    """Words of it that are given as theirs, in quotation marks or as an answer."""
    told: int
    """Words of it in which the source tells what they said."""


@dataclass(frozen=True, slots=True)
class Balance:
    """What a source's statements on an issue are, and whom it lets speak; shares, no grade."""

    kinds: Mapping[Kind, tuple[Statement, ...]]
    """Kind to the statements of that kind; every kind is present."""
    voices: tuple[Voice, ...]
    """Whom it lets speak, those with most words first."""

    @property
    def statements(self) -> int:
        """How many statements it makes."""
        return sum(map(len, self.kinds.values()))

    @property
    def sides(self) -> Mapping[str | None, tuple[int, int]]:
        """Side to its speakers' words, quoted and told, most first; None for those whose side is not told."""
        words: dict[str | None, tuple[int, int]] = {}
        for voice in self.voices:
            quoted, told = words.get(voice.side, (0, 0))
            words[voice.side] = (quoted + voice.quoted, told + voice.told)
        return dict(sorted(words.items(), key=lambda item: (-sum(item[1]), item[0] or "~")))


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
    balance: Mapping[str, Balance] = field(default_factory=dict)
    """Source to what its statements are and whom it lets speak."""
    others: Mapping[str, int] = field(default_factory=dict)
    """Sources that speak on the issue and are no columns, to how many statements they make, most first."""
    not_analysed: Mapping[str, str] = field(default_factory=dict)
    """Sources all of whose articles are in languages that are not analysed, to the names of these: not silent ones."""


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
class MatrixRequest:
    """What a matrix was asked for, so that it can be asked for again."""

    issues: tuple[str, ...] = ()
    """Issues or branches; empty for all."""
    query: str | None = None
    """What its articles are found by."""
    sources: tuple[str, ...] = ()
    """Sources or groups of them; empty for all."""
    date_from: str | None = None
    """The first date of its articles, as written."""
    date_to: str | None = None
    """The last."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every issue by every source, silence included."""

    issues: tuple[str, ...]
    """Issue ids: the most uneven first, or in the order of the tree."""
    names: Mapping[str, str]
    """Issue id to its name."""
    sources: tuple[str, ...]
    """Sources, those with most statements first."""
    titles: Mapping[str, str]
    """Source to what a person calls it: the source, or its article's title."""
    cells: Mapping[str, Mapping[str, Cell]]
    """Issue id to source to cell; every pair is present."""
    unevenness: Mapping[str, float] = field(default_factory=dict)
    """Issue id to how unlike the sources' attention to it is: log-likelihood, 0 when all give it the same share."""
    notices: tuple[str, ...] = ()
    """What the reader must know: filters in force, articles that are not analysed."""
    not_analysed: Mapping[str, str] = field(default_factory=dict)
    """Sources all of whose articles are in languages that are not analysed, to the names of these: not silent ones."""
    request: MatrixRequest | None = None
    """What it was asked for, where a library was asked."""
