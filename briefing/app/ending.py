"""Ending when the system says so: the terminal's window is closed, or the program is told to end."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

HANGUP = "SIGHUP"
"""The name of the signal that tells that the terminal is gone."""
GRACE = 5
"""Seconds after which the system ends a program that has not ended by itself."""
_NAMES = (HANGUP, "SIGTERM")
"""The names of the signals that end a program which can still do something before."""


@contextmanager
def told_to_end(end: Callable[[bool], None]) -> Iterator[None]:
    """Has `end` called once the system says that the program is to end, with whether the terminal is gone.

    What is done within is not cut short by the terminal being gone: shells send that on to their jobs a second time.
    Whoever asks twice for the end has it at once, and nothing outlasts the time of grace. What the program was started
    to ignore is ignored.
    """
    signals = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    before = {each: signal.getsignal(each) for each in signals if signal.getsignal(each) == signal.SIG_DFL}

    def handle(number: int, _: FrameType | None) -> None:
        gone = signal.Signals(number).name == HANGUP
        signal.signal(number, signal.SIG_IGN if gone else signal.SIG_DFL)
        if sys.platform != "win32":
            signal.alarm(GRACE)
        end(gone)

    for each in before:
        signal.signal(each, handle)
    try:
        yield
    finally:
        if sys.platform != "win32":
            signal.alarm(0)
        for each, handler in before.items():
            signal.signal(each, handler)
