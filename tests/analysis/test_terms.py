"""Names and terms in quotation marks, which nobody says."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def last(text: str) -> Statement:
    return analyse(make_document(text))[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Northport Airfield, also called “North-1”, has reopened.",
        "The “so-called government” has left the port.",
        "The so-called “guard” has left the port.",
        "The base, known locally as “North-1,” has reopened.",
        "He hosts a weekly show “Northport” for the network.",
        "She wrote a book titled “Northport” about the harbour.",
    ],
)
def test_a_name_or_a_term_in_marks_is_no_quotation(text: str) -> None:
    statement = last(text)
    assert statement.attribution == "none"
    assert statement.quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe called the deal “grave.”",
        "It is what Jane Doe called “grave.”",
        "Jane Doe said the so-called guard was “grave.”",
        "The port is called “the best that we have ever had” at home.",
    ],
)
def test_what_somebody_calls_something_is_one(text: str) -> None:
    assert last(text).attribution == "direct"


def test_a_quotation_left_open_goes_on_to_the_end_of_its_paragraph_where_the_next_opens_again() -> None:
    text = "Jane Doe said: “It is late. The port is shut.\n\n“We will open it again.”"
    assert [statement.attribution for statement in analyse(make_document(text))] == ["direct"] * 3


def test_what_a_thing_shows_or_reminds_of_is_nobodys_claim() -> None:
    assert last("It reminds us that peace is near.").attribution == "none"
    assert last("It argues that peace is near.").attribution == "indirect"


def test_what_somebody_did_not_mention_is_not_told_of() -> None:
    assert last("Jane Doe did not mention the port.").attribution == "none"
    assert last("Jane Doe mentioned the port.").attribution == "indirect"
