"""Pasting an article in, and what could not be read."""

from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, open_library, press, settle, text_of, type_in
from factories import write_articles
from textual import events

from briefing.library import Library

PASTED = "A railway for Sylvania\r\rMinister Jane Doe of Freedonia said the railway would open in May.\r"


@pytest.fixture
def library(tmp_path: Path):
    folder = write_articles(tmp_path / "articles", {"rain.txt": "Rain\n\nIt rained in Sylvania."})
    with open_library(folder, tmp_path) as library:
        library.refresh()
        yield library


async def paste(app, pilot, text: str) -> None:
    app.post_message(events.Paste(text))
    await settle(pilot)


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_a_pasted_text_becomes_an_article_and_is_opened(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "P")
        await paste(app, pilot, PASTED)
        assert "railway" in text_of(app, "#text")
        await press(pilot, "tab tab")
        await type_in(pilot, "Freedonia Daily")
        await press(pilot, "tab")
        await type_in(pilot, "2023-06-15")
        await press(pilot, "escape enter")
        opened = app.screen.opened
        assert opened.document.text.rstrip("\n") == PASTED.replace("\r", "\n").rstrip("\n")
        assert (opened.article.source, opened.article.date) == ("Freedonia Daily", "2023-06-15")
        assert opened.article.title == "A railway for Sylvania"
        await press(pilot, "escape")
        assert app.screen is main_of(app)
        assert len(main_of(app).listing.articles) == 2


async def test_what_is_pasted_on_the_main_screen_is_offered(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await paste(app, pilot, PASTED)
        assert type(app.screen).__name__ == "PasteScreen"
        await press(pilot, "escape enter")
        assert app.screen.opened.article.title == "A railway for Sylvania"


async def test_a_paste_of_a_megabyte_is_taken_whole(library: Library) -> None:
    text = "The archers of Freedonia\n\n" + "They met again and agreed on nothing. " * 27_000
    async with open_app(library, MIDDLE) as (app, pilot):
        await paste(app, pilot, text)
        assert "1,026,026 characters" in text_of(app, "#status")
        await press(pilot, "enter")
        assert app.screen.opened.document.text.rstrip() == text.rstrip()


async def test_a_long_paste_can_be_emptied_and_typed_anew(library: Library) -> None:
    async with open_app(library, MIDDLE) as (app, pilot):
        await paste(app, pilot, "word " * 30_000)
        await press(pilot, "tab ctrl+u")
        await type_in(pilot, "It rained")
        assert app.screen.text == "It rained"


async def test_a_mistake_in_a_field_is_told_and_nothing_is_lost(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await paste(app, pilot, PASTED)
        app.screen.query_one("#date").value = "soon"
        await press(pilot, "escape enter")
        assert "soon is no date" in text_of(app, "#paste-note")
        assert "railway" in text_of(app, "#text")
        await press(pilot, "escape")
        assert app.screen is main_of(app)


async def test_nothing_is_added_without_a_text(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "P escape enter")
        assert type(app.screen).__name__ == "PasteScreen"
        assert len(library.articles()) == 1


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_what_was_refused_is_listed_with_its_reason(library: Library, size: tuple[int, int]) -> None:
    (library.folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    (library.folder / "empty.txt").write_bytes(b"")
    async with open_app(library, size, refresh=True) as (app, pilot):
        if size != NARROW:
            assert "2 files not read in full (E)" in text_of(app, "#status")
        await press(pilot, "E")
        assert "Not read · 2 files" in text_of(app)
        shown = text_of(app)
        await press(pilot, "J J")
        shown += text_of(app)
        for refused in library.refusals():
            assert refused.path.as_posix() in shown
            assert refused.reason.split()[0] in shown
        (library.folder / "empty.txt").unlink()
        await press(pilot, "R")
        assert "Not read · 1 file" in text_of(app)
        await press(pilot, "escape")
        assert app.screen is main_of(app)


async def test_what_is_undone_of_an_article_shows_where_it_is_read(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "P")
        await paste(app, pilot, PASTED)
        await press(pilot, "tab")
        await type_in(pilot, "My own title")
        await press(pilot, "escape enter")
        assert "My own title" in text_of(app, "#reading")
        assert "Added as my-own-title.txt" in text_of(app, "#status")
        await press(pilot, "u")
        assert "My own title" not in text_of(app, "#reading")
        assert "A railway for Sylvania" in text_of(app, "#reading")
