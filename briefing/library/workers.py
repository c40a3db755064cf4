"""Processes that work side by side on reading and analysis.

Each is this Python running `serve`, spoken to through its standard streams. The standard library's process pools
import the caller's main program anew in every worker, which runs a script that has no `__main__` guard a second time.
"""

import gc
import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Any, Self, TypeVar

from briefing.core.errors import BriefingError, LibraryError

Given = TypeVar("Given")
Made = TypeVar("Made")
_TOLD = (
    *(ArithmeticError, AttributeError, BriefingError, LookupError, MemoryError),
    *(OSError, RuntimeError, TypeError, ValueError),
)
"""Errors of a task that are raised where it was asked for."""
_GARBAGE = 50_000
"""After how many new things a process looks for those that refer to each other in a circle, which next to none do."""
_AHEAD = 2
"""How many pieces of work wait for each process, so that none is ever idle and memory stays bounded."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """As many processes as there are processors, started when first needed and ended together."""

    def __init__(self, count: int | None = None) -> None:
        self._count = min(count or processors(), 8)
        self._threads: ThreadPoolExecutor | None = None
        self._idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()
        self._all: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def map(self, task: Callable[[Given], Made], pieces: Iterable[Given]) -> Iterator[Made]:
        """What a function makes of each piece, in order; pieces are drawn as processes become free.

        The function must be importable by name; pieces and results go through pickle. An error raised by the function
        is raised here.
        """
        threads = self._start()
        waiting: deque[Future[Made]] = deque()
        for piece in pieces:
            waiting.append(threads.submit(self._ask, task, piece))
            while len(waiting) >= self._count * _AHEAD or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def close(self) -> None:
        """Ends the processes; what they were at is dropped."""
        for process in self._all:
            process.kill()
        if self._threads:
            self._threads.shutdown(cancel_futures=True)
        for process in self._all:
            for stream in (process.stdin, process.stdout):
                if stream:
                    _close(stream)
            process.wait()
        self._all.clear()
        self._threads = None

    def _start(self) -> ThreadPoolExecutor:
        if self._threads is None:
            package = str(Path(__file__).resolve().parents[2])
            inherited = os.environ.get("PYTHONPATH")
            environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [package, inherited]))}
            for _ in range(self._count):
                process = subprocess.Popen(
                    [sys.executable, "-c", f"from {__name__} import serve; serve()"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env=environment,
                    start_new_session=True,  # an interruption reaches the caller, who ends them
                )
                self._all.append(process)
                self._idle.put(process)
            self._threads = ThreadPoolExecutor(self._count, thread_name_prefix="briefing-worker")
        return self._threads

    def _ask(self, task: Callable[[Given], Made], piece: Given) -> Made:
        process = self._idle.get()
        assert process.stdin
        assert process.stdout
        try:
            pickle.dump((task, piece), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            done, made = pickle.load(process.stdout)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
            hint = "there may be too little memory; what was done so far is kept, so try again"
            raise LibraryError("a process that reads articles ended before its time", hint) from error
        finally:
            self._idle.put(process)
        if not done:
            raise made
        result: Made = made
        return result


def _close(stream: Any) -> None:
    try:
        stream.close()
    except BrokenPipeError:  # what was still to be written to an ended process is of no use
        return


def serve() -> None:
    """Does the work that comes on standard input until that ends; runs in the worker's process."""
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever prints must not get among the answers
    gc.set_threshold(_GARBAGE)
    while True:
        try:
            task, piece = pickle.load(requests)
        except EOFError:
            return
        try:
            answer = True, task(piece)
        except _TOLD as error:
            answer = False, error
        try:
            pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
        except BrokenPipeError:  # who asked is gone
            return
