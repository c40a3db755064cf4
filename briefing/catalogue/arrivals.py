"""Taking in what was read: new articles, new revisions of known ones, moves, and withdrawals."""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.catalogue.database import Database
from briefing.catalogue.files import Files
from briefing.catalogue.history import note_revision
from briefing.catalogue.metadata import COLUMNS, effective, pack_stated
from briefing.catalogue.origins import Alike, assign_origin
from briefing.catalogue.packing import pack_blocks, pack_boilerplate
from briefing.catalogue.records import ReadDraft, ReadFile, SeenFile, Tally
from briefing.core.articles import FIELDS

_SET_FIELDS = ", ".join(f"{field} = ?" for field in FIELDS)


@dataclass(frozen=True, slots=True)
class _Held:
    """An article of a file as the catalogue holds it."""

    number: int
    entry: str
    place: int
    live: bool
    revision: int
    stated: str
    digest: str
    blocks: str
    boilerplate: str


class Arrivals:
    """Writes files that were read into the catalogue, each batch in one transaction."""

    def __init__(self, database: Database, files: Files) -> None:
        self._database = database
        self._files = files

    def store(self, batch: Sequence[ReadFile], *, reader: int, alike: Alike, at: str | None = None) -> Tally:
        """Takes in files that were read, in the order given; ids are given out in that order.

        `at` is the moment, ISO 8601 in UTC, that is noted with each new revision.
        """
        tally = Tally()
        with self._database.write() as connection:
            for file in batch:
                tally += _File(connection, file, alike, at).store()
                self._files.store(file, reader)
        return tally

    def move(self, moves: Iterable[tuple[str, SeenFile]], *, at: str | None = None) -> Tally:
        """Notes that files, named by their old paths, stand elsewhere, their articles with them.

        Files may change places with each other. What stood at a new path and moves nowhere is withdrawn. Articles of a
        file that was gone come back when it is read.
        """
        pairs = list(moves)
        removed = 0
        with self._database.write() as connection:
            for number, (old, _) in enumerate(pairs):  # first out of each other's way
                for table in ("files", "refusals", "articles"):
                    connection.execute(f"UPDATE {table} SET path = ? WHERE path = ?", (_on_the_way(number), old))
            for number, (_, seen) in enumerate(pairs):
                for table in ("files", "refusals"):  # a file that once stood there is forgotten, its articles are not
                    connection.execute(f"DELETE FROM {table} WHERE path = ?", (seen.path,))
                    connection.execute(f"UPDATE {table} SET path = ? WHERE path = ?", (seen.path, _on_the_way(number)))
                connection.execute(
                    "UPDATE files SET size = ?, mtime_ns = ?, gone = 0 WHERE path = ?",
                    (seen.size, seen.mtime_ns, seen.path),
                )
                displaced = connection.execute("SELECT number FROM articles WHERE path = ? AND live", (seen.path,))
                for (article,) in displaced.fetchall():
                    withdraw_article(connection, article, at)
                    removed += 1
                rows = connection.execute(
                    "SELECT number, live FROM articles WHERE path = ? ORDER BY place", (_on_the_way(number),)
                )
                for article, live in rows.fetchall():
                    generation = next_generation(connection) if live else 0
                    connection.execute(
                        "UPDATE articles SET path = ?, generation = max(generation, ?) WHERE number = ?",
                        (seen.path, generation, article),
                    )
        return Tally(removed=removed)

    def withdraw(self, paths: Iterable[str], *, at: str | None = None) -> Tally:
        """Notes that files are gone: their articles are kept for what cites them, out of search and counts."""
        removed = 0
        with self._database.write() as connection:
            for path in paths:
                connection.execute("UPDATE files SET gone = 1 WHERE path = ?", (path,))
                for (number,) in connection.execute(
                    "SELECT number FROM articles WHERE path = ? AND live", (path,)
                ).fetchall():
                    withdraw_article(connection, number, at)
                    removed += 1
        return Tally(removed=removed)


def _on_the_way(number: int) -> str:
    """A path that no file has, for a file that is being moved."""
    return f"/moving/{number}"


def next_generation(connection: sqlite3.Connection) -> int:
    """The next number of the counter that rises with each change of an article."""
    query = "UPDATE state SET value = value + 1 WHERE name = 'generation' RETURNING value"
    return int(connection.execute(query).fetchone()[0])


def withdraw_article(connection: sqlite3.Connection, number: int, at: str | None) -> None:
    """Takes an article out of search and counts."""
    generation = next_generation(connection)
    connection.execute("UPDATE articles SET live = 0, generation = ? WHERE number = ?", (generation, number))
    note_revision(connection, number, generation, 0, at)


def match_again(connection: sqlite3.Connection, number: int) -> None:
    """Has an article that is analysed matched against the rules anew, for they look at its metadata too."""
    connection.execute(
        "UPDATE articles SET analysed = ? WHERE number = ? AND analysed", (next_generation(connection), number)
    )


class _File:
    """One file's articles as they are held and as they were read."""

    def __init__(self, connection: sqlite3.Connection, file: ReadFile, alike: Alike, at: str | None) -> None:
        self.connection = connection
        self.file = file
        self.alike = alike
        self.at = at
        rows = connection.execute(
            """SELECT number, entry, place, live, a.revision, stated, digest, blocks, boilerplate
            FROM articles a JOIN revisions r ON r.article = number AND r.revision = a.revision
            WHERE path = ? ORDER BY live DESC, place""",
            (file.seen.path,),
        )
        self.held = [_Held(*row) for row in rows]

    def store(self) -> Tally:
        tally = Tally()
        for place, read in enumerate(self.file.drafts):
            digest = hashlib.sha256(read.draft.text.encode("utf-8", "surrogatepass")).hexdigest()
            held = self.counterpart(read, digest)
            if held is None:
                self.add(read, place, digest)
                tally += Tally(added=1)
            else:
                self.held.remove(held)
                changed = self.update(held, read, digest)
                if held.place != place:
                    self.connection.execute("UPDATE articles SET place = ? WHERE number = ?", (place, held.number))
                tally += Tally(added=int(not held.live), updated=int(held.live and changed))
        for held in self.held:
            if held.live:
                withdraw_article(self.connection, held.number, self.at)
                tally += Tally(removed=1)
        return tally

    def counterpart(self, read: ReadDraft, digest: str) -> _Held | None:
        """The article that an entry is: of the same key; without one, of the same text, or the only one there is."""
        alike = [held for held in self.held if held.entry == read.draft.key]
        if read.draft.key:
            return alike[0] if alike else None
        same = [held for held in alike if held.digest == digest]
        if same:
            return same[0]
        single = len(self.file.drafts) == 1
        return alike[0] if alike and single else None

    def add(self, read: ReadDraft, place: int, digest: str) -> None:
        stated = pack_stated(read.draft.metadata)
        values, provenance = effective(stated, {})
        generation = next_generation(self.connection)
        number = self.connection.execute(
            f"""INSERT INTO articles (path, entry, place, live, revision, stated, {COLUMNS}, provenance, words, origin,
                generation) VALUES (?, ?, ?, 1, 1, ?, {", ".join("?" for _ in FIELDS)}, ?, ?, 0, ?)""",
            (
                self.file.seen.path,
                read.draft.key,
                place,
                stated,
                *values,
                provenance,
                read.words,
                generation,
            ),
        ).lastrowid
        assert number is not None
        note_revision(self.connection, number, generation, 1, self.at)
        self.write_text(number, 1, read, digest)
        assign_origin(self.connection, number, read, self.alike)

    def update(self, held: _Held, read: ReadDraft, digest: str) -> bool:
        """Brings a held article up to what was read; whether anything of it is other than before."""
        blocks, boilerplate = pack_blocks(read.draft.blocks), pack_boilerplate(read.draft.boilerplate)
        stated = pack_stated(read.draft.metadata)
        rewritten = held.digest != digest
        divided = rewritten or (held.blocks, held.boilerplate) != (blocks, boilerplate)
        if not divided and held.stated == stated and held.live:
            return False
        if divided:
            self.write_text(held.number, held.revision + rewritten, read, digest)
            self.connection.execute("DELETE FROM coverage WHERE article = ?", (held.number,))
        if rewritten:
            assign_origin(self.connection, held.number, read, self.alike)
        generation = next_generation(self.connection)
        self.connection.execute(
            """UPDATE articles SET live = 1, revision = revision + ?, stated = ?, words = ?, generation = ?,
                analysed = CASE WHEN ? THEN 0 ELSE analysed END WHERE number = ?""",
            (rewritten, stated, read.words, generation, divided, held.number),
        )
        if rewritten or not held.live:
            note_revision(self.connection, held.number, generation, held.revision + rewritten, self.at)
        settle_metadata(self.connection, held.number)
        match_again(self.connection, held.number)
        return True

    def write_text(self, number: int, revision: int, read: ReadDraft, digest: str) -> None:
        draft = read.draft
        self.connection.execute(
            "INSERT OR REPLACE INTO revisions VALUES (?, ?, ?, ?, ?, ?)",
            (number, revision, digest, pack_blocks(draft.blocks), pack_boilerplate(draft.boilerplate), draft.text),
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
