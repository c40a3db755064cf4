"""Which articles are copies of one text: an article meets only those that share a key of its sketch with it."""

import sqlite3
from collections.abc import Callable

from briefing.catalogue.records import ReadDraft

Alike = Callable[[bytes, bytes], bool]
"""Whether two sketches are of one text but for light edits."""
_MEET = 50
"""With how many articles of one key a new one is compared: a text with thousands of copies must not meet them all."""


def assign_origin(connection: sqlite3.Connection, number: int, read: ReadDraft, alike: Alike) -> None:
    """Finds the origin of an article's new text; origins that it shows to be one become one, under the oldest id."""
    leave_origin(connection, number)
    met = {
        article
        for key in read.keys
        for (article,) in connection.execute("SELECT article FROM sketch_keys WHERE key = ? LIMIT ?", (key, _MEET))
    }
    origins = {number}
    for article in sorted(met):
        sketch, origin = connection.execute(
            "SELECT sketch, origin FROM sketches JOIN articles ON number = article WHERE article = ?", (article,)
        ).fetchone()
        if origin not in origins and alike(read.sketch, sketch):
            origins.add(origin)
    oldest = min(origins)
    for origin in origins - {oldest}:
        connection.execute("UPDATE articles SET origin = ? WHERE origin = ?", (oldest, origin))
    connection.execute("INSERT INTO sketches VALUES (?, ?)", (number, read.sketch))
    connection.executemany("INSERT OR IGNORE INTO sketch_keys VALUES (?, ?)", [(key, number) for key in read.keys])


def leave_origin(connection: sqlite3.Connection, number: int) -> None:
    """Takes an article out of its origin: it is its own, and an origin that bore its id bears another's."""
    connection.execute("DELETE FROM sketches WHERE article = ?", (number,))
    connection.execute("DELETE FROM sketch_keys WHERE article = ?", (number,))
    connection.execute(
        """UPDATE articles SET origin = (SELECT min(number) FROM articles WHERE origin = ?1 AND number != ?1)
        WHERE origin = ?1 AND number != ?1""",
        (number,),
    )
    connection.execute("UPDATE articles SET origin = number WHERE number = ?", (number,))


def sketch_of(connection: sqlite3.Connection, number: int) -> bytes | None:
    """The sketch that an article is compared by; None where it has none."""
    row = connection.execute("SELECT sketch FROM sketches WHERE article = ?", (number,)).fetchone()
    return bytes(row[0]) if row else None
