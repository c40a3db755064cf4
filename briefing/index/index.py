"""The index of one library: what is in it, what a query finds, and how it is brought up to date."""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self, TypeVar

from briefing.core.errors import BusyError, LibraryError
from briefing.index.finding import Finding, Numbers, Resolve, Verify
from briefing.index.found import Found
from briefing.index.loosening import loosen
from briefing.index.places import places, wanted
from briefing.index.postings import IndexDamagedError
from briefing.index.ranking import scores
from briefing.index.segments import Segment
from briefing.index.storage import UNREADABLE, WAIT_SECONDS, Storage
from briefing.index.stretches import Places
from briefing.index.view import Expansion, View
from briefing.query.tree import Fuzzy, Node, Prefix

Made = TypeVar("Made")
_SMALL = 64
"""Segments of fewer articles are always made into one with those that come."""
_DEAD = 0.3
"""The share of deleted articles from which a segment is written anew."""


EVERY = 1_000_000_000
"""A limit of terms that leaves none out."""


def _nothing(*_: object) -> Numbers:
    """What a tree without facts asks of no one."""
    return frozenset()


class Index:
    """An index on disk; safe for readers in several threads beside one writer, here or in another process."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._guard = threading.RLock()
        self._index: Any = None
        self._view: View | None = None
        self._finding: Finding | None = None
        self._generation = 0
        self._stamp = ""
        self.notices: list[str] = []
        """What the user must know: that it was made anew, and why."""

    @classmethod
    def open(cls, folder: Path, *, wait: float = WAIT_SECONDS) -> Self:
        """The index in a folder; one that is missing, broken or old is made anew, empty, and a notice says so.

        Raises LibraryError when the folder cannot be written, BusyError when another process writes for long.
        """
        made = cls(Storage(folder, wait=wait))
        made._ask(lambda _view, _finding: None)
        return made

    def close(self) -> None:
        """Lets go of the files."""
        with self._guard:
            self._drop()

    @property
    def generation(self) -> int:
        """The generation of the catalogue that it holds."""
        return self._ask(lambda _view, _finding: self._generation)

    # Searching

    def find(self, tree: Node, resolve: Resolve, verify: Verify, *, most: int, maybe: bool = False) -> Numbers:
        """The articles that a widened tree finds; with `maybe`, those too that it may find for all that is known."""

        def asked(view: View, finding: Finding) -> Numbers:
            return view.numbers_in(finding.find(tree, resolve, verify, most=most, maybe=maybe))

        return self._ask(asked)

    def ranked(self, tree: Node, resolve: Resolve, verify: Verify, *, most: int) -> Found:
        """The articles that a widened tree finds, with their scores."""

        def asked(view: View, finding: Finding) -> Found:
            slots, held = scores(tree, finding.find(tree, resolve, verify, most=most), finding, view, most)
            return Found(view.numbers[slots], held)

        return self._ask(asked)

    def candidates(self, tree: Node) -> Numbers:
        """The articles in which one statement, with its headings, may match a widened tree; more than do."""
        return self.find(loosen(tree), _nothing, _nothing, most=EVERY)

    def places(self, tree: Node, numbers: Collection[int], *, most: int, every: bool = False) -> dict[int, Places]:
        """Where in each of these articles stands what a widened tree asks for; in `every` clause, or the fullest."""
        return self._ask(lambda view, finding: places(tree, numbers, finding, view, most=most, every=every))

    def shares(self, tree: Node, *, most: int) -> tuple[float, ...]:
        """The share of all articles in which each concept of a widened tree stands that is sought in the text."""

        def asked(view: View, finding: Finding) -> tuple[float, ...]:
            whole = max(1, view.size)
            return tuple(len(finding.weights(node, "text", most).slots) / whole for node in wanted(tree))

        return self._ask(asked)

    def expand(self, node: Prefix | Fuzzy, field: str, most: int) -> Expansion:
        """The terms that a beginning or an almost-word stands for."""
        return self._ask(lambda view, _: view.expand(node, field, most))

    def terms_like(self, term: str, distance: int) -> Mapping[str, int]:
        """Terms that differ by at most so many letters, each with the number of articles it stands in."""
        return self._ask(lambda view, _: view.like(term, distance))

    def numbers(self) -> Numbers:
        """The articles that it holds."""
        return self._ask(lambda view, _: view.numbers_in(view.live))

    def faults(self) -> list[str]:
        """What is wrong with the files; empty when they are sound."""
        with self._guard:
            try:
                for leaf in self._load()[0].leaves:
                    leaf.check()
            except IndexDamagedError as error:
                self._drop()
                return [f"{error.message}; it is made anew when it is next used"]
        return []

    def _ask(self, question: Callable[[View, Finding], Made]) -> Made:
        """The answer of the last commit; an index that turns out to be unreadable is made anew first."""
        for _ in range(3):
            held = self._view is not None or self._storage.exists()
            with self._guard:
                try:
                    view, finding = self._load()
                    return question(view, finding)
                except IndexDamagedError as error:
                    reason = error.message
                    self._drop()
            self._mend(f"{reason}; it is made anew" if held else "")
        raise IndexDamagedError("the search index cannot be kept whole", "look at the disk it lies on")

    # Changing

    @contextmanager
    def writing(self, wait: float | None = None) -> Iterator["Writing"]:
        """The right to change the index, for one at a time; raises BusyError when another has it for long.

        `wait` says for how many seconds; without it, as long as writers wait.
        """
        with self._storage.locked(wait):
            yield Writing(self, self._storage)

    def tidy(self) -> None:
        """Removes what interrupted writers left behind, unless another is writing."""
        with suppress(BusyError, LibraryError), self._storage.locked(0):
            pass

    def rebuild(self, notice: str = "") -> None:
        """Empties the index, so that all is taken in anew."""
        with self._storage.locked(), self._guard:
            self._drop()
            self._storage.create()
            if notice and notice not in self.notices:
                self.notices.append(notice)

    def _mend(self, notice: str) -> None:
        """Makes an index anew that cannot be read, unless another process was first to do so."""
        with self._storage.locked():
            with self._guard:
                try:
                    self._load()
                except IndexDamagedError:
                    self._drop()
                else:
                    return
            self.rebuild(notice)

    def current(self) -> tuple[Any, View]:
        """Whoosh's index and the view of its last commit, for the one who writes; readers go on meanwhile."""
        return self._ask(lambda view, _: (self._index, view))

    def _load(self) -> tuple[View, Finding]:
        """The view of the last commit; raises IndexDamagedError when it cannot be read."""
        try:
            stamp = self._storage.stamp()
            if self._view is None or self._finding is None or stamp != self._stamp:
                self._drop()
                self._index, self._generation = self._storage.open()
                self._view = View(self._index.reader())
                self._finding = Finding(self._view)
                self._stamp = stamp
        except UNREADABLE as error:
            self._drop()
            self._storage.abandon()
            raise IndexDamagedError("the search index cannot be read") from error
        return self._view, self._finding

    def _drop(self) -> None:
        for held in (self._view, self._index):
            if held is not None:
                with suppress(*UNREADABLE):
                    held.close()
        self._view = self._finding = self._index = None


class Writing:
    """The right to change an index."""

    def __init__(self, index: Index, storage: Storage) -> None:
        self._index = index
        self._storage = storage
        self.folder = storage.building
        """Where segments are written before they are taken in."""

    def replace(
        self,
        segments: Sequence[Segment],
        gone: Collection[int],
        generation: int,
        *,
        absorbed: Collection[str] = (),
    ) -> None:
        """Takes in segments in place of what is held of `gone`, by number; the index then holds that generation.

        What it held in the segments of the names `absorbed` is dropped.
        """
        opened, view = self._index.current()
        slots = view.slots_of(gone).tolist()
        filled = [one for one in segments if one.articles]
        self._storage.commit(opened, filled, slots, dropped=absorbed, generation=generation)

    def absorbable(self, coming: int) -> tuple[list[str], list[int]]:
        """Names of segments that are to be written anew together with so many articles that come, and their articles.

        A segment is, when it is not larger than what comes, when it is small, or when much of it is deleted.
        """
        names: list[str] = []
        numbers: list[int] = []
        size = coming
        _, view = self._index.current()
        for leaf in sorted(view.leaves, key=lambda leaf: leaf.live_count):
            count = leaf.live_count
            if count <= max(size, _SMALL) or len(leaf.deleted) > _DEAD * len(leaf.numbers):
                names.append(leaf.name)
                numbers += leaf.live_numbers()
                size += count
        return names, numbers
