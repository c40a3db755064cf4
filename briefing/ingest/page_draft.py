"""From the blocks of a page to a draft: the stored text, what is set apart in it, and what its lines say about it."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from briefing.core.articles import Draft
from briefing.ingest.anchors import Anchor
from briefing.ingest.boilerplate import gather, mark_boilerplate, strip_leftovers
from briefing.ingest.datelines import read_published_line
from briefing.ingest.drafting import build_draft
from briefing.ingest.html_blocks import PageBlock
from briefing.ingest.interviews import read_labels
from briefing.ingest.lines import Line, read_lines
from briefing.ingest.masthead import Masthead, read_masthead
from briefing.ingest.pieces import Piece, merge_asides, without
from briefing.ingest.shown_dates import doubt_date

OUTSIDE = "outside the article"
"""The reason for a block of a page that is no part of its article, where the page does not name its place."""
HEADLINE = "headline of the page"
"""The reason for a heading of the first rank above the article that says other words than its title."""
_FRAME = frozenset([OUTSIDE, "page header", "page footer"])
"""Where on a page the article's date may stand, beside the article."""
_HEAD = 12
"""How many lines between the title and the article are looked at for its date and author."""


def draft_blocks(
    blocks: Sequence[PageBlock],
    kept: Sequence[bool],
    known: Masthead,
    *,
    path: PurePath,
    complete: Callable[[Masthead], None] = lambda _: None,
    stamped: bool = False,
    base: str = "",
) -> Draft:
    """The draft of a page's blocks, of which those kept are the article's.

    What the text's lines say joins what is known, and then `complete` may add to it. A date that is known because the
    page's head is `stamped` with it must not contradict what the page shows. Its links are relative to `base`, and
    without one to the article's own address.
    """
    text, places = _lay_out(blocks)
    title = _title_block(blocks, kept, known)
    lines, off = strip_leftovers(text, read_lines(text))
    owners = _owners(lines, places)
    first = next((place for place, own in enumerate(kept) if own), len(blocks))
    reasons = [_reason(block, before=place < first) for place, block in enumerate(blocks)]
    outside = ["" if owner < 0 or kept[owner] or owner == title else reasons[owner] for owner in owners]
    taken = _mark(lines, outside, known, title_line=owners.index(title) if title in owners else -1)
    _read_between(lines, _between(owners, kept, title), taken, known)
    _read_published(lines, outside, taken, known)
    if stamped:
        doubt_date(blocks, first, title, known)
    complete(known)
    inner = [not reason for reason in outside]
    labels = read_labels(
        [line for line, own in zip(lines, inner, strict=True) if own],
        [reason for reason, own in zip(taken, inner, strict=True) if own],
    )
    apart = merge_asides([*off, *gather(lines, taken)])
    pieces = without(text, _pieces(blocks, kept, places, title), apart)
    anchors = _anchors(blocks, places)
    return build_draft(text, pieces, apart, known, path=path, labels=labels, anchors=anchors, base=base)


def _anchors(blocks: Sequence[PageBlock], places: Sequence[tuple[int, int]]) -> list[Anchor]:
    """The links of all blocks, where they stand in the text."""
    return [anchor.moved(start) for block, (start, _) in zip(blocks, places, strict=True) for anchor in block.anchors]


def _reason(block: PageBlock, *, before: bool) -> str:
    """Why a block is set apart: its place on the page, or that it is a headline that is not the title."""
    headline = before and (block.kind, block.level) == ("heading", 1)
    return block.place or (HEADLINE if headline else OUTSIDE)


def _lay_out(blocks: Sequence[PageBlock]) -> tuple[str, list[tuple[int, int]]]:
    """The text of all blocks, and where each stands: items and rows of one list close together, others apart."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    end = 0
    before: PageBlock | None = None
    for block in blocks:
        if before is not None:
            close = block.kind == before.kind and block.kind in {"item", "row"}
            gap = "\n" if close else "\n\n"
            parts.append(gap)
            end += len(gap)
        parts.append(block.text)
        places.append((end, end + len(block.text)))
        end += len(block.text)
        before = block
    return "".join(parts), places


def _title_block(blocks: Sequence[PageBlock], kept: Sequence[bool], known: Masthead) -> int:
    """The block that says the title: a heading before others, the first before later ones; -1 when none does."""
    stated = known.metadata.get("title")
    if stated is None:
        return -1
    key = _key(stated.value)
    same = [place for place, block in enumerate(blocks) if len(block.text) <= 600 and _key(block.text) == key]
    same = [place for place in same if not blocks[place].place or kept[place]]
    heads = [place for place in same if blocks[place].kind == "heading"]
    first = next((place for place, own in enumerate(kept) if own), len(blocks))
    before = [place for place in heads or same if place <= first]
    return before[-1] if before else (heads or [-1])[0]


def _key(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _owners(lines: Sequence[Line], places: Sequence[tuple[int, int]]) -> list[int]:
    """The block in which each line stands; -1 for blank lines."""
    owners: list[int] = []
    block = 0
    for line in lines:
        while block < len(places) and places[block][1] < line.end:
            block += 1
        owners.append(block if line.text and block < len(places) else -1)
    return owners


def _mark(lines: Sequence[Line], outside: Sequence[str], known: Masthead, *, title_line: int) -> list[str]:
    """The reasons of all lines: for those of the article by its own rules, with what its first lines say of it."""
    inner = [place for place, reason in enumerate(outside) if not reason]
    own = [lines[place] for place in inner]
    reasons = mark_boilerplate(own)
    read_masthead(own, reasons, known)
    taken = list(outside)
    for place, reason in zip(inner, reasons, strict=True):
        if place != title_line:
            taken[place] = reason
    return taken


def _between(owners: Sequence[int], kept: Sequence[bool], title: int) -> list[int]:
    """The title's line and those up to the article, or those before it when the page shows no title."""
    first = next((place for place, owner in enumerate(owners) if owner > title and owner >= 0 and kept[owner]), 0)
    between = [place for place in range(first) if owners[place] > title][-_HEAD:]
    return [owners.index(title), *between] if title in owners and title >= 0 else between


def _read_between(lines: Sequence[Line], between: Sequence[int], taken: list[str], known: Masthead) -> None:
    """What the lines between title and article say of it, though they are no part of it."""
    reasons = [""] * len(between)
    read_masthead([lines[place] for place in between], reasons, known)
    for place, reason in zip(between, reasons, strict=True):
        taken[place] = reason if reason and taken[place] else taken[place]


def _read_published(lines: Sequence[Line], outside: Sequence[str], taken: list[str], known: Masthead) -> None:
    """A line anywhere in the article, or in the frame of the page, that says in words when it was published."""
    for place, line in enumerate(lines):
        if "date" in known.metadata:
            return
        if (not outside[place] or outside[place] in _FRAME) and (iso := read_published_line(line.text)):
            known.state("date", iso)
            taken[place] = "date line"


def _pieces(
    blocks: Sequence[PageBlock], kept: Sequence[bool], places: Sequence[tuple[int, int]], title: int
) -> list[Piece]:
    """The article's blocks as pieces."""
    pieces: list[Piece] = []
    for place, (block, (start, end)) in enumerate(zip(blocks, places, strict=True)):
        if place == title:
            pieces.append(Piece("heading", 0, start, end))
        elif kept[place]:
            pieces.append(Piece(block.kind, block.level, start, end))
    return pieces
