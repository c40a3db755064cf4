"""Where statements that speak of the same stand against each other: another figure, another date, the contrary.

Better no conflict than a wrong one: a figure counts only against one of the same unit that is neither a rounding of
it nor a rough or outdated one; a date only against one of the same precision.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefing.core.spans import Span
from briefing.core.statements import Figure, Statement
from briefing.evidence.events import dates_apart
from briefing.evidence.wording import negated
from briefing.query.words import simple_terms

What = Literal["figure", "date", "claim"]
ROUNDING = 0.05
"""How far apart figures may lie, as a share of the larger, before they differ."""
ROUGH = 0.2
"""The same where one of them is said to be rough ("about", "nearly")."""
_ROUGH = re.compile(
    r"(?:about|around|roughly|nearly|almost|approximately|some|more than|over|at least|up to|fewer than|less than|"
    r"under|as many as|close to|an estimated|estimated|or so)\s+(?:\S+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""What says, just before a figure, that it is rough or a bound."""
_MOVED = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|climb(?:s|ed|ing)?|grow(?:n|s|ing)?|grew|fell|fall(?:s|en|ing)?|drop(?:s|ped)?|"
    r"revised?|updated?|earlier|previously|initially|originally|now|up from|down from|so far|latest|"
    r"by (?:late|early|midday|evening))\b",
    re.IGNORECASE,
)
"""Words that say that a figure has moved with time."""
_COUNTING = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_WORDS = {word: number for number, word in enumerate(_COUNTING.split(), 1)}
_NUMERAL = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w-])")
_SAME_UNIT = {
    "mile": ("km", 1.609344),
    "kilometer": ("km", 1.0),
    "kilometre": ("km", 1.0),
    "foot": ("m", 0.3048),
    "feet": ("m", 0.3048),
    "metre": ("m", 1.0),
    "meter": ("m", 1.0),
    "pound": ("kg", 0.45359237),
    "kilogram": ("kg", 1.0),
    "kilo": ("kg", 1.0),
    "tonne": ("kg", 1000.0),
    "hectare": ("ha", 1.0),
    "acre": ("ha", 0.40468564),
    "dozen": ("", 12.0),
}
"""Units that are others in another measure, with the factor."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values that cannot both be right of the same thing."""

    what: What
    """What kind of value."""
    first: Span
    """The value in the first statement, or the whole statement for a claim."""
    second: Span
    """The value in the second."""


def parted(first: Statement, second: Statement) -> Conflict | None:
    """What keeps two statements that are alike from saying the same; None when nothing does."""
    return figures_differ(first, second) or dates_differ(first, second) or claims_differ(first, second)


def dates_differ(first: Statement, second: Statement) -> Conflict | None:
    """The first dates of two statements none of whose dates can be one time."""
    if not dates_apart(first, second):
        return None
    return Conflict("date", first.dates[0].span, second.dates[0].span)


def claims_differ(first: Statement, second: Statement) -> Conflict | None:
    """Two statements of which one is in the negative."""
    return Conflict("claim", first, second) if negated(first.text) != negated(second.text) else None


def figures_differ(first: Statement, second: Statement) -> Conflict | None:
    """Figures of one unit, none of which the other statement has too, that are too far apart to be roundings."""
    for one in first.figures:
        same_unit = [other for other in second.figures if _unit(one)[0] == _unit(other)[0]]
        if not same_unit or any(_close(one, other, first, second) for other in same_unit):
            continue
        counterpart = same_unit[0]
        if not any(
            _unit(counterpart)[0] == _unit(each)[0] and _close(each, counterpart, first, second)
            for each in first.figures
        ):
            return Conflict("figure", one.span, counterpart.span)
    return None


def numbers_differ(first: Statement, second: Statement) -> bool:
    """Whether each of two statements has a number that is near none of the other's."""
    ones, others = _numbers(first), _numbers(second)
    return _has_own(ones, others) and _has_own(others, ones)


def _has_own(numbers: Sequence[float], others: Sequence[float]) -> bool:
    return any(all(abs(a - b) > max(abs(a), abs(b)) * ROUGH for b in others) for a in numbers)


def _numbers(statement: Statement) -> list[float]:
    """The numbers in a statement, dates apart: its figures, and other numerals and number words up to twenty."""
    text, start = statement.text, statement.start
    found = [figure.value for figure in statement.figures]
    spans = [each.span for each in statement.figures] + [each.span for each in statement.dates]
    taken = [(span.start - start, span.end - start) for span in spans]
    for match in _NUMERAL.finditer(text):
        if not any(first < match.end() and match.start() < last for first, last in taken):
            found.append(float(match[0].replace(",", "")))
    counted = {word for figure in statement.figures for word in figure.span.text.lower().split()}
    found += [float(_WORDS[word]) for word in text.lower().split() if word in _WORDS and word not in counted]
    return found


def is_update(first: Statement, second: Statement) -> bool:
    """Whether one of two statements, and only one, says that its figure has moved with time."""
    return bool(_MOVED.search(first.text)) != bool(_MOVED.search(second.text))


def _unit(figure: Figure) -> tuple[str, float]:
    """The unit in its normal form, and the factor to it."""
    unit = (figure.unit or "").strip().lower()
    if not unit:
        return "", 1.0
    singular = unit.removesuffix("s")
    if found := _SAME_UNIT.get(singular) or _SAME_UNIT.get(unit):
        return found
    return " ".join(simple_terms(unit)), 1.0


def _close(one: Figure, other: Figure, first: Statement, second: Statement) -> bool:
    """Whether two figures of a unit are the same but for rounding."""
    a, b = one.value * _unit(one)[1], other.value * _unit(other)[1]
    rough = _is_rough(one, first) or _is_rough(other, second)
    return abs(a - b) <= max(abs(a), abs(b)) * (ROUGH if rough else ROUNDING)


def _is_rough(figure: Figure, statement: Statement) -> bool:
    before = statement.text[: max(0, figure.span.start - statement.start)]
    return bool(_ROUGH.search(before[-40:]))
