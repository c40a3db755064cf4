"""The normal form of one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.query.normal import acronyms, beginning, fold, stem, term
from briefing.query.words import tokens


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Sanctions", "sanction"),
        ("IRAN", "iran"),
        ("café", "cafe"),
        ("cafe\u0301", "café"),
        ("Erdoğan", "Erdogan"),
        ("Łódź", "Lodz"),
        ("Çavuşoğlu", "cavusoglu"),
        ("ıstanbul", "Istanbul"),
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
        ("Shiʿa", "Shia"),
        ("ﬁnance", "finance"),
        ("ｉｒａｎ", "Iran"),
        ("２０２３", "2023"),
        ("Iran’s", "Iran"),
        ("Iran's", "Iran"),
        ("don’t", "don't"),
        ("O’Brien", "O'Brien"),
        ("co\u00adoperation", "cooperation"),
        ("2,500", "2500"),
        ("U.S.", "US"),
        ("U.S", "US"),
        ("u.s.", "U.S."),
        ("U.S.’s", "US"),
        ("US's", "US"),
        ("NATO", "nato"),
        ("N.A.T.O.", "NATO"),
        ("ДОГОВОР", "договор"),
    ],
)
def test_these_are_the_same_word(first: str, second: str) -> None:
    assert term(first) == term(second)


@pytest.mark.parametrize(
    ("first", "second"),
    [("US", "us"), ("WHO", "who"), ("IT", "it"), ("AIDS", "aids"), ("2.5", "25"), ("2,5", "2.5"), ("iran", "iraq")],
)
def test_these_are_not(first: str, second: str) -> None:
    assert term(first) != term(second)


def test_no_word_is_dropped_as_too_common() -> None:
    common = "the may will can not us a"
    assert " ".join(token.term for token in tokens(common)) == common


def test_every_acronym_of_the_list_differs_from_its_word() -> None:
    for name, acronym in acronyms().items():
        assert term(name) == name
        assert term(name.lower()) == stem(name.lower()) != name
        assert acronym.meaning


def test_a_beginning_finds_the_words_whose_stems_do_not_begin_so() -> None:
    for begun, word in (("securit", "security"), ("politic", "politicians"), ("running", "running"), ("U", "US")):
        assert term(word) in beginning(begun) or term(word).startswith(fold(begun))


@given(st.text(st.characters(categories=("L", "M", "N")), min_size=1))
def test_a_term_is_never_empty_and_case_does_not_matter_to_a_folded_word(word: str) -> None:
    assert term(word)
    assert fold(fold(word)) == fold(word) or not fold(word).isascii()


@given(st.text(min_size=1))
def test_any_text_folds(word: str) -> None:
    assert fold(word)
