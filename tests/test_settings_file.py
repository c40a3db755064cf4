"""Writing into the settings file: one option is set, all else stays as the user wrote it."""

import os
from pathlib import Path

import pytest

from briefing.core.errors import SettingsError
from briefing.settings import FILE_NAME, load_settings
from briefing.settings_file import replace_text, save_option, set_option
from briefing.whole_file import write_whole


@pytest.fixture
def config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "reading_width = 60  # for the beamer\nmarks = true\n",
            "reading_width = 72  # for the beamer\nmarks = true\n",
        ),
        ("reading_width = 60# close\n", "reading_width = 72# close\n"),
        ("# reading_width = 60  # for the beamer\n", "reading_width = 72  # for the beamer\n"),
    ],
)
def test_what_the_user_wrote_behind_a_value_stays(config: Path, before: str, after: str) -> None:
    (config / FILE_NAME).write_bytes(before.encode())
    save_option(config, "reading_width", 72)
    assert (config / FILE_NAME).read_bytes().decode() == after


def test_a_number_sign_within_a_value_begins_no_comment(config: Path) -> None:
    (config / FILE_NAME).write_text('marking = "Team #1" # ours # only\n')
    save_option(config, "marking", "Team #2")
    assert (config / FILE_NAME).read_text() == 'marking = "Team #2" # ours # only\n'


def test_bytes_that_are_no_text_are_kept_as_marks(config: Path) -> None:
    set_option(config, "marking", "S\udcff")
    assert load_settings(config).marking == "S\ufffd"


def test_a_file_is_on_the_disk_before_it_takes_the_place_of_another(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = config / FILE_NAME
    path.write_text("# mine\n")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(SettingsError, match="No space left"):
        replace_text(path, "")
    assert [each.name for each in config.iterdir()] == [FILE_NAME]
    assert path.read_text() == "# mine\n"


def test_a_link_to_a_file_kept_elsewhere_stays_a_link(config: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.toml").write_text("")
    (config / FILE_NAME).symlink_to(tmp_path / "kept.toml")
    replace_text(config / FILE_NAME, "# new\n")
    assert (config / FILE_NAME).is_symlink()
    assert (tmp_path / "kept.toml").read_text() == "# new\n"


def test_a_file_that_is_not_to_be_replaced_is_left_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "held").write_text("mine")
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "held", b"new", force=False)
    assert [each.name for each in tmp_path.iterdir()] == ["held"]
    assert (tmp_path / "held").read_text() == "mine"
