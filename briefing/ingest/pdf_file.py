"""Reads PDF files through PDFium: the text of the pages in paragraphs, heads and feet of the pages set apart."""

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath

from briefing.ingest.html_blocks import PageBlock
from briefing.ingest.masthead import Masthead
from briefing.ingest.page_draft import draft_blocks
from briefing.ingest.pdf_layout import pdf_blocks
from briefing.ingest.pdf_lines import read_pdf
from briefing.ingest.properties import complete, telling_title
from briefing.ingest.readings import Reading, RefusedError

_OPENING = 6
"""Among how many blocks at the beginning the title is looked for."""


def read_pdf_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a PDF. Raises RefusedError."""
    pdf = read_pdf(content)
    blocks = pdf_blocks(pdf.pages)
    kept = [not block.place for block in blocks]
    if not any(kept):
        raise RefusedError("there is no text in it: its pages are pictures, or empty")
    known = Masthead()
    known.state("title", _title(blocks, kept, telling_title(pdf.properties)))
    draft = draft_blocks(blocks, kept, known, path=path, complete=partial(complete, pdf.properties))
    reasons = (f"{pdf.unread} pages of it were left out: it is too long",) if pdf.unread else ()
    return Reading((draft,), reasons)


def _title(blocks: Sequence[PageBlock], kept: Sequence[bool], stated: str) -> str:
    """The title: that of the properties where the first page shows it, or the largest heading there, or the former."""
    opening = [block for block, own in zip(blocks, kept, strict=True) if own][:_OPENING]
    key = _key(stated)
    for block in opening:
        if key and _key(block.text) == key:
            return block.text
    largest = next((block.text for block in opening if (block.kind, block.level) == ("heading", 1)), "")
    return largest or stated


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
