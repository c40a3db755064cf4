"""Libraries for tests of the app: read and indexed once, since reading them is not what these tests are about."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import ARTICLES, open_library
from factories import SEEDS, write_articles
from textual import constants

from briefing.library import Library


@pytest.fixture(autouse=True)
def all_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of all colours, whatever the tests are run in."""
    monkeypatch.setattr(constants, "COLOR_SYSTEM", "truecolor")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    write_articles(folder / "articles", ARTICLES)
    for path in SEEDS.glob("*.txt"):
        shutil.copy(path, folder / "articles" / path.name)
    with open_library(folder / "articles", folder) as library:
        library.refresh()
    return folder


@pytest.fixture
def library(prepared: Path) -> Iterator[Library]:
    """A library of three articles and the starter articles, with nothing read or starred, and as if never read in.

    What a test before added to its folder is taken away again.
    """
    wanted = {*ARTICLES, *(path.name for path in SEEDS.glob("*.txt"))}
    added = [path for path in (prepared / "articles").iterdir() if path.name not in wanted]
    for path in added:
        path.unlink()
    for name in ("topics.toml", "settings.toml"):
        (prepared / "config" / name).unlink(missing_ok=True)
    with open_library(prepared / "articles", prepared) as library:
        if added:
            library.refresh()
        ids = [article.id for article in library.articles()]
        library.set_read(ids, False)
        library.set_starred(ids, False)
        library.note_arrangement("usual")
        library.note_reading_places({(article.id, article.revision): 0 for article in library.articles()})
        yield library
