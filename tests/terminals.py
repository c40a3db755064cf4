"""A program in a pseudo-terminal, as a user starts it."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import threading
import time
from collections.abc import Mapping, Sequence

PATIENCE = 30.0
"""Seconds in which something must have come."""


class Terminal:
    """A program in a terminal of a size in columns and rows."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int] = (120, 36), environment: Mapping[str, str] | None = None
    ) -> None:
        columns, rows = size
        self.begun = time.perf_counter()
        self.written = b""
        """All that it wrote till now."""
        self._code: int | None = None
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            told = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
            for name in ("COLUMNS", "LINES"):  # they would be taken for the size
                told.pop(name, None)
            os.execvpe(command[0], command, told)  # readline, where it is loaded, writes both past os.environ

    def read(self, within: float) -> bytes:
        """What comes next; nothing where nothing comes within some seconds, or the program has ended."""
        if not select.select([self._file], [], [], within)[0]:
            return b""
        try:
            data = os.read(self._file, 1 << 16)
        except OSError:  # the program has ended
            return b""
        self.written += data
        return data

    def write(self, data: bytes) -> None:
        """Types something."""
        os.write(self._file, data)

    def wait_for(self, *several: bytes) -> bytes:
        """All that it wrote, once that holds all of these."""
        while not all(each in self.written for each in several):
            assert self.read(PATIENCE), f"{several} did not come: {self.written[-500:]!r}"
        return self.written

    def ended(self) -> bytes:
        """All that it wrote, once it has ended."""
        while self.read(PATIENCE):
            pass
        return self.written

    @property
    def settings(self) -> list[object]:
        """What the terminal is set to."""
        return termios.tcgetattr(self._file)

    def hung_up(self) -> int:
        """Closes the terminal's window; the exit code, once the program has ended, negative where a signal ended it."""
        os.close(self._file)
        late = threading.Timer(PATIENCE, os.kill, (self.pid, signal.SIGKILL))
        late.start()
        self._code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        late.cancel()
        return self._code

    def close(self) -> int:
        """Ends the program, where it has not ended by itself; its exit code, negative where a signal ended it."""
        if self._code is not None:
            return self._code
        os.kill(self.pid, signal.SIGKILL)
        code = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        os.close(self._file)
        return code
