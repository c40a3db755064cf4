"""What to search for instead when nothing is found: queries that find something in this library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.core.errors import BriefingError
from briefing.query.grammar import parse
from briefing.query.tree import And, Field, Fuzzy, Near, Node, Not, Phrase, Same, Word, children

if TYPE_CHECKING:
    from briefing.index.index import Index

_MOST = 5
"""How many suggestions are made at most."""
Count = Callable[[Node], int]
"""How many articles a tree finds."""


def words_of(tree: Node) -> tuple[Node, ...]:
    """The parts of a query that are asked for, each of which may be looked for by itself."""
    match tree:
        case And(parts=parts):
            return tuple(node for part in parts for node in words_of(part))
        case Same(part=part):
            return words_of(part)
        case Not():
            return ()
        case _:
            return (tree,)


def suggest(query: str, tree: Node, count: Count, index: Index) -> tuple[str, ...]:
    """Queries near the given one that find something: other spellings first, then less asked for."""
    found: list[str] = []
    for candidate in dict.fromkeys((*_spelt(query, tree, count, index), *_relaxed(query, tree))):
        if candidate.strip() and candidate != query and _finds(candidate, count):
            found.append(candidate)
        if len(found) == _MOST:
            break
    return tuple(found)


def _finds(query: str, count: Count) -> bool:
    try:
        return count(parse(query)) > 0
    except BriefingError:
        return False


def _spelt(query: str, tree: Node, count: Count, index: Index) -> Iterator[str]:
    """The query with a word that is nowhere replaced by one that is written almost so."""
    for node in _leaves(tree):
        if isinstance(node, Word) and not count(node):
            distance = 1 if len(node.term) < 5 else 2
            like = index.terms_like(node.term, distance)
            for term in sorted(like, key=lambda term: -like[term])[:2]:
                yield query[: node.start] + term + query[node.end :]


def _leaves(tree: Node) -> Iterator[Node]:
    below = children(tree)
    if not below:
        yield tree
    for node in below:
        yield from _leaves(node)


def _relaxed(query: str, tree: Node) -> Iterator[str]:
    """The query with less asked for: nearer words apart, one part left out, any part enough."""
    match tree:
        case Phrase(text=text) | Near(text=text):
            yield text
        case Field(value=value, body=Node()):
            yield value
        case Word(text=text) | Fuzzy(text=text):
            yield f"{text}~"
        case Same(part=part):
            yield query[part.start : part.end].strip("()")
        case And(parts=parts):
            for left_out in parts:
                yield " ".join(query[part.start : part.end] for part in parts if part is not left_out)
            asked = [query[part.start : part.end] for part in parts if not isinstance(part, Not)]
            if len(asked) > 1:
                yield " OR ".join(asked)
