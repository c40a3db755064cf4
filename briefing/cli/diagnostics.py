"""Standard error and exit codes: the one place that tells a user what went wrong, or what goes on."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TextIO

from briefing.cli.cells import columns
from briefing.cli.output import paint_for
from briefing.cli.progress import CLEARED, ProgressBar
from briefing.cli.styled import Face, styled
from briefing.core.errors import BriefingError, QueryError
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from briefing.core.reports import Progress

DONE = 0
"""It was done."""
NOTHING = 1
"""Nothing was found, or a check failed."""
WRONG = 2
"""The request was wrong, or could not be done."""
INTERRUPTED = 130
"""The user interrupted it."""
_AROUND = 60
"""Characters of a query shown before and after its mistake."""


class Diagnostics:
    """Standard error."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream: TextIO | None = stream or sys.stderr
        terminal = self._stream is not None and self._stream.isatty()
        self._paint = paint_for(terminal)
        self._told: set[str] = set()
        if isinstance(self._stream, io.TextIOWrapper):
            self._stream.reconfigure(errors="briefing")
        live = terminal and os.environ.get("TERM", "dumb") != "dumb"
        self._bar = ProgressBar(self._write) if live else None

    def say(self, message: str) -> None:
        """A message: what was done, or what the user must know."""
        self._line("briefing: ", message)

    def notices(self, messages: Iterable[str]) -> None:
        """Several messages, each once and none that was told before."""
        for message in dict.fromkeys(messages):
            if message not in self._told:
                self._told.add(message)
                self.say(message)

    def progress(self, progress: Progress) -> None:
        """How far the work has come: a bar on a terminal, nothing elsewhere."""
        if self._bar is not None:
            self._bar.show(progress)

    def settled(self) -> None:
        """The work is over: its bar goes away."""
        if self._bar is not None:
            self._bar.clear()

    def error(self, error: BriefingError) -> int:
        """Tells an error and what to do about it; the exit code."""
        self.settled()
        label = styled(("briefing: error:", Face.ERROR), " ")
        before = label.painted((0, len(label.text)), self._paint)
        self._write(f"{before}{visible_line(error.message)}\n")
        if isinstance(error, QueryError):
            self._write("".join(f"    {line}\n" for line in pointed_out(error)))
        if error.hint:
            self._line("hint: ", error.hint)
        return WRONG

    def unexpected(self, error: BaseException) -> BriefingError:
        """The error to tell for one that nobody foresaw; with BRIEFING_DEBUG, its traceback first."""
        self.settled()
        if os.environ.get("BRIEFING_DEBUG"):
            self._write(visible_trace(error))
        reason = f"{type(error).__name__}: {error}".rstrip(": ")
        hint = "nothing of yours is lost; set BRIEFING_DEBUG=1 and run it again to see where, and report that"
        return UnforeseenError(f"something went wrong ({reason})", hint)

    def interrupted(self) -> int:
        """The user pressed Ctrl+C; the exit code."""
        if self._bar is not None:
            self._write(CLEARED)  # the terminal has echoed ^C
        self._line("briefing: ", "interrupted")
        return INTERRUPTED

    def _line(self, label: str, message: str) -> None:
        lead = styled((label, Face.LABEL))
        self._write(f"{lead.painted((0, len(lead.text)), self._paint)}{visible_line(message)}\n")

    def _write(self, text: str) -> None:
        if self._stream is None:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except (OSError, ValueError):  # nobody is there to be told
            self._stream = None


class UnforeseenError(BriefingError):
    """An error that nobody foresaw."""

    kind = "internal"


def error_fields(error: BriefingError) -> dict[str, Any]:
    """An error for programs: kind, message, hint; for a query also the query and the place."""
    fields: dict[str, Any] = {"kind": error.kind, "message": error.message, "hint": error.hint}
    if isinstance(error, QueryError):
        fields |= {"query": error.query, "start": error.start, "end": error.end}
    return fields


def pointed_out(error: QueryError) -> tuple[str, str]:
    """The query, or the part of a long one around the mistake, and a line of carets under the mistake."""
    start, end = error.start, max(error.end, error.start + 1)
    left = max(0, start - _AROUND)
    right = min(len(error.query), start + _AROUND)
    shown = visible_line(error.query[left:right])
    space = columns(shown[: start - left])
    carets = columns(shown[start - left : end - left]) or 1
    return shown, " " * space + "^" * carets


def visible_trace(error: BaseException) -> str:
    """The traceback, line ends kept, controls made visible."""
    import traceback  # noqa: PLC0415  (seldom wanted)

    lines = "".join(traceback.format_exception(error)).splitlines()
    return "".join(f"{visible_line(line)}\n" for line in lines)
