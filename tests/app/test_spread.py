"""The articles on a topic or a search over time and by source: a picture with its numbers, and the articles behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from app.driving import MIDDLE, NARROW, WIDE, main_of, open_app, open_library, press, text_of, type_in
from factories import make_article, write_articles

from briefing.app.lists.subjects import Subject
from briefing.app.screens.spread import query_for
from briefing.app.widgets.cells import line_width
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.spread import SpreadRows, bar_of, spark_lines, step_of
from briefing.core.spread import build_spread
from briefing.library import Library


def dated(*dates: str | None):
    return [make_article(number, date=date, source="Wire" if date else None) for number, date in enumerate(dates, 1)]


def test_every_month_between_the_first_and_the_last_is_counted_and_what_has_none_is_told_apart() -> None:
    spread = build_spread(dated("2023-03-01", "2023-01-09T10:00:00Z", "2023-03", "2023", None))
    assert spread.periods == (("2023-01", 1), ("2023-02", 0), ("2023-03", 2))
    assert spread.vague == (("2023", 1),)
    assert (spread.undated, spread.dated) == (1, 4)
    assert spread.sources == (("Wire", 4), (None, 1))


def test_a_long_time_is_counted_by_years() -> None:
    spread = build_spread(dated("2010-05-01", "2013", "2023-05-01"))
    assert spread.periods[0] == ("2010", 1)
    assert spread.periods[3] == ("2013", 1)
    assert len(spread.periods) == 14


def test_no_articles_give_no_counts() -> None:
    assert build_spread(()).periods == ()
    assert len(SpreadRows(build_spread(()))) == 0


def test_a_sparkline_shows_what_is_there_and_fits() -> None:
    assert [step_of(count, 80) for count in (0, 1, 40, 80)] == [" ", "▁", "▄", "█"]
    periods = [(f"{year}", year % 7) for year in range(1900, 2024)]
    for width in (10, 38, 118):
        assert all(line_width(line) <= width for line in spark_lines(periods, width))


def test_a_bar_is_never_nothing_for_something() -> None:
    assert (bar_of(1, 1000, 20), bar_of(1000, 1000, 20), bar_of(0, 10, 20)) == ("▏", "█" * 20, "")


@pytest.mark.parametrize(
    ("subject", "key", "query"),
    [
        (Subject("All", issue="all"), "date 2023-06", "date:2023-06"),
        (Subject("Iran", issue="iran"), "source The Wire", 'issue:iran source:"The Wire"'),
        (Subject("x", query="a OR b"), "date 2023", "(a OR b) date:2023"),
        (Subject("New", issue="new since last"), "date 2023", None),
        (Subject("All", issue="all"), "unknown", None),
    ],
)
def test_a_line_stands_for_a_query_where_there_is_one(subject: Subject, key: str, query: str | None) -> None:
    assert query_for(subject, key) == query


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three articles of two months and two sources."""
    head = "---\ntitle: Rain {0}\nsource: {1}\ndate: {2}\n---\n\nIt rained in Ukraine.\n"
    articles = [("Wire", "2023-01-05"), ("Wire", "2023-03-07"), ("Gazette", "2023-03-09")]
    texts = {f"{number}.md": head.format(number, *each) for number, each in enumerate(articles)}
    with open_library(write_articles(tmp_path / "articles", texts), tmp_path) as library:
        library.refresh()
        yield library


@pytest.mark.parametrize("size", [WIDE, MIDDLE, NARROW])
async def test_an_issue_is_shown_over_time_and_enter_lists_a_month(library: Library, size: tuple[int, int]) -> None:
    async with open_app(library, size) as (app, pilot):
        main_of(app).query_one("#topics", LineList).move_to("ukraine")
        await press(pilot, "#")
        assert "Ukraine · 3 articles" in text_of(app, "#spread-title")
        shown = text_of(app, "#spread")
        assert "3 dated" in shown
        assert "▄▄▄   ███" in shown
        app.screen.query_one("#spread", LineList).move_to("date 2023-03")
        await press(pilot, "enter")
        assert main_of(app).query_one("#query").value == "issue:ukraine date:2023-03"
        assert main_of(app).listing.result.total == 2


async def test_a_search_is_shown_by_source(library: Library) -> None:
    async with open_app(library) as (app, pilot):
        await press(pilot, "/")
        await type_in(pilot, "rained")
        await press(pilot, "enter #")
        rows = [line.split()[:2] for line in text_of(app, "#spread").splitlines() if "█" in line]
        assert ["Wire", "2"] in rows
        assert ["Gazette", "1"] in rows
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1
