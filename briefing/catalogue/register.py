"""The register of libraries: which folder has which catalogue, and which folder is a known one that moved.

A catalogue lies under a key of its own, so that its folder can move. Two folders that both exist never share one.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from briefing.catalogue.ahead import CATALOGUE_NAME, REGISTER_NAME
from briefing.catalogue.catalogue import changes_of, copy_catalogue
from briefing.catalogue.database import Database
from briefing.catalogue.schema import REGISTER

Likeness = Callable[[Path], float]
"""How much of the library with this catalogue stands in the folder that is asked about, from 0 to 1."""
ALIKE = 0.5
"""From which likeness on a folder is taken for a known library's that moved: most of it is there."""


@dataclass(frozen=True, slots=True)
class Registered:
    """A folder's place in the register."""

    key: str
    """What the library's catalogue is kept under."""
    moved_from: Path | None
    """The folder whose catalogue, desk and all, was copied just now: it is gone, and this one is like it."""
    taken_from: Path | None = None
    """That folder's catalogue."""


class Register:
    """The register in the folder of the catalogues."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._database = Database(directory / REGISTER_NAME, REGISTER)

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
        """The folder's key: its own; else a new one, with a copy of the catalogue of the gone folder most like it.

        That folder keeps its own catalogue, for it may only be out of reach: a disk taken out, a share not mounted. A
        folder that comes back takes over what was done meanwhile in one that began as its copy and is gone now.
        """
        known = self.known(folder)
        taken = self._heir(known) if known else self._gone_like(folder, likeness)
        if known and taken is None:
            return Registered(known, None)
        key = uuid4().hex[:16]
        copied: tuple[str, int] | tuple[None, None] = (None, None)
        if taken is not None:  # before the key holds, so that an interruption leaves it to be done again
            copied = taken[0], copy_catalogue(self.catalogue(taken[0]), self.catalogue(key))
        row = (key, time.time_ns(), *copied, str(folder))
        with self._database.write() as connection:
            # Another process may have been first meanwhile: then its key holds.
            connection.execute(
                """UPDATE libraries SET key = ?, registered = ?, copied_from = ?, copied_at = ?
                WHERE folder = ? AND key = ?""",
                (*row, known),
            )
            connection.execute(
                """INSERT OR IGNORE INTO libraries (key, registered, copied_from, copied_at, folder)
                VALUES (?, ?, ?, ?, ?)""",
                row,
            )
            held = connection.execute("SELECT key FROM libraries WHERE folder = ?", (str(folder),)).fetchone()[0]
        if taken is None or held != key:
            return Registered(held, None)
        return Registered(key, taken[1], self.catalogue(taken[0]))

    def _heir(self, key: str) -> tuple[str, Path] | None:
        """The last folder, gone now, whose catalogue began as a copy of this one, when this one was not used since."""
        for copy, name, changes in self._database.rows(
            "SELECT key, folder, copied_at FROM libraries WHERE copied_from = ? ORDER BY registered DESC", (key,)
        ):
            there = self.catalogue(copy).is_file() and _is_gone(Path(name))
            if there and changes_of(self.catalogue(key)) == changes:
                return self._heir(copy) or (copy, Path(name))
        return None

    def _gone_like(self, folder: Path, likeness: Likeness) -> tuple[str, Path] | None:
        best: tuple[float, str, Path] | None = None
        for key, name in self._database.rows("SELECT key, folder FROM libraries ORDER BY registered DESC"):
            other = Path(name)
            if other == folder or not _is_gone(other) or not self.catalogue(key).is_file():
                continue
            alike = likeness(self.catalogue(key))
            if alike >= ALIKE and (best is None or alike > best[0]):
                best = (alike, key, other)
        return (best[1], best[2]) if best else None


def _is_gone(folder: Path) -> bool:
    """Whether a folder is not there; one that is out of sight may be."""
    try:
        folder.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:  # a folder above it may not be entered, or a share does not answer
        return False
    return False
