"""The names an article gives its people, so that a short name is read as the full one given elsewhere.

A surname stands for a full name only where the article leaves no doubt: one full form of it, given before the surname
stands alone. With two of the name, or a surname that comes first, the name stays as it is written.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from briefing.analysis.lists import role_nouns, titles, word_class
from briefing.analysis.named_parties import calling_before, is_aged, is_own_name, office_around, office_before, who_met
from briefing.core.articles import Block, Boilerplate
from briefing.core.values import value

_SMALL = r"(?:de|la|le|van|von|der|den|bin|ibn|al|el|da|di|du|dos|ter|ten)"
_CAPITAL = r"[A-Z\u00c0-\u00de\u0100-\u024f]"
_TITLES = "|".join(sorted(title for title, sort in titles().items() if len(title) > 3 and sort != "polite"))
_WORD = rf"(?:(?:[A-Z]\.){{2,6}}|(?:{_TITLES})\.|{_CAPITAL}(?:[a-z]{{0,2}}\.|[\w’'-]{{0,40}}))"
"""A word with a capital; a dot ends it only where it is short ("Sen.", "J.", "U.S.") or a title ("Capt.")."""
_TAILS = "|".join(title[1:] for title in _TITLES.split("|"))
_FIRST = rf"{_CAPITAL}(?<!\w.)(?:\.(?:[A-Z]\.){{1,5}}|(?:[a-z]{{0,2}}|{_TAILS})\.|[\w’'-]{{0,40}})"
"""The first such word of a run: a pattern that opens with a class of characters is sought much faster."""
_RUN = re.compile(rf"{_FIRST}(?:[ \xa0](?:{_SMALL}[ \xa0])*{_WORD})+")
_APPOSITION = re.compile(
    r",\s+((?:an?|the|former|one of)\s(?:\b(?:[A-Z]|[A-Z][a-z]{1,2})\.|[^,.;:—–()“”\"]){3,90}?)"
    r"(?=[,.;:—–()“”\"]|\swho\b|$)"
)
_NO_GIVEN = word_class("no given names")
_LONGEST_ROLE = 6
_LONGEST_KEPT = 80
"""A longer run is read anew each time."""
_HEADS = word_class("capitals at the head of a sentence")
_OPENERS = _HEADS - {"April", "June", "August"}
"""Capitals before a name that only open the sentence: "Later Doe said"; a month may be somebody's name."""
_NO_SURNAME = word_class("no surnames")


@lru_cache(maxsize=4096)
def _before_names(word: str) -> str:
    """What a word is that is no part of a name but may stand before one; empty for any other."""
    word = word.rstrip(".")
    if title := titles().get(word):
        return title
    return "office" if word.lower() in role_nouns() or word.lower() in _NO_GIVEN else ""


def _length(words: list[str]) -> int:
    """How many characters some words of a run take, with the blank after each."""
    return sum(map(len, words)) + len(words)


@lru_cache(maxsize=4096)
def _parts(run: str) -> tuple[list[str], int, bool, str] | None:
    """A run of capitalised words as a name; None where it ends in none. The same names come again and again.

    Told are the words, where the name begins among them, whether a degree stands before it, and the surname.
    """
    words = run.replace("\xa0", " ").split(" ")
    first, degree = 0, False
    for row, word in enumerate(words):
        if before := _before_names(word) or ("head" if row == first and word in _OPENERS else ""):
            first, degree = row + 1, before == "degree"
    if first == len(words):
        return None
    surname = words[-1].rstrip(".")
    surname = surname[:-2] if surname.endswith(("’s", "'s")) else surname.rstrip("’'")
    return (words, first, degree, surname) if surname and surname.lower() not in _NO_SURNAME else None


@value
class FullName:
    """The full form of a name."""

    text: str
    """The words, a degree before them included ("Dr. Jane Doe")."""
    start: int
    """Where the article first gives it."""
    role: str | None
    """How the article describes the person beside the name."""


class People:
    """The people an article names in full. Made once an article; treat it as frozen."""

    def __init__(self, text: str, blocks: Sequence[Block], apart: Sequence[Boilerplate] = ()) -> None:
        self._by_surname: dict[str, dict[str, FullName]] = {}
        self._offices: dict[str, set[str]] = {}
        self._told = True
        self._sure = who_met(text)
        """Surnames of which the article tells beside an office that they are somebody's."""
        for block in blocks:
            for match in _RUN.finditer(text, block.start, block.end):
                self._note(text, match, block.end)
        self._told = False
        for part in apart:
            for match in _RUN.finditer(text, part.start, part.end):
                self._note(text, match, part.end)

    def _note(self, text: str, match: re.Match[str], limit: int) -> None:
        """Keeps the name that a run of capitalised words ends in, if it is one.

        What was set apart, as a contents list was, only tells the roles of people whom the article itself names.
        """
        run = match[0]
        parts = _parts(run) if len(run) <= _LONGEST_KEPT else _parts.__wrapped__(run)
        if parts is None:
            return
        words, first, degree, surname = parts
        role = None
        if first:
            if not degree:
                role = self._role_before(match, words[:first])
                role = role or office_around(text, match.start(), match.start() + _length(words[:first]) - 1)
            if self._told and titles().get(words[first - 1].rstrip(".")) == "polite":
                self._sure.add(surname)
        if first == len(words) - 1:
            if role and self._told:
                self._offices.setdefault(surname, set()).add(role)
            return
        end = match.end() - len(words[-1]) + len(surname)
        if role is None:
            role = self._role_beside(text, match.start(), end, limit)
            if self._told and is_aged(text, end):
                self._sure.add(surname)
        start = match.start() + (_length(words[: first - 1 if degree else first]) if first else 0)
        self._keep(surname, words[first], FullName(text[start:end], start, role))

    def _role_beside(self, text: str, start: int, end: int, limit: int) -> str | None:
        """The role that stands behind a name after a comma, or before it with a comma or in small letters."""
        after = _APPOSITION.match(text, end, min(limit, end + 120)) if text.startswith(",", end) else None
        if after and self._tells_role(after[1]):
            return after[1]
        return office_before(text, start) or calling_before(text, start)

    def _role_before(self, match: re.Match[str], words: list[str]) -> str | None:
        """The words before a name, if they end in an office; what only heads the sentence is no part of it."""
        if not words or not self._is_role(words[-1]):
            return None
        first = next((row for row, word in enumerate(words) if word not in _HEADS), len(words))
        role = match[0][_length(words[:first]) : _length(words) - 1]
        return role if 0 < len(words) - first <= _LONGEST_ROLE else None

    def office(self, name: str) -> str | None:
        """The office that the article gives somebody whose surname alone it tells ("President Doe")."""
        offices = self._offices.get(name.rsplit(maxsplit=1)[-1], set())
        return next(iter(offices)) if len(offices) == 1 else None

    @staticmethod
    def _is_role(word: str) -> bool:
        word = word.rstrip(".")
        return word.lower() in role_nouns() or titles().get(word) == "office"

    @staticmethod
    def _tells_role(words: str) -> bool:
        return not role_nouns().isdisjoint(re.findall(r"[\w-]+", words.lower()))

    def _keep(self, surname: str, given: str, name: FullName) -> None:
        if not self._told:
            forms = self._by_surname.get(surname, {})
            if given in forms and name.role and not forms[given].role:
                forms[given] = replace(forms[given], role=name.role)
            return
        forms = self._by_surname.setdefault(surname, {})
        before = forms.get(given)
        if before is None:
            forms[given] = name
            return
        longer = name if len(name.text) > len(before.text) else before
        forms[given] = FullName(longer.text, before.start, before.role or name.role)

    def persons(self, speakers: Iterable[str] = ()) -> dict[str, FullName]:
        """Surname to person, where the article tells that it is one; surnames that several have are left out.

        It tells so by an office, a degree, a form of address, an age, a meeting with another, or by what they say:
        whoever is a speaker may be a body as well.
        """
        sure = self._sure | {name.rsplit(maxsplit=1)[-1] for name in speakers if self._is_own(name)}
        found = {surname: FullName(surname, 0, None) for surname, told in self._offices.items() if len(told) == 1}
        found |= {surname: FullName(surname, 0, None) for surname in sure}
        for surname, forms in self._by_surname.items():
            name = next(iter(forms.values()))
            if len(forms) > 1:
                found.pop(surname, None)
            elif surname in found or name.role or name.text.partition(" ")[0].rstrip(".") in titles():
                found[surname] = name
        return found

    def _is_own(self, name: str) -> bool:
        """Whether a speaker's name is one of the full names, or a single word that is a name."""
        first, _, rest = name.partition(" ")
        if not rest:
            return is_own_name(first)
        return first in self._by_surname.get(name.rsplit(maxsplit=1)[-1], ())

    def find(self, name: str, start: int) -> FullName | None:
        """The person that a name at an offset stands for; None where the article leaves it open."""
        words = name.replace("\xa0", " ").split()
        while words and titles().get(words[0].rstrip(".")):
            words.pop(0)
        if not words:
            return None
        forms = self._by_surname.get(words[-1], {})
        if len(words) > 1:
            return forms.get(words[0])
        if len(forms) != 1:
            return None
        found = next(iter(forms.values()))
        return found if found.start <= start else None
