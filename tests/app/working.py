"""A small library of which a brief is worked on, and what tests of that work ask of the screen."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.driving import main_of, open_library, press
from factories import write_articles
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.screens.brief import BriefScreen
from briefing.app.widgets.lines import LineList
from briefing.core.briefs import Entry
from briefing.library import Library

ONE = """Talks on Freedonia

Freedonia opened its border on Monday. Freedonia sent 40 guards to the crossing. Freedonia is likely to sign.
Freedonia may hold a vote. The guards of Freedonia stood at the bridge.
"""
TWO = """The view from Sylvania

Freedonia closed two schools in the north. Officials of Freedonia met in the capital. The rain fell all week.
"""
THREE = """A third report

Freedonia will buy grain from Sylvania. Markets in Freedonia stayed open.
"""
TOPICS = 'inherit = false\n[[issue]]\nid = "freedonia"\nname = "Freedonia"\nrule = "Freedonia"\n'
FILES = {"one.txt": ONE, "two.txt": TWO, "three.txt": THREE, "topics.toml": TOPICS}


@contextmanager
def library_to_work_in(base: Path) -> Iterator[Library]:
    """A library of three articles on one issue."""
    write_articles(base / "articles", FILES)
    with open_library(base / "articles", base) as library:
        library.refresh()
        yield library


def rewrite(library: Library, name: str, text: str) -> None:
    """Changes an article's file, and brings the library up to date."""
    path = library.folder / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1, 1))  # long ago, so that it need not be looked at twice
    library.refresh()


async def to_the_brief(app: BriefingApp, pilot: Pilot[None]) -> BriefScreen:
    """Opens the brief on the issue."""
    assert main_of(app).query_one("#topics", LineList).move_to("freedonia")
    await press(pilot, "b")
    return brief_of(app)


def brief_of(app: BriefingApp) -> BriefScreen:
    """The brief that is on the screen."""
    assert isinstance(app.screen, BriefScreen)
    return app.screen


def lines_of(app: BriefingApp) -> LineList:
    """The list that is on the screen."""
    return app.screen.query_one("#view", LineList)


def go_to(app: BriefingApp, words: str, section: str = "reported") -> Entry:
    """Puts the cursor on the line of a section that has these words."""
    screen = brief_of(app)
    value = screen.value
    assert value is not None
    held = value.section(section)
    entry = next(each for each in (*held.entries, *held.hidden) if words in each.statements[0].statement.text)
    assert lines_of(app).move_to(f"{section} {entry.id} 0")
    return entry


def texts(app: BriefingApp, section: str = "reported") -> list[str]:
    """The leading sentences of a section, in order."""
    value = brief_of(app).value
    assert value is not None
    return [entry.statements[0].statement.text for entry in value.section(section).entries]
