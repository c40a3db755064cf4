"""Matching a query or rule against one statement with its headings, and finding what to highlight."""

from collections.abc import Callable, Sequence

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
)
from briefing.query.widening import widen
from briefing.query.words import Words

Facts = Callable[[Field | DateRange], bool]
"""Answers whether a field or date holds for what is matched; `facts.facts_of` makes one."""
NO_SYNONYMS = Synonyms()
"""No spelling stands for another."""


class Matcher:
    """A tree ready to be held against texts: made once, used for any number of them; safe to share."""

    __slots__ = ("_fields", "needs", "tree", "widened")

    def __init__(self, tree: Node, synonyms: Synonyms = NO_SYNONYMS, stemmings: Sequence[str] = ()) -> None:
        """`stemmings` are those of the articles it is held against, besides English's (`stemming.stemmings_of`)."""
        self.tree = tree
        """The tree as parsed."""
        self.widened = in_languages(widen(tree, synonyms), stemmings)
        """The tree that is matched: every word with all that it stands for."""
        self.needs: frozenset[str] | None = _needs(self.widened)
        """Terms of which a matching statement, with its headings, holds at least one; None when that cannot be told."""

    def needs_among(self, terms: frozenset[str]) -> frozenset[str] | None:
        """Those of an article's terms of which a matching statement, with its headings, holds at least one.

        None when that cannot be told; empty when nothing in the article matches.
        """
        return _needs(self.widened, terms)

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
        return _holds(self.widened, parts, facts, True)

    def extents(self, text: Words | str, field: str | None = None) -> tuple[Extent, ...]:
        """Where the words stand that the tree asks for, in order and disjoint: a phrase whole, other words each.

        A word that is asked not to occur is never among them. With the name of a field (title, source, ...), the words
        asked for in that field are among them too.
        """
        words = text if isinstance(text, Words) else Words(text)
        return merge(_wanted(self.widened, words, field))


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
