"""Values that two accounts of one occasion tell but once are of the same thing, however they are worded."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.evidence.contrasts import contrasts_of
from briefing.evidence.material import Material, build_material

GAZETTE = (
    "The steamer Blue Heron sank off Port Placid in heavy fog. The pilot of the steamer had warned of the fog. "
    "The sinking of the Blue Heron cost 31 lives. The harbour of Port Placid stays closed to steamers."
)
POST = (
    "Fog lay over Port Placid when the steamer Blue Heron went down. Divers look for the wreck of the steamer. "
    "Thirty-four people died. The pilot of the Blue Heron had asked for a tug in the harbour."
)
WHEAT = (
    "Farmers of Sylvania brought in little wheat after the drought. The mills of Sylvania run half the week. "
    "Twelve people died of the heat. Bread is dear in the markets of Sylvania."
)


def material_of(*texts: str) -> Material:
    articles: list[Article] = [make_article(at, source=f"Paper {at}") for at in range(1, len(texts) + 1)]
    statements: list[Statement] = []
    for text, article in zip(texts, articles, strict=True):
        statements += analyse(make_document(text, article=article))
    return build_material(statements, articles, "")


def conflicts(*texts: str) -> list[tuple[str, str]]:
    found = contrasts_of(material_of(*texts))
    return [(each.conflict.first.text, each.conflict.second.text) for each in found if each.relation == "differs"]


def test_articles_that_tell_of_one_occasion_are_accounts_of_it() -> None:
    accounts = material_of(GAZETTE, POST, WHEAT).slots.accounts
    assert accounts.of_one("a1", "a2")
    assert not accounts.of_one("a1", "a3")


def test_a_value_that_each_account_tells_but_once_is_of_the_same_thing() -> None:
    assert conflicts(GAZETTE, POST) == [("31 lives", "Thirty-four people")]


def test_a_value_of_another_occasion_is_no_conflict() -> None:
    assert conflicts(GAZETTE, WHEAT) == []


def test_a_value_is_set_against_the_one_that_fits_it_best_of_several() -> None:
    several = POST.replace("Thirty-four people died.", "The sinking cost 34 lives. Last year 9 people died there.")
    assert conflicts(GAZETTE, several) == [("31 lives", "34 lives")]


def test_what_was_planned_is_no_conflict_with_what_came() -> None:
    planned = POST.replace("Thirty-four people died.", "The plan called for 400 passengers on board.")
    came = GAZETTE.replace("cost 31 lives", "befell 120 passengers on board")
    assert conflicts(planned, came) == []


def test_a_short_note_tells_too_little_to_be_an_account() -> None:
    assert not material_of(GAZETTE, "The Blue Heron sank.").slots.accounts.of_one("a1", "a2")


def conflicts_beside(one: str, other: str) -> list[tuple[str, str]]:
    """The conflicts of two accounts of the sinking that tell one thing more each."""
    return conflicts(
        f"{GAZETTE.replace('cost 31 lives', 'was swift')} {one}", f"{POST.replace('Thirty-four', 'Many')} {other}"
    )


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        ("There were 412 people on board.", "The manifest shows 367 persons aboard.", ("412 people", "367 persons")),
        ("The new rules enter into force on 1 May.", "The law applies from 15 May.", ("1 May", "15 May")),
        (
            "A camp at Lakeville took in its first guests on 3 June.",
            "The camp did not open until 9 June.",
            ("3 June", "9 June"),
        ),
        (
            "The law was passed by 187 votes to 162.",
            "In all 191 members voted in favour and 158 against.",
            ("187 votes", "191 members"),
        ),
        (
            "Turnout reached 61.4 percent.",
            "Just 57.9 percent of those entitled to vote came.",
            ("61.4 percent", "57.9 percent"),
        ),
    ],
)
def test_accounts_that_word_one_value_in_their_own_ways_conflict(one: str, other: str, values: tuple[str, str]) -> None:
    assert conflicts_beside(one, other) == [values]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The list names 41 companies.", "The list of last February had named 27 firms."),
        ("The union had chartered 300 coaches.", "In the end 214 coaches came."),
        ("The law applies from 1 to 9 May.", "The law applies from 15 May."),
        ("The owners have assets of 2.1 billion dollars.", "Banks hold 640 million dollars of the frozen assets."),
        ("Turnout reached 61.4 percent.", "Unemployment fell to 5.2 percent."),
    ],
)
def test_other_occasions_plans_parts_and_quantities_do_not(one: str, other: str) -> None:
    assert conflicts_beside(one, other) == []
