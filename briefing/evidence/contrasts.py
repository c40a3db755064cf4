"""Pairs of statements of different origins that speak of the same and yet do not say the same."""

import re
from dataclasses import dataclass
from typing import Literal

from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.evidence.conflicts import (
    Conflict,
    conflict_between,
    contrary,
    dates_differ,
    figures_differ,
    is_update,
    opposed,
)
from briefing.evidence.denials import denies_it, leaves_open, said_of_one
from briefing.evidence.events import dates_apart, dates_of_one_kind, different_events
from briefing.evidence.happenings import happenings_apart
from briefing.evidence.material import NEAR, Material
from briefing.evidence.measured import comparable, of_what
from briefing.evidence.occasions import occasion
from briefing.evidence.publication import dated_by, published_apart, toll_rose, years_apart
from briefing.evidence.quantities import agree, unit_of
from briefing.evidence.senses import happens_but_once, is_happening
from briefing.evidence.slots import FEWEST, PART
from briefing.evidence.subjects import other_objects, other_subjects
from briefing.evidence.terms import Vector
from briefing.evidence.wording import denies, names

VALUED = 0.33
"""The cosine from which two statements may differ in a value, where they share a name, an actor or an event."""
DENIED = 0.6
"""The cosine they have where the only difference is a negation, which is easily about something else."""
_MEASURES = frozenset(("percent", "kg", "km", "m", "usd", "eur", "gbp", "jpy", "cny", "rub", "point", "time"))
_TIMES = frozenset(("second", "minut", "hour", "day", "week", "month", "year", "decad"))
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned)?|called for|(?:was|were) to|(?:is|are|was|were) (?:due|expected) to|scheduled|intend(?:s|ed)?"
    r"|target(?:s|ed)?|goals?|envisaged?|aim(?:s|ed)?)\b",
    re.IGNORECASE,
)
"""What tells what is to happen, or was to, beside what did."""
PERCENTAGES = 0.5
"""The share of what the shorter statement tells that the other has too, where percentages differ."""
HALF_TOLD = 0.4
"""The same where one of two figures alone tells what it is of."""
NEARLY_ALL = 0.6
"""The same where one says the opposite of the other."""
SHARED = 3
"""The telling terms that such a pair shares at least, figures apart."""
OPPOSED = 2
"""The same where one says the opposite of the other in nearly the same words."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two statements, by number, and what keeps them apart."""

    first: int
    """The one that stands first."""
    second: int
    """The other."""
    relation: Literal["differs", "different-events"]
    """Whether they conflict, or only seem to because they tell of two events."""
    conflict: Conflict
    """The values."""


def contrasts_of(material: Material) -> list[Contrast]:
    """All contrasts between statements of different origins, the most alike first."""
    found: list[Contrast] = []
    alike = {(first, second): likeness for likeness, first, second in material.pairs if likeness >= VALUED}
    pairs = dict.fromkeys((*alike, *material.slots.pairs))
    for first, second in pairs:
        if material.origins[first] != material.origins[second]:
            likeness = alike.get((first, second)) or material.alike(first, second)
            contrast = contrast_between(material, first, second, likeness)
            if contrast:
                found.append(contrast)
    return found


def contrast_between(material: Material, first: int, second: int, likeness: float) -> Contrast | None:
    """What keeps two alike statements apart; None when they agree, or may not speak of the same."""
    one, other = material.statements[first], material.statements[second]
    if one.limited or other.limited:
        return None
    if likeness < NEAR and (_one_source(material, one, other) or published_apart(material, one, other)):
        return None
    conflict = conflict_between(one, other)
    if conflict is None or not _close(material, first, second, likeness, conflict):
        conflict = _of_one_slot(material, first, second)
    if conflict is None:
        return None
    dated = (one, other) if conflict.what == "claim" else (dated_by(material, first), dated_by(material, second))
    when = (conflict.what != "date" and dates_apart(*dated)) or (
        conflict.what == "figure" and years_apart(material, one, other)
    )
    if when or different_events(one, other) or published_apart(material, one, other):
        return Contrast(first, second, "different-events", conflict) if likeness >= NEAR else None
    if (
        _one_source(material, one, other)
        or other_objects(one, other)
        or not _of_one_deed(material, first, second, conflict)
    ):
        return None
    sole = (first, second) in material.slots.accounts.pairs
    if not (sole or _happened_once(material, first, second, conflict)) and other_subjects(one, other):
        return None
    if conflict.what == "figure" and (
        _told_elsewhere(material, first, second, conflict.first)
        or _told_elsewhere(material, second, first, conflict.second)
        or is_update(one, other)
        or toll_rose(material, one, other)
        or _surmised(one)
        or _surmised(other)
        or bool(_PLANNED.search(one.text)) != bool(_PLANNED.search(other.text))
    ):
        return None
    return Contrast(first, second, "differs", conflict)


def _of_one_slot(material: Material, first: int, second: int) -> Conflict | None:
    """The values by which statements that tell of the same thing contradict each other, though they are not alike."""
    one, other = material.statements[first], material.statements[second]
    shared = material.slots.shared(first, second)
    accounts = material.slots.accounts
    if (first, second) in accounts.pairs and (conflict := figures_differ(one, other)):
        return conflict if shared.terms or _counts(one, conflict) else None
    if not shared.is_enough:
        return None
    if conflict := figures_differ(one, other):
        return conflict if shared.part >= _least_part(one, other, conflict) else None
    if (dated := happenings_apart(one, other)) and len(shared.terms - {dated.sense}) >= FEWEST:
        return Conflict("date", dated.one.span, dated.other.span)
    if shared.is_much:
        if accounts.of_one(one.article, other.article) and (conflict := _sole_dates_differ(one, other)):
            return conflict
        if (
            shared.part >= NEARLY_ALL
            and (found := contrary(one, other))
            and said_of_one(one, found.first, other, found.second)
        ):
            return found
        if denies_it(one, other) or denies_it(other, one):
            return Conflict("claim", one, other)
    return None


def _counts(statement: Statement, conflict: Conflict) -> bool:
    """Whether a figure that conflicts counts things that have a name, rather than measuring how much or how long."""
    units = [unit_of(figure)[0] for figure in statement.figures if figure.span == conflict.first]
    return any(units) and (_MEASURES | _TIMES).isdisjoint(map(str.lower, units))


def _sole_dates_differ(first: Statement, second: Statement) -> Conflict | None:
    """The dates of two statements each of which tells one alone, where they are of one precision and not one day."""
    if len(first.dates) != 1 or len(second.dates) != 1 or first.dates[0].precision != second.dates[0].precision:
        return None
    return dates_differ(first, second)


def _of_one_deed(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether dates that differ may be of the same: a happening is told by both, or neither tells anything else."""
    ones, others = material.slots.told[first], material.slots.told[second]
    if conflict.what != "date" or any(map(is_happening, ones & others)):
        return True
    one, other = material.statements[first], material.statements[second]
    if material.slots.shared(first, second).is_much and material.slots.accounts.of_one(one.article, other.article):
        return True
    return bool(dates_of_one_kind(one, other)) or not (ones - others and others - ones)


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


def _close(material: Material, first: int, second: int, likeness: float, conflict: Conflict) -> bool:
    """Whether two statements are so alike that they speak of the same thing."""
    one, other = material.statements[first], material.statements[second]
    shared = len(shared_terms(material.vectors[first], material.vectors[second]))
    if conflict.what == "claim":
        if _denied(one, other):
            return likeness >= DENIED and shared >= SHARED
        return likeness >= NEAR and shared >= OPPOSED and opposed(one.text, other.text) is not None
    if shared < SHARED or likeness >= NEAR:
        return shared >= SHARED
    loose = likeness >= VALUED and _anchored(one, other) and not years_apart(material, one, other)
    loose = loose and occasion(one, other) != "different"
    return loose and (bool(dates_of_one_kind(one, other)) if conflict.what == "date" else not _lasts(one, conflict))


def _happened_once(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether dates conflict of what happens but once, in nearly the same words, whoever else is named."""
    if conflict.what != "date" or not material.slots.shared(first, second).is_much:
        return False
    dated = happenings_apart(material.statements[first], material.statements[second])
    return dated is not None and happens_but_once(dated.sense)


def _told_elsewhere(material: Material, first: int, second: int, value: Span) -> bool:
    """Whether the article of the second statement tells the figure of the first elsewhere, and of the same."""
    one = material.statements[first]
    figures = [figure for figure in one.figures if figure.span == value]
    for number in material.slots.of_article(material.statements[second].article):
        other = material.statements[number]
        told = any(
            agree(each, figure) and comparable(each, figure, one, other) for each in figures for figure in other.figures
        )
        if told and number != second and material.slots.meet(first, number):
            return True
    return False


def _surmised(statement: Statement) -> bool:
    """Whether somebody who is told of limits a claim that holds figures."""
    return bool(statement.hedges) and statement.attribution != "none"


def _lasts(statement: Statement, conflict: Conflict) -> bool:
    """Whether a figure that conflicts tells a length of time, of which a text may have several."""
    units = [unit_of(figure)[0] for figure in statement.figures if figure.span == conflict.first]
    return not _TIMES.isdisjoint(units)


def _anchored(first: Statement, second: Statement) -> bool:
    """Whether two statements share a name, an actor, or a kind of event."""
    kinds = {event.kind for event in first.events} & {event.kind for event in second.events}
    return bool(kinds or names(first.text) & names(second.text) or set(first.actors) & set(second.actors))


def _denied(first: Statement, second: Statement) -> bool:
    if leaves_open(first) and leaves_open(second):
        return False
    return denies(first.text, second.text) or denies(second.text, first.text)


def _one_source(material: Material, first: Statement, second: Statement) -> bool:
    """Whether one known source published both: what it says later mends what it said before, or is of another day."""
    one, other = material.articles.get(first.article), material.articles.get(second.article)
    return one is not None and other is not None and one.source is not None and one.source == other.source


def shared_terms(first: Vector, second: Vector) -> frozenset[str]:
    """The words, no figures nor actors, that two vectors share."""
    return frozenset(
        word for word in first.keys() & second.keys() if not word[0].isdigit() and not word.startswith("@")
    )
