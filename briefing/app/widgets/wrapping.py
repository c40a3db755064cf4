"""Text wrapped to a width in cells, as extents of the text itself: exact, and quick where a character is a cell.

Text whose characters each take one cell is wrapped by a regular expression; other text cluster by cluster, so that wide
characters are never halved and marks stay on their letters. White space at which a line is broken belongs to no line.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.core.spans import Extent

SPACE = " \\t\\n\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f"
"""White space at which a line can be broken, as the inside of a character class; no-break spaces are not among it."""
_SINGLE = (
    "\\t\\n -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u05d0-\u05ea\u0620-\u064a\u066e\u066f\u0671-\u06d5\u1e00-\u1f15\u2010-\u2027\u2030-\u203b\u203d-\u2048\u204a-\u205e"
    "\u20a0-\u20c0\u2100-\u2121\u2123-\u2138\u2400-\u2426\ufffd"
)
"""Characters of one cell that join with no other, as the inside of a character class."""
_ODD = re.compile(f"[^{_SINGLE}]")
_SPACES = frozenset(" \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u2028\u2029\u205f")
"""The characters of SPACE."""
_WORD = re.compile(r"\w").match
_NEVER_FIRST = frozenset("、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%,.:;!?)]}”’»…")
_NEVER_LAST = frozenset("（［｛「『【〈《〔([{“‘«$€£")
_DASHES = frozenset("-–—/")
_JOINERS = frozenset("\u200d\ufe0f\ufe0e")


def wrap(text: str, width: int) -> tuple[Extent, ...]:
    """The lines of a text that is safe to show, each in at most `width` cells (a single wider character excepted).

    Extents count code points of `text`; together they hold all of it but the white space between lines.
    """
    width = max(1, width)
    if _ODD.search(text) is None:
        return tuple(match.span(1) for match in _pattern(width).finditer(text))
    return tuple(_wrap_clusters(text, width))


def estimate(length: int, width: int) -> int:
    """How many lines a text of that many characters is likely to take."""
    return max(1, -(-length * 21 // (20 * max(1, width))))


@lru_cache(maxsize=32)
def _pattern(width: int) -> re.Pattern[str]:
    """One line: as much as fits up to white space or after a dash within a word, or else a word cut at the width."""
    solid = f"[^{SPACE}]"
    ending = rf"(?<={solid})(?:(?!{solid})|(?<=\w[-–—/])(?=\w))"
    return re.compile(rf"[{SPACE}]*({solid}[\s\S]{{0,{width - 1}}}{ending}|{solid}{{{width}}})")


def _wrap_clusters(text: str, width: int) -> Iterator[Extent]:
    start = used = 0
    """Where the line begins, and its cells so far."""
    end = resume = spent = 0
    """The last place where the line can end, where the next would begin, and the cells up to there."""
    before = " "
    for first, last, cells in _clusters(text):
        cluster = text[first:last]
        if _is_space(cluster):
            if first == start:
                start = last
                continue
            end = end if _is_space(before) else first
            used += cells
            resume, spent, before = last, used, cluster
            continue
        if not _is_space(before) and _breaks(text[first - 2 : first - 1] if first > 1 else "", before, cluster):
            end = resume = first
            spent = used
        while used + cells > width and first > start:
            if end <= start:
                end = resume = first
                spent = used
            yield start, end
            start = end = resume
            used -= spent
            spent = 0
        used += cells
        before = cluster
    stop = end if _is_space(before) else len(text)
    if stop > start:
        yield start, stop


def _is_space(cluster: str) -> bool:
    return cluster in _SPACES


def _breaks(earlier: str, before: str, after: str) -> bool:
    """Whether a line can end between two clusters that no space parts, given the character before them."""
    if before in _DASHES:
        return _WORD(earlier) is not None and _WORD(after) is not None
    if before[0] == "\u200b":
        return True
    wide = _cells(before) > 1 or _cells(after) > 1
    return wide and after[0] not in _NEVER_FIRST and before[0] not in _NEVER_LAST


def _clusters(text: str) -> Iterator[tuple[int, int, int]]:
    """Each character with the marks and joined characters that belong to it: start, end, cells."""
    place, count = 0, len(text)
    while place < count:
        last = place + 1
        while last < count and (text[last] in _JOINERS or text[last - 1] == "\u200d" or not _cells(text[last])):
            last += 1
        yield place, last, _cells(text[place:last])
        place = last


@lru_cache(maxsize=8192)
def _cells(text: str) -> int:
    return cell_len(text)
