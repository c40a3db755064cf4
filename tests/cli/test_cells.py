"""Lines of a terminal: nothing is lost, nothing is wider than its room."""

import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.cli.cells import clip, columns, wrap

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=80)


@given(TEXTS, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_no_word(text: str, room: int) -> None:
    lines = [text[start:end] for start, end in wrap(text, room)]
    assert all(columns(line) <= room for line in lines)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


@given(TEXTS, st.integers(2, 30))
def test_clipped_text_fits(text: str, room: int) -> None:
    assert columns(clip(text, room)) <= room


def test_lines_break_at_white_space() -> None:
    text = "one two three"
    assert [text[slice(*line)] for line in wrap(text, 7)] == ["one two", "three"]


def test_the_first_line_may_be_shorter() -> None:
    text = "one two three"
    assert [text[slice(*line)] for line in wrap(text, 9, 3)] == ["one", "two three"]


def test_a_word_longer_than_a_line_is_broken() -> None:
    text = "a abcdefgh"
    assert [text[slice(*line)] for line in wrap(text, 4)] == ["a", "abcd", "efgh"]


def test_wide_and_combining_characters_are_measured() -> None:
    assert columns("外交") == 4
    assert columns("e\u0301") == 1
    assert clip("外交部", 5) == "外交…"


def test_text_without_words_has_no_line() -> None:
    assert wrap("  ", 10) == ()
