"""Keys typed faster than answers come: each does what it would have done, had the user waited."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from app.driving import main_of, open_app, press, settle, text_of, type_in
from textual.pilot import Pilot

from briefing.app.app import BriefingApp
from briefing.app.widgets.lines import LineList
from briefing.library import Library


@contextmanager
def slow(monkeypatch: pytest.MonkeyPatch, name: str) -> Iterator[Callable[[], None]]:
    """Has a question of the library take until it is let go."""
    go = threading.Event()
    asked = getattr(Library, name)

    def wait(*given: object, **named: object) -> object:
        assert go.wait(20)
        return asked(*given, **named)

    monkeypatch.setattr(Library, name, wait)
    yield go.set
    go.set()


def type_ahead(app: BriefingApp, keys: str) -> None:
    for key in keys.split():
        app.simulate_key(key)


async def test_enter_twice_on_a_topic_opens_its_first_article(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("syria")
        with slow(monkeypatch, "coverage") as let_go:
            type_ahead(app, "enter enter")
            await pilot.pause()
            assert main_of(app).opened is None
            let_go()
            await settle(pilot)
        assert main_of(app).opened.article == library.article(library.issue_articles("syria")[0].id)
        assert main_of(app).pane == "reading"


async def test_enter_twice_in_the_search_opens_the_best_hit(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        with slow(monkeypatch, "search") as let_go:
            type_ahead(app, "r a i n enter enter")
            await pilot.pause()
            assert main_of(app).query_one("#query").value == "rain"
            let_go()
            await settle(pilot)
        assert main_of(app).opened.article.path == "climate.txt"


async def test_keys_typed_after_an_article_is_chosen_move_in_it_and_not_in_the_list(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab")
        here = main_of(app).query_one("#list", LineList).cursor_key
        with slow(monkeypatch, "document") as let_go:
            type_ahead(app, "enter j j")
            await pilot.pause()
            let_go()
            await settle(pilot)
        assert main_of(app).query_one("#list", LineList).cursor_key == here
        assert main_of(app).reading.line == 2


async def test_escape_gives_up_what_is_awaited_and_the_keys_held_for_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "tab")
        with slow(monkeypatch, "document") as let_go:
            type_ahead(app, "enter s")
            await pilot.pause()
            type_ahead(app, "escape")
            await pilot.pause()
            let_go()
            await settle(pilot)
        assert main_of(app).pane == "list"
        assert not any(article.starred for article in library.articles())


async def test_a_brief_is_exported_by_keys_typed_before_it_is_there(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        with slow(monkeypatch, "brief") as let_go:
            type_ahead(app, "b e")
            await pilot.pause()
            let_go()
            await settle(pilot)
        assert type(app.screen).__name__ == "ExportDialog"
        assert type(app.screen_stack[-2]).__name__ == "BriefScreen"


async def test_what_is_typed_ahead_goes_into_the_field_that_was_opened(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        type_ahead(app, "question_mark s t a r")
        await settle(pilot)
        assert app.screen.query_one("#filter").value == "star"
        assert "Star the article" in text_of(app)


async def test_a_search_that_finds_nothing_leaves_the_focus_where_one_types(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "zzzz")
        await press(pilot, "enter")
        assert app.focused.id in {"query", "list"}


async def test_an_answer_for_a_screen_that_was_left_never_lands(library: Library) -> None:
    landed: list[str] = []
    answer = threading.Event()
    async with open_app(library) as (app, pilot):
        await press(pilot, "comma")
        screen = app.screen
        screen.questions.ask("late", lambda: str(answer.wait(10)), lambda _: landed.append(screen.id or "settings"))
        await pilot.pause()
        left = app.pop_screen()
        answer.set()
        await left
        await settle(pilot)
    assert landed == []


async def type_while_the_list_is_filled_anew(
    app: BriefingApp, pilot: Pilot[None], monkeypatch: pytest.MonkeyPatch, question: str, keys: str
) -> None:
    """Types keys and Enter, the list being filled anew in between, while the answer to a question is awaited."""
    with slow(monkeypatch, question) as let_go:
        type_ahead(app, keys)
        await pilot.pause()
        main_of(app).library_changed()
        type_ahead(app, "enter")
        await pilot.pause()
        let_go()
        await settle(pilot)


async def test_enter_in_the_search_is_not_lost_when_the_list_is_filled_anew_meanwhile(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_while_the_list_is_filled_anew(app, pilot, monkeypatch, "search", "r a i n enter")
        assert main_of(app).opened.article.path == "climate.txt"


async def test_a_topic_that_is_chosen_is_listed_although_the_list_is_filled_anew_meanwhile(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app(library) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("syria")
        await type_while_the_list_is_filled_anew(app, pilot, monkeypatch, "coverage", "enter")
        assert main_of(app).listing.subject.issue == "syria"
        assert main_of(app).opened.article == library.article(library.issue_articles("syria")[0].id)
