"""What a statement tells, apart from who is said to have said it."""

import re
from functools import lru_cache

from briefing.analysis.lists import reporting_verbs
from briefing.core.spans import Extent
from briefing.core.statements import Statement
from briefing.evidence.times import MONTH_NAMES
from briefing.query.words import simple_terms

_TAIL = 0.4
"""The share of a statement after which a comma may begin the words that tell who said it."""
_OF_ITSELF = re.compile(r"\b(?:it|its|they|their)\b")
"""What says that who said something said it of themselves."""
_AT = re.compile(r"(?:[Ii]n|[Aa]t|[Oo]n|[Nn]ear|[Aa]round|[Oo]utside|[Oo]ff)\s")
"""What begins a place and no speaker."""

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|around|off|to|from|In|At|Near|Outside|Around|Off)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:of|de|al|el|the)?\s?[A-Z][\w’'-]+){0,3})"
)
"""A name after a word of place."""


@lru_cache(maxsize=1)
def _said_last() -> re.Pattern[str]:
    """What ends a sentence that tells who said it: ", the army command in Sylvania declared."."""
    verbs = "|".join(
        sorted((re.escape(form) for form in reporting_verbs() if " " not in form), key=lambda v: (-len(v), v))
    )
    return re.compile(
        rf",(?!\s(?:who|which|that|and|but|as|while)\b)\s[^,;:]{{3,70}}\s(?:{verbs})(?:\s[^,;:]{{1,40}})?[.!]?$"
    )


def who_said(statement: Statement) -> list[Extent]:
    """Where in a statement's text it is told who said it."""
    text, start = statement.text, statement.start
    apart: list[Extent] = []
    if statement.speaker and statement.attribution != "none" and not _AT.match(statement.speaker.span.text):
        first, last = statement.speaker.span.start - start, statement.speaker.span.end - start
        if not _OF_ITSELF.search(text, last):
            apart.append((first, last))
    if statement.cue:
        cue = statement.cue.start - start
        comma = text.rfind(",", 0, cue)
        if comma > len(text) * _TAIL and text.find(",", cue) < 0:
            apart.append((comma, len(text)))
        elif comma < 0 < text.find(",", cue) < len(text) * _TAIL:
            apart.append((0, text.find(",", cue)))
        apart.append((cue, statement.cue.end - start))
    elif (tail := _tail(text)) > len(text) * _TAIL:
        apart.append((tail, len(text)))
    return apart


@lru_cache(maxsize=1 << 14)
def _tail(text: str) -> int:
    """Where the words begin that end a sentence with who said it; -1 without such words."""
    found = _said_last().search(text)
    return found.start() if found else -1


def bare(statement: Statement) -> str:
    """The text of a statement, with spaces for what tells who said it."""
    text = statement.text
    for first, last in who_said(statement):
        low, high = max(0, first), min(last, len(text))
        text = text[:low] + " " * (high - low) + text[high:]
    return text


def places(statement: Statement) -> frozenset[str]:
    """The terms of names that stand after a word of place."""
    found: set[str] = set()
    for match in _PLACE.finditer(bare(statement)):
        if match[1].split()[0].lower() not in MONTH_NAMES:
            found.update(simple_terms(match[1]))
    return frozenset(found)


def words_of(statement: Statement) -> frozenset[str]:
    """The terms of a statement, those of names at its head among them."""
    return _terms(statement.text)


@lru_cache(maxsize=1 << 14)
def _terms(text: str) -> frozenset[str]:
    return frozenset(simple_terms(text))
