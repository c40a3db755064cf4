"""The values by which accounts of one occasion contradict each other: those of one thing that are not the same.

All values of a kind that one account tells are held against all that the other tells (`same_value`). Two are of one
thing when none in either account fits either better, as in a stable matching (Gale and Shapley, "College Admissions
and the Stability of Marriage", 1962), and enough speaks for it (LEAST); where the best match agrees, nothing conflicts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.core.statements import DateMention, Figure
from briefing.evidence.measured import APPROVAL, of_others, of_what, standing
from briefing.evidence.presence import people_away
from briefing.evidence.quantities import agree
from briefing.evidence.same_value import (
    DateSigns,
    FigureSigns,
    Weigh,
    date_signs,
    exactness,
    fewness,
    figure_signs,
    form_of,
    of_one_noun,
    weigh_signs,
)
from briefing.evidence.senses import is_happening
from briefing.evidence.subjects import other_subjects
from briefing.evidence.times import Clock, apart_in_time, clocks_differ
from briefing.evidence.values import CLOCK, DATE, PERSONS, Value

MANY = 80
"""The pairs of values of a kind from which on two accounts tell too many for their kind to say what they are of."""
LEAST = {"figure": -0.5, "date": 0.0}
"""How much speaks at least for two values that differ being of the same thing, as the logarithm of the odds."""
AGREEING = 1.0
"""How much better a value fits that is the same, which accounts of one thing mostly tell."""
_HELD = frozenset(("whole", "part", "change"))
"""How figures stand that are held against others that stand so."""


def conflicts_in(ones: Sequence[Value], others: Sequence[Value], weigh: Weigh) -> Iterator[tuple[float, Value, Value]]:
    """The values of two accounts that are of the same thing and not the same, each pair with what speaks for it."""
    matches = [(weigh_signs(signs), one, other) for one, other, signs in matches_of(ones, others, weigh)]
    best: dict[int, float] = {}
    for weight, one, other in matches:
        fits = weight + AGREEING * same(one, other)
        for each in (one, other):
            best[id(each)] = max(fits, best.get(id(each), fits))
    for weight, one, other in matches:
        least = LEAST["figure" if isinstance(one.held, Figure) else "date"]
        if weight > least and best[id(one)] == best[id(other)] == weight and not same(one, other):
            yield weight, one, other


def matches_of(
    ones: Sequence[Value], others: Sequence[Value], weigh: Weigh
) -> Iterator[tuple[Value, Value, FigureSigns | DateSigns]]:
    """All values of one kind that two accounts tell, with what speaks for their being of the same thing."""
    figures = [(one, other) for one in ones for other in others if one.kinds & other.kinds and _are_figures(one, other)]
    rivals = Counter(id(each) for pair in figures for each in pair)
    for one, other in figures if len(figures) <= MANY else ():
        yield one, other, figure_signs(one, other, fewness(rivals[id(one)], rivals[id(other)]), weigh)
    forms = [Counter(form_of(each) for each in held if not isinstance(each.held, Figure)) for held in (ones, others)]
    dates = [(one, other) for one in ones for other in others if _are_dates(one, other)]
    for one, other in dates if len(dates) <= MANY else ():
        few = fewness(forms[0][form_of(one)], forms[1][form_of(other)])
        told = any(one.kinds & each.kinds and same(one, each) for each in others)
        told = told or any(each.kinds & other.kinds and same(each, other) for each in ones)
        yield one, other, date_signs(one, other, few, told, weigh)


def same(one: Value, other: Value) -> bool:
    """Whether two values may be the same."""
    if isinstance(one.held, Figure) and isinstance(other.held, Figure):
        return agree(one.held, other.held)
    if isinstance(one.held, DateMention) and isinstance(other.held, DateMention):
        return not apart_in_time(one.held, other.held)
    return not (isinstance(one.held, Clock) and isinstance(other.held, Clock) and clocks_differ(one.held, other.held))


def _are_figures(one: Value, other: Value) -> bool:
    if not (isinstance(one.held, Figure) and isinstance(other.held, Figure)):
        return False
    stand = standing(one.held, one.statement)
    if stand not in _HELD or stand != standing(other.held, other.statement):
        return False
    if of_others(of_what(one.figure, one.statement), of_what(other.figure, other.statement)):
        return False
    return not one.kinds.isdisjoint(other.kinds & {PERSONS, APPROVAL}) or of_one_noun(one, other) >= 0


def _are_dates(one: Value, other: Value) -> bool:
    """Whether two dates or times of day may be of one thing: no year beside a day, no other happenings or subjects."""
    if one.kinds.isdisjoint(other.kinds & {DATE, CLOCK}):
        return False
    happenings = [frozenset(filter(is_happening, each.words)) for each in (one, other)]
    if CLOCK in one.kinds and all(happenings) and happenings[0].isdisjoint(happenings[1]):
        return False
    if (exactness(one) == "year") != (exactness(other) == "year"):
        return False
    if bool(people_away(one.statement.text)) != bool(people_away(other.statement.text)):
        return False  # when somebody was not there is the date of nothing that happened
    return not other_subjects(one.statement, other.statement)
