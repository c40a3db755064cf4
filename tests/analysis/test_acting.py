"""Places that act, and places that are only places."""

import pytest
from factories import make_document

from briefing.analysis import analyse


def actors(text: str) -> tuple[str, ...]:
    return analyse(make_document(text))[0].actors


@pytest.mark.parametrize(
    "text",
    [
        "Paris has offered to help.",
        "They heard that Paris rejected it.",
        "Yesterday Paris also warned them.",
        "Paris, which holds the chair, wants a vote.",
        "The talks with Paris failed.",
        "A row broke out between Sylvania and Paris.",
        "Paris’s offer came late.",
        "A Paris-backed group left.",
        "They put pressure on Paris.",
        "The deal was signed by Paris.",
        "They accused Paris of delay.",
    ],
)
def test_a_place_that_acts_is_its_state(text: str) -> None:
    assert actors(text) == ("France",)


@pytest.mark.parametrize(
    "text",
    [
        "They met in Paris.",
        "Paris (AFP) - The port opened.",
        "The Paris Agreement holds.",
        "A Paris court ruled on it.",
        "Paris streets are wide.",
        "Paris’s streets are wide.",
        "They love Paris.",
        "The assault on Paris went on.",
        "They live in Lamar County, Paris.",
        "Kerry Paris sang.",
        "The Paris attacks shook them.",
        "The Paris-based firm closed.",
    ],
)
def test_a_place_alone_is_no_actor(text: str) -> None:
    assert actors(text) == ()


def test_all_places_in_a_row_act_together() -> None:
    assert actors("Paris, Berlin and Rome agreed on it.") == ("France", "Germany", "Italy")
    assert actors("A pact between Paris and Berlin holds.") == ("France", "Germany")
