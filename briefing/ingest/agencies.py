"""News agencies, known by the names in `data/agencies.txt`, and the datelines that dispatches open with."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.ingest.datelines import find_day
from briefing.resources import data_text

_DASH = r"\s*(?:--+|[–—_]+|:|-(?=\s))\s*(?=\S)"
_CREDITED = re.compile(
    rf"(?:(?P<place>[^\W\d_][^()/\n]{{1,60}}?|\d{{1,2}} [^\W\d_][^()/\n]{{1,40}}?)[,\s]*)?"
    rf"(?P<open>[(/])(?P<agency>[^()/\n]{{2,40}})[)/]{_DASH}"
)
"""A place or a date, and an agency in brackets or between strokes."""
_PLACE = re.compile(
    r"[^\W\d_a-z]{3,}[^\W\d_a-z.'’ -]{0,30}(?:,\s+[^\W\d_][\w.'’ ]{1,30}){0,3}(?:,\s+\d{4})?"
    r"(?:\s*(?:--+|[–—_])\s*|\s+-\s+)(?=\S)"
)
"""A place in capitals."""
_DATED = re.compile(
    rf"(?:[^\W\d_a-z][\w.'’-]*(?: [\w.'’-]+){{0,3}},\s+){{0,3}}"
    rf"(?:\d{{1,2}} [^\W\d_]{{3,9}}|[^\W\d_]{{3,9}}\.? \d{{1,2}}),? \d{{4}}{_DASH}"
)
"""Any places, and a day with its year."""


class Dateline(NamedTuple):
    """What opens the first paragraph of a dispatch."""

    length: int
    """How long it is; 0 when there is none."""
    agency: str = ""
    """The agency that it names, as it stands there."""
    date: str = ""
    """The day that it states with its year, ISO 8601."""


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


def dateline(text: str) -> Dateline:
    """The dateline that opens a paragraph: "GENEVA (Reuters) -", "Kyiv, 4 March 2024 (AFP) —", "June 12, 2023 –".

    A day without its year dates nothing.
    """
    head = text[:130]
    found = _CREDITED.match(head)
    if found and (known := agency(found["agency"].partition(",")[0])):
        return Dateline(found.end(), known, find_day(found[0]))
    for shape in (_PLACE, _DATED):
        found = shape.match(head)
        if found and (shape is _PLACE or find_day(found[0])):
            return Dateline(found.end(), "", find_day(found[0]))
    return Dateline(0)
