"""What stands between sentences and states nothing: datelines, a place or a state alone, an address; stray marks."""

import re
from functools import lru_cache

from briefing.analysis.dates import date_words
from briefing.analysis.lists import actor_names
from briefing.core.spans import Extent

_LONGEST = 60
"""No fragment has more characters, but for an address."""
_MOST_BLANKS = 6
_STRAY = re.compile(r"[.,;:|•·]+\s+(?=[^\W_]|[“\"‘'(\[])")
"""Marks that a page left before a sentence."""
_ADDRESS = re.compile(r"(?:[a-z]{2,10}://|www\.)\S+(?:\s+\d{1,4}/\d{1,4})?\.?")
_SCHEMES = ("http", "file", "www")
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d{1,2}|[12]\d{3}")
_TIME = frozenset(("am", "pm", "a", "p", "m", "est", "edt", "gmt", "utc", "the", "of", "st", "nd", "rd", "th"))
_AT = frozenset(("in", "near", "at", "outside", "around", "from"))
_NAMES = 3
"""How many words of a fragment may be names."""


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return frozenset((*(word.lower() for word in date_words() if word.isalpha()), *days))


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(name.form for name in actor_names())


def pared(text: str, extent: Extent) -> Extent:
    """A sentence without the stray marks before it."""
    start, end = extent
    if text[start] not in ".,;:|•·":
        return extent
    stray = _STRAY.match(text, start, end)
    return (stray.end(), end) if stray else extent


def is_sentence(text: str, extent: Extent) -> bool:
    """Whether a sentence is too long for a fragment or a line that states nothing, a page's header or an address aside.

    Most are, which spares them the closer look.
    """
    start, end = extent
    return end - start > _LONGEST and not text[start].isdigit() and not text.startswith(_SCHEMES, start)


def is_fragment(text: str, extent: Extent) -> bool:
    """Whether what was taken for a sentence is a dateline, a place or a state alone, or an address."""
    start, end = extent
    if end - start > _LONGEST:
        return text.startswith(_SCHEMES, start) and _ADDRESS.fullmatch(text, start, end) is not None
    if text[end - 1] in "!?:" or text.count(" ", start, end) > _MOST_BLANKS:
        return False
    words = _WORD.findall(text, start, end)
    if not words:
        return False
    if words[0].lower() in _AT and not _calendar().intersection(map(str.lower, words)):
        return 1 < len(words) <= _NAMES + 1 and all(word[0].isupper() for word in words[1:])
    names = [word for word in words if word[0].isupper() and word.lower() not in _calendar()]
    if len(names) > _NAMES:
        return False
    rest = [word for word in words if word not in names]
    dated = [word for word in rest if word.lower() in _calendar()]
    if dated:
        return all(word in dated or word.lower() in _TIME or _NUMBER.fullmatch(word) for word in rest)
    alone = not rest and text[start:end].rstrip(" .\n\u00a0") in _listed()
    return alone or _ADDRESS.fullmatch(text, start, end) is not None
