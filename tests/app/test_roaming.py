"""Contents, links, back and forward between articles, jumping between panes, the width of lines, earlier searches."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, open_library, press, text_of, type_in
from factories import write_articles

from briefing.app.screens.roaming import links_of, next_link
from briefing.app.widgets.lines import LineList
from briefing.library import Library
from briefing.settings import load_settings

LONG = "\n\n".join(
    ["# A long report", *(f"## Part {number}\n\n" + "The archers met again. " * 60 for number in range(1, 9))]
)
LINKED = """---
url: https://example.org/rain
---
# Rain in Sylvania

It rained (see https://example.org/a_(b), and https://example.org/c.) for days.

Read http://example.org/d "now" or javascript:alert(1) or https://example.org/c again.

The [service](https://example.org/service) and [nobody](javascript:alert(1)) said so.
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    files = {"a-long.md": LONG, "b-linked.md": LINKED, "c-plain.md": "Nothing to see here, and nothing to follow."}
    folder = write_articles(tmp_path / "articles", files)
    with open_library(folder, tmp_path) as library:
        library.refresh()
        yield library


async def read(app, pilot, path: str) -> None:
    article = next(article for article in app.library.articles() if article.path == path)
    main_of(app).pane = "list"
    main_of(app).query_one("#list", LineList).move_to(article.id)
    await press(pilot, "enter")
    assert main_of(app).opened.article.path == path


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_contents_list_the_headings_and_go_to_one(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        await read(app, pilot, "a-long.md")
        await press(pilot, "C")
        assert "Part 3" in text_of(app)
        await press(pilot, "j j j enter")
        reading = main_of(app).reading
        assert reading.heading == "Part 3"
        assert app.focused is reading
        await press(pilot, "C")
        assert app.screen.query_one("#choices", LineList).cursor_key == str(
            main_of(app).opened.document.text.index("Part 3")
        )
        await press(pilot, "escape")
        assert app.screen is main_of(app)


def test_links_are_those_of_the_text_without_the_punctuation_around_them(library: Library) -> None:
    article = next(article for article in library.articles() if article.path == "b-linked.md")
    assert [choice.key for choice in links_of(library.document(article.id))] == [
        "https://example.org/rain",
        "https://example.org/a_(b)",
        "https://example.org/c",
        "http://example.org/d",
        "https://example.org/service",
    ]


def test_a_link_is_listed_with_its_words(library: Library) -> None:
    article = next(article for article in library.articles() if article.path == "b-linked.md")
    *_, last = links_of(library.document(article.id))
    assert (last.name, last.about) == ("https://example.org/service", "service")


def test_the_list_of_links_stands_on_the_first_that_is_not_read_past(library: Library) -> None:
    article = next(article for article in library.articles() if article.path == "b-linked.md")
    document = library.document(article.id)
    assert next_link(document, 0) == ""
    assert next_link(document, document.text.index("Read")) == "http://example.org/d"
    assert next_link(document, document.text.index("service") + 1) == ""


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_a_link_is_copied_by_y_and_by_enter_where_there_is_no_desktop(
    library: Library, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with open_app(library, size) as (app, pilot):
        await read(app, pilot, "b-linked.md")
        await press(pilot, "L j y")
        assert app.clipboard == "https://example.org/a_(b)"
        await press(pilot, "j enter")
        assert app.clipboard == "https://example.org/c"
        assert "no desktop" in text_of(app, "#status")


async def test_an_article_without_headings_or_links_says_so(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await read(app, pilot, "c-plain.md")
        await press(pilot, "L")
        assert "no links in this article" in text_of(app, "#status")
        await press(pilot, "C")
        assert "no headings in this article" in text_of(app, "#status")


async def test_back_and_forward_go_between_articles_to_where_they_were_left(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await read(app, pilot, "a-long.md")
        await press(pilot, "J J ]")
        line = main_of(app).reading.line
        assert line
        await press(pilot, "escape")
        await read(app, pilot, "b-linked.md")
        await press(pilot, "<")
        assert main_of(app).opened.article.path == "a-long.md"
        assert main_of(app).reading.line == line
        await press(pilot, "<")
        assert main_of(app).opened.article.path == "a-long.md"
        await press(pilot, ">")
        assert main_of(app).opened.article.path == "b-linked.md"


async def test_an_article_opened_again_is_where_it_was_left(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await read(app, pilot, "a-long.md")
        await press(pilot, "J J J")
        line = main_of(app).reading.line
        await press(pilot, "escape")
        await read(app, pilot, "c-plain.md")
        await press(pilot, "escape")
        await read(app, pilot, "a-long.md")
        assert main_of(app).reading.line == line


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_jumping_puts_a_letter_on_each_pane(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, ";")
        assert "t Topics" in text_of(app)
        assert "r Reading" in text_of(app)
        await press(pilot, "r")
        assert main_of(app).pane == "reading"
        await press(pilot, "; escape")
        assert main_of(app).pane == "reading"
        await press(pilot, "; a")
        assert main_of(app).pane == "list"
        await press(pilot, "; t")
        assert main_of(app).pane == "topics"
        assert app.focused.id == "topics"


async def test_the_width_of_lines_is_changed_and_kept(library: Library) -> None:
    async with open_app(library, (160, 30)) as (app, pilot):
        await read(app, pilot, "a-long.md")
        width = main_of(app).reading.text_width
        await press(pilot, "- - +")
        assert main_of(app).reading.text_width == width - 4
        assert load_settings(library.places.config).reading_width == width - 4
        await press(pilot, "=")
        assert load_settings(library.places.config).reading_width == width
        assert library.settings.reading_width == width


async def test_up_brings_back_the_search_before(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        for query in ("rain", "archers"):
            await press(pilot, "/ ctrl+u")
            await type_in(pilot, query)
            await press(pilot, "enter")
        await press(pilot, "/ ctrl+u")
        await type_in(pilot, "rep")
        field = main_of(app).query_one("#query")
        shown = [(await press(pilot, key), field.value)[1] for key in ("up", "up", "up", "down", "down")]
        assert shown == ["archers", "rain", "rain", "archers", "rep"]
        await press(pilot, "down")
        assert app.focused.id == "list"
