"""How fast a long piece of work goes on, and how long it will take."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.core.reports import Progress

WARM = 1.0
"""Seconds of a stage before its rate is told."""


class Pace:
    """The rate of the stage that is under way."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage = ""
        self._since = 0.0
        self._from = 0

    def tell(self, progress: Progress) -> str:
        """How far it has come; once a stage has run for a second, with its rate and the time that remains of it."""
        now = self._clock()
        if progress.stage != self._stage or progress.done < self._from:
            self._stage, self._since, self._from = progress.stage, now, progress.done
        told = f"{progress.stage} {progress.done:,} of {progress.total:,}"
        seconds, done = now - self._since, progress.done - self._from
        if seconds < WARM or done <= 0:
            return told
        rate = done / seconds
        left = round((progress.total - progress.done) / rate)
        return f"{told} · {rate:,.0f}/s · {left // 60}:{left % 60:02d} left"
