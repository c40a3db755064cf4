from pathlib import Path

import pytest

from briefing.core.errors import NotKnownError, SettingsError
from briefing.library.templates import find_template, load_templates


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path


def write(config: Path, text: str, name: str = "mine") -> None:
    (config / "templates" / f"{name}.toml").write_text(text, encoding="utf-8")


def test_without_files_there_are_the_three(tmp_path: Path) -> None:
    assert [template.name for template in load_templates(tmp_path)] == ["brief", "one-page", "evidence"]


def test_a_file_is_a_template_by_its_name(config: Path) -> None:
    write(config, 'about = "For the  minister"\nsections = ["gaps", "sources"]\nmost = { gaps = 2 }\n')
    found = find_template(config, "mine")
    assert (found.sections, dict(found.most), found.about) == (("gaps", "sources"), {"gaps": 2}, "For the minister")
    assert found.own


def test_one_of_the_same_name_stands_in_place_of_ours(config: Path) -> None:
    write(config, 'sections = ["gaps"]', "one-page")
    assert find_template(config, "one-page").sections == ("gaps",)
    assert [template.name for template in load_templates(config)] == ["brief", "evidence", "one-page"]


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        (
            'sections = [\n  "gaps",\n  "botom-line",\n]',
            "line 3: there is no section botom-line",
            "bottom-line?",
        ),
        ('about = "x"', "line 1: sections must be a list", "for example"),
        ('\nsections = "gaps"', "line 2: sections must be a list", "for example"),
        ('sections = ["gaps"]\nsection = 1', "line 2: there is no entry section", "about, sections, most"),
        ('sections = ["gaps", "gaps"]', "line 1: a section is named twice", "once"),
        ('sections = ["gaps"]\nabout = 3', "line 2: about must be a text", "for example"),
        ('sections = ["gaps"]\nmost = { gaps = 0 }', "line 2: gaps must be a whole number from 1", "most"),
        ('sections = ["gaps"]\nmost = { gaps = true }', "line 2: gaps must be a whole number from 1", "most"),
        ('sections = ["gaps"]\n[most]\nsources = 1', "line 2: sources is none of the template's sections", "add it"),
        ('sections = ["gaps"]\nmost = 3', "line 2: most must be a table", "for example"),
        ("sections = [", "Invalid value", "https://toml.io"),
    ],
)
def test_a_mistake_is_told_with_its_line(config: Path, text: str, told: str, hint: str) -> None:
    write(config, text)
    with pytest.raises(SettingsError) as raised:
        load_templates(config)
    assert told in raised.value.message
    assert str(config / "templates" / "mine.toml") in raised.value.message
    assert hint in raised.value.hint


def test_an_unknown_name_is_told_with_a_near_one(config: Path) -> None:
    with pytest.raises(NotKnownError) as raised:
        find_template(config, "onepage")
    assert "did you mean one-page?" in raised.value.hint
