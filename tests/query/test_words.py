"""The words of a text with their places."""

import time
from bisect import bisect_left
from itertools import pairwise

import pytest
from hypothesis import given
from queries import hostile, texts

from briefing.query.words import PARAGRAPH_GAP, Words, only_word, simple_rows, simple_terms, tokens


def surfaces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokens(text)]


def test_words_are_verbatim_pieces_of_the_text() -> None:
    found = surfaces("“Iran’s deal,” said 2,500 (of 3.5 m) U.S. diplomats.")
    assert found == ["Iran’s", "deal", "said", "2,500", "of", "3.5", "m", "U.S.", "diplomats"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("US-Russia", ("US", "russia")),
        ("U.S.-led talks", ("US", "led", "talk")),
        ("state-of-the-art", ("state", "of", "the", "art")),
        ("and/or", ("and", "or")),
        ("the end.Next one", ("the", "end", "next", "one")),
        ("the U.S. The end", ("the", "US", "the", "end")),
        ("1.2.3", ("1", "2", "3")),
        ("3.5 and 2,500.75", ("3.5", "and", "2500.75")),
        ("snake_case", ("snake", "case")),
        ("中国 と", ("中", "国", "と")),
        ("Северная Корея", ("северная", "корея")),
        ("x²", ("x",)),
        ("", ()),
        ("…—!", ()),
    ],
)
def test_marks_part_words(text: str, terms: tuple[str, ...]) -> None:
    assert simple_terms(text) == terms


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011"])
def test_a_compound_of_two_parts_has_its_joined_form_at_the_place_of_the_first(hyphen: str) -> None:
    found = [(token.term, token.position) for token in tokens(f"an air{hyphen}strike came")]
    assert found == [("an", 0), ("airstrik", 1), ("air", 1), ("strike", 2), ("came", 3)]


def test_positions_leap_where_a_paragraph_ends_and_not_where_a_line_does() -> None:
    assert Words("arms\ncontrol").positions == [0, 1]
    assert Words("arms\n\ncontrol").positions == [0, PARAGRAPH_GAP + 1]
    assert Words("arms\r\n \t\r\ncontrol").positions == [0, PARAGRAPH_GAP + 1]


def test_in_a_line_all_of_capitals_acronyms_are_words_but_for_those_seldom_so() -> None:
    assert "IT" not in Words("TALKS ON HOLD AS IT RAINS").held
    assert "it" in Words("TALKS ON HOLD AS IT RAINS").held
    assert "US" in Words("TALKS ON HOLD AS US WAITS").held
    assert "IT" in Words("Talks on IT systems\nTALKS ON HOLD").held


def test_a_mark_tells_the_row_of_the_first_word_behind_it() -> None:
    text = "One U.S. air-strike.\n\nIt came. — End"
    marks = [text.index("It"), text.index("—"), text.index("End")]
    words = Words(text, marks=marks)
    assert [words.terms[row] for row in words.marked] == ["it", "end", "end"]
    assert Words("One. —", marks=[5]).marked == [1]


@given(hostile)
def test_marks_between_words_change_none_of_them(text: str) -> None:
    plain = Words(text)
    marks = [place for place in range(1, len(text)) if text[place - 1].isspace() and not text[place].isspace()]
    marked = Words(text, marks=marks)
    assert marked.tokens() == plain.tokens()
    assert [bisect_left(plain.starts, mark) for mark in marks] == marked.marked


@pytest.mark.parametrize("long", ["x" * 300, "x" * 300 + ",", "а" * 300, "x-" * 150 + "x"])
def test_what_is_as_long_as_encoded_data_is_read_as_other_words_are(long: str) -> None:
    alone = tokens(long)
    found = tokens(f"the {long} talks")
    assert [token.term for token in found] == ["the", *(token.term for token in alone), "talk"]
    assert [(token.start, token.end) for token in found[1:-1]] == [(each.start + 4, each.end + 4) for each in alone]


def test_a_short_line_of_capitals_tells_nothing() -> None:
    assert "WHO" in Words("WHO report").held
    assert "WHO" in Words("WHO").held


def test_the_one_word_of_a_text_is_found_between_marks() -> None:
    assert only_word("_(securit)_") == "securit"


@given(hostile)
def test_rows_are_ordered_and_hold_what_the_text_does(text: str) -> None:
    words = Words(text)
    assert len(words.terms) == len(words.starts) == len(words.ends) == len(words.positions) == len(words)
    assert words.held == frozenset(words.terms)
    for start, end, found in zip(words.starts, words.ends, words.terms, strict=True):
        assert 0 <= start < end <= len(text)
        assert found
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
    assert all(first <= second for first, second in pairwise(words.starts))
    assert all(first <= second for first, second in pairwise(words.positions))
    simple = simple_rows(words)
    assert all(words.ends[first] <= words.starts[second] for first, second in pairwise(simple))
    assert all(words.positions[first] < words.positions[second] for first, second in pairwise(simple))


@given(hostile)
def test_every_letter_and_digit_is_within_a_word(text: str) -> None:
    words = Words(text)
    covered = {place for start, end in zip(words.starts, words.ends, strict=True) for place in range(start, end)}
    missing = {char for place, char in enumerate(text) if char.isalpha() and place not in covered}
    assert missing <= set("ªºµ")


@given(texts)
def test_a_term_is_found_in_the_row_that_its_position_names(text: str) -> None:
    words = Words(text)
    for row, (found, position) in enumerate(zip(words.terms, words.positions, strict=True)):
        there = words.row_of(found, position)
        assert there is not None
        assert (words.terms[there], words.positions[there]) == (found, position)
        assert row in words.places[found]
    assert words.row_of("absent", 0) is None


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a.",
        "a-",
        "a'",
        "1,",
        "1.",
        ",111",
        "\n ",
        "aa.",
        "é-",
        "\u0301",
        "\ud800",
        "\0",
        "US ",
        "US-",
        "\r\n",
        "- ",
    ],
)
def test_hostile_text_is_read_in_time_that_grows_with_its_length(unit: str) -> None:
    started = time.process_time()
    Words("x" + unit * (200_000 // len(unit)) + "x")
    assert time.process_time() - started < 4
