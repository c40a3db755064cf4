"""A library's catalogue: its tables behind one door."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.catalogue.ahead import KEEP, MOMENT
from briefing.catalogue.arrivals import Arrivals
from briefing.catalogue.articles import Articles
from briefing.catalogue.coverage import CoverageTable
from briefing.catalogue.database import Database
from briefing.catalogue.desk import Desk
from briefing.catalogue.exports import Exports
from briefing.catalogue.files import Files
from briefing.catalogue.hand import HandTable
from briefing.catalogue.history import History
from briefing.catalogue.landing import Landing
from briefing.catalogue.losses import Losses
from briefing.catalogue.reading_places import ReadingPlaces
from briefing.catalogue.saving import Saving
from briefing.catalogue.schema import CATALOGUE
from briefing.catalogue.statements import Statements

_COUNT_WRITE = "UPDATE state SET value = value + 1 WHERE name = 'changes'"


class Catalogue:
    """What is known of one library; safe for any number of threads, each write its own transaction."""

    def __init__(self, path: Path) -> None:
        """Opens the catalogue, or makes it; raises CatalogueError, or BusyError."""
        self._database = Database(path, CATALOGUE, on_write=_COUNT_WRITE)
        self.path = path
        self.files = Files(self._database)
        self.arrivals = Arrivals(self._database, self.files)
        self.articles = Articles(self._database)
        self.statements = Statements(self._database)
        self.coverage = CoverageTable(self._database)
        self.desk = Desk(self._database)
        self.hand = HandTable(self._database, self.desk.journal)
        self.saving = Saving(self._database, self.hand)
        self.landing = Landing(self._database, self.desk.journal, self.hand)
        self.history = History(self._database)
        self.losses = Losses(self._database)
        self.exports = Exports(self._database)
        self.reading_places = ReadingPlaces(self._database)

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    @property
    def identity(self) -> str:
        """What tells this catalogue from every other: what was made from it is kept under it."""
        return str(self._database.value("SELECT value FROM state WHERE name = 'identity'"))

    def changes(self) -> int:
        """A counter that rises with each write, whoever made it: what was read at the same count is still true."""
        return self._database.number("SELECT value FROM state WHERE name = 'changes'")

    def keep_ahead(self, build: Callable[[str | None], str]) -> None:
        """Keeps what `build` makes of the catalogue as it is now, to be shown before it is opened the next time.

        `build` is given what was kept before, where nothing that is shown of articles was written since.
        """
        with self._database.snapshot():
            moment = self._database.value(MOMENT)
            text = build(self._kept_before())
        with self._database.write(aside=True) as connection:
            connection.execute(KEEP, (f"{moment}\n{text}",))

    def _kept_before(self) -> str | None:
        kept = str(self._database.value("SELECT value FROM state WHERE name = 'ahead'") or "")
        moment, _, text = kept.partition("\n")
        return text if text and moment.split(" ")[0] == str(self.changes()) else None

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Holds what this thread reads within to one moment, while others write."""
        with self._database.snapshot():
            yield

    def copy_to(self, path: Path) -> None:
        """Writes all that it holds to a new file, which gets an identity of its own."""
        self._database.copy_to(path, "UPDATE state SET value = lower(hex(randomblob(8))) WHERE name = 'identity'")

    def faults(self) -> list[str]:
        """What SQLite finds wrong with the file; empty when it is sound."""
        return [str(row[0]) for row in self._database.rows("PRAGMA quick_check") if row[0] != "ok"]


def copy_catalogue(source: Path, target: Path) -> int:
    """Makes a catalogue that holds all that another does, with an identity of its own; that one's count of changes."""
    opened = Catalogue(source)
    try:
        changes = opened.changes()
        opened.copy_to(target)
    finally:
        opened.close()
    return changes


def changes_of(path: Path) -> int:
    """How many writes a catalogue has seen."""
    opened = Catalogue(path)
    try:
        return opened.changes()
    finally:
        opened.close()
