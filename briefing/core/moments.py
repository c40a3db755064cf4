"""Dates and times as people read them: the day, and the time where one is known, without the marks of ISO 8601."""

import re

_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?")
_UTC = frozenset(("Z", "+00:00", "-00:00"))


def plain_moment(stamp: str) -> str:
    """A stamp in plain words: "2026-11-02 09:00 UTC"; what has no time, or is no stamp, as it stands."""
    found = _MOMENT.fullmatch(stamp)
    if not found:
        return stamp
    day, time, zone = found.groups()
    return f"{day} {time}" + (" UTC" if zone in _UTC else f" UTC{zone}" if zone else "")


def day_of(stamp: str) -> str:
    """The day of a stamp, or its month or year where it gives no more."""
    return stamp[:10] if _MOMENT.fullmatch(stamp) else stamp
