"""Which event a statement is about, as far as its words tell.

Two statements are about different events when both say when and the times cannot be one, or both say where and the
places are others, or one says that it is another of its kind ("a second round").
"""

import re
from calendar import day_name, month_name

from briefing.analysis.events import happens_once
from briefing.core.statements import DateMention, EventMention, Statement
from briefing.evidence.telling import bare
from briefing.query.words import simple_terms

_PLACE = re.compile(
    r"\b(?:in|at|near|outside|around|off|to|from|In|At|Near|Outside|Around|Off)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]+)(?:\s+(?:of|de|al|el|the)?\s?[A-Z][\w’'-]+){0,3})"
)
"""A name after a word of place."""
_AGAIN = re.compile(
    r"\b(second|third|fourth|fifth|another|separate|earlier|previous|latest|new round|follow-up|again|subsequent)\b",
    re.IGNORECASE,
)
"""Words that tell one event from others of its kind."""
_NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b", re.IGNORECASE
)
"""What numbers an event among others of its kind."""
_AHEAD = re.compile(
    r"\b(?:will|would|is to|are to|plans? to|planned|planning|is due|are due|wants? to|intends? to|expected"
    r"|scheduled|set to|aims? to|promised to|next)\b",
    re.IGNORECASE,
)
"""Words that tell of what is still to come."""
_DONE = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:already\s+|now\s+|been\s+)*(?!called|scheduled|fixed|planned|announced)(?:\w+ed|sent|built|made|paid|spent|won|lost|held|met|begun)\b"
    r"|\b(?:so far|already|to date)\b",
    re.IGNORECASE,
)
"""Words that tell of what has been done."""
_GIVEN_UP = re.compile(
    r"\b(?:had (?:originally |first |once )?(?:planned|been (?:due|planned|scheduled|expected|meant))"
    r"|w(?:as|ere) to (?:have|be)\b"
    r"|w(?:as|ere) (?:originally |first )?(?:due|supposed|meant|planned|scheduled|expected) to"
    r"|original(?:ly)?|earlier plan)\b",
    re.IGNORECASE,
)
"""Words that tell of a plan that came to nothing, or was changed."""
MONTH_NAMES = frozenset(name.casefold() for name in (*month_name, *day_name) if name)
DAYS = 21
"""How many days two accounts of one event may differ by."""
MONTHS = 1
"""The same in months, where no day is told."""
YEARS = 2
"""The same in years, where no month is told."""


def places(statement: Statement) -> frozenset[str]:
    """The terms of names that stand after a word of place."""
    found: set[str] = set()
    for match in _PLACE.finditer(bare(statement)):
        if match[1].split()[0].lower() not in MONTH_NAMES:
            found.update(simple_terms(match[1]))
    return frozenset(found)


def apart_in_time(first: DateMention, second: DateMention) -> bool:
    """Whether two dates cannot be of one time: what both of them give (year, month, day) differs somewhere."""
    one, other = _parts(first.iso), _parts(second.iso)
    if one is None or other is None or _same_weekday(first, second):
        return False
    return any(a != b for a, b in zip(one, other, strict=True) if a is not None and b is not None)


def _same_weekday(first: DateMention, second: DateMention) -> bool:
    """Whether both are told by the name of the same day, which may have been read as that of one week or the next."""
    return first.span.text == second.span.text and first.span.text.isalpha() and near(first, second)


def dates_apart(first: Statement, second: Statement) -> bool:
    """Whether both state dates and no date of one can be of the time of one of the other's."""
    ones = [date for date in first.dates if _parts(date.iso)]
    others = [date for date in second.dates if _parts(date.iso)]
    return bool(ones) and bool(others) and all(apart_in_time(one, other) for one in ones for other in others)


def dates_of_one_kind(first: Statement, second: Statement) -> list[tuple[DateMention, DateMention]]:
    """The dates of happenings of one kind, which may be one happening, in two statements."""
    return [
        (one.date, other.date)
        for one in first.events
        for other in second.events
        if one.kind == other.kind and one.date and other.date and not elsewhere(one, other)
    ]


def elsewhere(one: EventMention, other: EventMention) -> bool:
    """Whether two events of a kind are placed at, or numbered as, others."""
    if one.place and other.place and set(simple_terms(one.place.text)).isdisjoint(simple_terms(other.place.text)):
        return True
    return _numbered(one, other)


def _numbered(one: EventMention, other: EventMention) -> bool:
    """Whether two events are numbered as others of their kind."""
    numbers = _NUMBERED.search(one.span.text), _NUMBERED.search(other.span.text)
    return numbers[0] is not None and numbers[1] is not None and numbers[0][0].lower() != numbers[1][0].lower()


def _of_one_happening(first: Statement, second: Statement) -> bool:
    """Whether both date what happens but once to the same thing."""
    return any(
        one.kind == other.kind and one.date and other.date and happens_once(one.kind)
        for one in first.events
        for other in second.events
    )


def different_events(first: Statement, second: Statement) -> bool:
    """Whether the words say that the two are about different events: other places, another of its kind, other times.

    Dates that lie close together may be two accounts of one event; dates that lie further apart are of two.
    """
    if _elsewhere(first, second):
        return True
    texts = bare(first), bare(second)
    if bool(_AGAIN.search(texts[0])) != bool(_AGAIN.search(texts[1])):
        return True
    if _still_to_come(first, second, texts) or _still_to_come(second, first, texts[::-1]):
        return True
    if _of_one_happening(first, second):
        return False
    return dates_apart(first, second) and not any(
        near(one, other) for one in first.dates for other in second.dates if one.iso and other.iso
    )


def _elsewhere(first: Statement, second: Statement) -> bool:
    """Whether each tells a place, or an event's place or number, that the other does not name at all."""
    here, there = places(first), places(second)
    words = words_of(first), words_of(second)
    if here and there and here.isdisjoint(words[1]) and there.isdisjoint(words[0]):
        return True
    for one in first.events:
        for other in second.events:
            if one.kind == other.kind and elsewhere(one, other):
                known = (one.place and words[1].issuperset(simple_terms(one.place.text))) or (
                    other.place and words[0].issuperset(simple_terms(other.place.text))
                )
                if not known or _numbered(one, other):
                    return True
    return False


def _still_to_come(first: Statement, second: Statement, texts: tuple[str, str]) -> bool:
    """Whether the first tells a plan, and the second what came of it or another plan."""
    if _GIVEN_UP.search(texts[0]) and not _GIVEN_UP.search(texts[1]):
        return True
    if {date.iso for date in first.dates if date.iso} & {date.iso for date in second.dates if date.iso}:
        return False
    return bool(_AHEAD.search(texts[0]) and not _AHEAD.search(texts[1]) and _DONE.search(texts[1]))


def words_of(statement: Statement) -> frozenset[str]:
    """The terms of a statement, those of names at its head among them."""
    return frozenset(simple_terms(statement.text))


def near(first: DateMention, second: DateMention) -> bool:
    """Whether two dates of one precision lie so close that both may be said of one event; one may lack its year."""
    one, other = _parts(first.iso), _parts(second.iso)
    if one is None or other is None or [part is None for part in one[1:]] != [part is None for part in other[1:]]:
        return False
    (year, month, day), (year2, month2, day2) = ((int(part or 0) for part in parts) for parts in (one, other))
    if one[0] is None or other[0] is None:
        year = year2 = 0
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
