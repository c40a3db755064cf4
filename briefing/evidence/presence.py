"""Whether a person or a state was there, as two accounts of one occasion tell it: attended, or stayed away.

That somebody was not there is told by words of its own (data/presence.txt, "away"). That somebody was is told by such
words too ("there"), or by what people do with their bodies, where a place follows: "climbed the steps", "sat opposite".
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.core.spans import Extent
from briefing.evidence.times import MONTH_NAMES
from briefing.evidence.word_forms import base_form
from briefing.query.normal import term
from briefing.query.plain import function_words
from briefing.resources import data_text

_NAME = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*")
"""A name, as far as letters tell."""
_NEAR = 90
"""How many characters a name may stand from the words that say whether it was there."""
_OF = 40
"""The same after "in the absence of"; else a name right after is the subject: "sat Jane Doe"."""
_TO_A_NAME = (" of", " was", " were")
"""How words end that a name follows of whom they speak."""
_BREAK = re.compile(
    r"[;:()—]|,\s(?:and|but|while|when|where|who|as)\b|\b(?:because|although|that|if|said|says|after|before)\b"
    r"|^['’]s?\s(?!(?:chair|seat|place|delegation|delegates|envoys?)\b)"
)
"""What parts a name from what is said of somebody else."""
_ASIDE = re.compile(r",\s(?:who|which|whose|where|when)\b[^,;]{0,80},|,\s[^,;]{0,40},")
"""What is said of somebody beside what is told: "Doe, who leads the party, watched", "Doe, the mayor, watched"."""
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s(?=$|[A-Z])")
_NOUN = re.compile(r"\s[a-z]")
_WORD = re.compile(r"[a-z]+")
_PLACE = re.compile(
    r"\b(?:on|in|at|from|beside|opposite|next to|among|through|up|to|into|by|between|behind|onto|over|near)\s"
    r"(?:the|a|an|his|her|its|their|[A-Z])|\b(?:the|his|her)\s(?:steps|stairs|ceremony|crowd|speech|stage|hands?)\b"
)
"""A place that somebody was at."""
_INVERTED = re.compile(r"\b[Aa]bsent (?:from|at|on)\b[^,;:]{0,60}? (?:was|were)\b")
"""What says before a name that it was not there: "Absent from the hall was Jane Doe"."""
_TO_PLACE = 60
"""How many characters after the verb it may stand."""


class Presence(NamedTuple):
    """The list, read."""

    there: re.Pattern[str]
    """What says that somebody was there."""
    away: re.Pattern[str]
    """What says that somebody was not."""
    bodily: frozenset[str]
    """The terms of verbs of what people do with their bodies."""


@lru_cache(maxsize=1)
def _presence() -> Presence:
    lines = [line.partition("|") for line in data_text("presence.txt").splitlines() if line and line[0] != "#"]
    forms = {kind.strip(): [form.strip() for form in told.split(",")] for kind, _, told in lines}
    there, away = (
        re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, forms[kind]), key=lambda f: -len(f)))})\b", re.IGNORECASE)
        for kind in ("there", "away")
    )
    return Presence(there, away, frozenset(map(term, forms["bodily"])))


@lru_cache(maxsize=1 << 13)
def people_away(text: str) -> dict[str, Extent]:
    """The last words of the names of whom a text says that they were not there, each to where it says so."""
    inverted = [match.span() for match in _INVERTED.finditer(text)]
    told = [match.span() for match in _presence().away.finditer(text)]
    return _named_at(text, inverted + [each for each in told if not any(_meet(each, other) for other in inverted)])


def _meet(one: Extent, other: Extent) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@lru_cache(maxsize=1 << 13)
def people_there(text: str) -> dict[str, Extent]:
    """The last words of the names of whom a text says that they were there, each to where it says so."""
    away = [match.span() for match in _presence().away.finditer(text)]
    told = [match.span() for match in _presence().there.finditer(text)] + _bodily(text)
    told = [each for each in told if not any(low <= each[0] < high for low, high in away)]
    gone = people_away(text)
    return {name: place for name, place in _named_at(text, told).items() if name not in gone}


def _bodily(text: str) -> list[Extent]:
    """Where a text tells in the past tense what somebody did at a place with the body."""
    bodily = _presence().bodily
    found = []
    for match in _WORD.finditer(text):
        stem = term(match[0])
        past = match[0].endswith("ed") or base_form(stem) != stem
        placed = _PLACE.search(text, match.end(), match.end() + _TO_PLACE) or _NAME.match(text, match.end() + 1)
        if past and placed and base_form(stem) in bodily:
            found.append(match.span())
    return found


def _named_at(text: str, places: Sequence[Extent]) -> dict[str, Extent]:
    """The last words of the names that stand close before some places in a text, or after ones that end so.

    Each with the words from the name to the place, or from the place to the name.
    """
    people: dict[str, Extent] = {}
    for first, last in places:
        for name in _NAME.finditer(text):
            before = name.end() <= first
            if not before and name.start() < last:
                continue
            between = text[name.end() : first] if before else text[last : name.start()]
            words = text[first:last].lower()
            far = _NEAR if before else _OF if words.endswith(_TO_A_NAME) else -1 if " " in words else 1
            if len(between) <= far and not (_is_adjective(text, name) or _BREAK.search(_ASIDE.sub(" ", between))):
                people.setdefault(name[0].split()[-1], (min(first, name.start()), max(last, name.end())))
    return {name: place for name, place in people.items() if name.lower() not in function_words() | MONTH_NAMES}


def _is_adjective(text: str, name: re.Match[str]) -> bool:
    """Whether a name says of what kind or country something is: "the Freedonian minister"."""
    determined = _DETERMINER.search(text, 0, name.start()) or _DETERMINER.match(name[0])
    return determined is not None and _NOUN.match(text, name.end()) is not None
