"""One SQLite file: a connection for each thread, write transactions, snapshots to read from, migrations."""

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.core.errors import BriefingError, BusyError, CatalogueError

WAIT_SECONDS = 15
"""How long a writer waits for another before it gives up; each holds the file for well under a second."""


_CACHE = 8192
"""How many KiB of the file a connection holds at most: taking in an article changes pages all over it, those that tell
of which copies meet, and with SQLite's 2,000 KiB most are read anew each time."""


class Database:
    """An SQLite file in WAL mode: readers never wait for the writer, in this process or another."""

    def __init__(self, path: Path, migrations: Sequence[Sequence[str]], *, on_write: str = "") -> None:
        """Opens the file, and makes or migrates it; raises CatalogueError, or BusyError.

        The statement `on_write` is run first in every write transaction after that.
        """
        self.path = path
        self._on_write = ""
        self._local = threading.local()
        self._connections: dict[threading.Thread, sqlite3.Connection] = {}
        self._guard = threading.Lock()
        self._writing = threading.RLock()
        path.parent.mkdir(parents=True, exist_ok=True)
        with self.told():
            self._migrate(migrations)
        self._on_write = on_write

    @contextmanager
    def told(self) -> Iterator[None]:
        """Turns SQLite's errors within into ours."""
        try:
            yield
        except sqlite3.Error as error:
            raise self._error(error) from error

    def connection(self) -> sqlite3.Connection:
        """The connection of the thread that asks."""
        found: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = self._connect()
            self._local.connection = found
            with self._guard:
                for thread in [thread for thread in self._connections if not thread.is_alive()]:
                    self._connections.pop(thread).close()
                self._connections[threading.current_thread()] = found
        return found

    @contextmanager
    def write(self, *, durable: bool = False, aside: bool = False) -> Iterator[sqlite3.Connection]:
        """A write transaction: all of it is kept, or nothing when an error leaves it.

        With `durable` it is on the disk when it ends, even if the power fails; the desk is written so. What is written
        `aside` is nothing that is shown of articles: `on_write` is left out.
        """
        with self._writing, self.told():
            connection = self.connection()
            connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                if self._on_write and not aside:
                    connection.execute(self._on_write)
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:  # an error or an interruption leaves nothing half done
                    connection.execute("ROLLBACK")

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The file as it is now, unmoved by writers until the end; within a transaction of this thread, that one."""
        with self.told():
            connection = self.connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    def rows(self, query: str, values: Sequence[object] = ()) -> list[tuple]:  # type: ignore[type-arg]
        """The rows of a query; columns are as the schema types them."""
        with self.told():
            return self.connection().execute(query, values).fetchall()

    def value(self, query: str, values: Sequence[object] = ()) -> object:
        """The first column of the first row; None when there is no row."""
        with self.told():
            row = self.connection().execute(query, values).fetchone()
        return row[0] if row else None

    def number(self, query: str, values: Sequence[object] = ()) -> int:
        """The first column of the first row as a whole number; 0 when there is none."""
        found = self.value(query, values)
        return found if isinstance(found, int) else 0

    def copy_to(self, path: Path, change: str) -> None:
        """Writes the file as it is now to a new place, where one statement is run on the copy."""
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f"{path.name}.part")
        beside.unlink(missing_ok=True)
        with self.told():
            self.connection().execute("VACUUM INTO ?", (str(beside),))
            copy = sqlite3.connect(beside, isolation_level=None)
            try:
                copy.execute(change)
            finally:
                copy.close()
        beside.replace(path)

    def close(self) -> None:
        """Closes the connections of all threads."""
        with self._guard:
            for connection in self._connections.values():
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    def _connect(self) -> sqlite3.Connection:
        try:
            connection = sqlite3.connect(self.path, timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA temp_store=MEMORY")
            connection.execute(f"PRAGMA cache_size={-_CACHE}")
        except sqlite3.Error as error:
            raise self._error(error) from error
        return connection

    def _migrate(self, migrations: Sequence[Sequence[str]]) -> None:
        held = self.number("PRAGMA user_version")
        if held > len(migrations):
            raise CatalogueError(
                f"{self.path} was made by a newer version of Briefing", "open this library with that version"
            )
        if held == len(migrations):
            return
        if held:
            self._keep_copy(held)
        with self.write() as connection:
            held = connection.execute("PRAGMA user_version").fetchone()[0]  # another process may have been first
            for migration in migrations[held:]:
                for statement in migration:
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version={len(migrations)}")

    def _keep_copy(self, version: int) -> None:
        """Leaves a whole copy of the file as it was beside it, before its tables are changed."""
        import secrets  # noqa: PLC0415  (slow to load, and seldom wanted)

        place = self.path.with_suffix(f".v{version}{self.path.suffix}")
        if _is_whole(place, version):
            return
        beside = place.with_name(f"{place.name}.{secrets.token_hex(8)}.part")
        try:
            self.connection().execute("VACUUM INTO ?", (str(beside),))
            with beside.open("rb+") as file:
                os.fsync(file.fileno())
            if _is_whole(beside, version):  # another process may have been first: its copy is the right one
                beside.replace(place)
        except OSError as error:
            raise CatalogueError(
                f"no copy of {self.path} can be kept: {error.strerror}", "check that you may write to its folder"
            ) from error
        finally:
            beside.unlink(missing_ok=True)

    def _error(self, error: sqlite3.Error) -> BriefingError:
        said = str(error)
        if "locked" in said or "busy" in said:
            return BusyError("another briefing is writing to this library", "try again in a moment")
        if "unable to open" in said or "readonly" in said:
            return CatalogueError(f"{self.path} cannot be opened for writing", "check that you may write to its folder")
        if "disk is full" in said:
            return CatalogueError("the disk is full", f"make room where {self.path} lies")
        hint = f"move {self.path} away to begin a new catalogue; keep it, for it holds your marks and notes"
        return CatalogueError(f"the catalogue {self.path} cannot be read: {said}", hint)


def _is_whole(path: Path, version: int) -> bool:
    """Whether a file is a sound catalogue of a version: what a crash left of one is not."""
    if not path.is_file():
        return False
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        held = connection.execute("PRAGMA user_version").fetchone()[0]
        return bool(held == version and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
