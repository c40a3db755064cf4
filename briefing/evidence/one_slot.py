"""The values by which statements that fill one slot contradict each other, though they are not alike.

A slot is one thing that an occasion has one value for: how many were killed, when it began, whether the minister came.
What accounts of one occasion tell of it is found by `accounts`. Elsewhere the statements themselves must have enough in
common (`slots`), and so must those of which one claims what the other denies.
"""

from briefing.core.statements import Statement
from briefing.evidence.conflicts import Conflict, contrary, figures_differ
from briefing.evidence.happenings import happenings_apart
from briefing.evidence.material import Material
from briefing.evidence.measured import of_what
from briefing.evidence.negation import denies_it, said_of_one
from briefing.evidence.quantities import unit_of
from briefing.evidence.senses import happens_but_once
from briefing.evidence.slots import FEWEST, PART

PERCENTAGES = 0.5
"""The share of what the shorter statement tells that the other has too, where percentages differ."""
HALF_TOLD = 0.4
"""The same where one of two figures alone tells what it is of."""
ALL_TOLD = 0.75
"""The same where a single word besides says what it is that happens but once."""
NEARLY_ALL = 0.6
"""The same where one says the opposite of the other."""


def conflict_of_one_slot(material: Material, first: int, second: int) -> Conflict | None:
    """The values by which two statements contradict each other; None where they may not fill one slot."""
    one, other = material.statements[first], material.statements[second]
    if material.slots.accounts.of_one(one.article, other.article):
        return material.slots.accounts.conflicts.get((first, second)) or _claims(material, first, second)
    shared = material.slots.shared(first, second)
    if conflict := figures_differ(one, other):
        return conflict if shared.is_enough and shared.part >= _least_part(one, other, conflict) else None
    return _of_one_happening(material, first, second) or _claims(material, first, second)


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
    dated = happenings_apart(material.statements[first], material.statements[second])
    shared = material.slots.shared(first, second)
    if dated is None or not shared.is_enough:
        return None
    fewest = 1 if shared.part >= ALL_TOLD and happens_but_once(dated.sense) else FEWEST
    return Conflict("date", dated.one.span, dated.other.span) if len(shared.terms - {dated.sense}) >= fewest else None


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
