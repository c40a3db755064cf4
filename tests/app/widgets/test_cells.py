import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.app.widgets.cells import cut, fit, line_width, pad, pad_left, safe_lines, spread, width_of

TEXTS = st.text(st.sampled_from("ab é…条約e\u0301👩שלוم"), max_size=12)
LINES = st.lists(st.tuples(TEXTS, st.sampled_from(["", "title", "dim"])), max_size=5).map(tuple)


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("short", 10, "short"),
        ("rather long", 7, "rather…"),
        ("rather long", 8, "rather…"),
        ("条約の締結", 6, "条約…"),
        ("e\u0301te\u0301s", 3, "e\u0301t…"),
        ("anything", 1, "…"),
        ("anything", 0, ""),
    ],
)
def test_what_is_cut_off_is_told(text: str, width: int, wanted: str) -> None:
    assert cut(text, width) == wanted


@given(LINES, st.integers(0, 30))
@settings(deadline=None)
def test_a_line_is_made_exactly_as_wide_as_asked_for(line, width: int) -> None:
    assert line_width(fit(line, width)) == width


@given(LINES, LINES, st.integers(0, 40))
@settings(deadline=None)
def test_two_ends_of_a_line_share_its_width(left, right, width: int) -> None:
    assert line_width(spread(left, right, width)) == width


@given(TEXTS, st.integers(0, 20))
@settings(deadline=None)
def test_padding_fills_to_the_width(text: str, width: int) -> None:
    assert cell_len(pad(text, width)) == width
    assert cell_len(pad_left(text, width)) == width
    assert width_of(text) == cell_len(text)


def test_lines_are_made_safe_to_show() -> None:
    assert safe_lines(((("\x1b[0m\n\u202e", "title"),),)) == ((("␛[0m �", "title"),),)
