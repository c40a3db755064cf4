from dataclasses import replace

from app.widgets.harness import Harness, rows_of
from factories import make_article, make_span, make_statement

from briefing.app.widgets.cells import line_width
from briefing.app.widgets.columns import ComparisonRows
from briefing.app.widgets.grid import GridList
from briefing.core.comparisons import Comparison, Difference, Row
from briefing.core.statements import Statement

KEYS = {"j": "cursor_down", "k": "cursor_up", "l": "next_column", "h": "previous_column"}


def said(text: str, source: str, start: int) -> Statement:
    return make_statement(text, article=source, start=start, paragraph=start // 10 + 1)


ONE = said("Ten soldiers left.", "Post", 0)
TWO = said("Twelve soldiers left.", "a2", 0)
THREE = said("The minister was silent.", "Post", 30)
FOUR = said("The border is open.", "a2", 50)
ROWS = (
    Row(
        "differs",
        {"Post": (ONE,), "a2": (TWO,)},
        Difference("figure", {"Post": make_span("Ten"), "a2": make_span("Twelve")}),
        "Soldiers",
    ),
    Row("unique", {"Post": (THREE,)}, group="Words"),
    Row("unique", {"a2": (FOUR,)}, group="Borders"),
)


def make_comparison(sources: tuple[str, ...] = ("Post", "a2"), rows: tuple[Row, ...] = ROWS) -> Comparison:
    articles = {
        source: (make_article(1, id=source, source=source if source == "Post" else None),) for source in sources
    }
    return Comparison("talks", "Talks", "talks", sources, articles, rows, (), ("Gazette",))


async def test_sources_stand_side_by_side_and_their_relation_is_told() -> None:
    grid = GridList(ComparisonRows(make_comparison()))
    async with Harness(grid, keys=KEYS).run_test(size=(66, 20)):
        assert rows_of(grid)[:14] == [
            "  A Post                         │ B Article 1 (source unknown)",
            "  ──────────────────────────────────────────────────────────────",
            "",
            "  Soldiers",
            "  ≠ differs: A, B · figure: A Ten / B Twelve",
            "▌ ·▸Ten soldiers left. [¶1]      │ · Twelve soldiers left. [¶1]",
            "",
            "  · said by one alone",
            "  Words                          │ Borders",
            "  · The minister was silent.     │ · The border is open. [¶6]",
            "    [¶4]                         │",
            "",
            "  Silent",
            "  Gazette",
        ]


async def test_the_statement_under_the_cursor_is_the_one_of_the_column() -> None:
    rows = ComparisonRows(make_comparison())
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(66, 20)) as pilot:
        assert rows.span(grid.cursor_key) is ONE
        await pilot.press("l")
        assert rows.span(grid.cursor_key) is TWO
        assert "·▸Twelve" in rows_of(grid)[5]
        await pilot.press("l", "j")
        assert rows.span(grid.cursor_key) is FOUR
        await pilot.press("h")
        assert rows.span(grid.cursor_key) is THREE


async def test_a_narrow_view_shows_fewer_sources_and_says_how_many_more() -> None:
    rows = ComparisonRows(make_comparison())
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(40, 20)) as pilot:
        shown = rows_of(grid)
        assert shown[0] == "  A Post"
        assert shown[1].endswith("1 more →")
        assert "  more in column B →" in shown
        await pilot.press("l")
        shown = rows_of(grid)
        assert shown[0] == "  B Article 1 (source unknown)"
        assert shown[1].endswith("← 1 more")
        assert "  ← more in column A" in shown
        await pilot.resize_terminal(80, 20)
        await pilot.pause()
        assert rows_of(grid)[0].startswith("  A Post")


async def test_a_click_goes_to_the_source_clicked() -> None:
    rows = ComparisonRows(make_comparison())
    grid = GridList(rows)
    async with Harness(grid, keys=KEYS).run_test(size=(66, 20)) as pilot:
        await pilot.click(grid, offset=(40, 9))
        assert rows.span(grid.cursor_key) is FOUR
        await pilot.click(grid, offset=(10, 9))
        assert rows.span(grid.cursor_key) is THREE


def test_no_line_is_wider_than_asked_for() -> None:
    rows = ComparisonRows(make_comparison(("Post", "a2", "x", "y")))
    for width in range(12, 130):
        lines = [line for index in range(len(rows)) for line in rows.lines(index, width)]
        assert max(map(line_width, (*lines, *rows.header(width)))) <= width


def test_a_comparison_of_nothing_says_so() -> None:
    rows = ComparisonRows(make_comparison((), ()))
    assert "Nothing is said on it." in str(rows.lines(0, 60))
    assert rows.span(rows.key(0)) is None
    rows.header(60)


async def test_sources_that_were_not_analysed_are_named_with_their_languages() -> None:
    comparison = replace(make_comparison(), not_analysed={"Bote": "German", "Phare": "French"})
    grid = GridList(ComparisonRows(comparison))
    async with Harness(grid, keys=KEYS).run_test(size=(66, 24)):
        shown = rows_of(grid)
        assert shown[shown.index("  Not analysed") + 1] == "  Bote (German), Phare (French)"
