"""The days that a page shows over its article, held against the date that its head states.

Programs stamp pages, and some write when a text was last changed, or brought over from another system, where they
should write when it was published. What is published on one day can't have been shown with an earlier one: a stated
date with nothing but earlier days over the article contradicts its page, and neither is taken. Later days are those of
changes and contradict nothing.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from briefing.ingest.datelines import LONGEST, find_day, read_date
from briefing.ingest.html_blocks import PageBlock
from briefing.ingest.lines import ends_sentence
from briefing.ingest.masthead import Masthead

_BEFORE, _AFTER = 3, 4
"""How many blocks before title and article, and from its first on, are looked at."""
_FIGURES = re.compile(r"(?<![\w.])(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})(?!\w)")
_OPENING = re.compile(r"(?:[^\W\d]{2,12}[.:,]*\s+){0,3}\d")
"""How a line that is about a date begins: at most "Published:", the day of the week and the month before a figure."""
_FARTHEST_WEST = timedelta(hours=8)
"""How far a place's clock may be behind the one that a stamp goes by: the Pacific coast of America behind UTC."""


def doubt_date(blocks: Sequence[PageBlock], first: int, title: int, known: Masthead) -> None:
    """Leaves out a stated date where the page shows only earlier days over its article, and tells of it."""
    stated = known.metadata.get("date")
    if stated is None or stated.provenance != "stated" or len(stated.value) < 10:
        return
    top = min(first, title) if title >= 0 else first
    shown = list(_days(blocks[max(0, top - _BEFORE) : first + _AFTER]))
    if shown and max(shown) < _earliest(stated.value):
        del known.metadata["date"]
        known.doubted = f"it states {stated.value[:10]} but shows {max(shown)} over its text"


def _days(blocks: Sequence[PageBlock]) -> Iterator[str]:
    """The days of short lines that begin with one, no headings nor sentences."""
    for block in blocks:
        text = block.text
        if block.place or block.kind == "heading" or len(text) > LONGEST or ends_sentence(text):
            continue
        found = _FIGURES.search(text)
        day = find_day(text) or (read_date(found[0]) if found else None)
        if day and _OPENING.match(text):
            yield day


def _earliest(stamp: str) -> str:
    """The earliest day that a place may show at the moment of a stamp; its own where it tells no zone."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp[:10]
    offset = moment.utcoffset()
    if offset is None:
        return stamp[:10]
    return min(stamp[:10], (moment - offset - _FARTHEST_WEST).date().isoformat())
