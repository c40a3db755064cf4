"""The file beneath: transactions, snapshots, migrations, and errors in words."""

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from briefing.catalogue import database as room
from briefing.catalogue.database import Database
from briefing.core.errors import BusyError, CatalogueError

FIRST = (("CREATE TABLE words (word TEXT)",),)
SECOND = (*FIRST, ("ALTER TABLE words ADD COLUMN length INTEGER",))


def test_an_error_within_a_write_keeps_nothing_of_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.sqlite", FIRST)

    def interrupted() -> None:
        with database.write() as connection:
            connection.execute("INSERT INTO words VALUES ('half')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert database.rows("SELECT * FROM words") == []
    database.close()


def test_a_snapshot_does_not_see_what_another_thread_writes(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.sqlite", FIRST)

    def write() -> None:
        with database.write() as connection:
            connection.execute("INSERT INTO words VALUES ('new')")

    with database.snapshot():
        before = database.number("SELECT count(*) FROM words")
        writer = threading.Thread(target=write)
        writer.start()
        writer.join()
        assert database.number("SELECT count(*) FROM words") == before == 0
    assert database.number("SELECT count(*) FROM words") == 1
    database.close()


def test_an_older_file_is_migrated_and_a_copy_of_it_kept(tmp_path: Path) -> None:
    old = Database(tmp_path / "x.sqlite", FIRST)
    with old.write() as connection:
        connection.execute("INSERT INTO words VALUES ('kept')")
    old.close()
    new = Database(tmp_path / "x.sqlite", SECOND)
    assert new.rows("SELECT word, length FROM words") == [("kept", None)]
    assert (tmp_path / "x.v1.sqlite").is_file()
    new.close()


@pytest.mark.parametrize("left", [b"", b"SQLi", b"SQLite format 3\0" + bytes(84)])
def test_what_a_crash_left_is_not_taken_for_the_copy(tmp_path: Path, left: bytes) -> None:
    Database(tmp_path / "x.sqlite", FIRST).close()
    (tmp_path / "x.v1.sqlite").write_bytes(left)
    Database(tmp_path / "x.sqlite", SECOND).close()
    copy = sqlite3.connect(tmp_path / "x.v1.sqlite")
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    assert copy.execute("SELECT word FROM words").fetchall() == []
    copy.close()
    assert list(tmp_path.glob("*.part")) == []


def test_a_copy_that_cannot_be_made_stops_the_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database(tmp_path / "x.sqlite", FIRST).close()

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", fail)
        with pytest.raises(CatalogueError, match="No space left"):
            Database(tmp_path / "x.sqlite", SECOND)
    assert list(tmp_path.glob("*v1*")) == []
    same = Database(tmp_path / "x.sqlite", FIRST)
    assert same.number("PRAGMA user_version") == 1
    same.close()


def test_a_copy_of_the_same_version_is_left_as_it_is(tmp_path: Path) -> None:
    Database(tmp_path / "x.sqlite", FIRST).close()
    Database(tmp_path / "x.v1.sqlite", FIRST).close()
    held = (tmp_path / "x.v1.sqlite").read_bytes()
    Database(tmp_path / "x.sqlite", SECOND).close()
    assert (tmp_path / "x.v1.sqlite").read_bytes() == held


def test_a_newer_file_is_not_touched(tmp_path: Path) -> None:
    Database(tmp_path / "x.sqlite", SECOND).close()
    with pytest.raises(CatalogueError, match="newer version"):
        Database(tmp_path / "x.sqlite", FIRST)


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_text("no database, only words " * 100)
    with pytest.raises(CatalogueError) as caught:
        Database(tmp_path / "x.sqlite", FIRST)
    assert "move" in caught.value.hint


def test_a_writer_that_waits_too_long_is_told_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "WAIT_SECONDS", 0.01)
    database = Database(tmp_path / "x.sqlite", FIRST)
    other = sqlite3.connect(tmp_path / "x.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(BusyError, match="another briefing"), database.write():
        pass
    other.close()
    database.close()


def test_closing_twice_is_fine(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.sqlite", FIRST)
    database.close()
    database.close()
