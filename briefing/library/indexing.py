"""Bringing the index up to the catalogue: what changed since the generation it holds is taken in, and no more.

Each segment is a commit of its own, so that an interruption loses the last only. A large backlog is divided among
processes; what they write is taken in as it comes, in the order of the changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.catalogue.articles import Change
from briefing.catalogue.catalogue import Catalogue
from briefing.core.reports import Progress
from briefing.index.entries import Entry, build_entry
from briefing.library.workers import Workers, processors

if TYPE_CHECKING:
    from briefing.index.index import Index, Writing
    from briefing.index.segments import Segment

_PIECE = 5000
"""How many changed articles are taken in at once."""
_ALONE = 600
"""From how many changed articles on starting processes is worth it."""
_LARGEST = 24_000_000
"""How many characters a segment holds at most: its columns are in memory until it is written."""
_A_WORD = 6
"""About how many characters a word has, with the space after it."""
_AT_ONCE = 64
"""How many articles' texts are in memory at once."""
Report = Callable[[Progress], None]


def catch_up(
    catalogue: Catalogue,
    index: Index,
    report: Report = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
    *,
    wait: float | None = None,
    workers: Workers | None = None,
) -> None:
    """Brings the index up to the catalogue's generation; raises BusyError when another does so for long, or for `wait`.

    A large backlog is shared with `workers`, or with some of its own. Where it is stopped, or interrupted, the index is
    usable and the next time goes on from there.
    """
    if index.generation == catalogue.articles.generation():
        return
    with index.writing(wait) as writing:
        if index.generation > catalogue.articles.generation():
            index.rebuild()
        work = _Work(catalogue, index, writing, catalogue.articles.changed(index.generation), report, stopped)
        if work.total <= _ALONE or processors() == 1:
            work.alone()
        elif workers:
            work.side_by_side(workers)
        else:
            with Workers() as own:
                work.side_by_side(own)


@dataclass(frozen=True, slots=True)
class _Work:
    """One catching up."""

    catalogue: Catalogue
    index: Index
    writing: Writing
    total: int
    report: Report
    stopped: Callable[[], bool]

    def alone(self) -> None:
        """Takes in what changed in this process, segments that are not larger made into one with it."""
        done, generation = 0, self.index.generation
        while not self.stopped() and (changes := self.catalogue.articles.changes(generation, _PIECE)):
            generation = changes[-1].generation
            changed = {change.number for change in changes}
            names, others = self.writing.absorbable(len(changed))
            live = self.catalogue.articles.live()
            wanted = [number for number in sorted({*others, *changed}) if number in live]
            segments = build_segments(self.catalogue, self.writing.folder, wanted)
            self.writing.replace(segments, changed, generation, absorbed=names)
            done += len(changes)
            self.report(Progress("indexing", done, max(self.total, done)))

    def side_by_side(self, workers: Workers) -> None:
        """Takes in what changed in several processes, a segment each at a time."""
        waiting: list[tuple[set[int], int]] = []
        every = self.catalogue.articles.changes(self.index.generation, self.total)

        def pieces() -> Iterator[tuple[Path, Path, list[int]]]:
            for changes in _divided(every, 2 * processors()):
                if self.stopped():
                    return
                generation = changes[-1].generation
                folder = self.writing.folder / str(generation)
                waiting.append(({change.number for change in changes}, generation))
                yield self.catalogue.path, folder, [change.number for change in changes if change.live]

        done = 0
        for segments in workers.map(_build, pieces()):
            changed, generation = waiting.pop(0)
            self.writing.replace(segments, changed, generation)
            done += len(changed)
            self.report(Progress("indexing", done, max(self.total, done)))


def _divided(changes: Sequence[Change], parts: int) -> Iterator[list[Change]]:
    """The changes in order, in so many parts of about as many words; in more where those would be too large."""
    most = max(1, -(-sum(change.words for change in changes) // parts))
    part: list[Change] = []
    words = 0
    for change in changes:
        if part and (len(part) == _PIECE or words >= most or words + change.words > _LARGEST // _A_WORD):
            yield part
            part, words = [], 0
        part.append(change)
        words += change.words
    if part:
        yield part


def _build(task: tuple[Path, Path, list[int]]) -> list[Segment]:
    """Builds the segments of articles; runs in a process of its own."""
    path, folder, numbers = task
    catalogue = Catalogue(path)
    try:
        return build_segments(catalogue, folder, numbers)
    finally:
        catalogue.close()


def build_segments(catalogue: Catalogue, folder: Path, numbers: Sequence[int]) -> list[Segment]:
    """Writes articles as segments, one unless they are very large."""
    from briefing.index.segments import build_segment  # noqa: PLC0415  (Whoosh takes long to load)

    made: list[Segment] = []
    entries = load_entries(catalogue, numbers)
    waiting = next(entries, None)
    while waiting is not None:
        first, waiting = waiting, None

        def limited(first: Entry = first) -> Iterator[Entry]:
            nonlocal waiting
            yield first
            size = sum(map(len, first.parts))
            for entry in entries:
                size += sum(map(len, entry.parts))
                if size > _LARGEST:
                    waiting = entry
                    return
                yield entry

        made.append(build_segment(folder / str(len(made)), limited()))
    return made


def load_entries(catalogue: Catalogue, numbers: Sequence[int]) -> Iterator[Entry]:
    """The entries of articles, a few texts in memory at a time."""
    for first in range(0, len(numbers), _AT_ONCE):
        part = numbers[first : first + _AT_ONCE]
        articles = catalogue.articles.some(f"a{number}" for number in part)
        documents = catalogue.articles.documents(articles.values())
        for number in part:
            document = documents.get(f"a{number}")
            if document is not None:
                yield build_entry(number, document)
