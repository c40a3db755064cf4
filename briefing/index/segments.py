"""Segments: a number of articles written at once, in a folder of their own, to be taken into the index whole.

Nothing of a segment passes through Whoosh's pool of single postings: a term's columns grow as articles come, and are
written in one piece. So a segment can be made in a process of its own, beside others.
"""

import shutil
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple

import whoosh.filedb.filestore
import whoosh.index

from briefing.index.codec import COLUMNS
from briefing.index.entries import Entry
from briefing.index.postings import pack, packed_size
from briefing.index.schema import (
    COMPOUNDS,
    FIELDS,
    HEADING_WEIGHT,
    LAYOUT,
    NAME,
    TITLE_WEIGHT,
    Placed,
    build_schema,
    weigh,
)
from briefing.query.clauses import clauses
from briefing.query.plain import plain_words
from briefing.query.words import Words

_whoosh: Any = whoosh.index
_storage: Any = whoosh.filedb.filestore.FileStorage
ARTICLE_GAP = 1000
"""How far positions leap from one article to the next: more than any nearness."""
_MOST = 65_535
"""The greatest weight that is kept."""
_NOTHING: "Counter[str]" = Counter()


class Segment(NamedTuple):
    """A segment that was written and is not in the index yet."""

    segment: Any
    """What Whoosh knows it by."""
    folder: Path
    """The folder that holds its files."""
    articles: int
    """How many articles it holds."""


def build_segment(folder: Path, entries: Iterable[Entry]) -> Segment:
    """Writes the articles as one segment in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    index = _whoosh.create_in(str(folder), build_schema(), indexname=NAME)
    writer: Any = index.writer(codec=COLUMNS)
    writer.pool.cleanup()
    writer.pool = gathering = Gathering()
    for entry in entries:
        writer.add_document(**gathering.place(entry))
    writer.commit(merge=False)
    index.close()
    segments = _whoosh.TOC.read(_storage(str(folder)), NAME).segments
    return Segment(segments[0] if segments else None, folder, len(gathering.numbers))


class Gathering:
    """What stands in for Whoosh's pool: the columns of each term, and of the segment, as they grow."""

    def __init__(self) -> None:
        self.terms: dict[str, dict[bytes, tuple[array[int], array[int], bytearray]]] = {name: {} for name in FIELDS}
        self.numbers = array("I")
        self.bases = array("I")
        self.lengths = array("I")
        self.parts = array("I")
        self.clauses = array("I")
        self.offsets = array("I")
        self.reach = 0
        """The position at which the next article begins."""

    def place(self, entry: Entry) -> dict[str, Placed]:
        """The fields of an article at its places in the segment."""
        base = self.reach
        parts = entry.parts
        words = Words("\n\n".join(parts), entry.language)
        ends = list(accumulate(len(part) + 2 for part in parts))
        rows = [bisect_left(words.starts, end) for end in ends]
        firsts = [0, *rows[:-1]][: len(parts)]
        placed = [base + position for position in words.positions]
        after = placed[-1] + 1 if placed else base
        self.parts.extend(placed[row] if row < len(placed) else after for row in firsts)
        for first, last, end, part in zip(firsts, rows, ends, parts, strict=True):
            if first < last:
                begin = end - len(part) - 2
                starts = [start - begin for start in words.starts[first:last]]
                self._note_clauses(part, starts, placed[first:last])
        titled = bool(entry.title)
        weights = [(end, HEADING_WEIGHT) for end in ends[: titled + len(entry.headings)]]
        if titled:
            weights[0] = (ends[0], TITLE_WEIGHT)
        fields = {"text": Placed(words.terms, placed, weigh(words, weights) if weights else _NOTHING)}
        if titled:
            fields["title"] = Placed(words.terms[: rows[0]], placed[: rows[0]], _NOTHING)
        if len(set(placed)) < len(placed):
            rows = [row for row, (place, after) in enumerate(pairwise(placed)) if place == after]
            fields[COMPOUNDS] = Placed([words.terms[row] for row in rows], [placed[row] for row in rows], _NOTHING)
        for name, value in (("source", entry.source), ("author", entry.author)):
            if value:
                own = Words(value)
                fields[name] = Placed(own.terms, [base + position for position in own.positions], _NOTHING)
        self.numbers.append(entry.number)
        self.bases.append(base)
        self.lengths.append(len(words) - sum(map(plain_words()[0].__contains__, words.terms)))
        last = max((field.positions[-1] for field in fields.values() if field.positions), default=base)
        self.reach = last + ARTICLE_GAP
        return fields

    def _note_clauses(self, part: str, starts: Sequence[int], placed: Sequence[int]) -> None:
        """Notes where the clauses of a part begin, given where its words do; one behind them all has a place too."""
        places = (*placed, placed[-1] + 1)
        for start, _ in clauses(part, 0, len(part)):
            self.clauses.append(places[bisect_left(starts, start)])
            self.offsets.append(start)

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Takes in the occurrences of one term in one article."""
        name, term, ordinal, weight, positions = item
        terms = self.terms[name]
        found = terms.get(term)
        if found is None:
            found = terms[term] = (array("I"), array("H"), bytearray())
        found[0].append(ordinal)
        found[1].append(min(int(weight), _MOST))
        found[2].extend(positions)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """The columns of each term as one posting, in order of field and term."""
        for name in sorted((*FIELDS, LAYOUT)):
            if name == LAYOUT:
                for key, packed in sorted(self.layout().items()):
                    yield name, key, 0, 0.0, pack(array("I"), array("H"), packed)
            else:
                for term, (ids, weights, positions) in sorted(self.terms[name].items()):
                    yield name, term, ids[0], float(sum(weights)), pack(ids, weights, bytes(positions))

    def layout(self) -> dict[bytes, bytes]:
        """The columns of the segment itself."""
        ordered = sorted(self.terms["text"].items())
        words = b"\n".join(term for term, _ in ordered)
        return {
            b"numbers": self.numbers.tobytes(),
            b"bases": array("I", [*self.bases, self.reach]).tobytes(),
            b"lengths": self.lengths.tobytes(),
            b"parts": array("I", [*self.parts, self.reach]).tobytes(),
            b"clauses": self.clauses.tobytes(),
            b"offsets": self.offsets.tobytes(),
            b"words": words + b"\n" * (-len(words) % 4),
            b"counts": array("I", [len(columns[0]) for _, columns in ordered]).tobytes(),
            b"sizes": array("I", [packed_size(ids, positions) for _, (ids, _, positions) in ordered]).tobytes(),
        }

    def cleanup(self) -> None:
        """Whoosh calls this when a segment is written."""
        self.terms = {name: {} for name in FIELDS}
