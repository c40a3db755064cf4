"""When the articles behind statements were published, and what that says of the values that they tell."""

from datetime import date

from briefing.core.statements import Statement
from briefing.evidence.material import Material
from briefing.evidence.measured import RISING, role

PUBLISHED = 30
"""How many days apart articles may have been published to speak of the same."""


def published_apart(material: Material, first: Statement, second: Statement) -> bool:
    """Whether the articles of two statements were published too far apart to speak of the same."""
    one, other = material.articles.get(first.article), material.articles.get(second.article)
    days = _day(one.date if one else None), _day(other.date if other else None)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > PUBLISHED


def years_apart(material: Material, first: Statement, second: Statement) -> bool:
    """Whether figures are of other years: what tells no year is of that of its article."""
    ones, others = (_years(material, each) for each in (first, second))
    return ones != others and ones.isdisjoint(others)


def toll_rose(material: Material, first: Statement, second: Statement) -> bool:
    """Whether the later of two articles tells a larger toll: tolls rise as the missing are found."""
    one, other = material.articles.get(first.article), material.articles.get(second.article)
    days = _day(one.date if one else None), _day(other.date if other else None)
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    early, late = (first, second) if days[0] < days[1] else (second, first)
    tolls = [[figure.value for figure in each.figures if role(figure, each) in RISING] for each in (early, late)]
    return bool(tolls[0] and tolls[1]) and max(tolls[0]) < max(tolls[1])


def dated_by(material: Material, number: int) -> Statement:
    """A statement, or the nearest one before it in its paragraph that states a date when it states none."""
    statement = material.statements[number]
    place = statement.article, statement.paragraph
    for before in range(number, -1, -1):
        each = material.statements[before]
        if (each.article, each.paragraph) != place:
            break
        if each.dates:
            return each
    return statement


def _years(material: Material, statement: Statement) -> frozenset[str]:
    """The years that a statement tells and no more than those: "the election of 2018"; else its article's."""
    told = frozenset(date.iso for date in statement.dates if date.iso and len(date.iso) == 4 and date.iso.isdigit())
    article = material.articles.get(statement.article)
    published = _day(article.date if article else None)
    if published is None:
        return told
    return frozenset(year for year in told if year < str(published.year)) or frozenset({str(published.year)})


def _day(stated: str | None) -> date | None:
    """The day a date tells; None where it tells a month or year only."""
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None
