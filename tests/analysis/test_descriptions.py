"""Who says something is told in the text's own words where it names nobody."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str) -> Statement:
    return analyse(make_document(text))[-1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The talks had failed, a diplomat said.", "a diplomat"),
        ("The talks had failed, two officials said.", "two officials"),
        ("The talks had failed, officials from the agency said.", "officials from the agency"),
        ("A senior official at the ministry said the talks failed.", "A senior official at the ministry"),
        ("“It is late for us all,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("“It is late for us all,” said a senior official.", "a senior official"),
    ],
)
def test_whoever_speaks_without_a_name_is_described_in_the_texts_words(text: str, words: str) -> None:
    statement = read(text)
    assert statement.attribution != "none"
    assert statement.speaker is None
    assert statement.described
    assert statement.described.text == words
    assert text[statement.described.start : statement.described.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "The talks failed, he said.",
        "The talks failed, Jane Doe said.",
        "Iran, Russia and China said the talks failed.",
        "The minister and the envoy said it was late.",
        "The talks failed.",
    ],
)
def test_a_name_a_pronoun_or_one_of_several_is_no_description(text: str) -> None:
    assert read(text).described is None


@pytest.mark.parametrize("who", ["Two people familiar with the talks", "People who live there", "The report"])
def test_what_the_main_verb_of_a_sentence_tells_is_attributed_however_short_it_is(who: str) -> None:
    assert read(f"{who} said it was late.").attribution == "indirect"
