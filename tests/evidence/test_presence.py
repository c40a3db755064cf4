"""Who was there, and who was not."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.presence import presence_differs


def read(text: str) -> Statement:
    return analyse(make_document(text))[0]


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        ("Minister Jane Doe attended the dinner.", "Minister Jane Doe did not attend the dinner.", True),
        ("Freedonia took part in the talks.", "Freedonia boycotted the talks.", True),
        ("Jane Doe chaired the session.", "The session went on in the absence of Jane Doe.", True),
        ("Jane Doe chaired the session.", "John Roe was absent from the session.", False),
        ("Jane Doe chaired the session, and John Roe was absent.", "Jane Doe was absent.", True),
        ("Jane Doe spoke of the dinner.", "Jane Doe missed the dinner.", False),
        ("Jane Doe took the floor first.", "Jane Doe never travelled to Lakeville.", True),
        ("Jane Doe sat at the table all day.", "Jane Doe had declined an invitation to speak.", True),
        ("Jane Doe was in her seat.", "The chair of Jane Doe remained empty during the vote.", True),
        ("Jane Doe missed the dinner.", "Jane Doe did not attend the dinner.", False),
    ],
)
def test_one_name_is_said_to_be_there_and_away(first: str, second: str, differs: bool) -> None:
    ones, others = read(first), read(second)
    assert (presence_differs(ones, others) is not None) is differs
    assert (presence_differs(others, ones) is not None) is differs
