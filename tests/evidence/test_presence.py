"""Who was there, and who was not."""

import pytest

from briefing.evidence.presence import people_away, people_there


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
    ones, others = people_there(first).keys() & people_away(second), people_there(second).keys() & people_away(first)
    assert bool(ones or others) is differs


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Jane Doe climbed the steps and found her place.", {"Doe"}),
        ("At the head of the table, opposite the mayor, sat Jane Doe.", {"Doe"}),
        ("President Jane Doe of Freedonia, where the river rises, watched from the front row.", {"Doe", "Freedonia"}),
        ("Jane Doe walked out of line with her party.", set()),
        ("The Freedonian minister sat in the front row.", set()),
        ("Jane Doe sat at home and sent a letter.", set()),
    ],
)
def test_what_people_do_with_their_bodies_at_a_place_tells_that_they_were_there(text: str, there: set[str]) -> None:
    assert set(people_there(text)) == there


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe remained in her own capital and sent a letter.",
        "Jane Doe, the president, left her chair to a deputy.",
        "The chair reserved for Jane Doe stayed empty throughout.",
        "Jane Doe was 200 miles away at a hotel.",
    ],
)
def test_whoever_sends_a_letter_or_leaves_a_chair_empty_was_away(text: str) -> None:
    assert set(people_away(text)) == {"Doe"}
    assert not people_there(text)
