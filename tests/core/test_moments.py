"""Dates and times as people read them."""

import pytest

from briefing.core.moments import day_of, plain_moment


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2026-11-02T09:00:00+00:00", "2026-11-02 09:00 UTC"),
        ("2026-11-02T23:15:00Z", "2026-11-02 23:15 UTC"),
        ("2026-11-02T08:30:00+02:00", "2026-11-02 08:30 UTC+02:00"),
        ("2026-11-02T08:30", "2026-11-02 08:30"),
        ("2026-11-02", "2026-11-02"),
        ("2026-11", "2026-11"),
        ("a Tuesday", "a Tuesday"),
    ],
)
def test_a_moment_is_told_without_the_marks_of_its_notation(stamp: str, expected: str) -> None:
    assert plain_moment(stamp) == expected


@pytest.mark.parametrize(
    ("stamp", "expected"), [("2026-11-02T09:00:00Z", "2026-11-02"), ("2026-11-02", "2026-11-02"), ("2026", "2026")]
)
def test_the_day_of_a_moment_is_as_fine_as_it_is_given(stamp: str, expected: str) -> None:
    assert day_of(stamp) == expected
