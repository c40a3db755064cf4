"""What becomes of ids and marks where two articles are one text, as when a file was copied and then one copy deleted.

An article that is withdrawn while the very same text stands in another file is not lost to its user: the elder of the
two ids stays, at the file that is still there, and what was done to either is on it. Two articles are one text when
their texts are equal, and what their documents state but for the title, which may be the name of the file.
"""

import json
import sqlite3
from collections.abc import Iterator

from briefing.catalogue.changing import match_again, settle_metadata, tell_change
from briefing.catalogue.history import note_revision

_ALIKE = """SELECT number, stated FROM revisions r JOIN articles a ON number = article AND a.revision = r.revision
    WHERE digest = ? AND entry = ? AND live = ?"""
_DONE = " + ".join(
    f"(SELECT count(*) FROM {table} WHERE {table}.article = number)"
    for table in ("marks", "tags", "corrections", "notes", "lines", "grades")
)
"""How much was done to an article."""
_PASSING = (
    """INSERT INTO marks (article, read, starred) SELECT :taker, read, starred FROM marks WHERE article = :giver
        ON CONFLICT (article)
        DO UPDATE SET read = max(read, excluded.read), starred = max(starred, excluded.starred)""",
    "DELETE FROM marks WHERE article = :giver",
    "UPDATE OR IGNORE tags SET article = :taker WHERE article = :giver",
    "DELETE FROM tags WHERE article = :giver",
    """DELETE FROM corrections WHERE article = :leaving
        AND field IN (SELECT field FROM corrections WHERE article = :standing)""",
    "UPDATE corrections SET article = :taker WHERE article = :giver",
    """UPDATE notes SET text = text || char(10, 10) || (SELECT text FROM notes WHERE article = :leaving)
        WHERE article = :standing AND instr(text, (SELECT text FROM notes WHERE article = :leaving)) = 0""",
    "DELETE FROM notes WHERE article = :leaving AND EXISTS (SELECT 1 FROM notes WHERE article = :standing)",
    "UPDATE notes SET article = :taker WHERE article = :giver",
    *(
        # What is anchored in a text goes to the revision that has this text; without one it stays where it is.
        f"""UPDATE {table} SET article = :taker, revision = coalesce((
                SELECT max(t.revision) FROM revisions g JOIN revisions t ON t.digest = g.digest AND t.article = :taker
                WHERE g.article = :giver AND g.revision = {table}.revision), 0)
            WHERE article = :giver AND (revision = 0 OR EXISTS (
                SELECT 1 FROM revisions g JOIN revisions t ON t.digest = g.digest AND t.article = :taker
                WHERE g.article = :giver AND g.revision = {table}.revision))"""
        for table in ("lines", "grades")
    ),
    # What a moved line was put beside is anchored like the line itself, which may be of a third article.
    """UPDATE lines SET beside = json_set(beside, '$.article', :taker, '$.revision', (
            SELECT max(t.revision) FROM revisions g JOIN revisions t ON t.digest = g.digest AND t.article = :taker
            WHERE g.article = :giver AND g.revision = json_extract(beside, '$.revision')))
        WHERE beside != '' AND json_extract(beside, '$.article') = :giver AND EXISTS (
            SELECT 1 FROM revisions g JOIN revisions t ON t.digest = g.digest AND t.article = :taker
            WHERE g.article = :giver AND g.revision = json_extract(beside, '$.revision'))""",
)


def withdraw_article(connection: sqlite3.Connection, number: int, at: str | None) -> None:
    """Takes an article out of search and counts, or the younger one of the same text, whose file it goes on as."""
    standing = next(_same_text(connection, number, live=True), None)
    leaving = number
    if standing is not None:
        stays, leaving = min(number, standing), max(number, standing)
        if leaving == standing:
            _change_places(connection, stays, leaving)
        _pass_marks(connection, leaving, stays, standing)
    connection.execute("UPDATE articles SET live = 0 WHERE number = ?", (leaving,))
    note_revision(connection, leaving, tell_change(connection, leaving), 0, at)


def inherit(connection: sqlite3.Connection, number: int) -> None:
    """Passes what was done to withdrawn articles on to the one that has their text now."""
    for former in list(_same_text(connection, number, live=False)):
        _pass_marks(connection, former, number, number)


def heir_of(connection: sqlite3.Connection, number: int) -> int | None:
    """The article that has what was done to a withdrawn one; None where none has, or it is not withdrawn."""
    row = connection.execute(
        """SELECT digest, entry, stated FROM articles a JOIN revisions r ON article = number AND r.revision = a.revision
        WHERE number = ? AND NOT live""",
        (number,),
    ).fetchone()
    if row is None:
        return None
    rows = connection.execute(
        """SELECT number, stated FROM revisions r JOIN articles a ON number = article
        WHERE digest = ? AND entry = ? AND live ORDER BY a.revision = r.revision DESC, number""",
        row[:2],
    )
    return next((found for found, stated in rows if _same(row[2], stated)), None)


def same_revision(connection: sqlite3.Connection, giver: int, revision: int, taker: int) -> int | None:
    """The last revision of one article that has the text that a revision of another has."""
    (found,) = connection.execute(
        """SELECT max(t.revision) FROM revisions g JOIN revisions t ON t.digest = g.digest AND t.article = ?
        WHERE g.article = ? AND g.revision = ?""",
        (taker, giver, revision),
    ).fetchone()
    return None if found is None else int(found)


def find_withdrawn(connection: sqlite3.Connection, entry: str, digest: str, stated: str) -> int | None:
    """The article, of several the one withdrawn last, whose text had this digest and which stated the same."""
    rows = connection.execute(f"{_ALIKE} ORDER BY generation DESC", (digest, entry, False))
    return next((found for found, other in rows if _same(stated, other)), None)


def _same_text(connection: sqlite3.Connection, number: int, *, live: bool) -> Iterator[int]:
    """Other articles of the same text to which something was done; of live ones any, those with the least first."""
    digest, entry, stated = connection.execute(
        """SELECT digest, entry, stated FROM articles a JOIN revisions r ON article = number AND r.revision = a.revision
        WHERE number = ?""",
        (number,),
    ).fetchone()
    order = f" ORDER BY {_DONE}, number DESC" if live else f" AND {_DONE} > 0 ORDER BY generation"
    for found, other in connection.execute(_ALIKE + order, (digest, entry, live)).fetchall():
        if found != number and _same(stated, other):
            yield found


def _same(first: str, second: str) -> bool:
    one, other = json.loads(first), json.loads(second)
    return bool(one | {"title": ""} == other | {"title": ""})


def _change_places(connection: sqlite3.Connection, first: int, second: int) -> None:
    """Has each of two articles stand where the other stood, with what is stated there."""
    columns = "path, place, stated"
    held = {
        number: connection.execute(f"SELECT {columns} FROM articles WHERE number = ?", (number,)).fetchone()
        for number in (first, second)
    }
    for number, other in ((first, second), (second, first)):
        connection.execute(f"UPDATE articles SET ({columns}) = (?, ?, ?) WHERE number = ?", (*held[other], number))


def _pass_marks(connection: sqlite3.Connection, giver: int, taker: int, standing: int) -> None:
    """Gives one article what was done to another; where both say something, the word on the file that stands holds."""
    names = {"giver": giver, "taker": taker, "standing": standing, "leaving": giver if standing == taker else taker}
    for statement in _PASSING:
        connection.execute(statement, names)
    settle_metadata(connection, taker)
    tell_change(connection, taker)
    match_again(connection, taker)
