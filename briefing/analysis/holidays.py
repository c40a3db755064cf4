"""Days that are told by a name: "on Christmas Eve", "last Thanksgiving". Only names of one day of the year."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.analysis.dates import FoundDate
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_FIXED = {
    "christmas": "12-25",
    "christmas day": "12-25",
    "christmas eve": "12-24",
    "boxing day": "12-26",
    "new year’s day": "01-01",
    "new year’s eve": "12-31",
    "valentine’s day": "02-14",
    "halloween": "10-31",
    "armistice day": "11-11",
    "veterans day": "11-11",
}
"""Those of one date each year."""
_MOVING = {
    "memorial day": (5, 0, -1),
    "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2),
    "thanksgiving": (11, 3, 4),
    "thanksgiving day": (11, 3, 4),
}
"""Those of the United States (5 U.S.C. 6103) on a weekday of a month: its number, the weekday, and which of them."""
_MARKS = frozenset(("christmas", "halloween", "thanksgiving", "eve", "day"))
_BEFORE_DAY = {"boxing", "s", "armistice", "veterans", "memorial", "labor", "columbus"}
"""What stands before "Day" or "Eve" in such a name; "s" is what an apostrophe leaves."""
_NAMES = "|".join(
    sorted((name.title().replace("’S", "[’']s").replace(" ", r"\s+") for name in (*_FIXED, *_MOVING)), key=len)[::-1]
)
_HOLIDAY = re.compile(
    rf"(?P<start>\b(?i:(?P<side>last|this|next)|on|by|before|after|until|till|since|around|from|to|past)\s+)"
    rf"(?P<name>{_NAMES})(?![\w-]|\s+(?!Day\b|Eve\b)[A-Z]"
    r"|\s+(?:trees?|cards?|part(?:y|ies)|presents?|gifts?|seasons?|shopping|sales?|markets?|breaks?|holidays?|dinners?"
    r"|weekends?|week|songs?|carols?|lights?|parades?|messages?|address|speech|specials?|bonus(?:es)?)\b)"
)
_LONGEST = 30
"""How many letters before its last word such a name may begin, with the word before it, or are looked at after it."""


def holiday_words() -> frozenset[str]:
    """Words that every such name has one of, but for "day"."""
    return frozenset(_MARKS - {"day"})


def holidays(scan: Scan, rows: Sequence[int], extent: Extent, written: date | None) -> list[FoundDate]:
    """The named days of a sentence, in order; `rows` are those of words that such names have one of."""
    found: list[FoundDate] = []
    lowered = scan.lowered
    for row in rows:
        word = lowered[row]
        if word not in _MARKS or (word == "day" and row and lowered[row - 1] not in _BEFORE_DAY):
            continue
        low = max(extent[0], scan.starts[row] - _LONGEST, found[-1].end if found else 0)
        match = _HOLIDAY.search(scan.text, low, min(extent[1], scan.starts[row] + _LONGEST))
        if match and match.start() <= scan.starts[row] and (one := _found(match, written)):
            found.append(one)
    return found


def _found(match: re.Match[str], written: date | None) -> FoundDate | None:
    name = " ".join(match["name"].lower().replace("'", "’").split())
    side = match["side"].lower() if match["side"] else None
    if side is None and name in _FIXED:
        return FoundDate(match.start("name"), match.end(), f"--{_FIXED[name]}", "day-no-year")
    if written is None:
        return None
    day = _told_from(name, side, written)
    return FoundDate(match.start("side" if side else "name"), match.end(), day, "relative") if day else None


def _told_from(name: str, side: str | None, written: date) -> str | None:
    """The last, this year's or the next such day; by its name alone, the last one."""
    if not 1 < written.year < 9999:
        return None
    days = [_day(name, year) for year in (written.year - 1, written.year, written.year + 1)]
    if side == "next":
        return min(day for day in days if day > written).isoformat()
    if side == "this":
        return days[1].isoformat()
    return max(day for day in days if day < written or (day == written and side is None)).isoformat()


def _day(name: str, year: int) -> date:
    if name in _FIXED:
        return date.fromisoformat(f"{year:04}-{_FIXED[name]}")
    month, weekday, which = _MOVING[name]
    if which < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
