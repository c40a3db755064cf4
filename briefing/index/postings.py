"""Postings as columns: in which articles of a segment a term occurs, how often, and where.

Whoosh keeps a term's postings in blocks of 128 that Python walks one by one. Here a term's postings are three columns
that are used as they lie in the file.
"""

import zlib
from collections.abc import Callable
from struct import Struct
from typing import NamedTuple

import numpy as np

from briefing.core.errors import BriefingError
from briefing.index.columns import EMPTY, Column, Weights

_HEAD = Struct("<III")
_ID, _WEIGHT = 4, 2
"""How many bytes a number takes up."""
Get = Callable[[int, int], bytes]
"""Reads from an offset of a file on so many bytes."""


class IndexDamagedError(BriefingError):
    """An index that cannot be read; it is made anew."""

    kind = "index"


class Postings(NamedTuple):
    """The occurrences of one term in one segment."""

    ids: Column
    """Ordinals of the articles in the segment, ascending."""
    weights: Weights
    """For each of them, how often the term occurs, in the title and headings more than once a time."""
    positions: Column
    """Where it occurs: positions run through the segment, one article after the other."""


NO_WEIGHTS: Weights = np.zeros(0, np.uint16)
NONE = Postings(EMPTY, NO_WEIGHTS, EMPTY)
"""The postings of a term that does not occur."""


def pack(ids: Column | memoryview, weights: Weights | memoryview, positions: Column | memoryview) -> bytes:
    """The columns, or views of parts of them, as bytes, with a sum that shows damage."""
    body = b"".join((ids.tobytes(), positions.tobytes(), weights.tobytes()))
    return _HEAD.pack(len(ids), positions.nbytes, zlib.crc32(body)) + body


def articles_in(packed: bytes) -> int:
    """In how many articles a term occurs whose columns are packed."""
    return int(_HEAD.unpack_from(packed)[0])


def read(get: Get, offset: int) -> Postings:
    """The columns that were packed at an offset of a file; raises IndexDamagedError when they are not whole."""
    head = get(offset, _HEAD.size)
    if len(head) < _HEAD.size:
        raise IndexDamagedError("the search index is damaged")
    count, length, total = _HEAD.unpack(head)
    split = count * _ID
    whole = split + length + count * _WEIGHT
    body = get(offset + _HEAD.size, whole)
    if len(body) != whole or zlib.crc32(body) != total:
        raise IndexDamagedError("the search index is damaged")
    return Postings(
        np.frombuffer(body, np.uint32, count),
        np.frombuffer(body, np.uint16, count, split + length),
        np.frombuffer(body, np.uint32, length // _ID, split),
    )
