"""Searches saved and issues made in the app: counted while one types, kept, changed, taken out, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import (
    ARTICLES,
    MIDDLE,
    NARROW,
    WIDE,
    main_of,
    open_app,
    open_library,
    press,
    text_of,
    type_in,
)
from factories import write_articles

from briefing.app.widgets.lines import LineList
from briefing.library import Library

SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library of three articles whose user has no topics of her own yet."""
    with open_library(write_articles(tmp_path / "articles", ARTICLES), tmp_path) as library:
        library.refresh()
        yield library


def topics(app) -> LineList:
    return main_of(app).query_one("#topics", LineList)


async def search(pilot, query: str) -> None:
    await press(pilot, "slash")
    await type_in(pilot, query)
    await press(pilot, "enter")


@SIZES
async def test_a_search_is_saved_counted_and_made_again(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        await search(pilot, "trade talks")
        await press(pilot, "v")
        assert "finds 2 articles" in text_of(app, "#form-note")
        await type_in(pilot, "Trade")
        await press(pilot, "enter")
        assert library.searches() == (("Trade", "trade talks"),)
        await press(pilot, "escape escape")
        topics(app).move_to("saved search Trade")
        shown = next(line for line in text_of(app, "#topics").splitlines() if "Trade" in line)
        assert shown.split()[-1] == "2"
        await press(pilot, "enter")
        assert main_of(app).listing.subject.query == "trade talks"
        assert app.focused is main_of(app).query_one("#list")
        await press(pilot, "escape")
        assert main_of(app).pane == "topics"


async def test_a_saved_search_is_renamed_and_taken_out_and_both_are_undone(library: Library) -> None:
    library.save_search("Trade", "trade")
    async with open_app(library) as (app, pilot):
        topics(app).move_to("saved search Trade")
        await press(pilot, "I")
        await type_in(pilot, " talks")
        await press(pilot, "enter")
        assert library.searches() == (("Trade talks", "trade"),)
        topics(app).move_to("saved search Trade talks")
        await press(pilot, "d")
        assert library.searches() == ()
        assert "Saved searches" not in text_of(app, "#topics")
        await press(pilot, "u u")
        assert library.searches() == (("Trade", "trade"),)
        assert "Saved searches" in text_of(app, "#topics")


async def test_a_name_that_is_taken_is_told_and_the_other_search_stays(library: Library) -> None:
    library.save_search("Trade", "trade")
    async with open_app(library) as (app, pilot):
        await search(pilot, "rain")
        await press(pilot, "v")
        await type_in(pilot, "Trade")
        await press(pilot, "enter")
        assert "already" in text_of(app, "#form-note")
        assert library.searches() == (("Trade", "trade"),)


async def test_a_saved_search_that_asks_for_an_issue_that_is_gone_says_so(library: Library) -> None:
    library.save_search("Gone", "issue:ukraine")
    library.hide_issue("ukraine")
    async with open_app(library) as (app, _):
        topics(app).move_to("saved search Gone")
        shown = next(line for line in text_of(app, "#topics").splitlines() if "Gone" in line)
        assert shown.split()[-1] == "!"


async def test_counts_of_saved_searches_come_in_without_moving_what_is_seen(library: Library) -> None:
    library.save_search("Trade", "trade")
    async with open_app(library) as (app, pilot):
        topics(app).move_to("ukraine")
        seen = text_of(app, "#topics").splitlines()
        await press(pilot, "tab enter")
        now = text_of(app, "#topics").splitlines()
        assert [line[:20] for line in now] == [line[:20] for line in seen]
        assert topics(app).cursor_key == "ukraine"


@SIZES
async def test_an_issue_is_made_with_live_counts_and_stands_in_the_tree_at_once(
    library: Library, size: tuple[int, int]
) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "A")
        await type_in(pilot, "Trade talks")
        await press(pilot, "tab")
        await type_in(pilot, "trade")
        assert "matches 2 articles" in " ".join(text_of(app, "#form-note").split())
        assert "6 statements" in " ".join(text_of(app, "#form-note").split())
        await press(pilot, "enter")
        assert topics(app).cursor_key == "trade-talks"
        assert "Trade talks" in text_of(app, "#topics")
        assert "u undoes it" in text_of(app, "#status") or size == NARROW
        await press(pilot, "u")
        assert "Trade talks" not in text_of(app, "#topics")


async def test_what_a_rule_matches_is_told_apart_from_what_a_search_finds(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "A tab")
        await type_in(pilot, "trade observers")
        assert "matches 0 articles; 0 statements" in text_of(app, "#form-note")
        assert "within an article, finds 2" in text_of(app, "#form-note")


@SIZES
async def test_a_mistake_in_a_rule_is_shown_with_its_place(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "A")
        await type_in(pilot, "Trade")
        await press(pilot, "tab")
        await type_in(pilot, "trade AND")
        rows = text_of(app).splitlines()
        field = next(row for row in rows if "trade AND" in row)
        mark = next(row for row in rows if "^" in row)
        assert mark.index("^") in (field.index("AND"), field.index("AND") + 3)
        await press(pilot, "enter")
        assert not (library.places.config / "topics.toml").exists()


async def test_an_issue_is_changed_and_moved_to_a_new_branch(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        topics(app).move_to("ukraine")
        await press(pilot, "I ctrl+u")
        await type_in(pilot, "The war")
        await press(pilot, "tab tab ctrl+u")
        await type_in(pilot, "Wars")
        await press(pilot, "enter")
        assert library.issue("ukraine").name == "The war"
        assert library.branch_of("ukraine").id == "wars"
        assert "Wars" in text_of(app, "#topics")


async def test_the_branch_is_chosen_among_those_there_are(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "A tab tab down down")
        assert app.screen.value("under") == library.branches()[2].name
        await press(pilot, "up up")
        assert app.screen.value("under") == ""


async def test_a_saved_search_becomes_an_issue(library: Library) -> None:
    library.save_search("Rain", "rain OR rained")
    async with open_app(library) as (app, pilot):
        topics(app).move_to("saved search Rain")
        await press(pilot, "A enter")
        assert library.issue("rain").rule == "rain OR rained"


async def test_an_issue_and_a_branch_are_taken_out_and_brought_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        branch = library.branches()[1]
        for id in ("ukraine", branch.id):
            topics(app).move_to(id)
            await press(pilot, "d")
            assert main_of(app).overview.find(id) is None
            await press(pilot, "u")
            assert main_of(app).overview.find(id) is not None


async def test_a_branch_is_renamed(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        branch = library.branches()[1]
        topics(app).move_to(branch.id)
        await press(pilot, "I ctrl+u")
        await type_in(pilot, "Far away")
        await press(pilot, "enter")
        assert library.branches()[1].name == "Far away"


async def test_searches_of_earlier_sessions_are_brought_back_each_once(library: Library) -> None:
    for query in ("rain", "trade", "rain"):
        async with open_app(library) as (_, pilot):
            await search(pilot, query)
    async with open_app(library) as (app, pilot):
        await press(pilot, "slash")
        found = []
        for _ in range(3):
            await press(pilot, "up")
            found.append(main_of(app).query_one("#query").value)
        assert found == ["rain", "trade", "trade"]
        await press(pilot, "down down")
        assert main_of(app).query_one("#query").value == ""


def test_no_more_searches_are_remembered_than_there_is_use_for(library: Library) -> None:
    for number in range(250):
        library.note_search(f"query {number}")
    assert len(library.past_searches()) == 200
    assert library.past_searches()[-1] == "query 249"
