"""Taking the terminal before Textual is loaded: keys wait for the app unseen, and a picture of its screen is shown."""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform != "win32":
    import termios

ENTER = "\x1b[?1049h"
"""Goes to the terminal's other screen, which some terminals clear each time they are told."""
_BEFORE = ENTER + "\x1b[?25l\x1b[?7l"
"""The other screen, without a cursor, and without breaking lines that reach its edge."""
_AFTER = "\x1b[?7h\x1b[?25h\x1b[?1049l"
"""Back from it."""
_MODES = ("\x1b[?", "\x1b[>", "\x1b]")
"""How what is written to set a terminal up begins, other than what is painted."""


class Taken:
    """The terminal while Textual is loaded, and what it need not write when it takes over."""

    def __init__(self, picture: str | None = None) -> None:
        self._picture = picture
        self._entered = picture is not None
        self.attributes: list[Any] | None = None
        """What the terminal was set to before."""
        self.handed_over = False
        """Whether the app has taken it over, and will leave it as it should be."""
        self.gone = False
        """Whether there is no terminal any more: nothing is written to it, nor waited for."""

    def left_of(self, data: str) -> str:
        """What must still be written of some data: not the other screen, nor the picture, where they are there."""
        if self._entered and data == ENTER:
            self._entered = False
            return ""
        if self._picture is None or data.startswith(_MODES):
            return data
        picture, self._picture = self._picture, None
        return data.removeprefix(picture)


@contextmanager
def terminal_taken(picture: str | None) -> Iterator[Taken | None]:
    """Takes the terminal, and leaves it as it was in the end; None where there is none that can be taken."""
    keys = _keys()
    if sys.platform == "win32" or keys is None:
        yield None
        return
    taken = Taken(picture)
    taken.attributes = termios.tcgetattr(keys)
    termios.tcsetattr(keys, termios.TCSANOW, _waiting(termios.tcgetattr(keys)))
    try:
        if picture is not None:
            _write(_BEFORE + picture)
        yield taken
    finally:
        if picture is not None and not taken.handed_over:
            _write(_AFTER)
        with suppress(termios.error):  # its window was closed
            termios.tcsetattr(keys, termios.TCSANOW, taken.attributes)


def _waiting(attributes: list[Any]) -> list[Any]:
    """Settings of a terminal under which keys are kept as they are typed, and not shown; Ctrl+C still interrupts."""
    incoming, outgoing, control, local, *rest = attributes
    incoming &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    local &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    return [incoming, outgoing, control, local, *rest]


def _keys() -> int | None:
    """The file that keys come from, where that is a terminal, and what Textual writes goes to one; None elsewhere."""
    keys, shown = sys.__stdin__, sys.__stderr__
    return keys.fileno() if keys is not None and shown is not None and keys.isatty() and shown.isatty() else None


def _write(text: str) -> None:
    if sys.__stderr__ is not None:
        sys.__stderr__.write(text)
        sys.__stderr__.flush()
