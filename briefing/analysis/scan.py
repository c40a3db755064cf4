"""The words of a text with their places, found once and looked at by every rule.

A word is a run of letters and digits; what stands between two words is a gap. "U.S." is two words and two gaps.
"""

import re
from bisect import bisect_left
from collections.abc import Container
from itertools import accumulate, compress, filterfalse

_RUN = re.compile(r"(\w+)")
AFTER_DIGITS = ":"
"""Sorts right after every word that begins with a digit."""
Rows = tuple[int, int]
"""The row of the first of some words, and the one after the last."""


class Scan:
    """A text's words as columns of equal length. Treat it as frozen."""

    __slots__ = ("_proper", "ends", "gaps", "lowered", "small", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        pieces = _RUN.split(text)
        offsets = list(accumulate(map(len, pieces)))
        self.text = text
        self.small = text.replace("\u0130", "I").lower()  # the one letter that two stand for when it is small
        """The text in small letters, each where it stands: a pattern that ignores case is three times as slow."""
        self.words = pieces[1::2]
        """The words as they stand."""
        self.lowered = list(map(str.lower, self.words))
        """The words in small letters."""
        self.gaps = pieces[2::2]
        """What stands between each word and the next."""
        self._proper: frozenset[str] | None = None
        self.starts = offsets[0:-1:2]
        self.ends = offsets[1::2]

    @property
    def proper(self) -> frozenset[str]:
        """The words that have a capital somewhere within a sentence, so that they are names at its head as well."""
        if self._proper is None:
            within = filterfalse(str.islower, {*compress(self.words[1:], map(" ".__eq__, self.gaps))})
            self._proper = frozenset([word for word in within if word[0].isupper() and word != word.lower()])
        return self._proper

    def rows_of(self, words: Container[str]) -> list[int]:
        """The rows of all words that are among some."""
        return list(compress(range(len(self.words)), map(words.__contains__, self.words)))

    def rows(self, start: int, end: int) -> Rows:
        """The first row, and the one after the last, of the words that begin between two offsets."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)
