"""A title for a text that states none: the opening of its first sentence, verbatim, cut at a word."""

import re

from briefing.core.articles import Stated
from briefing.core.spans import Extent
from briefing.ingest.agencies import dateline

OPENING = "opening of the first sentence"
"""The rule's name."""
_LONGEST = 70
_STOP = re.compile(r"[.!?…]['\"”’)]*(?=\s+['\"“‘(]*[^\W\d_a-z]|\Z)|[。！？]")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sens?|Reps?|Govs?|Lt|Col|Prof|No|Inc|Jr|Sr|vs|U\.S|D\.C))\Z"
)


def infer_title(text: str, start: int, end: int) -> tuple[Stated, Extent] | None:
    """The title that the paragraph from `start` to `end` gives, and where it stands; None when it has no words."""
    start += dateline(text[start : min(end, start + 200)]).length
    opening = text[start : min(end, start + 4 * _LONGEST)]
    stop = _sentence_end(opening)
    if stop > _LONGEST:
        cut = max(opening.rfind(space, 0, _LONGEST + 1) for space in " \n\t")
        stop = cut if cut > _LONGEST // 3 else _LONGEST
    kept = opening[:stop].rstrip(" \n\t,;:–—-(“\"'")
    if not any(map(str.isalnum, kept)):
        return None
    return Stated(one_line(kept), "inferred", OPENING), (start, start + len(kept))


def one_line(text: str) -> str:
    """A stretch of text with its line ends as spaces; all else is as it stands."""
    return " ".join(line.strip() for line in text.split("\n")) if "\n" in text else text


def _sentence_end(opening: str) -> int:
    for found in _STOP.finditer(opening):
        if not _ABBREVIATION.search(opening[max(0, found.start() - 8) : found.start()]):
            return found.end()
    return len(opening)
