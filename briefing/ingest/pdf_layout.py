"""From the lines of a PDF's pages to blocks: paragraphs, headings by their size, list items, running heads set apart.

A word that a line's end parts is joined, unless the text has it elsewhere with its hyphen. A paragraph that runs over a
page's end is one; what stands between its parts, the foot of one page and the head of the next, comes behind it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from briefing.core.articles import BlockKind
from briefing.ingest.html_blocks import PageBlock
from briefing.ingest.lines import ends_sentence, opens_lower
from briefing.ingest.pdf_lines import PdfLine
from briefing.ingest.pdf_tables import find_rows, part_columns
from briefing.ingest.shapes import bullet

HEAD = "running head"
NUMBER = "page number"
CONTENTS = "contents list"
_NUMBER = re.compile(
    r"(?:[Pp]age|PAGE|p\.|Seite)?\s*[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,7})\s*[-–—|]?(?:\s*(?:of|OF|/|von|sur)\s*\d{1,4})?"
)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*(?:\d{1,4}|[ivxl]{1,7})\Z")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_EDGE = 3
"""How many lines from the top and from the bottom of a page its heads and feet may stand."""
_APART = 1.6
"""From how many sizes of its letters a head stands off the text."""
_LARGER = 1.12
"""From how much above the size of the text on letters are a heading's."""
_LONGEST_HEADING = 160
_GAP = 1.35
"""From how many usual distances of two lines on a new paragraph begins."""


def pdf_blocks(pages: Sequence[Sequence[PdfLine]]) -> list[PageBlock]:
    """The blocks of a PDF's pages; those in heads and feet have that as their place."""
    edges = _running(pages)
    words = Counter(word.casefold() for page in pages for line in page for word in _WORD.findall(line.text))
    shape = _Shape(pages, edges)
    blocks: list[PageBlock] = []
    open_lines: list[PdfLine] = []
    waiting: list[PageBlock] = []
    for page, apart in zip(pages, edges, strict=True):
        inner = part_columns([line for place, line in enumerate(page) if place not in apart])
        heads = [PageBlock("paragraph", 0, page[place].text, reason) for place, reason in sorted(apart.items())]
        waiting += heads
        rows = find_rows(inner)
        for place, line in enumerate(inner):
            if place in rows:
                blocks += [shape.block(open_lines, words)] if open_lines else []
                blocks += [*waiting, PageBlock("row", 0, " | ".join(cell.text for cell in line.cells), "")]
                waiting, open_lines = [], []
                continue
            if open_lines and shape.goes_on(open_lines, line, new_page=bool(waiting) and line is inner[0]):
                open_lines.append(line)
                continue
            if open_lines:
                blocks.append(shape.block(open_lines, words))
            blocks += waiting
            waiting = []
            open_lines = [line]
    if open_lines:
        blocks.append(shape.block(open_lines, words))
    return blocks + waiting


def _running(pages: Sequence[Sequence[PdfLine]]) -> list[dict[int, str]]:
    """For each page the lines of its head and foot, with what they are."""
    edges = [_edges(page) for page in pages]
    counts: Counter[tuple[bool, str]] = Counter()
    for page, places in zip(pages, edges, strict=True):
        counts.update({(top, _DIGITS.sub("#", page[place].text.casefold())) for place, top in places.items()})
    often = max(2, min(4, len(pages) // 3)) if len(pages) > 2 else 2
    found: list[dict[int, str]] = []
    for page, places in zip(pages, edges, strict=True):
        apart: dict[int, str] = {}
        for place, top in places.items():
            text = page[place].text
            if _NUMBER.fullmatch(text):
                apart[place] = NUMBER
            elif counts[top, _DIGITS.sub("#", text.casefold())] >= often and _stands_off(page, place, top=top):
                apart[place] = HEAD
        found.append(apart)
    return found


def _stands_off(page: Sequence[PdfLine], place: int, *, top: bool) -> bool:
    """Whether a line stands at a distance from the text below or above it, or is of another size."""
    line = page[place]
    inward = [other for other in page if (other.base < line.base if top else other.base > line.base)]
    near = min(inward, key=lambda other: abs(other.base - line.base), default=None)
    return near is None or abs(near.base - line.base) > _APART * line.size or abs(near.size - line.size) > 0.6


def _edges(page: Sequence[PdfLine]) -> dict[int, bool]:
    """The topmost and the lowest lines of a page, with whether they are at its top."""
    order = sorted(range(len(page)), key=lambda place: -page[place].base)
    if len(order) <= 2 * _EDGE:
        half = len(order) // 2
        return {place: number < half for number, place in enumerate(order)}
    return dict.fromkeys(order[:_EDGE], True) | dict.fromkeys(order[-_EDGE:], False)


class _Shape:
    """What is usual in the text: the size of letters, the distance of lines, how wide they run."""

    def __init__(self, pages: Sequence[Sequence[PdfLine]], edges: Sequence[dict[int, str]]) -> None:
        inner = [
            [line for place, line in enumerate(page) if place not in apart]
            for page, apart in zip(pages, edges, strict=True)
        ]
        lines = [line for page in inner for line in page]
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[line.size] += len(line.text)
        self.size = sizes.most_common(1)[0][0] if sizes else 0.0
        steps = [
            before.base - after.base
            for page in inner
            for before, after in pairwise(page)
            if 0 < before.base - after.base < 4 * self.size and before.size == after.size == self.size
        ]
        self.step = median(steps) if steps else 1.3 * self.size
        body = [line for line in lines if line.size == self.size]
        bold = sum(len(line.text) for line in body if line.bold)
        self.bold = 2 * bold > sum(len(line.text) for line in body)
        widths = sorted(line.right - line.left for line in body)
        self.width = widths[int(0.9 * (len(widths) - 1))] if widths else 0.0
        self.ranks = sorted({self._rank(line) for line in lines if self.heads(line)}, reverse=True)

    def heads(self, line: PdfLine) -> bool:
        """Whether a line is set as a heading is."""
        if len(line.text) > _LONGEST_HEADING or not any(map(str.isalpha, line.text)) or _LEADERS.search(line.text):
            return False
        return line.size >= _LARGER * self.size or (line.bold and not self.bold and line.size >= self.size)

    def _rank(self, line: PdfLine) -> float:
        return line.size if line.size >= _LARGER * self.size else self.size

    def goes_on(self, open_lines: Sequence[PdfLine], line: PdfLine, *, new_page: bool) -> bool:
        """Whether a line goes on the block that is open."""
        before = open_lines[-1]
        if self.heads(before) != self.heads(line) or _LEADERS.search(before.text) or _LEADERS.search(line.text):
            return False
        if bullet(line.text) and not before.parted:
            return False
        ended = ends_sentence(before.text) and not before.parted
        step = before.base - line.base
        if abs(before.size - line.size) > 0.6 and (ended or not opens_lower(line.text)):
            return False
        if new_page or step < 0:  # the next page, or the next column
            return not self.heads(line) and (before.parted or (not ended and opens_lower(line.text)))
        if step > _GAP * max(self.step, 1.1 * line.size * (line.size > self.size)):
            return False
        if self.heads(line):
            return True
        indented = line.left - before.left > 0.7 * line.size
        short = self.width > 0 and before.right - before.left < 0.75 * self.width
        return not (ended and (indented or short)) or (bullet(open_lines[0].text) > 0 and not ended)

    def block(self, lines: Sequence[PdfLine], words: Counter[str]) -> PageBlock:
        """The block that lines make together."""
        text = _joined(lines, words)
        if _LEADERS.search(text):
            return PageBlock("paragraph", 0, text, CONTENTS)
        kind: BlockKind = "paragraph"
        level = 0
        length = bullet(text)
        if all(self.heads(line) for line in lines) and len(text) <= 2 * _LONGEST_HEADING and not _is_prose(text):
            kind, level = "heading", min(6, 1 + self.ranks.index(self._rank(lines[0])))
        elif length and len(text) > length:
            kind, level, text = "item", 1, text[length:]
        return PageBlock(kind, level, text, "")


def _is_prose(text: str) -> bool:
    return len(text) > 60 and text.endswith((".", ";", ","))


def _joined(lines: Iterable[PdfLine], words: Counter[str]) -> str:
    return "".join(_parts(lines, words))


def _parts(lines: Iterable[PdfLine], words: Counter[str]) -> Iterator[str]:
    before: PdfLine | None = None
    for line in lines:
        if before is not None:
            yield _seam(before, line, words) if before.parted else " "
        yield line.text
        before = line
    if before is not None and before.parted:
        yield "-"


def _seam(before: PdfLine, line: PdfLine, words: Counter[str]) -> str:
    """What stands between the parts of a word: nothing, or its own hyphen."""
    head = (_WORD.findall(before.text) or [""])[-1].casefold()
    tail = (_WORD.findall(line.text) or [""])[0].casefold()
    if not line.text[:1].islower():
        return "-"
    return "-" if words[f"{head}-{tail}"] and not words[head + tail] else ""
