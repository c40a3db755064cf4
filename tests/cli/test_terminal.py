"""On a terminal: colours, widths, the bar, and what happens without a verb."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from factories import SEEDS


def on_terminal(*argv: str, width: int = 80, stdin: int | None = None, **environment: str) -> tuple[int, str]:
    """The exit code and all that a terminal of some width was sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    env = {**os.environ, "TERM": "xterm-256color", "BRIEFING_LIBRARY": str(SEEDS), **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", *argv],
        stdin=theirs if stdin is None else stdin,
        stdout=theirs,
        stderr=theirs,
        env=env,
    )
    os.close(theirs)
    sent = b""
    while True:
        try:
            sent += (part := os.read(ours, 65536))
        except OSError:
            break
        if not part:
            break
    os.close(ours)
    return process.wait(timeout=60), sent.decode("utf-8").replace("\r\n", "\n")


def test_headings_are_bold_and_lines_as_wide_as_the_terminal() -> None:
    for width in (40, 80):
        code, sent = on_terminal("brief", "ukraine", width=width)
        assert code == 0
        assert "\x1b[1;36m" in sent
        plain = sent.replace("\x1b[0m", "")
        assert width / 2 < max(len(line) for line in plain.splitlines() if "\x1b" not in line) <= width


def test_no_colour_is_obeyed() -> None:
    _, sent = on_terminal("topics", NO_COLOR="1")
    assert "\x1b[1m" in sent
    assert not any(f"{start}3{digit}m" in sent for start in "[;" for digit in range(8))


def test_a_dumb_terminal_gets_no_escapes() -> None:
    _, sent = on_terminal("topics", TERM="dumb")
    assert "\x1b" not in sent


def test_without_a_verb_a_dumb_terminal_gets_the_topics_and_is_told_why() -> None:
    code, sent = on_terminal(TERM="dumb")
    assert code == 0
    assert "TERM=dumb" in sent
    assert "Ukraine" in sent
    assert "\x1b" not in sent


def test_without_a_verb_and_without_keys_to_type_on_the_topics_are_shown() -> None:
    with Path(os.devnull).open() as nothing:
        code, sent = on_terminal(stdin=nothing.fileno())
    assert code == 0
    assert "Ukraine" in sent


@pytest.mark.parametrize("argv", [("search", "a AND ("), ("nonsense",)])
def test_errors_are_coloured(argv: tuple[str, ...]) -> None:
    code, sent = on_terminal(*argv)
    assert code == 2
    assert "\x1b[1;31mbriefing: error:\x1b[0m " in sent
