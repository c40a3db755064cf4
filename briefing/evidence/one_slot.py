"""The values by which statements that fill one slot contradict each other, though they are not alike.

A slot is one thing that an occasion has one value for: how many were killed, when it began, whether the minister came.
In two accounts of one occasion, figures of a kind of which each tells few are of one slot when no other figure there
is nearer to either (`_nearest`); dates and times when the same happening stands beside them; a claim and its contrary
when they are said of the same. Elsewhere the statements themselves must have enough in common (`slots`).
"""

import re

from briefing.core.spans import Span
from briefing.core.statements import DateMention, Statement
from briefing.evidence.accounts import names_a_day
from briefing.evidence.conflicts import Conflict, contrary, dates_differ, figures_differ
from briefing.evidence.happenings import Dated, beside, happenings_apart
from briefing.evidence.material import Material
from briefing.evidence.measured import PRESENCE, comparable, is_anybody, of_what, told_in, toll_of
from briefing.evidence.negation import denies_it, said_of_one
from briefing.evidence.presence import presence_differs
from briefing.evidence.quantities import unit_of
from briefing.evidence.senses import happens_but_once, is_happening, meanings
from briefing.evidence.slots import FEWEST, PART
from briefing.evidence.subjects import other_subjects
from briefing.evidence.times import apart_in_time, clock_times, clocks_differ, is_limit

PERCENTAGES = 0.5
"""The share of what the shorter statement tells that the other has too, where percentages differ."""
OF_ONE_OCCASION = 0.35
"""The same in two accounts of one occasion."""
SOLE = 0.6
"""What shared words weigh at least where each account tells one figure of a kind."""
HALF_TOLD = 0.4
"""The same where one of two figures alone tells what it is of."""
ALL_TOLD = 0.75
"""The same where a single word besides says what it is that happens but once."""
NEARLY_ALL = 0.6
"""The same where one says the opposite of the other."""
_TIMES = frozenset(("second", "minut", "hour", "day", "week", "month", "year", "decad"))
_HOW_LONG = re.compile(r"\b(?:took|takes?|taken|taking|lasted|lasts?|lasting|for|after|within)\b[^,;:()]{0,25}$")
"""What says before a length of time how long something took."""
_ANYTHING = frozenset(f"={name}" for name in ("beginning", "ending", "opening", "founding", "discovery", "death"))
"""What happens once to each of many things of which one account may tell."""
_IN_NUMBERS = re.compile(r"\d")
_MARCH = frozenset(("=protest", "=protester"))
_SAME_DAY = frozenset(("day", "day-no-year"))


def conflict_of_one_slot(material: Material, first: int, second: int) -> Conflict | None:
    """The values by which two statements contradict each other; None where they may not fill one slot."""
    one, other = material.statements[first], material.statements[second]
    if conflict := figures_differ(one, other):
        return conflict if _of_one_figure(material, first, second, conflict) else None
    if found := _of_one_happening(material, first, second):
        return found
    if (found := _told_of_one_occasion(material, first, second)) and _of_one_occasion(material, first, second):
        return found
    return _claims(material, first, second)


def _of_one_occasion(material: Material, first: int, second: int) -> bool:
    """Whether two statements stand in accounts of one occasion."""
    return material.slots.accounts.of_one(material.statements[first].article, material.statements[second].article)


def _told_of_one_occasion(material: Material, first: int, second: int) -> Conflict | None:
    """The days, times of day or people present by which two statements conflict if they tell of one occasion."""
    one, other = material.statements[first], material.statements[second]
    if one.dates and other.dates:
        found = _dates_beside(material, first, second)
        if not found and _tell_one_day(material, first, second):
            found = _sole_dates_differ(one, other)
        if found:
            return found
    return _times_differ(material, first, second) or presence_differs(one, other)


def _of_one_figure(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether figures that differ are of one slot."""
    one, other = material.statements[first], material.statements[second]
    shared = material.slots.shared(first, second)
    if not _of_one_occasion(material, first, second):
        return shared.is_enough and shared.part >= _least_part(one, other, conflict)
    sole = material.slots.accounts.pairs.get((first, second))
    if _unit(one, conflict.first) == "percent":
        if sole and _of_one_sense(one, other, conflict, nearest=True) and not other_subjects(one, other):
            return True
        return shared.is_enough and shared.part >= OF_ONE_OCCASION
    telling = shared.terms - {PRESENCE}
    if _unit(one, conflict.first) in _TIMES and not _of_one_sense(one, other, conflict):
        return shared.is_much
    if sole:
        said_alike = _is_count(one, conflict.first) and _of_one_sense(one, other, conflict, nearest=True)
        if said_alike and (_is_of_march(one, other) or not _is_crowd(one, conflict.first)):
            return True
        return (bool(telling) and shared.weight >= SOLE) or _is_named(one, conflict.first)
    if shared.part >= _least_part(one, other, conflict):
        return shared.is_enough or (sole is not None and bool(telling) and _nearest(material, first, second, conflict))
    return False


def _nearest(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether no other figure in the two articles that may be of the same is as near to either of two."""
    return _is_nearest(material, first, second, conflict.first) and _is_nearest(
        material, second, first, conflict.second
    )


def _is_nearest(material: Material, first: int, second: int, value: Span) -> bool:
    one = material.statements[first]
    weight = material.slots.shared(first, second).weight
    figure = next(figure for figure in one.figures if figure.span == value)
    for number in material.slots.of_article(material.statements[second].article):
        other = material.statements[number]
        as_near = number != second and material.slots.shared(first, number).weight >= weight
        if as_near and any(comparable(figure, each, one, other) for each in other.figures):
            return False
    return True


def _unit(statement: Statement, value: Span) -> str:
    return next((unit_of(figure)[0] for figure in statement.figures if figure.span == value), "")


def _is_count(statement: Statement, value: Span) -> bool:
    """Whether a figure counts people or things."""
    figure = next(figure for figure in statement.figures if figure.span == value)
    return not figure.unit or told_in(figure.unit) == {"counted"}


def _is_crowd(statement: Statement, value: Span) -> bool:
    """Whether a figure is of those who were there, of which a day has several: guests, onlookers, marchers."""
    figure = next(figure for figure in statement.figures if figure.span == value)
    return of_what(figure, statement)[:1] == (PRESENCE,)


def _is_of_march(first: Statement, second: Statement) -> bool:
    """Whether both tell of a march or a rally, or of those who march."""
    return all(not _MARCH.isdisjoint(each.term for each in meanings(statement.text)) for statement in (first, second))


def _of_one_sense(first: Statement, second: Statement, conflict: Conflict, *, nearest: bool = False) -> bool:
    """Whether two figures that conflict are said to be of one thing: "lasted five hours", "dragged on for nine"."""
    last = 1 if nearest else None
    ones, others = (
        {sense for figure in statement.figures if figure.span == span for sense in of_what(figure, statement)[:last]}
        for statement, span in ((first, conflict.first), (second, conflict.second))
    )
    if not ones.isdisjoint(others) or nearest:
        return not ones.isdisjoint(others)
    before = first.text[: conflict.first.start - first.start], second.text[: conflict.second.start - second.start]
    return all(_HOW_LONG.search(text) for text in before)


def _is_named(statement: Statement, value: Span) -> bool:
    """Whether a figure is a sum of money, a toll, or counts things that have a name: no mere people, no measure."""
    figure = next(figure for figure in statement.figures if figure.span == value)
    fitting = told_in(figure.unit or "")
    return (
        fitting == {"money"}
        or toll_of(figure, statement) != ""
        or (fitting == {"counted"} and not is_anybody(figure.unit or ""))
    )


def lasts(statement: Statement, conflict: Conflict) -> bool:
    """Whether a figure that conflicts tells a length of time, of which a text may have several."""
    return _unit(statement, conflict.first) in _TIMES


def _least_part(first: Statement, second: Statement, conflict: Conflict) -> float:
    """The share that two statements have in common at least for their figures to be of one thing.

    Of percentages a text has many, of whatever; and where one figure alone tells what it is of, less speaks for them.
    """
    ones = [figure for figure in first.figures if figure.span == conflict.first]
    others = [figure for figure in second.figures if figure.span == conflict.second]
    if any(unit_of(figure)[0] == "percent" for figure in ones):
        return PERCENTAGES
    told = bool(ones and of_what(ones[0], first)), bool(others and of_what(others[0], second))
    return PART if told[0] == told[1] else HALF_TOLD


def _of_one_happening(material: Material, first: int, second: int) -> Conflict | None:
    """The dates that two statements tell of one happening."""
    one, other = material.statements[first], material.statements[second]
    dated = happenings_apart(one, other)
    if dated is None:
        return None
    shared = material.slots.shared(first, second)
    if _dated_once(material, first, second, dated):
        besides = (material.slots.told[first] & material.slots.told[second]) - {dated.sense}
        if (happens_but_once(dated.sense) and dated.sense not in _ANYTHING) or besides:
            return Conflict("date", dated.one.span, dated.other.span)
    if not shared.is_enough:
        return None
    fewest = 1 if shared.part >= ALL_TOLD and happens_but_once(dated.sense) else FEWEST
    return Conflict("date", dated.one.span, dated.other.span) if len(shared.terms - {dated.sense}) >= fewest else None


def _dated_once(material: Material, first: int, second: int, dated: Dated) -> bool:
    """Whether each of two accounts of one occasion tells the date of a happening but once, and in numbers."""
    one, other = material.statements[first], material.statements[second]
    accounts = material.slots.accounts
    if not (accounts.dates_once(one.article, dated.sense) and accounts.dates_once(other.article, dated.sense)):
        return False
    numbered = all(_IN_NUMBERS.search(date.span.text) for date in (dated.one, dated.other))
    if not numbered or dated.one.precision != dated.other.precision or other_subjects(one, other):
        return False
    return _of_one_occasion(material, first, second)


def _dates_beside(material: Material, first: int, second: int) -> Conflict | None:
    """The days that two accounts tell beside a word that each of them has but there, or beside more than one."""
    one, other = material.statements[first], material.statements[second]
    for date in one.dates:
        for counterpart in other.dates:
            if not _are_alike(date, counterpart) or _is_told(date, other) or _is_told(counterpart, one):
                continue
            if is_limit(date, one) or is_limit(counterpart, other):
                continue
            both = beside(one, date.span) & beside(other, counterpart.span)
            if len(both) >= FEWEST or (names_a_day(one) and _told_once(material, first, second, both)):
                return Conflict("date", date.span, counterpart.span)
    return None


def _told_once(material: Material, first: int, second: int, terms: frozenset[str]) -> bool:
    """Whether each of two articles has one of some words in one statement alone."""
    articles = [material.statements[number].article for number in (first, second)]
    return any(all(material.slots.accounts.tells_once(each, term) for each in articles) for term in terms)


def _are_alike(one: DateMention, other: DateMention) -> bool:
    """Whether two dates tell days, or both a month or a year by its number, and not the same."""
    days = {one.precision, other.precision} <= _SAME_DAY
    counted = one.precision == other.precision and all(each.span.text[-1:].isdigit() for each in (one, other))
    return (days or counted) and apart_in_time(one, other)


def _tell_one_day(material: Material, first: int, second: int) -> bool:
    """Whether two statements are nearly the same, or of the same and each alone in its account in telling a day."""
    shared = material.slots.shared(first, second)
    ones, others = material.statements[first].article, material.statements[second].article
    accounts = material.slots.accounts
    sole = accounts.tells_one_day(ones) and accounts.tells_one_day(others)
    sole = sole and all(names_a_day(material.statements[number]) for number in (first, second))
    return shared.is_much or (sole and shared.is_enough)


def _is_told(date: DateMention, statement: Statement) -> bool:
    """Whether a statement has a date that may be the same."""
    return any(not apart_in_time(date, each) for each in statement.dates)


def _sole_dates_differ(first: Statement, second: Statement) -> Conflict | None:
    """The dates of two statements each of which tells one alone, where they are of one precision and not one day."""
    if len(first.dates) != 1 or len(second.dates) != 1 or first.dates[0].precision != second.dates[0].precision:
        return None
    return dates_differ(first, second)


def _times_differ(material: Material, first: int, second: int) -> Conflict | None:
    """The times of day that two accounts tell of the same."""
    one, other = material.statements[first], material.statements[second]
    ones, others = clock_times(one), clock_times(other)
    if len(ones) != 1 or len(others) != 1 or not clocks_differ(ones[0], others[0]):
        return None
    near = beside(one, ones[0].span), beside(other, others[0].span)
    happenings = [frozenset(filter(is_happening, terms)) for terms in near]
    if all(happenings) and happenings[0].isdisjoint(happenings[1]):
        return None
    if near[0].isdisjoint(near[1]) and not material.slots.meet(first, second):
        return None
    return Conflict("date", ones[0].span, others[0].span)


def _claims(material: Material, first: int, second: int) -> Conflict | None:
    """The words by which one statement says the contrary of the other, or both whole."""
    one, other = material.statements[first], material.statements[second]
    shared = material.slots.shared(first, second)
    if not shared.is_much:
        return None
    found = contrary(one, other) if shared.part >= NEARLY_ALL else None
    if found and said_of_one(one, found.first, other, found.second):
        return found
    return Conflict("claim", one, other) if denies_it(one, other) or denies_it(other, one) else None
