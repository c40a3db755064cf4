"""Matching a query or rule against one statement with its headings, and finding what to highlight."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from rapidfuzz.distance import Levenshtein

from briefing.core.spans import Extent, merge
from briefing.query.dates import within
from briefing.query.synonyms import Synonyms
from briefing.query.tree import (
    And,
    ButNot,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Same,
    Word,
)
from briefing.query.words import Words, fold, simple_terms

Facts = Mapping[str, str | None]
"""What is known of the article or statement, by the name of the field; `date` among them."""
_NOTHING: Facts = {}


class Matcher:
    """A tree ready to be held against texts; made once, used for any number of them."""

    def __init__(self, tree: Node, synonyms: Synonyms | None = None) -> None:
        self.tree = tree
        self.synonyms = synonyms or Synonyms()

    @cached_property
    def needs(self) -> frozenset[str] | None:
        """Terms of which a matching text with its headings holds at least one; None when that cannot be told."""
        return self._needs(self.tree)

    def matches(
        self, text: Words | str, headings: Sequence[Words | str] = (), facts: Facts = _NOTHING, *, article: bool = False
    ) -> bool:
        """Whether a statement, together with the headings it stands under, is what the tree asks for.

        Words may be spread over statement and headings; a phrase never crosses from one to the other. Fields are
        answered from `facts`. Nearness scopes hold within each text given; with `article`, the texts are parts of a whole
        article and a scope looks at each alone, otherwise at the statement alone.
        """
        parts = [_words(text), *(_words(heading) for heading in headings)]
        return self._holds(self.tree, parts, facts, article)

    def extents(self, text: Words | str) -> tuple[Extent, ...]:
        """Where the words stand that the tree asks for, in order and disjoint; a phrase is one extent."""
        return merge(self._wanted(self.tree, _words(text)))

    # Truth

    def _holds(self, node: Node, parts: list[Words], facts: Facts, article: bool) -> bool:
        match node:
            case And(parts=nodes):
                return all(self._holds(part, parts, facts, article) for part in nodes)
            case Or(parts=nodes):
                return any(self._holds(part, parts, facts, article) for part in nodes)
            case Not(part=part):
                return not self._holds(part, parts, facts, article)
            case Same(part=part):
                scopes = parts if article else parts[:1]
                return any(self._holds(part, [scope], facts, article) for scope in scopes)
            case Field(name=name, value=value):
                return _fact_holds(name, value, facts.get(name))
            case DateRange():
                return within(facts.get("date"), node)
            case Everything():
                return True
            case _:
                return any(self._occurrences(node, words) for words in parts)

    # Places

    def _wanted(self, node: Node, words: Words) -> list[Extent]:
        """Extents of every occurrence below a node that is not negated."""
        match node:
            case And(parts=nodes) | Or(parts=nodes):
                return [extent for part in nodes for extent in self._wanted(part, words)]
            case Same(part=part):
                return self._wanted(part, words)
            case Not() | Field() | DateRange() | Everything():
                return []
            case _:
                return self._occurrences(node, words)

    def _occurrences(self, node: Node, words: Words) -> list[Extent]:
        """Extents of a word, phrase, prefix, fuzzy word, or several of them."""
        match node:
            case Word(term=term):
                return self._sequences((term,), words)
            case Phrase(terms=terms, slop=0):
                return self._sequences(terms, words)
            case Phrase(terms=terms, slop=slop):
                return _near(terms, slop, words)
            case Prefix(folded=folded):
                return _raw(words, lambda raw: raw.startswith(folded))
            case Fuzzy(folded=folded, distance=distance):
                return _raw(words, lambda raw: is_almost(raw, folded, distance))
            case Or(parts=nodes):
                return [extent for part in nodes for extent in self._occurrences(part, words)]
            case ButNot(part=part, without=without):
                found = self._occurrences(part, words)
                barred = self._occurrences(without, words) if found else []
                return [(a, b) for a, b in found if not any(x <= a and b <= y for x, y in barred)]
            case _:
                return []

    def _sequences(self, terms: tuple[str, ...], words: Words) -> list[Extent]:
        found: list[Extent] = []
        for variant in self.synonyms.variants(terms):
            found += _runs(variant, words)
        if len(terms) > 1:
            # Each word of a phrase may be spelt otherwise: "attack on Kiev" finds "attack on Kyiv".
            for place, term in enumerate(terms):
                for variant in self.synonyms.variants((term,))[1:]:
                    found += _runs((*terms[:place], *variant, *terms[place + 1 :]), words)
        return found

    # Prefiltering

    def _needs(self, node: Node) -> frozenset[str] | None:
        match node:
            case Word(term=term):
                return frozenset(variant[-1] for variant in self.synonyms.variants((term,)))
            case Phrase(terms=terms, slop=0):
                return self._phrase_needs(terms)
            case Phrase(terms=terms):
                return frozenset({max(terms, key=len)})
            case And(parts=nodes):
                known = [needs for part in nodes if (needs := self._needs(part)) is not None]
                return min(known, key=len) if known else None
            case Or(parts=nodes):
                each = [self._needs(part) for part in nodes]
                return None if None in each else frozenset().union(*(needs for needs in each if needs is not None))
            case ButNot(part=part) | Same(part=part):
                return self._needs(part)
            case _:
                return None

    def _phrase_needs(self, terms: tuple[str, ...]) -> frozenset[str]:
        place = max(range(len(terms)), key=lambda index: len(terms[index]))
        whole = {max(variant, key=len) for variant in self.synonyms.variants(terms)}
        return frozenset(whole | {variant[-1] for variant in self.synonyms.variants((terms[place],))})


def is_almost(raw: str, folded: str, distance: int) -> bool:
    """Whether two folded words differ in at most so many letters, the first letter being the same."""
    return raw[:1] == folded[:1] and Levenshtein.distance(raw, folded, score_cutoff=distance) <= distance


def _words(text: Words | str) -> Words:
    return Words(text) if isinstance(text, str) else text


def _runs(terms: tuple[str, ...], words: Words) -> list[Extent]:
    """Extents of the terms standing directly one after the other."""
    first = words.places.get(terms[0])
    if not first or any(term not in words.places for term in terms[1:]):
        return []
    found: list[Extent] = []
    for index in first:
        position, end = words.positions[index], words.ends[index]
        for term in terms[1:]:
            position += 1
            following = next((at for at in words.at(position) if words.terms[at] == term), None)
            if following is None:
                break
            end = words.ends[following]
        else:
            found.append((words.starts[index], end))
    return found


def _near(terms: tuple[str, ...], slop: int, words: Words) -> list[Extent]:
    """Extents of the terms in any order with at most `slop` other words between."""
    wanted = sorted({index for term in terms for index in words.places.get(term, ())})
    width = len(terms) + slop
    found: list[Extent] = []
    for place, first in enumerate(wanted):
        left = list(terms)
        for last in wanted[place:]:
            if words.positions[last] - words.positions[first] >= width:
                break
            if words.terms[last] in left:
                left.remove(words.terms[last])
            if not left:
                found.append((words.starts[first], words.ends[last]))
                break
    return found


def _raw(words: Words, wanted: Callable[[str], bool]) -> list[Extent]:
    """Extents of the words whose folded form is wanted."""
    return [
        (start, end) for start, end in zip(words.starts, words.ends, strict=True) if wanted(fold(words.text[start:end]))
    ]


def _fact_holds(name: str, value: str, known: str | None) -> bool:
    if known is None:
        return False
    if name in {"title", "source", "author", "speaker"}:
        return bool(_runs(simple_terms(value), Words(known))) if simple_terms(value) else False
    return known.casefold() == value.casefold()
