"""The syntax tree of a query: frozen nodes, each with its place in the query's text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from briefing.query.stemming import head

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
    """Every article: the empty query, or a star."""


@dataclass(frozen=True, slots=True)
class Word(Node):
    """One word, matched by its term."""

    text: str
    """As typed."""
    term: str
    """Its normal form."""


@dataclass(frozen=True, slots=True)
class Phrase(Node):
    """Words that follow each other directly, in order."""

    text: str
    """As typed, without the quotation marks."""
    terms: tuple[str, ...]
    """Normal forms in order, two or more."""


@dataclass(frozen=True, slots=True)
class Near(Node):
    """Words that stand near each other, in any order, within one paragraph."""

    text: str
    """As typed, without the quotation marks."""
    terms: tuple[str, ...]
    """Normal forms, two or more."""
    slop: int
    """How many other words may stand among them, from the first to the last."""


@dataclass(frozen=True, slots=True)
class Prefix(Node):
    """Every word that begins so; begins(term) tells."""

    text: str
    """As typed, without the star."""
    folded: str
    """In lower case, without diacritics: terms that begin so match."""
    also: frozenset[str]
    """Terms that match besides: stems of words that begin so ("secur" for "securit"), and acronyms."""

    def begins(self, term: str) -> bool:
        """Whether a term is of a word that begins so."""
        return term.startswith(self.folded) or term in self.also


@dataclass(frozen=True, slots=True)
class Fuzzy(Node):
    """Every word that is almost so; resembles(term) tells."""

    text: str
    """As typed, without the tilde."""
    term: str
    """Its normal form."""
    distance: int
    """How many letters may differ: be other, missing, more, or change places. The first letter is the same."""

    def resembles(self, term: str) -> bool:
        """Whether a term is almost so."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415  (only for words with ~, and slow to load)

        return (
            term.startswith(head(self.term))
            and OSA.distance(term, self.term, score_cutoff=self.distance) <= self.distance
        )


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
    """What it must be, as typed, without quotation marks."""
    body: Node | None = None
    """For title, source, author and speaker, the Word, Phrase, Near, Prefix or Fuzzy to find there; else None."""


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
    """The nodes directly below; a field's body is not among them."""
    match node:
        case And(parts=parts) | Or(parts=parts):
            return parts
        case Not(part=part) | Same(part=part):
            return (part,)
        case ButNot(part=part, without=without):
            return (part, without)
        case _:
            return ()


def with_children(node: Node, made: tuple[Node, ...]) -> Node:
    """The same node over other nodes, as many as `children` gives."""
    match node:
        case And() | Or():
            return replace(node, parts=made)
        case Not() | Same():
            return replace(node, part=made[0])
        case ButNot():
            return replace(node, part=made[0], without=made[1])
        case _:
            return node
