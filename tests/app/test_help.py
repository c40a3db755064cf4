from pathlib import Path

import pytest
from app.driving import NARROW, main_of, open_app, press, text_of, type_in

from briefing.app.app import BriefingApp
from briefing.app.screens.brief import BriefScreen
from briefing.app.screens.help import HelpScreen
from briefing.app.screens.themes import ThemeScreen
from briefing.app.widgets.field import TextField
from briefing.app.widgets.lines import LineList
from briefing.library import Library
from briefing.query.language import load_examples


def listed(app: BriefingApp) -> str:
    """All that the help lists."""
    rows = app.screen.query_one("#help", LineList).source
    return " ".join(part for index in range(len(rows)) for line in rows.lines(index, 100) for part, _ in line)


async def test_help_shows_what_can_be_done_where_the_focus_is(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        ids = {command.key.id for command in app.screen._commands}
        assert "fold" in ids
        assert "marks" not in ids
        assert "Leave Briefing" in text_of(app)


async def test_help_teaches_the_query_language_by_example(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        rows = app.screen.query_one("#help", LineList).source
        keys = {rows.key(index) for index in range(len(rows))}
        assert {f"query {example.query}" for example in load_examples()} <= keys


async def test_typing_finds_an_action_by_name_and_enter_runs_it(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, "?")
        await type_in(pilot, "brief")
        await press(pilot, "enter")
        assert isinstance(app.screen, BriefScreen)


async def test_typing_finds_an_action_by_its_key(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, ":")
        await type_in(pilot, "z")
        assert app.screen.query_one("#help", LineList).cursor_key == "fold"
        await press(pilot, "enter")
        assert main_of(app).folded == frozenset() or "diplomacy" in main_of(app).folded


async def test_down_moves_in_the_list_and_leaves_the_words_typed(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        lines = app.screen.query_one("#help", LineList)
        first = lines.cursor_key
        await press(pilot, "down")
        assert isinstance(app.screen, HelpScreen)
        assert lines.cursor_key != first
        await press(pilot, "up")
        assert lines.cursor_key == first


async def test_actions_of_the_app_run_from_the_palette_too(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, ":")
        await type_in(pilot, "theme")
        await press(pilot, "enter")
        assert isinstance(app.screen, ThemeScreen)


async def test_an_example_is_searched_for(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        await type_in(pilot, "iran OR nuclear")
        await press(pilot, "enter")
        assert main_of(app).listing.subject.query == "iran OR nuclear"


async def test_escape_leaves_help_as_it_was(library: Library) -> None:
    async with open_app(library, NARROW) as (app, pilot):
        before = text_of(app)
        await press(pilot, "? down down escape")
        assert text_of(app) == before


async def test_nothing_is_found_and_enter_does_no_harm(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        await type_in(pilot, "xyzzy")
        await press(pilot, "enter down up")
        assert isinstance(app.screen, HelpScreen)
        assert "Nothing found" in listed(app)


async def test_themes_are_shown_live_and_kept_in_the_settings(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        before = app.theme
        await press(pilot, "T j")
        shown = app.theme
        assert shown != before or app.screen.query_one("#themes", LineList).cursor_key == before
        await press(pilot, "escape")
        assert app.theme == before
        await press(pilot, "T g enter")
        kept = app.theme
        settings = Path(library.where()["settings"])
        assert f'theme = "{kept}"' in settings.read_text(encoding="utf-8")
        settings.unlink()


@pytest.mark.parametrize("number", range(8))
async def test_every_theme_can_be_put_on_over_every_view(library: Library, number: int) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "T")
        rows = app.screen.query_one("#themes", LineList)
        if number >= len(rows.source):
            pytest.skip("there are fewer themes")
        rows.move_to(rows.source.key(number))
        await press(pilot, "enter m")
        assert "issues by" in text_of(app)
        Path(library.where()["settings"]).unlink()


async def test_what_can_be_done_elsewhere_is_told_with_its_place_and_does_nothing_here(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        await type_in(pilot, "star the")
        assert app.screen.query_one("#help", LineList).cursor_key == "elsewhere star"
        assert "(on an article)" in text_of(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, HelpScreen)
        assert "cannot be done" in text_of(app, "#status")


async def test_help_says_what_the_margin_marks(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        assert "~ hedged" in listed(app)
        await type_in(pilot, "margin")
        assert "~ hedged" in listed(app)


async def test_pages_and_ends_of_the_help_are_reached_from_the_field(library: Library) -> None:
    async with open_app(library, NARROW) as (app, pilot):
        await press(pilot, "?")
        lines = app.screen.query_one("#help", LineList)
        first = lines.cursor
        await press(pilot, "pagedown")
        assert lines.cursor > first + 1
        await press(pilot, "pageup")
        assert lines.cursor == first
        await press(pilot, "end")
        assert lines.cursor == len(lines.source) - 1
        await press(pilot, "home")
        assert lines.cursor == first
        assert "PgDn" in text_of(app, "#keys")


async def test_home_and_end_move_in_words_that_were_typed(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        await type_in(pilot, "ief")
        await press(pilot, "home")
        await type_in(pilot, "br")
        assert app.screen.query_one("#filter", TextField).value == "brief"


async def test_a_letter_tells_all_that_it_does_here_and_on_other_screens(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "?")
        await type_in(pilot, "B")
        rows = app.screen.query_one("#help", LineList).source
        assert [rows.key(index) for index in range(len(rows))] == [
            "elsewhere balance",
            "elsewhere pin-bottom-line",
            "open-brief",
        ]
        assert "B" in text_of(app, "#help").split()
        assert "(in: comparison)" in text_of(app, "#help")


async def test_help_ends_with_the_keys_of_other_screens(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "? end")
        lines = app.screen.query_one("#help", LineList)
        assert "heading On other screens" in {lines.source.key(index) for index in range(len(lines.source))}
        assert lines.cursor_key.startswith("elsewhere ")
