"""One segment of the index as it is read: its columns, its terms, and where words occur in it."""

import struct
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.filedb.filetables import FileFormatError
from whoosh.reading import TermNotFound

from briefing.index.columns import Column, Slots, firsts_of
from briefing.index.lexicon import Lexicon
from briefing.index.postings import NONE, Get, IndexDamagedError, Postings, read
from briefing.index.schema import FIELDS, LAYOUT

_DAMAGE = (
    FileFormatError,
    OSError,
    EOFError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    struct.error,
)
"""What Whoosh raises when it reads files that are not as it wrote them (its own errors are among these kinds)."""
_REMEMBERED = 2_000_000
"""How many positions the terms that were read lately may have together, at four bytes each."""


class Leaf:
    """One segment. Slots number the articles of all segments, from 0; `offset` is the first slot of this one."""

    def __init__(self, reader: Any, offset: int) -> None:
        self._reader = reader
        self.offset = offset
        self._read: dict[tuple[str, str], Postings] = {}
        self._held = 0
        self.numbers = self._column(b"numbers")
        self.bases = self._column(b"bases")
        self.lengths = self._column(b"lengths")
        if not len(self.numbers) == len(self.lengths) == len(self.bases) - 1 == reader.doc_count_all():
            raise IndexDamagedError("the search index is damaged")
        deleted = filter(reader.is_deleted, range(len(self.numbers))) if reader.has_deletions() else ()
        self.deleted = np.array(list(deleted), np.intp)

    @property
    def name(self) -> str:
        """What Whoosh calls the segment."""
        return str(self._reader.segment().segment_id())

    @property
    def live_count(self) -> int:
        """How many articles it holds, deleted ones left out."""
        return len(self.numbers) - len(self.deleted)

    def live_numbers(self) -> list[int]:
        """The numbers of the articles that it holds, deleted ones left out."""
        return list(map(int, np.delete(self.numbers, self.deleted)))

    def check(self) -> None:
        """Reads all of it; raises IndexDamagedError when anything is not whole."""
        if len(self.counts) != len(self.words) or len(self.offsets) != len(self.clauses):
            raise IndexDamagedError("the search index is damaged")
        for field in FIELDS:
            for term in self.lexicon(field):
                self.postings(field, term)

    @cached_property
    def parts(self) -> Column:
        """Where each title, heading and block begins, and at last where the segment ends."""
        return self._column(b"parts")

    @cached_property
    def clauses(self) -> Column:
        """The positions at which the clauses of its titles, headings and blocks begin, ascending."""
        return self._column(b"clauses")

    @cached_property
    def offsets(self) -> Column:
        """Where in its part each of `clauses` begins, in code points."""
        return self._column(b"offsets")

    @cached_property
    def words(self) -> Lexicon:
        """The terms of the text, in order."""
        return Lexicon(self._column(b"words").tobytes())

    @cached_property
    def counts(self) -> Column:
        """In how many articles each of `words` occurs."""
        return self._column(b"counts")

    def lexicon(self, field: str) -> list[str]:
        """The terms of a field, in order."""
        if field == "text":
            return self.words.terms()
        try:
            return [term.decode() for term in self._reader.lexicon(field)]
        except _DAMAGE as error:
            raise IndexDamagedError("the search index is damaged") from error

    def postings(self, field: str, term: str) -> Postings:
        """The occurrences of a term, those in deleted articles among them; empty when there is none."""
        key = (field, term)
        found = self._read.get(key)
        if found is None:
            found = self._of_word(term) if field == "text" else self._postings(field, term.encode()) or NONE
            self._held += len(found.positions)
            if self._held > _REMEMBERED:
                self._read.clear()
                self._held = len(found.positions)
            self._read[key] = found
        return found

    def _of_word(self, term: str) -> Postings:
        """The occurrences of a term of the text; its place is known from that of the first one."""
        row = self.words.row_of(term)
        if row < 0:
            return NONE
        get, places = self._places
        try:
            return read(get, int(places[row]))
        except _DAMAGE as error:
            raise IndexDamagedError("the search index is damaged") from error

    @cached_property
    def _places(self) -> tuple[Get, Slots]:
        """What reads the file of postings, and where in it those of each of `words` begin: one follows the other."""
        try:
            matcher = self._reader.postings("text", self.words[0])
            get, first = getattr(matcher, "child", matcher).place
        except (TermNotFound, *_DAMAGE) as error:
            raise IndexDamagedError("the search index is damaged") from error
        return get, np.concatenate(([0], np.cumsum(self._column(b"sizes"), dtype=np.intp))) + first

    def _column(self, name: bytes) -> Column:
        found = self._postings(LAYOUT, name)
        if found is None:
            raise IndexDamagedError("the search index is damaged")
        return found.positions

    def _postings(self, field: str, term: bytes) -> Postings | None:
        try:
            matcher = self._reader.postings(field, term)
            return getattr(matcher, "child", matcher).postings  # type: ignore[no-any-return]
        except TermNotFound:
            return None
        except _DAMAGE as error:
            raise IndexDamagedError("the search index is damaged") from error

    # From positions to articles and parts

    def by_article(self, starts: Column) -> tuple[Slots, Slots]:
        """Ordinals of the articles in which something stands at these positions, and at how many in each."""
        return _grouped(starts, self.bases)

    def by_part(self, starts: Column) -> tuple[Slots, Slots]:
        """Ordinals of the parts in which something stands at these positions, and at how many in each."""
        return _grouped(starts, self.parts)

    def articles_of_parts(self, parts: Slots) -> Slots:
        """The ordinals of the articles that parts belong to."""
        return np.searchsorted(self.bases, self.parts[parts], side="right") - 1


def _grouped(starts: Column, bounds: Column) -> tuple[Slots, Slots]:
    groups = np.searchsorted(bounds, starts, side="right") - 1
    firsts = firsts_of(groups)
    return groups[firsts], np.append(firsts, len(groups))[1:] - firsts
