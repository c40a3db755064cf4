"""The settings file: defaults, every option explained, mistakes told with their line."""

import tomllib
from pathlib import Path

import pytest

from briefing.core.errors import SettingsError
from briefing.settings import FILE_NAME, OPTIONS, Settings, load_settings, template


def write(folder: Path, text: str) -> Path:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return folder


def test_the_defaults_hold_without_a_file(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_every_option_is_read(tmp_path: Path) -> None:
    text = 'theme = "paper"\nreading_width = 60\nmarks = false\nsize_limit = 5\nauthor = "A. Reader"\n[keys]\nx = "y"\n'
    read = load_settings(write(tmp_path, text + '[groups]\nw = ["A", "B"]\n'))
    lines = {"x": f"{tmp_path / 'settings.toml'}, line 7"}
    groups = {"w": ("A", "B")}
    assert read == Settings("paper", 60, False, 5_000_000, "A. Reader", {"x": "y"}, groups, key_lines=lines)


def test_the_template_sets_nothing_and_its_examples_are_the_defaults(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, template())) == Settings()
    for option in OPTIONS:
        value = option.reads(tomllib.loads(option.example)[option.name])
        assert option.explanation in template()
        if option.name not in {"author", "marking", "scale"}:
            assert value == getattr(Settings(), option.name)


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("\nthem = 'x'", "line 2: there is no option them", "did you mean theme?"),
        ("reading_width = 5", "line 1: reading_width must be a whole number from 20 to 400", "reading_width = 88"),
        ("marks = 1", "marks must be true or false", "marks = true"),
        ("size_limit = true", "size_limit must be", "size_limit = 20"),
        ("keys = 3", "keys must be a table", "[keys]"),
        ("groups = 3", "groups must be a table", "[groups]"),
        ('[groups]\nwires = "Reuters"', "line 2: wires must be a list of sources", "for example"),
        ("[keys]\n\nx = 3", "line 3: x must be keys", "for example"),
        ("theme = \n\n", "line 1", "toml.io"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, said: str, hint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(write(tmp_path, text))
    assert said in caught.value.message
    assert hint in caught.value.hint


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00theme")
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path)
