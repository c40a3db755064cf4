"""Reads RSS and Atom files: each entry is an article, told by its guid or its address.

Feedparser reads the feed, broken ones too; an entry's HTML goes through the reader of HTML. Nothing is fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import PurePath
from typing import Any
from xml.sax import SAXException

import feedparser

from briefing.core.articles import Draft, Stated
from briefing.ingest.decoding import NotTextError, decode
from briefing.ingest.html_metadata import HOST, host_of
from briefing.ingest.html_text import draft_fragment
from briefing.ingest.masthead import Masthead
from briefing.ingest.readings import Reading, RefusedError, keyed_apart
from briefing.ingest.stamps import read_stamp
from briefing.ingest.text_file import draft_plain

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z/!][^<>]{0,2000}>")
_BROKEN = (
    SAXException,
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    RecursionError,
    AssertionError,
    OverflowError,
)
"""What feedparser and what it stands on raise on files that are no feed."""
_LONGEST = 1000


def read_feed_file(path: PurePath, content: bytes) -> Reading:
    """The articles of a feed. Raises RefusedError."""
    if _ENTITY.search(content):
        raise RefusedError("it declares XML entities of its own, which are not unfolded")
    try:
        feed = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    except _BROKEN as error:
        raise RefusedError("it is not a feed that can be read") from error
    entries = feed.get("entries") or []
    if not entries:
        kind = "there are no entries in this feed" if feed.get("version") else "it is not an RSS or Atom feed"
        raise RefusedError(kind)
    drafts: list[Draft] = []
    reasons: list[str] = []
    for number, entry in enumerate(entries, start=1):
        try:
            drafts.append(_draft(entry, feed.get("feed") or {}, path))
        except (RefusedError, NotTextError):
            reasons.append(f"entry {number}: there is no text in it")
    return Reading(tuple(keyed_apart(drafts)), tuple(reasons), passing=True)


def _draft(entry: Any, feed: Any, path: PurePath) -> Draft:
    known = Masthead()
    for name, value in _fields(entry, feed):
        known.state(name, value)
    known.state_stamp("date", _words(entry, "published"))
    changed = read_stamp(_words(entry, "updated"))
    known.changed = changed
    address = known.metadata.get("url")
    if address and "source" not in known.metadata and (host := host_of(address.value)):
        known.metadata["source"] = Stated(host, "inferred", HOST)
    text, marked, base = _content(entry)
    if not text.strip() and "title" not in known.metadata:
        raise RefusedError("there is no text in it")
    text = text if text.strip() else known.metadata["title"].value
    base = base or (address.value if address else "")
    drafted = draft_fragment(text, path=path, known=known, base=base) if marked else None
    draft = drafted or draft_plain(text, path=path, known=known)
    key = _words(entry, "id") or _words(entry, "link") or known.metadata["title"].value
    return replace(draft, key=key)


def _fields(entry: Any, feed: Any) -> Iterator[tuple[str, str]]:
    """The fields that an entry states, and what the feed states for all."""
    yield "title", _plain(_words(entry, "title"))
    yield "author", _plain(_words(entry, "author"))
    yield "url", _words(entry, "link")
    source = entry.get("source")
    yield "source", _plain(_words(source, "title")) if isinstance(source, dict) else ""
    yield "source", _plain(_words(feed, "title"))
    yield "language", _words(feed, "language")


def _words(held: Any, name: str) -> str:
    value = held.get(name) if name in held else ""  # feedparser's own default takes one date for the other
    words = value if isinstance(value, str) else ""
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").replace("\0", "").split())[:_LONGEST]


def _plain(words: str) -> str:
    """Words without the markup that titles often carry."""
    return " ".join(unescape(_TAG.sub("", words)).split())


def _content(entry: Any) -> tuple[str, bool, str]:
    """The text of an entry, the longest that it gives, whether it is HTML, and what its links are relative to."""
    given = [*(entry.get("content") or []), entry.get("summary_detail") or {}]
    found = [
        (each["value"].replace("\0", ""), "html" in str(each.get("type", "")), _words(each, "base"))
        for each in given
        if isinstance(each, dict) and isinstance(each.get("value"), str)
    ]
    text, marked, base = max(found, key=lambda each: len(each[0]), default=("", False, ""))
    return decode(text.encode("utf-8", "replace")), marked or bool(_TAG.search(text)), base
