"""Dates as a text gives them: which part is told, nothing added."""

import re
from collections.abc import Iterable

from briefing.analysis.openers import Openers, matches, openings
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent
from briefing.core.statements import Precision
from briefing.core.values import value

_NAMES = ["january", "february", "march", "april", "may", "june"]
_NAMES += ["july", "august", "september", "october", "november", "december"]
_NUMBERS = {name: number for number, name in enumerate(_NAMES, 1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9}
MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|jun(?:e|\.)?|jul(?:y|\.)?|aug(?:ust|\.)?"
    r"|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?!\w)"
)
"""The pattern of a month's name, in small letters."""
_YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,:]\d|-\d\d?\b)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.:/]\d|,\d\d\d\b)"
_TO = r"\s*(?:[-–—]|\bto\b|\buntil\b|\bthrough\b)\s*"
_OF = r",?\s+(?:of\s+)?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Seasons as ISO 8601-2 numbers them, like months."""
_CENTURIES = ["sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"]
_WITHOUT_MONTHS = rf"""
      (?P<part>first|second|third|fourth)[\s-](?P<of>quarter|half){_OF}(?P<y5>{_YEAR})
    | (?P<y5b>{_YEAR})\s+(?P<part2>first|second|third|fourth)[\s-](?P<of2>quarter|half)(?!\w)
    | (?P<q>[qh][1-4])[\s,]+(?P<y8>{_YEAR})
    | (?P<season>{"|".join(_SEASONS)}){_OF}(?P<y9>{_YEAR})
    | (?P<century>(?:[4-9]|1\d|20)th|(?:1|21)st|2nd|3rd|{"|".join(_CENTURIES)})[\s-]century
    | (?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\w-])
    | (?<=between\s)(?P<y10>{_YEAR})\s+and\s+(?P<y10b>{_YEAR})
    | (?P<y6>(?:1[5-9]|20)\d\d)(?:{_TO}(?P<y6b>(?:(?:1[5-9]|20)\d\d|(?<=[-–])\d\d)(?![\w%]|[.,:]\d)))
    | (?P<decade>(?:1[5-9]|20)\d0)['’]?s(?!\w)
    | (?P<y7>{_YEAR})
"""
_WITH_MONTHS = rf"""
      (?<=between\s)(?P<m7>{MONTH})\s+(?P<d7>{_DAY})\s+and\s+(?:(?P<m7b>{MONTH})\s+)?(?P<d7b>{_DAY})
        (?:,?\s+(?:of\s+)?(?P<y7m>{_YEAR}))?
    | (?<=between\s)(?P<d8>{_DAY})(?:\s+(?P<m8>{MONTH}))?\s+and\s+(?P<d8b>{_DAY})\s+(?P<m8b>{MONTH})
        (?:,?\s+(?P<y8m>{_YEAR}))?
    | (?<=between\s)(?P<m9>{MONTH})\s+(?P<y9m>{_YEAR})\s+and\s+(?P<m9b>{MONTH})\s+(?P<y9b>{_YEAR})
    | {_WEEKDAY}(?P<m1>{MONTH})\s+(?:the\s+)?(?P<d1>{_DAY})
        (?:{_TO}(?:(?P<m1b>{MONTH})\s+)?(?P<d1b>{_DAY}))?(?:,?\s+(?:of\s+)?(?P<y1>{_YEAR})|(?=\s+and\s+{_DAY},\s+(?P<y1a>{_YEAR})))?
    | {_WEEKDAY}(?:the\s+)?(?P<d2>{_DAY})(?:{_TO}(?P<d2b>{_DAY}))?\s+(?:of\s+)?(?P<m2>{MONTH})(?:,?\s+(?P<y2>{_YEAR}))?
    | (?P<m3>{MONTH}){_TO}(?P<m3b>{MONTH})(?:{_OF}(?P<y3>{_YEAR}))?
    | (?<=between\s)(?P<m6>{MONTH})\s+and\s+(?P<m6b>{MONTH})(?:{_OF}(?P<y6m>{_YEAR}))?
    | (?P<m4>{MONTH})(?:{_OF}(?P<y4>{_YEAR})|(?=\s+and\s+{MONTH}{_OF}(?P<y4a>{_YEAR})))
    | (?P<m5>{MONTH})
"""
_YEARS = re.compile(
    rf"(?<!\d[-./,:])\b(?=\d|[fst]\w+[\s-](?:quarter|half|c)|[qh]\d|[safwentb])(?:{_WITHOUT_MONTHS})",
    re.IGNORECASE | re.VERBOSE,
)
_DATE = re.compile(rf"(?<!\d[-./,:])\b(?:{_WITH_MONTHS}|{_WITHOUT_MONTHS})", re.IGNORECASE | re.VERBOSE)
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
"""The numbers of quarters."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of a week."""
_PARTS = [f"{part}{number}" for part in "qh" for number in range(1, 5)]
_YEARS_BEGIN: Openers = dict.fromkeys((*ORDINALS, *_SEASONS, *_CENTURIES, *_PARTS)) | {"twenty": frozenset(("first",))}
_DAYS = [f"{zero}{day}" for day in range(1, 32) for zero in ("", "0")]
_DATE_BEGINS: Openers = _YEARS_BEGIN | dict.fromkeys((*_NUMBERS, *WEEKDAYS))
_DATE_BEGINS |= {"the": frozenset(day + ending for day in _DAYS for ending in ("", "st", "nd", "rd", "th"))}
"""The words that dates begin with, but for digits."""
_WORDS = frozenset(form for name in _NUMBERS for form in (name, name.capitalize(), name.upper()))
_ORDINARY = frozenset(("may", "march", "mar", "jan", "dec", "jun", "jul", "sep", "oct", "nov", "apr", "aug", "feb"))
"""Months that are words or names as well: alone they are months only where something says so."""
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|during|between|through|every|each|before|after"
    r"|to)[\s-]+$",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)
"""What makes of a day or month one that comes again and again."""
_NARROWER = re.compile(
    r"\b(?:early|late|mid|(?:the )?(?:beginning|start|middle|end) of)(?:[\s-]+in)?[\s-]+$", re.IGNORECASE
)
"""What says in which part of a month or year; it belongs to the date's words."""
_NARROW_ENDS = ("early", "late", "mid", "of", "in")
"""What such words end in."""
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|during|between|through|before|after|to|the|and"
    r"|years?|fiscal|spring|summer|autumn|fall|winter|its|his|her|their|a|as|for|around|circa|about|than)[\s-]+"
    r"|[(\[,’'“\"]\s*|^\s*)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s+(?:people|men|women|children|(?!this\b|was\b|is\b|has\b|as\b|its\b|his\b|does\b)[a-z]+s)\b")
_MEASURED = re.compile(
    r"\s*(?:people|troops|soldiers|men|women|children|refugees|migrants|civilians|workers|members|villagers|inmates"
    r"|votes|seats|jobs|dollars|euros|pounds|rubles|roubles|km|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|kg|kilos?"
    r"|tons?|tonnes?|litres?|liters?|barrels?|hectares?|acres?|watts?|volts?|mw|gw|mph|kph|rpm|gmt|utc|hrs?|hours)\b",
    re.IGNORECASE,
)
"""What makes of any four digits a number or a time of day."""
_MONEY = re.compile(
    r"[$€£¥#№]\s?$|\b(?:nos?|nr|pp?|pages?|rooms?|(?:res(?:olution|\.)?|unscr|scr)s?(?:\s\d{3,4}(?:,|\s(?:and|or)))*"
    r"|flights?|articles?|sections?|chapter|paragraph|channel|unit|serial|code|extension|ext|tel|phone)\.?\s$",
    re.IGNORECASE,
)
"""What makes of them money, or a number in a series."""


@value
class FoundDate:
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
    """The names of months as they may stand, and "century": a sentence without any, and without a year, has no date."""
    return _WORDS | {"century"}


def dates_in(text: str) -> list[FoundDate]:
    """The dates of a text that stands alone, in order."""
    scan = Scan(text)
    return dates(scan, range(len(scan.words)), (0, len(text)))


def dates(scan: Scan, within: Iterable[int], extent: Extent, *, months: bool = True) -> list[FoundDate]:
    """The dates of a sentence that begin in some of its rows, in order.

    `months` tells whether it may hold the name of a month.
    """
    found: list[FoundDate] = []
    text, (start, end) = scan.text, extent
    pattern, words = (_DATE, _DATE_BEGINS) if months else (_YEARS, _YEARS_BEGIN)
    for match in matches(pattern, text, openings(scan, within, words, digits=True), end):
        value = _value(text, match, start, end)
        if value:
            found.append(FoundDate(_narrowed(text, start, match.start()), match.end(), *value))
    return found


def _narrowed(text: str, start: int, place: int) -> int:
    """Where the date at a place begins, with the words that tell in which part of it: "early in 2023"."""
    low = max(start, place - 20)
    if not text[low:place].replace("-", " ").rstrip().lower().endswith(_NARROW_ENDS):
        return place
    before = _NARROWER.search(text, low, place)
    return before.start() if before else place


def _value(text: str, match: re.Match[str], start: int, end: int) -> tuple[str | None, Precision] | None:
    groups = match.groupdict()
    if groups["iso"]:
        return groups["iso"], "day" if len(groups["iso"]) == 10 else "month"
    if groups["y6"] or groups["y7"] or groups["y10"]:
        return _year(text, match, groups, start, end)
    if found := _part_of_year(groups):
        return found
    if groups["decade"]:
        return f"{groups['decade'][:3]}X", "decade"
    if groups["century"]:
        return f"{_century(groups['century']) - 1:02}XX", "century"
    return _with_month(text, match, groups, start)


def _with_month(text: str, match: re.Match[str], groups: dict[str, str], start: int) -> tuple[str, Precision] | None:
    """A day, a month, or a range of them."""
    if groups.get("m7"):
        return _day(groups["m7"], groups["d7"], groups["m7b"], groups["d7b"], groups["y7m"])
    if groups.get("m8b"):
        return _day(groups["m8"] or groups["m8b"], groups["d8"], groups["m8b"], groups["d8b"], groups["y8m"])
    if groups.get("m9"):
        first, until = (f"{groups[y]}-{number_of_month(groups[m]):02}" for y, m in (("y9m", "m9"), ("y9b", "m9b")))
        return f"{first}/{until}", "range"
    if groups.get("m1"):
        return _day(groups["m1"], groups["d1"], groups["m1b"], groups["d1b"], groups["y1"] or groups["y1a"])
    if groups.get("m2"):
        return _day(groups["m2"], groups["d2"], None, groups["d2b"], groups["y2"])
    if first := groups["m3"] or groups["m6"]:
        return _months(first, groups["m3b"] or groups["m6b"], groups["y3"] or groups["y6m"])
    if groups["m4"]:
        return f"{groups['y4'] or groups['y4a']}-{number_of_month(groups['m4']):02}", "month"
    return _month_alone(text, match, start)


def _part_of_year(groups: dict[str, str]) -> tuple[str, Precision] | None:
    """A quarter, half or season with its year."""
    if part := groups["part"] or groups["part2"]:
        year, sort = groups["y5"] or groups["y5b"], groups["of"] or groups["of2"]
        return _span_of_year(int(year), sort.lower(), ORDINALS[part.lower()])
    if groups["q"]:
        sort = "quarter" if groups["q"][0] in "qQ" else "half"
        return _span_of_year(int(groups["y8"]), sort, int(groups["q"][1]))
    return (season(groups["y9"], groups["season"]), "season") if groups["season"] else None


def _span_of_year(year: int, sort: str, number: int) -> tuple[str, Precision] | None:
    if sort == "quarter":
        return quarter(year, number), "range"
    return (f"{year:04}-{6 * number - 5:02}/{year:04}-{6 * number:02}", "range") if number < 3 else None


def quarter(year: int, number: int) -> str:
    """The months of a quarter, from 1 to 4, as a range."""
    return f"{year:04}-{3 * number - 2:02}/{year:04}-{3 * number:02}"


def season(year: str, name: str) -> str:
    """A season of a year as ISO 8601-2 writes it: 2023-22 is its summer."""
    return f"{year}-{_SEASONS[name.lower()]}"


def _century(name: str) -> int:
    return int(name[:-2]) if name[0].isdigit() else 16 + _CENTURIES.index(name.lower())


def number_of_month(month: str) -> int:
    """The number of a month by its name, short or long."""
    return _NUMBERS[month.lower().rstrip(".")]


def _digits(day: str) -> int:
    return int(re.sub(r"\D", "", day))


def _day(month: str, day: str, month_until: str | None, until: str | None, year: str | None) -> tuple[str, Precision]:
    head = year or "-"
    first = f"{head}-{number_of_month(month):02}-{_digits(day):02}"
    if until is None:
        return first, "day" if year else "day-no-year"
    return f"{first}/{head}-{number_of_month(month_until or month):02}-{_digits(until):02}", "range"


def _months(first: str, until: str, year: str | None) -> tuple[str, Precision] | None:
    """A range of months; without a year both must be sure to be months ("may to march" is none)."""
    if year is None and not (first[0].isupper() and until[0].isupper()):
        return None
    head = year or "-"
    return f"{head}-{number_of_month(first):02}/{head}-{number_of_month(until):02}", "range"


def _month_alone(text: str, match: re.Match[str], start: int) -> tuple[str, Precision] | None:
    word = match[0]
    told = _BEFORE_MONTH.search(text, max(start, match.start() - 12), match.start())
    if not word[0].isupper() or (word.lower().rstrip(".") in _ORDINARY and not told):
        return None
    if _EACH.search(text, max(start, match.start() - 8), match.start()):
        return None
    return f"--{number_of_month(word):02}", "month-no-year"


def _year(
    text: str, match: re.Match[str], groups: dict[str, str | None], start: int, end: int
) -> tuple[str, Precision] | None:
    before = max(start, match.start() - 40)
    if _MONEY.search(text, before, match.start()) or _MEASURED.match(text, match.end(), end):
        return None
    first, until = groups["y6"] or groups["y10"], groups["y6b"] or groups["y10b"]
    if first and until:
        until = first[: 4 - len(until)] + until
        return (f"{first}/{until}", "range") if until > first else None
    told = _BEFORE_YEAR.search(text, max(start, match.start() - 12), match.start())
    if not told and _COUNTED.match(text, match.end(), end):
        return None
    return groups["y7"] or first or "", "year"
