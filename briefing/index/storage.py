"""The files of an index: opened, made anew, and changed by one writer at a time."""

import json
import os
import shutil
import struct
import sys
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from pickle import PickleError
from typing import Any
from uuid import uuid4

import whoosh.filedb.filestore
import whoosh.index
from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filetables import FileFormatError
from whoosh.index import IndexError as WhooshIndexError
from whoosh.index import LockError
from whoosh.util.filelock import try_for

from briefing.core.errors import BusyError, LibraryError
from briefing.index import INDEX_VERSION
from briefing.index.codec import COLUMNS
from briefing.index.mapped import MappedFile
from briefing.index.postings import IndexDamagedError
from briefing.index.schema import NAME, build_schema
from briefing.index.segments import Segment
from briefing.query.normal import WORDS_VERSION
from briefing.query.stemming import STEMMER_VERSION

STATE_NAME = "state.json"
"""The file that says which version wrote the index, and which generation of the catalogue it holds."""
WAIT_SECONDS = 60.0
"""How long a writer waits for another before it gives up."""
_whoosh: Any = whoosh.index
_storage: Any = whoosh.filedb.filestore.FileStorage
VERSION = f"{INDEX_VERSION}.{WORDS_VERSION}.{STEMMER_VERSION}.{sys.byteorder}"
"""What an index is made with; one made otherwise is made anew."""
UNREADABLE = (
    WhooshIndexError,
    FileFormatError,
    OSError,
    EOFError,
    PickleError,
    MemoryError,
    struct.error,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    ImportError,
    AssertionError,
    ArithmeticError,
)
"""What Whoosh raises for an index that is missing, broken, or another version's."""


class OpenFiles(whoosh.filedb.filestore.FileStorage):
    """Whoosh's folder of files, which maps segments into memory and knows the files that were opened."""

    def __init__(self, path: str) -> None:
        super().__init__(path)  # type: ignore[no-untyped-call]
        self._opened: list[Any] = []

    def open_file(self, name: str, *args: Any, **kwargs: Any) -> Any:
        """Opens a file to read."""
        opened: Any = super().open_file(name, *args, **kwargs)  # type: ignore[no-untyped-call]
        if name.endswith(W3Segment.COMPOUND_EXT):
            with closing(opened):
                opened = MappedFile.map(opened.raw_file(), name)
        self._opened = [file for file in self._opened if not file.is_closed]
        self._opened.append(opened)
        return opened

    def abandon(self) -> None:
        """Closes whatever is still open."""
        for file in self._opened:
            if not file.is_closed:
                with suppress(OSError, BufferError, ValueError):
                    file.close()
        self._opened.clear()


class Storage:
    """The folder of one index."""

    def __init__(self, folder: Path, *, wait: float = WAIT_SECONDS) -> None:
        self.folder = folder
        self._wait = wait
        self._owner: int | None = None
        self._files: OpenFiles | None = None

    def stamp(self) -> str:
        """What tells one commit from another; raises OSError when there is no index."""
        return (self.folder / STATE_NAME).read_text(encoding="utf-8")

    def open(self) -> tuple[Any, int]:
        """Whoosh's index, and the generation it holds; raises one of UNREADABLE when it cannot be read."""
        state = json.loads(self.stamp())
        if state["version"] != VERSION:
            raise IndexDamagedError("the search index was made by another version of Briefing")
        generation = int(state["generation"])
        self._files = OpenFiles(str(self.folder))
        return self._files.open_index(indexname=NAME), generation  # type: ignore[no-untyped-call]

    def abandon(self) -> None:
        """Closes the files that Whoosh leaves open when it cannot read them."""
        if self._files is not None:
            self._files.abandon()

    @property
    def building(self) -> Path:
        """The folder in which segments are written before they are taken in."""
        return self.folder / "building"

    def sweep(self) -> None:
        """Removes the files of segments that no commit holds, which an interrupted writer left; only for the writer.

        Readers that still have such a file open keep it, and none opens it anew.
        """
        files = OpenFiles(str(self.folder))
        try:
            held = _whoosh.TOC.read(files, NAME)
            _whoosh.clean_files(files, NAME, held.generation, held.segments)
        except UNREADABLE:
            return  # what is broken is made anew by those who read it
        finally:
            files.abandon()

    def exists(self) -> bool:
        """Whether anything of an index is there."""
        return (self.folder / STATE_NAME).exists()

    def create(self) -> None:
        """Makes an empty index in place of whatever is there; raises LibraryError when the folder cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / STATE_NAME).unlink(missing_ok=True)
            for path in list(self.folder.iterdir()):
                if path.is_dir():
                    shutil.rmtree(path, ignore_errors=True)
                elif not path.name.endswith("LOCK"):
                    path.unlink(missing_ok=True)
            _whoosh.create_in(str(self.folder), build_schema(), indexname=NAME).close()
            self.write_state(0)
        except OSError as error:
            raise self._unwritable(error) from error

    def write_state(self, generation: int) -> None:
        """Notes which generation the index holds."""
        fresh = self.folder / f"{STATE_NAME}.new"
        fresh.write_text(
            json.dumps({"version": VERSION, "generation": generation, "commit": uuid4().hex}), encoding="utf-8"
        )
        os.replace(fresh, self.folder / STATE_NAME)  # noqa: PTH105

    @contextmanager
    def locked(self, wait: float | None = None) -> Iterator[None]:
        """Holds the index for one writer; raises BusyError when another holds it for longer than is waited."""
        if self._owner == threading.get_ident():
            yield
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = _storage(str(self.folder)).lock(f"{NAME}_CATCHUPLOCK")
            held = try_for(lock.acquire, timeout=self._wait if wait is None else wait, delay=0.05)
        except OSError as error:
            raise self._unwritable(error) from error
        if not held:
            raise BusyError(
                "another briefing is bringing the index of this library up to date", "try again in a moment"
            )
        self._owner = threading.get_ident()
        shutil.rmtree(self.building, ignore_errors=True)
        self.sweep()
        try:
            yield
        finally:
            shutil.rmtree(self.building, ignore_errors=True)
            self._owner = None
            lock.release()

    def _unwritable(self, error: OSError) -> LibraryError:
        message = f"the search index in {self.folder} cannot be written: {error.strerror}"
        return LibraryError(message, "make room, or check the folder's permissions")

    def commit(
        self,
        index: Any,
        added: Sequence[Segment],
        deleted: Collection[int],
        *,
        dropped: Collection[str],
        generation: int,
    ) -> None:
        """Takes segments into the index, deletes articles by slot, and drops segments by name, in one step.

        What is half done when it is interrupted is as if it had not begun.
        """
        try:
            writer = index.writer(codec=COLUMNS, timeout=self._wait)
        except LockError as error:
            raise BusyError("another briefing is writing to this index", "try again in a moment") from error
        for slot in deleted:
            writer.delete_document(slot)
        for one in added:
            for path in list(one.folder.iterdir()):
                if path.name.startswith(one.segment.segment_id()):
                    path.replace(self.folder / path.name)
            shutil.rmtree(one.folder, ignore_errors=True)

        def settled(_: Any, held: list[Any]) -> list[Any]:
            kept = [segment for segment in held if segment.segment_id() not in dropped and segment.doc_count()]
            return [*kept, *(one.segment for one in added)]

        writer.commit(mergetype=settled)
        self.write_state(generation)
