"""Figures: what they count or measure, whether they are exact, and what is none."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Figure


def figures(text: str) -> tuple[Figure, ...]:
    return analyse(make_document(text))[0].figures


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        ("It sent three dozen trucks.", "three dozen trucks", 36, "trucks"),
        ("It cost half a million euros.", "half a million euros", 500_000, "EUR"),
        ("Some twenty-five people came.", "twenty-five people", 25, "people"),
        ("The line is 62 miles long.", "62 miles", 62, "miles"),
        ("The line is 100 km long.", "100 km", 100, "km"),
        ("The park has 300 square kilometres.", "300 square kilometres", 300, "square kilometres"),
        ("The plant makes 40 MW.", "40 MW", 40, "MW"),
        ("They agreed on a 60-day truce.", "60-day", 60, "day"),
        ("They build a 700-kilometre pipeline.", "700-kilometre", 700, "kilometre"),
        ("The rate rose by 0.5 percentage points.", "0.5 percentage points", 0.5, "percentage points"),
        ("The death toll rose to 75.", "75", 75, None),
        ("The number of arrests at the march stood at 34.", "34", 34, None),
        ("It left 30 wounded.", "30 wounded", 30, "wounded"),
        ("Two ministers resigned.", "Two ministers", 2, "ministers"),
    ],
)
def test_a_figure_has_its_words_value_and_unit(text: str, words: str, value: float, unit: str | None) -> None:
    assert [(one.span.text, one.value, one.unit) for one in figures(text)] == [(words, value, unit)]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 50 people came.", "at least"),
        ("More than a dozen people came.", "at least"),
        ("No fewer than 50 people came.", "at least"),
        ("Up to 50 people came.", "at most"),
        ("No more than 50 people came.", "at most"),
        ("The pledges added up to 50 dollars.", "exact"),
        ("Fewer than 50 people came.", "at most"),
        ("About 50 people came.", "about"),
        ("Nearly 50 people came.", "about"),
        ("Some 50 people came.", "about"),
        ("They saw 50 people.", "exact"),
    ],
)
def test_words_before_a_figure_tell_whether_it_is_exact(text: str, bound: str) -> None:
    assert [one.bound for one in figures(text)] == [bound]


@pytest.mark.parametrize(
    ("text", "value", "until", "unit"),
    [
        ("Between 20 and 30 people came.", 20, 30, "people"),
        ("They saw 20-30 tanks.", 20, 30, "tanks"),
        ("Two or three ships came.", 2, 3, "ships"),
        ("It grew by 5 to 7 percent.", 5, 7, "percent"),
        ("It costs $3 million to $4 million.", 3e6, 4e6, "USD"),
        ("It costs $3-4 billion.", 3e9, 4e9, "USD"),
    ],
)
def test_a_range_has_both_its_ends(text: str, value: float, until: float, unit: str) -> None:
    assert [(one.value, one.until, one.unit) for one in figures(text)] == [(value, until, unit)]


def test_a_change_from_one_figure_to_another_is_no_range() -> None:
    assert [(one.value, one.until) for one in figures("It rose from 5% to 7%.")] == [(5, None), (7, None)]


@pytest.mark.parametrize(
    "text",
    [
        "The 19-year-old left.",
        "They seek a two-state solution.",
        "It flies Boeing 747 jets.",
        "One man left.",
        "See page 7.",
    ],
)
def test_numbers_that_tell_no_amount_are_no_figures(text: str) -> None:
    assert figures(text) == ()
