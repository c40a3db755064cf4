"""What changes of articles have in common: the generation that they are told by, and fields settled anew."""

import sqlite3

from briefing.catalogue.metadata import effective
from briefing.core.articles import FIELDS

_SET_FIELDS = ", ".join(f"{field} = ?" for field in FIELDS)


def next_generation(connection: sqlite3.Connection) -> int:
    """The next number of the counter that rises with each change of an article."""
    query = "UPDATE state SET value = value + 1 WHERE name = 'generation' RETURNING value"
    return int(connection.execute(query).fetchone()[0])


def tell_change(connection: sqlite3.Connection, number: int) -> int:
    """Gives an article a generation of its own, by which the index learns of a change; that generation."""
    generation = next_generation(connection)
    connection.execute("UPDATE articles SET generation = ? WHERE number = ?", (generation, number))
    return generation


def match_again(connection: sqlite3.Connection, number: int) -> None:
    """Has an article that is analysed matched against the rules anew, for they look at its metadata too."""
    connection.execute(
        "UPDATE articles SET analysed = ? WHERE number = ? AND analysed", (next_generation(connection), number)
    )


def settle_metadata(connection: sqlite3.Connection, number: int) -> None:
    """Makes an article's fields what its document and the user's corrections say.

    Another date or language has it analysed anew, for analysis looks at both.
    """
    stated, date, language = connection.execute(
        "SELECT stated, date, language FROM articles WHERE number = ?", (number,)
    ).fetchone()
    corrections = dict(
        connection.execute("SELECT field, value FROM corrections WHERE article = ?", (number,)).fetchall()
    )
    values, provenance = effective(stated, corrections)
    known = dict(zip(FIELDS, values, strict=True))
    anew = (known["date"], known["language"]) != (date, language)
    connection.execute(
        f"""UPDATE articles SET {_SET_FIELDS}, provenance = ?, analysed = CASE WHEN ? THEN 0 ELSE analysed END
        WHERE number = ?""",
        (*values, provenance, anew, number),
    )
