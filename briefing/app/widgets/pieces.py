"""An article as pieces to be read one under the other: title, metadata, blocks; or all its text, line by line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing.core.moments import plain_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.core.articles import Article, Block, Document
    from briefing.core.spans import Extent

Look = Literal["title", "meta", "heading", "paragraph", "item", "quotation", "row", "note", "apart", "gap"]
BULLET = "• "
QUOTED = "│ "
APART = "┆ "
"""Stands before each line that was set apart as boilerplate."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is wrapped as one: a stretch of the document's text, or words of the tool's own."""

    look: Look
    """How it is shown."""
    start: int
    """Offset in the document's text of its first code point; for own words, of the text that follows."""
    end: int
    """Offset after its last code point; for own words, the same as `start`."""
    own: str | None = None
    """Words of the tool's own, shown instead of the document's."""
    first: str = ""
    """What stands before its first line."""
    rest: str = ""
    """What stands before its other lines, as wide as `first`."""
    number: int = 0
    """The paragraph's number, from 1; 0 for what is not counted."""
    level: int = 0
    """A heading's level."""

    @property
    def extent(self) -> Extent:
        """Its place in the document's text."""
        return self.start, self.end


def build_pieces(document: Document) -> tuple[Piece, ...]:
    """Title, metadata, and blocks with gaps between them; at the end, what was set apart."""
    title = _title_block(document)
    blocks = [block for block in document.blocks if block is not title]
    after = blocks[0].start if blocks else len(document.text)
    pieces = [_title_piece(document, title, after), Piece("meta", after, after, describe(document.article))]
    before: Block | None = None
    for block in blocks:
        if not _tight(before, block):
            pieces.append(Piece("gap", block.start, block.start))
        pieces.append(_block_piece(block))
        before = block
    apart = describe_apart(document)
    if apart:
        end = len(document.text)
        pieces += [Piece("gap", end, end), Piece("note", end, end, apart)]
    return tuple(pieces)


def build_raw_pieces(document: Document) -> tuple[Piece, ...]:
    """Every line of the text as it was read; what was set apart is marked, with its reason."""
    pieces = [Piece("meta", 0, 0, "All the text as it was read."), Piece("gap", 0, 0)]
    apart = list(document.boilerplate)
    place = 0
    while place <= len(document.text):
        end = document.text.find("\n", place)
        end = len(document.text) if end < 0 else end
        while apart and apart[0].end <= place:
            del apart[0]
        if apart and apart[0].start < end and apart[0].end > place:
            if apart[0].start >= place:
                pieces.append(Piece("note", place, place, f"Set apart as {apart[0].reason}:"))
            pieces.append(Piece("apart", place, end, None, APART, APART))
        elif place == end:
            pieces.append(Piece("gap", place, place))
        else:
            pieces.append(Piece("paragraph", place, end))
        place = end + 1
    return tuple(pieces)


def describe(article: Article) -> str:
    """The metadata on one line, each inferred or given by the user said to be so, unknown source and date said too."""
    return " · ".join(_metadata(article))


def describe_apart(document: Document) -> str:
    """What of the document is not shown, with the reasons; empty when all is."""
    reasons = [part.reason for part in document.boilerplate]
    if not reasons:
        return ""
    counts = {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}
    told = ", ".join(reason if count == 1 else f"{reason} ({count})" for reason, count in counts.items())
    return f"Set apart, not shown here: {told}."


def _metadata(article: Article) -> Iterator[str]:
    def told(field: str, value: str) -> str:
        origin = article.provenance.get(field)
        return f"{value} (inferred)" if origin == "inferred" else f"{value} (yours)" if origin == "user" else value

    yield told("source", article.source) if article.source else "source unknown"
    yield told("date", plain_moment(article.date)) if article.date else "undated"
    if article.author:
        yield told("author", f"by {article.author}")
    if article.credit:
        yield told("credit", f"credit line: {article.credit}")
    yield f"{article.words:,} word{'s' if article.words != 1 else ''}"
    if article.copies > 1:
        yield f"one of {article.copies} copies"
    if article.provenance.get("title") == "inferred":
        yield "title inferred"
    if article.starred:
        yield "★ starred"
    if article.tags:
        yield "tags: " + ", ".join(article.tags)
    if article.url:
        yield told("url", article.url)


def _title_block(document: Document) -> Block | None:
    """The heading at the beginning that is the title."""
    first = document.blocks[0] if document.blocks else None
    if first is None or first.kind != "heading" or document.article.title is None:
        return None
    return first if _same(document.text[first.start : first.end], document.article.title) else None


def _same(first: str, second: str) -> bool:
    return re.sub(r"\s+", " ", first).strip() == re.sub(r"\s+", " ", second).strip()


def _title_piece(document: Document, title: Block | None, after: int) -> Piece:
    if title is not None:
        return Piece("title", title.start, title.end)
    return Piece("title", after, after, document.article.name)


def _block_piece(block: Block) -> Piece:
    if block.kind == "item":
        indent = "  " * max(0, min(block.level, 4) - 1)
        return Piece("item", *_extent(block), None, indent + BULLET, indent + "  ", block.paragraph)
    if block.kind == "quotation":
        return Piece("quotation", *_extent(block), None, QUOTED, QUOTED, block.paragraph)
    return Piece(block.kind, *_extent(block), number=block.paragraph, level=block.level)


def _extent(block: Block) -> Extent:
    return block.start, block.end


def _tight(before: Block | None, block: Block) -> bool:
    """Whether a block stands directly under the one before: items and rows among their like, text under its heading."""
    if before is None:
        return False
    if before.kind == "heading":
        return block.kind != "heading"
    return before.kind == block.kind and block.kind in ("item", "row")
