"""What kind of line a line is, told by its shape alone: list items, labels, marked headings, numbers."""

import re

_BULLET = re.compile(
    r"(?:[-–•*·▪●◦‣■□○➢➤►✓✔❖♦\uf0b7\uf0a7+]|--|\(?\d{1,3}[.)]|\(?[A-Za-z]\)|\(?[ivxIVX]{2,5}\)|[o.](?=\s{2}))\s+(?=\S)"
    r"|[•▪●◦‣■]\s*(?=\S)|[-–](?=[^\W\d_a-z][^\W\d_])|[^\w\s\"'“”‘’(\[|>#]{1,3}\t\s*(?=\S)"
)
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_OUTLINE = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)")
_LABEL = re.compile(r"([^\W\d_a-z][\w.'’&-]*(?: [\w.'’&-]+){0,4}):\s+(?=\S)")
_MARKS = re.compile(r"(#{1,6})\s+(?=\S)|(\*\*|__)(?=\S)")


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
