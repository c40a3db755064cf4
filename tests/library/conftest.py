"""A library over a few tiny articles."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from harbour import GRAIN, HARBOUR, TOPICS

from briefing.library import Library

Open = Callable[..., Library]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two articles."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    (made / "grain.txt").write_text(GRAIN, encoding="utf-8")
    return made


@pytest.fixture
def open_library(home: Path) -> Iterator[Open]:
    """Opens libraries with topics of our own, and closes them after the test."""
    config = home / "config" / "briefing"
    config.mkdir(parents=True)
    (config / "topics.toml").write_text(TOPICS, encoding="utf-8")
    opened: list[Library] = []

    def open_(path: Path | None = None, *, refresh: bool = True, now: str = "2021-06-01") -> Library:
        library = Library.open(path, now=now, refresh=refresh)
        opened.append(library)
        return library

    yield open_
    for library in opened:
        library.close()
