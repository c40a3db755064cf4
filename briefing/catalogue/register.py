"""The register of libraries: which folder has which catalogue, and which folder is a known one that moved.

A catalogue lies under a key of its own, so that its folder can move. Two folders that both exist never share one.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from briefing.catalogue.database import Database
from briefing.catalogue.schema import REGISTER

FILE_NAME = "register.sqlite"
CATALOGUE_NAME = "catalogue.sqlite"
Likeness = Callable[[Path], float]
"""How much of the library with this catalogue stands in the folder that is asked about, from 0 to 1."""
ALIKE = 0.5
"""From which likeness on a folder is taken for a known library's that moved: most of it is there."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A folder's place in the register."""

    key: str
    """What the library's catalogue and index are kept under."""
    moved_from: Path | None
    """The folder whose catalogue, desk and all, was taken over just now."""


class Register:
    """The register in the folder of the catalogues."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._database = Database(directory / FILE_NAME, REGISTER)

    def close(self) -> None:
        """Lets go of the file."""
        self._database.close()

    def catalogue(self, key: str) -> Path:
        """Where the catalogue of that key lies."""
        return self.directory / key / CATALOGUE_NAME

    def known(self, folder: Path) -> str | None:
        """The key of a folder; None when it is not registered."""
        found = self._database.value("SELECT key FROM libraries WHERE folder = ?", (str(folder),))
        return str(found) if found else None

    def place(self, folder: Path, likeness: Likeness) -> Registered:
        """The folder's key: its own, that of a folder which is gone and was most like it, or a new one."""
        known = self.known(folder)
        if known:
            return Registered(known, None)
        gone = self._gone_like(folder, likeness)
        key, moved_from = gone if gone else (uuid4().hex[:16], None)
        with self._database.write() as connection:
            if moved_from is not None:
                connection.execute("DELETE FROM libraries WHERE key = ?", (key,))
            # Another process may have registered the folder meanwhile: then its key holds.
            connection.execute("INSERT OR IGNORE INTO libraries VALUES (?, ?, ?)", (key, str(folder), time.time_ns()))
            held = connection.execute("SELECT key FROM libraries WHERE folder = ?", (str(folder),)).fetchone()[0]
        return Registered(held, moved_from if held == key else None)

    def _gone_like(self, folder: Path, likeness: Likeness) -> tuple[str, Path] | None:
        best: tuple[float, str, Path] | None = None
        for key, name in self._database.rows("SELECT key, folder FROM libraries ORDER BY registered DESC"):
            other = Path(name)
            if other == folder or other.exists() or not self.catalogue(key).is_file():
                continue
            alike = likeness(self.catalogue(key))
            if alike >= ALIKE and (best is None or alike > best[0]):
                best = (alike, key, other)
        return (best[1], best[2]) if best else None
