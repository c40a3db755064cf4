"""The desk as one file holds it: everything of the user's, told apart from this machine's ids and paths.

An article is named by the digest of its text and by what else tells it, so that what is on the desk lands on the same
article in another library.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace


@dataclass(frozen=True, slots=True)
class SavedArticle:
    """An article that something on the desk is about."""

    id: int
    """Its number in the file, from 1."""
    digest: str
    """SHA-256 of its text, hexadecimal."""
    path: str = ""
    """Where it lay in the library's folder."""
    key: str = ""
    """What told it apart within its file: a guid or url."""
    url: str = ""
    """Where it was published."""
    title: str = ""
    """Its title."""
    read: bool = False
    """Whether it is read."""
    starred: bool = False
    """Whether it is starred."""
    tags: tuple[str, ...] = ()
    """Its tags."""
    note: str = ""
    """The note on it."""
    noted: str = ""
    """When the note was written."""
    corrections: Mapping[str, str] = field(default_factory=dict)
    """Field to the user's word."""


@dataclass(frozen=True, slots=True)
class SavedAnchor:
    """A statement as it was when something was done on it."""

    article: int
    """The article's number in the file."""
    digest: str = ""
    """SHA-256 of the text it stands in; empty: the article as a whole."""
    start: int = 0
    """Where it begins in that text."""
    end: int = 0
    """Where it ends."""
    words: str = ""
    """Its words."""


@dataclass(frozen=True, slots=True)
class SavedLine:
    """A deed on a line of a brief."""

    issue: str
    """The brief's issue."""
    deed: str
    """pin, hide, note or move."""
    on: SavedAnchor
    """What it was done on."""
    section: str = ""
    """The section of the line; empty: wherever its sentence stands."""
    text: str = ""
    """A note's words."""
    side: str = ""
    """On which side of `beside` it was put: before or after."""
    beside: SavedAnchor | None = None
    """What it was put beside."""
    made: str = ""
    """When."""


@dataclass(frozen=True, slots=True)
class SavedBottomLine:
    """The user's own bottom line of a brief."""

    issue: str
    """The brief's issue."""
    text: str
    """What she wrote."""
    made: str = ""
    """When."""


@dataclass(frozen=True, slots=True)
class SavedGrade:
    """A grade."""

    grade: str
    """A to F for a source, 1 to 6 for an item."""
    source: str = ""
    """The source; empty where an article or a statement is graded, or the source of an article is unknown."""
    on: SavedAnchor | None = None
    """The article or the statement."""
    made: str = ""
    """When."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A saved search."""

    name: str
    """Its name."""
    query: str
    """Its query."""
    made: str = ""
    """When."""


@dataclass(frozen=True, slots=True)
class SavedExport:
    """The record of an export, without its content."""

    path: str
    """Where it was written."""
    issue: str
    """What was exported."""
    made: str
    """When."""
    digest: str
    """SHA-256 of the file."""
    subject: str = ""
    """What it was on and narrowed to."""


@dataclass(frozen=True, slots=True)
class SavedDesk:
    """All that is on a desk."""

    articles: tuple[SavedArticle, ...] = ()
    """Articles with what was done to them, and those that lines are of."""
    lines: tuple[SavedLine, ...] = ()
    """Deeds on briefs, in the order done."""
    bottom_lines: tuple[SavedBottomLine, ...] = ()
    """Own bottom lines, by issue."""
    grades: tuple[SavedGrade, ...] = ()
    """Grades, in the order given."""
    searches: tuple[SavedSearch, ...] = ()
    """Saved searches, by name."""
    exports: tuple[SavedExport, ...] = ()
    """Exports, in the order made."""


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What loading a desk did."""

    landed: int
    """Articles of the file that are here, with what was done to them."""
    waiting: tuple[str, ...]
    """Titles or paths of those that are not: what was done to them is kept until they arrive."""
    conflicts: tuple[str, ...]
    """What the file and the desk say otherwise, and what came of it."""
    changed: bool
    """Whether anything on the desk is other than before."""


def joined(first: SavedDesk, second: SavedDesk) -> SavedDesk:
    """Two desks as one, with the articles of the second numbered after those of the first."""
    after = max((article.id for article in first.articles), default=0)
    moved = renumbered(second, {article.id: article.id + after for article in second.articles})
    return SavedDesk(
        *((*getattr(first, name), *getattr(moved, name)) for name in (each.name for each in fields(first)))
    )


def renumbered(desk: SavedDesk, ids: Mapping[int, int]) -> SavedDesk:
    """The same desk with other numbers for its articles."""

    def anchor(held: SavedAnchor) -> SavedAnchor:
        return replace(held, article=ids[held.article])

    def beside(held: SavedAnchor | None) -> SavedAnchor | None:
        return anchor(held) if held is not None and held.article in ids else None

    return replace(
        desk,
        articles=tuple(replace(article, id=ids[article.id]) for article in desk.articles),
        lines=tuple(replace(line, on=anchor(line.on), beside=beside(line.beside)) for line in desk.lines),
        grades=tuple(replace(grade, on=beside(grade.on)) for grade in desk.grades),
    )


def only(desk: SavedDesk, id: int) -> SavedDesk:
    """What a desk holds of one article; of a line that was put beside another article's, not the place."""
    held = SavedDesk(
        tuple(article for article in desk.articles if article.id == id),
        tuple(line for line in desk.lines if line.on.article == id),
        grades=tuple(grade for grade in desk.grades if grade.on is not None and grade.on.article == id),
    )
    return renumbered(held, {id: 1})
