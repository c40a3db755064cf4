"""How soon something useful is on the screen: an empty Textual app and ours started alternately in a terminal.

Printed for each library: the time to the first title or issue, to the last byte of the first paint, the time of the
processor till then (other work on the machine counts less in it), the bytes, the answer to a key, and the memory of the
app with that library open. The library of 10,000 articles is made of the corpora, where they are present.
"""

import fcntl
import json
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from corpora import corpus, json_lines

RUNS = 7
ARTICLES = 10_000
OURS = [sys.executable, "-m", "briefing"]
WORD = b"Ukraine"
"""The name of a starter issue, and the only word of the empty app."""
PATIENCE = 20
"""Seconds in which something must have come."""
SIZE = (36, 120)
FIELDS = ("seen", "last", "processor", "key")
QUIET = 0.35
"""Seconds without a byte after which a program is taken to have painted."""
WANTED = 1.3
"""How many times an empty app's our first paint may take."""
MEMORY = 150
"""Megabytes that the app may hold with 10,000 articles open."""
EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("Ukraine")
Empty().run()
"""
_CONTROL = re.compile(rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[PX^_\]].*?\x1b\\|\x1b.")


@dataclass(frozen=True, slots=True)
class Start:
    """One start, in milliseconds, bytes and megabytes."""

    seen: float
    """Until the word was on the screen."""
    last: float
    """Until the last byte before a silence."""
    processor: float
    """Of the processor, until the word was seen."""
    sent: int
    """Bytes until that silence."""
    key: float
    """Until the first byte after a key that was pressed when the word was seen."""
    memory: float
    """Held by the process at the end."""


class Terminal:
    """A program in a pseudo-terminal."""

    def __init__(self, command: list[str]) -> None:
        self.begun = time.perf_counter()
        self._pid, self._file = pty.fork()
        if self._pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.execvp(command[0], command)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))

    def read(self, within: float) -> bytes:
        """What comes next; nothing where nothing comes within some seconds."""
        if not select.select([self._file], [], [], within)[0]:
            return b""
        try:
            data = os.read(self._file, 1 << 16)
        except OSError:  # the program has ended
            return b""
        if b"\x1b[c" in data:
            self.write(b"\x1b[?62;22c")
        return data

    def write(self, data: bytes) -> None:
        os.write(self._file, data)

    def processor(self) -> float:
        """Milliseconds of the processor that the program's threads have had."""
        tasks = Path(f"/proc/{self._pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def memory(self) -> float:
        """Megabytes that it holds."""
        status = Path(f"/proc/{self._pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1000

    def settled_memory(self) -> float:
        """Megabytes that it holds once nothing more goes on in it: its threads have slept for a while."""
        before = -1.0
        while (now := self.processor()) - before > 1:
            before = now
            self.read(0.5)
        return self.memory()

    def end(self) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._file)


def start(command: list[str], key: bytes) -> Start:
    """Starts a program, waits for the word on its screen, and presses a key as soon as it is there."""
    terminal = Terminal(command)
    got, seen, last, processor = b"", 0.0, 0.0, 0.0
    while data := terminal.read(QUIET if seen else PATIENCE):
        got += data
        last = time.perf_counter() - terminal.begun
        if not seen and WORD in _CONTROL.sub(b"", got):
            seen, processor = last, terminal.processor()
    assert seen, f"{WORD!r} did not come: {got[-500:]!r}"
    sent, memory = len(got), terminal.settled_memory()
    pressed = time.perf_counter()
    terminal.write(key)
    answer = terminal.read(QUIET)
    took = time.perf_counter() - pressed if answer else 0.0
    terminal.end()
    return Start(seen * 1000, last * 1000, processor, sent, took * 1000, memory)


def leave(command: list[str]) -> None:
    """Starts the app once and leaves it as a user does, so that it knows what to show first."""
    terminal = Terminal(command)
    while terminal.read(2):
        pass
    terminal.write(b"q")
    while terminal.read(PATIENCE):
        pass
    terminal.end()


def compare(command: list[str], empty: list[str], told: str) -> float:
    """Starts both alternately, prints what that took, and returns how many times the empty app's time ours is."""
    leave(command)
    pairs = [(start(empty, b"j"), start(command, b"j")) for _ in range(RUNS)]
    lines = [f"\n{told}, {RUNS} starts each, medians (least)"]
    for name, several in (("empty Textual app", [a for a, _ in pairs]), ("Briefing", [b for _, b in pairs])):
        times = [
            f"{field} {statistics.median(values):.0f} ({min(values):.0f}) ms"
            for field in FIELDS
            for values in ([getattr(each, field) for each in several],)
        ]
        held = max(each.memory for each in several)
        lines.append(f"  {name:<18} {' · '.join(times)} · {several[-1].sent:,} bytes · {held:.0f} MB")
    ratios = {
        field: statistics.median(getattr(ours, field) / getattr(theirs, field) for theirs, ours in pairs)
        for field in FIELDS[:3]
    }
    lines.append("  ours to theirs     " + " · ".join(f"{field} {ratio:.2f}" for field, ratio in ratios.items()))
    print("\n".join(lines))  # noqa: T201
    return ratios["seen"]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for the program, with compiled modules kept, as an installed program has them."""
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path / "compiled"))
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty.py").write_text(EMPTY)
    return tmp_path


def index(*folder: str) -> None:
    subprocess.run([*OURS, *folder, "index"], check=True, capture_output=True)


def test_the_starter_articles_are_on_the_screen_soon_after_an_empty_app(places: Path) -> None:
    index()
    ratio = compare(OURS, [sys.executable, str(places / "empty.py")], "4 articles")
    assert ratio <= WANTED


def test_ten_thousand_articles_are_on_the_screen_soon_after_an_empty_app(places: Path) -> None:
    folder = places / "articles"
    folder.mkdir()
    records = islice(ten_thousand(), ARTICLES)
    files = iter(lambda: list(islice(records, 500)), [])  # a file larger than 20 MB would be refused
    for number, several in enumerate(files):
        lines = [json.dumps(record, ensure_ascii=False) for record in several]
        (folder / f"{number}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    index("--library", str(folder))
    command = [*OURS, str(folder)]
    ratio = compare(command, [sys.executable, str(places / "empty.py")], f"{ARTICLES:,} articles")
    held = start(command, b"j").memory
    assert held <= MEMORY
    assert ratio <= WANTED


def ten_thousand() -> Iterator[dict[str, Any]]:
    """The texts of the large library, of two kinds."""
    yield from json_lines(corpus("scale/un-speeches.jsonl.gz"))
    yield from json_lines(corpus("scale/press-releases.jsonl.gz"))
