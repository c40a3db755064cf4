"""What the user finds as she left it when she comes back: places in articles, order of lists, the first screen."""

import json
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from app.driving import MIDDLE, main_of, open_app, open_library, press, settle, text_of
from contract.asking import answer
from factories import write_articles

from briefing.app.app import BriefingApp
from briefing.app.coming import ComingLibrary
from briefing.app.kept import read_kept
from briefing.app.lists.ahead import MOST, read_first, write_first
from briefing.app.lists.listing import load_first
from briefing.app.widgets.lines import LineList
from briefing.catalogue import database
from briefing.catalogue.ahead import read_ahead
from briefing.core.errors import CatalogueError
from briefing.library import Library
from briefing.paths import places

LONG = "A long report\n\n" + "\n\n".join(
    f"Paragraph {number} tells of Freedonia and its trade." for number in range(90)
)


def first_of(library: Library):
    """What was kept of a library, as the next start reads it."""
    kept = read_ahead(library.places.catalogues, library.folder)
    return read_on(library, library.now().date(), kept) if kept else None


def read_on(library: Library, day: date, text: str):
    kept = read_kept(text, library.places.config, library.folder, day)
    return read_first(kept) if kept else None


def keep(library: Library) -> None:
    library.keep_ahead(lambda _: write_first(library))


async def test_an_article_is_opened_where_it_was_left_in_an_earlier_session(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"long.txt": LONG})
    with open_library(folder, tmp_path) as library:
        library.refresh()
        async with open_app(library) as (app, pilot):
            await press(pilot, "tab enter J J J")
            place = main_of(app).reading.place
            await app.action_quit()
            app.trail.unnoted.note(library)
    with open_library(folder, tmp_path) as library:
        async with open_app(library) as (app, pilot):
            await press(pilot, "tab enter")
            assert main_of(app).reading.place == place > 0
            assert "Where you left it" in text_of(app, "#status")
            await press(pilot, "g")
            await app.action_quit()
            app.trail.unnoted.note(library)
        assert library.reading_place(library.articles()[0].id, 1) is None


async def test_an_article_can_be_read_while_another_process_writes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT_SECONDS", 0.01)
    with closing(sqlite3.connect(library.where()["catalogue"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with open_app(library) as (app, pilot):
            await press(pilot, "tab enter")
            opened = main_of(app).opened
            assert opened is not None
            assert "Not noted yet as read" in text_of(app, "#status")
            assert "●" not in text_of(app, "#list").splitlines()[0]
            await press(pilot, "J")
            other.execute("ROLLBACK")
            assert not library.article(opened.article.id).read
            await press(pilot, "escape j enter")
            assert [article.read for article in library.articles()[:2]] == [True, True]
            assert library.reading_place(opened.article.id, 1)


async def test_lists_are_in_the_order_that_was_chosen_last(library: Library) -> None:
    async with open_app(library, MIDDLE) as (app, pilot):
        await press(pilot, "S")
        app.screen.query_one("#choices", LineList).move_to("title")
        await press(pilot, "enter")
        chosen = [article.name for article in main_of(app).listing.articles]
    async with open_app(library, MIDDLE) as (app, _):
        assert [article.name for article in main_of(app).listing.articles] == chosen == sorted(chosen, key=str.casefold)
        assert main_of(app).listing.arrangement == "title"


async def test_the_first_screen_is_shown_before_the_library_is_open(library: Library) -> None:
    async with open_app(library) as (app, _):
        before = text_of(app)
    keep(library)
    first = first_of(library)
    assert first is not None
    coming = ComingLibrary(library.folder, library.places, library.settings, lambda: library)
    async with open_app(coming.as_library(), first=first) as (app, pilot):
        assert text_of(app) == before
        assert app.library is library
        await press(pilot, "tab enter")
        assert main_of(app).opened is not None


def test_what_was_kept_is_not_shown_once_anything_was_written_since(library: Library) -> None:
    keep(library)
    assert first_of(library) is not None
    article = library.articles()[0]
    library.set_starred([article.id], True)
    assert first_of(library) is None
    keep(library)
    shown = first_of(library)
    assert shown is not None
    assert shown[1].article(article.id) == library.article(article.id)


def test_what_was_kept_is_not_shown_under_other_topics(library: Library) -> None:
    keep(library)
    library.places.config.mkdir(exist_ok=True)
    (library.places.config / "topics.toml").write_text("inherit = false\n", encoding="utf-8")
    assert first_of(library) is None


@pytest.mark.parametrize("name", ["synonyms.txt", "actors.txt"])
def test_what_was_kept_is_not_shown_under_other_lists_of_words(library: Library, name: str) -> None:
    keep(library)
    library.places.config.mkdir(exist_ok=True)
    path = library.places.config / name
    path.write_text("# none\n", encoding="utf-8")
    shown = first_of(library)
    path.unlink()
    assert shown is None
    assert first_of(library) is not None


def test_nothing_is_shown_of_what_was_kept_in_a_damaged_catalogue(library: Library) -> None:
    kept = write_first(library)
    told = json.loads(kept)
    damaged = [json.dumps({key: value for key, value in told.items() if key != without}) for without in told]
    damaged += [kept[:-9], "[]", "null", json.dumps(told | {"articles": [["a1"]]}), json.dumps(told | {"news": []})]
    assert [text for text in damaged if read_on(library, library.now().date(), text) is not None] == []


def test_what_is_kept_tells_on_each_day_what_the_library_tells_then(tmp_path: Path) -> None:
    folder = write_articles(tmp_path / "articles", {"long.txt": LONG})

    def at(time: str) -> Library:
        return Library.open(folder, data_dir=tmp_path, cache_dir=tmp_path, config_dir=tmp_path / "config", now=time)

    with at("2024-01-31T15:00:00Z") as library:
        library.refresh()
        library.note_visit()
        kept = write_first(library)
        assert read_on(library, date(2024, 1, 30), kept) is None
    new = []
    for day in (date(2024, 1, 31), date(2024, 2, 1), date(2024, 2, 2), date(2024, 3, 1)):
        with at(f"{day}T09:00:00Z") as library:
            first = read_on(library, day, kept)
            assert first is not None
            assert first[0] == load_first(library)[0]
            new.append([node.articles for node in first[0].news])
    assert new == [[1, 0], [1, 0], [0, 0], [0, 0]]


def test_nothing_is_kept_of_a_folder_whose_name_is_no_text(library: Library) -> None:
    assert read_ahead(library.places.catalogues, Path("/articles/\udcff")) is None


def test_what_was_kept_is_found_from_a_data_folder_that_is_named_from_here(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(library)
    monkeypatch.chdir(library.places.data)
    assert read_ahead(Path("catalogues"), library.folder) is not None


async def test_keys_are_held_until_the_rest_of_a_long_list_is_there(tmp_path: Path) -> None:
    several = {f"{number:03}.txt": f"Report {number:03}\n\nIt rained in Sylvania." for number in range(MOST + 20)}
    folder = write_articles(tmp_path / "articles", several)
    with open_library(folder, tmp_path) as library:
        library.refresh()
        keep(library)
        first = first_of(library)
        assert first is not None
        assert len(first[1].articles) == MOST
        coming = ComingLibrary(library.folder, library.places, library.settings, lambda: library)
        async with open_app(coming.as_library(), first=first) as (app, pilot):
            await press(pilot, "tab G")
            assert main_of(app).query_one("#list", LineList).cursor_key == library.articles()[-1].id
            assert f"{MOST + 20} articles" in text_of(app, "#status")


async def test_keys_that_move_in_the_topics_wait_for_no_list(tmp_path: Path) -> None:
    several = {f"{number:03}.txt": f"Report {number:03}\n\nIt rained in Sylvania." for number in range(MOST + 1)}
    folder = write_articles(tmp_path / "articles", several)
    ready = threading.Event()
    with open_library(folder, tmp_path) as library:
        library.refresh()
        keep(library)

        def open_slowly() -> Library:
            assert ready.wait(timeout=60)
            return library

        coming = ComingLibrary(library.folder, library.places, library.settings, open_slowly)
        app = BriefingApp(coming.as_library(), refresh=False, first=first_of(library))
        async with app.run_test(size=MIDDLE) as pilot:
            topics = main_of(app).query_one("#topics", LineList)
            await pilot.press("j", "tab", "G")
            await pilot.pause()
            assert topics.cursor == 1
            assert main_of(app).pane == "topics"
            ready.set()
            await settle(pilot)
            assert main_of(app).query_one("#list", LineList).cursor_key == library.articles()[-1].id


async def test_keys_that_come_before_the_library_is_open_wait_for_nothing_and_a_stop_is_not_lost(
    library: Library,
) -> None:
    keep(library)
    ready = threading.Event()

    def open_slowly() -> Library:
        assert ready.wait(timeout=60)
        return library

    coming = ComingLibrary(library.folder, library.places, library.settings, open_slowly)
    app = BriefingApp(coming.as_library(), first=first_of(library))
    async with app.run_test(size=MIDDLE) as pilot:
        await pilot.press("R", "T")
        await pilot.pause()
        assert "Enter keeps it" in text_of(app)
        await pilot.press("escape", "comma")
        await pilot.pause()
        assert "Settings ·" in text_of(app, "#status")
        await pilot.press("escape", "j")
        assert app.activity == "stopping …"
        assert not coming.is_open
        ready.set()
        await settle(pilot)
        assert app.library is library
        assert not app.updating
        assert "Stopped before it began" in text_of(app, "#status")


async def test_a_library_that_cannot_be_opened_ends_the_app_and_the_reason_is_told(library: Library) -> None:
    keep(library)
    first = first_of(library)
    reason = CatalogueError("it was made by a newer version", "open it with that version")

    def refuse() -> Library:
        raise reason

    coming = ComingLibrary(library.folder, library.places, library.settings, refuse)
    app = BriefingApp(coming.as_library(), refresh=False, first=first)
    async with app.run_test(size=MIDDLE) as pilot:
        while app.failure is None:
            await pilot.pause()
    assert app.failure is reason
    assert not coming.is_open


def test_the_first_start_after_indexing_has_something_to_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    folder = write_articles(tmp_path / "articles", {"long.txt": LONG})
    assert answer("--library", str(folder), "index").code == 0
    found = places()
    kept = read_ahead(found.catalogues, folder)
    assert kept is not None
    still = read_kept(kept, found.config, folder, datetime.now(UTC).date())
    assert still is not None
    first = read_first(still)
    assert first is not None
    assert [article.title for article in first[1].articles] == ["A long report"]
