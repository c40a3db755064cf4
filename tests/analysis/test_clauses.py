"""Sentences in which more than one speaks, each in a clause of its own."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def last(text: str) -> Statement:
    return analyse(make_document(text))[-1]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Freedonia said that 300 men were exchanged; Sylvania put the number at 250.", ["Freedonia", "Sylvania"]),
        ("Freedonia said that 300 men were exchanged, while Sylvania said 250.", ["Freedonia", "Sylvania"]),
        ("Jane Doe said the port was shut, and Richard Roe said it would open.", ["Jane Doe", "Richard Roe"]),
        ("The port is open, Jane Doe said; Richard Roe denied it.", ["Jane Doe", "Richard Roe"]),
        ("“It is open to all,” Jane Doe said, while Richard Roe called it “shut.”", ["Jane Doe", "Richard Roe"]),
    ],
)
def test_everybody_who_speaks_in_a_clause_of_his_own_is_a_speaker(text: str, names: list[str]) -> None:
    assert [speaker.name for speaker in last(text).speakers] == names


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe said that the port was shut; the rain went on.",
        "Jane Doe said that the port was shut, but that Richard Roe had said it would open.",
        "Jane Doe said that the port was shut, and Doe said that it would stay so.",
        "“The port is open to all,” Jane Doe said, and called it “a shame.”",
    ],
)
def test_who_does_not_open_a_clause_is_no_further_speaker(text: str) -> None:
    assert [speaker.name for speaker in last(text).speakers] == ["Jane Doe"]


def test_where_the_first_is_not_named_the_other_does_not_stand_for_both() -> None:
    statement = last("Officials said the port was open, but Jane Doe said it was shut.")
    assert statement.speaker is None
    assert statement.said_by == "Jane Doe, among others"


def test_a_figure_that_somebody_puts_is_his_claim() -> None:
    assert last("Jane Doe put the toll at about 40.").kind == "attributed"
    assert last("Jane Doe put the deal at risk.").kind == "reported"
    assert last("Jane Doe put the crate at the gate of the port.").kind == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe thanked her hosts for the talks, according to the release.",
        "The secretary and Doe agreed that the port should open, the release said.",
        "The secretary and Doe said that the port should open.",
    ],
)
def test_whoever_is_only_told_of_is_no_speaker(text: str) -> None:
    statement = last(text)
    assert statement.kind == "attributed"
    assert statement.speakers == ()


def test_whoever_tells_all_of_a_sentence_is_its_speaker() -> None:
    assert last("Jane Doe thanked her hosts, according to the Ministry of Ports.").said_by == "Ministry of Ports"
