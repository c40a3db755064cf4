"""Conflicts between origins, and what looks like one and is none, through the real reading of statements."""

import pytest
from evidence.conflicting import CONFLICTS as CONTRARY
from evidence.conflicting import DECOYS as PLANTED
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.evidence.contrasts import VALUED, Contrast, contrasts_of
from briefing.evidence.material import build_material

CONFLICTS = [
    (
        "The landslide near Northport on 4 May killed 42 villagers, the ministry said.",
        "The landslide near Northport on 4 May killed 67 villagers, according to rescuers.",
        "figure",
    ),
    (
        "Freedonia will contribute $200 million to the reconstruction fund for Northport.",
        "Freedonia will contribute $350 million to the reconstruction fund for Northport.",
        "figure",
    ),
    (
        "Inflation in Freedonia reached 12 percent in April.",
        "Inflation in Freedonia reached 19 percent in April.",
        "figure",
    ),
    (
        "The parliament of Freedonia ratified the grain agreement with 120 votes to 80.",
        "The parliament of Freedonia ratified the grain agreement with 101 votes to 99.",
        "figure",
    ),
    (
        "Freedonia and Sylvania signed the river treaty in Lakeville on 12 March 2021.",
        "The river treaty between Freedonia and Sylvania was signed in Lakeville on 19 March 2021.",
        "date",
    ),
    (
        "The embassy in Lakeville was closed in 2017 after the spy scandal.",
        "The embassy in Lakeville was closed in 2019 after the spy scandal.",
        "date",
    ),
    (
        "The foreign minister attended the opening session of the Lakeville conference.",
        "The foreign minister did not attend the opening session of the Lakeville conference.",
        "claim",
    ),
    (
        "The opposition boycotted the vote on the pension reform in Freedonia.",
        "The opposition took part in the vote on the pension reform in Freedonia.",
        "claim",
    ),
]
DECOYS = [
    ("The landslide near Northport killed 98 villagers.", "The landslide near Northport killed nearly 100 villagers."),
    ("The pipeline to Northport is 100 kilometres long.", "The pipeline to Northport is 62 miles long."),
    ("The fund will spend $1.5 billion on roads.", "The fund will spend $1,500 million on roads."),
    (
        "At least 40 people were killed in the Northport flood.",
        "The Northport flood killed 46 people, the ministry said.",
    ),
    (
        "The toll of the Northport landslide has risen to 67 villagers, rescuers said.",
        "The toll of the Northport landslide is 42 villagers, rescuers said.",
    ),
    (
        "Freedonia's army has 3,000 soldiers on the Sylvanian border.",
        "Freedonia's army has 40 tanks on the Sylvanian border.",
    ),
    (
        "Mary Major attended the Lakeville conference on water rights.",
        "Richard Roe did not attend the Lakeville conference on water rights.",
    ),
    (
        "The governor resigned after a report found that he had bullied eleven aides in the capital.",
        "The governor resigned a week after a report found that he had bullied eleven aides who did not complain.",
    ),
    (
        "The president has not yet revealed whether he will sign the border bill into law.",
        "The border bill now goes to the president to be signed into law.",
    ),
    (
        "Only Senator Richard Roe of Northport voted no on the border bill.",
        "Senator Richard Roe was the only one to vote against the border bill.",
    ),
    ("Inflation in Freedonia reached 12 percent in April.", "Inflation in Sylvania reached 19 percent in April."),
    ("The river treaty has not been ratified by Sylvania.", "The river treaty has been ratified by Freedonia."),
]
OTHER_EVENTS = [
    (
        "The ministers met in Lakeville on 4 May to discuss grain tariffs.",
        "The ministers met in Hilltown on 9 June to discuss grain tariffs.",
    ),
    (
        "The first round of talks on the river treaty was held in Lakeville in March 2021.",
        "The second round of talks on the river treaty was held in Lakeville in May 2021.",
    ),
    ("Freedonia exported 2 million tonnes of wheat in 2019.", "Freedonia exported 3 million tonnes of wheat in 2021."),
    (
        "Exports of Freedonian steel to Sylvania fell by 12 percent in the first quarter.",
        "Exports of Freedonian steel to Sylvania fell by 20 percent in the second quarter.",
    ),
]


def contrasts(
    first: str,
    second: str,
    *,
    origins: tuple[str, str] = ("a1", "a2"),
    dates: tuple[str, str] = ("2021-05-04", "2021-05-04"),
) -> list[Contrast]:
    places = zip(origins, dates, strict=True)
    articles = [make_article(number, origin=origin, date=date) for number, (origin, date) in enumerate(places, 1)]
    texts = zip((first, second), articles, strict=True)
    statements = [one for text, article in texts for one in analyse(make_document(text, article=article))]
    return contrasts_of(build_material(statements, articles, "", near=VALUED))


@pytest.mark.parametrize(("first", "second", "what"), CONFLICTS)
def test_another_value_for_the_same_thing_is_a_conflict(first: str, second: str, what: str) -> None:
    (found,) = contrasts(first, second)
    assert (found.relation, found.conflict.what) == ("differs", what)


@pytest.mark.parametrize(("first", "second"), DECOYS)
def test_roundings_units_updates_and_other_subjects_are_no_conflict(first: str, second: str) -> None:
    assert contrasts(first, second) == []


@pytest.mark.parametrize(("first", "second"), OTHER_EVENTS)
def test_statements_on_other_events_are_called_so(first: str, second: str) -> None:
    assert [found.relation for found in contrasts(first, second)] == ["different-events"]


@pytest.mark.parametrize(("first", "second"), PLANTED)
def test_what_only_looks_like_a_conflict_is_not_called_one(first: str, second: str) -> None:
    assert [found for found in contrasts(first, second) if found.relation == "differs"] == []


def test_nearly_all_planted_conflicts_are_found() -> None:
    missed = [pair for pair in CONTRARY if not any(found.relation == "differs" for found in contrasts(*pair))]
    assert len(missed) <= len(CONTRARY) // 8, missed


def test_a_toll_that_rose_from_one_day_to_the_next_is_no_conflict() -> None:
    told = "The landslide near Northport killed 42 villagers.", "The landslide near Northport killed 67 villagers."
    assert [found.relation for found in contrasts(*told)] == ["differs"]
    assert contrasts(*told, dates=("2021-05-04", "2021-05-06")) == []


def test_copies_of_one_text_do_not_contradict_each_other() -> None:
    first, second, _ = CONFLICTS[0]
    assert contrasts(first, second, origins=("a1", "a1")) == []


def test_a_hedged_statement_contradicts_nothing() -> None:
    assert (
        contrasts(
            "The flood may have killed 12 villagers at Lake Placid.", "The flood killed 40 villagers at Lake Placid."
        )
        == []
    )
