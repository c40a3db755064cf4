"""The whole way in a real terminal: from the start to an exported file, by keys alone, at the three sizes."""

import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
PATIENCE = 30.0
"""Seconds in which a screen must have come."""


class Terminal:
    """The program in a tmux session of its own; each change of the screen is told by tmux, so nobody sleeps."""

    def __init__(self, folder: Path, size: tuple[int, int]) -> None:
        self._tmux = ["tmux", "-S", str(folder / "socket"), "-f", os.devnull]
        environment = {**os.environ, "TERM": "xterm-256color"}
        width, height = map(str, size)
        command = [sys.executable, "-m", "briefing"]
        start = ["new-session", "-d", "-x", width, "-y", height, "-c", str(folder), *command]
        subprocess.run([*self._tmux, *start], check=True, env=environment)
        self._watch = subprocess.Popen(
            [*self._tmux, "-C", "attach", "-f", "ignore-size,read-only"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )

    def screen(self) -> str:
        """What the screen shows."""
        return self._run("capture-pane", "-p")

    def press(self, *keys: str) -> None:
        """Presses keys, by tmux's names."""
        self._run("send-keys", *keys)

    def press_until(self, key: str, text: str) -> None:
        """Presses a key, again where a list was just being filled, until the screen shows a text."""
        for _ in range(10):
            self.press(key)
            if self.shows(text, within=PATIENCE / 10):
                return
        self.wait_for(text)

    def shows(self, text: str, *, within: float) -> bool:
        """Whether the screen shows a text within some seconds."""
        try:
            self.wait_for(text, within=within)
        except AssertionError:
            return False
        return True

    def wait_for(self, *texts: str, within: float | None = None) -> str:
        """The screen, once it shows all these texts."""
        end = time.monotonic() + (PATIENCE if within is None else within)
        assert self._watch.stdout is not None
        while True:
            shown = self.screen()
            if all(text in shown for text in texts):
                return shown
            left = end - time.monotonic()
            assert left > 0, f"{texts} did not come:\n{shown}"
            if select.select([self._watch.stdout], [], [], min(left, 1))[0]:
                os.read(self._watch.stdout.fileno(), 1 << 16)

    def cursor(self) -> tuple[bool, int]:
        """Whether the terminal's cursor is seen, and its row."""
        flag, row = self._run("display-message", "-p", "#{cursor_flag} #{cursor_y}").split()
        return flag == "1", int(row)

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Waits for what the terminal is to come to; each change is told by tmux."""
        end = time.monotonic() + PATIENCE
        assert self._watch.stdout is not None
        while not holds():
            left = end - time.monotonic()
            assert left > 0, self.screen()
            if select.select([self._watch.stdout], [], [], min(left, 1))[0]:
                os.read(self._watch.stdout.fileno(), 1 << 16)

    def close(self) -> None:
        """Ends the session and what runs in it."""
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)
        self._watch.communicate(timeout=PATIENCE)

    def _run(self, *command: str) -> str:
        done = subprocess.run([*self._tmux, *command], check=False, capture_output=True, text=True)
        return done.stdout


@pytest.fixture(params=[(120, 36), (80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
def terminal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path, request.param)
    yield terminal
    terminal.close()


def test_from_the_start_to_an_exported_file(terminal: Terminal, tmp_path: Path) -> None:
    terminal.wait_for("All articles", "4 unread", "? Help")
    terminal.wait_for("Ukraine", "●")
    terminal.press("/")
    terminal.press(*"cyber")
    terminal.wait_for("cyber", "2 articles")
    terminal.press("Enter")
    terminal.wait_for("Esc", "? Help", "b Brief")
    terminal.press_until("Enter", "4 articles · 3 unread")  # it is open: the one just read counts no more
    terminal.press("Tab")
    terminal.wait_for("All articles", "4 articles · 3 unread")
    terminal.press("j", "j", "j", "j", "j")
    terminal.press("b")
    terminal.wait_for("Ukraine · 4 articles")
    terminal.press("e")
    terminal.wait_for("ukraine-brief.md")
    terminal.press("Enter")
    terminal.wait_for("Written")
    assert (tmp_path / "ukraine-brief.md").read_text(encoding="utf-8").startswith("---\n")
    terminal.press("q")


def test_the_terminals_cursor_is_seen_and_goes_with_the_focus(terminal: Terminal) -> None:
    terminal.wait_for("All articles", "? Help")
    terminal.wait_for("Ukraine", "●")
    terminal.wait_until(lambda: terminal.cursor()[0])
    _, before = terminal.cursor()
    terminal.press("j")
    terminal.wait_until(lambda: terminal.cursor() == (True, before + 1))
    terminal.press("/")
    terminal.press(*"cyber")
    found = terminal.wait_for("/ cyber", "2 articles")
    row = next(y for y, line in enumerate(found.split("\n")) if "/ cyber" in line)
    terminal.wait_until(lambda: terminal.cursor() == (True, row))
    terminal.press("Escape")
