"""The journal of the desk: every deed with the rows it changed, so that it can be undone and done again.

A deed and its entry are one transaction: after a crash there are both or neither. A change is kept as the values of
the columns it touched, before and after; taking it back sets the columns to what they were only where they still are
what the deed made them, so that nothing done since is overwritten. What was done to an article that is withdrawn since,
while its text stands in another file, is taken back from the article that goes on as it.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from briefing.catalogue.database import Database
from briefing.catalogue.heirs import heir_of, same_revision

Row = dict[str, object]
"""Column to value."""
KEYS: Mapping[str, tuple[str, ...]] = {
    "marks": ("article",),
    "tags": ("article", "tag"),
    "corrections": ("article", "field"),
    "notes": ("article",),
    "lines": ("number",),
    "own_lines": ("issue",),
    "grades": ("number",),
    "searches": ("name",),
    "exports": ("number",),
    "awaiting": ("number",),
    "state": ("name",),
}
"""The tables of the desk, each with its primary key."""
BLANK: Mapping[str, Row] = {"marks": {"read": 0, "starred": 0}}
"""Tables in which a row that holds nothing is as good as none."""
_OF_ARTICLES = frozenset({"marks", "tags", "corrections", "notes", "lines", "grades"})
"""Those with what is done to articles, which passes on to the heirs of articles that are withdrawn."""
LIMIT = 2000
"""How many deeds are remembered; the oldest are forgotten first."""
ROOM = 50_000_000
"""How many characters the remembered deeds may take, when a large one is added; that one itself is always kept."""
LARGE = 100_000
"""From how many characters on a deed is large: one on some thousand articles."""
_FORGET_LARGE = """
    DELETE FROM journal WHERE number < (SELECT max(number) FROM journal) AND number IN (SELECT number FROM (
        SELECT number, sum(length(changes)) OVER (ORDER BY number DESC) AS taken FROM journal) WHERE taken > ?)"""


@dataclass(frozen=True, slots=True)
class Taken:
    """A deed that was taken back, or done again."""

    words: str
    """What the deed was."""
    changed: int
    """How many rows are as they were before it, or after it."""
    kept: int
    """How many rows were left alone, for they were changed by something else since."""
    corrected: bool = False
    """Whether fields of articles are other than before."""
    topics: bool = False
    """Whether the text of the user's topics file is to be other than before."""


@dataclass(frozen=True, slots=True)
class _Change:
    """One row's change; None before for a row that was new, None after for one that was removed."""

    table: str
    key: Row
    before: Row | None
    after: Row | None

    def turned(self) -> "_Change":
        return _Change(self.table, self.key, self.after, self.before)


class Writing:
    """One deed being done: writes to the desk's tables, and notes what changed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        """The connection of the transaction, to read from."""
        self.changes: list[_Change] = []
        """What was changed so far, in order."""

    def put(self, table: str, **values: object) -> None:
        """Gives a row these values; makes it where there is none of that key."""
        key = {column: values[column] for column in KEYS[table]}
        held = _row(self.connection, table, key)
        if held is None and table in BLANK:  # each of its columns is undone by itself
            held = key | BLANK[table]
            if any(held[column] != value for column, value in values.items()):
                _insert(self.connection, table, held)
        if held is None:
            _insert(self.connection, table, values)
            self.changes.append(_Change(table, key, None, _row(self.connection, table, key)))
            return
        after = {column: value for column, value in values.items() if held[column] != value}
        if after:
            _update(self.connection, table, key, after)
            self.changes.append(_Change(table, key, {column: held[column] for column in after}, after))

    def add(self, table: str, **values: object) -> int:
        """Makes a row of a table that numbers its rows; its number."""
        number = _insert(self.connection, table, values)
        key: Row = {"number": number}
        self.changes.append(_Change(table, key, None, _row(self.connection, table, key)))
        return number

    def remove(self, table: str, **key: object) -> None:
        """Takes a row away, where there is one."""
        held = _row(self.connection, table, key)
        if held is not None:
            _delete(self.connection, table, key)
            self.changes.append(_Change(table, dict(key), held, None))


class Journal:
    """The deeds that were done, the last of which can be taken back, one after the other."""

    def __init__(self, database: Database, settle: Callable[[sqlite3.Connection, Sequence[int]], None]) -> None:
        """`settle` makes the fields of articles what their corrections say."""
        self._database = database
        self._settle = settle

    @contextmanager
    def deed(self, words: str, made: str) -> Iterator[Writing]:
        """One deed, told in words; on the disk when it ends.

        One that changes nothing, or has no words, leaves no trace in the journal.
        """
        with self._database.write(durable=True) as connection:
            writing = Writing(connection)
            yield writing
            if not writing.changes:
                return
            self._settle(connection, _corrected(writing.changes))
            if not words:
                return
            connection.execute("DELETE FROM journal WHERE undone")  # what was taken back before is past doing again
            packed = _pack(writing.changes)
            connection.execute("INSERT INTO journal (made, words, changes) VALUES (?, ?, ?)", (made, words, packed))
            connection.execute("DELETE FROM journal WHERE number <= (SELECT max(number) FROM journal) - ?", (LIMIT,))
            if len(packed) > LARGE:
                connection.execute(_FORGET_LARGE, (ROOM,))

    def undo(self) -> Taken | None:
        """Takes back the last deed that stands; None when there is none."""
        return self._take("SELECT number, words, changes FROM journal WHERE NOT undone ORDER BY number DESC", undo=True)

    def redo(self) -> Taken | None:
        """Does again the deed that was taken back last; None when another was done since, or there is none."""
        return self._take("SELECT number, words, changes FROM journal WHERE undone ORDER BY number", undo=False)

    def deeds(self) -> list[tuple[str, str]]:
        """When and what: the deeds that can be taken back, the last first."""
        return self._database.rows("SELECT made, words FROM journal WHERE NOT undone ORDER BY number DESC")

    def _take(self, query: str, *, undo: bool) -> Taken | None:
        with self._database.write(durable=True) as connection:
            row = connection.execute(f"{query} LIMIT 1").fetchone()
            if row is None:
                return None
            number, words, packed = row
            changes = _unpack(packed)
            if undo:
                changes = [change.turned() for change in reversed(changes)]
            changes = [_passed_on(connection, change) for change in changes]
            done = [change for change in changes if _apply(connection, change)]
            self._settle(connection, _corrected(done))
            connection.execute("UPDATE journal SET undone = ? WHERE number = ?", (undo, number))
        topics = any(change.table == "state" for change in done)
        return Taken(words, len(done), len(changes) - len(done), bool(_corrected(done)), topics)


def _apply(connection: sqlite3.Connection, change: _Change) -> bool:
    """Makes a row what a change makes it, where it still is what the change begins with; whether it did."""
    held = _row(connection, change.table, change.key)
    if change.before is None or held is None:
        if held is not None or change.before is not None or change.after is None:
            return False
        _insert(connection, change.table, change.after)
        return True
    if any(held[column] != value for column, value in change.before.items()):
        return False
    if change.after is None:
        _delete(connection, change.table, change.key)
    else:
        _update(connection, change.table, change.key, change.after)
    return True


def _passed_on(connection: sqlite3.Connection, change: _Change) -> _Change:
    """A change as it is on the articles that have what was done to those that are withdrawn."""
    if change.table not in _OF_ARTICLES:
        return change
    before, after = (row and _row_passed_on(connection, row) for row in (change.before, change.after))
    return _Change(change.table, _row_passed_on(connection, change.key), before, after)


def _row_passed_on(connection: sqlite3.Connection, row: Row) -> Row:
    """A row, its key or some of its columns, with the heir of its article, in the revision of the same text."""
    passed = dict(row)
    article, revision = row.get("article"), row.get("revision", 0)
    heir = heir_of(connection, article) if isinstance(article, int) else None
    if isinstance(article, int) and isinstance(revision, int) and heir is not None:
        same = same_revision(connection, article, revision, heir) if revision else 0
        if same is not None:
            passed |= {"article": heir} | ({"revision": same} if "revision" in row else {})
    beside = row.get("beside")
    if isinstance(beside, str) and beside:
        anchor = _row_passed_on(connection, json.loads(beside))
        passed["beside"] = json.dumps(anchor, ensure_ascii=False, separators=(",", ":"))
    return passed


def _corrected(changes: Sequence[_Change]) -> list[int]:
    """The articles whose corrections changed."""
    numbers = [change.key["article"] for change in changes if change.table == "corrections"]
    return list(dict.fromkeys(number for number in numbers if isinstance(number, int)))


def _row(connection: sqlite3.Connection, table: str, key: Mapping[str, object]) -> Row | None:
    cursor = connection.execute(f"SELECT * FROM {table} WHERE {_matches(key)}", tuple(key.values()))
    row = cursor.fetchone()
    return None if row is None else dict(zip((column[0] for column in cursor.description), row, strict=True))


def _insert(connection: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    marks = ", ".join("?" * len(values))
    query = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})"
    return connection.execute(query, tuple(values.values())).lastrowid or 0


def _update(
    connection: sqlite3.Connection, table: str, key: Mapping[str, object], values: Mapping[str, object]
) -> None:
    sets = ", ".join(f"{column} = ?" for column in values)
    connection.execute(f"UPDATE {table} SET {sets} WHERE {_matches(key)}", (*values.values(), *key.values()))


def _delete(connection: sqlite3.Connection, table: str, key: Mapping[str, object]) -> None:
    connection.execute(f"DELETE FROM {table} WHERE {_matches(key)}", tuple(key.values()))


def _matches(key: Mapping[str, object]) -> str:
    return " AND ".join(f"{column} = ?" for column in key)


def _pack(changes: Sequence[_Change]) -> str:
    rows = [[change.table, change.key, change.before, change.after] for change in changes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _unpack(packed: str) -> list[_Change]:
    return [_Change(*row) for row in json.loads(packed)]
