"""Times of day that statements tell, and whether two of them can be one."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.core.spans import Span
from briefing.core.statements import Statement

_TIME = re.compile(
    r"(?<![\d.,:$€£])(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[.:])(?P<minute>[0-5]\d))?(?![\d:]|[.,]\d)"
    r"(?:\s?(?P<half>[ap])\.?\s?m\b\.?|(?P<clock>\s?(?:o['’]clock|hrs\b|hours (?:GMT|local|UTC)|GMT|UTC|local time)))?"
    r"(?P<of_day>\s(?:in the\s|(?:on\s)?(?:that\s|this\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s))"
    r"(?P<part>morning|afternoon|evening|night))?"
)
"""A time of day; of the hour alone only with what says so."""
_AT = re.compile(
    r"\b(?P<rough>about|around|shortly (?:after|before)|just (?:after|before)|nearly|almost|before|after)?\s*$"
)
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
_HALF = 12 * 60
_HALVES = {"morning": "a", "afternoon": "p", "evening": "p"}


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
    return _clock_times(statement) if any(mark.isdigit() for mark in statement.text) else ()


@lru_cache(maxsize=1 << 13)
def _clock_times(statement: Statement) -> tuple[Clock, ...]:
    text = statement.text
    found = []
    for match in _TIME.finditer(text):
        told = match["half"] or match["clock"] or match["of_day"]
        before = text[max(0, match.start() - 24) : match.start()]
        if not told and not (match["mark"] == ":" and _AT_TIME.search(before)):
            continue
        if not (match["minute"] or match["half"] or (match["clock"] and "o" in match["clock"])):
            continue
        hour = int(match["hour"])
        half = match["half"] or {"morning": "a", "afternoon": "p", "evening": "p", "night": ""}.get(
            match["part"] or "", ""
        )
        if hour > 12:
            half = "p"
        start = statement.start + match.start()
        span = Span(statement.article, statement.revision, start, start + len(match[0].rstrip()), match[0].rstrip())
        rough = _AT.search(before)
        found.append(Clock(span, hour % 12 * 60 + int(match["minute"] or 0), half, bool(rough and rough["rough"])))
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
