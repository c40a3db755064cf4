"""Irregular forms, and what nouns name."""

import pytest

from briefing.evidence.word_forms import are_kin, base_form, names_money, names_people, singular
from briefing.query.normal import term


@pytest.mark.parametrize(("form", "word"), [("rose", "rise"), ("struck", "strike"), ("sought", "seek")])
def test_irregular_forms_are_taken_back_to_their_word(form: str, word: str) -> None:
    assert base_form(term(form)) == term(word)


def test_a_word_without_an_irregular_form_stays_as_it_is() -> None:
    assert base_form("harbor") == "harbor"


@pytest.mark.parametrize("noun", ["passengers", "miners", "women", "employees", "Protesters"])
def test_nouns_for_people_are_known_in_the_plural(noun: str) -> None:
    assert names_people(noun)
    assert singular(noun) != noun


def test_nouns_for_money_and_things_name_no_people() -> None:
    assert names_money("crowns")
    assert not names_people("crowns")
    assert not names_people("howitzers")


@pytest.mark.parametrize(
    ("first", "second", "kin"),
    [
        ("miners", "workers", True),
        ("firefighters", "firemen", True),
        ("factories", "plants", True),
        ("children", "drivers", False),
        ("bridges", "ships", False),
    ],
)
def test_nouns_are_kin_where_one_names_a_kind_of_what_the_other_names(first: str, second: str, kin: bool) -> None:
    assert are_kin(first, second) is kin
    assert are_kin(second, first) is kin
