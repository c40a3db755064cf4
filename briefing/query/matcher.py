"""Matching a query or rule against one statement with its headings, and finding what to highlight."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.core.spans import Extent, merge
from briefing.query.multilingual import in_languages
from briefing.query.occurrences import begun, found_in, occurs_in
from briefing.query.synonyms import Synonyms
from briefing.query.tree import (
    And,
    ButNot,
    DateRange,
    Everything,
    Field,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Same,
    Word,
    children,
    with_children,
)
from briefing.query.widening import widen
from briefing.query.words import Words

Facts = Callable[[Field | DateRange], bool]
"""Answers whether a field or date holds for what is matched; `facts.facts_of` makes one."""
NO_SYNONYMS = Synonyms()
"""No spelling stands for another."""


class Matcher:
    """A tree ready to be held against texts: made once, used for any number of them; safe to share."""

    __slots__ = ("_asked", "needs", "tree", "widened")

    def __init__(self, tree: Node, synonyms: Synonyms = NO_SYNONYMS, stemmings: Sequence[str] = ()) -> None:
        """`stemmings` are those of the articles it is held against, besides English's (`stemming.stemmings_of`)."""
        self.tree = tree
        """The tree as parsed."""
        self.widened = in_languages(widen(tree, synonyms), stemmings)
        """The tree that is matched: every word with all that it stands for."""
        self._asked = _with_words_together(self.widened)
        self.needs: frozenset[str] | None = _needs(self._asked)
        """Terms of which a matching statement, with its headings, holds at least one; None when that cannot be told."""

    def needs_among(self, terms: frozenset[str]) -> frozenset[str] | None:
        """Those of an article's terms of which a matching statement, with its headings, holds at least one.

        None when that cannot be told; empty when nothing in the article matches.
        """
        return _needs(self._asked, terms)

    def matches(self, statement: Words | str, headings: Sequence[Words | str] = (), facts: Facts | None = None) -> bool:
        """Whether a statement, together with the headings it stands under, is what the tree asks for.

        Words may be spread over statement and headings, and NOT looks at both. A phrase, and what must stand in one
        paragraph or sentence, is sought within the statement or within one heading. Fields and dates are answered by
        `facts`; without it they are left open: they neither require nor exclude.
        """
        parts = [statement if isinstance(statement, Words) else Words(statement)]
        parts += [heading if isinstance(heading, Words) else Words(heading) for heading in headings]
        if self.needs is not None:
            for part in parts:
                if not self.needs.isdisjoint(part.held):
                    break
            else:
                return False
        return _holds(self._asked, parts, facts, True)

    def extents(self, text: Words | str, field: str | None = None) -> tuple[Extent, ...]:
        """Where the words stand that the tree asks for, in order and disjoint: a phrase whole, other words each.

        A word that is asked not to occur is never among them. With the name of a field (title, source, ...), the words
        asked for in that field are among them too.
        """
        words = text if isinstance(text, Words) else Words(text)
        return merge(_wanted(self.widened, words, field))


@dataclass(frozen=True, slots=True)
class _AnyWord(Node):
    """Any of some words: what most parts of a rule ask for, answered at once however many they are."""

    terms: frozenset[str]
    """Their terms."""


def _with_words_together(node: Node) -> Node:
    """The same tree with the single words of each OR made one part, those of an OR within it among them."""
    if not isinstance(node, And | Or | Not | Same):
        return node
    made = tuple(_with_words_together(part) for part in children(node))
    if not isinstance(node, Or):
        return with_children(node, made)
    parts = [part for below in made for part in (below.parts if isinstance(below, Or) else (below,))]
    terms = {part.term for part in parts if isinstance(part, Word)}
    terms.update(*(part.terms for part in parts if isinstance(part, _AnyWord)))
    others = [part for part in parts if not isinstance(part, Word | _AnyWord)]
    words = [_AnyWord(node.start, node.end, frozenset(terms))] if terms else []
    return Or(node.start, node.end, (*words, *others)) if others else words[0]


def _holds(node: Node, parts: Sequence[Words], facts: Facts | None, open_as: bool) -> bool:
    """Whether a widened tree holds; what is left open counts as `open_as`."""
    match node:
        case And(parts=nodes):
            return all(_holds(part, parts, facts, open_as) for part in nodes)
        case Or(parts=nodes):
            return any(_holds(part, parts, facts, open_as) for part in nodes)
        case Not(part=part):
            return not _holds(part, parts, facts, not open_as)
        case Same(part=part):
            return any(_holds(part, (one,), facts, open_as) for one in parts)
        case Field() | DateRange():
            return open_as if facts is None else facts(node)
        case Everything():
            return True
        case _AnyWord(terms=terms):
            return any(not terms.isdisjoint(words.held) for words in parts)
        case _:
            return any(occurs_in(node, words) for words in parts)


def _wanted(node: Node, words: Words, field: str | None) -> list[Extent]:
    """Extents of every occurrence below a node that is not negated."""
    match node:
        case And(parts=nodes) | Or(parts=nodes):
            return [extent for part in nodes for extent in _wanted(part, words, field)]
        case Same(part=part):
            return _wanted(part, words, field)
        case Field(name=name, body=Node() as body) if name == field:
            return _wanted(body, words, None)
        case Not() | Field() | DateRange() | Everything():
            return []
        case _:
            return found_in(node, words, each=True)


def _needs(node: Node, among: frozenset[str] | None = None) -> frozenset[str] | None:
    """Terms of which any match holds at least one: of a phrase its longest, for long words are rare.

    `among` are all the terms that there are, where that is known.
    """
    match node:
        case _AnyWord(terms=terms):
            return terms if among is None else among & terms
        case Word(term=term):
            return frozenset({term}) if among is None else among & {term}
        case Phrase(terms=terms) | Near(terms=terms):
            return frozenset({max(terms, key=len)}) if among is None or among.issuperset(terms) else frozenset()
        case Prefix():
            return None if among is None else begun(node, among)
        case And(parts=nodes):
            known = [needs for part in nodes if (needs := _needs(part, among)) is not None]
            return min(known, key=lambda needs: (len(needs), -max(map(len, needs), default=0))) if known else None
        case Or(parts=nodes):
            together: frozenset[str] = frozenset()
            for part in nodes:
                needs = _needs(part, among)
                if needs is None:
                    return None
                together |= needs
            return together
        case ButNot(part=part) | Same(part=part):
            return _needs(part, among)
        case _:
            return None
