"""Lists sorted and grouped, deeds on all that is listed, and what is new."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, press, text_of, type_in
from factories import write_articles

from briefing.app.lists.arranging import ARRANGEMENTS
from briefing.app.screens.comparison import ComparisonScreen
from briefing.app.widgets.lines import LineList
from briefing.library import Library

ARTICLES = {
    "a.md": "---\nsource: Freedonia Daily\ndate: 2023-06-15\n---\n# Talks with Iran\n\nIran agreed to talks.\n",
    "b.md": "---\nsource: Sylvania Times\ndate: 2023-06-01\n---\n# A war in Ukraine\n\nUkraine asked for talks.\n",
    "c.md": "---\nsource: Freedonia Daily\ndate: 2023-05-10\n---\n# Rain\n\nIt rained.\n",
    "d.md": "# A note\n\nNothing was said of anything.\n",
}


def open_at(moment: str, folder: Path) -> Library:
    places = {name: folder / name for name in ("data_dir", "cache_dir", "config_dir")}
    return Library.open(folder / "articles", now=moment, **places)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    write_articles(tmp_path / "articles", ARTICLES)
    with open_at("2024-01-10T08:00:00Z", tmp_path) as library:
        library.refresh()
        yield library


def listed(app) -> list[str]:
    """Headings and files of the list, in order."""
    rows = main_of(app).query_one("#list", LineList).source
    paths = {article.id: article.path for article in main_of(app).listing.articles}
    keys = [rows.key(index) for index in range(len(rows))]
    return [paths.get(key, key.removeprefix("heading ")) for key in keys]


async def arrange(pilot, arrangement: str) -> None:
    await press(pilot, "S")
    pilot.app.screen.query_one("#choices", LineList).move_to(arrangement)
    await press(pilot, "enter")


@pytest.mark.parametrize(
    ("arrangement", "expected"),
    [
        ("usual", ["a.md", "b.md", "c.md", "d.md"]),
        ("oldest", ["c.md", "b.md", "a.md", "d.md"]),
        ("title", ["d.md", "b.md", "c.md", "a.md"]),
        ("unread", ["Unread · 4", "a.md", "b.md", "c.md", "d.md"]),
        ("month", ["2023-06 · 2", "a.md", "b.md", "2023-05 · 1", "c.md", "Undated · 1", "d.md"]),
        ("source", ["Freedonia Daily · 2", "a.md", "c.md", "Sylvania Times · 1", "b.md", "Source unknown · 1", "d.md"]),
    ],
)
async def test_lists_are_sorted_and_grouped(library: Library, arrangement: str, expected: list[str]) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab")
        await arrange(pilot, arrangement)
        assert listed(app) == expected
        assert main_of(app).pane == "list"


async def test_grouped_by_topic_an_article_stands_under_the_issue_it_says_most_on(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await arrange(pilot, "topic")
        rows = listed(app)
        assert rows[rows.index("b.md") - 1] == "Ukraine · 1"
        assert rows[-3:] == ["On no issue · 2", "c.md", "d.md"]


def test_every_arrangement_has_a_name_and_a_sentence() -> None:
    assert all(each.name and each.about.endswith(".") for each in ARRANGEMENTS)


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_brackets_go_from_heading_to_heading_and_enter_opens_what_is_under_it(
    library: Library, size: tuple[int, int]
) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "tab")
        await arrange(pilot, "source")
        await press(pilot, "g ]")
        assert library.article(main_of(app).query_one("#list", LineList).cursor_key).path == "b.md"
        await press(pilot, "enter")
        assert main_of(app).opened.article.path == "b.md"


async def choose_deed(pilot, deed: str) -> None:
    await press(pilot, "x")
    pilot.app.screen.query_one("#choices", LineList).move_to(deed)
    await press(pilot, "enter")


async def test_all_that_is_listed_is_marked_at_once_and_undone_at_once(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await choose_deed(pilot, "read")
        assert all(article.read for article in library.articles())
        assert "Marked as read: 4 articles · u takes it back" in text_of(app, "#status")
        await press(pilot, "u")
        assert not any(article.read for article in library.articles())
        assert "4 unread" in text_of(app, "#topics-pane") or "●4 4" in text_of(app, "#topics")


async def test_all_that_a_search_finds_is_tagged_even_what_is_not_listed_yet(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.app.screens.searching.WHILE_TYPING", 1)
    monkeypatch.setattr("briefing.app.screens.searching.WHEN_CHOSEN", 1)
    async with open_app(library) as (_, pilot):
        await press(pilot, "/")
        await type_in(pilot, 'source:"freedonia daily"')
        await press(pilot, "enter")
        await choose_deed(pilot, "tag")
        await type_in(pilot, "daily")
        await press(pilot, "enter")
        tagged = {article.path for article in library.articles() if article.tags}
        assert tagged == {"a.md", "c.md"}
        await press(pilot, "u")
        assert not any(article.tags for article in library.articles())


async def test_opening_an_article_is_no_deed_that_undo_takes_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab s enter u")
        article = library.article(main_of(app).opened.article.id)
        assert article.read
        assert not article.starred


async def test_what_is_new_is_listed_beside_the_topics(library: Library, tmp_path: Path) -> None:
    library.note_visit()
    library.close()
    path = tmp_path / "articles" / "new.md"
    path.write_text("# Snow\n\nIt snowed in Ukraine.\n", encoding="utf-8")
    os.utime(path, (1, 1))
    with open_at("2024-01-12T08:00:00Z", tmp_path) as later:
        async with open_app(later, refresh=True) as (app, pilot):
            assert "New since yesterday" in text_of(app, "#topics")
            main_of(app).query_one("#topics", LineList).move_to("new since last")
            await press(pilot, "enter")
            assert listed(app) == ["new.md"]
            await press(pilot, "b")
            assert "It snowed in Ukraine" in text_of(app)
            assert "It rained" not in text_of(app)
            await press(pilot, "escape c")
            assert isinstance(app.screen, ComparisonScreen)
            assert "It snowed in Ukraine" in text_of(app)
            assert "It rained" not in text_of(app)


async def test_nothing_new_says_so(library: Library, tmp_path: Path) -> None:
    library.close()
    with open_at("2024-01-12T08:00:00Z", tmp_path) as later:
        async with open_app(later) as (app, pilot):
            main_of(app).query_one("#topics", LineList).move_to("new since yesterday")
            await press(pilot, "enter")
            assert "Nothing came or changed since then" in " ".join(text_of(app, "#found").split())
            for key in "bce":
                await press(pilot, key)
                assert len(app.screen_stack) == 1
                assert app.said.endswith(": no articles")
