"""Which event a statement is about, as far as its words tell.

Two statements are about different events when both say when and the times cannot be one, or both say where and the
places are others, or one says that it is another of its kind ("a second round").
"""

import re
from calendar import day_name, month_name

from briefing.core.statements import DateMention, Statement
from briefing.evidence.wording import names
from briefing.query.normal import term
from briefing.query.words import simple_terms

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|to|from)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:of|de|al|el|the)?\s?[A-Z][\w’'-]+){0,3})"
)
"""A name after a word of place."""
_AGAIN = re.compile(
    r"\b(second|third|fourth|fifth|another|separate|earlier|previous|latest|new round|follow-up|again|subsequent)\b",
    re.IGNORECASE,
)
"""Words that tell one event from others of its kind."""
_AHEAD = re.compile(r"\b(?:will|would|is to|are to|plans? to|is due to|are due to)\b", re.IGNORECASE)
"""Words that tell of what is still to come."""
_MONTHS = frozenset(name.casefold() for name in (*month_name, *day_name) if name)
_CALENDAR = frozenset(term(name) for name in _MONTHS)
DAYS = 21
"""How many days two accounts of one event may differ by."""
MONTHS = 1
"""The same in months, where no day is told."""
YEARS = 2
"""The same in years, where no month is told."""


def places(statement: Statement) -> frozenset[str]:
    """The terms of names that stand after a word of place."""
    found: set[str] = set()
    for match in _PLACE.finditer(statement.text):
        if match[1].split()[0].lower() not in _MONTHS:
            found.update(simple_terms(match[1]))
    return frozenset(found)


def apart_in_time(first: DateMention, second: DateMention) -> bool:
    """Whether two dates cannot be of one time: what both of them give (year, month, day) differs somewhere."""
    one, other = _parts(first.iso), _parts(second.iso)
    if one is None or other is None:
        return False
    return any(a != b for a, b in zip(one, other, strict=True) if a is not None and b is not None)


def dates_apart(first: Statement, second: Statement) -> bool:
    """Whether both state dates and no date of one can be of the time of one of the other's."""
    ones = [date for date in first.dates if _parts(date.iso)]
    others = [date for date in second.dates if _parts(date.iso)]
    return bool(ones) and bool(others) and all(apart_in_time(one, other) for one in ones for other in others)


def different_events(first: Statement, second: Statement) -> bool:
    """Whether the words say that the two are about different events: other places, another of its kind, other times.

    Dates that lie close together may be two accounts of one event; dates that lie further apart are of two.
    """
    here, there = places(first), places(second)
    if here and there and here.isdisjoint(there):
        return True
    if bool(_AGAIN.search(first.text)) != bool(_AGAIN.search(second.text)):
        return True
    if bool(_AHEAD.search(first.text)) != bool(_AHEAD.search(second.text)):
        return True
    return dates_apart(first, second) and not any(
        _near(one, other) for one in first.dates for other in second.dates if one.iso and other.iso
    )


def other_subjects(first: Statement, second: Statement) -> bool:
    """Whether each of two statements names somebody or something that the other does not: they speak of other things.

    Names within dates, and of those who are said to have said it, do not count.
    """
    one, other = _named(first), _named(second)
    return bool(one - other) and bool(other - one)


def _named(statement: Statement) -> frozenset[str]:
    aside = {word for date in statement.dates for word in simple_terms(date.span.text)}
    if statement.speaker:
        aside.update(simple_terms(f"{statement.speaker.name} {statement.speaker.role or ''}"))
        aside.update(simple_terms(statement.speaker.span.text))
    return names(statement.text) - aside - _CALENDAR


def _near(first: DateMention, second: DateMention) -> bool:
    """Whether two dates of one precision lie so close that both may be said of one event."""
    one, other = _parts(first.iso), _parts(second.iso)
    if one is None or other is None or [part is None for part in one] != [part is None for part in other]:
        return False
    (year, month, day), (year2, month2, day2) = ((int(part or 0) for part in parts) for parts in (one, other))
    if not month:
        return abs(year - year2) <= YEARS
    months = abs((year * 12 + month) - (year2 * 12 + month2))
    return (
        months <= MONTHS
        if not day
        else abs((year * 372 + month * 31 + day) - (year2 * 372 + month2 * 31 + day2)) <= DAYS
    )


def _parts(iso: str | None) -> tuple[str | None, str | None, str | None] | None:
    """Year, month and day, as far as given; None for what is no single date."""
    match = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?", iso or "")
    return (None if match[1] == "-" else match[1], match[2], match[3]) if match else None
