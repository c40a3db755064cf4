"""What the articles of a segment hold, gathered as they come: each term's columns, and those of the segment itself.

A word is noted as three numbers: its term, its position and its weight. When all articles have come, these are put in
order of the terms, all at once, and fall into each term's columns.
"""

from array import array
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate, count, islice, pairwise
from typing import NamedTuple

import numpy as np

from briefing.index.columns import EMPTY, Column, firsts_of
from briefing.index.entries import Entry
from briefing.index.postings import NO_WEIGHTS, pack
from briefing.index.schema import COMPOUNDS, FIELDS, HEADING_WEIGHT, LAYOUT, TITLE_WEIGHT
from briefing.query.clauses import clauses
from briefing.query.plain import plain_words
from briefing.query.words import Words

ARTICLE_GAP = 1000
"""How far positions leap from one article to the next: more than any nearness."""
_MOST = 65_535
"""The greatest weight that is kept."""
_SHORT = 1 << 16
"""Up to how many terms their numbers have 16 bits, by which numpy sorts several times as fast."""
_ONE = b"\1"
_ZERO = np.zeros(1, np.uint32)


class Term(NamedTuple):
    """The occurrences of one term."""

    term: bytes
    """Its normal form."""
    first: int
    """The ordinal of the first article that it stands in."""
    articles: int
    """In how many it does."""
    weight: float
    """What all its occurrences weigh."""
    packed: bytes
    """Its columns (`postings.pack`)."""


class Field:
    """The words of one field, in the order of the articles."""

    def __init__(self) -> None:
        self._terms: defaultdict[str, int] = defaultdict(count().__next__)
        self._held = array("I")
        self._positions = array("I")
        self._weights = array("B")

    def take(self, terms: Sequence[str], positions: Column, weights: bytes = b"") -> None:
        """Notes the words of an article at their positions; each weighs one, where nothing else is told."""
        self._held.extend(map(self._terms.__getitem__, terms))
        self._positions.frombytes(positions.tobytes())
        self._weights.frombytes(weights or _ONE * len(terms))

    def counts_without(self, terms: Container[str], counts: Sequence[int]) -> Column:
        """How many words each article has besides some; `counts` tells how many it has in all."""
        wanted = np.array([name not in terms for name in self._terms], np.bool_)
        total = np.concatenate((_ZERO, np.cumsum(wanted[np.frombuffer(self._held, np.uint32)], dtype=np.uint32)))
        found: Column = np.diff(total[np.cumsum([0, *counts])])
        return found

    def postings(self, bases: Column) -> Iterator[Term]:
        """The occurrences of each term, in order of the terms; `bases` are the positions at which articles begin."""
        names = sorted(self._terms)
        if not names:
            return
        places = np.empty(len(names), np.uint32)
        places[[self._terms[name] for name in names]] = np.arange(len(names), dtype=np.uint32)
        terms = places[np.frombuffer(self._held, np.uint32)]
        order = np.argsort(terms.astype(np.uint16) if len(names) <= _SHORT else terms, kind="stable")
        terms, positions = terms[order], np.frombuffer(self._positions, np.uint32)[order]
        articles = (np.searchsorted(bases, positions, side="right") - 1).astype(np.uint32)
        other = (terms[1:] != terms[:-1]) | (articles[1:] != articles[:-1])
        pairs = np.flatnonzero(np.concatenate(([True], other)))
        weights = np.add.reduceat(np.frombuffer(self._weights, np.uint8)[order], pairs, dtype=np.int64)
        ids = articles[pairs]
        begins = firsts_of(terms)
        rows = np.searchsorted(pairs, begins)
        told = zip(names, ids[rows].tolist(), np.add.reduceat(weights, rows).tolist(), strict=True)
        reach = zip(pairwise([*begins.tolist(), len(terms)]), pairwise([*rows.tolist(), len(pairs)]), strict=True)
        # Views of the columns are far cheaper to divide than the columns.
        views = ids.data, np.minimum(weights, _MOST).astype(np.uint16).data, positions.data
        for (name, article, weight), ((first, last), (low, high)) in zip(told, reach, strict=True):
            packed = pack(views[0][low:high], views[1][low:high], views[2][first:last])
            yield Term(name.encode(), article, high - low, float(weight), packed)


class Gathering:
    """What stands in for Whoosh's pool."""

    def __init__(self) -> None:
        self._fields = {name: Field() for name in FIELDS}
        self.numbers = array("I")
        """The numbers of the articles that have come."""
        self._bases = array("I")
        self._counts = array("I")
        self._parts = array("I")
        self._clauses = array("I")
        self._offsets = array("I")
        self._reach = 0  # the position at which the next article begins

    def place(self, entry: Entry) -> None:
        """Takes in an article, at its places in the segment."""
        base = self._reach
        parts = entry.parts
        cuts = [[start for start, _ in clauses(part, 0, len(part))] for part in parts]
        begins = accumulate((len(part) + 2 for part in parts), initial=0)
        marks = [begin + start for begin, starts in zip(begins, cuts, strict=False) for start in starts]
        words = Words("\n\n".join(parts), entry.language, marks)
        placed = np.array(words.positions, np.uint32) + np.uint32(base)
        rows = self._note_parts(cuts, words, placed)
        self._fields["text"].take(words.terms, placed, _weights(entry, rows, len(words)))
        if entry.title:
            self._fields["title"].take(words.terms[: rows[0]], placed[: rows[0]])
        joined = np.flatnonzero(placed[:-1] == placed[1:])
        self._fields[COMPOUNDS].take([words.terms[row] for row in joined], placed[joined])
        last = int(placed[-1]) if len(placed) else base
        for name, value in (("source", entry.source), ("author", entry.author)):
            own = Words(value)
            self._fields[name].take(own.terms, np.array(own.positions, np.uint32) + np.uint32(base))
            last = max(last, base + own.positions[-1] if own.positions else base)
        self.numbers.append(entry.number)
        self._bases.append(base)
        self._counts.append(len(words))
        self._reach = last + ARTICLE_GAP

    def _note_parts(self, cuts: Sequence[Sequence[int]], words: Words, placed: Column) -> list[int]:
        """Notes where parts and their clauses begin, the words' marks; the rows at which parts end."""
        count = len(placed)
        places = [*placed.tolist(), int(placed[-1]) + 1 if count else self._reach]
        marked = iter(words.marked)
        rows = [list(islice(marked, len(starts))) for starts in cuts]
        ends: list[int] = []
        after = count
        for own in reversed(rows):
            ends.append(after)
            after = own[0] if own else after
        ends.reverse()
        for starts, own, end in zip(cuts, rows, ends, strict=True):
            first = own[0] if own else end
            self._parts.append(places[first])
            if first < end:
                # What is behind all words of its part has a place too.
                self._clauses.extend([places[row] if row < end else places[end - 1] + 1 for row in own])
                self._offsets.extend(starts)
        return ends

    # What Whoosh asks of its pool

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """The columns of each term as one posting, in order of field and term."""
        bases = np.frombuffer(self._bases, np.uint32)
        field = self._fields.pop("text")
        lengths = field.counts_without(plain_words()[0], self._counts)
        text = list(field.postings(bases))
        for name in sorted((*FIELDS, LAYOUT)):
            if name == LAYOUT:
                for key, column in sorted(self._layout(text, lengths).items()):
                    yield name, key, 0, 0.0, pack(EMPTY, NO_WEIGHTS, np.frombuffer(column, np.uint32))
            else:
                for term in text if name == "text" else self._fields.pop(name).postings(bases):
                    yield name, term.term, term.first, term.weight, term.packed

    def _layout(self, text: Sequence[Term], lengths: Column) -> dict[bytes, bytes]:
        """The columns of the segment itself."""
        words = b"\n".join([term.term for term in text])
        return {
            b"numbers": self.numbers.tobytes(),
            b"bases": array("I", [*self._bases, self._reach]).tobytes(),
            b"lengths": lengths.tobytes(),
            b"parts": array("I", [*self._parts, self._reach]).tobytes(),
            b"clauses": self._clauses.tobytes(),
            b"offsets": self._offsets.tobytes(),
            b"words": words + b"\n" * (-len(words) % 4),
            b"counts": array("I", [term.articles for term in text]).tobytes(),
            b"sizes": array("I", [len(term.packed) for term in text]).tobytes(),
        }

    def cleanup(self) -> None:
        """Whoosh calls this when a segment is written."""
        self._fields.clear()


def _weights(entry: Entry, rows: Sequence[int], count: int) -> bytes:
    """What each word of an article weighs; `rows` are those at which its parts end."""
    titled = bool(entry.title)
    title = rows[0] if titled else 0
    headed = rows[titled + len(entry.headings) - 1] if titled or entry.headings else 0
    return bytes((TITLE_WEIGHT,)) * title + bytes((HEADING_WEIGHT,)) * (headed - title) + _ONE * (count - headed)
