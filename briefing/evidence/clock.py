"""Times of day that statements tell, and whether two of them can be one."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.core.spans import Span
from briefing.core.statements import Statement

_TIME = re.compile(
    r"(?<![\d.,:$€£])(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[.:])(?P<minute>[0-5]\d))?(?![\d:]|[.,]\d)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?|(?P<clock>\s?(?:o['’]clock|hrs\b|GMT|UTC|local time)))?"
    r"(?P<of_day>\s(?:in the\s|(?:on\s)?(?:that\s|this\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s))"
    r"(?P<part>morning|afternoon|evening|night))?"
)
"""A time of day; of the hour alone only with what says so."""
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|shortly (?:after|before)|just (?:after|before)|nearly|almost)\s*$")
"""What stands before a rough one."""
_LIMIT = re.compile(r"(?<!\bshortly )(?<!\bjust )\b(?:after|before|by|until|till|since)\s*$")
"""What stands before one that is a limit, and no time of what happened."""
_AT_TIME = re.compile(
    r"\b(?:at|by|until|since|from|was|is|around|about|after|before)\s+(?:about |around |exactly |nearly )?$"
)
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
    found = []
    for match in _TIME.finditer(text) if _HAS_TIME.search(text) else ():
        before = text[max(0, match.start() - 24) : match.start()]
        hourly = match["half"] or match["clock"]
        if not (
            hourly or (match["minute"] and (match["of_day"] or (match["mark"] == ":" and _AT_TIME.search(before))))
        ):
            continue
        if _LIMIT.search(before):
            continue
        hour = int(match["hour"])
        half = "p" if hour > HOURS else match["half"] or _HALVES.get(match["part"] or "", "")
        last = match.start() + len(match[0].rstrip())
        minutes = hour % HOURS * 60 + int(match["minute"] or 0)
        found.append((match.start(), last, minutes, half, bool(_ROUGHLY.search(before))))
    return tuple(found)


def clocks_differ(one: Clock, other: Clock) -> bool:
    """Whether two times of day cannot be one, and lie near enough for two accounts of it."""
    margin = ROUGH if one.rough or other.rough else EXACT
    if one.half and other.half and one.half != other.half:
        apart = abs(one.minutes + _HALF * (one.half == "p") - other.minutes - _HALF * (other.half == "p"))
        apart = min(apart, 2 * _HALF - apart)
    else:
        apart = abs(one.minutes - other.minutes)
        apart = min(apart, _HALF - apart)
    return margin < apart <= APART
