"""Reads Word files (.docx): mammoth turns them into HTML, and that is read block by block.

Headings, lists, quotations and tables come from the paragraphs' styles; the title from the style "Title", from the
file's properties, which also name its author, or from the one heading of the first level that it begins with.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from html import unescape
from io import BytesIO
from pathlib import PurePath
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError

import mammoth

from briefing.ingest.html_text import draft_fragment
from briefing.ingest.masthead import Masthead
from briefing.ingest.properties import complete, telling_title
from briefing.ingest.readings import Reading, RefusedError

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of old Word begin, and encrypted ones."""
_LARGEST = 24_000_000
"""How many bytes of XML are read; what is built from them takes many times as much."""
_STYLES = """
p[style-name='Title'] => h1.document-title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='TOC Heading'] => div.toc > p:fresh
p[style-name^='toc '] => div.toc > p:fresh
"""
_TITLE = re.compile(r'<h1 class="document-title">(.{1,2000}?)</h1>', re.DOTALL)
_FIRST = re.compile(r"\s*<h1>(.{1,2000}?)</h1>", re.DOTALL)
"""What a document begins with, as a heading of the first level."""
_BACK = re.compile(r'\s*<a href="#(?:foot|end)note-ref-[^"<>]{1,40}">↑</a>')
_TAG = re.compile(r"<[^<>]{0,2000}>")
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "terms": "http://purl.org/dc/terms/",
}
_BROKEN = (
    *(
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        zlib.error,
        ExpatError,
        ElementTree.ParseError,
        OSError,
        EOFError,
        RuntimeError,
    ),
    *(ValueError, LookupError, TypeError, AttributeError, NotImplementedError, AssertionError, ArithmeticError),
)
"""What mammoth and the standard library raise on archives and XML that are broken."""


def read_word_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a Word file. Raises RefusedError."""
    if content.startswith(_COMPOUND):
        raise RefusedError("it is encrypted, or of a Word before 2007 (save it as .docx without a password)")
    known = Masthead()
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check(archive)
            properties = dict(_properties(archive))
        made = mammoth.convert_to_html(BytesIO(content), style_map=_STYLES, convert_image=_no_image)
    except RefusedError:
        raise
    except RecursionError as error:
        raise RefusedError("it is nested too deeply") from error
    except _BROKEN as error:
        raise RefusedError("it is broken: it is no Word file that can be read") from error
    source = _BACK.sub("", made.value)
    _state_title(known, source, properties)
    return Reading((draft_fragment(source, path=path, known=known, complete=partial(complete, properties)),))


def _no_image(_: object) -> list[object]:
    """Pictures are left out."""
    return []


def _check(archive: zipfile.ZipFile) -> None:
    """Refuses what is encrypted, unfolds to too much, or declares entities."""
    parts = [part for part in archive.infolist() if part.filename.lower().endswith((".xml", ".rels"))]
    if any(part.flag_bits & 1 for part in parts):
        raise RefusedError("it is encrypted")
    if sum(part.file_size for part in parts) > _LARGEST:
        raise RefusedError(f"it unfolds to more than {_LARGEST // 1_000_000} MB of text")
    for part in parts:
        if b"<!DOCTYPE" in archive.read(part):
            raise RefusedError("it declares a document type of its own, which Word files do not have")


def _properties(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The file's properties: title, author and language."""
    if "docProps/core.xml" not in archive.namelist():
        return
    root = ElementTree.fromstring(archive.read("docProps/core.xml"))
    names = {"title": "dc:title", "author": "dc:creator", "language": "dc:language"}
    for name, tag in names.items():
        yield name, " ".join((root.findtext(tag, "", _NAMESPACES) or "").split())[:500]


def _state_title(known: Masthead, source: str, properties: dict[str, str]) -> None:
    styled = _TITLE.search(source)
    told = telling_title(properties)
    if not styled and not told and source.count("<h1") == 1:
        styled = _FIRST.match(source)
    known.state("title", unescape(_TAG.sub("", styled[1])) if styled else told)
