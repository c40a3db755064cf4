"""What a step of the cursor costs in lists and pages: time, and bytes on the way to the terminal."""

from time import process_time
from typing import Any

import pytest
from app.widgets.harness import Harness
from factories import make_article, make_document, make_statement
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

from briefing.app.widgets.articles import ArticleRows
from briefing.app.widgets.brief import BriefRows
from briefing.app.widgets.columns import ComparisonRows
from briefing.app.widgets.grid import GridList
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.matrix import MatrixRows
from briefing.app.widgets.reading import ReadingPane
from briefing.core.briefs import Brief, CitedStatement, Entry, LibraryState, Section, SourceReference
from briefing.core.comparisons import Cell, Comparison, Matrix, Row

SENTENCE = "The ministers of both states met for two days, and they agreed to meet again in the spring of next year. "
MOST = 2048
"""Bytes that a step may cost at 120 by 36."""


class Quiet(Screen[Any]):
    """A screen that does not repaint itself whenever the focus moves, as ours do not."""

    focused: reactive[Widget | None] = reactive(None, repaint=False)


class Wired(Harness):
    """The harness, counting the bytes that a terminal would be sent."""

    sent = 0

    def get_default_screen(self) -> Screen[Any]:
        return Quiet(id="_default")

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        if hasattr(renderable, "render_segments"):
            self.sent += len(renderable.render_segments(self.console).encode())
        super()._display(screen, renderable)


def articles(count: int) -> ArticleRows:
    found = [make_article(number, title=SENTENCE, source="The Freedonia Post") for number in range(count)]
    return ArticleRows(found, {article.id: "mentioned" for article in found})


def brief() -> BriefRows:
    entries = tuple(
        Entry(f"e{number}", (CitedStatement(make_statement(SENTENCE * 2, start=number * 300, paragraph=number), 1),), 1)
        for number in range(30)
    )
    state = LibraryState(1, 1, None, None, 1, "0")
    sections = (Section("reported", "What is reported", entries),)
    return BriefRows(Brief("i", "Issue", "rule", state, None, sections, (SourceReference(1, make_article()),)))


def comparison() -> ComparisonRows:
    sources = ("One", "Two", "Three", "Four")
    rows = tuple(
        Row("shared", {source: (make_statement(SENTENCE, start=number * 200),) for source in sources})
        for number in range(20)
    )
    found = {source: (make_article(source=source),) for source in sources}
    return ComparisonRows(Comparison("i", "Issue", "rule", sources, found, rows, ()))


def matrix() -> MatrixRows:
    issues, sources = tuple(f"issue-{n}" for n in range(30)), tuple(f"source-{n}" for n in range(30))
    cells = {issue: dict.fromkeys(sources, Cell("mentioned", 12, 3)) for issue in issues}
    return MatrixRows(Matrix(issues, {issue: issue for issue in issues}, sources, {}, cells))


def pane() -> ReadingPane:
    shown = ReadingPane()
    text = "\n\n".join([SENTENCE * 3] * 40)
    shown.call_later(lambda: shown.show(make_document(text)))
    return shown


WIDGETS = {
    "articles": lambda: LineList(articles(100)),
    "brief": lambda: LineList(brief()),
    "comparison": lambda: GridList(comparison()),
    "matrix": lambda: GridList(matrix()),
    "reading": pane,
}


@pytest.mark.parametrize("name", WIDGETS)
async def test_a_step_that_does_not_scroll_sends_few_bytes(name: str, record_property: Any) -> None:
    widget: Widget = WIDGETS[name]()
    app = Wired(widget, keys={"j": "cursor_down", "k": "cursor_up"})
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j", "j")
        await pilot.pause()
        sent = []
        for key in "jkjk":
            before = app.sent
            await pilot.press(key)
            await pilot.pause()
            sent.append(app.sent - before)
        record_property("bytes", max(sent))
        assert min(sent) > 0
        assert max(sent) <= MOST


async def test_taking_the_focus_sends_few_bytes(record_property: Any) -> None:
    first, second = LineList(articles(100)), LineList(articles(100))
    app = Wired(first, second)
    async with app.run_test(size=(120, 36)) as pilot:
        sent = []
        for widget in (second, first, second):
            await pilot.pause()
            before = app.sent
            widget.focus()
            await pilot.pause()
            sent.append(app.sent - before)
            assert widget.has_focus
        record_property("bytes", sent)
        assert 0 < sent[-1] <= MOST


@pytest.mark.parametrize("count", [1_000, 50_000])
async def test_a_step_takes_the_same_time_however_long_the_list_is(count: int, record_property: Any) -> None:
    lines = LineList(articles(count))
    async with Harness(lines, keys={"k": "cursor_up", "G": "last"}).run_test(size=(120, 36)) as pilot:
        await pilot.press("G", "k")
        start = process_time()
        await pilot.press(*"k" * 50)
        each = (process_time() - start) / 50
        record_property("ms", round(each * 1000, 1))
        assert lines.cursor == count - 52
        assert each <= 0.016


async def test_a_step_is_far_cheaper_than_in_textuals_own_list(record_property: Any) -> None:
    """Both lists are of 50,000 rows; Textual's `OptionList` has one line each, ours two."""
    lines = LineList(articles(50_000))
    theirs = OptionList(*(f"{number} {SENTENCE}" for number in range(50_000)))
    measured = {}
    for name, widget, key in (("ours", lines, "j"), ("OptionList", theirs, "down")):
        app = Wired(widget, keys={"j": "cursor_down"})
        async with app.run_test(size=(120, 36)) as pilot:
            widget.focus()
            await pilot.pause()
            await pilot.press(key)
            sent, start = app.sent, process_time()
            await pilot.press(*[key] * 10)
            await pilot.pause()
            measured[name] = (app.sent - sent) / 10, (process_time() - start) * 100
    print({name: f"{sent:,.0f} bytes and {took:.1f} ms a step" for name, (sent, took) in measured.items()})  # noqa: T201
    record_property("steps", measured)
    assert measured["ours"][0] * 4 <= measured["OptionList"][0]


async def test_fifty_thousand_articles_are_listed_at_once(record_property: Any) -> None:
    rows = articles(50_000)
    lines = LineList()
    async with Harness(lines).run_test(size=(120, 36)) as pilot:
        start = process_time()
        lines.show(rows)
        await pilot.pause()
        took = process_time() - start
        record_property("ms", round(took * 1000, 1))
        assert took <= 0.1
