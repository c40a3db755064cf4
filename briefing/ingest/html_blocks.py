"""The blocks of an HTML page: every stretch of text that a browser would show, in order, with where on the page it is.

Scripts, styles and forms' fields are no text. What stands in a page's navigation, footer, cookie box and the like is
kept here with the name of its place; which blocks are the article's is for others to say. The walk needs no recursion,
so that no depth of nesting can break it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.etree import iterwalk

from briefing.core.articles import BlockKind
from briefing.ingest.anchors import Anchor, Stretch, joined

Element = Any
"""An element of lxml's, which has no types."""

_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code del dfn em font i img ins kbd label mark nobr picture q ruby rt rp s samp "
    "small source span strike strong sub sup time tt u var wbr data output svg input"
)
_INLINE = frozenset(_INLINE_TAGS.split())
_SILENT_TAGS = (
    "script style template svg iframe object embed head title select option datalist textarea audio video "
    "canvas map meta link math applet param track"
)
_SILENT = frozenset(_SILENT_TAGS.split())
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_STRUCTURED = ("table", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "pre")
_ROW = 400
"""The longest table row that is a row of cells and no layout."""
_PLACES = {
    "nav": "navigation",
    "footer": "page footer",
    "aside": "sidebar",
    "form": "form",
    "figcaption": "caption",
    "menu": "navigation",
    "dialog": "pop-up",
    "noscript": "shown without scripts",
}
_ROLES = {
    "navigation": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "sidebar",
    "search": "form",
    "dialog": "pop-up",
    "alertdialog": "pop-up",
}
_NAMED = (
    (re.compile(r"(?:^|[\s_-])toc(?:[\s_-]|$)|table-of-contents"), "contents list"),
    (re.compile(r"cookie|consent|gdpr"), "cookie notice"),
    (re.compile(r"newsletter|subscri|signup|sign-up"), "subscription line"),
    (re.compile(r"(?:^|[\s_-])(?:share|sharing|social|shares)(?:[\s_-]|$)"), "share line"),
    (re.compile(r"(?:^|[\s_-])(?:comments?|disqus|respond)(?:[\s_-]|$)"), "comments"),
    (re.compile(r"related|recommend|recirc|more-stories|most-read|popular|trending"), "related link"),
    (re.compile(r"(?:^|[\s_-])(?:ads?|advert|advertisement|sponsored|promo)(?:[\s_-]|$)"), "advertisement"),
    (re.compile(r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?)(?:[\s_-]|$)"), "navigation"),
    (re.compile(r"(?:^|[\s_-])(?:tags?|taglist|categories)(?:[\s_-]|$)"), "tag line"),
    (re.compile(r"(?:^|[\s_-])(?:footer|colophon)(?:[\s_-]|$)"), "page footer"),
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class PageBlock:
    """One stretch of a page's text."""

    kind: BlockKind
    """What sort of block it is by its tag."""
    level: int
    """A heading's rank, an item's depth, otherwise 0."""
    text: str
    """Its words, white space made single; "\\n" where the page breaks a line."""
    place: str
    """The part of the page it stands in, where that is none of the article's; empty otherwise."""
    anchors: tuple[Anchor, ...] = ()
    """Its links."""


@dataclass(slots=True)
class _Context:
    """What holds inside an element."""

    kind: BlockKind
    level: int
    depth: int
    place: str
    article: bool
    verbatim: bool = False


_Open = tuple[Element, _Context, Iterator[Element]]
"""An element being walked through, what holds inside it, and those of its children still to come."""


def page_blocks(root: Element) -> list[PageBlock]:
    """The blocks of a page, in order."""
    walk = _Walk()
    walk.through(root)
    return walk.blocks


class _Walk:
    """One walk through a page."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self._stretch = Stretch()

    def through(self, root: Element) -> None:
        top = _Context("paragraph", 0, 0, "", article=False)
        stack: list[_Open] = []
        self._enter(root, top, stack)
        while stack:
            element, context, children = stack[-1]
            child = next(children, None)
            if child is not None:
                self._enter(child, context, stack)
                continue
            stack.pop()
            if _leads(element):
                self._stretch.close()
            if element.tag not in _INLINE:
                self._flush(context)
            outer = stack[-1][1] if stack else top
            if stack:
                self._add(element.tail, outer)
        self._flush(top)

    def _enter(self, element: Element, outer: _Context, stack: list[_Open]) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in _SILENT:
            self._add(element.tail, outer)
            return
        if tag == "br":
            self._break(outer)
            self._add(element.tail, outer)
            return
        if tag not in _INLINE:
            self._flush(outer)
        context = _within(element, tag, outer)
        if tag == "tr" and (cells := _cells(element)):
            text, anchors = joined(cells, " | ")
            self.blocks.append(PageBlock("row", 0, text, context.place, anchors))
            self._add(element.tail, outer)
            return
        if _leads(element):
            self._stretch.open(element.get("href"))
        self._add(element.text, context)
        stack.append((element, context, iter(element)))

    def _add(self, text: str | None, context: _Context) -> None:
        if text:
            self._stretch.add(text if context.verbatim else text.replace("\n", " "))

    def _break(self, context: _Context) -> None:
        """One line break is part of a block, two end it."""
        parts = self._stretch.parts
        last = next((part for part in reversed(parts) if part.strip(" \t\r") or part == _BREAK), "")
        if last == _BREAK:
            self._flush(context)
        else:
            self._stretch.add(_BREAK)

    def _flush(self, context: _Context) -> None:
        if not self._stretch.parts:
            return
        text, anchors = self._stretch.take()
        if text:
            self.blocks.append(PageBlock(context.kind, context.level, text, context.place, anchors))


def _leads(element: Element) -> bool:
    return element.tag == "a" and element.get("href") is not None


def _within(element: Element, tag: str, outer: _Context) -> _Context:
    """What holds inside an element, from what holds around it."""
    if tag in _INLINE:
        return outer if not _is_hidden(element) else _moved(outer, "hidden text")
    kind, level, depth = outer.kind, outer.level, outer.depth
    if tag in _HEADINGS:
        kind, level = "heading", _HEADINGS[tag]
    elif tag in {"ul", "ol", "dl"}:
        depth += 1
    elif tag in {"li", "dd"}:
        kind, level = "item", max(1, depth)
    elif tag == "blockquote":
        kind, level = "quotation", 0
    article = outer.article or tag in {"article", "main"}
    place = outer.place or _place(element, tag, article=article)
    return _Context(kind, level, depth, place, article, verbatim=outer.verbatim or tag == "pre")


def _moved(context: _Context, place: str) -> _Context:
    return _Context(
        context.kind, context.level, context.depth, context.place or place, context.article, context.verbatim
    )


def _place(element: Element, tag: str, *, article: bool) -> str:
    """The name of the part of the page that an element opens; empty when it is none."""
    if not element.attrib:
        return "page header" if tag == "header" and not article else _PLACES.get(tag, "")
    if _is_hidden(element):
        return "hidden text"
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()[:500].strip()
    if names and tag not in {"body", "html", "main", "article"}:
        for pattern, name in _NAMED:
            if pattern.search(names):
                return name
    role = _ROLES.get(element.get("role", "").lower(), "")
    return role or ("page header" if tag == "header" and not article else _PLACES.get(tag, ""))


def _is_hidden(element: Element) -> bool:
    return bool(element.attrib) and (
        element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")[:500]))
    )


def _cells(row: Element) -> list[tuple[str, tuple[Anchor, ...]]]:
    """The cells of a table's row; none when it is layout, or has fewer than two that say something."""
    if next(row.iter(*_STRUCTURED), None) is not None:
        return []
    cells = [_cell(cell) for cell in row if cell.tag in {"td", "th"}]
    cells = [(text, anchors) for text, anchors in cells if text]
    return cells if len(cells) > 1 and sum(len(text) for text, _ in cells) <= _ROW else []


def _cell(cell: Element) -> tuple[str, tuple[Anchor, ...]]:
    """The text of a cell on one line, its paragraphs parted, and its links."""
    stretch = Stretch()
    for event, part in iterwalk(cell, events=("start", "end")):
        if event == "start":
            if _leads(part):
                stretch.open(part.get("href"))
            silent = not isinstance(part.tag, str) or part.tag in _SILENT
            stretch.add("" if silent else (part.text or "").replace("\n", " "))
            continue
        if _leads(part):
            stretch.close()
        if part is not cell:
            stretch.add(("" if part.tag in _INLINE else " ") + (part.tail or "").replace("\n", " "))
    return stretch.take()
