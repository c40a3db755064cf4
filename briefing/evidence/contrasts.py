"""Pairs of statements of different origins that speak of the same and yet do not say the same."""

from dataclasses import dataclass
from typing import Literal

from briefing.core.statements import Statement
from briefing.evidence.conflicts import Conflict, conflict_between, opposed
from briefing.evidence.guards import is_excused, is_surmise, one_source
from briefing.evidence.happenings import happenings_apart
from briefing.evidence.material import COMPARED, NEAR, Material
from briefing.evidence.measured import is_time
from briefing.evidence.named_years import names_a_document
from briefing.evidence.negation import denies, leaves_open
from briefing.evidence.occasions import dates_of_one_kind, different_events, occasion, other_event
from briefing.evidence.one_slot import conflict_of_one_slot
from briefing.evidence.publication import dated_by, each_of_its_day, published_apart, years_apart
from briefing.evidence.repudiations import repudiates, repudiations
from briefing.evidence.senses import happens_but_once, is_happening
from briefing.evidence.subjects import other_objects, other_subjects
from briefing.evidence.terms import Vector
from briefing.evidence.times import dates_apart
from briefing.evidence.wording import names

VALUED = 0.33
"""The cosine from which two statements may differ in a value, where they share a name, an actor or an event."""
DENIED = 0.6
"""The cosine they have where the only difference is a negation, which is easily about something else."""
SHARED = 3
"""The telling terms that such a pair shares at least, figures apart."""
OPPOSED = 2
"""The same where one says the opposite of the other in nearly the same words."""

_CLAIMS = frozenset(("claim", "attendance"))
"""What is told by a whole statement, and by no value in it."""


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
    pairs = dict.fromkeys(
        (
            *alike,
            *material.slots.accounts.conflicts,
            *material.slots.pairs,
            *repudiations(material.statements[:COMPARED]),
        )
    )
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
    if likeness < NEAR and (one_source(material, one, other) or published_apart(material, one, other)):
        return None
    conflict = conflict_between(one, other)
    of_one_occasion = material.slots.accounts.of_one(one.article, other.article)
    by_likeness = conflict is not None and _close(material, first, second, likeness, conflict)
    if not by_likeness or (of_one_occasion and conflict and conflict.what != "claim"):
        conflict, by_likeness = conflict_of_one_slot(material, first, second), False
    if conflict is None and (repudiates(one, other) or repudiates(other, one)):
        conflict = Conflict("claim", one, other)
    if conflict is None or _is_limited(one, other, conflict):
        return None
    dated = (one, other) if conflict.what in _CLAIMS else (dated_by(material, first), dated_by(material, second))
    when = (conflict.what != "date" and dates_apart(*dated)) or (
        conflict.what == "figure" and years_apart(material, one, other)
    )
    apart = other_event if conflict.what == "date" and of_one_occasion else different_events
    if when or apart(one, other) or published_apart(material, one, other):
        return Contrast(first, second, "different-events", conflict) if likeness >= NEAR else None
    if conflict.what == "date" and (
        names_a_document(one, conflict.first)
        or names_a_document(other, conflict.second)
        or _each_of_its_day(material, one, other, conflict)
    ):
        return None
    if one_source(material, one, other) or (by_likeness and not _of_one_deed(material, first, second, conflict)):
        return None
    if _of_other_things(material, first, second, conflict) or (
        conflict.what == "figure" and is_excused(material, first, second, conflict)
    ):
        return None
    return Contrast(first, second, "differs", conflict)


def _is_limited(first: Statement, second: Statement, conflict: Conflict) -> bool:
    """Whether a value that conflicts is limited where it stands, or a claim anywhere in its statement."""
    if conflict.what in _CLAIMS:
        return first.limited or second.limited
    return is_surmise(first, conflict.first) or is_surmise(second, conflict.second)


def _each_of_its_day(material: Material, first: Statement, second: Statement, conflict: Conflict) -> bool:
    """Whether dates that differ are those of the days of which articles of different days tell."""
    ones = [date for date in first.dates if date.span == conflict.first]
    others = [date for date in second.dates if date.span == conflict.second]
    return bool(ones and others) and each_of_its_day(material, first, ones[0], second, others[0])


def _of_other_things(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether two statements name other things; of the values in accounts of one occasion that is weighed already."""
    one, other = material.statements[first], material.statements[second]
    if material.slots.accounts.conflicts.get((first, second)) == conflict:
        return False
    if other_objects(one, other):
        return True
    return other_subjects(one, other) and not _happened_once(material, first, second, conflict)


def _of_one_deed(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether dates that differ may be of the same: a happening is told by both, or neither tells anything else."""
    ones, others = material.slots.told[first], material.slots.told[second]
    if conflict.what != "date" or any(map(is_happening, ones & others)):
        return True
    one, other = material.statements[first], material.statements[second]
    if material.slots.shared(first, second).is_much and material.slots.accounts.of_one(one.article, other.article):
        return True
    return bool(dates_of_one_kind(one, other)) or not (ones - others and others - ones)


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


def _lasts(statement: Statement, conflict: Conflict) -> bool:
    """Whether a figure that conflicts tells a length of time, of which a text may have several."""
    return any(figure.span == conflict.first and is_time(figure.unit or "") for figure in statement.figures)


def _happened_once(material: Material, first: int, second: int, conflict: Conflict) -> bool:
    """Whether dates conflict of what happens but once, in nearly the same words, whoever else is named."""
    if conflict.what != "date" or not material.slots.shared(first, second).is_much:
        return False
    dated = happenings_apart(material.statements[first], material.statements[second])
    return dated is not None and happens_but_once(dated.sense)


def _anchored(first: Statement, second: Statement) -> bool:
    """Whether two statements share a name, an actor, or a kind of event."""
    kinds = {event.kind for event in first.events} & {event.kind for event in second.events}
    return bool(kinds or names(first.text) & names(second.text) or set(first.actors) & set(second.actors))


def _denied(first: Statement, second: Statement) -> bool:
    if leaves_open(first.text) and leaves_open(second.text):
        return False
    return denies(first.text, second.text) or denies(second.text, first.text)


def shared_terms(first: Vector, second: Vector) -> frozenset[str]:
    """The words, no figures nor actors, that two vectors share."""
    return frozenset(
        word for word in first.keys() & second.keys() if not word[0].isdigit() and not word.startswith("@")
    )
