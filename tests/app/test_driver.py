"""Keys as a terminal sends them: Esc is a key of its own as soon as nothing follows it."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import ARTICLES
from contract.asking import answer
from factories import write_articles
from terminals import PATIENCE, Terminal
from textual import constants, events
from textual._xterm_parser import XTermParser

from briefing.app.driver import ESCAPE_DELAY, KeyParser, driver_over
from briefing.app.taking import Taken


@pytest.fixture(autouse=True)
def delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's own delay is put back after each test."""
    monkeypatch.setattr(constants, "ESCAPE_DELAY", constants.ESCAPE_DELAY)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    assert answer("--library", str(folder), "index").code == 0
    terminal = Terminal([sys.executable, "-m", "briefing", str(folder)])
    yield terminal
    terminal.close()


def keys(parser: XTermParser, *several: str) -> list[str]:
    """The keys that come of what a terminal sends, one piece after the other."""
    return [event.key for each in several for event in parser.feed(each) if isinstance(event, events.Key)]


def test_a_key_after_esc_is_a_key_of_its_own_once_the_delay_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "ESCAPE_DELAY", 0)
    assert keys(KeyParser(), "\x1b", "j", "k") == ["escape", "j", "k"]
    assert keys(XTermParser(), "\x1b", "j", "k") == []


def test_what_follows_esc_at_once_is_the_rest_of_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "ESCAPE_DELAY", 60)
    assert keys(KeyParser(), "\x1b[", "A", "\x1b[B") == ["up", "down"]


def test_the_delay_is_short_unless_the_user_asks_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "ESCAPE_DELAY", 0.3)
    monkeypatch.setenv("ESCDELAY", "300")
    driver_over(object, Taken())
    assert constants.ESCAPE_DELAY == 0.3
    monkeypatch.delenv("ESCDELAY")
    driver_over(object, Taken())
    assert constants.ESCAPE_DELAY == ESCAPE_DELAY


def test_esc_is_answered_in_a_terminal_and_so_is_what_is_typed_after_it(terminal: Terminal) -> None:
    terminal.wait_for(b"Rain in Sylvania")
    terminal.write(b"/")
    terminal.wait_for(b"ype to search")
    seen = len(terminal.written)
    terminal.write(b"\x1b")
    while b"Quit" not in terminal.written[seen:]:  # in the footer, now that no text is typed
        assert terminal.read(PATIENCE)
    terminal.write("é\t\r".encode())
    terminal.wait_for(b"2 unread")
