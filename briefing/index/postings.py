"""Postings as columns: in which articles of a segment a term occurs, how often, and where.

Whoosh keeps a term's postings in blocks of 128 that Python walks one by one. Here a term's postings are three arrays,
read with one copy each, so that sets of articles are joined and cut by the interpreter's own set operations.
"""

import zlib
from array import array
from collections.abc import Callable
from struct import Struct
from typing import NamedTuple

from briefing.core.errors import BriefingError

_HEAD = Struct("<III")
Get = Callable[[int, int], bytes]
"""Reads from an offset of a file on so many bytes."""


class IndexDamagedError(BriefingError):
    """An index that cannot be read; it is made anew."""

    kind = "index"


class Postings(NamedTuple):
    """The occurrences of one term in one segment."""

    ids: "array[int]"
    """Ordinals of the articles in the segment, ascending."""
    weights: "array[int]"
    """For each of them, how often the term occurs, in the title and headings more than once a time."""
    positions: "array[int]"
    """Where it occurs: positions run through the segment, one article after the other."""


def pack(ids: "array[int]", weights: "array[int]", positions: bytes) -> bytes:
    """The columns as bytes, with a sum that shows damage."""
    body = b"".join((ids.tobytes(), positions, weights.tobytes()))
    return _HEAD.pack(len(ids), len(positions), zlib.crc32(body)) + body


def packed_size(ids: "array[int]", positions: bytes | bytearray) -> int:
    """How many bytes the packed columns of a term take up."""
    return _HEAD.size + len(ids) * (ids.itemsize + array("H").itemsize) + len(positions)


def articles_in(packed: bytes) -> int:
    """In how many articles a term occurs whose columns are packed."""
    return int(_HEAD.unpack_from(packed)[0])


def read(get: Get, offset: int) -> Postings:
    """The columns that were packed at an offset of a file; raises IndexDamagedError when they are not whole."""
    ids, weights, positions = array("I"), array("H"), array("I")
    head = get(offset, _HEAD.size)
    if len(head) < _HEAD.size:
        raise IndexDamagedError("the search index is damaged")
    count, length, total = _HEAD.unpack(head)
    split = count * ids.itemsize
    whole = split + length + count * weights.itemsize
    body = memoryview(get(offset + _HEAD.size, whole))
    if len(body) != whole or zlib.crc32(body) != total:
        raise IndexDamagedError("the search index is damaged")
    ids.frombytes(body[:split])
    positions.frombytes(body[split : split + length])
    weights.frombytes(body[split + length :])
    return Postings(ids, weights, positions)
