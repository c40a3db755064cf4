"""Which event a statement is about, as far as its words tell.

Two statements are about different events when both say when and the times cannot be one, or both say where and the
places are others, or one says that it is another of its kind ("a second round").
"""

import re
from calendar import day_name, month_name
from functools import lru_cache

from briefing.analysis.events import happens_once
from briefing.analysis.figures import figure_words
from briefing.core.statements import DateMention, EventMention, Statement
from briefing.evidence.terms import function_words, plain_words
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
_NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b", re.IGNORECASE
)
"""What numbers an event among others of its kind."""
_AHEAD = re.compile(r"\b(?:will|would|is to|are to|plans? to|is due to|are due to)\b", re.IGNORECASE)
"""Words that tell of what is still to come."""
_MONTHS = frozenset(name.casefold() for name in (*month_name, *day_name) if name)
_CALENDAR = frozenset(term(name) for name in _MONTHS)
_OBJECT = re.compile(
    r"(?P<before>[\w%’'-]+)\s+(?P<by>of|on|for|with|against|into|over|to|from)\s+"
    r"(?P<object>(?:(?:the|a|an|its|their|his|her|new|more)\s+)?[\w’'-]+(?:\s+[\w’'-]+)?)"
)
"""A preposition with the word before it and its object."""
_SUBJECT = re.compile(r"([A-Z][\w-]+)\s+(?:will|would|has|had|is|was|did|does|may|can|could|must|\w{2,}(?:ed|s))\b")
"""A subject of a single word, and its verb."""
ROOT = 4
"""The letters at the head of two longer names by which they are forms of one."""
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
    here, there = places(first), places(second)
    if here and there and here.isdisjoint(there):
        return True
    if bool(_AGAIN.search(first.text)) != bool(_AGAIN.search(second.text)):
        return True
    if bool(_AHEAD.search(first.text)) != bool(_AHEAD.search(second.text)):
        return True
    if any(one.kind == other.kind and elsewhere(one, other) for one in first.events for other in second.events):
        return True
    if _of_one_happening(first, second):
        return False
    return dates_apart(first, second) and not any(
        near(one, other) for one in first.dates for other in second.dates if one.iso and other.iso
    )


def other_subjects(first: Statement, second: Statement) -> bool:
    """Whether each of two statements names somebody or something that the other does not: they speak of other things.

    Names within dates, and of those who are said to have said it, do not count.
    """
    heads = _head(first.text), _head(second.text)
    if heads[0] and heads[1] and heads[0] not in simple_terms(second.text) and heads[1] not in simple_terms(first.text):
        return True
    one, other = _named(first), _named(second)
    return _has_another(one, other) and _has_another(other, one)


def _head(text: str) -> str | None:
    """The term of a single word that a text opens with as its subject: "Sylvania will not attend"; no plural."""
    match = _SUBJECT.match(text)
    word = match[1] if match else ""
    told = word and word.lower() not in function_words() | figure_words() and not word.endswith("s")
    return "".join(simple_terms(word)[:1]) if told else None


def _has_another(names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the names is none of the others, nor a form of one: Freedonia and Freedonian are one."""
    roots = {name[:ROOT] for name in others if len(name) > ROOT}
    return any(name not in others and (len(name) <= ROOT or name[:ROOT] not in roots) for name in names)


def other_objects(first: Statement, second: Statement) -> bool:
    """Whether the same word is followed by another thing in each: "on schools" and "on roads"."""
    ones, others = _objects(first.text), _objects(second.text)
    said = set(simple_terms(first.text)), set(simple_terms(second.text))
    aside = {word for each in (first, second) for date in each.dates for word in simple_terms(date.span.text)}
    for slot in ones.keys() & others.keys():
        one, other = ones[slot] - said[1] - aside, others[slot] - said[0] - aside
        if one and other and one == ones[slot] and other == others[slot]:
            return True
    return False


@lru_cache(maxsize=1 << 13)
def _objects(text: str) -> dict[tuple[str, str], frozenset[str]]:
    """The word before a preposition, any figure being one, and the preposition, to the terms that may be its object."""
    found: dict[tuple[str, str], set[str]] = {}
    for match in _OBJECT.finditer(text):
        before = simple_terms(match["before"])
        key = ("" if match["before"][-1].isdigit() else before[-1] if before else ""), match["by"].lower()
        words = [
            word for word in simple_terms(match["object"]) if word not in plain_words()[0] and not word[0].isdigit()
        ]
        if words:
            found.setdefault(key, set()).update(words[:2])
    return {key: frozenset(words) for key, words in found.items()}


def _named(statement: Statement) -> frozenset[str]:
    aside = {word for date in statement.dates for word in simple_terms(date.span.text)}
    if statement.speaker:
        aside.update(simple_terms(f"{statement.speaker.name} {statement.speaker.role or ''}"))
        aside.update(simple_terms(statement.speaker.span.text))
    return names(statement.text) - aside - _CALENDAR


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
