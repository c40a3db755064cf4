"""The terminal's own cursor stands where the focus is, on every screen: braille displays and magnifiers follow it."""

import pytest
from app.driving import MIDDLE, NARROW, main_of, open_app, press, settle, text_of
from textual.geometry import Offset
from textual.widgets import Input, TextArea

from briefing.app.app import BriefingApp
from briefing.app.pointing import HIDE, SHOW
from briefing.app.screens.prompt import Prompt
from briefing.app.widgets.lines import LineList
from briefing.library import Library

MARK = "▌"


def pointed_at(app: BriefingApp) -> str:
    """The row of the screen that the terminal's cursor stands on."""
    return text_of(app).split("\n")[app.cursor_position.y]


@pytest.mark.parametrize(
    "keys",
    [
        "j j",
        "tab j",
        "tab enter } }",
        "tab enter C",
        "b j j",
        "b i j",
        "c j",
        "c B j",
        "c S j",
        "m j",
        "T j",
        "comma j",
        "tab i j",
        "b A j",
        "S j",
        "x j",
        "#",
    ],
)
async def test_it_stands_beside_what_the_cursor_is_on(library: Library, keys: str) -> None:
    async with open_app(library, MIDDLE) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, keys)
        assert app.focused is not None
        assert app.focused.content_region.contains_point(app.cursor_position)
        assert pointed_at(app)[app.focused.content_region.x] == MARK
        await pilot.resize_terminal(60, 15)
        await settle(pilot)
        assert pointed_at(app)[app.focused.content_region.x] == MARK


@pytest.mark.parametrize("keys", ["/ t r a", "? t h e", "P", "tab t a b", "tab w a b", "b e", "A"])
async def test_it_stands_where_the_next_character_goes(library: Library, keys: str) -> None:
    async with open_app(library, MIDDLE) as (app, pilot):
        await press(pilot, keys)
        assert isinstance(app.focused, Input | TextArea)
        assert app.cursor_position == app.focused.cursor_screen_offset
        assert app.focused.content_region.contains_point(app.cursor_position)


async def test_it_stands_right_behind_what_was_typed(library: Library) -> None:
    async with open_app(library, MIDDLE) as (app, pilot):
        await press(pilot, "/ t r a")
        assert pointed_at(app)[: app.cursor_position.x].endswith("/ tra")
        await press(pilot, "left")
        assert pointed_at(app)[: app.cursor_position.x].endswith("/ tr")


async def test_it_is_seen_where_more_stands_in_a_field_than_fits(library: Library) -> None:
    async with open_app(library, NARROW) as (app, pilot):
        app.push_screen(Prompt("Tags", " ".join(f"tag{number}" for number in range(30)), "", ask=str))
        await settle(pilot)
        assert app.focused is not None
        assert app.focused.content_region.contains_point(app.cursor_position)
        assert pointed_at(app)[: app.cursor_position.x].endswith("tag29")


async def test_in_the_matrix_it_stands_on_the_cell(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "m l l j")
        assert pointed_at(app)[app.cursor_position.x] == "["


async def test_in_a_comparison_it_stands_on_the_source(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, "c l")
        assert "▸" in pointed_at(app)[app.cursor_position.x : app.cursor_position.x + 3]


async def test_where_keys_are_asked_for_it_stands_on_those_there_are(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, ";")
        assert app.cursor_position == Offset(0, app.size.height - 1)


async def test_it_is_out_of_sight_only_while_a_frame_is_written(library: Library) -> None:
    async with open_app(library) as (app, _):
        written: list[str] = []
        assert app._driver is not None
        app._driver.write = written.append  # type: ignore[method-assign]
        app._begin_update()
        app._end_update()
        assert [part for part in written if part in (HIDE, SHOW)] == [HIDE, SHOW]
