"""Negation: one list, and three questions asked of it."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.negation import denies, denies_it, leaves_open, negated


def read(text: str) -> Statement:
    return analyse(make_document(text))[0]


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("The crew did not leave.", True),
        ("The crew didn’t leave.", True),
        ("Nobody denied it.", False),
        ("The ministry ruled out a strike.", True),
        ("The crew no longer leaves.", False),
        ("Members voted no.", False),
        ("The crew failed to leave.", True),
        ("The crew left.", False),
    ],
)
def test_a_claim_is_in_the_negative_with_an_odd_number_of_negations(text: str, negative: bool) -> None:
    assert negated(text) is negative


def test_what_is_asked_claimed_or_lacking_is_left_open() -> None:
    assert leaves_open("The crew asked whether the ship would leave.")
    assert leaves_open("The ship was unable to leave.")
    assert not leaves_open("The ship left.")


def test_a_denial_meets_what_it_negates() -> None:
    assert denies("The minister did not accept the petition.", "The minister accepted the petition.")
    assert not denies("The minister did not read the petition.", "The minister accepted the petition.")
    assert not denies("The minister accepted the petition.", "The minister accepted the petition.")


@pytest.mark.parametrize(
    ("denying", "telling", "told"),
    [
        ("No warning from the coast guard reached the crew.", "The crew had a warning from the coast guard.", True),
        ("The patrol did not cross the river.", "A patrol had crossed the river.", True),
        ("He is not the first witness.", "The first witness was called.", False),
        ("The union denied a strike at the port.", "A strike at the port began.", False),
        ("No letter reached the owners of the ship.", "The crew had a warning from the coast guard.", False),
    ],
)
def test_a_denial_rules_over_the_words_after_it(denying: str, telling: str, told: bool) -> None:
    assert denies_it(read(denying), read(telling)) is told
