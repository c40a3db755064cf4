"""Times of day as statements tell them, and which two cannot be one."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.times import clock_times, clocks_differ


def read(text: str) -> Statement:
    return analyse(make_document(text))[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It was 9.40 pm when the ship called.", [("9.40 pm", 580, "p", False)]),
        ("The ship sank at 21:30 GMT.", [("21:30 GMT", 570, "p", False)]),
        ("It struck at 5.50 in the morning.", [("5.50 in the morning", 350, "a", False)]),
        ("It struck at about 4.12 on Sunday morning.", [("4.12 on Sunday morning", 252, "a", True)]),
        ("It began at 8 o'clock in the evening.", [("8 o'clock in the evening", 480, "p", False)]),
        ("It struck a little after half past nine.", [("half past nine", 570, "", True)]),
        ("It struck at quarter to six.", [("quarter to six", 345, "", False)]),
        ("It struck at 07.50.", [("07.50", 470, "", False)]),
        ("It was cut from ten to five.", []),
        ("It ended by 9.40 pm.", []),
        ("The rate stood at 5.25 after the cut.", []),
        ("The crop rose by 4.12 percent.", []),
        ("Nothing was told.", []),
    ],
)
def test_times_of_day_are_read_and_limits_and_figures_are_none(
    text: str, told: list[tuple[str, int, str, bool]]
) -> None:
    statement = read(text)
    assert [(each.span.text, *each[1:]) for each in clock_times(statement)] == told
    assert all(statement.text[e.span.start - statement.start :].startswith(e.span.text) for e in clock_times(statement))


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("It sank at 9.40 pm.", "It sank at 10.25 pm.", True),
        ("It sank at 9.40 pm.", "It sank at 9.42 pm.", False),
        ("It sank at about 9.40 pm.", "It sank at 9.55 pm.", False),
        ("It sank at 9.40 pm.", "It sank at 21:40 GMT.", False),
        ("It sank at 11.50 pm.", "It sank at 1.10 am.", True),
        ("It sank at 9.40 am.", "It sank at 9.40 pm.", False),
    ],
)
def test_times_are_apart_beyond_what_words_leave_open_and_within_half_a_day(
    first: str, second: str, apart: bool
) -> None:
    (one,), (other,) = clock_times(read(first)), clock_times(read(second))
    assert clocks_differ(one, other) is apart
    assert clocks_differ(other, one) is apart
