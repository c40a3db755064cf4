"""Bringing a library up to date with its folder: only new and changed files are read, each article analysed once.

The order is: look at the folder, pair moved files, withdraw what is gone, read the rest, index (now all can be found),
analyse (now briefs are complete). Every batch is a transaction of its own, so that an interruption loses only the last.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from briefing.analysis.actor_list import ActorList
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.origins import Likeness
from briefing.catalogue.records import KnownFile, ReadFile, SeenFile, Tally
from briefing.core.articles import Document, Rejected
from briefing.core.reports import Progress, Report
from briefing.ingest import READER_VERSION, alike, capabilities, same_text
from briefing.library.folder import Look, digest_of, look
from briefing.library.issues import Issues
from briefing.library.moving import find_moves
from briefing.library.reading import Reading, read_files
from briefing.library.renaming import Renaming
from briefing.library.workers import Workers

Given = TypeVar("Given")
Made = TypeVar("Made")
_BATCH = 32
"""Files or articles in one piece of work."""
_WEIGHT = 2_000_000
"""How many bytes of files in one piece of work, unless a file alone has more."""
_STORED = 128
"""How many files are stored at once: each batch changes most of what tells of the copies that meet."""
_ALONE = 64
"""From how many files or articles on starting processes, a third of a second each, is worth it."""
_LIKENESS = Likeness(alike, same_text)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What bringing the files into the catalogue did."""

    tally: Tally
    """How many articles changed."""
    rejected: tuple[Rejected, ...]
    """What could not be read, in order of path."""
    missed: tuple[str, ...] = ()
    """Titles of the articles that are gone although the user had marked them."""


class Refreshing:
    """One refresh of one library."""

    def __init__(
        self,
        catalogue: Catalogue,
        folder: Path,
        size_limit: int,
        stop: threading.Event,
        progress: Report | None,
        *,
        at: str,
    ) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._limit = size_limit
        self._stop = stop
        self._at = at
        self._report = progress or (lambda _: None)
        self._abilities = f"{capabilities()}; {size_limit} bytes"
        self.workers = Workers()
        """The processes that share the work; they start when they are first needed."""

    def close(self) -> None:
        """Ends the processes it may have started."""
        self.workers.close()

    def read(self, *, anew: bool = False) -> Refreshed:
        """Takes new, changed, moved and vanished files into the catalogue; with `anew` reads every file again."""
        losses = self._catalogue.losses
        before = losses.unsettled()
        known = self._catalogue.files.known()  # before the look: what another process stores meanwhile is not missing
        seen = look(self._folder)
        wanted = [file for file in seen.files.values() if anew or not self._settled(file, known.get(file.path))]
        wanted = self._same_bytes_settled(wanted, known, anew)
        wanted, known, moved = self._moved(wanted, seen, known)
        gone = [path for path, file in known.items() if not file.gone and not seen.holds(path)]
        tally = moved + Tally(removed=len(losses.after(before)))  # by a refresh that was interrupted
        tally += self._catalogue.arrivals.withdraw(gone, at=self._at) if gone else Tally()
        tally += self._store(wanted, known, before)
        refused = [Rejected(Path(path), reason) for path, reason in self._catalogue.files.refusals()]
        rejected = tuple(sorted([*refused, *seen.hidden], key=lambda each: each.path.as_posix()))
        missed = tuple(losses.marked(before))
        if not self._stop.is_set():
            losses.settle()
        return Refreshed(tally, rejected, missed)

    def _store(self, wanted: Sequence[SeenFile], known: Mapping[str, KnownFile], before: int) -> Tally:
        """Reads files into the catalogue; those that may hold an article lost since a generation come last."""
        there = {path for path, file in known.items() if not file.gone}
        losses = self._catalogue.losses
        renaming = Renaming(losses.after(before) if wanted else (), there, losses.text)
        arrivals = self._catalogue.arrivals
        tally = Tally()
        for batch in self._read(wanted):
            if free := renaming.hold(batch):
                tally += arrivals.store(free, reader=READER_VERSION, alike=_LIKENESS, at=self._at)
        if renaming.held:
            renamed = renaming.renamed()
            tally += arrivals.store(renaming.held, reader=READER_VERSION, alike=_LIKENESS, at=self._at, renamed=renamed)
        return tally

    def analyse(self, issues: Issues, actors: ActorList) -> None:
        """Analyses what is not analysed yet with these actors, matching the rules of the issues on the way."""
        from briefing.analysis import ANALYSIS_VERSION  # noqa: PLC0415  (reading need not wait for what analyses)
        from briefing.library.work import Analysing, analyse_articles  # noqa: PLC0415  (the same)

        version = actors.version(ANALYSIS_VERSION)
        numbers = self._catalogue.statements.wanting(version)
        keys = issues.keys()
        work = (
            Analysing(documents, issues.all, issues.config, issues.synonyms.digest, actors.digest)
            for documents in self._documents(numbers)
        )
        done = 0
        for made in self._each(analyse_articles, work, len(numbers)):
            self._catalogue.statements.store(made, version=version, rules=keys)
            done += len(made)
            self._report(Progress("analysing", min(done, len(numbers)), len(numbers)))
            if self._stop.is_set():
                return

    def _settled(self, file: SeenFile, known: KnownFile | None) -> bool:
        """Whether a file is as it was when it was read, by a reader no older than this."""
        return known is not None and not known.gone and known.seen == file and file.mtime_ns >= 0 and self._valid(known)

    def _valid(self, known: KnownFile) -> bool:
        return known.reader == READER_VERSION and known.refused in {None, self._abilities}

    def _same_bytes_settled(self, wanted: list[SeenFile], known: dict[str, KnownFile], anew: bool) -> list[SeenFile]:
        """Files whose bytes are other than when they were read; of the others only the time is noted."""
        if anew:
            return wanted
        changed: list[SeenFile] = []
        touched: list[SeenFile] = []
        for file in wanted:
            held = known.get(file.path)
            same = (
                held is not None
                and not held.gone
                and self._valid(held)
                and held.seen.size == file.size
                and held.digest
                and digest_of(self._folder / file.path) == held.digest
            )
            (touched if same else changed).append(file)
        self._catalogue.files.touch(file for file in touched if known[file.path].seen.mtime_ns != file.mtime_ns)
        return changed

    def _moved(
        self, wanted: list[SeenFile], seen: Look, known: dict[str, KnownFile]
    ) -> tuple[list[SeenFile], dict[str, KnownFile], Tally]:
        """Notes which new or changed files are known ones that stand elsewhere now; those need no reading."""
        found = find_moves(
            wanted, seen, known, digest=lambda path: digest_of(self._folder / path), edited=self._is_edited
        )
        if not found:
            return wanted, known, Tally()
        tally = self._catalogue.arrivals.move(found, at=self._at)
        back = {file.path for old, file in found if not known[old].gone and self._valid(known[old])}
        return [file for file in wanted if file.path not in back], self._catalogue.files.known(), tally

    def _is_edited(self, file: SeenFile) -> bool:
        """Whether what a file holds now is an edited form of what it held when it was read."""
        (read,) = read_files(Reading(self._folder, (file,), self._limit, self._abilities))
        held = self._catalogue.articles.sketches(file.path)
        return any(alike(draft.sketch, each) for draft in read.drafts for each in held)

    def _read(self, wanted: Sequence[SeenFile]) -> Iterator[list[ReadFile]]:
        """What is read of the files, as much at a time as is stored at once."""
        work = (Reading(self._folder, files, self._limit, self._abilities) for files in _weighed(wanted))
        done = 0
        waiting: list[ReadFile] = []
        for made in self._each(read_files, work, len(wanted)):
            waiting += made
            last = done + len(waiting) == len(wanted) or self._stop.is_set()
            if last or len(waiting) >= _STORED or sum(file.seen.size for file in waiting) >= _WEIGHT:
                yield waiting
                done += len(waiting)
                self._report(Progress("reading", done, len(wanted)))
                waiting = []
            if self._stop.is_set():
                return

    def _documents(self, numbers: Sequence[int]) -> Iterator[tuple[Document, ...]]:
        articles = self._catalogue.articles
        for first in range(0, len(numbers), _BATCH):
            some = articles.some(f"a{number}" for number in numbers[first : first + _BATCH])
            yield tuple(articles.documents(some.values()).values())

    def _each(self, task: Callable[[Given], Made], work: Iterable[Given], total: int) -> Iterator[Made]:
        """What a task makes of each piece of work: here for a few files, in processes for many."""
        return map(task, work) if total < _ALONE else self.workers.map(task, work)


def _weighed(files: Sequence[SeenFile]) -> Iterator[tuple[SeenFile, ...]]:
    """The files in batches of a bounded number and size."""
    batch: list[SeenFile] = []
    size = 0
    for file in files:
        if batch and (len(batch) == _BATCH or size + file.size > _WEIGHT):
            yield tuple(batch)
            batch, size = [], 0
        batch.append(file)
        size += file.size
    if batch:
        yield tuple(batch)
