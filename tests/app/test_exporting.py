"""The export dialog: formats, templates, marking, references and the clipboard."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, press, tellings, text_of, type_in
from app.working import TOPICS, go_to, library_to_work_in, rewrite, to_the_brief
from factories import write_articles

from briefing.app.screens.export import ExportDialog, with_next_end
from briefing.app.widgets.lines import LineList
from briefing.library import Library

SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW], ids=lambda size: "x".join(map(str, size)))


@pytest.fixture
def worked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    with library_to_work_in(tmp_path) as library:
        yield library


def written() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in Path().iterdir()}


@SIZES
async def test_the_dialog_fits_the_screen_with_all_its_fields(worked: Library, size: tuple[int, int]) -> None:
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e")
        for words in ("freedonia-brief.md", "Template", "Name", "Marking", "With it", "Esc Cancel"):
            assert words in text_of(app)
        for _ in range(4):
            await press(pilot, "tab down")
            assert app.screen.query_one("#dialog").region.bottom <= size[1]
            assert "Esc Cancel" in text_of(app)


async def test_a_template_keeps_its_sections_and_explains_itself(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e tab o")
        assert "at most three points" in text_of(app, "#dialog-note")
        await press(pilot, "enter")
        text = written()["freedonia-brief.md"]
        assert "## Bottom line" in text
        assert "## What is reported" not in text
        assert "leaves out" in text


async def test_the_users_own_template_is_offered_and_a_mistake_in_one_is_told(worked: Library, tmp_path: Path) -> None:
    write_articles(tmp_path / "config" / "templates", {"mine.toml": 'sections = ["hedged"]\n'})
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e tab m enter")
        assert "## Hedged" in written()["freedonia-brief.md"]
        write_articles(tmp_path / "config" / "templates", {"mine.toml": 'sections = ["gap"]\n'})
        await press(pilot, "e")
        assert isinstance(app.screen, ExportDialog)
        assert any("there is no section gap" in told for told in tellings(app))


async def test_name_and_marking_stand_in_the_export(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e tab tab")
        await type_in(pilot, "Jane Doe")
        await press(pilot, "tab")
        await type_in(pilot, "OFFICIAL")
        await press(pilot, "enter")
        assert written()["freedonia-brief.md"].count("OFFICIAL") >= 2
        assert "author: Jane Doe" in written()["freedonia-brief.md"]


async def test_down_goes_through_the_formats(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e down")
        assert app.focused.value == "freedonia-brief.html"
        await press(pilot, "up up")
        assert app.focused.value == "freedonia-brief.csl.json"
        await press(pilot, "up")
        assert app.focused.value == "freedonia-brief.docx"
        await press(pilot, "enter")
        assert Path("freedonia-brief.docx").read_bytes()[:2] == b"PK"


def test_a_name_gets_the_next_end_and_keeps_the_rest() -> None:
    assert with_next_end("a.b.md", 1) == "a.b.html"
    assert with_next_end("a.MARKDOWN", 1) == "a.html"
    assert with_next_end("a.csl.json", 1) == "a.md"
    assert with_next_end("a", 1) == "a.md"
    assert with_next_end("a.", -1) == "a.md"


async def test_references_are_written_beside_it_and_never_over_a_file_unasked(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        Path("freedonia-brief.csl.json").write_text("mine", encoding="utf-8")
        await press(pilot, "e shift+tab down enter")
        assert "freedonia-brief.csl.json exists already" in text_of(app)
        assert set(written()) == {"freedonia-brief.csl.json"}
        await press(pilot, "y")
        assert len(json.loads(written()["freedonia-brief.csl.json"])) == 3
        assert "freedonia-brief.md" in written()
        assert "and freedonia-brief.csl.json" in app.said


async def test_the_text_goes_to_the_clipboard_and_to_a_file(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e shift+tab c enter")
        assert app.clipboard == written()["freedonia-brief.md"]
        assert app.said.startswith("Copied, if your terminal allows it, and written: freedonia-brief.md")


async def test_a_word_file_is_written_and_not_copied(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e up up shift+tab c enter")
        assert "a Word file is not copied" in app.said
        assert app.clipboard == ""


async def test_what_she_wrote_and_hid_is_in_the_export_as_hers(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "Markets")
        await press(pilot, "w")
        await type_in(pilot, "Ask the desk")
        await press(pilot, "escape W")
        await type_in(pilot, "They will sign")
        await press(pilot, "escape")
        go_to(app, "schools")
        await press(pilot, "x e enter")
        text = written()["freedonia-brief.md"]
        assert "Note by the editor:" in text
        assert "They will sign" in text
        assert "1 line hidden by the editor" in text


async def test_a_brief_without_a_statement_is_not_written(worked: Library) -> None:
    rewrite(worked, "topics.toml", TOPICS.replace('rule = "Freedonia"', 'rule = "Ruritania"'))
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "e enter")
        assert "there is no statement to export" in text_of(app, "#dialog-note")
        assert written() == {}


async def test_a_comparison_has_no_template(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        assert main_of(app).query_one("#topics", LineList).move_to("freedonia")
        await press(pilot, "c e")
        assert "Template" not in text_of(app)
        await press(pilot, "enter")
        assert list(written()) == ["freedonia-comparison.md"]
