"""HTML within Markdown: it is never interpreted; what is markup for a browser and nothing else is set apart."""

import re
from collections.abc import Sequence

from briefing.core.articles import Boilerplate
from briefing.ingest.lines import Line

_OPENING = re.compile(r"<(script|style|iframe|svg)\b|<!--", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,1000}>|<[!?][^<>]{0,1000}>|&nbsp;")
_LONGEST = 4000
"""The longest line that is looked at for being nothing but tags."""


def find_html(text: str, begin: int, lines: Sequence[Line]) -> list[Boilerplate]:
    """Scripts, styles and comments that are closed again, and lines of nothing but tags."""
    if "<" not in text:
        return []
    found = _closed(text, begin)
    for line in lines:
        framed = line.text[:1] == "<" and line.text[-1] == ">" and len(line.text) <= _LONGEST
        if framed and not _TAG.sub("", line.text).strip():
            found.append(Boilerplate(line.start, line.end, "HTML"))
    return found


def _closed(text: str, begin: int) -> list[Boilerplate]:
    """What stands between a tag that hides its content and its end; each end is looked for once when there is none."""
    found: list[Boilerplate] = []
    unclosed: set[str] = set()
    place = begin
    while opening := _OPENING.search(text, place):
        name = (opening[1] or "").lower()
        place = opening.end()
        if name in unclosed:
            continue
        closing = re.compile(rf"</{name}\s*>" if name else "-->", re.IGNORECASE).search(text, place)
        if closing is None:
            unclosed.add(name)
        else:
            place = closing.end()
            found.append(Boilerplate(opening.start(), place, "HTML"))
    return found
