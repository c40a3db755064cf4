"""Taking in what was read: new articles, new revisions of known ones, moves, and withdrawals."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from briefing.catalogue.changing import next_generation
from briefing.catalogue.database import Database
from briefing.catalogue.entries import Entries
from briefing.catalogue.files import Files
from briefing.catalogue.heirs import withdraw_article
from briefing.catalogue.origins import Likeness
from briefing.catalogue.records import ReadFile, SeenFile, Tally

_NONE: Mapping[tuple[str, int], int] = MappingProxyType({})


class Arrivals:
    """Writes files that were read into the catalogue, each batch in one transaction."""

    def __init__(self, database: Database, files: Files) -> None:
        self._database = database
        self._files = files

    def store(
        self,
        batch: Sequence[ReadFile],
        *,
        reader: int,
        alike: Likeness,
        at: str | None = None,
        renamed: Mapping[tuple[str, int], int] = _NONE,
    ) -> Tally:
        """Takes in files that were read, in the order given; ids are given out in that order.

        `at` is the moment, ISO 8601 in UTC, that is noted with each new revision. `renamed` tells, by path and place
        in the file, which withdrawn article an entry is that was edited as well as moved.
        """
        tally = Tally()
        with self._database.write() as connection:
            for file in batch:
                tally += Entries(connection, file, alike, at, renamed=renamed).store()
                self._files.store(file, reader)
        return tally

    def move(self, moves: Iterable[tuple[str, SeenFile]], *, at: str | None = None) -> Tally:
        """Notes that files, named by their old paths, stand elsewhere, their articles with them.

        Files may change places with each other. What stood at a new path and moves nowhere is withdrawn. Articles of a
        file that was gone come back when it is read.
        """
        pairs = list(moves)
        removed = moved = 0
        with self._database.write() as connection:
            for number, (old, _) in enumerate(pairs):  # first out of each other's way
                for table in ("files", "refusals", "articles"):
                    connection.execute(f"UPDATE {table} SET path = ? WHERE path = ?", (_on_the_way(number), old))
            for number, (_, seen) in enumerate(pairs):
                for table in ("files", "refusals"):  # a file that once stood there is forgotten, its articles are not
                    connection.execute(f"DELETE FROM {table} WHERE path = ?", (seen.path,))
                    connection.execute(f"UPDATE {table} SET path = ? WHERE path = ?", (seen.path, _on_the_way(number)))
                connection.execute(
                    "UPDATE files SET size = ?, mtime_ns = ?, gone = 0 WHERE path = ?",
                    (seen.size, seen.mtime_ns, seen.path),
                )
                displaced = connection.execute("SELECT number FROM articles WHERE path = ? AND live", (seen.path,))
                for (article,) in displaced.fetchall():
                    withdraw_article(connection, article, at)
                    removed += 1
                rows = connection.execute(
                    "SELECT number, live FROM articles WHERE path = ? ORDER BY place", (_on_the_way(number),)
                )
                for article, live in rows.fetchall():
                    generation = next_generation(connection) if live else 0
                    connection.execute(
                        "UPDATE articles SET path = ?, generation = max(generation, ?) WHERE number = ?",
                        (seen.path, generation, article),
                    )
                    moved += int(live and pairs[number][0] != seen.path)
        return Tally(removed=removed, moved=moved)

    def withdraw(self, paths: Iterable[str], *, at: str | None = None) -> Tally:
        """Notes that files are gone: their articles are kept for what cites them, out of search and counts.

        From when on is noted until the losses are settled, for what was withdrawn may yet be found elsewhere.
        """
        removed = 0
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO state SELECT 'withdrawing', value FROM state WHERE name = 'generation'"
            )
            for path in paths:
                connection.execute("UPDATE files SET gone = 1 WHERE path = ?", (path,))
                for (number,) in connection.execute(
                    "SELECT number FROM articles WHERE path = ? AND live", (path,)
                ).fetchall():
                    withdraw_article(connection, number, at)
                    removed += 1
        return Tally(removed=removed)


def _on_the_way(number: int) -> str:
    """A path that no file has, for a file that is being moved."""
    return f"/moving/{number}"
