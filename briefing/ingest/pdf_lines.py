"""The lines of a PDF's pages, with where and how large they stand, as PDFium tells them."""

import ctypes
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from briefing.ingest.readings import RefusedError

_HYPHEN = 0x02
"""What PDFium has in place of a hyphen at a line's end, which it takes for one word's parting."""
_ENDS = frozenset([0x0A, 0x0D])
_WORD = re.compile(r"\S+")
_WIDE = 1.3
"""From how many sizes of its letters on a gap parts cells: the widest space of a justified line is narrower."""
_LONGEST_ROW = 300
_MOST_PAGES = 5000
_MOST_CHARACTERS = 10_000_000
_PROPERTIES = {"Title": "title", "Author": "author"}
logging.getLogger("pypdfium2").addHandler(logging.NullHandler())


class Cell(NamedTuple):
    """A part of a line that wide gaps part from the others."""

    text: str
    """Its words."""
    left: float
    """Where it begins."""
    right: float
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line on a page; lengths are in points, heights counted from the foot of the page."""

    text: str
    """Its words."""
    left: float
    """Where it begins."""
    right: float
    """Where it ends."""
    base: float
    """How high it stands."""
    size: float
    """The size of its letters."""
    bold: bool
    """Whether it is set in bold."""
    parted: bool
    """Whether a word is parted at its end by a hyphen, which is not in the text."""
    cells: tuple[Cell, ...] = ()
    """Its parts, where wide gaps part it as they do a table's row."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What is in a PDF."""

    pages: tuple[tuple[PdfLine, ...], ...]
    """The lines of each page, in the order of reading."""
    properties: dict[str, str]
    """Its title and author by its properties."""
    unread: int
    """How many pages were left out because there are too many."""


def read_pdf(content: bytes) -> Pdf:
    """The lines of a PDF. Raises RefusedError for one that is encrypted or broken."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise RefusedError("it is encrypted: it opens only with a password") from error
        raise RefusedError("it is broken: it is no PDF that can be read") from error
    try:
        pages: list[tuple[PdfLine, ...]] = []
        letters = 0
        for number in range(min(len(document), _MOST_PAGES)):
            pages.append(_page(document, number))
            letters += sum(len(line.text) for line in pages[-1])
            if letters > _MOST_CHARACTERS:
                break
        return Pdf(tuple(pages), dict(_properties(document)), len(document) - len(pages))
    finally:
        document.close()


def _page(document: Any, number: int) -> tuple[PdfLine, ...]:
    """The lines of a page; none when the page is broken."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ()
    try:
        words = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        return ()
    try:
        return tuple(_lines(words))
    finally:
        words.close()
        page.close()


def _lines(words: Any) -> Iterator[PdfLine]:
    start = 0
    letters: list[str] = []
    count = words.count_chars()
    for index in range(count + 1):
        code = pdfium.FPDFText_GetUnicode(words.raw, index) if index < count else 0x0A
        if code not in _ENDS and code != _HYPHEN:
            letters.append(chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else " ")
            continue
        line = _line(words, "".join(letters), start, parted=code == _HYPHEN)
        if line:
            yield line
        start, letters = index + 1, []


def _line(words: Any, text: str, start: int, *, parted: bool) -> PdfLine | None:
    bare = " ".join(text.split())
    if not bare:
        return None
    first = start + len(text) - len(text.lstrip())
    last = start + len(text.rstrip()) - 1
    middle = (first + last) // 2
    if bare.endswith(("-", "\u00ad")) and bare[-2:-1].isalpha() and not parted:
        bare, parted = bare[:-1], True
    left, base, _, _ = words.get_charbox(first, loose=True)
    _, _, right, _ = words.get_charbox(last, loose=True)
    size = _size(words, middle)
    bold = all(_is_bold(words, index) for index in {first, middle, last})
    return PdfLine(bare, left, right, base, size, bold, parted, _cells(words, text, start, size))


def _cells(words: Any, text: str, start: int, size: float) -> tuple[Cell, ...]:
    """The parts of a line between wide gaps; none where it is whole."""
    found = list(_WORD.finditer(text))
    if len(found) < 2 or len(text) > _LONGEST_ROW:
        return ()
    places = [
        (words.get_charbox(start + word.start())[0], words.get_charbox(start + word.end() - 1)[2]) for word in found
    ]
    cuts = [place for place in range(1, len(found)) if places[place][0] - places[place - 1][1] > _WIDE * size]
    bounds = [0, *cuts, len(found)]
    cells = (
        Cell(text[found[first].start() : found[after - 1].end()], places[first][0], places[after - 1][1])
        for first, after in pairwise(bounds)
    )
    return tuple(cells) if cuts else ()


def _size(words: Any, index: int) -> float:
    """The size of a letter as it is drawn: its box, where the font's own size says nothing."""
    size = float(pdfium.FPDFText_GetFontSize(words.raw, index))
    _, bottom, _, top = words.get_charbox(index, loose=True)
    return round(size if size > 2 else max(top - bottom, 1.0), 1)


def _is_bold(words: Any, index: int) -> bool:
    flags = ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(words.raw, index, None, 0, ctypes.byref(flags))
    if not 0 < length <= 200:
        return False
    name = ctypes.create_string_buffer(length)
    pdfium.FPDFText_GetFontInfo(words.raw, index, name, length, ctypes.byref(flags))
    return any(mark in name.value.lower() for mark in (b"bold", b"black", b"heavy", b"semibold"))


def _properties(document: Any) -> Iterator[tuple[str, str]]:
    try:
        held = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeError):
        return
    for key, name in _PROPERTIES.items():
        value = " ".join(held.get(key, "").encode("utf-8", "replace").decode("utf-8").replace("\0", "").split())[:500]
        yield name, value
