"""When the articles behind statements were published, and what that says of the values that they tell."""

import re

from briefing.core.statements import DateMention, Statement
from briefing.evidence.accounts import day_of, published_on
from briefing.evidence.material import Material
from briefing.evidence.measured import RISING, role

PUBLISHED = 30
"""How many days apart articles may have been published to speak of the same."""
_COUNTED_FROM = re.compile(
    r"\A(?:[a-z]+ )*(?:to(?:day|night|morrow)|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: [a-z]+)*\Z",
    re.IGNORECASE,
)
"""A date that counts from the day of writing."""


def published_apart(material: Material, first: Statement, second: Statement) -> bool:
    """Whether the articles of two statements were published too far apart to speak of the same."""
    one, other = material.articles.get(first.article), material.articles.get(second.article)
    days = published_on(one), published_on(other)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > PUBLISHED


def each_of_its_day(
    material: Material, first: Statement, one: DateMention, second: Statement, other: DateMention
) -> bool:
    """Whether two dates are those days of which articles of different days tell: "on Tuesday", "yesterday"."""
    published = [published_on(material.articles.get(each.article)) for each in (first, second)]
    days = [day_of(date.iso) for date in (one, other)]
    if None in published or None in days or published[0] == published[1]:
        return False
    if not any(_COUNTED_FROM.search(date.span.text) for date in (one, other)):
        return False
    ago = [(at - day).days for at, day in zip(published, days, strict=True) if at and day]
    return abs(ago[0] - ago[1]) <= 1


def years_apart(material: Material, first: Statement, second: Statement) -> bool:
    """Whether figures are of other years: what tells no year is of that of its article."""
    ones, others = (_years(material, each) for each in (first, second))
    return ones != others and ones.isdisjoint(others)


def toll_rose(material: Material, first: Statement, second: Statement) -> bool:
    """Whether the later of two articles tells a larger toll: tolls rise as the missing are found."""
    one, other = material.articles.get(first.article), material.articles.get(second.article)
    days = published_on(one), published_on(other)
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
    published = published_on(article)
    if published is None:
        return told
    return frozenset(year for year in told if year < str(published.year)) or frozenset({str(published.year)})
