"""Dates told from the day of writing, and read only where that day is known: "yesterday", "last month", "Monday"."""

import re
from datetime import date, timedelta

from briefing.analysis.dates import FoundDate

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_UNITS = r"(?:day|week|month|year|decade)"
_COUNTS = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
_COUNTS |= {"a": 1, "an": 1}
_RELATIVE = re.compile(
    rf"""\b(?:(?P<near>today|yesterday|tomorrow|tonight)
    | (?:(?P<side>last|next|this|past)\s+)?(?P<day>{"|".join(_DAYS)})(?!\w)
    | (?:the\s+)?(?P<which>last|next|this|past|previous|coming)\s+(?P<unit>{_UNITS})(?!\w)
    | (?P<count>\d{{1,3}}|{"|".join(_COUNTS)})\s+(?P<units>{_UNITS})s?\s+(?P<ago>ago|earlier|later)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def relative_words() -> frozenset[str]:
    """Words that every such date has one of."""
    return frozenset(
        [
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            *_DAYS,
            "day",
            "week",
            "month",
            "year",
            "days",
            "weeks",
            "months",
            "years",
            "decade",
            "decades",
        ]
    )


def relative_dates(text: str, start: int, end: int, written: date) -> list[FoundDate]:
    """The dates of a sentence that are told from the day of writing, in order."""
    found: list[FoundDate] = []
    for match in _RELATIVE.finditer(text, start, end):
        iso = _value(match, written)
        if iso:
            found.append(FoundDate(match.start(), match.end(), iso, "relative"))
    return found


def _value(match: re.Match[str], written: date) -> str | None:
    if match["near"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["near"].lower(), 0)
        return _moved(written, shift)
    if match["day"]:
        return _weekday(match["day"].lower(), (match["side"] or "").lower(), written)
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


def _weekday(day: str, side: str, written: date) -> str | None:
    """News tells of the week around its date: the nearest such day that is not to come, unless "next" is said."""
    back = (written.weekday() - _DAYS.index(day)) % 7
    if side == "next":
        return _moved(written, 7 - back)
    return _moved(written, -(back or (7 if side in {"last", "past"} else 0)))


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
