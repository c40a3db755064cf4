"""Widening a query: the other spellings that it stands for, as a tree of plain terms.

The index and the matcher both work on the widened tree, so that what is found is what is highlighted.

- A spelling of a reference list or of the user's file stands for all spellings of its group, by itself, within a phrase
  (each word or run of words of it), and where its words stand side by side in a query (cyber security).
- A hyphen may be a space or nothing: cyber-security is the phrase and the joined word. S300 is S 300.
- A lower-case word that is an acronym in capitals too (aids, salt) stands for both, unless it is too common (us, it)
  and no hyphen joins it to another (us-russia).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from briefing.query.normal import acronyms, fold
from briefing.query.synonyms import Synonyms, Terms
from briefing.query.tree import And, Field, Near, Node, Or, Phrase, Word, children, with_children
from briefing.query.words import Words, simple_rows, simple_terms

_MOST = 24
"""The most ways to write one phrase that are looked for; those that change its last words come first."""
_LONGEST = 40
"""The most words of a phrase that is widened."""
_HYPHENS = frozenset("-\u2010\u2011")
_WITH_NUMBER = re.compile(r"([^\W\d_]{1,3})(\d{1,4})\Z")


def widen(tree: Node, synonyms: Synonyms) -> Node:
    """The tree with every word and phrase replaced by all that it stands for; a field's body is widened too."""
    match tree:
        case Word() | Phrase() | Near():
            return _any_of(tree, variants(tree, synonyms))
        case And(parts=parts):
            made = (_joined(run, [widen(part, synonyms) for part in run], synonyms) for run in runs(parts, synonyms))
            together = tuple(made)
            return together[0] if len(together) == 1 else And(tree.start, tree.end, together)
        case Field(body=Node() as body):
            return replace(tree, body=widen(body, synonyms))
        case _:
            below = children(tree)
            return with_children(tree, tuple(widen(part, synonyms) for part in below)) if below else tree


class Variant(NamedTuple):
    """One of the things that words stand for."""

    terms: Terms
    """Its terms, one for a word, several for a phrase."""
    text: str
    """How it is written."""


def variants(node: Word | Phrase | Near, synonyms: Synonyms) -> tuple[Variant, ...]:
    """All that a word or phrase stands for, itself first."""
    own = Variant((node.term,) if isinstance(node, Word) else node.terms, node.text)
    found = {own.terms: own}
    if len(own.terms) <= _LONGEST:
        for variant in islice(_paths(_lattice(node.text, synonyms), 0), _MOST):
            found.setdefault(variant.terms, variant)
    return tuple(found.values())


def run_variants(run: Sequence[Node], synonyms: Synonyms) -> tuple[Variant, ...]:
    """What words side by side stand for as a whole, themselves left out."""
    if len(run) < 2:
        return ()
    own = tuple(word[1] for node in run if (word := _worded(node)))
    return tuple(Variant(terms, synonyms.names[terms]) for terms in synonyms.variants(own)[1:])


def runs(parts: Sequence[Node], synonyms: Synonyms) -> list[tuple[Node, ...]]:
    """The parts of an And, with words that are one thing together (cyber security) in one run."""
    found: list[tuple[Node, ...]] = []
    place = 0
    while place < len(parts):
        for length in range(min(synonyms.longest, len(parts) - place), 0, -1):
            run = tuple(parts[place : place + length])
            words = [word for node in run if (word := _worded(node))]
            together = len(words) == length and len({field for field, _ in words}) == 1
            if length == 1 or (together and tuple(term for _, term in words) in synonyms.groups):
                found.append(run)
                place += length
                break
    return found


def _worded(node: Node) -> tuple[str, str] | None:
    """The field and the term of a single word; None for anything else."""
    match node:
        case Word(term=term):
            return "", term
        case Field(name=name, body=Word(term=term)):
            return name, term
        case _:
            return None


def _joined(run: tuple[Node, ...], widened: list[Node], synonyms: Synonyms) -> Node:
    """The widened parts of a run as one node."""
    if len(run) == 1:
        return widened[0]
    start, end = run[0].start, run[-1].end
    words = And(start, end, tuple(widened))
    others = [_of_terms(start, end, variant) for variant in run_variants(run, synonyms)]
    if isinstance(run[0], Field):
        name = run[0].name
        return Or(start, end, (words, *(Field(start, end, name, variant.text, variant) for variant in others)))
    return Or(start, end, (words, *others))


def _any_of(node: Word | Phrase | Near, found: tuple[Variant, ...]) -> Node:
    """A node for several variants in place of one."""
    if len(found) == 1:
        return node
    several: list[Node] = []
    for variant in found:
        made: Word | Phrase | Near = _of_terms(node.start, node.end, variant)
        if isinstance(node, Near) and isinstance(made, Phrase):
            made = replace(node, text=variant.text, terms=variant.terms)
        several.append(made)
    return Or(node.start, node.end, tuple(several))


def _of_terms(start: int, end: int, variant: Variant) -> Word | Phrase:
    terms, text = variant
    return Word(start, end, text, terms[0]) if len(terms) == 1 else Phrase(start, end, text, terms)


Edge = tuple[int, Variant]
"""Where a run of words ends, and what it may be."""


def _lattice(text: str, synonyms: Synonyms) -> list[list[Edge]]:
    """For each word of a text, the runs that begin there: the word itself first, then what else they may be."""
    words = Words(text)
    rows = simple_rows(words)
    terms = [words.terms[row] for row in rows]
    joined = {words.positions[row]: row for row in set(range(len(words))) - set(rows)}
    lattice: list[list[Edge]] = []
    for place, row in enumerate(rows):
        surface = text[words.starts[row] : words.ends[row]]
        edges = [(place + 1, Variant((terms[place],), surface))]
        if (both := joined.get(words.positions[row])) is not None:
            compound = re.sub(r"\W", "", text[words.starts[both] : words.ends[both]])
            edges.append((place + 2, Variant((words.terms[both],), compound)))
        beside = text[max(0, words.starts[row] - 1) : words.starts[row]] + text[words.ends[row] : words.ends[row] + 1]
        edges.extend((place + 1, other) for other in _others(surface, terms[place], beside))
        for length in range(1, min(synonyms.longest, len(terms) - place) + 1):
            run = tuple(terms[place : place + length])
            own = synonyms.names.get(run, "")
            for other in synonyms.variants(run)[1:]:
                name = synonyms.names[other]
                if length > 1 or _so_spelt(surface, own, name):
                    edges.append((place + length, Variant(other, name)))
        lattice.append(edges)
    return lattice


def _so_spelt(surface: str, spelling: str, other: str) -> bool:
    """Whether a word holds that in which a spelling differs from another: nations does not what nationalize does.

    Its term may be that of the spelling all the same, for stems are cut before it.
    """
    one = fold(spelling)
    return _shared(fold(surface), one) >= min(_shared(one, fold(other)) + 1, len(one))


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _others(surface: str, term: str, beside: str) -> Iterator[Variant]:
    """What a single word may be besides: an acronym, or letters before a number.

    `beside` are the marks around it: what a hyphen joins (us-russia) is seldom a pronoun.
    """
    capitals = fold(surface).upper()
    acronym = acronyms().get(capitals)
    if acronym and term != capitals and (not acronym.apart or not _HYPHENS.isdisjoint(beside)):
        yield Variant((capitals,), capitals)
    if model := _WITH_NUMBER.match(surface):
        apart = f"{model[1]} {model[2]}"
        yield Variant(simple_terms(apart), apart)


def _paths(lattice: list[list[Edge]], place: int) -> Iterator[Variant]:
    """Every way through the lattice."""
    if place == len(lattice):
        yield Variant((), "")
        return
    for end, (terms, text) in lattice[place]:
        for rest in _paths(lattice, end):
            yield Variant((*terms, *rest.terms), f"{text} {rest.text}".strip())
