"""How soon something useful is on the screen: an empty Textual app and ours started alternately in a terminal.

Printed for each library: the time to the first title or issue, the time of the processor till then (other work on the
machine counts less in it), the time until a key is answered that was typed at once, the bytes, the memory of the app
with that library open, and how long leaving takes. The library of 10,000 articles is made of the corpora, where they
are present.
"""

import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from corpora import corpus, json_lines
from terminals import Terminal

RUNS = 15
ARTICLES = 10_000
OURS = [sys.executable, "-m", "briefing"]
WORD = b"Ukraine"
"""The name of a starter issue, and the only word of the empty app."""
PATIENCE = 20
"""Seconds in which something must have come."""
SIZE = (120, 36)
FIELDS = ("seen", "processor", "answered")
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
_ANSWER = "New since yesterday ·".encode()
"""What the status line tells once the key has moved the cursor."""
_CONTROL = re.compile(rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[PX^_\]].*?\x1b\\|\x1b.")


@dataclass(frozen=True, slots=True)
class Start:
    """One start, in milliseconds, bytes and megabytes."""

    seen: float
    """Until the word was on the screen."""
    processor: float
    """Of the processor, until the word was seen."""
    answered: float
    """Until a key was answered that was typed when the word was seen; 0 where none was typed."""
    sent: int
    """Bytes until then, or until a silence."""
    memory: float
    """Held by the process at the end."""


class Measured(Terminal):
    """A program in a terminal, with what it takes of the machine."""

    def processor(self) -> float:
        """Milliseconds of the processor that the program's threads have had."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def memory(self) -> float:
        """Megabytes that it holds."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1000

    def settled_memory(self) -> float:
        """Megabytes that it holds once nothing more goes on in it: its threads have slept for a while."""
        before = -1.0
        while (now := self.processor()) - before > 1:
            before = now
            self.read(0.5)
        return self.memory()


def start(command: list[str], *, key: bool) -> Start:
    """Starts a program and waits for the word on its screen; with `key`, types one at once and waits for its answer."""
    terminal = Measured(command, SIZE)
    seen, painted, answered, processor = 0.0, 0, 0.0, 0.0
    while terminal.read(QUIET if seen and (answered or not key) else PATIENCE):
        now = (time.perf_counter() - terminal.begun) * 1000
        if not seen and WORD in _CONTROL.sub(b"", terminal.written):
            seen, processor = now, terminal.processor()
            if key:
                terminal.write(b"j")
        elif seen and not answered and _ANSWER in _CONTROL.sub(b"", terminal.written):
            answered, painted = now, len(terminal.written)
    assert seen, f"{WORD!r} did not come: {terminal.written[-500:]!r}"
    sent, memory = painted or len(terminal.written), terminal.settled_memory()
    terminal.close()
    return Start(seen, processor, answered, sent, memory)


def leave(command: list[str]) -> float:
    """Starts the app and leaves it as a user does, so that it knows what to show first; the milliseconds of leaving."""
    terminal = Measured(command, SIZE)
    while terminal.read(2):
        pass
    begun = time.perf_counter()
    terminal.write(b"q")
    terminal.ended()
    took = (time.perf_counter() - begun) * 1000
    terminal.close()
    return took


def compare(command: list[str], empty: list[str], told: str) -> float:
    """Starts both alternately, prints what that took, and returns how many times the empty app's time ours is."""
    left = [leave(command) for _ in range(2)]
    pairs = [(start(empty, key=False), start(command, key=True)) for _ in range(RUNS)]
    lines = [f"\n{told}, {RUNS} starts each, medians (least)"]
    for name, several in (("empty Textual app", [a for a, _ in pairs]), ("Briefing", [b for _, b in pairs])):
        times = [
            f"{field} {statistics.median(values):.0f} ({min(values):.0f}) ms"
            for field in FIELDS
            for values in ([getattr(each, field) for each in several],)
            if any(values)
        ]
        held = max(each.memory for each in several)
        lines.append(f"  {name:<18} {' · '.join(times)} · {several[-1].sent:,} bytes · {held:.0f} MB")
    ratios = {
        "seen": [ours.seen / theirs.seen for theirs, ours in pairs],
        "processor": [ours.processor / theirs.processor for theirs, ours in pairs],
        "answered to seen": [ours.answered / theirs.seen for theirs, ours in pairs],
    }
    told = " · ".join(f"{name} {statistics.median(several):.2f}" for name, several in ratios.items())
    lines.append(f"  ours to theirs     {told}")
    lines.append(f"  left within        {left[0]:.0f} ms; {left[1]:.0f} ms where nothing was written since")
    print("\n".join(lines))  # noqa: T201
    return statistics.median(ratios["seen"])


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
    held = start(command, key=False).memory
    assert held <= MEMORY
    assert ratio <= WANTED


def ten_thousand() -> Iterator[dict[str, Any]]:
    """The texts of the large library, of two kinds."""
    yield from json_lines(corpus("scale/un-speeches.jsonl.gz"))
    yield from json_lines(corpus("scale/press-releases.jsonl.gz"))
