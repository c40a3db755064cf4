"""What the rules make of the starter articles: asserted here, and known to no rule."""

from functools import lru_cache

import pytest
from factories import SEEDS, make_article

from briefing.analysis import analyse
from briefing.core.articles import Document
from briefing.core.spans import overlaps
from briefing.core.statements import Statement
from briefing.ingest import read

NAMES = sorted(path.name for path in SEEDS.glob("*.txt"))


@lru_cache
def document(number: str) -> Document:
    path = next(SEEDS.glob(f"{number}_*.txt"))
    draft = read(path, path.read_bytes()).drafts[0]
    return Document(make_article(), draft.text, draft.blocks, draft.boilerplate)


@lru_cache
def statements(number: str) -> tuple[Statement, ...]:
    return analyse(document(number))


def quoted_passages(number: str) -> list[tuple[str, str | None]]:
    """Each passage, told by its opening mark, with its speaker."""
    return [
        (quote.text, statement.speaker.name if statement.speaker else None)
        for statement in statements(number)
        for quote in statement.quotes
        if quote.text.startswith("“")
    ]


def holding(number: str, words: str) -> Statement:
    return next(statement for statement in statements(number) if words in statement.text)


def test_there_are_exactly_eleven_quoted_passages() -> None:
    assert [len(quoted_passages(number)) for number in ("000", "001", "002", "003")] == [0, 5, 0, 6]


def test_the_analysts_are_named_in_full_with_their_roles() -> None:
    speakers = [(one.speaker.name, one.speaker.role) for one in statements("001") if one.quotes and one.speaker]
    green = ("Dr. Michael Green", "an expert in international relations")
    ashford = ("Dr. Henry Ashford", "a geopolitical strategist")
    assert speakers == [("Dr. Emily Hall", "a political analyst"), green, ashford, ashford, green]


def test_speakers_of_the_news_are_right_or_absent() -> None:
    speakers = [speaker for _, speaker in quoted_passages("003")]
    spokesperson = "State Department spokesperson"
    assert speakers == ["Dmitry Peskov", None, "Trump", spokesperson, spokesperson, "Antonio Costa"]


def test_the_quotation_nobody_is_named_for_has_no_speaker() -> None:
    assert holding("003", "rapid rapprochement").kind == "quoted"
    assert holding("003", "rapid rapprochement").speaker is None


def test_both_sentences_of_a_quotation_have_its_speaker() -> None:
    for words in ("inscribed in our", "undeniable and non-negotiable"):
        speaker = holding("003", words).speaker
        assert speaker is not None
        assert (speaker.name, speaker.role) == ("Dmitry Peskov", "Kremlin spokesperson")


def test_the_five_answers_of_the_interview_have_their_speaker() -> None:
    answers = [one for one in statements("003") if one.speaker and one.speaker.name == "Dr. Emma Hartley"]
    assert len({one.paragraph for one in answers}) == 5
    assert {one.attribution for one in answers} == {"direct"}
    assert not any(one.question for one in answers)
    role = "former U.S. Ambassador and current Senior Fellow at teh Wilson centre"  # as the contents list has it
    assert {one.speaker.role for one in answers if one.speaker} == {role}


def test_what_the_interviewer_says_asks() -> None:
    asked = [one for one in statements("003") if one.speaker and one.speaker.name == "Archyde"]
    assert len({one.paragraph for one in asked}) == 5
    assert all(one.question for one in asked)


def test_dates_are_told_as_far_as_the_text_tells_them() -> None:
    told = [
        (date.span.text, date.iso)
        for number in ("000", "001", "002", "003")
        for one in statements(number)
        for date in one.dates
        if date.precision != "vague"
    ]
    assert sorted(told) == [
        ("2018", "2018"),
        ("December 2023", "2023-12"),
        ("February 18", "--02-18"),
        ("July 2023", "2023-07"),
        ("June 2023", "2023-06"),
        ("March 6", "--03-06"),
        ("february 12", "--02-12"),
    ]


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_nothing_that_only_says_likely_is_reported(number: str) -> None:
    plain = [one.text for one in statements(number) if one.kind == "reported"]
    assert not [text for text in plain if "likely" in text or "would have" in text or "plausible" in text]


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_statements_cover_the_text_but_headings_and_boilerplate(number: str) -> None:
    read_document = document(number)
    whole = sum(block.end - block.start for block in read_document.blocks if block.kind != "heading")
    covered = sum(one.end - one.start for one in statements(number))
    assert covered >= 0.95 * whole
    waste = [(part.start, part.end) for part in read_document.boilerplate]
    assert not any(overlaps((one.start, one.end), part) for one in statements(number) for part in waste)


def test_what_an_article_says_of_itself_is_an_announcement() -> None:
    for number, words in (("000", "This post delves"), ("001", "Let’s break down"), ("002", "This article delves")):
        assert holding(number, words).announcement


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("000", "appears likely would have theoretically seems unlikely would have likely likely would have might"),
        ("001", "might suggest may may seem may"),
        (
            "002",
            "potentially likely might suggest likely likely might plausible seemingly might likely might might might "
            "suggest likely might might unlikely",
        ),
    ],
)
def test_the_authors_hedges_are_these(number: str, words: str) -> None:
    found = [hedge.text for one in statements(number) for hedge in one.hedges if hedge.holder == "author"]
    assert " ".join(found) == words


def test_a_partys_view_of_what_matters_is_no_judgement_of_the_author() -> None:
    assert holding("000", "both powers recognize the imperative").evaluations == ()
    assert holding("001", "both sides understand the importance").evaluations == ()
    assert [word.text for word in holding("000", "remains paramount").evaluations] == ["paramount"]
