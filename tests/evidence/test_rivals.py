"""Values of two accounts that are of the same thing, and not the same, through their real reading."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.contrasts import contrasts_of
from briefing.evidence.material import Material, build_material
from briefing.evidence.rivals import conflicts_in, matches_of
from briefing.evidence.same_value import DateSigns, FigureSigns, weights_of
from briefing.evidence.values import Value, values_in

TALKS = (
    "Talks on the Selwyn treaty went on in Port Hale this week. Delegates of the coastal states met in the old customs"
    " house. Fishermen from Port Hale watched from the pier. {}"
)
TREATY = (
    "In Port Hale the coastal states spent the week on the Selwyn treaty. The customs house was guarded by police."
    " Reporters waited on the pier all day. {}"
)


def read(text: str, number: int) -> list[Statement]:
    return list(analyse(make_document(text, article=make_article(number, date="2024-06-06"))))


def values(text: str, number: int) -> list[Value]:
    return [value for place, each in enumerate(read(text, number)) for value in values_in(place, each)]


def rivals(first: str, second: str) -> set[tuple[str, str]]:
    found = conflicts_in(values(first, 1), values(second, 2), lambda word: 1.0)
    return {(one.span.text, other.span.text) for _, one, other in found}


def material(first: str, second: str) -> Material:
    articles = [make_article(number, date="2024-06-06", source=f"Paper {number}") for number in (1, 2)]
    told = [*read(TALKS.format(first), 1), *read(TREATY.format(second), 2)]
    return build_material(told, articles, "")


def differences(first: str, second: str) -> list[tuple[str, str, str]]:
    found = [each.conflict for each in contrasts_of(material(first, second)) if each.relation == "differs"]
    return [(each.what, each.first.text, each.second.text) for each in found]


def test_each_value_is_held_against_the_one_that_fits_it_best() -> None:
    first = "The blast killed 14 miners. In the blast 40 miners were hurt."
    second = "The blast left 52 miners hurt. It cost the lives of 17 miners."
    assert rivals(first, second) == {("14 miners", "17 miners"), ("40 miners", "52 miners")}


def test_where_the_other_account_tells_the_value_too_nothing_conflicts() -> None:
    assert (
        rivals("The blast killed 14 miners.", "The blast killed 14 miners. The last blast killed 17 miners.") == set()
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fleet has 23 warships.", "A fleet of 31 warships has gathered."),
        ("The post stands four kilometres from the border.", "The outpost lies 900 metres from the boundary."),
        ("Turnout was 71 percent on Sunday.", "Barely six in ten of those entitled to vote did so on Sunday."),
        ("The rules apply from 1 October.", "The rules enter into force on 16 October."),
        ("The bomb went off at 7.50 am.", "The bomb exploded at half past nine."),
        ("The ferry was built in 1987.", "Built in 1994, the ferry had one owner."),
    ],
)
def test_a_value_that_each_account_words_in_its_own_way_conflicts(first: str, second: str) -> None:
    assert len(rivals(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The post stands 22 kilometres from the border.", "The post lies 12 nautical miles from the border."),
        ("The fleet has more than 20 warships.", "A fleet of 31 warships has gathered."),
        ("The blast killed 14 miners.", "The blast left 52 miners hurt."),
        ("The treaty brought 14 million crowns of profit.", "The treaty brought 90 million crowns of turnover."),
        ("Forty warships came.", "Twelve lorries came."),
        ("The firing began at 03.40 GMT.", "The firing began at 05.40 local time."),
        ("The ferry was built in 1987.", "The ferry was built on 12 May."),
        ("Of these miners, 14 were hurt.", "The blast left 52 miners hurt."),
    ],
)
def test_units_bounds_parts_and_other_quantities_do_not(first: str, second: str) -> None:
    assert rivals(first, second) == set()


def test_one_account_puts_somebody_there_whom_the_other_tells_to_be_away() -> None:
    told = differences(
        "President Jane Doe stayed at home and sent a letter.", "Opposite the host sat President Jane Doe."
    )
    assert told == [("attendance", "President Jane Doe stayed at home", "sat President Jane Doe")]


def test_an_earlier_occasion_and_a_plan_are_no_conflict() -> None:
    assert differences("In all 36 delegates signed.", "At the previous summit 52 delegates signed.") == []
    assert differences("In all 36 delegates signed.", "The plan called for 52 delegates to sign.") == []


@pytest.mark.parametrize("signs", [FigureSigns, DateSigns])
def test_each_sign_has_a_weight(signs: type[FigureSigns | DateSigns]) -> None:
    assert len(weights_of(signs.__name__)) == len(signs._fields) + 1


def test_two_accounts_with_many_values_of_a_kind_are_not_compared() -> None:
    many = " ".join(f"Mill {number} shipped {number + 100} tonnes." for number in range(2, 12))
    assert list(matches_of(values(many, 1), values(many, 2), lambda word: 1.0)) == []
