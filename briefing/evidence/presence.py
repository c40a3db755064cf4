"""Whether a person or a state was there, as two statements of one occasion tell it: attended, or stayed away."""

import re
from functools import lru_cache

from briefing.core.statements import Statement
from briefing.evidence.conflicts import Conflict
from briefing.query.plain import function_words
from briefing.resources import data_text

_NAME = re.compile(r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*")
"""A name, as far as letters tell."""
_NEAR = 90
"""How many characters a name may stand from the words that say whether it was there."""
_OF = 40
"""The same after "in the absence of"."""
_BREAK = re.compile(r"[;:()—]|,\s(?:and|but|while|when|where)\b")
"""What parts a name from what is said of somebody else."""


@lru_cache(maxsize=1)
def _presence() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says that somebody was there, and what says that somebody was not."""
    lines = [line for line in data_text("presence.txt").splitlines() if line and not line.startswith("#")]
    there, away = (
        "|".join(sorted((re.escape(form.strip()) for form in line.partition("|")[2].split(",")), key=lambda f: -len(f)))
        for line in lines
    )
    return re.compile(rf"\b(?:{there})\b", re.IGNORECASE), re.compile(rf"\b(?:{away})\b", re.IGNORECASE)


def presence_differs(first: Statement, second: Statement) -> Conflict | None:
    """Both statements, where one says that somebody was there and the other that the same person was not."""
    for there, away in ((first, second), (second, first)):
        gone = _people(away.text, 1)
        if gone and gone & (_people(there.text, 0) - _people(there.text, 1)):
            return Conflict("claim", first, second)
    return None


def people_told_of(text: str) -> frozenset[str]:
    """The last words of the names of whom a text says that they were at an occasion, or were not."""
    return _people(text, 0) | _people(text, 1)


@lru_cache(maxsize=1 << 13)
def _people(text: str, side: int) -> frozenset[str]:
    """The last words of the names of whom a text says that they were there (0), or were not (1)."""
    found = list(_presence()[side].finditer(text))
    if side == 0:
        away = [match.span() for match in _presence()[1].finditer(text)]
        found = [each for each in found if not any(low <= each.start() < high for low, high in away)]
    people: set[str] = set()
    for match in found:
        for name in _NAME.finditer(text):
            before = name.end() <= match.start()
            between = text[name.end() : match.start()] if before else text[match.end() : name.start()]
            far = _NEAR if before else _OF if match[0].lower().endswith(" of") else -1
            if len(between) <= far and not _BREAK.search(between):
                people.add(name[0].split()[-1])
    return frozenset(people - {word.capitalize() for word in function_words()})
