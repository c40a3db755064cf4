"""Near copies of a text: a sketch of it, and keys of which near copies share at least one.

Method: word shingles and resemblance after Broder, "On the resemblance and containment of documents" (1997); the sketch
is one-permutation minwise hashing (Li, Owen, Zhang, "One permutation hashing", NIPS 2012) with empty bins filled by
rotation (Shrivastava, Li, "Densifying one permutation hashing", ICML 2014); the keys are bands of it, after Indyk and
Motwani (1998) as told by Leskovec, Rajaraman, Ullman, "Mining of massive datasets", chapter 3.
Two texts are one when half of their shingles are the same, the threshold of Broder, Glassman, Manasse, Zweig,
"Syntactic clustering of the web" (WWW 1997). What the sketches tell is off by about 0.044 (the square root of
0.5 * 0.5 / 128), so where they say nearly half, the shingles themselves are compared: else, of a hundred letters that
share a template, some two would always seem to be copies.
"""

import re
import struct
import zlib
from dataclasses import dataclass
from itertools import accumulate

from briefing.core.articles import Draft
from briefing.query.stemming import SPACELESS

_SHINGLE = 4
"""Words a shingle."""
_BINS = 128
_BAND = 4
"""Bins a key; with 32 keys, texts that share 7 in 10 shingles share a key but for one pair in ten thousand."""
_ALIKE = 0.5
_MAYBE = 0.45
"""From which resemblance of sketches on texts may be alike: one error below."""
_WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Characters of Chinese and Japanese, which put no space between words: each counts as one."""
_FORMAT = f"<{_BINS}I"


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a text is compared by."""

    words: int
    """Words of its text, boilerplate not counted."""
    sketch: bytes
    """The least hash of each bin; empty for a text without words."""
    keys: tuple[int, ...]
    """Signed 64-bit numbers of which near copies share at least one."""


def sketch(draft: Draft) -> Sketch:
    """The sketch of an article's blocks, title and boilerplate left out."""
    words = _words(draft)
    count = sum(_count(draft.text[block.start : block.end]) for block in draft.blocks)
    if not words:
        return Sketch(count, b"", ())
    bins = _bins(words)
    packed = struct.pack(_FORMAT, *bins)
    size = 4 * _BAND
    keys = tuple(_key(place, packed[place * size : (place + 1) * size]) for place in range(_BINS // _BAND))
    return Sketch(count, packed, keys)


def _count(text: str) -> int:
    """How many words a text has."""
    unspaced = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return unspaced + (len(_WORD.findall(_UNSPACED.sub(" ", text))) if unspaced else len(text.split()))


def same_text(first: Draft, second: Draft) -> bool:
    """Whether two drafts are of one text but for light edits, by all their shingles."""
    one, other = (frozenset(_shingles(_words(draft))) for draft in (first, second))
    return len(one & other) >= _ALIKE * len(one | other)


def alike(first: bytes, second: bytes) -> bool:
    """Whether two sketches may be of one text but for light edits."""
    return resemblance(first, second) >= _MAYBE


def resemblance(first: bytes, second: bytes) -> float:
    """The share of shingles that two texts have in common, as their sketches tell it."""
    if not first or not second:
        return 0.0
    pairs = zip(struct.unpack(_FORMAT, first), struct.unpack(_FORMAT, second), strict=True)
    return sum(1 for one, other in pairs if one == other) / _BINS


def _words(draft: Draft) -> list[str]:
    body = [block for block in draft.blocks if block.kind != "heading"] or draft.blocks
    return _WORD.findall("\n".join(draft.text[block.start : block.end] for block in body).lower())


def _shingles(words: list[str]) -> list[int]:
    """A number for every few words that follow each other."""
    if len(words) < _SHINGLE:
        words = words + [""] * (_SHINGLE - len(words))
    line = " ".join(words).encode("utf-8", "surrogatepass")
    ends = list(accumulate(len(word) + 1 for word in line.split(b" ")))
    crc = zlib.crc32
    return [crc(line[start : end - 1]) for start, end in zip((0, *ends), ends[_SHINGLE - 1 :], strict=False)]


def _bins(words: list[str]) -> list[int]:
    """The least hash in each bin; an empty bin borrows from the next that is not, marked by how far that is."""
    falling = sorted(_shingles(words), reverse=True)
    least = dict(zip(map(_BINS.__rmod__, falling), falling, strict=True))  # of each bin, the last and so the least
    full = [least.get(slot, -1) for slot in range(_BINS)]
    borrowed = list(full)
    for slot in range(_BINS):
        far = 0
        while full[(slot + far) % _BINS] < 0:
            far += 1
        borrowed[slot] = (full[(slot + far) % _BINS] + far * 0x9E3779B1) & 0xFFFFFFFF
    return borrowed


def _key(place: int, band: bytes) -> int:
    value = zlib.crc32(band, place) << 32 | zlib.adler32(band, place + 1)
    return value - (1 << 64) if value >> 63 else value
