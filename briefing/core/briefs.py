"""A brief: what the library says on one issue, in sections, each entry cited."""

from dataclasses import dataclass, field

from briefing.core.articles import Article
from briefing.core.hand import Grade, Note, Standing
from briefing.core.statements import Statement
from briefing.core.topics import Level

SECTIONS = (
    ("bottom-line", "Bottom line"),
    ("reported", "What is reported"),
    ("positions", "Positions"),
    ("quotations", "Quotations"),
    ("timeline", "Timeline"),
    ("agreement", "Agreement"),
    ("differences", "Differences"),
    ("hedged", "Hedged"),
    ("judgements", "Judgements"),
    ("gaps", "Gaps"),
    ("changes", "Changes"),
    ("sources", "Sources"),
)
"""Every section's id and title, in the order of a brief."""
EARLIER, GONE = "earlier text", "no longer in the library"
"""What the library holds now of a text that is cited and is not the current one of an article in it."""


UNTOUCHED = frozenset({"gaps", "changes", "sources"})
"""Sections that tell of the library; the user's hand leaves their lines as they are."""


@dataclass(frozen=True, slots=True)
class CitedStatement:
    """A statement with the number of the source it is cited from."""

    statement: Statement
    """The statement."""
    citation: int
    """The number of its article among the brief's sources."""
    grade: Grade | None = None
    """The user's grade of it; None where she gave none."""

    @property
    def footnote(self) -> str:
        """The footnote's label: source-paragraph."""
        return f"{self.citation}-{self.statement.paragraph}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a section: statements of sources, or the tool's own words in `label`."""

    id: str
    """Stays while the section, and the article and words of the leading statement stay: a digest of them."""
    statements: tuple[CitedStatement, ...]
    """What is shown; the first leads, the others say the same or stand against it."""
    origins: int
    """How many independent origins stand behind it."""
    note: Note | None = None
    """The user's note."""
    pinned: bool = False
    """Whether the user pinned it."""
    label: str | None = None
    """The tool's wording ("year not stated"); never paraphrases a source."""
    group: str | None = None
    """What it is listed under: a heading of a source, an actor, a date; verbatim."""
    reason: str | None = None
    """Why it is here, for "why is this here?"."""
    deeds: tuple[str, ...] = ()
    """The ids of what the user did on it."""
    standing: Standing = "same"
    """Whether its sentence is as it was when she did; "gone": its words are kept from an earlier revision."""
    was: CitedStatement | None = None
    """The sentence as it was then, where it has changed since."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a brief."""

    id: str
    """One of SECTIONS."""
    title: str
    """Its title."""
    entries: tuple[Entry, ...]
    """Its entries in order."""
    empty: str = ""
    """The one line it says when it has no entry."""
    rule: str = ""
    """The rule it is computed by, in words."""
    hidden: tuple[Entry, ...] = ()
    """The entries that the user hid, in their order."""

    @property
    def count(self) -> int:
        """How many entries it has to count: those that cite, not what the tool remarks beside them."""
        if self.id in {"gaps", "sources"}:
            return len(self.entries)  # these are the tool's own words throughout
        return sum(bool(entry.statements) for entry in self.entries)


@dataclass(frozen=True, slots=True)
class LibraryState:
    """What a brief was made from."""

    articles: int
    """Articles in the library."""
    origins: int
    """Independent origins among them."""
    newest: str | None
    """The newest date, ISO 8601."""
    oldest: str | None
    """The oldest date."""
    undated: int
    """Articles without a date."""
    digest: str
    """SHA-256 over the articles' ids and texts, hexadecimal."""


@dataclass(frozen=True, slots=True)
class SourceReference:
    """An article that a brief cites, with its number."""

    number: int
    """From 1, in the order of the list of sources."""
    article: Article
    """The article."""
    level: Level | None = None
    """How it treats the issue, where that is known."""
    state: str = ""
    """What the library holds of it now: "earlier text" or "no longer in the library"; empty for a current text."""
    grade: Grade | None = None
    """The user's grade of it; None where she gave none."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new since an earlier brief or date."""

    added: tuple[Entry, ...] = ()
    """Statements that were not there."""
    changed: tuple[Entry, ...] = ()
    """Statements whose words changed: new ones first, the old words after."""
    removed: tuple[Entry, ...] = ()
    """Statements that are gone."""
    against: str = ""
    """What it is compared with, in words: "2026-01-15", "the last export of this brief, 2026-01-15 09:00 UTC"."""


@dataclass(frozen=True, slots=True)
class Brief:
    """What the library says on one issue (or several, or a query)."""

    issue: str
    """The issue's id, several joined by "+", "all", or the query."""
    name: str
    """What the issue is called."""
    rule: str
    """The rule or query that chose the statements."""
    library: LibraryState
    """What it was made from."""
    since: str | None
    """What changes are told against: an ISO 8601 time, or None."""
    sections: tuple[Section, ...]
    """All sections, in the order of SECTIONS."""
    sources: tuple[SourceReference, ...]
    """Every article cited, numbered."""
    changes: Changes | None = None
    """What is new; None when not asked for."""
    notices: tuple[str, ...] = field(default=())
    """What the reader must know: articles not analysed yet, filters in force."""
    subject: str = ""
    """What it is on and narrowed to: two briefs with the same are one brief at two times."""
    generation: int | None = field(default=None, compare=False)
    """The state of the library that it was made from, as the catalogue counts; None where there is no catalogue."""
    own_bottom_line: Note | None = None
    """The user's own bottom line, before the computed one."""
    limited: bool = False
    """Whether it was narrowed to some articles, sources or dates."""
    computed: "Brief | None" = field(default=None, repr=False, compare=False)
    """What was computed, before the user's hand on it; None where that is this."""

    def section(self, id: str) -> Section:
        """The section of that id; KeyError if there is none."""
        for section in self.sections:
            if section.id == id:
                return section
        raise KeyError(id)
