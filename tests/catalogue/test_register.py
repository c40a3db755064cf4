"""Which folder has which catalogue."""

from pathlib import Path

import pytest

from briefing.catalogue.register import Register


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path / "catalogues")


def make_folder(path: Path, register: Register) -> str:
    """A registered folder with a catalogue."""
    path.mkdir()
    key = register.place(path, lambda _: 0).key
    register.catalogue(key).parent.mkdir(parents=True, exist_ok=True)
    register.catalogue(key).touch()
    return key


def test_a_folder_keeps_its_catalogue(tmp_path: Path, register: Register) -> None:
    key = make_folder(tmp_path / "one", register)
    assert register.place(tmp_path / "one", lambda _: 1).key == key


def test_two_folders_that_exist_never_share_a_catalogue(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    placed = register.place(tmp_path / "two", lambda _: 1)
    assert placed.key != one
    assert placed.moved_from is None


def test_a_folder_like_one_that_is_gone_takes_its_catalogue_over(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    (tmp_path / "one").rename(tmp_path / "two")
    placed = register.place(tmp_path / "two", lambda _: 0.9)
    assert (placed.key, placed.moved_from) == (one, tmp_path / "one")
    assert register.known(tmp_path / "one") is None


def test_a_folder_unlike_those_that_are_gone_begins_anew(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    (tmp_path / "one").rename(tmp_path / "two")
    assert register.place(tmp_path / "two", lambda _: 0.4).key != one


def test_of_several_that_are_gone_the_most_alike_is_taken(tmp_path: Path, register: Register) -> None:
    likeness = {}
    for name, alike in (("one", 0.6), ("two", 0.9), ("three", 0.7)):
        likeness[register.catalogue(make_folder(tmp_path / name, register))] = alike
        (tmp_path / name).rmdir()
    placed = register.place(tmp_path / "four", likeness.__getitem__)
    assert placed.moved_from == tmp_path / "two"
