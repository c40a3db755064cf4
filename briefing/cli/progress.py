"""A bar on a terminal that shows how far a long piece of work has come."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.cli.cells import clip

if TYPE_CHECKING:
    from briefing.core.reports import Progress

PATIENCE = 0.4
"""Seconds of work before a bar appears: what is done sooner needs none."""
BEAT = 0.1
"""Seconds between two drawings of the bar."""
CLEARED = "\r\x1b[K"
"""Takes away what stands on the terminal's line."""
_BAR = 24
_WARM = 1.0
"""Seconds of a stage before its rate is told."""


class ProgressBar:
    """One line that is drawn over and over, and taken away at the end."""

    def __init__(self, write: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._write = write
        self._clock = clock
        self._started = clock()
        self._stage = ""
        self._since = self._started
        self._from = 0
        self._drawn = 0.0
        self._shown = False

    def show(self, progress: Progress) -> None:
        """Draws how far the work has come, unless it was drawn just now."""
        now = self._clock()
        if progress.stage != self._stage:
            self._stage, self._since, self._from = progress.stage, now, progress.done
        if now - self._started < PATIENCE or (self._shown and now - self._drawn < BEAT):
            return
        width = shutil.get_terminal_size((80, 24)).columns
        self._write(f"{CLEARED}{clip(progress_line(progress, now - self._since, self._from), width - 1)}")
        self._drawn, self._shown = now, True

    def clear(self) -> None:
        """Takes the bar away."""
        if self._shown:
            self._write(CLEARED)
        self._shown = False
        self._started = self._clock()


def progress_line(progress: Progress, seconds: float, before: int = 0) -> str:
    """The bar with its numbers; once a stage has run for a second, with its rate and the time that remains."""
    share = progress.done / progress.total if progress.total else 1.0
    filled = round(_BAR * min(share, 1.0))
    line = f"{progress.stage:<9} [{'#' * filled}{'.' * (_BAR - filled)}] {progress.done:,}/{progress.total:,}"
    done = progress.done - before
    if seconds < _WARM or done <= 0:
        return line
    rate = done / seconds
    left = round((progress.total - progress.done) / rate)
    return f"{line}  {rate:,.0f}/s  {left // 60}:{left % 60:02d} left"
