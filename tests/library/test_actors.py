"""The user's file of actors: where it lies, and that articles are analysed anew when it changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.errors import SettingsError
from briefing.library import Library

Open = Callable[..., Library]


def actors(library: Library) -> set[str]:
    return {actor for one in library.statements(library.articles("league")[0].id) for actor in one.actors}


def write_actors(home: Path, text: str) -> None:
    (home / "config" / "briefing" / "actors.txt").write_text(text, encoding="utf-8")


def test_articles_are_analysed_anew_when_the_users_actors_change(folder: Path, open_library: Open, home: Path) -> None:
    (folder / "league.txt").write_text("The league\n\nThe Lakefolk met France.\n", encoding="utf-8")
    library = open_library(folder)
    assert actors(library) == {"France"}
    write_actors(home, "Lakefolk |\n! France\n")
    library.refresh()
    assert actors(library) == {"Lakefolk"}
    (home / "config" / "briefing" / "actors.txt").unlink()
    library.refresh()
    assert actors(library) == {"France"}


def test_a_mistake_in_the_users_actors_is_told_when_the_library_opens(
    folder: Path, open_library: Open, home: Path
) -> None:
    write_actors(home, "Lakefolk\n")
    with pytest.raises(SettingsError, match=r"actors\.txt, line 1"):
        open_library(folder)


def test_the_users_actors_lie_in_the_config_folder(folder: Path, open_library: Open, home: Path) -> None:
    assert open_library(folder).where()["actors"] == home / "config" / "briefing" / "actors.txt"
