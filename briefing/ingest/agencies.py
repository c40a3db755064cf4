"""News agencies, known by the names in `data/agencies.txt`."""

import re
from functools import lru_cache

from briefing.resources import data_text

_DATELINE = re.compile(
    r"(?:(?P<place>[^\W\d_][^()\n]{1,60}?)[,\s]*)?\((?P<agency>[^()\n]{2,40})\)\s*(?:[-–—_]+|:)\s*(?=\S)"
)
_PLACE = re.compile(
    r"[^\W\d_a-z]{3,}[^\W\d_a-z.'’ -]{0,30}(?:,\s+[^\W\d_][\w.'’ ]{1,30}){0,2}(?:\s*(?:--+|[–—_])\s*|\s+-\s+)(?=\S)"
)


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    lines = (line for line in data_text("agencies.txt").splitlines() if line and not line.startswith("#"))
    return frozenset(name.strip().casefold() for line in lines for name in line.split(","))


def agency(text: str) -> str:
    """The agency that a text names and nothing more ("(Reuters)"), as it stands there; empty when it is none."""
    if len(text) > 60:
        return ""
    bare = text.strip("()[]-–—*_|. ")
    return bare if bare.casefold() in _names() else ""


def dateline(text: str) -> tuple[int, str]:
    """How long the dateline is that opens a paragraph ("GENEVA (Reuters) -"), and the agency it names.

    (0, "") when there is none; the agency is empty when it is not known.
    """
    head = text[:130]
    found = _DATELINE.match(head)
    if found and (known := agency(found["agency"])):
        return found.end(), known
    place = _PLACE.match(head)
    return (place.end(), "") if place else (0, "")
