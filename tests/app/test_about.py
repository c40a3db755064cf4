"""What is known of an article: seen, corrected, taken back; its revisions, copies and what was set apart of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, TRADE, WIDE, main_of, open_app, open_library, press, settle, text_of, type_in
from factories import write_articles

from briefing.app.widgets.lines import LineList
from briefing.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of an article with a copy, and one that was rewritten."""
    folder = write_articles(tmp_path / "articles", {"trade.txt": TRADE, "copy.txt": TRADE, "rain.txt": "Rain\n\nWet."})
    with open_library(folder, tmp_path) as library:
        library.refresh()
        write_articles(folder, {"rain.txt": "Rain\n\nIt rained for a week in Sylvania.\n\nShare this article\n"})
        library.refresh()
        yield library


async def open_about(app, pilot, path: str) -> LineList:
    article = next(article for article in app.library.articles() if article.path == path)
    main_of(app).pane = "list"
    main_of(app).query_one("#list", LineList).move_to(article.id)
    await press(pilot, "i")
    return app.screen.query_one("#about", LineList)


def article_at(library: Library, path: str):
    return next(article for article in library.articles() if article.path == path)


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_each_field_is_shown_with_where_it_comes_from(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        lines = await open_about(app, pilot, "trade.txt")
        shown = ""
        for _ in range(25):
            shown += text_of(app)
            await press(pilot, "J")
        for said in ("What is known", "Title", "Source", "Date", "undated", "trade.txt", "Tags", "Revision 1"):
            assert said in shown, said
        assert "1 other copy of one text" in shown
        assert lines.cursor_key.startswith("copy ")


async def test_a_field_is_corrected_and_the_correction_taken_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        lines = await open_about(app, pilot, "trade.txt")
        lines.move_to("field source")
        await press(pilot, "enter")
        await type_in(pilot, "Freedonia Daily")
        await press(pilot, "enter")
        article = article_at(library, "trade.txt")
        assert (article.source, article.provenance["source"]) == ("Freedonia Daily", "user")
        assert "yours" in text_of(app, "#about")
        assert "now Freedonia Daily, by your word" in text_of(app, "#status")
        assert "Freedonia Daily" in str(main_of(app).listing.articles)
        await press(pilot, "x")
        assert article_at(library, "trade.txt").source is None
        await press(pilot, "u")
        assert article_at(library, "trade.txt").source == "Freedonia Daily"
        assert "Undone" in text_of(app, "#status")


async def test_what_is_no_date_is_told_and_can_be_put_right(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        lines = await open_about(app, pilot, "trade.txt")
        lines.move_to("field date")
        await press(pilot, "enter")
        await type_in(pilot, "soon")
        await press(pilot, "enter")
        assert "soon is no date" in text_of(app)
        await press(pilot, "ctrl+u")
        await type_in(pilot, "2023-06-15")
        await press(pilot, "enter")
        assert article_at(library, "trade.txt").date == "2023-06-15"


async def test_a_credit_line_becomes_the_source_by_one_key(library: Library) -> None:
    id = article_at(library, "trade.txt").id
    library.correct(id, {"credit": "Freedonia Wire"})
    async with open_app(library) as (app, pilot):
        await open_about(app, pilot, "trade.txt")
        assert "not confirmed as the source" in text_of(app, "#about")
        assert "C Confirm" in text_of(app, "#keys")
        await press(pilot, "C")
        assert library.article(id).source == "Freedonia Wire"
        assert "C Confirm" not in text_of(app, "#keys")


async def test_an_earlier_revision_can_be_read(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        lines = await open_about(app, pilot, "rain.txt")
        assert "2 revisions" in text_of(app, "#about")
        lines.move_to("revision 1")
        await press(pilot, "enter")
        assert "Wet." in text_of(app, "#reading")
        assert "revision 1 of 2" in text_of(app, "#reading-title")
        await press(pilot, "escape")
        assert lines.cursor_key == "revision 1"


async def test_a_copy_is_opened(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        lines = await open_about(app, pilot, "trade.txt")
        lines.action_last()
        await press(pilot, "enter")
        assert app.screen.opened.article.path == "copy.txt"


async def test_what_was_set_apart_is_listed_with_its_reason_and_shown_in_its_place(library: Library) -> None:
    document = library.document(article_at(library, "rain.txt").id)
    assert document.boilerplate
    async with open_app(library) as (app, pilot):
        lines = await open_about(app, pilot, "rain.txt")
        assert document.boilerplate[0].reason in text_of(app, "#about")
        lines.move_to("apart 0")
        await press(pilot, "enter")
        assert f"Set apart as {document.boilerplate[0].reason}:" in text_of(app, "#reading")
        assert app.screen.reading.raw


async def test_tags_and_a_note_are_kept_and_can_be_undone(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await open_about(app, pilot, "trade.txt")
        await press(pilot, "escape t")
        await type_in(pilot, "#Urgent, talks, ")
        await press(pilot, "enter")
        id = article_at(library, "trade.txt").id
        assert library.article(id).tags == ("Urgent", "talks")
        assert main_of(app).listing.article(id).tags == ("Urgent", "talks")
        await press(pilot, "w")
        await type_in(pilot, "Ask")
        await press(pilot, "enter")
        await type_in(pilot, "Jane")
        await press(pilot, "escape")
        assert library.note(id) == "Ask\nJane"
        await press(pilot, "u")
        assert library.note(id) == ""
        await press(pilot, "u")
        assert library.article(id).tags == ()
        assert main_of(app).listing.article(id).tags == ()
        await press(pilot, "u")
        await settle(pilot)
        assert "Nothing to undo" in text_of(app, "#status")


async def test_the_file_is_named_where_there_is_no_desktop_to_open_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with open_app(library) as (app, pilot):
        await open_about(app, pilot, "trade.txt")
        await press(pilot, "o")
        assert "no desktop here" in text_of(app, "#status")
        assert app.clipboard == str(library.folder / "trade.txt")


async def test_the_footer_says_that_enter_corrects_a_field(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        lines = await open_about(app, pilot, "trade.txt")
        lines.move_to("field source")
        await press(pilot, "j")
        assert "Enter Correct" in text_of(app, "#keys")
        lines.move_to("file")
        await press(pilot, "j")
        assert "Enter Open" in text_of(app, "#keys")
