"""With nothing to show, each screen says why, and what to do next."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, open_app, open_library, press, text_of
from factories import write_articles

from briefing.library import Library


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    with open_library(write_articles(tmp_path / "empty", {}), tmp_path) as library:
        library.refresh()
        yield library


@pytest.mark.parametrize("size", [MIDDLE, NARROW], ids=str)
@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("", "Enter tells how"),
        ("enter", "press R"),
        ("/ t a l k s", "Esc tells how to add some"),
        ("b", "give them to `briefing add`"),
        ("c", "tells how to add some"),
        ("m", "tells how to add some"),
        ("#", "Esc goes back"),
        ("O", "Nothing was exported yet"),
        ("E", "was read"),
    ],
)
async def test_a_library_without_articles(empty: Library, size: tuple[int, int], keys: str, told: str) -> None:
    async with open_app(empty, size) as (app, pilot):
        await press(pilot, keys)
        assert told in " ".join(text_of(app).replace("│", " ").split())
