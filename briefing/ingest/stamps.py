"""Dates that programs write, in metadata of pages, mail and feeds, as ISO 8601 at the precision given."""

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from briefing.ingest.datelines import read_date

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_LONGEST = 80
_EARLIEST = 1900


def read_stamp(value: str) -> str:
    """The ISO form of a date with or without a time; empty when it cannot be read, or cannot be a publication's."""
    value = " ".join(value.split())[:_LONGEST]
    iso = _read(value)
    if not iso or not _EARLIEST <= int(iso[:4]) <= datetime.now(UTC).year + 1:
        return ""
    return iso


def _read(value: str) -> str:
    found = _ISO.match(value)
    if found:
        return _joined(found)
    if ":" not in value:
        return read_date(value) or ""
    try:
        return parsedate_to_datetime(value).replace(microsecond=0).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return read_date(value) or ""


def _joined(found: re.Match[str]) -> str:
    """The parts as one; a day that the calendar does not have is none, and an impossible time is left out."""
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        day_of = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
    if hour is None or minute is None or not (int(hour) < 24 and int(minute) < 60 and int(second or 0) < 60):
        return day_of
    zone = zone or ""
    if zone in {"UTC", "GMT"}:
        zone = "Z"
    elif len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"{day_of}T{hour}:{minute}" + (f":{second}" if second else "") + zone
