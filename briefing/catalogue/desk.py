"""The desk: what the user did. Every write is on the disk when it returns."""

import hashlib
from collections.abc import Iterable, Mapping

from briefing.catalogue.arrivals import match_again, next_generation, settle_metadata
from briefing.catalogue.database import Database
from briefing.core.reports import Export


class Desk:
    """Marks, tags, notes, corrections, saved searches and exports, kept under articles' ids, which never change."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def set_mark(self, numbers: Iterable[int], mark: str, value: bool) -> None:
        """Sets articles' mark: "read" or "starred"."""
        if mark not in {"read", "starred"}:
            raise ValueError(mark)
        with self._database.write(durable=True) as connection:
            connection.executemany(
                f"INSERT INTO marks (article, {mark}) VALUES (?1, ?2) ON CONFLICT (article) DO UPDATE SET {mark} = ?2",
                [(number, int(value)) for number in numbers],
            )

    def set_tags(self, number: int, tags: Iterable[str]) -> None:
        """Gives an article these tags and no others."""
        with self._database.write(durable=True) as connection:
            connection.execute("DELETE FROM tags WHERE article = ?", (number,))
            connection.executemany("INSERT OR IGNORE INTO tags VALUES (?, ?)", [(number, tag) for tag in tags])

    def set_note(self, number: int, text: str, made: str) -> None:
        """Puts a note on an article; an empty one takes it away."""
        with self._database.write(durable=True) as connection:
            if text:
                connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", (number, text, made))
            else:
                connection.execute("DELETE FROM notes WHERE article = ?", (number,))

    def note(self, number: int) -> str:
        """The note on an article; empty when there is none."""
        return str(self._database.value("SELECT text FROM notes WHERE article = ?", (number,)) or "")

    def noted(self) -> frozenset[str]:
        """The ids of the articles with a note."""
        return frozenset(f"a{number}" for (number,) in self._database.rows("SELECT article FROM notes"))

    def marked(self, mark: str) -> frozenset[int]:
        """The numbers of the articles with a mark: "read" or "starred"."""
        if mark not in {"read", "starred"}:
            raise ValueError(mark)
        return frozenset(number for (number,) in self._database.rows(f"SELECT article FROM marks WHERE {mark}"))

    def tagged(self) -> list[tuple[int, str]]:
        """Number and tag of every article that is tagged."""
        return self._database.rows("SELECT article, tag FROM tags")

    def correct(self, numbers: Iterable[int], fields: Mapping[str, str]) -> None:
        """Takes the user's word on fields of articles; an empty word takes it back."""
        with self._database.write(durable=True) as connection:
            for number in numbers:
                for field, value in fields.items():
                    connection.execute("DELETE FROM corrections WHERE article = ? AND field = ?", (number, field))
                    if value:
                        connection.execute("INSERT INTO corrections VALUES (?, ?, ?)", (number, field, value))
                settle_metadata(connection, number)
                connection.execute(
                    "UPDATE articles SET generation = ? WHERE number = ?", (next_generation(connection), number)
                )
                match_again(connection, number)

    def searches(self) -> tuple[tuple[str, str], ...]:
        """Name and query of each saved search, by name."""
        return tuple(self._database.rows("SELECT name, query FROM searches ORDER BY name"))

    def save_search(self, name: str, query: str, made: str) -> None:
        """Saves a search under a name; an empty query takes it away."""
        with self._database.write(durable=True) as connection:
            connection.execute("DELETE FROM searches WHERE name = ?", (name,))
            if query:
                connection.execute("INSERT INTO searches VALUES (?, ?, ?)", (name, query, made))

    def record_export(self, path: str, issue: str, content: str, made: str) -> Export:
        """Remembers that an export was written."""
        digest = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
        with self._database.write(durable=True) as connection:
            connection.execute(
                "INSERT INTO exports (path, issue, made, digest, content) VALUES (?, ?, ?, ?, ?)",
                (path, issue, made, digest, content),
            )
        return Export(path, issue, made, digest)

    def exports(self) -> tuple[Export, ...]:
        """Exports that were written, the last first."""
        rows = self._database.rows("SELECT path, issue, made, digest FROM exports ORDER BY number DESC")
        return tuple(Export(*row) for row in rows)
