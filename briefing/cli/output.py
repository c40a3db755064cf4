"""Standard output: the one place that writes to it, as JSON, as plain text, or as pages for a person."""

import codecs
import errno
import io
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TextIO

from briefing.cli.page import Page
from briefing.cli.styled import Paint, coloured, colourless, plain
from briefing.core.errors import BriefingError
from briefing.core.visible import visible

SCHEMA = 1
"""The number of the shapes of CONTRACT's JSON."""
Manner = Literal["person", "plain", "json", "jsonl"]
_ENDLESS = 1_000_000_000
"""A width that breaks no line."""
_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_ALIKE = {
    "…": "...",
    "–": "-",
    "—": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "·": "-",
    "•": "*",
    "→": "->",
    "■": "#",
    "▫": "+",
    "★": "*",
    "●": "o",
    "\u00a0": " ",
}
"""What stands for characters of ours that a terminal's encoding lacks."""


class OutputError(BriefingError):
    """Standard output that cannot be written: a full disk, a device that fails."""

    kind = "output"


def _substitute(error: UnicodeError) -> tuple[str | bytes, int]:
    """What stands for characters that a terminal's encoding lacks: a likeness, or its number."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    shown = "".join(_ALIKE.get(char) or char.encode("ascii", "backslashreplace").decode() for char in missing)
    return shown, error.end


codecs.register_error("briefing", _substitute)


def write_json(value: Mapping[str, Any], *, indent: int | None = None) -> str:
    """A JSON text in which no control or direction mark stands bare: it neither splits a line nor moves a cursor."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


class Output:
    """Standard output in one manner."""

    def __init__(self, manner: Manner = "person", stream: TextIO | None = None) -> None:
        self.manner = manner
        self._stream = stream or sys.stdout
        if isinstance(self._stream, io.TextIOWrapper):
            self._stream.reconfigure(errors="briefing")

    @property
    def terminal(self) -> bool:
        """Whether a person's terminal takes it."""
        return self._stream is not None and self._stream.isatty()

    def page(self) -> Page:
        """An empty page of the terminal's width, painted if a terminal shows it; in plain text no line is broken."""
        if self.manner == "plain":
            return Page(_ENDLESS, plain, _ENDLESS)
        width = shutil.get_terminal_size((80, 24)).columns
        return Page(width, paint_for(self.terminal))

    def document(self, command: str, fields: Mapping[str, Any]) -> None:
        """One JSON document, for programs."""
        self._json({"schema": SCHEMA, "command": command, **fields}, indent=2)

    def line_document(self, command: str, fields: Mapping[str, Any]) -> None:
        """One JSON document on a line of its own."""
        self._json({"schema": SCHEMA, "command": command, **fields})

    def error_document(self, fields: Mapping[str, Any]) -> None:
        """The document that says what went wrong."""
        self._json({"schema": SCHEMA, "error": dict(fields)}, indent=2 if self.manner == "json" else None)

    def show(self, page: Page) -> None:
        """Writes the lines of a page."""
        self._write("".join(f"{line}\n" for line in page.take()))

    def text(self, text: str) -> None:
        """Writes text for a person, controls made visible, with a line end after it."""
        self._write(visible(text) + ("" if text.endswith("\n") else "\n"))

    def lines(self, lines: Iterable[str]) -> None:
        """Writes lines of text, each as it comes."""
        for line in lines:
            self.text(line)

    def data(self, text: str) -> None:
        """Writes a file's content as it is, in UTF-8 and whatever the terminal's encoding, as a file would have it."""
        self._write_bytes(text)

    def flush(self) -> None:
        """Hands over what is still held back, so that a failure is told here and not at the interpreter's end."""
        if self._stream is not None:
            with _telling():
                self._stream.flush()

    def abandon(self) -> None:
        """Gives the stream up after its reader has gone, so that the interpreter's last flush is silent."""
        try:
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, self._stream.fileno())
            os.close(silent)
        except (OSError, ValueError, AttributeError):
            pass

    def _json(self, value: Mapping[str, Any], indent: int | None = None) -> None:
        self._write_bytes(write_json(value, indent=indent) + "\n")

    def _write_bytes(self, text: str) -> None:
        """UTF-8 whatever the locale: JSON and files are that."""
        buffer = getattr(self._stream, "buffer", None)
        if buffer is None:
            self._write(text)
            return
        with _telling():
            self._stream.flush()
            buffer.write(text.encode("utf-8", "backslashreplace"))

    def _write(self, text: str) -> None:
        if self._stream is not None:
            with _telling():
                self._stream.write(text)


class _telling:  # noqa: N801  (a context manager, used as a word)
    """Turns a failing device into an error of ours; a reader that has gone stays a BrokenPipeError."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError) and error.errno != errno.EPIPE:
            reason = error.strerror or error
            raise OutputError(f"standard output cannot be written: {reason}", "is the disk full?") from error


def paint_for(terminal: bool) -> Paint:
    """How to paint: nothing but on a terminal that can, and no colours where NO_COLOR asks for none."""
    if not terminal or os.environ.get("TERM", "dumb") == "dumb":
        return plain
    return colourless if os.environ.get("NO_COLOR") else coloured
