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
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.core.articles import Draft
from briefing.core.characters import beyond_ascii
from briefing.query.stemming import SPACELESS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.uint32]

_SHINGLE = 4
"""Words a shingle."""
_BINS = 128
_BAND = 4
"""Bins a key; with 32 keys, texts that share 7 in 10 shingles share a key but for one pair in ten thousand."""
_ALIKE = 0.5
_MAYBE = 0.45
"""From which resemblance of sketches on texts may be alike: one error below."""
_WORD = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")
_SPACELESS = re.compile(f"[{SPACELESS}]")
_MARKS = bytes(code if code > 127 or chr(code).isalnum() or code == ord("_") else ord(" ") for code in range(256))
"""What makes spaces of all that is no letter or digit in ASCII."""
_KINDS = 500
"""Up to how many kinds of characters beyond ASCII those that part words are replaced one kind after the other."""
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Characters of Chinese and Japanese, which put no space between words: each counts as one."""
_FORMAT = f"<{_BINS}I"
_FACTOR = 0x9E3779B1
"""What numbers are mixed by: 2^32 over the golden ratio, as in Knuth's multiplicative hashing."""
_EMPTY = 1 << 32
"""More than any hash: an empty bin."""
_REMEMBERED = 1 << 18
"""Of how many words the numbers are remembered."""


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
    count = _count([draft.text[block.start : block.end] for block in draft.blocks])
    if not words:
        return Sketch(count, b"", ())
    packed = _bins(words).tobytes()
    size = 4 * _BAND
    keys = tuple(_key(place, packed[place * size : (place + 1) * size]) for place in range(_BINS // _BAND))
    return Sketch(count, packed, keys)


def _count(parts: Sequence[str]) -> int:
    """How many words the blocks of a text have."""
    whole = "\n".join(parts)
    if not _UNSPACED.search(beyond_ascii(whole)):
        return len(whole.split())
    return sum(map(_count_unspaced, parts))


def _count_unspaced(text: str) -> int:
    unspaced = len(_UNSPACED.findall(text))
    return unspaced + (len(_WORD.findall(_UNSPACED.sub(" ", text))) if unspaced else len(text.split()))


def same_text(first: Draft, second: Draft) -> bool:
    """Whether two drafts are of one text but for light edits, by all their shingles."""
    one, other = (frozenset(_shingles(_words(draft)).tolist()) for draft in (first, second))
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
    """What `_WORD` finds in the text in small letters, unlooked for where words have spaces around them."""
    body = [block for block in draft.blocks if block.kind != "heading"] or draft.blocks
    text = "\n".join(draft.text[block.start : block.end] for block in body).lower()
    beyond = beyond_ascii(text)
    if len(beyond) > _KINDS or _SPACELESS.search(beyond):
        return _WORD.findall(text)
    for character in beyond:
        if not character.isalnum():
            text = text.replace(character, " ")
    return text.encode("utf-8", "surrogatepass").translate(_MARKS).decode("utf-8", "surrogatepass").split()


class _Hashes(dict[str, int]):
    """A number for each word, made when first asked for."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return found


_hashes = _Hashes()


def _shingles(words: list[str]) -> "Numbers":
    """A number for every few words that follow each other."""
    import numpy as np  # noqa: PLC0415  (it takes long to load)

    if len(words) < _SHINGLE:
        words = words + [""] * (_SHINGLE - len(words))
    each = np.fromiter(map(_hashes.__getitem__, words), np.uint32, len(words))
    count = len(words) - _SHINGLE + 1
    found = np.zeros(count, np.uint32)
    for place in range(_SHINGLE):
        found = (found ^ each[place : place + count]) * np.uint32(_FACTOR)
        found ^= found >> np.uint32(15)
    return found


def _bins(words: list[str]) -> "Numbers":
    """The least hash in each bin; an empty bin borrows from the next that is not, marked by how far that is."""
    import numpy as np  # noqa: PLC0415  (it takes long to load)

    shingles = _shingles(words).astype(np.uint64)  # of the type of what they are put into: else it takes far longer
    least = np.full(_BINS, _EMPTY, np.uint64)
    np.minimum.at(least, (shingles % np.uint64(_BINS)).astype(np.intp), shingles)
    full = np.flatnonzero(least < _EMPTY)
    slots = np.arange(_BINS)
    lender = full[np.searchsorted(full, slots) % len(full)]
    far = ((lender - slots) % _BINS).astype(np.uint64)
    return (least[lender] + far * np.uint64(_FACTOR)).astype("<u4")


def _key(place: int, band: bytes) -> int:
    value = zlib.crc32(band, place) << 32 | zlib.adler32(band, place + 1)
    return value - (1 << 64) if value >> 63 else value
