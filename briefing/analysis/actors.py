"""Actors: states and organisations by their common names, whichever name a text uses; people by their full names."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from briefing.analysis.acting import acts
from briefing.analysis.actor_list import ActorList
from briefing.analysis.lists import word_class
from briefing.analysis.organisations import organisation_at
from briefing.analysis.people import FullName, People
from briefing.analysis.scan import Rows, Scan

_NAMED_AFTER = re.compile(r"-?\s*(?:[A-Z][\w-]+\s+)?(?:Sea|Ocean|Gulf|Peninsula|Strait|Basin)\b")
"""What makes a state's name part of a place's: the South China Sea is not China."""


_OFFICES = word_class("offices that speak for a state")
_FORMER = frozenset(("former", "ex", "opposition", "shadow", "deposed", "ousted", "exiled", "party"))
_TIMES = ("post-", "Post-", "pre-", "Pre-")
"""What makes a time of a state: "the post-Soviet years"."""


class Actors:
    """The actors of an article: those of the list, other organisations, and people with an office or a degree."""

    def __init__(self, scan: Scan, people: People, names: ActorList) -> None:
        self._scan = scan
        self._names = names.by_word
        self._people = people
        self._persons: dict[str, FullName] = {}
        self._rows: list[int] = []

    def hear(self, speakers: Iterable[str]) -> None:
        """Takes in who speaks in the article, by the names that the text calls them: they act as well."""
        persons = self._people.persons(speakers).items()
        self._persons = {surname: person for surname, person in persons if not self._is_listed(surname)}
        self._rows = self._scan.rows_of(self._persons) if self._persons else []

    def of(self, within: Rows, listed: Sequence[int], bodies: Sequence[int]) -> tuple[str, ...]:
        """Common names in order of first mention.

        `within` are the rows of the sentence, `listed` those of words that names in the list begin with, `bodies` those
        of nouns of organisations.
        """
        if not listed and not self._rows and not bodies:
            return ()
        found: dict[str, int] = {}
        others = [other for row in bodies if (other := organisation_at(self._scan, row))]
        passed = 0
        for row in listed:
            start = self._scan.starts[row]
            if start >= passed and (actor := self._actor_at(self._scan.words[row], start)):
                passed = actor[1]
                if not others:
                    found.setdefault(actor[0], start)
                    continue
                if not any(other.tail <= start < other.end for other in others):
                    found.setdefault(actor[0], start)
                others = [other for other in others if not start <= other.start < passed]
        for other in others:
            found.setdefault(self._scan.text[other.start : other.end], other.start)
        if self._rows:
            low, high = within
            for row in self._rows[bisect_left(self._rows, low) : bisect_left(self._rows, high)]:
                person = self._persons[self._scan.words[row]]
                if self._scan.starts[row] >= person.start and not self._within_another(row):
                    found.setdefault(person.text, self._scan.starts[row])
        return tuple(sorted(found, key=found.__getitem__)) if len(found) > 1 else tuple(found)

    def common(self, name: str) -> str | None:
        """The common name of the state or organisation of the list that a name is, whole or in parts, as speakers are.

        "U.S. State Department" is the United States by both its parts; "Freedonian minister" is somebody.
        """
        found: set[str] = set()
        rest = name.removeprefix("The ").removeprefix("the ").strip()
        while rest:
            first = rest.replace(".", " ").partition(" ")[0]
            part = next((one for one in self._names.get(first, ()) if f"{rest} ".startswith(f"{one.form} ")), None)
            if part is None:
                return None
            found.add(part.common)
            rest = rest[len(part.form) :].lstrip()
        return found.pop() if len(found) == 1 else None

    def spoken_for(self, name: str) -> str | None:
        """The common name of the state or organisation for which an office speaks: "Israel's prime minister".

        Who has held the office, or opposes it, speaks for nobody but himself.
        """
        office, _, owner = name.partition(" of ")
        if not owner:
            owner, mark, office = name.replace("'", "’").partition("’s ")
            if not mark:
                return None
        words = office.lower().split()
        if not words or words[-1] not in _OFFICES or not _FORMER.isdisjoint(words):
            return None
        return self.common(owner)

    def _is_listed(self, word: str) -> bool:
        """Whether a word alone is the name of an actor of the list."""
        return any(name.form == word for name in self._names.get(word, ()))

    def _within_another(self, row: int) -> bool:
        """Whether a surname is part of a longer name: "Green Party", not "the Doe & Roe Talks"."""
        scan = self._scan
        if row and scan.gaps[row - 1] == " & " and scan.words[row - 1] in self._persons:
            return False
        return row + 1 < len(scan.words) and scan.gaps[row] in {" ", "-"} and scan.words[row + 1][0].isupper()

    def _actor_at(self, word: str, start: int) -> tuple[str, int] | None:
        """The common name of the actor whose name begins with this word at this place, and where the name ends."""
        text = self._scan.text
        for name in self._names.get(word, ()):
            end = start + len(name.form)
            if not text.startswith(name.form, start) or (text[end : end + 1].isalnum() and name.form[-1].isalnum()):
                continue
            if _NAMED_AFTER.match(text, end, end + 40) or text.endswith(_TIMES, 0, start):
                return None
            if name.place and not acts(text, start, end):
                return None
            return name.common, end
        return None
