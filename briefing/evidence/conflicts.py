"""Where statements that speak of the same stand against each other: another figure, another date, the contrary.

Better no conflict than a wrong one: a figure counts only against one that counts the same (`quantities`) and cannot be
a rounding of it; a date only against one that belongs to the same happening; a claim only against its denial, or a
word against its opposite (data/opposites.txt).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from briefing.core.spans import Extent, Span
from briefing.core.statements import Figure, Statement
from briefing.evidence.measured import comparable, measure_of
from briefing.evidence.negation import negated
from briefing.evidence.occasions import dates_of_one_kind
from briefing.evidence.periods import periods
from briefing.evidence.quantities import ROUGH, agree, unit_of
from briefing.evidence.telling import bare
from briefing.evidence.terms import content_terms
from briefing.evidence.times import apart_in_time, dates_apart, is_limit
from briefing.evidence.timing import has_moved, is_revised
from briefing.query.words import simple_terms
from briefing.resources import data_text

What = Literal["figure", "date", "attendance", "claim"]
_COUNTING = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_WORDS = {word: number for number, word in enumerate(_COUNTING.split(), 1)}
_NUMERAL = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w-])")


TIMES = 5
"""How many times as large one figure may be as another for both to be accounts of the same."""
SAME_WORDS = 0.6
"""The share of the words of the shorter of two texts that the other has too, where they say the contrary."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two values that cannot both be right of the same thing."""

    what: What
    """What kind of value."""
    first: Span
    """The value in the first statement; of a claim the word that has its opposite, or all of it."""
    second: Span
    """The value in the second."""


def parted(first: Statement, second: Statement) -> Conflict | None:
    """What keeps two statements that are alike from saying the same; None when nothing does."""
    return (
        figures_differ(first, second)
        or dates_differ(first, second)
        or _any_dates_differ(first, second)
        or claims_differ(first, second)
    )


def conflict_between(first: Statement, second: Statement) -> Conflict | None:
    """The two values of the same thing by which alike statements contradict each other."""
    found = figures_differ(first, second) or dates_differ(first, second)
    return found or claims_differ(first, second)


def dates_differ(first: Statement, second: Statement) -> Conflict | None:
    """Dates of happenings of one kind that cannot be one time; where none has a date, dates that stand alone."""
    for one, other in dates_of_one_kind(first, second):
        if apart_in_time(one, other) and not (is_limit(one, first) or is_limit(other, second)):
            return Conflict("date", one.span, other.span)
    if any(is_limit(date, each) for each in (first, second) for date in each.dates):
        return None
    kinds = _dated(first), _dated(second)
    if kinds[0] and kinds[1] and kinds[0].isdisjoint(kinds[1]):
        return None
    return _any_dates_differ(first, second)


def _dated(statement: Statement) -> frozenset[str]:
    """The kinds of happenings that a statement dates."""
    return frozenset(event.kind for event in statement.events if event.date)


def _any_dates_differ(first: Statement, second: Statement) -> Conflict | None:
    """The first dates of two statements none of whose dates can be one time."""
    if not dates_apart(first, second):
        return None
    ones = [date for date in first.dates if date.precision != "vague"]
    others = [date for date in second.dates if date.precision != "vague"]
    return Conflict("date", ones[0].span, others[0].span)


def claims_differ(first: Statement, second: Statement) -> Conflict | None:
    """The words by which two statements say the contrary, or both whole where one of them is in the negative."""
    if found := contrary(first, second):
        return found
    return Conflict("claim", first, second) if negated(first.text) != negated(second.text) else None


def contrary(first: Statement, second: Statement) -> Conflict | None:
    """The words by which two statements say the contrary in otherwise nearly the same words."""
    pair = _turned_round(first.text, second.text)
    return Conflict("claim", _word(first, pair[0]), _word(second, pair[1])) if pair else None


def _word(statement: Statement, word: str) -> Span:
    """Where a word, given in lower case, first stands in a statement."""
    found = re.search(rf"\b{re.escape(word)}\b", statement.text, re.IGNORECASE)
    return part_of(statement, found.span()) if found else statement


def part_of(statement: Statement, place: Extent) -> Span:
    """A part of a statement, by where it stands in its text."""
    first, last = place
    start = statement.start
    return Span(statement.article, statement.revision, start + first, start + last, statement.text[first:last])


def _turned_round(first: str, second: str) -> tuple[str, str] | None:
    """The words by which two texts say the contrary in otherwise nearly the same words."""
    pair = opposed(first, second)
    if pair is None:
        return None
    apart = {term for word in pair for term in simple_terms(word)}
    ones, others = set(content_terms(first)) - apart, set(content_terms(second)) - apart
    return pair if len(ones & others) >= SAME_WORDS * max(2, min(len(ones), len(others))) else None


@lru_cache(maxsize=1)
def _opposites() -> tuple[re.Pattern[str], dict[str, frozenset[tuple[int, int]]]]:
    """The pattern of all words that have an opposite; and each to the lines and sides it stands on."""
    sides: dict[str, set[tuple[int, int]]] = {}
    lines = [line for line in data_text("opposites.txt").splitlines() if line.strip() and not line.startswith("#")]
    for number, line in enumerate(lines):
        for side, words in enumerate(line.split("|")):
            for word in words.split(","):
                sides.setdefault(word.strip(), set()).add((number, side))
    longest_first = sorted(sides, key=lambda word: (-len(word), word))
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
    return pattern, {word: frozenset(found) for word, found in sides.items()}


@lru_cache(maxsize=1 << 13)
def opposing(text: str) -> dict[tuple[int, int], str]:
    """The words of a text that have an opposite: the line and side of the list to the word, in lower case."""
    pattern, sides = _opposites()
    found: dict[tuple[int, int], str] = {}
    for match in pattern.finditer(text):
        for side in sides[match[0].lower()]:
            found.setdefault(side, match[0].lower())
    return found


def opposed(first: str, second: str) -> tuple[str, str] | None:
    """The words by which two texts say the contrary; None where they have none, or one has both sides."""
    ones, others = opposing(first), opposing(second)
    for (line, side), word in ones.items():
        contrary = (line, 1 - side)
        if contrary in others and contrary not in ones and (line, side) not in others:
            return word, others[contrary]
    return None


def figures_differ(first: Statement, second: Statement) -> Conflict | None:
    """Figures that count the same, none of which agrees with one that the other statement has."""
    if periods(first) != periods(second) and periods(first) and periods(second):
        return None
    for one in first.figures:
        others = [other for other in second.figures if comparable(one, other, first, second)]
        if not others or any(agree(one, other) for other in others):
            continue
        counterpart = others[0]
        if not _of_one_size(one, counterpart) or _adds_up(first, counterpart, second) or _adds_up(second, one, first):
            continue
        if _has_value(first, counterpart) or _has_value(second, one):
            continue  # what the other statement has too, if of something else
        if not any(comparable(each, counterpart, first, second) and agree(each, counterpart) for each in first.figures):
            return Conflict("figure", one.span, counterpart.span)
    return None


def figures_apart(first: Statement, second: Statement) -> bool:
    """Whether figures that count the same keep two statements from saying the same, be they of any size.

    Unlike those that `figures_differ` finds, which are values of one thing, these may be of two.
    """
    counted = [
        (one, [other for other in second.figures if comparable(one, other, first, second)]) for one in first.figures
    ]
    against = [(one, others) for one, others in counted if others]
    return bool(against) and not any(agree(one, other) for one, others in against for other in others)


def _adds_up(parts: Statement, whole: Figure, other: Statement) -> bool:
    """Whether the figures of one statement that count the same are parts of the whole that the other tells."""
    held = [
        each for each in parts.figures if each.until is None and measure_of(each, parts) == measure_of(whole, other)
    ]
    if len(held) < 2:
        return False
    total = sum(each.value * unit_of(each)[1] for each in held)
    return abs(total - whole.value * unit_of(whole)[1]) <= ROUGH / 10 * total


def _of_one_size(one: Figure, other: Figure) -> bool:
    """Whether two figures are near enough for accounts of one thing: beyond that they measure two."""
    low, high = sorted(abs(each.value) * unit_of(each)[1] for each in (one, other))
    return high <= low * TIMES


def _has_value(statement: Statement, figure: Figure) -> bool:
    return any(each.value == figure.value for each in statement.figures)


def numbers_differ(first: Statement, second: Statement) -> bool:
    """Whether each of two statements has a number that is near none of the other's."""
    ones, others = _numbers(first), _numbers(second)
    return _has_own(ones, others) and _has_own(others, ones)


def _has_own(numbers: Sequence[float], others: Sequence[float]) -> bool:
    return any(all(abs(a - b) > max(abs(a), abs(b)) * ROUGH for b in others) for a in numbers)


def _numbers(statement: Statement) -> list[float]:
    """The numbers in a statement, dates apart: its figures, and other numerals and number words up to twenty."""
    text, start = statement.text, statement.start
    found = [value for figure in statement.figures for value in _ends(figure)]
    spans = [each.span for each in statement.figures] + [each.span for each in statement.dates]
    taken = [(span.start - start, span.end - start) for span in spans]
    for match in _NUMERAL.finditer(text):
        if not any(first < match.end() and match.start() < last for first, last in taken):
            found.append(float(match[0].replace(",", "")))
    counted = {word for figure in statement.figures for word in figure.span.text.lower().split()}
    found += [float(_WORDS[word]) for word in text.lower().split() if word in _WORDS and word not in counted]
    return found


def _ends(figure: Figure) -> tuple[float, ...]:
    return (figure.value,) if figure.until is None else (figure.value, figure.until)


def is_update(first: Statement, second: Statement) -> bool:
    """Whether one of two statements says that its figure was put right, or one alone that it has moved with time.

    Where both tell the figure of one day, month or year, that it has moved makes neither an update of the other.
    """
    texts = bare(first), bare(second)
    if any(map(is_revised, texts)):
        return True
    if {date.iso for date in first.dates if date.iso} & {date.iso for date in second.dates if date.iso}:
        return False
    return has_moved(texts[0]) != has_moved(texts[1])
