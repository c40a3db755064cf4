"""What a page's head says about it: JSON-LD first, then OpenGraph, then its other meta tags and marked elements."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from itertools import islice
from urllib.parse import urlsplit

from briefing.core.articles import Stated
from briefing.ingest.bylines import bare_names
from briefing.ingest.html_blocks import Element
from briefing.ingest.json_ld import read_json_ld
from briefing.ingest.masthead import Masthead
from briefing.ingest.stamps import read_stamp

PAGE_TITLE = "title of the window"
"""The rule's name: the page's <title>, less the name of the site."""
HOST = "host of the address"
"""The rule's name: the source is the host that the page's address names."""
_LONGEST = 500
_CUT = 40
"""From how many letters on a title may be one that was cut off."""
_AUTHORS = 20
"""How many elements that are marked as author are looked at."""
_OPEN_GRAPH = {
    "title": "og:title",
    "source": "og:site_name",
    "date": "article:published_time og:article:published_time article:published og:published_time og:pubdate",
    "author": "article:author og:article:author article:author_name og:author",
    "url": "og:url",
}
_META = {
    "title": "dc.title dcterms.title citation_title parsely-title sailthru.title headline twitter:title",
    "source": "dc.publisher dcterms.publisher citation_journal_title publisher application-name",
    "date": (
        "datepublished publishdate publish_date publish-date published publication_date date_published pubdate "
        "parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.created "
        "dcterms.date dc.date dc.date.created citation_publication_date citation_date article.published "
        "article_date_original originalpublicationdate ptime rnews:datepublished displaydate timestamp date"
    ),
    "author": "author dc.creator dcterms.creator citation_author parsely-author sailthru.author byl",
    "language": "dc.language dcterms.language language content-language",
}
_CHANGED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_SAVED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s<>]{4,500})\s*-->", re.IGNORECASE)
_KEPT = re.compile(
    r"<!--\s*Page saved with SingleFile\s+url:\s*(https?://[^\s<>]{4,500})\s+saved date:\s*([^\n<>]{8,100})",
    re.IGNORECASE,
)
"""What SingleFile writes at the head of a page that it saves: the address, and when."""
_SEPARATOR = re.compile(r"\s+(?:[|\u2022·»:\u2013\u2014-]+)\s+")
_NO_SOURCE = re.compile(
    r"@|https?://|\bwww\.|^(?:blogger|tumblr|(?:squarespace|weebly|wix|wordpress)(?:\.com)?)$", re.IGNORECASE
)
"""What is no source: addresses, and programs that pages are made with and that sign them."""
_BY = re.compile(r"^(?:by|von|par)\s+", re.IGNORECASE)
_NO_AUTHOR = re.compile(
    r"https?://|^@|@\w+\.|\w\.[a-z]{2,4}$|\bstaff$|^(?:admin|administrator|editor|guest|webmaster|root|none|null)$",
    re.IGNORECASE,
)


def read_head(root: Element, source: str, known: Masthead) -> None:
    """Reads what the head states into what is known; the first to state a field keeps it."""
    for name, value in read_json_ld(root):
        _state(known, name, value)
    metas = _metas(root)
    for fields in (_OPEN_GRAPH, _META):
        for name, keys in fields.items():
            for key in keys.split():
                for value in metas.get(key, ()):
                    _state(known, name, value)
    _read_marked(root, known)
    _read_marked_author(root, known)
    for key in _CHANGED:
        for value in metas.get(key, ()):
            known.changed = known.changed or read_stamp(value)
    saved = _SAVED.search(source[:4000]) or _KEPT.search(source[:4000])
    if saved and saved.re is _KEPT:
        known.state("retrieved", read_stamp(saved[2])[:10])
    for address in (*_canonical(root), *([saved[1]] if saved else [])):
        _state(known, "url", address)
    _state(known, "language", root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "")


def settle_title(root: Element, headings: Sequence[str], known: Masthead) -> None:
    """Gives the page its title without the site's name: where the head states none, its first h1 or the window's."""
    stated = known.metadata.get("title")
    title = next((" ".join("".join(each.itertext()).split()) for each in root.iter("title")), "")[:_LONGEST]
    if stated is None and headings:
        known.metadata["title"] = Stated(headings[0][:_LONGEST], "stated")
    elif stated is None and title:
        parts = _SEPARATOR.split(title)
        known.metadata["title"] = Stated(max(parts, key=len), "inferred", PAGE_TITLE)
    elif stated is not None:
        whole = (" ".join("".join(each.itertext()).split()) for each in root.iter("h1"))
        shown = [each for each in headings if _opens(each, stated.value)]
        shown += [each for each in whole if _goes_on(each, stated.value)]
        bare = shown[0][:_LONGEST] if shown else without_site(stated.value, known)
        known.metadata["title"] = Stated(bare, stated.provenance, stated.rule)


def _opens(heading: str, title: str) -> bool:
    """Whether a title is a heading with something more behind it, as the name of the site."""
    rest = title[len(heading) :]
    return title.casefold().startswith(heading.casefold()) and _SEPARATOR.match(rest) is not None


def _goes_on(heading: str, title: str) -> bool:
    """Whether a heading goes on where a long title was cut off."""
    cut = title.rstrip(" .…")
    return len(cut) >= _CUT and len(heading) > len(title) and heading.casefold().startswith(cut.casefold())


def settle_source(known: Masthead) -> None:
    """Takes the host of the address for the source where none is stated; a site that names itself as author is none.

    Of a name with a motto beside it ("Chronicle | News of Freedonia") the part is taken that the host names.
    """
    address, source, author = (known.metadata.get(name) for name in ("url", "source", "author"))
    host = host_of(address.value) if address else ""
    if source is None and host:
        source = known.metadata["source"] = Stated(host, "inferred", HOST)
    if source and len(parts := _SEPARATOR.split(source.value)) > 1:
        named = [part for part in parts if len(_letters(part)) > 2 and _letters(part) in _letters(host)]
        source = known.metadata["source"] = replace(source, value=named[0]) if named else source
    if author and (names := bare_names(author.value, source.value if source else "")):
        author = known.metadata["author"] = replace(author, value=names)
    if author and author.value.casefold() in {host, source.value.casefold() if source else ""}:
        del known.metadata["author"]


def host_of(address: str) -> str:
    """The host of an address without "www."; empty when it has none."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if "." in host else ""


def without_site(title: str, known: Masthead) -> str:
    """A title without the name of the site behind it."""
    source = known.metadata.get("source")
    if source is None:
        return title
    *_, last = [None, *_SEPARATOR.finditer(title)]
    if last is not None and title[last.end() :].casefold() == source.value.casefold() and last.start() > 0:
        return title[: last.start()]
    return title


def _state(known: Masthead, name: str, value: str) -> None:
    value = " ".join(unescape(unescape(value)).split())[:_LONGEST]
    if name == "date":
        value = read_stamp(value)
    elif name == "changed":
        known.changed = known.changed or read_stamp(value)
        return
    elif name == "author":
        value = _BY.sub("", value)
        if _NO_AUTHOR.search(value) or len(value) > 200:
            return
    elif name == "source" and (_NO_SOURCE.search(value) or len(value) > 80):
        return
    if value and any(map(str.isalnum, value)):
        known.state(name, value)


def _metas(root: Element) -> dict[str, list[str]]:
    """The contents of the meta tags by their names in small letters."""
    found: dict[str, list[str]] = {}
    for each in root.iter("meta"):
        content = each.get("content", "").strip()
        if content:
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                key = each.get(attribute, "").strip().lower()
                if key:
                    found.setdefault(key, []).append(content)
    return found


def _read_marked(root: Element, known: Masthead) -> None:
    """The date that an element of the text is marked with (microdata, <time pubdate>)."""
    for each in root.iter("time", "span", "div", "p", "abbr"):
        if "date" in known.metadata:
            return
        if each.attrib and (each.get("itemprop", "").lower() == "datepublished" or each.get("pubdate") is not None):
            for value in (each.get("datetime", ""), each.get("content", ""), "".join(each.itertext())[:200]):
                _state(known, "date", value)


def _read_marked_author(root: Element, known: Masthead) -> None:
    """The author that elements are marked with (microdata, rel="author"), where all that are name the same."""
    marked = (
        each
        for each in root.iter("a", "span", "div", "p", "address", "meta")
        if each.get("itemprop", "").lower() == "author" or "author" in each.get("rel", "").lower().split()
    )
    names: set[str] = set()
    for each in islice(marked, _AUTHORS):
        inner = next((one for one in each.iter("*") if one.get("itemprop", "").lower() == "name"), each)
        names.add(inner.get("content", "") or " ".join("".join(inner.itertext()).split()))
    if len(names) == 1:
        _state(known, "author", names.pop())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _canonical(root: Element) -> Iterator[str]:
    links: Iterable[Element] = root.iter("link")
    return (each.get("href", "") for each in links if each.get("rel", "").lower() == "canonical")
