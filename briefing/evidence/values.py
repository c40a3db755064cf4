"""The values that accounts tell: figures, dates and times of day, each with the words that tell what it is of.

Those are the words of its sentence, the ones of its own clause before the others (ELSEWHERE); who said it, and other
values, apart. Words count by their sense (`senses`), else by their first letters (`head_of`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.core.spans import Extent, Span
from briefing.core.statements import DateMention, Figure, Statement
from briefing.evidence.assertions import head_of
from briefing.evidence.measured import APPROVAL, counted, measure_of, of_what, told_in, unit_name
from briefing.evidence.quantities import proportions, unit_of
from briefing.evidence.senses import meanings, sense_of
from briefing.evidence.telling import who_said
from briefing.evidence.times import Clock, clock_times
from briefing.evidence.word_forms import kinds_of

ELSEWHERE = 0.6
"""What a word counts that stands in another clause of the sentence."""
LONG = 600
"""The characters from which on a statement tells too much for its words to tell what a value is of."""
DATE, CLOCK, PERSONS = "= date", "= time of day", "persons"
"""Kinds of values; no other begins with such a mark."""
_CLAUSE = re.compile(
    r"[;:()—–]|,\s(?:and|but|while|which|who|whose|because|as|so|with|where)\b"
    r"|\b(?:because|although|though|whereas|so that|since|after|before|when|while)\b"
)
"""What parts the clauses of a sentence."""
_VAGUE = frozenset(("vague", "decade", "century"))
"""How exact dates are that are held against none."""
_AT_CUE = re.compile(r"(?:\s[\w.’'-]+){0,3}\s?")
"""What may stand between a date and the word by which something is said, of which it tells when."""
_MOST_SINCE = re.compile(
    r"\b(?:\w{2,}est|most|worst|best|first)\b[^.;:]{0,80}\bsince\s"
    r"(?:\w+\s){0,3}$"
)
"""What says before a date that something is the most, or more, since then."""

Held = Figure | DateMention | Clock


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """A value that a statement tells."""

    number: int
    """The number of the statement."""
    statement: Statement
    """The statement."""
    held: Held
    """The value."""
    kinds: frozenset[str]
    """What kinds it is of; values that share none measure other things."""
    words: Mapping[str, float]
    """What stands around it, by sense or first letters, to what it counts."""
    surfaces: Mapping[str, str]
    """The same to a word of the text in lower case."""

    @property
    def span(self) -> Span:
        """The words of the value."""
        return self.held.span

    @property
    def figure(self) -> Figure:
        """The value, where it is a figure; raises TypeError where it is none."""
        if not isinstance(self.held, Figure):
            raise TypeError(f"“{self.span.text}” is no figure")
        return self.held


def values_in(number: int, statement: Statement) -> Iterator[Value]:
    """The values of a statement; none where it is LONG."""
    if len(statement.text) > LONG:
        return
    held: list[tuple[Held, frozenset[str]]] = [
        (figure, kinds_told(figure, statement)) for figure in figures_of(statement)
    ]
    held += [
        (date, frozenset((DATE,)))
        for date in statement.dates
        if date.precision not in _VAGUE and not _is_aside(date, statement)
    ]
    held += [(clock, frozenset((CLOCK,))) for clock in clock_times(statement)]
    if not held:
        return
    start = statement.start
    places = [(each.span.start - start, each.span.end - start) for each, _ in held]
    apart = [*who_said(statement), *places]
    for (each, kinds), place in zip(held, places, strict=True):
        if kinds:
            yield Value(number, statement, each, kinds, *_around(statement.text, place, apart))


def _is_aside(date: DateMention, statement: Statement) -> bool:
    """Whether a date tells when somebody said something ("said on Monday"), or what something is the most since."""
    first, last = date.span.start - statement.start, date.span.end - statement.start
    if _MOST_SINCE.search(statement.text, 0, first):
        return True
    if statement.cue is None:
        return False
    cue = statement.cue.start - statement.start, statement.cue.end - statement.start
    (_, low), (high, _) = sorted((cue, (first, last)))
    return _AT_CUE.fullmatch(statement.text, low, high) is not None


def figures_of(statement: Statement) -> tuple[Figure, ...]:
    """The figures of a statement, shares that are told in words instead of the numbers they are told with."""
    shares = proportions(statement)
    if not shares:
        return statement.figures
    return *(each for each in statement.figures if not any(_meet(each.span, share.span) for share in shares)), *shares


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def kinds_told(figure: Figure, statement: Statement) -> frozenset[str]:
    """The kinds of a figure: what it is measured in; of a count what is counted; of a bare number what it is of."""
    noun = counted(figure, statement)
    unit, told = unit_of(figure)[0], told_in(noun)
    senses = of_what(figure, statement)
    if not unit_name(noun):
        return frozenset((*senses[:2], PERSONS) if measure_of(figure, statement) == PERSONS else senses[:2])
    if told != {"counted"}:
        return frozenset((unit,))
    measure = measure_of(figure, statement)
    if measure in {PERSONS, APPROVAL}:
        return frozenset((measure, *senses[:1]))
    own = {sense_of(noun) or unit_name(noun), measure} - {""}
    return frozenset((*own, *(f"a {kind}" for kind in kinds_of(noun)), *senses[:1]))


def _around(text: str, place: Extent, apart: Sequence[Extent]) -> tuple[dict[str, float], dict[str, str]]:
    """The words around a value to what each counts, and to how it is written."""
    first, last = place
    words: dict[str, float] = {}
    surfaces: dict[str, str] = {}
    for each in meanings(text):
        if any(low < each.end and each.start < high for low, high in apart):
            continue
        between = text[last : each.start] if each.start >= last else text[each.end : first]
        term = each.term if each.term.startswith("=") else head_of(each.term)
        counts = ELSEWHERE if _CLAUSE.search(between) else 1.0
        if counts > words.get(term, 0.0):
            words[term], surfaces[term] = counts, text[each.start : each.end].lower()
    return words, surfaces
