"""What stands between sentences and states nothing is no statement."""

import pytest
from factories import make_document

from briefing.analysis import analyse


def texts(text: str) -> list[str]:
    return [statement.text for statement in analyse(make_document(text))]


@pytest.mark.parametrize(
    "fragment",
    [
        "Northport, 28 October 2026.",
        "Thursday, February 23, 2023",
        "Near Tel Northport",
        "Syria .",
        "In Syria.",
        "file:///home/jane/port.pdf 1/1",
        "https://example.org/a/very/long/address/that/goes/on/and/on/and/on",
    ],
)
def test_a_dateline_a_place_alone_or_an_address_is_no_statement(fragment: str) -> None:
    assert texts(f"{fragment}\n\nThe port is open.") == ["The port is open."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Perhaps.",
        "Never!",
        "May 9 was late.",
        "FREEDONIA AGREES.",
        "Jane Doe: 1,769.",
        "Jane Doe, 42.",
        "They met in Syria.",
        "Is it Syria?",
        "“Syria.”",
        "Monday was in May.",
        "In May Freedonia agreed.",
    ],
)
def test_a_short_sentence_is_one(sentence: str) -> None:
    assert texts(f"{sentence}\n\nThe port is open.") == [sentence, "The port is open."]


def test_marks_that_a_page_left_before_a_sentence_are_no_part_of_it() -> None:
    assert texts(".       Near Northport, two bridges fell.") == ["Near Northport, two bridges fell."]
    assert texts("…and so it went on, she said.") == ["…and so it went on, she said."]
