"""Which articles are copies of one text: an article meets only those that share a key of its sketch with it."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.catalogue.packing import unpack_blocks
from briefing.catalogue.records import ReadDraft
from briefing.core.articles import Draft

_MEET = 50
"""How many articles of one key a new one meets: a text with thousands of copies must not meet them all."""
_COMPARED = 24
"""With how many of these it is compared, those that share most keys with it first: many share a template's."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What tells copies of one text, but for light edits."""

    sketches: Callable[[bytes, bytes], bool]
    """Whether two sketches may be of such."""
    texts: Callable[[Draft, Draft], bool] = lambda _, __: True
    """Whether two texts, the blocks of drafts, are."""


def assign_origin(connection: sqlite3.Connection, number: int, read: ReadDraft, alike: Likeness) -> None:
    """Finds the origin of an article that has none; origins that it shows to be one become one, under the oldest id."""
    met = _met(connection, read.keys)
    origins = {number}
    for article in sorted(met, key=lambda article: (-met[article], article))[:_COMPARED]:
        sketch, origin = connection.execute(
            "SELECT sketch, origin FROM sketches JOIN articles ON number = article WHERE article = ?", (article,)
        ).fetchone()
        known = origin in origins or not alike.sketches(read.sketch, sketch)
        if not known and alike.texts(read.draft, _text_of(connection, article)):
            origins.add(origin)
    oldest = min(origins)
    for origin in origins - {oldest, number}:
        connection.execute("UPDATE articles SET origin = ? WHERE origin = ?", (oldest, origin))
    connection.execute("UPDATE articles SET origin = ? WHERE number = ?", (oldest, number))
    connection.execute("INSERT INTO sketches VALUES (?, ?)", (number, read.sketch))
    if read.keys:
        rows = ", ".join(["(?, ?)"] * len(read.keys))
        values = [value for key in read.keys for value in (key, number)]
        connection.execute(f"INSERT OR IGNORE INTO sketch_keys VALUES {rows}", values)


def _met(connection: sqlite3.Connection, keys: Sequence[int]) -> Counter[int]:
    """The articles that share keys with a new one, each with how many it does."""
    marks = ", ".join("?" * len(keys))
    found = connection.execute(
        f"SELECT article FROM sketch_keys WHERE key IN ({marks}) LIMIT ?", (*keys, _MEET + 1)
    ).fetchall()
    if len(found) > _MEET:  # perhaps of one key
        one = "SELECT article FROM sketch_keys WHERE key = ? LIMIT ?"
        found = [row for key in keys for row in connection.execute(one, (key, _MEET))]
    return Counter(article for (article,) in found)


def _text_of(connection: sqlite3.Connection, number: int) -> Draft:
    text, blocks = connection.execute(
        """SELECT text, blocks FROM articles a JOIN revisions r ON r.article = number AND r.revision = a.revision
        WHERE number = ?""",
        (number,),
    ).fetchone()
    return Draft(text, unpack_blocks(blocks))


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
