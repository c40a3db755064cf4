"""What kind of line a line is, told by its shape alone: list items, headings, labels, table rows."""

import re
from functools import lru_cache

from briefing.ingest.lines import opens_lower, wordless

_BULLET = re.compile(
    r"(?:[-–•*·▪●◦‣■□○➢➤►✓✔❖♦\uf0b7\uf0a7+]|--|\(?\d{1,3}[.)]|\(?[A-Za-z]\)|\(?[ivxIVX]{2,5}\)|[o.](?=\s{2}))\s+(?=\S)"
    r"|[•▪●◦‣■]\s*(?=\S)"
)
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_OUTLINE = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)")
_LABEL = re.compile(r"([^\W\d_a-z][\w.'’&-]*(?: [\w.'’&-]+){0,4}):\s+(?=\S)")
_INNER_STOP = re.compile(r"[^\W\d_A-Z]{2}[.!?;]['\"”’)]*\s+['\"“‘(]*[^\W\d_a-z]")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S")
_MARKS = re.compile(r"(#{1,6})\s+(?=\S)|(\*\*|__)(?=\S)")
_SMALL_WORDS = (
    "a an and as at but by for from in into nor of off on or over per so than that the to up via vs with within "
    "is are was be it its de la le du des et en y el los von der und"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_DANGLING_WORDS = "a an and at by for from in into nor of or than the to via with de la le du des et und von"
_DANGLING = frozenset(_DANGLING_WORDS.split())
HEADING_CHARACTERS = 100
"""The longest line that may be a heading."""
_HEADING_WORDS = 16
_TITLE_CHARACTERS = 160
_TITLE_WORDS = 28
_PLAIN_WORDS = 8
"""A heading without capitals beyond the first word, and no question, has at most this many words."""


def bullet(text: str) -> int:
    """The length of the bullet or number, or of both, before the words of a list item; 0 when it is none."""
    found = _BULLET.match(text)
    if found is None:
        return 0
    second = _BULLET.match(text, found.end())
    return second.end() if second else found.end()


def numbered(text: str) -> bool:
    """Whether a list item's bullet is a number."""
    return _NUMBERED.match(text) is not None


def outline(text: str) -> tuple[int, ...]:
    """The number of a numbered heading: (2, 1) for "2.1 Findings"; () when it has none."""
    found = _OUTLINE.match(text)
    return tuple(int(part) for part in found[1].split(".")) if found else ()


def label(text: str) -> str:
    """The name before a colon that opens a line, as in an interview; empty when there is none."""
    found = _LABEL.match(text[:70])
    return found[1] if found else ""


def marks(text: str) -> tuple[int, int, int]:
    """A heading marked as such in plain text ("## Name", "**Name**"): its level or 7 for bold, and its words' place.

    (0, 0, length) when it is not marked.
    """
    found = _MARKS.match(text)
    if found is None:
        return 0, 0, len(text)
    if found[1]:
        end = len(text.rstrip("# \t"))
        return (len(found[1]), found.end(), end) if end > found.end() else (0, 0, len(text))
    inner = text[2:-2]
    if len(text) > 4 and text.endswith(found[2]) and found[2] not in inner and not inner.endswith((" ", ":")):
        return 7, 2, len(text) - 2
    return 0, 0, len(text)


@lru_cache(maxsize=4096)
def heading_shaped(text: str) -> bool:
    """Whether a line by itself looks like a heading: short, no full stop, comma, colon or semicolon at its end."""
    if len(text) > HEADING_CHARACTERS or not _could_head(text):
        return False
    words = text.split()
    if len(words) > _HEADING_WORDS or text[-1] in "!":
        return False
    if text.rstrip("'\"”’»)").endswith("?"):
        return True
    return len(words) <= _PLAIN_WORDS or _capitals(words) >= 0.5


@lru_cache(maxsize=256)
def title_shaped(text: str) -> bool:
    """The same for a first line, which may be longer and end in an exclamation mark."""
    return len(text) <= _TITLE_CHARACTERS and len(text.split()) <= _TITLE_WORDS and _could_head(text, title=True)


def shouted(text: str) -> bool:
    """Whether it is all in capitals, of more than one letter."""
    return text.isupper() and sum(map(str.isalpha, text)) > 3


def _could_head(text: str, *, title: bool = False) -> bool:
    if wordless(text) or opens_lower(text) or text[0] in "(©@[{<|>=/\\":
        return False
    bare = text.rstrip("'\"”’»)]*_ ")
    if not bare or bare[-1] in ".,;:…。，；：،؛-–—&/=" or (not title and bare[-1] == "!"):
        return False
    if sum(map(str.isalpha, text)) < max(2, 0.4 * len(text)):
        return False
    if not title and text[0] in '"“«„‘' and text[-1] in '"”»’':
        return False
    last = bare.rsplit(None, 1)[-1]
    return not (last in _DANGLING or _INNER_STOP.search(text) or _ADDRESS.search(text))


def _capitals(words: list[str]) -> float:
    """The share of the words of weight that open with a capital or a digit."""
    weighty = [word for word in (word.strip("\"'“”‘’«»(),:-–—") for word in words) if word and word not in _SMALL]
    if not weighty:
        return 0.0
    return sum(1 for word in weighty if not word[0].islower()) / len(weighty)
