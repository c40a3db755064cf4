"""What was shown of a library at last, kept in its catalogue so that it can be shown before the library is open.

It is read by itself, for opening a catalogue with all its tables takes longer than showing the first screen may.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

REGISTER_NAME = "register.sqlite"
"""The file of the register of libraries, in the folder of the catalogues."""
CATALOGUE_NAME = "catalogue.sqlite"
"""The file of a library's catalogue, in the folder of its key."""
KEEP = "INSERT OR REPLACE INTO state VALUES ('ahead', ?)"
"""The statement that keeps it, after the moment that it is of and a line end."""
MOMENT = """SELECT group_concat(value, ' ') FROM
    (SELECT value FROM state WHERE name IN ('changes', 'visited') ORDER BY name)"""
"""The query for the moment that what is read is of: the count of changes, and when the user left the library last."""
_SECONDS = 0.05
"""How long another process may keep a file locked, before the library is opened as if nothing were kept."""


def read_ahead(catalogues: Path, folder: Path) -> str | None:
    """What was kept of the library of a folder, where nothing was written since; None otherwise.

    Nor is anything told where a file cannot be read at once.
    """
    try:
        key = _value(catalogues / REGISTER_NAME, "SELECT key FROM libraries WHERE folder = ?", str(folder))
        if key is None:
            return None
        query = f"SELECT (SELECT value FROM state WHERE name = 'ahead') AS kept, ({MOMENT}) || char(10) AS now"
        query = f"SELECT substr(kept, length(now) + 1) FROM ({query}) WHERE substr(kept, 1, length(now)) = now"
        return _value(catalogues / key / CATALOGUE_NAME, query)
    except (sqlite3.Error, UnicodeEncodeError):  # opening the library tells what is wrong
        return None


def _value(path: Path, query: str, *values: str) -> str | None:
    """The text that a query finds; None for none, and where the file is not there."""
    if not path.is_file():
        return None
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=_SECONDS)
    try:
        row = connection.execute(query, values).fetchone()
    finally:
        connection.close()
    return str(row[0]) if row else None
