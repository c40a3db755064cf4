"""From the pieces of a text to a draft: title, source of an interview, blocks and what is set apart."""

from collections.abc import Sequence
from pathlib import PurePath

from briefing.core.articles import Boilerplate, Draft, Stated
from briefing.core.spans import Extent
from briefing.ingest.anchors import Anchor, links_within
from briefing.ingest.heading_shapes import address
from briefing.ingest.interviews import asking_source
from briefing.ingest.masthead import Masthead, read_dateline
from briefing.ingest.pieces import Piece, number_blocks
from briefing.ingest.titles import infer_title, one_line

_LABEL_RULE = "interview label"
_CHANGED_RULE = "date of the last change"
_NAME_RULE = "file name"


def build_draft(
    text: str,
    pieces: Sequence[Piece],
    asides: tuple[Boilerplate, ...],
    known: Masthead,
    *,
    path: PurePath,
    labels: frozenset[str] = frozenset(),
    anchors: Sequence[Anchor] = (),
    base: str = "",
) -> Draft:
    """The draft of a text whose pieces are in order and clear of what is set apart, which is in order too.

    Its links, in any order, are relative to `base`, and without one to the article's own address.
    """
    body = [piece for piece in pieces if piece.kind != "heading"]
    metadata = known.metadata
    if body:
        read_dateline(text[body[0].start : body[0].start + 200], known)
    title_span = _settle_title(text, pieces, body, known, path)
    if labels and "source" not in metadata:
        name, _ = asking_source([text[piece.start : piece.end] for piece in body], labels)
        if name:
            metadata["source"] = Stated(name, "inferred", _LABEL_RULE)
    if known.changed and "date" not in metadata and not known.doubted:
        metadata["date"] = Stated(known.changed, "inferred", _CHANGED_RULE)
    blocks, remarks = number_blocks(text, pieces), _remarks(known)
    address = metadata.get("url")
    links = links_within(anchors, pieces, base or (address.value if address else ""))
    return Draft(text, blocks, asides, metadata, title_span=title_span, remarks=remarks, links=links)


def _remarks(known: Masthead) -> tuple[str, ...]:
    """What is told of a date that is stated but cannot be read or believed, where nothing else states one."""
    date = known.metadata.get("date")
    if known.doubted and date is None:
        return (f"its date is left open: {known.doubted}; correct it by hand",)
    if not known.unread or (date is not None and date.provenance == "stated"):
        return ()
    return (f"its date “{known.unread}” cannot be read for certain; write it as 2023-06-15, or correct it by hand",)


def _settle_title(
    text: str, pieces: Sequence[Piece], body: Sequence[Piece], known: Masthead, path: PurePath
) -> Extent | None:
    """Gives the draft its title: stated, or the title line, or the opening, or the file's name; where it stands."""
    metadata = known.metadata
    line = next((piece for piece in pieces if piece.kind == "heading" and piece.level == 0), None)
    if "title" in metadata:
        if known.title_span or line is None:
            return known.title_span
        same = " ".join(text[line.start : line.end].split()).casefold() == metadata["title"].value.casefold()
        return (line.start, line.end) if same else None
    if line is not None:
        metadata["title"] = Stated(one_line(text[line.start : line.end]), "stated")
        return line.start, line.end
    telling = [piece for piece in body if not address(text[piece.start : min(piece.end, piece.start + 200)])]
    for piece in telling or body or pieces:
        inferred = infer_title(text, piece.start, piece.end)
        if inferred:
            metadata["title"], span = inferred
            return span
    metadata["title"] = Stated(path.stem or path.name, "inferred", _NAME_RULE)
    return None
