import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.app.widgets import wrapping
from briefing.app.widgets.wrapping import SPACE, estimate, wrap
from briefing.core.visible import visible_line

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab c-d—/ \t\né条約。「」e\u0301\u200d\ufe0f👩👧🇫🇷\u00a0\u3000\u200bשלوم"), st.characters()
    )
)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one  two\n three ", 20, ["one  two\n three"]),
        ("a well-known place", 8, ["a well-", "known", "place"]),
        ("2022–2024 and/or", 8, ["2022–", "2024", "and/or"]),
        ("incomprehensibilities", 8, ["incompre", "hensibil", "ities"]),
        ("", 8, []),
        ("   ", 8, []),
        ("10\u00a0000 soldiers", 8, ["10\u00a0000", "soldiers"]),
        ("条約の締結", 4, ["条約", "の締", "結"]),
        ("締結。", 4, ["締", "結。"]),
        ("cafe\u0301 e\u0301te\u0301", 4, ["cafe\u0301", "e\u0301te\u0301"]),
        ("a 条", 1, ["a", "条"]),
    ],
)
def test_lines_break_where_a_reader_expects(text: str, width: int, wanted: list[str]) -> None:
    assert lines(text, width) == wanted


@given(TEXTS, st.integers(1, 30))
@settings(max_examples=400, deadline=None)
def test_nothing_is_lost_but_the_space_between_lines(text: str, width: int) -> None:
    text = visible_line(text)
    place = 0
    for start, end in wrap(text, width):
        assert place <= start < end
        assert re.fullmatch(f"[{SPACE}]*", text[place:start])
        place = end
    assert re.fullmatch(f"[{SPACE}]*", text[place:])


@given(TEXTS, st.integers(2, 30))
@settings(max_examples=400, deadline=None)
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    text = visible_line(text)
    for line in lines(text, width):
        assert cell_len(line) <= width or len(line) <= 8


@given(st.text(st.sampled_from("ab c-d—/ é\u00a0…“”"), max_size=80), st.integers(1, 20))
@settings(deadline=None)
def test_both_ways_of_wrapping_agree(text: str, width: int) -> None:
    assert wrap(text, width) == tuple(wrapping._wrap_clusters(text, width))


def test_characters_taken_for_single_take_one_cell() -> None:
    odd = re.compile(f"[{wrapping._SINGLE}]")
    single = [chr(code) for code in range(0x110000) if odd.match(chr(code)) and chr(code) not in "\t\n"]
    assert len(single) > 1500
    assert [character for character in single if cell_len(character) != 1] == []


def test_an_estimate_is_near_what_english_takes() -> None:
    text = "The ministers of both states met for two days and agreed to meet again in the spring of next year. " * 20
    assert abs(estimate(len(text), 60) - len(wrap(text, 60))) <= 4
