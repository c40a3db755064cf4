"""The names of actors: the reference list, and the user's own file."""

from pathlib import Path

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.analysis.actor_list import FILE_NAME, ActorList, load_actors, reference_actors
from briefing.core.errors import SettingsError


def own(folder: Path, text: str) -> ActorList:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return load_actors(folder)


def actors(names: ActorList, text: str) -> tuple[str, ...]:
    return analyse(make_document(text), names)[0].actors


def test_a_line_adds_an_actor_with_its_names(tmp_path: Path) -> None:
    made = own(tmp_path, "\ufeff# mine\nLake League | LL, Lakers, @Hilltown # an alliance\n")
    assert actors(made, "The LL met France.") == ("Lake League", "France")
    assert actors(made, "Hilltown has agreed, and so have the Lakers.") == ("Lake League",)
    assert actors(made, "They met in Hilltown.") == ()


def test_a_line_adds_names_to_an_actor_of_the_reference_list(tmp_path: Path) -> None:
    made = own(tmp_path, "France | Hexagon")
    assert actors(made, "The Hexagon and the French agreed.") == ("France",)


def test_a_name_is_the_users_rather_than_the_reference_lists(tmp_path: Path) -> None:
    made = own(tmp_path, "Moscow Leadership | Kremlin")
    assert actors(made, "The Kremlin met Russia.") == ("Moscow Leadership", "Russia")


def test_an_exclamation_mark_takes_names_out(tmp_path: Path) -> None:
    made = own(tmp_path, "! Kremlin, Whitehall")
    assert actors(made, "The Kremlin and Whitehall met Russia.") == ("Russia",)


def test_an_actor_may_have_no_other_name(tmp_path: Path) -> None:
    assert actors(own(tmp_path, "Lake League |"), "The Lake League met.") == ("Lake League",)


@pytest.mark.parametrize("text", ["", "# nothing\n\n"])
def test_a_file_that_says_nothing_changes_nothing(tmp_path: Path, text: str) -> None:
    assert own(tmp_path, text) is reference_actors()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lake League", "line 1: 'Lake League' has no names after a bar"),
        ("France | Hexagon\n| LL", "line 2"),
        ("Lake League | ,…", "line 1"),
        ("Lake, League | LL", "line 1"),
        ("@Hilltown | LL", "line 1"),
        ("Lake League | LL | Lakers", "line 1"),
        ("\n! # x", "line 2: '! # x' takes no name out"),
    ],
)
def test_a_mistake_in_the_users_file_is_told_with_its_line(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(SettingsError) as raised:
        own(tmp_path, text)
    assert line in raised.value.message
    assert raised.value.hint.startswith("write ")


def test_a_file_that_is_no_text_is_told_so(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_actors(tmp_path)


def test_another_list_makes_another_version_of_the_analysis(tmp_path: Path) -> None:
    first, second = own(tmp_path, "France | Hexagon"), own(tmp_path, "France | Gaul")
    versions = {reference_actors().version(7), first.version(7), second.version(7), first.version(8)}
    assert len(versions) == 4
    assert reference_actors().version(7) == 7
    assert max(versions) < 2**63


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("The Kremlin said that talks went on.", "Kremlin", "Russia"),
        ("Washington said that talks went on.", "Washington", "United States"),
        ("The U.S. State Department said that talks went on.", "U.S. State Department", "United States"),
        ("Jane Doe said that talks went on.", "Jane Doe", None),
    ],
)
def test_a_speaker_that_is_an_actor_has_its_common_name(text: str, name: str, actor: str | None) -> None:
    speaker = analyse(make_document(text))[0].speaker
    assert speaker is not None
    assert (speaker.name.removeprefix("The "), speaker.actor) == (name, actor)
