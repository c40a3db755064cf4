from dataclasses import replace

from app.widgets.harness import Harness, rows_of

from briefing.app.widgets.grid import GridList
from briefing.app.widgets.matrix import MatrixRows
from briefing.core.comparisons import Cell, Matrix

KEYS = {"j": "cursor_down", "k": "cursor_up", "l": "next_column", "h": "previous_column"}


def make_matrix(sources: int = 3, issues: int = 2) -> Matrix:
    names = tuple(f"s{number}" for number in range(sources))
    levels = (Cell("main", 12, 2), Cell("mentioned", 1, 1), Cell("silent", 0, 0))
    ids = tuple(f"i{number}" for number in range(issues))
    cells = {id: {name: levels[(row + column) % 3] for column, name in enumerate(names)} for row, id in enumerate(ids)}
    titles = {name: f"The Daily Paper {name}" for name in names}
    return Matrix(ids, {id: f"Issue {id}" for id in ids}, names, titles, cells)


async def test_silence_is_as_visible_as_speech() -> None:
    grid = GridList(MatrixRows(make_matrix()))
    async with Harness(grid, keys=KEYS).run_test(size=(60, 12)):
        assert rows_of(grid)[:5] == [
            "  ■ main  ▫ mentioned  · silent; 12 statements, ░▒▓█ share",
            "  Issue    The Daily  The Daily  The Daily",
            "           Paper s0   Paper s1   Paper s2",
            "▌ Issue i0 [■   12█]   ▫    1█    ·",
            "  Issue i1  ▫    1▒    ·          ■   12█",
        ]


async def test_the_cell_under_the_cursor_is_known_and_told_in_words() -> None:
    rows = MatrixRows(make_matrix())
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(60, 12)) as pilot:
        assert rows.describe(grid.cursor_key).splitlines()[0] == (
            "Issue i0: main, 12 statements in 2 articles, 92% of what it says on these issues · The Daily Paper s0"
        )
        assert rows.describe(grid.cursor_key).splitlines()[-1] == "main, 12 statements, 92%"
        await pilot.press("l", "j")
        assert rows.cell(grid.cursor_key) == ("i1", "s1")
        assert rows.describe(grid.cursor_key).splitlines()[0] == "Issue i1: silent · The Daily Paper s1"
        await pilot.press("h", "k")
        assert rows.cell(grid.cursor_key) == ("i0", "s0")


async def test_more_sources_than_fit_are_reached_by_going_right() -> None:
    rows = MatrixRows(make_matrix(20))
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(60, 12)) as pilot:
        assert rows.fitting(grid.room) == 4
        assert "16 →" in rows_of(grid)[2]
        await pilot.press(*"l" * 7)
        assert rows.cell(grid.cursor_key) == ("i0", "s7")
        assert "← 4 12 →" in rows_of(grid)[2]
        assert "[" in rows_of(grid)[3]
        await pilot.press(*"l" * 30)
        assert rows.cell(grid.cursor_key) == ("i0", "s19")
        await pilot.press(*"h" * 30)
        assert rows.cell(grid.cursor_key) == ("i0", "s0")


async def test_the_header_stays_while_issues_scroll() -> None:
    grid = GridList(MatrixRows(make_matrix(3, 40)))
    async with Harness(grid, keys=KEYS).run_test(size=(60, 12)) as pilot:
        await pilot.press(*"j" * 39)
        assert rows_of(grid)[0].startswith("  ■ main")
        assert rows_of(grid)[-1].startswith("▌ Issue i39")


async def test_a_click_on_a_cell_goes_there() -> None:
    rows = MatrixRows(make_matrix())
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(60, 12)) as pilot:
        await pilot.click(grid, offset=(36, 4))
        assert rows.cell(grid.cursor_key) == ("i1", "s2")


def test_an_empty_matrix_can_be_shown() -> None:
    rows = MatrixRows(make_matrix(0, 0))
    rows.header(40)
    assert rows.cell(None) is None
    assert rows.describe("none") == ""


async def test_a_source_that_was_not_analysed_is_not_called_silent() -> None:
    rows = MatrixRows(replace(make_matrix(), not_analysed={"s2": "German"}))
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(75, 12)) as pilot:
        shown = rows_of(grid)
        assert shown[0].strip() == "■ main  ▫ mentioned  · silent  – not analysed; 12 statements, ░▒▓█ share"
        assert "–" in shown[3]
        assert "·" not in shown[3]
        await pilot.press("l", "l")
        assert rows.describe(grid.cursor_key).splitlines()[0] == "Issue i0: not analysed · The Daily Paper s2"
