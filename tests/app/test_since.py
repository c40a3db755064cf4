"""What is new in a brief since its last export or a date, and which exports are out of date."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, press, tellings, text_of, type_in
from app.working import ONE, brief_of, go_to, library_to_work_in, lines_of, rewrite, to_the_brief

from briefing.app.app import BriefingApp
from briefing.app.lists.subjects import Subject
from briefing.app.screens.exports import ExportsScreen, subject_of
from briefing.app.screens.prompt import Prompt
from briefing.app.screens.reading import ReadingScreen
from briefing.app.widgets.field import TextField
from briefing.library import Library

SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW], ids=lambda size: "x".join(map(str, size)))


@pytest.fixture
def worked(tmp_path: Path) -> Iterator[Library]:
    with library_to_work_in(tmp_path) as library:
        yield library


def exported(library: Library, path: Path, **asked: object) -> None:
    brief = library.brief("freedonia", **asked)  # type: ignore[arg-type]
    path.write_text("a brief", encoding="utf-8")
    library.record_export(path, brief, "a brief")


def changed_since(library: Library, tmp_path: Path) -> None:
    """An export, and then one sentence changed, one added, one article gone."""
    exported(library, tmp_path / "brief.md")
    (library.folder / "three.txt").unlink()
    rewrite(library, "one.txt", ONE.replace("40 guards", "60 guards") + "\nFreedonia built a harbour.\n")


def view(app: BriefingApp) -> str:
    return " ".join(text_of(app, "#view").split())


@SIZES
async def test_n_shows_what_is_new_since_the_last_export_with_old_and_new_words(
    worked: Library, tmp_path: Path, size: tuple[int, int]
) -> None:
    changed_since(worked, tmp_path)
    async with open_app(worked, size) as (app, pilot):
        await to_the_brief(app, pilot)
        go_to(app, "sent 60 guards")
        key = lines_of(app).cursor_key
        await press(pilot, "n enter")
        assert "what is new: 1 added, 1 changed, 2 removed" in brief_of(app).describe_value(brief_of(app).value)[0]
        lines_of(app).move_to(next(row.key for row in brief_of(app)._rows._rows if row.further))
        assert "before:" in view(app)
        assert "sent 40 guards" in view(app)
        await press(pilot, "n")
        assert brief_of(app).value.changes is None
        assert lines_of(app).cursor_key == key


async def test_the_words_that_differ_are_marked_in_both(worked: Library, tmp_path: Path) -> None:
    changed_since(worked, tmp_path)
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "n enter")
        rows = brief_of(app)._rows
        lines = [line for index in range(len(rows)) for line in rows.lines(index, 100)]
        assert [text for line in lines for text, role in line if "match" in role] == ["60", "40"]


async def test_old_words_open_the_text_that_they_stood_in(worked: Library, tmp_path: Path) -> None:
    changed_since(worked, tmp_path)
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "n enter")
        lines_of(app).move_to(next(row.key for row in brief_of(app)._rows._rows if row.further))
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadingScreen)
        assert app.screen.opened.earlier == 1
        assert "40 guards" in app.screen.opened.document.text


async def test_without_a_change_it_says_so(worked: Library, tmp_path: Path) -> None:
    exported(worked, tmp_path / "brief.md")
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "n enter")
        assert "No change since the last export of this brief" in view(app)
        await press(pilot, "n")
        assert "Bottom line" in view(app)


async def test_what_was_not_exported_asks_for_a_date(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "n enter")
        assert isinstance(app.screen, Prompt)
        told = " ".join(text_of(app, "#dialog-note").split())
        assert "was not exported yet" in told
        assert "yesterday" in told
        assert "--since" not in told
        await type_in(pilot, "last week")
        assert app.screen.query_one("#words", TextField).value == "last week"
        await press(pilot, "enter")
        assert brief_of(app).value.since is not None
        assert brief_of(app).value.changes.added


async def test_pins_wait_while_changes_are_shown(worked: Library, tmp_path: Path) -> None:
    changed_since(worked, tmp_path)
    async with open_app(worked) as (app, pilot):
        await to_the_brief(app, pilot)
        await press(pilot, "n enter p")
        assert "the tool's own" in text_of(app, "#status")
        assert brief_of(app).value.changes is not None


@SIZES
async def test_exports_that_are_out_of_date_are_told_on_opening_and_listed(
    worked: Library, tmp_path: Path, size: tuple[int, int]
) -> None:
    changed_since(worked, tmp_path)
    async with open_app(worked, size) as (app, pilot):
        assert app.said == "1 export cites an article that has changed or gone since: O tells which"
        assert not tellings(app)
        assert "1 export out of date (O)" in main_of(app).describe()
        await press(pilot, "O")
        assert isinstance(app.screen, ExportsScreen)
        shown = " ".join(text_of(app, "#exports").split())
        assert "2024-01-31 00:00 freedonia" in shown
        assert "brief.md" in shown.replace(" ", "")
        assert "cites 1 article changed since" in shown
        assert "cites 1 article gone since" in shown
        await press(pilot, "enter")
        assert brief_of(app).value.changes.removed
        await press(pilot, "escape")
        assert isinstance(app.screen, ExportsScreen)


async def test_nothing_is_told_of_exports_that_still_stand(worked: Library, tmp_path: Path) -> None:
    exported(worked, tmp_path / "brief.md")
    async with open_app(worked) as (app, pilot):
        assert tellings(app) == []
        assert "out of date" not in main_of(app).describe()
        await press(pilot, "O")
        assert "nothing that it cites has changed" in text_of(app)


async def test_a_file_that_was_written_over_or_is_gone_is_told(worked: Library, tmp_path: Path) -> None:
    exported(worked, tmp_path / "brief.md")
    exported(worked, tmp_path / "brief.md")
    (tmp_path / "brief.md").unlink()
    async with open_app(worked) as (app, pilot):
        await press(pilot, "O")
        shown = text_of(app, "#exports")
        assert "written over by a later export" in shown
        assert "the file is no longer there" in shown


async def test_without_exports_the_screen_says_how_to_make_one(worked: Library) -> None:
    async with open_app(worked) as (app, pilot):
        await press(pilot, "O")
        assert "Nothing was exported yet" in text_of(app)
        await press(pilot, "escape")
        assert app.screen is main_of(app)


def test_what_an_export_was_narrowed_to_is_asked_for_again(worked: Library) -> None:
    source = worked.articles()[0].source_label
    for asked in (
        {"sources": (source,)},
        {"articles": (worked.articles()[0].id,)},
        {"date_from": "2020", "date_to": "2024-03"},
        {"query": "guards OR schools"},
    ):
        told = worked.brief("freedonia", **asked).subject
        subject = subject_of(worked, told)
        assert subject.issue == "freedonia"
        assert {name: getattr(subject, name) for name in asked} == asked
    assert subject_of(worked, worked.brief(query="guards").subject) == Subject("guards", query="guards")
    assert subject_of(worked, "all") == Subject("all issues", issue="all")
    assert subject_of(worked, "elsewhere").name == "elsewhere"
