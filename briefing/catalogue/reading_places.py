"""Where the user was: the place in each article where she left it, and the order that she last had lists in.

None of it is a deed that could be undone, nor anything that is shown of articles.
"""

from collections.abc import Mapping

from briefing.catalogue.database import Database

_ARRANGEMENT = "arrangement"


class ReadingPlaces:
    """The places, by article number and revision."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def place(self, article: int, revision: int) -> int | None:
        """The offset in a revision's text where the user left it; None where she read no further than its beginning."""
        found = self._database.value(
            "SELECT place FROM reading_places WHERE article = ? AND revision = ?", (article, revision)
        )
        return found if isinstance(found, int) else None

    def note(self, places: Mapping[tuple[int, int], int]) -> None:
        """Notes places by article number and revision; 0 takes the note away."""
        with self._database.write(aside=True) as connection:
            for (article, revision), place in places.items():
                connection.execute("DELETE FROM reading_places WHERE article = ? AND revision = ?", (article, revision))
                if place:
                    connection.execute("INSERT INTO reading_places VALUES (?, ?, ?)", (article, revision, place))

    def arrangement(self) -> str | None:
        """The order that lists were in; None before one was chosen."""
        found = self._database.value("SELECT value FROM state WHERE name = ?", (_ARRANGEMENT,))
        return str(found) if found is not None else None

    def note_arrangement(self, arrangement: str) -> None:
        """Notes the order that lists are in."""
        with self._database.write(aside=True) as connection:
            connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (_ARRANGEMENT, arrangement))
