"""Whether statements are about one occasion, through the real reading of events."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.occasions import occasion


def read(text: str, number: int) -> Statement:
    return analyse(make_document(text, article=make_article(number)))[0]


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("The Lakeville talks ended without a deal.", "No deal came of the Lakeville talks.", "same"),
        ("Ministers met in Lakeville on 4 May on tariffs.", "In Lakeville, ministers met on tariffs.", "same"),
        ("Ministers met in Lakeville on tariffs.", "Ministers met in Hilltown on tariffs.", "different"),
        ("Ministers met in Lakeville on 4 May.", "Ministers met in Lakeville on 9 June.", "different"),
        ("The first round of talks failed.", "The second round of talks failed.", "different"),
        ("The treaty was signed on 4 May 2021.", "The treaty was signed on 6 May 2021.", "open"),
        ("The treaty was signed on 4 May.", "The treaty was ratified in June.", "open"),
        ("Prices rose.", "Prices fell.", "open"),
    ],
)
def test_names_places_numbers_and_dates_tell_occasions_apart(first: str, second: str, verdict: str) -> None:
    assert occasion(read(first, 1), read(second, 2)) == verdict
    assert occasion(read(second, 2), read(first, 1)) == verdict
