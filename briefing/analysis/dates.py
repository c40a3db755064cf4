"""Dates as a text gives them: which part is told, nothing added."""

import re
from typing import NamedTuple

from briefing.core.statements import Precision

_NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_NUMBERS = {name: number for number, name in enumerate(_NAMES, 1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9}
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun(?:e|\.)?|jul(?:y|\.)?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?!\w)"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,]\d|-\d\d?\b)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.:/]\d|,\d\d\d\b)"
_TO = r"\s*(?:[-–—]|\bto\b|\buntil\b|\bthrough\b)\s*"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_WITHOUT_MONTHS = rf"""
      (?P<quarter>first|second|third|fourth)[\s-]quarter,?\s+(?:of\s+)?(?P<y5>{_YEAR})
    | (?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])
    | (?P<y6>(?:1[5-9]|20)\d\d)(?:{_TO}(?P<y6b>(?:(?:1[5-9]|20)\d\d|(?<=[-–])\d\d)(?![\w%]|[.,]\d)))
    | (?P<decade>(?:1[5-9]|20)\d0)['’]?s(?!\w)
    | (?P<y7>{_YEAR})
"""
_WITH_MONTHS = rf"""
      {_WEEKDAY}(?P<m1>{_MONTH})\s+(?:the\s+)?(?P<d1>{_DAY})
        (?:{_TO}(?:(?P<m1b>{_MONTH})\s+)?(?P<d1b>{_DAY}))?(?:,?\s+(?:of\s+)?(?P<y1>{_YEAR}))?
    | {_WEEKDAY}(?:the\s+)?(?P<d2>{_DAY})(?:{_TO}(?P<d2b>{_DAY}))?\s+(?:of\s+)?(?P<m2>{_MONTH})(?:,?\s+(?P<y2>{_YEAR}))?
    | (?P<m3>{_MONTH}){_TO}(?P<m3b>{_MONTH}),?\s+(?:of\s+)?(?P<y3>{_YEAR})
    | (?P<m4>{_MONTH}),?\s+(?:of\s+)?(?P<y4>{_YEAR})
    | (?P<m5>{_MONTH})
"""
_YEARS = re.compile(rf"\b(?=\d|[fst]\w+[\s-]quarter)(?:{_WITHOUT_MONTHS})", re.IGNORECASE | re.VERBOSE)
_DATE = re.compile(rf"\b(?:{_WITH_MONTHS}|{_WITHOUT_MONTHS})", re.IGNORECASE | re.VERBOSE)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
"""The numbers of quarters."""
_WORDS = frozenset(form for name in _NUMBERS for form in (name, name.capitalize(), name.upper()))
_ORDINARY = frozenset(("may", "march", "mar", "jan", "dec", "jun", "jul", "sep", "oct", "nov", "apr", "aug", "feb"))
"""Months that are words or names as well: alone they are months only where something says so."""
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|during|between|through|every|each|before|after"
    r"|to)[\s-]+$",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|during|between|through|before|after|to|the|and"
    r"|years?|fiscal|spring|summer|autumn|fall|winter|its|his|her|their|a|as|for|around|circa|about|than)[\s-]+"
    r"|[(\[,’'“\"]\s*|^\s*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s+(?:people|men|women|children|(?!this\b|was\b|is\b|has\b|as\b|its\b|his\b|does\b)[a-z]+s)\b")
_MONEY = re.compile(r"[$€£¥#№]\s?$|\b(?:no|nr|page|p|room|resolution|flight|article|section)\.?\s$", re.IGNORECASE)


class FoundDate(NamedTuple):
    """A date found in a text."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    iso: str | None
    """What the text gives."""
    precision: Precision
    """How much the text gives."""


def date_words() -> frozenset[str]:
    """The names of months as they may stand: a sentence without any, and without a digit, has no date."""
    return _WORDS


def dates(text: str, start: int, end: int, *, months: bool = True) -> list[FoundDate]:
    """The dates of a sentence, in order; `months` tells whether it may hold the name of a month."""
    found: list[FoundDate] = []
    for match in (_DATE if months else _YEARS).finditer(text, start, end):
        value = _value(text, match, start, end)
        if value:
            found.append(FoundDate(match.start(), match.end(), *value))
    return found


def _value(text: str, match: re.Match[str], start: int, end: int) -> tuple[str | None, Precision] | None:
    groups = match.groupdict()
    if groups["iso"]:
        return groups["iso"], "day" if len(groups["iso"]) == 10 else "month"
    if groups["quarter"]:
        return quarter(int(groups["y5"]), ORDINALS[groups["quarter"].lower()]), "range"
    if groups["decade"]:
        return f"{groups['decade'][:3]}X", "decade"
    if groups["y6"] or groups["y7"]:
        return _year(text, match, groups, start, end)
    if groups["m1"]:
        return _day(groups["m1"], groups["d1"], groups["m1b"], groups["d1b"], groups["y1"])
    if groups["m2"]:
        return _day(groups["m2"], groups["d2"], None, groups["d2b"], groups["y2"])
    if groups["m3"]:
        year = groups["y3"]
        return f"{year}-{_number(groups['m3']):02}/{year}-{_number(groups['m3b']):02}", "range"
    if groups["m4"]:
        return f"{groups['y4']}-{_number(groups['m4']):02}", "month"
    return _month_alone(text, match, start)


def quarter(year: int, number: int) -> str:
    """The months of a quarter, from 1 to 4, as a range."""
    return f"{year:04}-{3 * number - 2:02}/{year:04}-{3 * number:02}"


def _number(month: str) -> int:
    return _NUMBERS[month.lower().rstrip(".")]


def _digits(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _day(month: str, day: str, month_until: str | None, until: str | None, year: str | None) -> tuple[str, Precision]:
    head = year or "-"
    first = f"{head}-{_number(month):02}-{_digits(day):02}"
    if until is None:
        return first, "day" if year else "day-no-year"
    return f"{first}/{head}-{_number(month_until or month):02}-{_digits(until):02}", "range"


def _month_alone(text: str, match: re.Match[str], start: int) -> tuple[str, Precision] | None:
    word = match[0]
    told = _BEFORE_MONTH.search(text, max(start, match.start() - 12), match.start())
    if not word[0].isupper() or (word.lower().rstrip(".") in _ORDINARY and not told):
        return None
    return f"--{_number(word):02}", "month-no-year"


def _year(
    text: str, match: re.Match[str], groups: dict[str, str | None], start: int, end: int
) -> tuple[str, Precision] | None:
    if _MONEY.search(text, max(start, match.start() - 12), match.start()):
        return None
    first, until = groups["y6"], groups["y6b"]
    if first and until:
        until = first[: 4 - len(until)] + until
        return (f"{first}/{until}", "range") if until > first else None
    before = _BEFORE_YEAR.search(text, max(start, match.start() - 12), match.start())
    if not before and _COUNTED.match(text, match.end(), end):
        return None
    return groups["y7"] or first or "", "year"
