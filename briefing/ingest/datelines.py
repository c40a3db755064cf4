"""Dates that a text states about itself, on a line of their own or in its front matter, as ISO 8601."""

import re
from datetime import date

_MONTH_NAMES = (
    "january february march april may june july august september october november december "
    "jan feb mar apr may jun jul aug sep oct nov dec sept"
)
_MONTHS = _MONTH_NAMES.split()
_MONTH = "(?:" + "|".join(sorted(set(_MONTHS), key=len, reverse=True)) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_TIME = (
    r"(?:[,\s]+(?:at\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[a-z]{2,4}\)?)?|[,\s]+\d{4}\s*gmt)?"
)
_LEAD = (
    r"(?P<lead>(?:first |originally |date )?(?:published|posted|released|issued|dated?|created)(?: on| at)?|"
    r"(?:last )?(?:updated|modified|edited)(?: on| at)?|on|"
    r"(?:veröffentlicht|erschienen|erstellt|publiziert) am|publié le|publicado el|pubblicato il)?\s*[:–—-]?\s*"
)
_WORDED = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[\s-]+(?P<m1>{_MONTH}),?[\s-]+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
)
_DAY = re.compile(rf"(?<!\w)(?:{_WORDED})(?!\w)", re.IGNORECASE)
_LINE = re.compile(
    rf"{_LEAD}{_WEEKDAY}(?:"
    rf"{_WORDED}"
    rf"|(?P<m3>{_MONTH}),?\s+(?P<y3>\d{{4}})"
    r"|(?P<y4>\d{4})[-/.](?P<m4>\d{1,2})[-/.](?P<d4>\d{1,2})(?:[T\s](?P<clock>\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
    r"|(?P<d5>\d{1,2})(?P<mark>[/.])(?P<m5>\d{1,2})[/.](?P<y5>\d{4})"
    r"|(?P<y6>\d{4})-(?P<m6>\d{2})"
    rf"){_TIME}\.?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"(?:first |originally |date )?(?:published|posted|released|issued)\b|(?:veröffentlicht|erschienen|erstellt) am\b"
    r"|publié le\b|publicado el\b|pubblicato il\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d{2}")
LONGEST = 70
"""The longest line that may be nothing but a date."""


def read_date(text: str) -> str | None:
    """The ISO form of a text that is a date and nothing else, at the precision given; None when it is none.

    A date in figures whose day and month may be either way round ("03/04/2023") is none; with full stops the day is
    first, as in every language of the CLDR that writes dates so.
    """
    text = text.strip()
    return text if _YEAR.fullmatch(text) else _read(text)[0]


def read_date_line(text: str) -> tuple[str | None, bool]:
    """The date that a line of its own states, with whether it is only that of a change; a bare year is none."""
    return _read(text)


def find_day(text: str) -> str:
    """The one day, its month in letters and its year with it, that a short text holds; empty when there is no one."""
    found = [read_date(each[0]) for each in _DAY.finditer(text[: 2 * LONGEST])]
    return found[0] or "" if len(found) == 1 else ""


def read_published_line(text: str) -> str | None:
    """The date that a line states in words as that of publication ("Published: 12 June 2023")."""
    return _read(text)[0] if _PUBLISHED.match(text) else None


def _read(text: str) -> tuple[str | None, bool]:
    found = _LINE.fullmatch(text) if len(text) <= LONGEST else None
    if found is None:
        return None, False
    parts = {name: value for name, value in found.groupdict().items() if value is not None}
    lead = parts.pop("lead", "").lower()
    changed = any(word in lead for word in ("updated", "modified", "edited"))
    mark = parts.pop("mark", "")
    clock, zone = parts.pop("clock", ""), parts.pop("zone", "")
    values = {name[0]: value for name, value in parts.items()}
    year, month, day = int(values["y"]), _month(values["m"]), int(values.get("d", 0))
    if mark == "/" and month <= 12 and day <= 12 and month != day:
        return None, False
    try:
        date(year, month, day or 1)
    except ValueError:
        return None, False
    iso = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    return iso + _clock(clock, zone), changed


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return _MONTHS.index(text.lower().rstrip(".")[:3]) % 12 + 1 if text[:3].lower() != "may" else 5


def _clock(clock: str, zone: str) -> str:
    if not clock or not (int(clock[:2]) < 24 and int(clock[3:5]) < 60):
        return ""
    return f"T{clock.partition('.')[0]}{zone.upper()}"
