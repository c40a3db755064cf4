"""Dates in queries: whole, partial, open and relative."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.query.dates import RELATIVE, bounds, read_range, resolve, resolve_all, within
from briefing.query.grammar import parse
from briefing.query.tree import DateRange, walk

WEDNESDAY = date(2024, 3, 13)


def range_of(text: str) -> tuple[str, str] | None:
    node = read_range(text, 0, len(text))
    return (node.first, node.last) if node else None


def resolved(text: str, today: date = WEDNESDAY) -> tuple[str, str]:
    node = read_range(text, 0, len(text))
    assert node is not None
    done = resolve(node, today)
    assert done.relative == ""
    return done.first, done.last


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2023-06", ("2023-06-01", "2023-06-30")),
        ("2023-6", ("2023-06-01", "2023-06-30")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2023-06-15", ("2023-06-15", "2023-06-15")),
        ("2023-06..2023-07", ("2023-06-01", "2023-07-31")),
        ("2022..2023-02", ("2022-01-01", "2023-02-28")),
        ("2023..", ("2023-01-01", "")),
        ("..2023-06", ("", "2023-06-30")),
        ("2023..2023", ("2023-01-01", "2023-12-31")),
    ],
)
def test_a_range_reaches_from_its_first_day_to_its_last(text: str, days: tuple[str, str]) -> None:
    assert range_of(text) == days


@pytest.mark.parametrize(
    "text",
    ["", "..", "23", "2023-13", "2023-00", "2023-02-30", "0000", "2023..2022", "2023-06-15-1", "soon", "last-0-days",
     "last-99999-days", "2023...2024", "2023..x", "15-06-2023", "June"],
)  # fmt: skip
def test_these_are_no_dates(text: str) -> None:
    assert range_of(text) is None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("today", ("2024-03-13", "2024-03-13")),
        ("yesterday", ("2024-03-12", "2024-03-12")),
        ("this-week", ("2024-03-11", "2024-03-17")),
        ("last-week", ("2024-03-04", "2024-03-10")),
        ("this-month", ("2024-03-01", "2024-03-31")),
        ("last-month", ("2024-02-01", "2024-02-29")),
        ("this-year", ("2024-01-01", "2024-12-31")),
        ("last-year", ("2023-01-01", "2023-12-31")),
        ("last-1-day", ("2024-03-13", "2024-03-13")),
        ("last-30-days", ("2024-02-13", "2024-03-13")),
        ("LAST-WEEK", ("2024-03-04", "2024-03-10")),
    ],
)
def test_a_relative_date_is_held_against_today(text: str, days: tuple[str, str]) -> None:
    assert resolved(text) == days


@given(st.sampled_from(RELATIVE), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_a_relative_range_is_never_turned_round_and_the_last_ones_are_past(text: str, today: date) -> None:
    first, last = resolved(text, today)
    assert first <= last
    assert (last < today.isoformat()) == text.startswith(("last", "yester"))


def test_every_relative_date_of_a_query_is_resolved() -> None:
    tree = resolve_all(parse("iran (date:last-week OR -date:today) (a b)p date:2023"), WEDNESDAY)
    found = [node for node in walk(tree) if isinstance(node, DateRange)]
    assert [node.first for node in found] == ["2024-03-04", "2024-03-13", "2023-01-01"]
    assert not any(node.relative for node in found)


@pytest.mark.parametrize(
    ("value", "query", "held"),
    [
        ("2023-06-15", "2023", True),
        ("2023-06-15", "2023-06", True),
        ("2023-06-15", "2023-06-15", True),
        ("2023-06-15T23:59:00Z", "2023-06-15", True),
        ("2023-06-15", "2023-07", False),
        ("2023-06", "2023", True),
        ("2023", "2023-06", False),
        ("2023", "2023..", True),
        ("2022", "2023..", False),
        ("2023", "..2023-06", False),
        ("2023", "..2023", True),
        (None, "2023", False),
        ("", "2023", False),
        ("spring", "2023", False),
    ],
)
def test_a_date_is_within_a_range_when_all_of_it_is(value: str | None, query: str, held: bool) -> None:
    node = read_range(query, 0, 0)
    assert node is not None
    assert within(value, node) is held


@given(st.dates(), st.dates())
def test_a_day_is_within_a_range_of_days_when_it_lies_between(first: date, second: date) -> None:
    low, high = min(first, second), max(first, second)
    node = read_range(f"{low}..{high}", 0, 0)
    assert node is not None
    for day in (low, high, first):
        assert within(day.isoformat(), node)
    assert bounds(low.isoformat()) == (low.isoformat(), low.isoformat())
