"""Which blocks of a page are its article: trafilatura finds it, and its words are looked up among the page's blocks.

Trafilatura gives the article's text without places. So its pieces are matched with the blocks of the page: first whole
blocks, by the longest common subsequence, then parts of blocks between them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from lxml.etree import iterwalk
from rapidfuzz.distance import LCSseq

from briefing.ingest.html_blocks import PageBlock

_WORDS = re.compile(r"\w+")
_BLOCK_TAGS = "p head item quote row code list table ab div lb body main fw graphic"
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_PRODUCT = 200_000_000
"""Up to how many pairs of a block and a piece are compared."""
_GAP = 1_000_000
"""The same within one gap, where texts are looked for in texts."""
_SHORT = 12
"""A key shorter than this is matched with whole blocks only."""
_FRAMES = frozenset(
    ["navigation", "page header", "page footer", "subscription line", "share line", "cookie notice", "advertisement"]
)
_MUCH = 0.3
"""From which share of the article on what stands in a frame is taken for the article itself, wrongly named."""
_PART = 0.5
"""From which share of its words on a block is the article's."""


def extracted_pieces(body: Any) -> list[str]:
    """The texts of the blocks that trafilatura kept, in order."""
    pieces: list[str] = []
    parts: list[str] = []
    for event, element in iterwalk(body, events=("start", "end")):
        block = element.tag in _BLOCKS
        if block and parts:
            pieces.append("".join(parts))
            parts = []
        text = element.text if event == "start" else element.tail
        if text and not (event == "end" and element is body):
            parts.append(text)
    pieces.append("".join(parts))
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


def find_kept(blocks: Sequence[PageBlock], pieces: Sequence[str]) -> tuple[list[bool], float]:
    """For each block whether it is the article's, and the share of the article's letters that was found in blocks."""
    keys = [_key(block.text) for block in blocks]
    wanted = [key for key in map(_key, pieces) if key]
    covered = [0] * len(keys)
    found = [0] * len(wanted)
    anchors = _anchors(keys, wanted)
    for block, piece in anchors:
        covered[block] = found[piece] = len(wanted[piece])
    _fill_gaps(keys, wanted, anchors, covered, found)
    kept = [bool(key) and count >= _PART * len(key) for key, count in zip(keys, covered, strict=True)]
    total = sum(map(len, wanted))
    return kept, sum(found) / total if total else 0.0


def without_frame(blocks: Sequence[PageBlock], kept: Sequence[bool]) -> list[bool]:
    """What is kept, less what stands in parts of the page that frame it, unless that would be much of the article."""
    framed = [own and block.place in _FRAMES for block, own in zip(blocks, kept, strict=True)]
    whole = sum(len(block.text) for block, own in zip(blocks, kept, strict=True) if own)
    frame = sum(len(block.text) for block, own in zip(blocks, framed, strict=True) if own)
    if frame > _MUCH * whole:
        return list(kept)
    return [own and not out for own, out in zip(kept, framed, strict=True)]


def _key(text: str) -> str:
    return "".join(_WORDS.findall(text.casefold()))


def _anchors(keys: Sequence[str], wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of a block and a piece that say the same, in order."""
    if len(keys) * len(wanted) > _PRODUCT:
        return []
    return [
        (first + step, second + step)
        for block in LCSseq.opcodes(keys, wanted)
        if block.tag == "equal"
        for first, second in [(block.src_start, block.dest_start)]
        for step in range(block.src_end - block.src_start)
    ]


def _fill_gaps(
    keys: Sequence[str],
    wanted: Sequence[str],
    anchors: Sequence[tuple[int, int]],
    covered: list[int],
    found: list[int],
) -> None:
    """Matches parts between anchors: a block within a piece, or pieces within a block."""
    bounds = [(-1, -1), *anchors, (len(keys), len(wanted))]
    for (block, piece), (block_after, piece_after) in pairwise(bounds):
        open_blocks = [place for place in range(block + 1, block_after) if keys[place]]
        if len(open_blocks) * (piece_after - piece) > _GAP:
            continue
        for place in range(piece + 1, piece_after):
            key = wanted[place]
            for index, candidate in enumerate(open_blocks):
                other = keys[candidate]
                if len(other) >= _SHORT and other in key:
                    covered[candidate] = len(other)
                    found[place] = min(len(key), found[place] + len(other))
                elif len(key) >= _SHORT and key in other:
                    covered[candidate] += len(key)
                    found[place] = len(key)
                    open_blocks = open_blocks[index:]
                    break
