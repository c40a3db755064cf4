"""The terms of a segment, in order, kept as the bytes that they are written in.

As strings they would be tens of thousands of objects a segment: half the memory of an index that is open, and a
millisecond of each look that Python's collector of garbage takes at everything.
"""

from array import array
from bisect import bisect_left

import numpy as np

from briefing.index.postings import IndexDamagedError

_BETWEEN = b"\n"


class Lexicon:
    """Terms in order; the bytes of UTF-8 come in the order of the code points, so no term need be read to be sought."""

    def __init__(self, written: bytes) -> None:
        """`written` are the terms with a line end between each two; raises IndexDamagedError when they are no text."""
        try:
            written.decode()
        except UnicodeDecodeError as error:
            raise IndexDamagedError("the search index is damaged") from error
        self._written = written.rstrip(_BETWEEN) + _BETWEEN if written.strip(_BETWEEN) else b""
        ends = np.flatnonzero(np.frombuffer(self._written, np.uint8) == _BETWEEN[0]) + 1
        self._starts = array("I", [0])
        self._starts.frombytes(ends.astype(np.uintc).tobytes())

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, row: int) -> bytes:
        """A term as it is written."""
        return self._written[self._starts[row] : self._starts[row + 1] - 1]

    def row_of(self, term: str) -> int:
        """The row of a term; -1 when it is not there."""
        written = term.encode()
        row = bisect_left(self, written)
        return row if row < len(self) and self[row] == written else -1

    def between(self, first: str, last: str) -> tuple[int, list[str]]:
        """The terms from one up to, not including, another, and the row of the first of them."""
        low, high = bisect_left(self, first.encode()), bisect_left(self, last.encode())
        return low, self._some(low, high)

    def terms(self) -> list[str]:
        """All of them."""
        return self._some(0, len(self))

    def _some(self, low: int, high: int) -> list[str]:
        if low >= high:
            return []
        return self._written[self._starts[low] : self._starts[high] - 1].decode().split("\n")
