"""The picture of the first screen: kept when one leaves, shown before Textual is loaded, and only where it is true."""

import asyncio
import json
import os
import signal
import sqlite3
import sys
import termios
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from app.driving import main_of, open_app, open_library, press
from contract.asking import answer
from factories import write_articles
from terminals import Terminal

from briefing.app.kept import read_kept
from briefing.app.picture import find_picture, pack_picture, terminal_size
from briefing.app.screens.trail import Trail
from briefing.app.session import next_start, note_leaving
from briefing.app.taking import ENTER, Taken, terminal_taken
from briefing.catalogue import database
from briefing.catalogue.ahead import read_ahead
from briefing.core.errors import BusyError
from briefing.library import Library

TITLE = "Rain in Sylvania"
PAINTED = b"\x1b[1;1H"
"""How a paint of the whole screen begins."""
TAKEN_OVER = b"\x1b[?2026$p"
"""What the app asks the terminal, once it has taken it over."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a library that was read in."""
    found = write_articles(tmp_path / "articles", {"rain.txt": f"{TITLE}\n\nIt rained in the capital of Sylvania."})
    assert answer("--library", str(found), "index").code == 0
    return found


@contextmanager
def started(
    folder: Path, size: tuple[int, int] = (120, 36), program: tuple[str, ...] = (sys.executable,)
) -> Iterator[Terminal]:
    """The app in a terminal."""
    terminal = Terminal([*program, "-m", "briefing", str(folder)], size)
    try:
        yield terminal
    finally:
        terminal.close()


def visit(folder: Path) -> None:
    """Starts the app and leaves it."""
    with started(folder) as terminal:
        terminal.wait_for(TAKEN_OVER, TITLE.encode())
        terminal.write(b"q")
        terminal.ended()


def test_the_first_screen_is_seen_before_textual_is_loaded_and_painted_once(folder: Path) -> None:
    visit(folder)
    with started(folder) as terminal:
        terminal.write(b"q")
        written = terminal.ended()
    assert 0 < written.index(TITLE.encode()) < written.index(TAKEN_OVER)
    assert written.count(PAINTED) == 1
    assert written.count(ENTER.encode()) == written.count(b"\x1b[?1049l") == 1


def test_another_size_is_not_shown_a_picture_that_does_not_fit(folder: Path) -> None:
    visit(folder)
    with started(folder, (80, 24)) as terminal:
        written = terminal.wait_for(TITLE.encode())
    assert written.index(TAKEN_OVER) < written.index(TITLE.encode())


def test_keys_that_are_typed_before_the_app_is_there_do_what_they_would_do_later(folder: Path) -> None:
    visit(folder)
    with started(folder) as terminal:
        terminal.wait_for(TITLE.encode())
        terminal.write(b"\t\r")
        written = terminal.wait_for(b"It rained in the capital of Sylvania.")
        terminal.write(b"q")
        terminal.ended()
    assert written.index(TITLE.encode()) < written.index(TAKEN_OVER)


def test_an_interruption_before_the_app_is_there_leaves_the_terminal_as_it_was(folder: Path) -> None:
    visit(folder)
    with started(folder) as terminal:
        before = terminal.settings
        terminal.wait_for(TITLE.encode())
        taken = terminal.settings
        terminal.write(b"\x03")
        written = terminal.ended()
        after = terminal.settings
    assert before != taken
    assert after == before
    assert written.count(b"\x1b[?1049l") == 1
    assert b"interrupted" in written


def test_who_is_told_to_end_leaves_as_by_a_key(folder: Path) -> None:
    with started(folder) as terminal:
        before = terminal.settings
        terminal.wait_for(TAKEN_OVER, TITLE.encode())
        os.kill(terminal.pid, signal.SIGTERM)
        written = terminal.ended()
        assert terminal.settings == before
    assert written.count(b"\x1b[?1049l") == 1
    with started(folder) as terminal:
        written = terminal.wait_for(TITLE.encode(), TAKEN_OVER)
    assert written.index(TITLE.encode()) < written.index(TAKEN_OVER)


def test_who_is_told_to_end_while_the_first_screen_is_made_leaves_after_that(folder: Path) -> None:
    with started(folder) as terminal:
        terminal.wait_for(TAKEN_OVER)
        os.kill(terminal.pid, signal.SIGTERM)
        assert b"something went wrong" not in terminal.ended()
    with Library.open(folder) as library:
        assert library.last_visit()


def test_a_closed_window_ends_the_app_as_leaving_does(folder: Path) -> None:
    with started(folder) as terminal:
        terminal.wait_for(TAKEN_OVER, TITLE.encode())
        terminal.write(b"\t\r")
        terminal.wait_for(b"It rained in the capital of Sylvania.")
        assert terminal.hung_up() == 0
    with Library.open(folder) as library:
        assert library.articles()[0].read
        assert library.last_visit()
    with started(folder) as terminal:
        written = terminal.wait_for(TITLE.encode(), TAKEN_OVER)
    assert written.index(TITLE.encode()) < written.index(TAKEN_OVER)


def test_what_was_started_to_outlive_its_window_still_ends_without_it(folder: Path) -> None:
    ignoring = ("sh", "-c", 'trap "" HUP; exec "$0" "$@"', sys.executable)
    with started(folder, program=ignoring) as terminal:
        terminal.wait_for(TAKEN_OVER, TITLE.encode())
        assert terminal.hung_up() == 0


def test_a_picture_is_as_true_as_the_look_of_the_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    (tmp_path / "themes").mkdir()
    kept = json.loads(
        json.dumps({"turn": 0, "picture": pack_picture(["shown", "later"], tmp_path, "mine", terminal_size())})
    )
    assert find_picture(kept, tmp_path) == "shown"
    for name, value in (("COLORTERM", ""), ("NO_COLOR", "1"), ("TERM", "linux"), ("COLUMNS", "7")):
        with monkeypatch.context() as changed:
            changed.setenv(name, value)
            assert find_picture(kept, tmp_path) is None
    for name in ("settings.toml", "themes/mine.toml"):
        (tmp_path / name).write_text("", encoding="utf-8")
        assert find_picture(kept, tmp_path) is None
        (tmp_path / name).unlink()
    assert find_picture(kept, tmp_path) == "shown"
    assert find_picture({**kept, "turn": 1}, tmp_path) == "later"
    assert find_picture({}, tmp_path) is None


def test_what_is_there_already_is_not_written_again() -> None:
    taken = Taken("picture")
    several = [ENTER, "\x1b[?25l", "picture and cursor", "picture", ENTER]
    assert [taken.left_of(each) for each in several] == ["", "\x1b[?25l", " and cursor", "picture", ENTER]
    other = Taken("picture")
    assert [other.left_of(each) for each in ("other", "picture")] == ["other", "picture"]
    assert Taken().left_of(ENTER) == ENTER


def test_nothing_is_taken_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with terminal_taken("picture") as taken:
        assert taken is None
    assert capsys.readouterr() == ("", "")


def test_a_terminal_is_left_as_it_was_where_the_app_could_not_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = os.openpty()
    keys, shown = os.fdopen(theirs, "r"), os.fdopen(os.dup(theirs), "w")
    monkeypatch.setattr(sys, "__stdin__", keys)
    monkeypatch.setattr(sys, "__stderr__", shown)
    before = termios.tcgetattr(theirs)

    def fail() -> None:
        with terminal_taken("picture"):
            assert termios.tcgetattr(theirs) != before
            raise ImportError

    with pytest.raises(ImportError):
        fail()
    assert termios.tcgetattr(theirs) == before
    assert os.read(ours, 1000).endswith(b"picture\x1b[?7h\x1b[?25h\x1b[?1049l")
    keys.close()
    shown.close()
    os.close(ours)


def test_what_is_kept_stays_where_nothing_was_written_since(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"rain.txt": f"{TITLE}\n\nIt rained."})
    with open_library(folder, tmp_path) as library:
        library.refresh()
        assert note_leaving(library, Trail()) is None
        once = kept_of(library)
        assert TITLE in json.loads(once)["picture"]["texts"][0]
        assert next_start(library, once) is once
        library.set_read([library.articles()[0].id], True)
        given: list[str | None] = []
        library.keep_ahead(lambda before: given.append(before) or next_start(library, before))
        assert given == [None]
        assert kept_of(library) != once
        library.note_visit()
        library.keep_ahead(lambda before: given.append(before) or str(before))
        assert given[1] == kept_of(library)


def kept_of(library: Library) -> str:
    kept = read_ahead(library.places.catalogues, library.folder)
    assert kept is not None
    return kept


def test_the_picture_is_what_the_app_shows_first(library: Library) -> None:
    kept = json.loads(next_start(library, None))
    assert read_kept(json.dumps(kept), library.places.config, library.folder, library.now().date()) is not None

    async def shown() -> str:
        async with open_app(library, terminal_size()) as (app, _):
            return app.whole_screen()

    assert asyncio.run(shown()) == kept["picture"]["texts"][0]


async def test_what_cannot_be_noted_when_one_leaves_is_told_and_no_failure(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab enter")
        assert main_of(app).opened is not None
        await app.action_quit()
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.01)
    with closing(sqlite3.connect(library.where()["catalogue"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        error = note_leaving(library, app.trail)
    assert isinstance(error, BusyError)
