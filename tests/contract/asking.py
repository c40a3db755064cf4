"""Asking the command line in this process, and what it answers."""

import io
import json
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from briefing.cli.main import run


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Its one JSON document, which must bear the schema's number."""
        value = json.loads(self.out)
        assert value["schema"] == 1
        return value


Ask = Callable[..., Answer]


def answer(*argv: str) -> Answer:
    """The answer to a command line; standard output and error are no terminals."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = run(argv)
    return Answer(code, written(out), written(err))


def written(stream: io.TextIOWrapper) -> str:
    """What was written to a stream."""
    stream.flush()
    return stream.buffer.getvalue().decode("utf-8")  # type: ignore[attr-defined,no-any-return]
