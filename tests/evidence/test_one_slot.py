"""Values that two accounts of one occasion tell of the same, however they are worded, through their real reading."""

import pytest
from factories import make_article, make_document

from briefing.analysis import analyse
from briefing.core.statements import Statement
from briefing.evidence.contrasts import contrasts_of
from briefing.evidence.material import build_material

TALKS = (
    "Talks on the Selwyn treaty went on in Port Hale this week. Delegates of the coastal states met in the old customs"
    " house. Fishermen from Port Hale watched from the pier. {}"
)
TREATY = (
    "In Port Hale the coastal states spent the week on the Selwyn treaty. The customs house was guarded by police."
    " Reporters waited on the pier all day. {}"
)
FAIR = "A farm fair drew visitors to Upper Moor on Sunday. Prices for sheep were low. The band played until dark."
TITLES = ("Selwyn treaty talks in Port Hale", "Coastal states meet on Selwyn treaty", "Farm fair at Upper Moor")


def differences(first: str, second: str, *, dates: tuple[str, str] = ("2024-06-06", "2024-06-07")) -> list[set[str]]:
    """The pairs of sentences that are said to differ, where each is told in an account of the same talks."""
    days = (*dates, "2024-06-06")
    articles = [
        make_article(at, title=title, date=days[at - 1], source=f"Paper {at}") for at, title in enumerate(TITLES, 1)
    ]
    statements: list[Statement] = []
    for article, text in zip(articles, (TALKS.format(first), TREATY.format(second), FAIR), strict=True):
        statements += analyse(make_document(text, article=article))
    material = build_material(statements, articles, "")
    found = [each for each in contrasts_of(material) if each.relation == "differs"]
    return [{statements[each.first].text, statements[each.second].text} for each in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 900 firefighters were on call.", "For safety 600 firemen stood ready."),
        ("The company will close three plants.", "Five factories are to be shut."),
        ("The treaty was signed on 3 June.", "Ministers put their names to the treaty on 5 June."),
        ("Parliament ratified the treaty on 9 July.", "The treaty was ratified by parliament on 16 July."),
        ("The ferry went down at 4.30 in the morning.", "It was 6.10 in the morning when the ferry sank."),
        ("President Jane Doe attended the signing.", "President Jane Doe was absent from the signing."),
        ("Prime Minister Jane Roe spoke at the dinner.", "Prime Minister Jane Roe did not come to the dinner."),
        ("The crew had received a warning from the coast guard.", "No warning from the coast guard reached the crew."),
        ("The gates of the customs house were locked.", "The gates of the customs house stood open."),
    ],
)
def test_another_value_for_the_same_is_a_difference(first: str, second: str) -> None:
    assert {first, second} in differences(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The treaty was signed on 3 June.", "The treaty will take effect on 5 August."),
        ("The treaty was to be signed on 3 June.", "The treaty was signed on 5 June."),
        ("The first session began on 12 May.", "The second session began on 14 May."),
        ("Parliament ratified the treaty on 9 July.", "The upper house of Sylvania ratified it on 16 July."),
        ("The ferry left the quay at 4.30 in the afternoon.", "The rescue boat arrived at 6.10 in the evening."),
        ("The treaty brought in 55.3 percent of the catch.", "The treaty brought in 55 percent of the catch."),
        ("Two mortar systems were shown.", "On the quay 20 radar systems were shown."),
        ("A union says that 220 boats might be scrapped.", "The states will scrap 85 boats."),
        ("The states had planned to scrap 220 boats.", "The states scrapped 85 boats."),
        ("A rumour had it that 220 boats were scrapped.", "The states scrapped 85 boats."),
        ("Across the country 240 boats were scrapped.", "In the north 71 boats were scrapped."),
        ("In the past 24 hours 14 boats were scrapped.", "In the last 24 hours 9 boats were scrapped."),
        ("The states scrapped 14 boats.", "The states scrapped nine more boats."),
    ],
)
def test_what_only_looks_like_another_value_is_none(first: str, second: str) -> None:
    assert {first, second} not in differences(first, second)


def test_articles_that_are_long_apart_have_news_of_their_own() -> None:
    pair = ("The company will close three plants.", "Five factories are to be shut.")
    assert set(pair) not in differences(*pair, dates=("2024-06-06", "2024-06-27"))


def test_the_day_of_which_each_article_tells_is_its_own() -> None:
    pair = ("The talks on the treaty went on in the customs house on Thursday.",) * 2
    first, second = pair[0], pair[1].replace("Thursday", "Friday")
    assert {first, second} not in differences(first, second)
