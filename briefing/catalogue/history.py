"""What the library held when: the revision of each article at a generation, or at a time."""

import sqlite3
from collections.abc import Mapping

from briefing.catalogue.database import Database

Held = Mapping[int, int]
"""Article number to the revision that was the current one."""


class History:
    """The history of the articles' revisions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def generation(self) -> int:
        """The generation now: it rises with each change of an article."""
        return self._database.number("SELECT value FROM state WHERE name = 'generation'")

    def begins(self) -> str | None:
        """When the first article was read, ISO 8601 in UTC; None where that was not noted."""
        found = self._database.value("SELECT min(made) FROM history")
        return str(found) if found is not None else None

    def noted_from(self) -> str | None:
        """From when a library older than the history is noted; None when all of its history is."""
        found = self._database.value("SELECT value FROM state WHERE name = 'noted_from'")
        return str(found) if found is not None else None

    def at_generation(self, generation: int) -> Held:
        """What the library held at a generation."""
        return self._last("generation <= ?", generation)

    def at_time(self, moment: str) -> Held:
        """What the library held at a time, ISO 8601 in UTC to the second; what bears no time was there before."""
        return self._last("(made IS NULL OR made <= ?)", moment)

    def revisions(self, article: int) -> dict[int, str | None]:
        """Each revision of an article with when it was first read, ISO 8601 in UTC; None where that is not noted."""
        rows = self._database.rows(
            "SELECT revision, min(made) FROM history WHERE article = ? AND revision > 0 GROUP BY revision", (article,)
        )
        return dict(rows)

    def last_visit(self) -> str | None:
        """When the user left the library last, ISO 8601 in UTC; None where no visit was noted."""
        found = self._database.value("SELECT value FROM state WHERE name = 'visited'")
        return str(found) if found is not None else None

    def note_visit(self, at: str) -> None:
        """Notes when the user left the library."""
        with self._database.write(aside=True) as connection:
            connection.execute("INSERT OR REPLACE INTO state VALUES ('visited', ?)", (at,))

    def _last(self, condition: str, value: object) -> Held:
        # SQLite takes a bare column from the row that max() found.
        rows = self._database.rows(
            f"SELECT article, revision, max(generation) FROM history WHERE {condition} GROUP BY article", (value,)
        )
        return {article: revision for article, revision, _ in rows if revision}


def note_revision(connection: sqlite3.Connection, article: int, generation: int, revision: int, at: str | None) -> None:
    """Notes that a revision became an article's current one; 0: that the article was withdrawn."""
    connection.execute("INSERT INTO history VALUES (?, ?, ?, ?)", (article, generation, revision, at))
