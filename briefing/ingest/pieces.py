"""Stretches of a text on their way to being blocks."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.core.articles import Block, BlockKind, Boilerplate
from briefing.core.spans import trim


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text with what sort of block it is."""

    kind: BlockKind
    """What sort of block it will be."""
    level: int
    """A heading's level, 0 for the title; an item's depth; otherwise 0."""
    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""


def number_blocks(text: str, pieces: Iterable[Piece]) -> tuple[Block, ...]:
    """The blocks, each under its headings; text blocks are numbered from 1."""
    blocks: list[Block] = []
    path: list[tuple[int, str]] = []
    headings: tuple[str, ...] = ()
    paragraph = 0
    for piece in pieces:
        if piece.kind == "heading":
            if piece.level:
                path = [(level, name) for level, name in path if level < piece.level]
            blocks.append(Block("heading", piece.level, piece.start, piece.end, tuple(name for _, name in path)))
            if piece.level:
                path.append((piece.level, " ".join(text[piece.start : piece.end].split())))
                headings = tuple(name for _, name in path)
        else:
            paragraph += 1
            blocks.append(Block(piece.kind, piece.level, piece.start, piece.end, headings, paragraph))
    return tuple(blocks)


def without(text: str, pieces: Iterable[Piece], asides: Sequence[Boilerplate]) -> list[Piece]:
    """The pieces less what is set apart; one that is cut in two becomes two."""
    kept: list[Piece] = []
    starts = [aside.start for aside in asides]
    for piece in pieces:
        place = piece.start
        for aside in asides[max(0, bisect_right(starts, piece.start) - 1) :]:
            if aside.start >= piece.end:
                break
            if aside.end > place:
                kept += _trimmed(text, piece, place, min(aside.start, piece.end))
                place = max(place, aside.end)
        kept += _trimmed(text, piece, place, piece.end)
    return kept


def _trimmed(text: str, piece: Piece, start: int, end: int) -> list[Piece]:
    start, end = trim(text, start, end)
    return [replace(piece, start=start, end=end)] if start < end else []


def merge_asides(asides: Iterable[Boilerplate]) -> tuple[Boilerplate, ...]:
    """In order of place, none overlapping: of two that do, the first keeps what it has."""
    merged: list[Boilerplate] = []
    for aside in sorted(asides, key=lambda each: (each.start, -each.end)):
        start = max(aside.start, merged[-1].end) if merged else aside.start
        if start < aside.end:
            merged.append(replace(aside, start=start))
    return tuple(merged)
