import random

import pytest
from app.driving import main_of, open_app, press, settle

from briefing.app.widgets.lines import LineList
from briefing.library import Library

KEYS = (
    "tab enter",
    "/ t r a d e",
    "b",
    "c",
    "m",
    "b enter",
    "b i",
    "b A",
    "b C",
    "b w",
    "b n",
    "b e tab",
    "O",
    "?",
    "T",
    "e",
    "tab i",
    "tab i enter",
    "P",
    "E",
    "S",
    "x",
    "tab w",
    ";",
)


@pytest.mark.parametrize("keys", KEYS)
async def test_no_size_is_too_small_or_too_large(library: Library, keys: str) -> None:
    sizes = random.Random(keys)
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, keys)
        focus, screen = app.focused, app.screen
        for _ in range(15):
            await pilot.resize_terminal(sizes.randint(1, 250), sizes.randint(1, 70))
            await pilot.pause()
        await settle(pilot)
        assert app.screen is screen
        assert app.focused is focus
