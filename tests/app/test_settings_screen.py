"""The settings seen and changed in the app: kept in the file with its comments, in force at once, mistakes told."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import ARTICLES, MIDDLE, NARROW, WIDE, main_of, open_app, open_library, press, text_of, type_in
from factories import write_articles

from briefing.app.screens.settings import editor
from briefing.app.widgets.lines import LineList
from briefing.library import Library
from briefing.settings import OPTIONS


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """A library of three articles whose user has no settings yet, and no editor."""
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.delenv("VISUAL", raising=False)
    with open_library(write_articles(tmp_path / "articles", ARTICLES), tmp_path) as library:
        library.refresh()
        yield library


def file(library: Library) -> Path:
    return library.places.config / "settings.toml"


async def go_to(app, pilot, option: str) -> LineList:
    await press(pilot, "comma")
    lines = app.screen.query_one("#settings", LineList)
    lines.move_to(f"option {option}")
    return lines


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_every_option_is_shown_with_its_value_and_what_it_does(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "comma")
        shown = ""
        for _ in range(30):
            shown += text_of(app, "#settings")
            await press(pilot, "j")
        for option in OPTIONS:
            assert option.name in shown
            assert " ".join(option.explanation.split()[:2]) in shown
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_an_option_is_changed_kept_with_the_comments_and_holds_at_once(library: Library) -> None:
    file(library).parent.mkdir()
    file(library).write_text("# mine\nmarks = true  # of course\n[keys]\n'open-brief' = 'b,f5'\n")
    async with open_app(library) as (app, pilot):
        await go_to(app, pilot, "reading_width")
        await press(pilot, "enter")
        await type_in(pilot, "60")
        await press(pilot, "enter")
        assert library.settings.reading_width == 60
        assert main_of(app).reading.text_width == 60
        text = file(library).read_text()
        assert "# mine" in text
        assert "reading_width = 60" in text
        assert text.endswith("[keys]\n'open-brief' = 'b,f5'\n")


async def test_yes_and_no_change_with_enter_and_x_goes_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await go_to(app, pilot, "marks")
        await press(pilot, "enter")
        assert not library.settings.marks
        assert not main_of(app).reading.marks
        await press(pilot, "x")
        assert library.settings.marks
        assert "# marks = false" in file(library).read_text()


async def test_the_size_of_files_is_shown_in_megabytes(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        lines = await go_to(app, pilot, "size_limit")
        assert lines.source.value("option size_limit") == "20 MB"
        await press(pilot, "enter")
        await type_in(pilot, "35")
        await press(pilot, "enter")
        assert lines.source.value("option size_limit") == "35 MB"


async def test_what_an_option_cannot_be_is_told_and_not_written(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await go_to(app, pilot, "size_limit")
        await press(pilot, "enter")
        await type_in(pilot, "a lot")
        await press(pilot, "enter")
        assert "must be a whole number of megabytes" in text_of(app, "#dialog")
        assert not file(library).exists()


async def test_a_mistake_in_the_file_is_told_with_its_line_and_mended_here(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        file(library).parent.mkdir()
        file(library).write_text("# mine\n\nreading_width = 7\n")
        lines = await go_to(app, pilot, "reading_width")
        assert "line 3" in text_of(app, "#settings-note")
        await press(pilot, "enter")
        await type_in(pilot, "70")
        await press(pilot, "enter")
        assert "line 3" not in text_of(app, "#settings-note")
        assert lines.source.value("option reading_width") == "70"


async def test_the_theme_is_chosen_from_here(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await go_to(app, pilot, "theme")
        await press(pilot, "enter G enter")
        assert library.settings.theme == app.theme != "dusk"


async def test_the_scale_is_chosen_among_those_there_are(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await go_to(app, pilot, "scale")
        await press(pilot, "enter j enter")
        assert library.settings.scale is not None


async def test_a_file_that_is_not_there_yet_is_made_and_without_an_editor_its_path_copied(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "comma G enter")
        assert (library.places.config / "actors.txt").exists()
        assert "actors.txt" in app.clipboard


def test_the_editor_is_the_one_that_is_named_and_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "sh -c")
    assert editor() == ["sh", "-c"]
    monkeypatch.setenv("VISUAL", "no-such-editor")
    assert editor() == []


def keep(library: Library, text: str) -> None:
    file(library).parent.mkdir(exist_ok=True)
    file(library).write_text(text, encoding="utf-8")


async def test_keys_hold_from_when_the_settings_are_looked_at_and_footer_and_help_name_them(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        keep(library, '[keys]\nsearch = "f5"\n"toggle-read" = "U"\n')
        await press(pilot, "comma escape")
        assert "f5 Search" in text_of(app, "#keys")
        await press(pilot, "f5")
        assert app.focused is main_of(app).query_one("#query")
        await press(pilot, "escape escape")
        keep(library, "")
        await press(pilot, "comma escape")
        assert "/ Search" in text_of(app, "#keys")


async def test_keys_that_clash_are_told_and_stay_as_they_were(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        keep(library, '[keys]\nsearch = "f5"\n')
        await press(pilot, "comma escape")
        keep(library, 'marks = false\n[keys]\nsearch = "q"\n')
        await press(pilot, "comma")
        told = " ".join(text_of(app, "#settings-note").split())
        assert 'settings.toml, line 3: "q" would be both' in told
        assert "the keys stay as they were" in told
        assert not library.settings.marks
        await press(pilot, "escape")
        assert "f5 Search" in text_of(app, "#keys")
