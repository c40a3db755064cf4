"""The forms and kinds of words: irregular forms, what nouns name, and which names are forms of one.

Regular forms are the stemmer's matter (`query.words`); these are what it does not know: data/irregular_forms.txt and
data/noun_kinds.txt, both from WordNet.
"""

from functools import lru_cache
from typing import NamedTuple

from briefing.analysis.lists import actor_names
from briefing.query.normal import term
from briefing.query.words import simple_terms
from briefing.resources import data_text

_ROOT = 4
"""The fewest letters that a name and its adjective have in common."""
_ENDINGS = frozenset(["", "a", "e", "ia", "y", "n", "an", "ian", "ean", "ese", "i", "ic", "ish", "er", "al", "ari"])
"""The ends of terms by which a name and the adjective or the people of it differ."""


class NounKinds(NamedTuple):
    """The list of nouns by what they name, read."""

    all: dict[str, str]
    """The nouns, in the singular, each to its synonyms and what it is a kind of, parted by spaces."""
    people: frozenset[str]
    """Those that name people."""
    money: frozenset[str]
    """Those that name units of money."""


def base_form(word: str) -> str:
    """A term, or that of the word it is an irregular form of: "rose" is of "rise"."""
    return _irregular().get(word, word)


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    """The terms of irregular forms to the terms of their words."""
    lines = [line.partition(":") for line in data_text("irregular_forms.txt").splitlines() if not line.startswith("#")]
    return {term(form): term(word) for word, _, forms in lines for form in forms.split()}


@lru_cache(maxsize=1)
def _kinds() -> NounKinds:
    """The list of nouns; a noun in the plural is not on it."""
    sections: dict[str, dict[str, str]] = {}
    section: dict[str, str] = {}
    for line in data_text("noun_kinds.txt").splitlines():
        if line.startswith("= "):
            section = sections.setdefault(line[2:], {})
        elif not line.startswith("#"):
            noun, _, above = line.partition(":")
            section[noun] = above
    every = sections["money"] | sections["thing"] | sections["person"]
    return NounKinds(every, frozenset(sections["person"]), frozenset(sections["money"]))


@lru_cache(maxsize=1 << 12)
def singular(noun: str) -> str:
    """A noun in the singular, in lower case, as far as the list of nouns knows it; else as it is."""
    known = _kinds().all
    noun = noun.lower()
    for ending, instead in (("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("men", "man"), ("children", "child")):
        one = noun.removesuffix(ending) + instead if noun.endswith(ending) else ""
        if one in known:
            return one
    return noun


def names_people(noun: str) -> bool:
    """Whether a noun names people."""
    return singular(noun) in _kinds().people


def names_money(noun: str) -> bool:
    """Whether a noun names a unit of money."""
    return singular(noun) in _kinds().money


@lru_cache(maxsize=1 << 12)
def kinds_of(noun: str) -> frozenset[str]:
    """A noun in the singular with its synonyms and what it is a kind of: "miner" with "worker"."""
    one = singular(noun)
    return frozenset((one, *_kinds().all.get(one, "").split()))


def are_kin(noun: str, other: str) -> bool:
    """Whether two nouns are synonyms, or one names a kind of what the other names: "miners" and "workers"."""
    return singular(noun) in kinds_of(other) or singular(other) in kinds_of(noun)


@lru_cache(maxsize=1)
def _owners() -> dict[str, frozenset[str]]:
    """The term of each name of one word on the list of actors, capitals apart, to the actors whose name it is."""
    found: dict[str, set[str]] = {}
    for name in actor_names():
        terms = () if name.place else simple_terms(name.form)
        if len(terms) == 1:
            found.setdefault(terms[0], set()).add(name.common)
    return {word: frozenset(owners) for word, owners in found.items()}


@lru_cache(maxsize=1 << 15)
def is_form_of(name: str, other: str) -> bool:
    """Whether the terms of two names are forms of one."""
    if name == other:
        return True
    owners = _owners()
    if name in owners and other in owners:
        return not owners[name].isdisjoint(owners[other])
    return any(
        name[:at] == other[:at] and {name[at:], other[at:]} <= _ENDINGS
        for at in range(_ROOT, min(len(name), len(other)) + 1)
    )
