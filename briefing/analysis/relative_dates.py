"""Dates told from the day of writing, and read only where that day is known: "yesterday", "last month", "Monday"."""

import re
from datetime import date, timedelta

from briefing.analysis.dates import ORDINALS, FoundDate, quarter

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_UNITS = r"(?:day|week|month|year|decade)"
_COUNTS = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_COUNTS |= {"a": 1, "an": 1}
_RELATIVE = re.compile(
    rf"""\b(?:(?P<near>{"|".join(_NEAR)})
    | (?:(?P<side>last|next|this|past)\s+)?(?P<day>{"|".join(_DAYS)})(?!\w)
    | (?:the\s+)?(?P<which>last|next|this|past|previous|coming)\s+(?P<unit>{_UNITS})(?!\w)
    | (?P<count>\d{{1,3}}|{"|".join(_COUNTS)})\s+(?P<units>{_UNITS})s?\s+(?P<ago>ago|earlier|later)
    | (?:the\s+|last\s+|fiscal\s+)*(?P<quarter>first|second|third|fourth)[\s-]quarter
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


_TO_COME = re.compile(
    r"\b(?:will|until|till|as soon as|scheduled|planned|plans?|expected|due|upcoming|set|begins?|to leave|to meet)\b",
    re.IGNORECASE,
)
"""Words that look ahead."""


def relative_words() -> frozenset[str]:
    """Words that every such date has one of."""
    units = ("day", "week", "month", "year", "decade")
    return frozenset((*_NEAR, *_DAYS, *units, *(f"{unit}s" for unit in units), "quarter"))


def relative_dates(text: str, start: int, end: int, written: date) -> list[FoundDate]:
    """The dates of a sentence that are told from the day of writing, in order."""
    found: list[FoundDate] = []
    for match in _RELATIVE.finditer(text, start, end):
        iso = _value(match, written, to_come=bool(_TO_COME.search(text, max(start, match.start() - 60), match.start())))
        if iso:
            found.append(FoundDate(match.start(), match.end(), iso, "relative"))
    return found


def _value(match: re.Match[str], written: date, *, to_come: bool) -> str | None:
    if match["near"]:
        return _moved(written, _NEAR[match["near"].lower()])
    if match["day"]:
        return _weekday(match["day"].lower(), (match["side"] or "").lower(), written, to_come=to_come)
    if match["quarter"]:
        number = ORDINALS[match["quarter"].lower()]
        return quarter(written.year - (3 * number - 2 > written.month), number) if written.year > 1 else None
    if match["which"]:
        shift = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
        return _shifted(match["unit"].lower(), shift, written)
    count = match["count"].lower()
    number = _COUNTS.get(count) or int(count)
    return _shifted(match["units"].lower(), number if match["ago"].lower() == "later" else -number, written)


def _moved(written: date, days: int) -> str | None:
    try:
        return (written + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _weekday(day: str, side: str, written: date, *, to_come: bool) -> str | None:
    """News tells of the week around its date: the nearest such day that is past, unless the words look ahead."""
    back = (written.weekday() - _DAYS.index(day)) % 7
    if side == "next" or (to_come and side not in {"last", "past"}):
        return _moved(written, 7 - back)
    return _moved(written, -(back or (7 if side in {"last", "past"} else 0)))


def placed(iso: str, written: date) -> str | None:
    """A date without a year ("--11-16", "--11") in the year that brings it nearest to the day of writing.

    An inference, for placing dates beside each other; a text that gives no year never shows it. None for a day that
    no such year has.
    """
    month, _, day = iso.removeprefix("--").partition("-")
    found: list[date] = []
    for year in (written.year - 1, written.year, written.year + 1):
        try:
            found.append(date(year, int(month), int(day or min(written.day, 28))))
        except ValueError:
            continue
    nearest = min(found, key=lambda one: abs((one - written).days), default=None)
    if nearest is None:
        return None
    return nearest.isoformat() if day else nearest.isoformat()[:7]


def _shifted(unit: str, by: int, written: date) -> str | None:
    if unit == "day":
        return _moved(written, by)
    if unit == "week":
        moved = _moved(written, 7 * by)
        if moved is None:
            return None
        year, week, _ = date.fromisoformat(moved).isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "month":
        months = written.year * 12 + written.month - 1 + by
        return f"{months // 12:04}-{months % 12 + 1:02}" if 0 < months // 12 < 10000 else None
    year = written.year + (10 * by if unit == "decade" else by)
    if not 0 < year < 10000:
        return None
    return f"{year // 10:03}X" if unit == "decade" else f"{year:04}"
