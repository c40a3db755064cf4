"""How deep the headings of a plain text stand.

Plain text says little about levels: numbers ("2.1") and marks ("##") are taken at their word; a heading directly under
another is its child, and so are the following ones that are made alike ("June 2023: ...", "July 2023: ..."); all others
stand on the first level.
"""

import re
from collections.abc import Sequence

from briefing.ingest.headings import BOLD, Heading

_MONTHS = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")


def assign_levels(headings: Sequence[Heading]) -> list[int]:
    """The level of each heading from 1."""
    levels: list[int] = []
    stated = 0
    child: str | None = None
    for place, heading in enumerate(headings):
        level = heading.level
        if level == BOLD:
            level = stated + 1 if stated else 0
        elif level:
            stated = level
        if not level and heading.under and place and levels[-1] < 3:
            level, child = levels[-1] + 1, heading.text
        elif not level and child is not None and levels[-1] > 1 and alike(child, heading.text):
            level = levels[-1]
        elif not heading.under or heading.level:
            child = None
        levels.append(level or 1)
    return levels


def alike(first: str, second: str) -> bool:
    """Whether two headings are made alike: the same form before a colon, or the same last word."""
    one, two = _form(first), _form(second)
    if one and two:
        return one == two
    ends = [text.casefold().rstrip("?!'\"”’») ").rpartition(" ")[2] for text in (first, second)]
    return ends[0] == ends[1] and len(ends[0]) > 3


def _form(text: str) -> str:
    head, colon, _ = text.casefold().partition(":")
    return _MONTHS.sub("month", re.sub(r"\d+", "0", head)) if colon and any(map(str.isdigit, head)) else ""
