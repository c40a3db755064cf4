"""Hedges of news: what was not confirmed or had been arranged, and what an author adds to what somebody says."""

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement


def read(text: str) -> Statement:
    return analyse(make_document(text))[0]


def hedges(text: str, holder: str) -> list[str]:
    return [hedge.text for hedge in read(text).hedges if hedge.holder == holder]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was not immediately known who closed the port.", "not immediately known"),
        ("The report could not be independently verified.", "could not be independently verified"),
        ("The claim couldn’t be confirmed.", "couldn’t be confirmed"),
        ("There was no independent confirmation of the report.", "no independent confirmation"),
        ("The deal has not been confirmed.", "not been confirmed"),
        ("The plant was to have been built in Freedonia.", "was to have been"),
        ("Nobody was hurt in the reported attempt on the envoy.", "reported"),
        ("It is too early to assume that the talks will end well.", "early to assume"),
        ("Firms can buy ports — if the owners agree.", "if"),
        ("There are growing fears that the talks will fail.", "There are growing fears that"),
        ("The main drawback is the risk that the visit will fail.", "is the risk that"),
        ("Freedonia stands to gain from it.", "stands to gain"),
        ("Under certain circumstances, the bonds are theirs.", "Under certain circumstances"),
        ("The war saw a seemingly decisive turn.", "seemingly"),
    ],
)
def test_what_is_not_known_or_was_arranged_is_hedged_by_the_author(text: str, words: str) -> None:
    assert hedges(text, "author") == [words]
    assert read(text).modality == "hedged"


@pytest.mark.parametrize(
    "text",
    [
        "The minister has not been confirmed by the senate.",
        "Police reported killings at the port.",
        "The minister reported use of the port.",
        "Her whereabouts remain unknown.",
        "They ended the seemingly endless war.",
        "The public deserves to know what she saw if she took a look.",
        "The ministry gives up nothing if it waits.",
    ],
)
def test_words_that_limit_no_claim_are_no_hedge(text: str) -> None:
    assert read(text).modality == "asserted"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Doe said the plan was put off, an indication that it might fail.", ["indication that", "might"]),
        ("Doe said she would leave, raising fears that the talks may fail.", ["may"]),
        ("Doe said it would be sent over, apparently meaning to the ministry.", ["apparently"]),
        ("Doe announced that she would stay until the vote -- which could take a month.", ["could"]),
        ("Ministers said the war was over, but that has not been confirmed.", ["not been confirmed"]),
        ("Doe said they hope to win — a goal likely to be shared.", ["likely"]),
        ("The envoy left, according to unconfirmed reports.", ["unconfirmed"]),
        ("New evidence is suggesting that the attacks are one plot.", ["suggesting"]),
    ],
)
def test_what_the_author_adds_to_a_report_is_the_authors(text: str, words: list[str]) -> None:
    assert hedges(text, "author") == words
    assert read(text).attribution == "indirect"


@pytest.mark.parametrize(
    "text",
    [
        "The minister left, he said, and the talks may fail.",
        "Doe said the port, a goal of hers, may close.",
        "Doe said that it was a deal that may fail.",
        "The talks, Doe said, may have been, in short, a sign of peace.",
    ],
)
def test_what_goes_on_within_a_report_is_the_speakers(text: str) -> None:
    assert hedges(text, "speaker")
    assert not hedges(text, "author")


def test_a_mark_that_closes_what_none_opened_holds_for_its_sentence() -> None:
    first, second = analyse(make_document("The minister left. At this stage we are perhaps too late for talks.”"))
    assert (first.attribution, second.attribution) == ("none", "direct")
    assert [hedge.holder for hedge in second.hedges] == ["speaker"]


def test_a_quotation_left_open_is_closed_in_the_next_paragraph_though_no_mark_opens_it_there() -> None:
    first, second, third = analyse(
        make_document("“It is late for many reasons.\n\nWe are tired.\n\nThe port is shut,” said Jane Doe.")
    )
    assert third.attribution == "direct"
    assert third.said_by == "Jane Doe"
    assert first.attribution == "direct"
    assert second.attribution == "none"


@pytest.mark.parametrize(
    "text", ["The pipe is 5” wide and long enough for it.", "She is 5'10” tall.", "”", "a,” b,” c.”"]
)
def test_a_stray_mark_that_closes_no_speech_quotes_nothing_before_it(text: str) -> None:
    assert all(one.text in text for one in analyse(make_document(text)))
    assert all(one.attribution == "none" for one in analyse(make_document(text)))
