"""Reads saved web pages: trafilatura finds the article in them, and the rest of the page is set apart with its reason.

The stored text is the whole page as a reader sees it, block by block. Only where trafilatura's article is not found
again among the page's blocks is the text the article alone.
"""

import logging
import re
from collections.abc import Sequence
from functools import partial
from itertools import islice
from pathlib import PurePath

import trafilatura
from htmldate import find_date
from lxml import etree

from briefing.core.articles import Draft, Stated
from briefing.ingest.decoding import decode
from briefing.ingest.html_article import extracted_pieces, find_kept, without_frame
from briefing.ingest.html_blocks import Element, PageBlock, page_blocks
from briefing.ingest.html_metadata import read_head, settle_source, settle_title
from briefing.ingest.html_text import base_of, parse_page
from briefing.ingest.masthead import Masthead
from briefing.ingest.page_draft import draft_blocks
from briefing.ingest.readings import Reading, RefusedError

FOUND_DATE = "date found in the page"
"""The rule's name: htmldate's choice among the dates that a page shows."""
_CHARSET = re.compile(
    rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([A-Za-z0-9_.-]{2,40})",
    re.IGNORECASE,
)
_ENOUGH = 0.8
"""Which share of the article must be found among the blocks of the page."""
_MOST = 50_000
"""How many elements a page may have for its article to be looked for."""
for _name in ("trafilatura", "htmldate", "courlan", "charset_normalizer"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # their complaints are nothing for a terminal


def read_html_file(path: PurePath, content: bytes) -> Reading:
    """The one article of a saved page. Raises NotTextError."""
    return Reading((draft_page(decode_page(content), path=path),))


def decode_page(content: bytes) -> str:
    """The text of a page, by the encoding that it declares where it is not UTF-8. Raises NotTextError."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        declared = _CHARSET.search(content[:4096])
        if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
            try:
                text = content.decode((declared[1] or declared[2]).decode("ascii"), "replace")
            except (LookupError, UnicodeError):
                text = ""
            if text and "\0" not in text and text.count("\ufffd") <= 2 + len(text) // 500:
                return text
    return decode(content)


def draft_page(source: str, *, path: PurePath, known: Masthead | None = None, address: str = "") -> Draft:
    """The draft of a page. Raises RefusedError when it says nothing."""
    known = known or Masthead()
    root = parse_page(source)
    blocks = page_blocks(root)
    if not blocks:
        raise RefusedError("there is no text on the page")
    sent = "date" in known.metadata  # by the mail or the feed that holds the page
    read_head(root, source, known)
    stamped = "date" in known.metadata and not sent
    known.state("url", address)  # the page's own word for its address comes first
    stated = known.metadata.get("url")
    base = base_of(root, address or (stated.value if stated else ""))  # where it was saved from: links lead from there
    settle_title(
        root, [block.text for block in blocks if (block.kind, block.level) == ("heading", 1) and not block.place], known
    )
    settle_source(known)
    blocks, kept = _article(root, blocks)
    complete = partial(_find_date, root)
    return draft_blocks(blocks, kept, known, path=path, complete=complete, stamped=stamped, base=base)


def _article(root: Element, blocks: list[PageBlock]) -> tuple[list[PageBlock], list[bool]]:
    """The blocks of the text with whether each is the article's."""
    pieces = _extract(root) if _is_usual(root) else ()
    if not pieces:
        kept = [not block.place for block in blocks]
        return blocks, kept if any(kept) else [True] * len(blocks)
    kept, share = find_kept(blocks, pieces)
    if share >= _ENOUGH:
        return blocks, without_frame(blocks, kept)
    return [PageBlock("paragraph", 0, piece, "") for piece in pieces], [True] * len(pieces)


def _is_usual(root: Element) -> bool:
    """Whether a page has few enough elements for trafilatura and htmldate to take seconds at most."""
    return sum(1 for _ in islice(root.iter(), _MOST)) < _MOST


def _extract(root: Element) -> Sequence[str]:
    try:
        found = trafilatura.bare_extraction(root, include_comments=False, include_tables=True)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return ()
    body = getattr(found, "body", None)
    return extracted_pieces(body) if body is not None else ()


def _find_date(root: Element, known: Masthead) -> None:
    if "date" in known.metadata or known.doubted or not _is_usual(root):
        return
    address = known.metadata.get("url")
    try:
        found = find_date(root, original_date=True, extensive_search=False, url=address.value if address else None)
    except (etree.LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError, OverflowError):
        return
    if found and found != known.changed[:10]:
        known.metadata["date"] = Stated(found, "inferred", FOUND_DATE)
