"""Where long patterns may begin: seeking by the first characters finds what the pattern alone would."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.openers import matches, opener

PATTERN = re.compile(r"(?<!\w)(?:(?:late\s+)?may\s+\d+|the\s+\d+th|€?\d+)", re.IGNORECASE)
BEGINS = opener("late", "may", r"the\s+\d", r"\d", "€")
WORDS = st.sampled_from(["late", "May", "MAY", "the", "5", "12th", "€", "mayor", "x5", "\n", ",", "-"])


@given(st.lists(WORDS), st.sampled_from([" ", "", "\n"]))
def test_an_opener_finds_what_the_pattern_alone_finds(words: list[str], gap: str) -> None:
    text = gap.join(words)
    found = [match[0] for match in matches(PATTERN, BEGINS, text, 0, len(text))]
    assert found == [match[0] for match in PATTERN.finditer(text)]


def test_matches_lie_between_the_offsets_given() -> None:
    text = "May 5, May 6, May 7"
    assert [match[0] for match in matches(PATTERN, BEGINS, text, 7, 13)] == ["May 6"]
