"""Dates and times of day that statements tell, and whether two of them can be one."""

import re
from calendar import day_name, month_name
from functools import lru_cache
from typing import NamedTuple

from briefing.core.spans import Span
from briefing.core.statements import DateMention, Statement

MONTH_NAMES = frozenset(name.casefold() for name in (*month_name, *day_name) if name)
DAYS = 21
"""How many days two accounts of one event may differ by."""
MONTHS = 1
"""The same in months, where no day is told."""
YEARS = 2
"""The same in years, where no month is told."""
_LIMIT = re.compile(
    r"\b(?:by|as of|until|till|since|before|after|from|through|up to|from \$?\d[\w.,%]* ?\w* (?:in|on))"
    r"\s+(?:late\s+|early\s+)?$",
    re.IGNORECASE,
)
"""What makes of a date a limit and no time of what happened."""
_BEGINS = re.compile(
    r"\b(?:as of|from)\s+$|\b(?:not|n['’]t|never|only)\b[^.;:]{0,60}\b(?:until|till|before)\s+$", re.IGNORECASE
)
"""What makes of a limit the day on which something begins: "not until 9 June"."""
_TO = re.compile(r"\s*(?:to|until|till|through|[-–—])\s*\w", re.IGNORECASE)
"""What follows the first day of several."""
_TIME = re.compile(
    r"(?<![\d.,:$€£])(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[.:])(?P<minute>[0-5]\d))?(?![\d:]|[.,]\d)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?|(?P<clock>\s?(?:o['’]clock|hrs\b|GMT|UTC|local time)))?"
    r"(?P<of_day>\s(?:in the\s|(?:on\s)?(?:that\s|this\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s))"
    r"(?P<part>morning|afternoon|evening|night))?"
)
"""A time of day; of the hour alone only with what says so."""
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|(?:shortly|just|a little) (?:after|before)|nearly|almost)\s*$")
"""What stands before a rough one."""
_BOUND = re.compile(r"(?<!\bshortly )(?<!\bjust )\b(?:after|before|by|until|till|since)\s*$")
"""What stands before one that is a limit, and no time of what happened."""
_AT_TIME = re.compile(r"\b(?:at|around|about|before|after)\s+(?:about |around |exactly |nearly )?$")
"""What stands before a time of day."""
ROUGH = 20
"""How many minutes a rough time may be off."""
EXACT = 5
"""How many minutes two accounts of one time may differ by."""
APART = 6 * 60
"""The minutes beyond which two times are of two things."""
HOURS = 12
"""The hours of half a day."""
_HALF = HOURS * 60
_HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_FROM_HOUR = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}
_SPOKEN = re.compile(
    rf"\b(?P<part>half|quarter|five|ten|twenty) (?:(?P<past>past)|(?<=quarter )to)"
    rf" (?P<hour>{'|'.join(_HOURS)})\b",
    re.IGNORECASE,
)
"""A time of day in words."""
_ZONE = re.compile(r"GMT|UTC")
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}
_HAS_TIME = re.compile(r"\d\s?(?:[ap]\.?\s?m\b|o['’]clock|hrs|GMT|UTC|local)|\d[.:]\d\d")
"""What a text that tells a time of day has."""


class Clock(NamedTuple):
    """A time of day."""

    span: Span
    """The words."""
    minutes: int
    """After midnight; after midnight or noon where `half` is unknown."""
    half: str
    """"a" before noon, "p" after it; "" where the text does not tell."""
    rough: bool
    """Whether the text says that it is not exact."""


def clock_times(statement: Statement) -> tuple[Clock, ...]:
    """The times of day in a statement."""
    article, revision, start = statement.article, statement.revision, statement.start
    return tuple(
        Clock(Span(article, revision, start + first, start + last, statement.text[first:last]), minutes, half, rough)
        for first, last, minutes, half, rough in _clock_times(statement.text)
    )


@lru_cache(maxsize=1 << 14)
def _clock_times(text: str) -> tuple[tuple[int, int, int, str, bool], ...]:
    """Where a text tells times of day, with their minutes, half of the day, and whether they are rough."""
    found = [_spoken(match, text) for match in _SPOKEN.finditer(text)]
    for match in _TIME.finditer(text) if _HAS_TIME.search(text) else ():
        before = text[max(0, match.start() - 24) : match.start()]
        hourly = match["half"] or match["clock"]
        if not (hourly or (match["minute"] and (match["of_day"] or (_is_marked(match) and _AT_TIME.search(before))))):
            continue
        if _BOUND.search(before):
            continue
        hour = int(match["hour"])
        half = "p" if hour > HOURS else match["half"] or _HALVES.get(match["part"] or "", "")
        last = match.start() + len(match[0].rstrip())
        minutes = hour % HOURS * 60 + int(match["minute"] or 0)
        found.append((match.start(), last, minutes, half, bool(_ROUGHLY.search(before))))
    return tuple(found)


def _is_marked(match: re.Match[str]) -> bool:
    """Whether numbers are written as no others than those of a time of day: "7:50", "07.50"."""
    return match["mark"] == ":" or match["hour"][0] == "0"


def _spoken(match: re.Match[str], text: str) -> tuple[int, int, int, str, bool]:
    """A time of day in words: "half past nine"."""
    minutes = _FROM_HOUR[match["part"].lower()] * (1 if match["past"] else -1)
    hour = _HOURS.index(match["hour"].lower()) + 1
    rough = bool(_ROUGHLY.search(text[max(0, match.start() - 24) : match.start()]))
    return match.start(), match.end(), (hour % HOURS * 60 + minutes) % _HALF, "", rough


def clocks_differ(one: Clock, other: Clock) -> bool:
    """Whether two times of day cannot be one, and lie near enough for two accounts of it; not those of two zones."""
    if bool(_ZONE.search(one.span.text)) != bool(_ZONE.search(other.span.text)):
        return False
    margin = ROUGH if one.rough or other.rough else EXACT
    if one.half and other.half and one.half != other.half:
        apart = abs(one.minutes + _HALF * (one.half == "p") - other.minutes - _HALF * (other.half == "p"))
        apart = min(apart, 2 * _HALF - apart)
    else:
        apart = abs(one.minutes - other.minutes)
        apart = min(apart, _HALF - apart)
    return margin < apart <= APART


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


def is_limit(date: DateMention, statement: Statement) -> bool:
    """Whether a date is a limit ("by Monday") and no time of what happened."""
    place = date.span.start - statement.start
    return place > 0 and bool(_LIMIT.search(statement.text[max(0, place - 32) : place]))


def is_bound(date: DateMention, statement: Statement) -> bool:
    """Whether a date is a limit, and not the day on which something begins ("from 1 May", "not until 1 May")."""
    if not is_limit(date, statement):
        return False
    place = date.span.start - statement.start
    after = statement.text[date.span.end - statement.start :]
    return not _BEGINS.search(statement.text[max(0, place - 90) : place]) or _TO.match(after) is not None
