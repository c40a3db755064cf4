"""The addresses that stand in a text are found without what the sentence puts behind them, however much that is."""

import pytest
from factories import make_document

from briefing.library.links import leads_of


def addresses(text: str) -> list[str]:
    return [lead.address for lead in leads_of(make_document(text))]


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("See https://paper.example/talks.", "https://paper.example/talks"),
        ("It said so (https://paper.example/talks).", "https://paper.example/talks"),
        ("See https://paper.example/talks_(second), it said.", "https://paper.example/talks_(second)"),
        ("See [https://paper.example/talks_(second)].", "https://paper.example/talks_(second)"),
        ("Everything (see https://paper.example/talks?!).", "https://paper.example/talks"),
    ],
)
def test_what_the_sentence_puts_behind_an_address_is_none_of_it(written: str, address: str) -> None:
    assert addresses(written) == [address]


def test_an_address_is_found_before_any_number_of_brackets() -> None:
    assert addresses(f"See https://paper.example/talks{')].' * 200_000}") == ["https://paper.example/talks"]


def test_of_addresses_without_end_on_one_line_each_is_told_once() -> None:
    assert addresses("https://paper.example/talks " * 200_000) == ["https://paper.example/talks"]


def test_an_address_is_told_with_whole_words_before_it_on_its_line() -> None:
    (lead,) = leads_of(make_document(f"Another line\n{'rain ' * 40}fell: https://paper.example/talks"))
    assert lead.words.startswith("rain rain")
    assert lead.words.endswith("fell:")
    (at_the_start,) = leads_of(make_document("Another line\nSee https://paper.example/talks"))
    assert at_the_start.words == "See"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Talks may resume. See https://paper.example/talks", "See"),
        ("Will they? “Yes.” More at https://paper.example/talks.", "More at"),
        ("They met. https://paper.example/talks", ""),
        ("会談が行われた。詳細は https://paper.example/talks", "詳細は"),
        ("At 3.5 percent: https://paper.example/talks", "At 3.5 percent:"),
    ],
)
def test_the_words_told_with_an_address_are_of_its_own_sentence(text: str, words: str) -> None:
    assert [lead.words for lead in leads_of(make_document(text))] == [words]
