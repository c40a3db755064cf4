"""A tree that finds every article in which one statement may match another tree: more than do is fine."""

from dataclasses import replace
from functools import lru_cache

from briefing.query.normal import acronyms, stem
from briefing.query.tree import And, ButNot, DateRange, Everything, Field, Near, Node, Not, Or, Phrase, Same, Word


def loosen(tree: Node) -> Node:
    """The tree without what a statement decides by itself: what is excluded, facts, dates, and places of words.

    A statement by itself may read as an acronym what is a plain word in its paragraph, and the other way round
    (`query.words`, lines all of capitals): such words count as both.
    """
    match tree:
        case And(parts=parts) | Or(parts=parts):
            return replace(tree, parts=tuple(map(loosen, parts)))
        case Same(part=part) | ButNot(part=part):
            return loosen(part)
        case Not() | Field() | DateRange():
            return Everything(tree.start, tree.end)
        case Word():
            return _either(tree, tree.term)
        case Phrase(terms=terms) | Near(terms=terms) if any(term in twins() for term in terms):
            return And(tree.start, tree.end, tuple(_either(tree, term) for term in terms))
        case _:
            return tree


def _either(node: Node, term: str) -> Node:
    word = Word(node.start, node.end, term, term)
    twin = twins().get(term)
    return Or(node.start, node.end, (word, Word(node.start, node.end, twin, twin))) if twin else word


@lru_cache(maxsize=1)
def twins() -> dict[str, str]:
    """An acronym to its plain word, and the other way round."""
    pairs = [(name, stem(name.lower())) for name in acronyms()]
    return dict(pairs) | {word: name for name, word in pairs}
