"""The values that statements tell, through their real reading, and the words that tell what they are of."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.quantities import proportions
from briefing.evidence.values import CLOCK, DATE, PERSONS, Value, values_in


def read(text: str) -> Statement:
    return analyse(make_document(text, article=make_article(1, date="2024-03-14")))[0]


def values(text: str) -> list[Value]:
    return list(values_in(0, read(text)))


def test_figures_dates_and_times_of_day_are_values() -> None:
    told = values("The dike broke at half past nine on 12 March and killed 14 people.")
    assert [value.span.text for value in told] == ["14 people", "12 March", "half past nine"]
    assert [value.kinds & {DATE, CLOCK, PERSONS} for value in told] == [{PERSONS}, {DATE}, {CLOCK}]


def test_words_of_its_own_clause_count_more_than_others() -> None:
    (value,) = values("The bridge cost 90 million crowns, while the harbour stayed closed.")
    assert value.words["bridg"] == 1
    assert value.words["harbo"] < 1


def test_who_said_it_tells_nothing_of_a_value() -> None:
    (value,) = values("The bridge cost 90 million crowns, the Ministry of Works said.")
    assert "minis" not in value.words


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to 14, the mayor said on Monday.",
        "Prices rose the most since 1991.",
        "It is the largest crop since the spring of 2008.",
    ],
)
def test_a_date_of_saying_or_comparing_is_no_value(text: str) -> None:
    assert not any(DATE in value.kinds for value in values(text))


def test_a_long_statement_tells_no_values() -> None:
    assert values("The dike and the road and the mill " * 30 + "cost 90 million crowns.") == []


@pytest.mark.parametrize(
    ("text", "share", "bound"),
    [
        ("Barely six in ten of the voters came.", 60, "about"),
        ("Fewer than one in five trains ran.", 20, "at most"),
        ("Duties stay on 15 of every 100 goods.", 15, "exact"),
        ("More than four out of five trains were cancelled.", 80, "at least"),
        ("Three quarters of the trains ran.", 75, "about"),
    ],
)
def test_a_share_told_in_words_is_a_percentage(text: str, share: float, bound: str) -> None:
    (figure,) = proportions(read(text))
    assert (figure.value, figure.unit, figure.bound) == (share, "percent", bound)
    assert [value.kinds for value in values(text) if value.span == figure.span] == [frozenset({"percent"})]


@pytest.mark.parametrize("text", ["Two of the five towns were cut off.", "One in 2019 was lost.", "Ten in five came."])
def test_what_is_no_share_is_none(text: str) -> None:
    assert proportions(read(text)) == ()
