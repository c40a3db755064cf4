"""Textual's own driver, in a terminal that was taken before Textual was loaded, and with an Esc that is not waited for.

Terminals send Esc before the rest of some keys. Textual takes what comes within a tenth of a second for that rest: Esc
alone is late, and a key typed soon after it is lost.
"""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from selectors import EVENT_READ, SelectSelector
from typing import TYPE_CHECKING

from textual import constants
from textual._xterm_parser import XTermParser

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.driver import Driver
    from textual.message import Message

    from briefing.app.taking import Taken

ESCAPE_DELAY = 0.025
"""Seconds within which the rest of a key must follow Esc, unless ESCDELAY (in milliseconds) says otherwise."""
IDLE = 0.1
"""Seconds after which it is looked at whether the driver is to end."""
LATE = 0.001
"""Seconds that are waited longer than for the rest of a key, so that it is certain that nothing came."""
MOST = 4096
"""Bytes that are read at a time."""


class KeyParser(XTermParser):
    """Textual's parser of what a terminal sends, to which Esc is a key once its delay is over."""

    def feed(self, data: str) -> Iterable[Message]:
        """The events of what came; before them those of what has waited too long for it."""
        yield from self.tick()
        yield from super().feed(data)


def driver_over(driver: type[Driver], taken: Taken) -> type[Driver]:
    """A driver that writes nothing that is on the screen already, and leaves the terminal as it was before."""
    if "ESCDELAY" not in os.environ:
        setattr(constants, "ESCAPE_DELAY", ESCAPE_DELAY)  # noqa: B010  (Textual means it for the environment alone)

    # which one it is depends on the system
    class TakingOver(driver):  # type: ignore[misc, valid-type]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            if taken.attributes is not None and not taken.handed_over:
                self.attrs_before = taken.attributes
            taken.handed_over = True

        def write(self, data: str) -> None:
            if not taken.gone and (left := taken.left_of(data)):
                super().write(left)

        def run_input_thread(self) -> None:
            parser, decoder = KeyParser(self._debug), getincrementaldecoder("utf-8")("replace")
            wait = IDLE
            with SelectSelector() as selector:  # the usual one of macOS refuses some terminals
                selector.register(self.fileno, EVENT_READ)
                while not self.exit_event.is_set():
                    sent = _read(self.fileno) if selector.select(wait) else b""
                    if sent is None:
                        taken.gone = True
                        self._app.leave_soon(gone=True)
                        return
                    came = decoder.decode(sent)
                    wait = constants.ESCAPE_DELAY + LATE if came else IDLE
                    for event in parser.feed(came) if came else parser.tick():
                        self.process_message(event)

    return TakingOver


def _read(file: int) -> bytes | None:
    """What a terminal has sent; None where there is no terminal any more."""
    try:
        return os.read(file, MOST) or None
    except OSError:
        return None
