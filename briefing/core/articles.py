"""Articles: what was read from files, and what the library knows of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from briefing.core.spans import Extent
from briefing.core.values import value

BlockKind = Literal["heading", "paragraph", "item", "quotation", "row"]
Origination = Literal["stated", "inferred", "user"]
FIELDS = ("title", "source", "credit", "date", "author", "url", "language", "retrieved")
"""The fields of metadata that carry a provenance."""


IN_PART = "read in part: "
"""How the reason begins where only something of a file was left out."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One field of metadata with where it comes from."""

    value: str
    """The value, verbatim from the document (or the file's name, or the user's words)."""
    provenance: Origination
    """Whether the document states it, a rule inferred it, or the user gave it."""
    rule: str = ""
    """The name of the rule that inferred it; empty when stated or given by the user."""


@value
class Block:
    """A heading, paragraph, list item, quotation or table row with its place in the text."""

    kind: BlockKind
    """What sort of block it is."""
    level: int
    """A heading's level from 1, 0 for the article's title; a list item's depth from 1; otherwise 0."""
    start: int
    """Offset of its first code point (bullets are not part of an item)."""
    end: int
    """Offset after its last code point."""
    heading: tuple[str, ...] = ()
    """The headings it stands under, outermost first, verbatim; the article's title is not among them."""
    paragraph: int = 0
    """Its number among the text blocks, from 1; 0 for a heading."""


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """A stretch of the text that is not the article's own, set apart with the reason."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    reason: str
    """Why it was set apart: "contents list", "tag line", "code fence remains", ..."""


@dataclass(frozen=True, slots=True)
class Link:
    """Words of the article that lead elsewhere."""

    start: int
    """Offset of the first code point of the words."""
    end: int
    """Offset after their last code point."""
    address: str
    """Where they lead: an absolute address of the web, or "mailto:" with a mail address."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as a reader made it from a file, before the catalogue gives it an id."""

    text: str
    """The whole text that was read, boilerplate included; line ends are "\\n"."""
    blocks: tuple[Block, ...]
    """Blocks in order of start, none overlapping, none within boilerplate."""
    boilerplate: tuple[Boilerplate, ...] = ()
    """What was set apart, in order."""
    metadata: Mapping[str, Stated] = field(default_factory=dict)
    """Field of FIELDS to its value; unknown fields are absent."""
    key: str = ""
    """What tells it apart from other entries of the same file (guid or url); empty for a file of one article."""
    title_span: Extent | None = None
    """Where the title stands in the text, when it does."""
    remarks: tuple[str, ...] = ()
    """What of its metadata could not be read, for a person."""
    links: tuple[Link, ...] = ()
    """The links within its blocks, in order of start."""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file, or an entry of one, that could not be read, with the reason for a person."""

    path: Path
    """The file."""
    reason: str
    """Why it was refused."""

    @property
    def in_part(self) -> bool:
        """Whether the rest of the file was read."""
        return self.reason.startswith(IN_PART)


@dataclass(frozen=True, slots=True)
class Article:
    """What the library knows of one document, its text apart."""

    id: str
    """Given once, never reused."""
    path: str
    """Path of the file, relative to the library's folder, with forward slashes."""
    revision: int
    """The number of the current text, from 1."""
    title: str | None
    """The title, stated or inferred."""
    source: str | None
    """Who published it."""
    credit: str | None
    """A credit line (an agency's name, a byline) that no person has confirmed as the source."""
    date: str | None
    """Publication date, ISO 8601 at the precision given: 2023, 2023-06, 2023-06-15 or with a time."""
    author: str | None
    """Who wrote it."""
    url: str | None
    """Where it was published."""
    language: str | None
    """The code of its language: ISO 639-1, of 639-3 where that has none; None when unknown."""
    words: int
    """Words of its text, boilerplate not counted."""
    origin: str
    """The id of its origin: articles with the same origin are copies of one text."""
    copies: int
    """How many articles share its origin, itself included."""
    provenance: Mapping[str, Origination]
    """Field to where it comes from, for the fields that are known."""
    rules: Mapping[str, str]
    """Field to the name of the rule that inferred it."""
    read: bool = False
    """Whether the user has read it."""
    starred: bool = False
    """Whether the user has starred it."""
    tags: tuple[str, ...] = ()
    """The user's tags, sorted."""
    retrieved: str | None = None
    """When it was looked up, as its document states it, ISO 8601 at the precision given."""

    @property
    def source_label(self) -> str:
        """The source, or the id where it is unknown, so that two unknown sources never merge."""
        return self.source or self.id

    @property
    def name(self) -> str:
        """What to call it: its title, or its path."""
        return self.title or self.path


@dataclass(frozen=True, slots=True)
class Revision:
    """One text that an article has, or had."""

    number: int
    """Its number, from 1."""
    since: str | None
    """When it was first read, ISO 8601 in UTC; None where that is not noted."""
    words: int
    """Words of it, boilerplate not counted."""


@dataclass(frozen=True, slots=True)
class Document:
    """One revision of an article with its text."""

    article: Article
    """What is known of it."""
    text: str
    """The stored text that every span of this revision counts in."""
    blocks: tuple[Block, ...]
    """Blocks in order."""
    boilerplate: tuple[Boilerplate, ...]
    """What was set apart, in order."""
    earlier: int | None = None
    """Of an earlier text the number of its revision; None for the article's text as it is now."""
    links: tuple[Link, ...] = ()
    """The links within its blocks, in order of start."""
