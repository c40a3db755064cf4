from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, press, settle, text_of, type_in
from textual.widgets import Input

from briefing.app.screens.brief import BriefScreen
from briefing.app.screens.comparison import ComparisonScreen
from briefing.app.screens.export import ExportDialog, proposed_name
from briefing.app.screens.matrix import MatrixScreen
from briefing.app.screens.reading import ReadingScreen
from briefing.app.widgets.brief import BriefRows
from briefing.app.widgets.lines import LineList
from briefing.library import Library


def stand_on(app, topic: str) -> None:
    assert main_of(app).query_one("#topics", LineList).move_to(topic)


def view_of(app) -> LineList:
    return app.screen.query_one("#view", LineList)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_b_opens_the_brief_on_the_topic_under_the_cursor(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "b")
        assert isinstance(app.screen, BriefScreen)
        assert app.screen.value == library.brief("ukraine")
        assert "Bottom line" in text_of(app)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_cited_line_opens_its_sentence_and_escape_comes_back_to_the_line(
    library: Library, size: tuple[int, int]
) -> None:
    async with open_app(library, size) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "b j j j j j j")
        key, scrolled = view_of(app).cursor_key, view_of(app).scroll_offset
        rows = view_of(app).source
        assert isinstance(rows, BriefRows)
        span = rows.span(key)
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadingScreen)
        statement = app.screen.reading.statement
        assert (statement.start, statement.end) == (span.start, span.end)
        assert library.article(span.article).read
        await press(pilot, "escape")
        assert isinstance(app.screen, BriefScreen)
        assert (view_of(app).cursor_key, view_of(app).scroll_offset) == (key, scrolled)


async def test_the_brief_on_a_search_is_about_the_search(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "freedonia trade")
        await press(pilot, "enter b")
        assert app.screen.subject.query == "freedonia trade"
        assert app.screen.value.issue == "freedonia trade"


async def test_brief_comparison_and_matrix_lead_to_each_other_and_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "b c")
        assert isinstance(app.screen, ComparisonScreen)
        await press(pilot, "b")
        assert isinstance(app.screen, BriefScreen)
        assert len(app.screen_stack) == 2
        await press(pilot, "m")
        assert isinstance(app.screen, MatrixScreen)
        await press(pilot, "escape escape")
        assert app.screen is main_of(app)


async def test_a_cell_of_the_matrix_opens_the_brief_narrowed_to_its_source(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "m")
        matrix = app.screen.value
        source = next(source for source in matrix.sources if matrix.cells["ukraine"][source].statements)
        view_of(app).move_to("ukraine")
        await press(pilot, " ".join(["l"] * matrix.sources.index(source)) or "j k")
        await press(pilot, "enter")
        assert isinstance(app.screen, BriefScreen)
        assert {reference.article.source_label for reference in app.screen.value.sources} == {source}


async def test_a_brief_with_nothing_in_it_says_so(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "nothingofthekind")
        await press(pilot, "escape")
        stand_on(app, "myanmar")
        await press(pilot, "b")
        assert "Sources" in text_of(app) or "Nothing" in text_of(app)


async def test_e_writes_the_brief_where_it_was_said_to_and_remembers_it(library: Library, folder: Path) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        before = len(library.exports())
        await press(pilot, "b e enter")
        path = folder / "ukraine-brief.md"
        assert path.read_text(encoding="utf-8").startswith("---\n")
        assert app.said == f"Written: {path.name} in {folder}"
        assert "Written: " in text_of(app, "#status")
        assert app._notifications._notifications == {}
        await press(pilot, "j")
        assert "Written" not in text_of(app)
        assert len(library.exports()) == before + 1
        assert library.exports()[0].path == str(path)


async def test_the_suffix_chooses_the_format(library: Library, folder: Path) -> None:
    async with open_app(library) as (_, pilot):
        await press(pilot, "m e end " + " ".join(["backspace"] * 2))
        await type_in(pilot, "html")
        await press(pilot, "enter")
        written = [path.name for path in folder.glob("*.html")]
        assert len(written) == 1
        assert "<!doctype html" in (folder / written[0]).read_text(encoding="utf-8").lower()


async def test_a_name_typed_with_its_ending_has_it_once(library: Library, folder: Path) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "e home")
        await type_in(pilot, "mine.md")
        app.screen.query_one("#path").value = "mine.md.md"
        await press(pilot, "enter")
        assert [path.name for path in folder.iterdir()] == ["mine.md"]


async def test_clearing_the_field_clears_all_of_it_wherever_the_cursor_is(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "e")
        assert app.focused.cursor_position == len(app.focused.value)
        await press(pilot, "left left ctrl+u")
        assert app.focused.value == ""


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_the_dialog_shows_the_folder_that_the_file_goes_to(
    library: Library, folder: Path, size: tuple[int, int]
) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "e")
        assert str(folder) in "".join(line.strip() for line in text_of(app, "#dialog-folder").splitlines())
        await press(pilot, "ctrl+u")
        await type_in(pilot, "/tmp/elsewhere/mine.md")
        assert "in /tmp/elsewhere" in text_of(app, "#dialog-folder")
        assert "Esc Cancel" in text_of(app)


async def test_a_file_that_exists_is_written_over_only_on_a_clear_answer(library: Library, folder: Path) -> None:
    (folder / "mine.md").write_text("mine", encoding="utf-8")
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "c e ctrl+u")
        await type_in(pilot, "mine.md")
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert "mine.md exists already" in text_of(app)
        await press(pilot, "enter enter")
        assert (folder / "mine.md").read_text(encoding="utf-8") == "mine"
        await press(pilot, "n")
        assert app.focused.value == "mine.md"
        await press(pilot, "enter y")
        assert (folder / "mine.md").read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("name", ["brief.txt", "missing/brief.md", " "])
async def test_a_place_that_cannot_be_written_is_told_in_the_dialog(library: Library, folder: Path, name: str) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "e ctrl+u delete delete delete")
        await type_in(pilot, name)
        await press(pilot, "enter")
        assert isinstance(app.screen, ExportDialog)
        assert app.screen.query_one("#dialog-note").error
        await press(pilot, "escape")
        assert app.screen is main_of(app)
        assert list(folder.iterdir()) == []


def test_proposed_names_are_file_names_and_not_taken(tmp_path: Path) -> None:
    assert proposed_name("US–Russia relations brief", tmp_path) == "us-russia-relations-brief.md"
    assert proposed_name("../../etc", tmp_path) == "etc.md"
    assert proposed_name('"…"', tmp_path) == "brief.md"
    (tmp_path / "etc.md").touch()
    assert proposed_name("etc", tmp_path) == "etc-2.md"


async def test_the_comparison_opens_the_statement_of_the_source_under_the_cursor(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "c")
        lines = view_of(app)
        span = lines.source.span(lines.cursor_key)
        await press(pilot, "enter")
        assert app.screen.opened.article.id == span.article
        assert app.screen.opened.opening.at == span


async def test_y_copies_the_sentence_with_its_source(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "b enter y")
        statement = app.screen.reading.statement
        assert app.clipboard.startswith(statement.text)
        assert f"paragraph {statement.paragraph}" in app.clipboard
        await settle(pilot)


async def test_nothing_is_written_into_the_library(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(library.folder)
    before = {path.name: path.read_bytes() for path in library.folder.iterdir()}
    async with open_app(library) as (app, pilot):
        stand_on(app, "ukraine")
        await press(pilot, "e")
        assert app.screen.query_one("#path", Input).value.startswith("~/")
        await press(pilot, "ctrl+u")
        await type_in(pilot, next(iter(before)).replace(".txt", ".md"))
        await press(pilot, "enter")
        assert "lies in the library's folder" in " ".join(text_of(app).split())
        assert isinstance(app.screen, ExportDialog)
    assert {path.name: path.read_bytes() for path in library.folder.iterdir()} == before
