"""Whether two values that accounts of one occasion tell are of the same thing: a weighed sum of what speaks for it.

No single word tells that "31 lives" and "thirty-four people died" count the same, or that "in November" and "February
has been pencilled in" date one summit. Named features of the pair do together (`FigureSigns`, `DateSigns`), each of
which a reader can check in the sentences: the words around both, weighed by their rarity, what is counted, how many
such values each account tells, how far the values lie apart, and what tells one occasion from another. They are weighed
as a logistic regression does (Cox, "The Regression Analysis of Binary Sequences", 1958) that was fitted on libraries
with planted conflicts; the weights and their training stand in `data/same_value.txt`.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from math import log, sqrt
from typing import NamedTuple

from briefing.analysis.lists import lines_of
from briefing.core.statements import DateMention, Figure
from briefing.evidence.happenings import dated_in
from briefing.evidence.measured import counted, is_anybody, of_what, told_in, unit_name
from briefing.evidence.periods import periods
from briefing.evidence.quantities import unit_of
from briefing.evidence.senses import is_happening, sense_of
from briefing.evidence.subjects import other_subjects
from briefing.evidence.telling import bare
from briefing.evidence.times import Clock, is_bound
from briefing.evidence.timing import has_moved, is_ahead, is_another, is_earlier, is_given_up, is_planned, is_to_come
from briefing.evidence.values import Value
from briefing.evidence.word_forms import are_kin
from briefing.evidence.wording import names

Weigh = Callable[[str], float]
"""What a word weighs by its rarity, by sense or first letters."""
MOST = 4.0
"""The weight of shared words beyond which more of them say no more; the same for the logarithm of sizes apart."""
KIN = 0.5
"""What two words count of which one names a kind of what the other names."""
HANDFUL = 10
"""What numbers are small."""
ANYBODY, KINDRED = 0.3, 0.5
"""How much of one kind things are that are counted: people of whom nothing else is told, and kin."""
_IN_NUMBERS = re.compile(r"\d")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:last|next|past|previous|same|this|earlier|ago|that|every|each)\b", re.IGNORECASE)


class FigureSigns(NamedTuple):
    """What speaks for two figures being of the same thing, and against it."""

    shared: float
    """What the words weigh that stand around both, up to MOST."""
    part: float
    """The share that they make up of what stands around one of them."""
    noun: float
    """Whether the same is counted: 1, or less for what is akin; below 0 where something else is; 0 for no counts."""
    role: float
    """Whether the nearest word that tells what a figure is of is the same (1), or any (0.5)."""
    few: float
    """1 where each account tells one figure of the kind, less where they tell more."""
    sizes: float
    """How many times as large one is as the other: the logarithm, up to MOST."""
    handful: float
    """1 where both are small numbers, of which any text has several."""
    strangers: float
    """1 where each statement names somebody or something that the other does not."""
    earlier: float
    """1 where one alone tells of an earlier occasion."""
    planned: float
    """1 where one alone tells of a plan."""
    moved: float
    """1 where one alone says that its figure has moved with time."""
    periods: float
    """1 where they are counted over another time."""
    dated: float
    """1 where both state dates, and no one date."""


class DateSigns(NamedTuple):
    """What speaks for two dates or times of day being of the same happening, and against it."""

    shared: float
    """What the words weigh that stand around both, up to MOST."""
    part: float
    """The share that they make up of what stands around one of them."""
    sense: float
    """1 where what happens nearest to either is of one sense; below 0 where it is of two."""
    happening: float
    """1 where any word around both tells the same happening."""
    few: float
    """1 where each account tells one date of the form, less where they tell more."""
    named: float
    """1 where both statements name somebody or something."""
    another: float
    """1 where one alone tells of another or an earlier occasion."""
    planned: float
    """1 where one alone tells of a plan or of what is to come."""
    numbered: float
    """1 where both are told in numbers."""
    weekdays: float
    """1 where both are days of the week."""
    relative: float
    """1 where one is told from the day of writing or another day."""
    limit: float
    """1 where one alone is a limit."""
    told: float
    """1 where the other account tells one of them too."""
    exactness: float
    """1 where both are equally exact."""


def figure_signs(one: Value, other: Value, few: float, weigh: Weigh) -> FigureSigns:
    """The signs of two figures, of whose kind the accounts tell so few."""
    first, second = one.statement, other.statement
    shared, part = _shared(one, other, weigh)
    ones, others = of_what(one.figure, first), of_what(other.figure, second)
    plans = is_planned(first.text), is_planned(second.text)
    ahead = plans[0] or is_to_come(first.text), plans[1] or is_to_come(second.text)
    days = [{date.iso for date in each.dates if date.iso and date.precision != "vague"} for each in (first, second)]
    return FigureSigns(
        shared=shared,
        part=part,
        noun=of_one_noun(one, other),
        role=1.0 if ones and others and ones[0] == others[0] else 0.5 * (not set(ones).isdisjoint(others)),
        few=few,
        sizes=min(MOST, abs(log(max(size_of(one), 1e-9) / max(size_of(other), 1e-9)))),
        handful=float(max(size_of(one), size_of(other)) <= HANDFUL),
        strangers=float(other_subjects(first, second)),
        earlier=float(is_earlier(first.text) != is_earlier(second.text)),
        planned=float(plans[0] != plans[1] and not all(ahead)),
        moved=float(has_moved(bare(first)) != has_moved(bare(second))),
        periods=float(periods(first) != periods(second)),
        dated=float(bool(days[0] and days[1]) and days[0].isdisjoint(days[1])),
    )


def date_signs(one: Value, other: Value, few: float, told: bool, weigh: Weigh) -> DateSigns:
    """The signs of two dates, of whose form the accounts tell so few."""
    first, second = one.statement, other.statement
    texts = bare(first), bare(second)
    shared, part = _shared(one, other, weigh)
    senses = _dated(one), _dated(other)
    forms = form_of(one), form_of(other)
    happenings = [frozenset(filter(is_happening, each.words)) for each in (one, other)]
    planned = [is_given_up(text) or is_planned(text) or is_ahead(text) for text in texts]
    limits = [isinstance(each.held, DateMention) and is_bound(each.held, each.statement) for each in (one, other)]
    return DateSigns(
        shared=shared,
        part=part,
        sense=0.0 if None in senses else 1.0 if senses[0] == senses[1] else -1.0,
        happening=float(not happenings[0].isdisjoint(happenings[1])),
        few=few,
        named=float(not names(texts[0]).isdisjoint(names(texts[1]))),
        another=float(_is_other(texts[0]) != _is_other(texts[1])),
        planned=float(planned[0] != planned[1]),
        numbered=float(forms in {("numbers", "numbers"), ("clock", "clock")}),
        weekdays=float(forms == ("weekday", "weekday")),
        relative=float(any(_RELATIVE.search(each.span.text) for each in (one, other))),
        limit=float(limits[0] != limits[1]),
        told=float(told),
        exactness=float(exactness(one) == exactness(other)),
    )


def form_of(value: Value) -> str:
    """In what form a date is told: by the name of the day, in numbers, or otherwise; a time of day as that."""
    if isinstance(value.held, Clock):
        return "clock"
    if _IN_NUMBERS.search(value.span.text):
        return "numbers"
    return "weekday" if _WEEKDAY.search(value.span.text) else "words"


def size_of(value: Value) -> float:
    """The value of a figure in its normal unit."""
    return abs(value.held.value) * unit_of(value.held)[1] if isinstance(value.held, Figure) else 0.0


def weigh_signs(signs: FigureSigns | DateSigns) -> float:
    """The weighed sum of signs: the logarithm of the odds that two values are of the same thing."""
    always, *weights = weights_of(type(signs).__name__)
    return always + sum(weight * sign for weight, sign in zip(weights, signs, strict=True))


@lru_cache(maxsize=2)
def weights_of(signs: str) -> tuple[float, ...]:
    """The weights of the signs of figures or dates in their order, after what is added to all."""
    fields = {"FigureSigns": ("figure", FigureSigns._fields), "DateSigns": ("date", DateSigns._fields)}
    kind, names = fields[signs]
    told = {name: float(weight) for of, name, weight in map(str.split, lines_of("same_value.txt")) if of == kind}
    return tuple(told[name] for name in ("always", *names))


def _shared(one: Value, other: Value, weigh: Weigh) -> tuple[float, float]:
    """What the words weigh that stand around two values, kindred ones for a part, and their share of all around one."""
    both = one.words.keys() & other.words.keys()
    weight = sum(weigh(word) * min(one.words[word], other.words[word]) for word in both)
    rest = [word for word in other.words.keys() - both if not word.startswith("=")]
    for word in one.words.keys() - both:
        if not word.startswith("="):
            kin = next((each for each in rest if are_kin(one.surfaces[word], other.surfaces[each])), None)
            weight += KIN * min(weigh(word), weigh(kin)) if kin else 0.0
    least = min(sum(weigh(word) * counts for word, counts in each.words.items()) for each in (one, other))
    return min(weight, MOST), min(1.0, weight / least) if least else 0.0


def of_one_noun(one: Value, other: Value) -> float:
    """Whether two figures count the same."""
    nouns = counted(one.figure, one.statement), counted(other.figure, other.statement)
    if told_in(nouns[0]) != {"counted"} and told_in(nouns[1]) != {"counted"}:
        return 0.0
    senses = sense_of(nouns[0]), sense_of(nouns[1])
    if all(nouns) and (unit_name(nouns[0]) == unit_name(nouns[1]) or (senses[0] and senses[0] == senses[1])):
        return 1.0
    if all(nouns) and are_kin(*nouns):
        return KINDRED
    return ANYBODY if any(map(is_anybody, nouns)) else -KINDRED


def _dated(value: Value) -> str | None:
    return next((told.sense for told in dated_in(value.statement) if told.date.span == value.span), None)


def _is_other(text: str) -> bool:
    return is_another(text) or is_earlier(text)


def exactness(value: Value) -> str:
    """How much of a date is told: its day, month or year; "clock" for a time of day."""
    return value.held.precision.removesuffix("-no-year") if isinstance(value.held, DateMention) else "clock"


def fewness(one: int, other: int) -> float:
    """How few values of a kind two accounts tell: 1 where each tells one."""
    return 1 / sqrt(max(1, one) * max(1, other))
