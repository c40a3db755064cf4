"""Reads HTML that is all article: the bodies of mails and feeds, and what Word files are turned into."""

import re
from collections.abc import Callable
from pathlib import PurePath

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from briefing.core.addresses import absolute_address
from briefing.core.articles import Draft
from briefing.ingest.html_blocks import Element, page_blocks
from briefing.ingest.masthead import Masthead
from briefing.ingest.page_draft import draft_blocks
from briefing.ingest.readings import RefusedError

_CROWDED = re.compile(r"<([A-Za-z][\w:-]{0,40})\s[^<>]{6000,}>")
_MOST = 2000
"""The most attributes, or words in attributes, that a tag of any use has."""
_APART = frozenset(["hidden text", "contents list"])


def parse_page(source: str) -> Element:
    """The tree of a page or a piece of one. Raises RefusedError."""
    parser = HTMLParser(
        collect_ids=False, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    try:
        root = document_fromstring(_CROWDED.sub(_bare, source).encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise RefusedError("there is no text in it") from error
    if any("xcessive depth" in error.message for error in parser.error_log):  # the rest of the page is not in the tree
        raise RefusedError("it is nested too deeply")
    return root


def _bare(tag: re.Match[str]) -> str:
    """A tag without its attributes where they are so many that reading them would take minutes."""
    return f"<{tag[1]}>" if tag[0].count("=") > _MOST or len(tag[0].split()) > _MOST else tag[0]


def draft_fragment(
    source: str,
    *,
    path: PurePath,
    known: Masthead,
    complete: Callable[[Masthead], None] = lambda _: None,
    base: str = "",
) -> Draft:
    """The draft of HTML that is all article, but for what it hides. Raises RefusedError.

    `complete` may add to what is known once the text has been read. Its links are relative to `base`, or to what it
    says itself that they are.
    """
    root = parse_page(source)
    blocks = page_blocks(root)
    if not blocks:
        raise RefusedError("there is no text in it")
    kept = [block.place not in _APART for block in blocks]
    kept = kept if any(kept) else [True] * len(blocks)
    return draft_blocks(blocks, kept, known, path=path, complete=complete, base=base_of(root, base))


def base_of(root: Element, address: str) -> str:
    """What a page's links are relative to: what its first `base` says, itself relative to the page's address."""
    base: Element | None = next((each for each in root.iter("base") if each.get("href")), None)
    return (absolute_address(base.get("href"), address) if base is not None else "") or address
