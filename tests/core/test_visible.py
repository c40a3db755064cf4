"""Text that is safe to show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.visible import visible, visible_line

any_text = st.text(
    st.one_of(st.characters(), st.sampled_from("\0\x1b\x7f\x9b\u202e\u2066\u200f\ud800\t\n\r\u2028\u0085"))
)
FORBIDDEN = {"Cc", "Cs"}


@given(any_text)
def test_what_is_shown_has_the_same_length_and_no_controls(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert {char for char in shown if unicodedata.category(char) in FORBIDDEN} <= {"\t", "\n"}
    assert visible(shown) == shown


@given(any_text)
def test_a_line_has_the_same_length_and_no_line_ends(text: str) -> None:
    shown = visible_line(text)
    assert len(shown) == len(text)
    assert len(shown.splitlines()) < 2
    assert "\t" not in shown


@given(st.text(st.characters(categories=("L", "M", "N", "P", "S", "Zs"))))
def test_letters_marks_and_spaces_stay(text: str) -> None:
    assert visible(text) == visible_line(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\0\r\x7f", "␀␍␡"),
        ("a\u202eb\u2066c\u200fd\u061c", "a\ufffdb\ufffdc\ufffdd\ufffd"),
        ("\x9b2J", "\ufffd2J"),
        ("\udc80", "\ufffd"),
        ("a\tb\n", "a\tb\n"),
    ],
)
def test_controls_are_shown_as_marks(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_on_a_line_tabs_and_line_ends_are_spaces() -> None:
    assert visible_line("a\tb\nc\u2028d\u2029e\r") == "a b c d e␍"
