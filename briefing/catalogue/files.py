"""The files of the folder as they were last read."""

from collections.abc import Iterable

from briefing.catalogue.database import Database
from briefing.catalogue.records import KnownFile, ReadFile, SeenFile


class Files:
    """The table of files and the refusals."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self) -> dict[str, KnownFile]:
        """Every file ever read, by path, those that are gone included."""
        rows = self._database.rows("SELECT path, size, mtime_ns, digest, reader, refused, gone FROM files")
        return {
            path: KnownFile(SeenFile(path, size, mtime_ns), digest, reader, refused, bool(gone))
            for path, size, mtime_ns, digest, reader, refused, gone in rows
        }

    def refusals(self) -> list[tuple[str, str]]:
        """Path and reason of all that could not be read, in order of path."""
        return self._database.rows(
            "SELECT path, reason FROM refusals JOIN files USING (path) WHERE NOT gone ORDER BY path, place"
        )

    def store(self, file: ReadFile, reader: int) -> None:
        """Notes that a file was read, within the transaction of this thread."""
        connection = self._database.connection()
        seen = file.seen
        connection.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?, ?, 0)",
            (seen.path, seen.size, seen.mtime_ns, file.digest, reader, file.refused),
        )
        connection.execute("DELETE FROM refusals WHERE path = ?", (seen.path,))
        rows = [(seen.path, place, reason) for place, reason in enumerate(file.reasons)]
        connection.executemany("INSERT INTO refusals VALUES (?, ?, ?)", rows)

    def touch(self, files: Iterable[SeenFile]) -> None:
        """Notes that files have other times but the same bytes."""
        rows = [(file.mtime_ns, file.path) for file in files]
        if rows:
            with self._database.write() as connection:
                connection.executemany("UPDATE files SET mtime_ns = ? WHERE path = ?", rows)
