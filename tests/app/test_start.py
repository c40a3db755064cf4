import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from app.driving import ARTICLES, main_of, open_app, open_library, press, settle, tellings, text_of
from factories import write_articles

from briefing.app import updating
from briefing.app.app import BriefingApp
from briefing.app.messages import Progressed
from briefing.app.pace import Pace
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.core.reports import Progress
from briefing.library import Library

MANY = 200
"""Articles of a folder that is stored in more than one go."""
SILENT_START = """
import asyncio, sys
from pathlib import Path
from briefing.app.app import BriefingApp
from briefing.library import Library

async def start(library):
    app = BriefingApp(library, refresh=False)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        return "Ukraine" in "".join(strip.text for strip in app.screen._compositor.render_strips())

folder = Path(sys.argv[1])
with Library.open(folder / "articles", data_dir=folder, cache_dir=folder, config_dir=folder) as library:
    while not asyncio.run(start(library)):
        pass
rooms = ("analysis.analyser", "briefs", "compare", "export", "ingest")
late = ("whoosh", "sentencex", "tomlkit", "briefing.app.screens.form", *(f"briefing.{room}" for room in rooms))
print([name for name in sys.modules if name in late])
"""


async def test_a_new_library_is_read_after_the_first_paint(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    with open_library(folder, tmp_path) as library:
        async with open_app(library, refresh=True) as (app, _):
            assert "3 articles" in text_of(app, "#status")
            assert "Quarrel over a border post" in text_of(app, "#list")
            assert app.activity == ""
            assert tellings(app) == []


async def test_what_is_new_comes_in_without_moving_the_eye(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    with open_library(folder, tmp_path) as library:
        async with open_app(library, refresh=True) as (app, pilot):
            main_of(app).query_one("#topics", LineList).move_to("ukraine")
            main_of(app).query_one("#list", LineList).action_last()
            before = main_of(app).query_one("#list", LineList).cursor_key
            write_articles(folder, {"a-new.txt": "A new agreement\n\nSylvania and Ukraine agreed on rain."})
            await press(pilot, "R")
            assert "4 articles" in text_of(app, "#status")
            assert main_of(app).query_one("#topics", LineList).cursor_key == "ukraine"
            assert main_of(app).query_one("#list", LineList).cursor_key == before


async def test_nothing_is_called_silent_before_it_was_read(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    with open_library(folder, tmp_path) as library:
        async with open_app(library) as (app, pilot):
            app.updating, app.activity = True, "looking for changes"
            main_of(app).library_changed()
            await settle(pilot)
            assert "No articles yet" not in text_of(app)
            assert "Not read yet" in text_of(app, "#found")
            assert "looking for changes" in text_of(app, "#status")
            counts = [line.split()[-1] for line in text_of(app, "#topics").splitlines() if line.strip()]
            assert set(counts) == {"…"}
            main_of(app).query_one("#topics", LineList).move_to("ukraine")
            await press(pilot, "enter")
            assert "Not read yet" in text_of(app, "#found")
            assert "No article here" not in text_of(app)
            app.updating = False
            await press(pilot, "R")
            counts = [line.split()[-1] for line in text_of(app, "#topics").splitlines() if line.strip()]
            assert "…" not in counts


async def test_a_first_start_never_says_that_there_are_no_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    show = Notes.show

    def listen(notes: Notes, words: str, *, error: bool = False) -> None:
        said.append(words)
        show(notes, words, error=error)

    monkeypatch.setattr(Notes, "show", listen)
    folder = write_articles(tmp_path / "articles", ARTICLES)
    with open_library(folder, tmp_path) as library:
        async with open_app(library, refresh=True) as (app, _):
            assert "3 articles" in text_of(app)
    assert [words for words in said if words.startswith("No ")] == []


async def test_a_mistake_of_ours_is_raised_once_the_terminal_is_back(library: Library) -> None:
    app = BriefingApp(library, refresh=False)

    async def fail() -> None:
        async with app.run_test() as pilot:
            app.call_later(lambda: 1 // 0)
            await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert isinstance(app.failure, ZeroDivisionError)
    assert app._exit_renderables == []


async def test_progress_is_told_in_the_status_line(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        app.post_message(Progressed(Progress("analysing", 1200, 3400)))
        await settle(pilot)
        assert "analysing 1,200 of 3,400" in text_of(app, "#status")
        await press(pilot, "m")
        assert "analysing 1,200 of 3,400" in text_of(app, "#status")


async def test_files_that_were_refused_are_told_with_the_reason(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    with open_library(folder, tmp_path) as library:
        async with open_app(library, refresh=True) as (app, _):
            assert any("Not read: broken.pdf: " in told for told in tellings(app))


async def test_a_notice_goes_with_the_next_key_once_it_could_be_read(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        app.notify("The folder is gone")
        await press(pilot, "j")
        assert len(tellings(app)) == 1
        monkeypatch.setattr(updating, "READ", 0.0)
        await press(pilot, "j")
        assert tellings(app) == []


async def test_several_files_that_were_refused_are_told_in_one_line(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    for name in ("broken.pdf", "other.pdf"):
        (folder / name).write_bytes(b"%PDF-1.4 nothing")
    with open_library(folder, tmp_path) as library:
        async with open_app(library, refresh=True) as (app, _):
            assert any("2 files not read, or not in full: E tells why" in told for told in tellings(app))


async def test_a_folder_that_is_gone_is_told_and_the_app_lives(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", ARTICLES)
    with open_library(folder, tmp_path) as library:
        library.refresh()
        async with open_app(library) as (app, pilot):
            shutil.rmtree(folder)
            await press(pilot, "R")
            assert [told for told in tellings(app) if told.startswith("That did not work")]
            assert app.activity == ""
            await press(pilot, "tab enter")
            assert main_of(app).opened is not None


def test_no_room_that_is_not_needed_is_loaded_for_the_first_paint(tmp_path: Path) -> None:
    write_articles(tmp_path / "articles", ARTICLES)
    with Library.open(tmp_path / "articles", data_dir=tmp_path, cache_dir=tmp_path, config_dir=tmp_path) as library:
        library.refresh()
    done = subprocess.run(
        [sys.executable, "-c", SILENT_START, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr


async def test_no_colour_is_sent_where_none_is_wanted(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(library) as (app, _):
        strips = app.screen._compositor.render_strips()
        ground = app.screen.background_colors[1]
        shown = [segment for strip in strips for segment in strip.apply_filter(app._filters[-1], ground)]
        colours = {segment.style.color.name for segment in shown if segment.style and segment.style.color}
        assert colours <= {"default"}


async def test_reading_a_folder_can_be_stopped_and_taken_up(tmp_path: Path) -> None:
    articles = {f"{number}.txt": f"Report {number}\n\nIt rained in Sylvania." for number in range(MANY)}
    folder = write_articles(tmp_path / "articles", articles)
    with open_library(folder, tmp_path) as library:
        library.refresh(lambda progress: library.interrupt())
        held = len(library.articles())
        assert 0 < held < MANY
        assert library.search("sylvania").total <= held
        async with open_app(library) as (app, pilot):
            await press(pilot, "R")
            assert len(library.articles()) == MANY
            assert "Up to date" in text_of(app, "#status")
            app.updating = True
            await press(pilot, "R")
            assert "stopping" in text_of(app, "#status")


def test_the_pace_tells_rate_and_remaining_time_once_it_is_known() -> None:
    times = iter([0.0, 0.5, 2.0, 3.0])
    pace = Pace(lambda: next(times))
    assert pace.tell(Progress("reading", 0, 1000)) == "reading 0 of 1,000"
    assert pace.tell(Progress("reading", 50, 1000)) == "reading 50 of 1,000"
    assert pace.tell(Progress("reading", 200, 1000)) == "reading 200 of 1,000 · 100/s · 0:08 left"
    assert pace.tell(Progress("indexing", 10, 1000)) == "indexing 10 of 1,000"
