"""Organisations that no list names."""

import pytest
from factories import make_document

from briefing.analysis import analyse


def actors(text: str) -> tuple[str, ...]:
    return analyse(make_document(text))[0].actors


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They wrote to the Lake Development Bank.", ("Lake Development Bank",)),
        ("The Ministry of Ports and Harbours said no.", ("Ministry of Ports and Harbours",)),
        ("The Free Harbour Army left.", ("Free Harbour Army",)),
        ("On Monday the Port Committee met.", ("Port Committee",)),
        ("They fear the Bank of Freedonia.", ("Bank of Freedonia",)),
        ("The Royal Navy of the lake sailed.", ("Royal Navy",)),
    ],
)
def test_a_noun_with_a_name_is_an_organisation(text: str, expected: tuple[str, ...]) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize("text", ["The Committee met.", "A bank of sand broke.", "The army left.", "Party of five."])
def test_a_noun_alone_is_none(text: str) -> None:
    assert actors(text) == ()


def test_a_state_in_the_name_after_of_is_no_actor_of_its_own() -> None:
    assert actors("The Bank of Canada met envoys of France.") == ("Bank of Canada", "France")


def test_a_listed_name_keeps_its_common_name() -> None:
    assert actors("The U.N. Security Council and the State Department met.") == ("United Nations", "United States")
