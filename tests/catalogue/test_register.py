"""Which folder has which catalogue."""

from pathlib import Path

import pytest

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.register import Register


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path / "catalogues")


def make_folder(path: Path, register: Register) -> str:
    """A registered folder with a catalogue in which a search is saved under its name."""
    path.mkdir()
    key = register.place(path, lambda _: 0).key
    catalogue = Catalogue(register.catalogue(key))
    catalogue.desk.save_search(path.name, "words", "2024-01-01")
    catalogue.close()
    return key


def searches(register: Register, key: str) -> list[str]:
    """The names of the searches saved in a catalogue."""
    catalogue = Catalogue(register.catalogue(key))
    names = [name for name, _ in catalogue.desk.searches()]
    catalogue.close()
    return names


def test_a_folder_keeps_its_catalogue(tmp_path: Path, register: Register) -> None:
    key = make_folder(tmp_path / "one", register)
    assert register.place(tmp_path / "one", lambda _: 1).key == key


def test_two_folders_that_exist_never_share_a_catalogue(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    placed = register.place(tmp_path / "two", lambda _: 1)
    assert placed.key != one
    assert placed.moved_from is None


def test_a_folder_like_one_that_is_gone_takes_over_a_copy_of_its_catalogue(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    (tmp_path / "one").rename(tmp_path / "two")
    placed = register.place(tmp_path / "two", lambda _: 0.9)
    assert placed.moved_from == tmp_path / "one"
    assert searches(register, placed.key) == ["one"]
    assert register.place(tmp_path / "two", lambda _: 0).key == placed.key != one


def test_a_folder_that_was_only_out_of_reach_finds_its_catalogue_again(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    (tmp_path / "one").rename(tmp_path / "away")
    (tmp_path / "copy").mkdir()
    register.place(tmp_path / "copy", lambda _: 1)
    (tmp_path / "away").rename(tmp_path / "one")
    assert register.place(tmp_path / "one", lambda _: 1).key == one
    assert searches(register, one) == ["one"]


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


def test_a_folder_renamed_and_renamed_back_has_what_was_done_meanwhile(tmp_path: Path, register: Register) -> None:
    make_folder(tmp_path / "one", register)
    (tmp_path / "one").rename(tmp_path / "two")
    meanwhile = Catalogue(register.catalogue(register.place(tmp_path / "two", lambda _: 1).key))
    meanwhile.desk.save_search("later", "words", "2024-01-02")
    meanwhile.close()
    (tmp_path / "two").rename(tmp_path / "one")
    back = register.place(tmp_path / "one", lambda _: 1)
    assert back.moved_from == tmp_path / "two"
    assert searches(register, back.key) == ["later", "one"]
    assert register.place(tmp_path / "one", lambda _: 1).key == back.key


def test_a_folder_that_was_used_again_since_keeps_its_own(tmp_path: Path, register: Register) -> None:
    one = make_folder(tmp_path / "one", register)
    (tmp_path / "one").rename(tmp_path / "away")
    register.place(tmp_path / "copy", lambda _: 1)
    (tmp_path / "away").rename(tmp_path / "one")
    used = Catalogue(register.catalogue(one))
    used.desk.save_search("later", "words", "2024-01-02")
    used.close()
    assert register.place(tmp_path / "one", lambda _: 1).key == one
