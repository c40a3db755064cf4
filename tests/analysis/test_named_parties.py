"""People and other parties who act, told by what stands beside their names."""

from dataclasses import replace

import pytest
from factories import make_document

from briefing.analysis import analyse
from briefing.core.articles import Boilerplate
from briefing.core.statements import Statement


def read(text: str) -> tuple[Statement, ...]:
    return analyse(make_document(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Navy Capt. Jane Harper said it was late.\n\nLater Harper left.", "Jane Harper"),
        ("The Foreign Minister, Jane Harper, met envoys.\n\nOn Monday Harper left.", "Jane Harper"),
        ("Minister for the Middle East Jane Harper met envoys.\n\nOn Monday Harper left.", "Jane Harper"),
        ("Deputy Secretary of State Jane Harper met envoys.\n\nOn Monday Harper left.", "Jane Harper"),
        ("Ms Harper raised the matter.\n\nOn Monday Harper left.", "Harper"),
        ("Jane Harper, 42, met envoys.\n\nOn Monday Harper left.", "Jane Harper"),
        ("The port is open, said Jane Harper.\n\nThe work of Harper goes on.", "Jane Harper"),
        ("The talks between Harper and Granger were tense.\n\nOn Monday Harper left.", "Harper"),
    ],
)
def test_who_is_told_to_be_a_person_or_to_speak_acts(text: str, name: str) -> None:
    assert name in read(text)[-1].actors


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("They met Freedonian foreign minister", "Freedonian foreign minister"),
        ("The firm’s boss and co-founder", "co-founder"),
        ("In the hall, former defence secretary", "former defence secretary"),
        ("The ministers", None),
    ],
)
def test_an_office_in_small_letters_before_a_name_is_a_role(office: str, role: str | None) -> None:
    speaker = read(f"{office} Jane Harper was there.\n\n“It is late,” Harper said.")[-1].speaker
    assert speaker is not None
    assert speaker.role == role


def test_two_who_are_joined_are_parties_even_in_the_name_of_their_meeting() -> None:
    text = "The talks between Harper and Granger were tense.\n\nThe Harper & Granger Talks went on."
    assert read(text)[-1].actors == ("Harper", "Granger")


@pytest.mark.parametrize(
    "text",
    [
        "Jane Harper and John Harper said so.\n\nOn Monday Harper left.",
        "Minister Jane Harper met envoys.\n\nGovernor John Harper met envoys.\n\nOn Monday Harper left.",
    ],
)
def test_two_of_one_surname_never_merge(text: str) -> None:
    assert read(text)[-1].actors == ()


@pytest.mark.parametrize(
    "text",
    [
        "A train between Lakeville and Northport was late.",
        "The talks between Freedonian and Sylvanian officials went on.",
        "The Lakeland Hills are green.\n\nThe Hills are green.",
        "Republicans said the port was shut.",
        "The post-Soviet years were hard.",
        "They left the Medium-Range Naval Forces (MNF) Treaty behind.",
    ],
)
def test_what_only_looks_like_a_name_is_no_actor(text: str) -> None:
    assert [one.actors for one in read(text) if one.actors] == []


def test_a_surname_that_begins_a_states_name_is_still_somebodys() -> None:
    assert read("Council President Jane Costa met envoys.")[0].actors == ("Jane Costa",)


def test_what_was_set_apart_tells_the_role_of_whom_the_article_names_and_names_nobody_itself() -> None:
    contents = "Jane Harper, former envoy to Freedonia, shares insights. Minister John Granger."
    text = f"{contents}\n\n“It is late,” Jane Harper told Granger."
    document = make_document(text, boilerplate=(Boilerplate(0, len(contents), "contents list"),))
    statement = analyse(replace(document, blocks=document.blocks[1:]))[0]
    assert statement.speaker is not None
    assert statement.speaker.role == "former envoy to Freedonia"
    assert statement.actors == ("Jane Harper",)
