"""Comparison, balance, the choice of sources and the matrix, driven by keys."""

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, press, text_of, type_in

from briefing.app.app import BriefingApp
from briefing.app.screens.balance import BalanceScreen
from briefing.app.screens.brief import BriefScreen
from briefing.app.screens.comparison import ComparisonScreen
from briefing.app.screens.sources import SourcesScreen
from briefing.app.widgets.lines import LineList
from briefing.library import Library

SIZES = pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW], ids=lambda size: "x".join(map(str, size)))


def on_ukraine(app: BriefingApp) -> None:
    main_of(app).query_one("#topics", LineList).move_to("ukraine")


def view_of(app: BriefingApp) -> LineList:
    return app.screen.query_one("#view", LineList)


@SIZES
async def test_a_count_of_the_balance_opens_the_lines_behind_it_and_a_line_its_article(
    library: Library, size: tuple[int, int]
) -> None:
    async with open_app(library, size) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c B")
        assert isinstance(app.screen, BalanceScreen)
        count = view_of(app).cursor_key
        closed = len(view_of(app).source)
        await press(pilot, "enter")
        behind = app.screen.value.balance[app.screen.value.sources[0]].kinds["reported"]
        assert len(view_of(app).source) == closed + len(behind)
        await press(pilot, "j enter")
        assert app.screen.opened.opening.at == behind[0]
        await press(pilot, "escape k enter")
        assert view_of(app).cursor_key == count
        assert len(view_of(app).source) == closed


async def test_sources_are_chosen_for_the_columns(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c")
        first, second, *_ = app.screen.value.sources
        await press(pilot, "S")
        assert isinstance(app.screen, SourcesScreen)
        app.screen.query_one("#sources", LineList).move_to(first)
        await press(pilot, "enter c")
        assert isinstance(app.screen, ComparisonScreen)
        assert first not in app.screen.value.sources
        assert second in app.screen.value.sources


async def test_escape_leaves_the_columns_as_they_were(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c")
        before = app.screen
        await press(pilot, "S space")
        assert "Enter/Space Tick" in text_of(app, "#keys")
        assert len(app.screen._chosen) == len(before.value.sources) - 1
        await press(pilot, "escape")
        assert app.screen is before
        assert "The sources are as before" in text_of(app, "#status")


async def test_no_more_than_four_sources_are_chosen_and_none_is_too_few(library: Library) -> None:
    for number in range(4):
        (library.folder / f"more-{number}.txt").write_text(f"Letter {number}\n\nUkraine is named here.\n", "utf-8")
    library.refresh()
    async with open_app(library) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c S")
        rows = app.screen.query_one("#sources", LineList)
        spare = next(source for source in rows.source._counts if source not in app.screen._chosen)
        rows.move_to(spare)
        await press(pilot, "enter")
        assert spare not in app.screen._chosen
        assert "At most 4" in text_of(app)
        for source in list(app.screen._chosen):
            rows.move_to(source)
            await press(pilot, "enter")
        await press(pilot, "c")
        assert isinstance(app.screen, SourcesScreen)
        assert "Tick a source first" in text_of(app)


async def test_a_point_is_pinned_into_the_brief(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c p")
        assert "Pinned" in text_of(app)
        pinned = app.screen._rows.row(view_of(app).cursor_key)
        said = {each.text for cell in pinned.cells.values() for each in cell}
        await press(pilot, "b")
        assert isinstance(app.screen, BriefScreen)
        held = {
            entry.statements[0].statement.text
            for section in app.screen.value.sections
            for entry in section.entries
            if entry.pinned
        }
        assert said <= held


async def test_the_matrix_goes_from_the_most_uneven_to_the_order_of_the_topics_and_back(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "m")
        uneven = app.screen.value.issues
        await press(pilot, "o")
        assert app.screen.value.issues == library.matrix(order="tree").issues
        assert "order of the topics" in text_of(app)
        await press(pilot, "o")
        assert app.screen.value.issues == uneven


async def test_a_row_of_the_matrix_opens_the_columns(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "m")
        view_of(app).move_to("ukraine")
        await press(pilot, "c")
        assert isinstance(app.screen, ComparisonScreen)
        assert app.screen.value.issue == "ukraine"


async def test_the_matrix_is_narrowed_to_a_topic_and_a_query(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "m F")
        await type_in(pilot, "ukraine iran title:trade")
        await press(pilot, "enter")
        assert set(app.screen.value.issues) == {"ukraine", "iran"}
        assert [app.screen.value.titles[source] for source in app.screen.value.sources] == [
            "Freedonia and Sylvania talk about trade"
        ]
        assert "Limited to the 1 article that matches title:trade" in text_of(app)


async def test_a_mistake_in_what_the_matrix_is_narrowed_to_is_told_and_can_be_mended(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "m F")
        await type_in(pilot, "(ukraine")
        await press(pilot, "enter")
        assert "bracket" in text_of(app)
        await press(pilot, "ctrl+u enter")
        assert app.screen.value.issues == library.matrix().issues


async def test_words_of_likelihood_in_the_columns_are_named_on_one_scale_after_the_other(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c")
        plain = app.screen.value
        await press(pilot, "L")
        hedges = [
            hedge
            for row in app.screen.value.rows
            for cell in row.cells.values()
            for each in cell
            for hedge in each.hedges
        ]
        assert hedges
        assert {hedge.likelihood.scale for hedge in hedges} == {"ICD 203"}
        await press(pilot, "L L")
        assert app.screen.value == plain


async def test_what_must_be_known_of_a_comparison_stands_at_its_end(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        on_ukraine(app)
        await press(pilot, "c L G")
        assert "To know" in text_of(app, "#view")
        assert "ICD 203" in text_of(app, "#view")


@SIZES
async def test_the_status_line_of_the_matrix_tells_a_cell_whole_or_in_a_shorter_wording(
    library: Library, size: tuple[int, int]
) -> None:
    async with open_app(library, size) as (app, pilot):
        await press(pilot, "m")
        assert text_of(app, "#view-title").rstrip().endswith("first")
        assert "main, 13 statements" in text_of(app, "#status")
        assert "14%" in text_of(app, "#status")
