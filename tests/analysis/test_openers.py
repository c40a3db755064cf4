"""Where long patterns may begin: seeking by the first words finds what the pattern alone would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.openers import Openers, matches, near, openings
from briefing.analysis.scan import Scan

PATTERN = re.compile(r"\b(?:(?:late\s+)?may\s+\d+|the\s+\d+th\b|\d+)", re.IGNORECASE)
BEGINS: Openers = {"late": frozenset(("may",)), "may": None, "the": frozenset(("5th", "12th"))}
WORDS = st.sampled_from(["late", "May", "MAY", "the", "5", "12th", "€", "mayor", "x5", "\n", ",", "-"])


def found(text: str, start: int, end: int) -> list[str]:
    scan = Scan(text)
    places = openings(scan, range(*scan.rows(start, end)), BEGINS, digits=True)
    return [match[0] for match in matches(PATTERN, text, places, end)]


@given(st.lists(WORDS), st.sampled_from([" ", "", "\n"]))
def test_openers_find_what_the_pattern_alone_finds(words: list[str], gap: str) -> None:
    text = gap.join(words)
    assert found(text, 0, len(text)) == [match[0] for match in PATTERN.finditer(text)]


def test_matches_lie_between_the_offsets_given() -> None:
    assert found("May 5, May 6, May 7", 7, 13) == ["May 6"]


def test_a_word_that_another_must_follow_opens_nothing_without_it() -> None:
    scan = Scan("They came late. May 5 it was, the 4th of late")
    assert openings(scan, range(len(scan.words)), {"late": BEGINS["late"], "the": BEGINS["the"]}) == [10]


def test_rows_near_others_are_told_once_and_in_order() -> None:
    assert near([1, 4, 6], 2, 0) == [0, 1, 2, 3, 4, 5, 6]
    assert near([9], 3, 8) == [8, 9]
