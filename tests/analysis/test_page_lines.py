"""Lines around an article that state nothing are no statements; sentences that begin alike are."""

import pytest
from factories import make_document

from briefing.analysis import analyse


def texts(text: str) -> list[str]:
    return [statement.text for statement in analyse(make_document(text))]


@pytest.mark.parametrize(
    "line",
    [
        "Dear colleagues,",
        "Dear Ms. Doe:",
        "Hi all,",
        "Good morning,",
        "Best regards,",
        "Yours sincerely,",
        "Thanks, Jane",
        "Sent from my iPhone",
        "11/24/26, 1:53 PM The port is open | Freedonian Post",
        "Date: 28 Oktobro 2026",
        "Updated: lately",
        "Northport, 28 Oktober 2026.",
        "Photo: Jane Doe/Reuters",
        "(Photo by Jane Doe/AFP via Getty Images)",
        "Photo credit: Ministry of Trade",
        "Jane Doe/Reuters",
        "AP Photo/Jane Doe",
        "[Reuters]",
    ],
)
def test_a_line_that_belongs_to_the_page_or_the_letter_is_no_statement(line: str) -> None:
    assert texts(f"The talks failed.\n\n{line}\n\nThe port is open.") == ["The talks failed.", "The port is open."]


def test_what_stands_below_the_end_of_a_letter_is_no_statement_until_a_sentence_comes() -> None:
    letter = "The port is open.\n\nKind regards,\n\nJane Doe\nMinistry of Trade\n\nShips may leave on Monday."
    assert texts(letter) == ["The port is open.", "Ships may leave on Monday."]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dear oil hurts poor states.",
        "Good morning news from the port is rare.",
        "Best of all, the port is open.",
        "Thank you.",
        "Photos by Jane Doe show the port.",
        "Photo: the port burns.",
        "From May on: no ships.",
        "Jane Doe met them and/or Reuters did.",
        "Jane Doe/John Roe",
        "They counted 42 votes 2026.",
        "Greetings were sent.",
    ],
)
def test_a_sentence_that_begins_like_such_a_line_is_one(sentence: str) -> None:
    assert sentence in texts(f"The talks failed.\n\n{sentence}\n\nThe port is open.")
