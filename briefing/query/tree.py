"""The syntax tree of a query: frozen nodes, each with its place in the query's text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Scope = Literal["paragraph", "sentence"]


@dataclass(frozen=True, slots=True)
class Node:
    """Any part of a query."""

    start: int
    """Offset of its first character in the query."""
    end: int
    """Offset after its last character."""


@dataclass(frozen=True, slots=True)
class Everything(Node):
    """Every article: the empty query."""


@dataclass(frozen=True, slots=True)
class Word(Node):
    """One word, matched by its term."""

    text: str
    """As typed."""
    term: str
    """Its normal form."""


@dataclass(frozen=True, slots=True)
class Phrase(Node):
    """Words that follow each other, or stand near each other."""

    text: str
    """As typed, without the quotation marks."""
    terms: tuple[str, ...]
    """Normal forms in order."""
    slop: int = 0
    """How many other words may stand between them, in any order when above 0; 0 means directly in order."""


@dataclass(frozen=True, slots=True)
class Prefix(Node):
    """Every word that begins so."""

    text: str
    """As typed, without the star."""
    folded: str
    """In lower case, without diacritics."""


@dataclass(frozen=True, slots=True)
class Fuzzy(Node):
    """Every word that is almost so."""

    text: str
    """As typed, without the tilde."""
    folded: str
    """In lower case, without diacritics."""
    distance: int
    """How many letters may differ."""


@dataclass(frozen=True, slots=True)
class And(Node):
    """All of its parts."""

    parts: tuple[Node, ...]
    """Two or more."""


@dataclass(frozen=True, slots=True)
class Or(Node):
    """Any of its parts."""

    parts: tuple[Node, ...]
    """Two or more."""


@dataclass(frozen=True, slots=True)
class Not(Node):
    """What its part does not match."""

    part: Node
    """What must not match."""


@dataclass(frozen=True, slots=True)
class ButNot(Node):
    """Occurrences of one thing that are not part of an occurrence of another."""

    part: Node
    """A word, phrase, prefix, fuzzy word, or several of these joined by OR."""
    without: Node
    """Likewise."""


@dataclass(frozen=True, slots=True)
class Same(Node):
    """All within one paragraph or one sentence."""

    scope: Scope
    """How close."""
    part: Node
    """What must match there."""


@dataclass(frozen=True, slots=True)
class Field(Node):
    """A fact about the article or one of its statements."""

    name: str
    """The field: title, source, author, lang, tag, issue, speaker, kind, is, has."""
    value: str
    """What it must be."""


@dataclass(frozen=True, slots=True)
class DateRange(Node):
    """Articles dated within a range."""

    text: str
    """As typed after `date:`."""
    first: str
    """First day, ISO 8601 (2023-06-01); empty when open."""
    last: str
    """Last day, inclusive; empty when open."""
    relative: str = ""
    """A relative word (last-week) still to be resolved against today; then first and last are empty."""


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in order of the query."""
    yield node
    for child in children(node):
        yield from walk(child)


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below."""
    match node:
        case And(parts=parts) | Or(parts=parts):
            return parts
        case Not(part=part) | Same(part=part):
            return (part,)
        case ButNot(part=part, without=without):
            return (part, without)
        case _:
            return ()
