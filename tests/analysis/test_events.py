"""Events: occasions with a name, a number, a place or a date."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import EventMention

Told = tuple[str, str, str | None, str | None]


def events(text: str, written: str | None = None) -> tuple[EventMention, ...]:
    return analyse(make_document(text, article=make_article(date=written)))[0].events


def told(event: EventMention) -> Told:
    place, date = event.place, event.date
    return event.span.text, event.kind, place.text if place else None, date.iso if date else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ministers met in Lakeville on 12 March.", ("met", "meeting", "Lakeville", "--03-12")),
        ("The Freedonia summit ended.", ("Freedonia summit", "meeting", None, None)),
        ("The second round of talks failed.", ("second round of talks", "meeting", None, None)),
        ("In Lakeville, the leaders held talks.", ("talks", "meeting", "Lakeville", None)),
        ("The election will be held on 6 October.", ("election", "election", None, "--10-06")),
        ("On 4 May 2021, rebels attacked the port.", ("attacked", "attack", None, "2021-05-04")),
        ("The two spoke by phone on 4 May.", ("spoke by phone", "call", None, "--05-04")),
        ("The truce takes effect on 3 June.", ("takes effect", "taking effect", None, "--06-03")),
        ("A strike near Northport cut the power.", ("strike", "attack", "Northport", None)),
        (
            "The Freedonian Regional Forum meeting took place.",
            ("Freedonian Regional Forum meeting", "meeting", None, None),
        ),
    ],
)
def test_an_event_has_what_the_sentence_gives(text: str, expected: Told) -> None:
    assert [told(event) for event in events(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    ["They held talks.", "Freedonia attacks Sylvania.", "The vote matters.", "They met recently.", "They sign a deal."],
)
def test_a_word_with_neither_name_place_nor_date_is_no_event(text: str) -> None:
    assert events(text) == ()


def test_each_date_belongs_to_its_own_event() -> None:
    found = events("The treaty was signed on 14 April 2021 and ratified in 2022.")
    assert [told(event) for event in found] == [
        ("signed", "signing", None, "2021-04-14"),
        ("ratified", "ratification", None, "2022"),
    ]


def test_a_date_belongs_to_no_event_of_another_clause() -> None:
    found = events("Ministers met in Lakeville; on 4 May prices rose.")
    assert [event.date for event in found] == [None]


def test_a_relative_date_is_an_events_only_in_a_dated_article() -> None:
    assert [told(event)[3] for event in events("They met in Lakeville yesterday.", "2021-05-05")] == ["2021-05-04"]
    assert [told(event)[3] for event in events("They met in Lakeville yesterday.")] == [None]


def test_months_are_no_places() -> None:
    assert [event.place for event in events("The Lakeville talks end in March.")] == [None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second round of talks on ending the war in Freedonia failed.", [None, "Freedonia"]),
        ("The Lakeville meeting on the war in Freedonia ended.", [None, "Freedonia"]),
        ("After the war in Freedonia, the second round of talks failed.", ["Freedonia", None]),
        ("The second round of talks, begun amid the war in Freedonia, failed.", [None, "Freedonia"]),
        ("The second round of talks about a truce in Freedonia failed.", [None]),
        ("The second round of talks failed because troops in Freedonia had moved.", [None]),
        ("The war in Freedonia and the talks in Lakeville matter.", ["Freedonia", "Lakeville"]),
        ("The strike on a hospital in Lakeville killed twelve.", ["Lakeville"]),
        ("In Lakeville, the second round of talks failed.", ["Lakeville"]),
        ("The second round of talks, held in Lakeville, failed.", ["Lakeville"]),
        ("The second round of talks will be held in Lakeville.", ["Lakeville"]),
        ("The second round of talks with firms working in Lakeville failed.", [None]),
        ("The second round of talks is an insult to the people in Lakeville.", [None]),
        ("The second round of talks went on in the South.", [None]),
        ("The second round of talks went on in North Freedonia.", ["North Freedonia"]),
    ],
)
def test_the_place_of_an_event_stands_in_its_own_phrase(text: str, expected: list[str | None]) -> None:
    assert [told(event)[2] for event in events(text)] == expected


@pytest.mark.parametrize("body", ["the United Nations", "the Lake Border Treaty", "the Northport Accords", "OSCE"])
def test_bodies_and_treaties_are_no_places(body: str) -> None:
    assert [told(event) for event in events(f"Ministers met at {body} on 4 May.")] == [
        ("met", "meeting", None, "--05-04")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In conclusion, Lakeville must act.",
        "In conclusion, much remains unclear in Lakeville.",
        "A front-end loader near Northport burned.",
        "Amid these diplomatic maneuvers in Lakeville, ministers waited.",
        "They flew attack helicopters in Freedonia.",
        "The release said that prices in Freedonia rose.",
        "They left fighting positions near Northport.",
        "He ended up in Lakeville.",
        "An open-air market near Northport burned.",
        "They sued over hearing loss in Lakeville.",
    ],
)
def test_what_only_looks_like_an_events_word_is_none(text: str) -> None:
    assert events(text) == ()


def test_manoeuvres_of_forces_are_an_exercise() -> None:
    assert [told(event)[1:3] for event in events("Naval manoeuvres near Northport began.")] == [
        ("exercise", "Northport")
    ]
