"""The app over a real library, driven by keys: how tests of screens open it, wait for it and look at it."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.lists.listing import Listing, Overview
from briefing.app.screens.main import MainScreen
from briefing.library import Library

WIDE, MIDDLE, NARROW = (120, 36), (80, 24), (40, 12)
"""The three sizes at which panes are laid out differently."""
PARAGRAPH = "Minister Jane Doe of Freedonia said the talks on trade went well. Observers doubt it may last."
TRADE = f"""Freedonia and Sylvania talk about trade

Iran and Ukraine were named in the talks on trade. {PARAGRAPH}

What was agreed

The ministers agreed to meet again in Ukraine. Iran was not on the list of the trade talks.

What comes next

{PARAGRAPH} Trade may grow by 5 percent.
"""
BORDER = f"""Quarrel over a border post

Sylvania closed a border post with Ukraine in May. {PARAGRAPH}

Freedonia asked for talks. "We will wait," said Minister Jane Doe of Freedonia.
"""
CLIMATE = """Rain in Sylvania

It rained on the capital. Climate change may bring more rain, Professor John Roe said.
"""
ARTICLES = {"trade.txt": TRADE, "border.txt": BORDER, "climate.txt": CLIMATE}


@contextmanager
def open_library(folder: Path, places: Path) -> Iterator[Library]:
    """The library of a folder, with its catalogue and index under `places`."""
    library = Library.open(
        folder, data_dir=places / "data", cache_dir=places / "cache", config_dir=places / "config", now="2024-01-31"
    )
    with library:
        yield library


@asynccontextmanager
async def open_app(
    library: Library,
    size: tuple[int, int] = WIDE,
    *,
    refresh: bool = False,
    first: tuple[Overview, Listing] | None = None,
) -> AsyncIterator[tuple[BriefingApp, Pilot[None]]]:
    """The app on a screen of a size, once it has nothing more to do."""
    app = BriefingApp(library, refresh=refresh, first=first)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, pilot


async def settle(pilot: Pilot[None]) -> None:
    """Waits until every message has been handled, nothing is asked any more, and every answer is on the screen."""
    quiet = 0
    while quiet < 2:
        await hand_on(pilot)
        running = [worker for worker in pilot.app.workers if not worker.is_finished]
        quiet = 0 if running else quiet + 1
        await asyncio.gather(*(worker.wait() for worker in running), return_exceptions=True)
    await pilot.pause()


async def hand_on(pilot: Pilot[None]) -> None:
    """Lets messages pass from widget to widget up to the app and back, as often as a key may need it."""
    for _ in range(3):
        handled = []
        for pump in (pilot.app, pilot.app.screen, *pilot.app.screen.walk_children()):
            event = asyncio.Event()
            if pump.is_running and pump.call_later(event.set):
                handled.append(event.wait())
        await asyncio.wait_for(asyncio.gather(*handled), timeout=10)


async def press(pilot: Pilot[None], keys: str) -> None:
    """Presses keys, parted by spaces, and waits after each for what it does."""
    for key in keys.split():
        await pilot.press(key)
        await settle(pilot)


async def type_in(pilot: Pilot[None], text: str) -> None:
    """Types a text and waits for what it does."""
    await pilot.press(*("space" if char == " " else char for char in text))
    await settle(pilot)


def main_of(app: BriefingApp) -> MainScreen:
    """The main screen."""
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def text_of(app: BriefingApp, selector: str | None = None) -> str:
    """What is on the screen, or in one widget of it, as lines of text."""
    widget = app.screen.query_one(selector) if selector else app.screen
    region = widget.region
    width, height = app.size
    crop = [strip.text for strip in app.screen._compositor.render_strips()]
    rows = crop[region.y : region.bottom] if selector else crop[:height]
    return "\n".join(row[region.x : region.right] if selector else row[:width] for row in rows)


def tellings(app: BriefingApp) -> list[str]:
    """What the app has told in notifications."""
    return [f"{notice.title}: {notice.message}" for notice in app._notifications]
