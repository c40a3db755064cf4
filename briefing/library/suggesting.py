"""What to search for instead when nothing is found: queries that find something in this library."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise

from briefing.core.errors import NotKnownError, QueryError
from briefing.query.grammar import parse
from briefing.query.scanner import OPERATORS
from briefing.query.tree import And, DateRange, Field, Near, Node, Not, Phrase, Same, Word, children

_MOST = 5
"""How many suggestions are made at most."""
Count = Callable[[Node], int]
"""How many articles a tree finds."""
Like = Callable[[Word, int], list[str]]
"""Words of the library that differ from a word by at most so many letters."""
_OPERATORS = frozenset(name.lower() for name in OPERATORS)
_SHORTEST = 4
"""From how many letters on a word may be taken for another that is written almost so: of shorter ones, any may be."""
_SHORT = 5
"""From how many letters on two of them may differ."""


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


def suggest(query: str, tree: Node, count: Count, like: Like) -> tuple[str, ...]:
    """Queries near the given one that find something: other spellings first, then less asked for."""
    found: list[str] = []
    for candidate in dict.fromkeys(_candidates(query, tree, count, like)):
        if candidate.strip() and candidate != query and _finds(candidate, count):
            found.append(candidate)
        if len(found) == _MOST:
            break
    return tuple(found)


def _candidates(query: str, tree: Node, count: Count, like: Like) -> Iterator[str]:
    yield from _meant(query, tree)
    mended = list(dict.fromkeys(_spelt(query, tree, count, like)))
    yield from mended
    yield from _relaxed(query, tree)
    for other in mended[:1]:
        with suppress(QueryError):  # what is still being typed
            yield from _relaxed(other, parse(other))


def _meant(query: str, tree: Node) -> Iterator[str]:
    """The query as it may have been meant: operators in capitals, all of a name in the field before its first word."""
    small = [word for _, word in _words(tree) if word.text in _OPERATORS]
    if small:
        mended = query
        for word in reversed(small):
            mended = f"{mended[: word.start]}{word.text.upper()}{mended[word.end :]}"
        yield mended
    for field, following in pairwise(tree.parts if isinstance(tree, And) else ()):
        match field, following:
            case Field(name="source" | "author" | "title", body=Word() as first), Word():
                name = f"{query[first.start : first.end]} {query[following.start : following.end]}"
                yield f'{query[: first.start]}"{name}"{query[following.end :]}'
            case _:
                pass


def _finds(query: str, count: Count) -> bool:
    try:
        return count(parse(query)) > 0
    except (QueryError, NotKnownError):
        return False


def _spelt(query: str, tree: Node, count: Count, like: Like) -> Iterator[str]:
    """The query with each word that is nowhere replaced by one that is written almost so."""
    wrong = [word for leaf, word in _words(tree) if len(word.term) >= _SHORTEST and not count(leaf)]
    mends = [(word, found) for word in wrong if (found := like(word, _far(word)))]
    for choice in range(max((len(found) for _, found in mends), default=0)):
        mended = query
        for word, found in reversed(mends):
            mended = mended[: word.start] + found[min(choice, len(found) - 1)] + mended[word.end :]
        yield mended


def _far(word: Word) -> int:
    return 1 if len(word.term) < _SHORT else 2


def _words(tree: Node) -> Iterator[tuple[Node, Word]]:
    """The words of a tree in order, each with the smallest part of it that can be asked for by itself."""
    match tree:
        case Word():
            yield tree, tree
        case Field(body=Word() as word):
            yield tree, word
        case _:
            for node in children(tree):
                yield from _words(node)


def _relaxed(query: str, tree: Node) -> Iterator[str]:
    """The query with less asked for: nearer words apart, one part left out, any part enough."""
    match tree:
        case Phrase(text=text) | Near(text=text):
            yield text
        case Field(value=value, body=Node()):
            yield value
        case Same(part=part):
            yield query[part.start : part.end].strip("()")
        case And():
            parts = [part for part in tree.parts if not (isinstance(part, Word) and part.text in _OPERATORS)]
            for left_out in parts:
                yield " ".join(query[part.start : part.end] for part in parts if part is not left_out)
            words = [query[part.start : part.end] for part in parts if not isinstance(part, Not | Field | DateRange)]
            others = [query[part.start : part.end] for part in parts if isinstance(part, Not | Field | DateRange)]
            if len(words) > 1:
                either = " OR ".join(words)
                yield f"({either}) {' '.join(others)}" if others else either
