"""The dates that statements tell of one happening, however it is worded: "gave way on Tuesday", "burst Friday"."""

import re
from typing import NamedTuple

from briefing.core.statements import DateMention, Statement
from briefing.evidence.senses import happens_but_once, is_happening, meanings
from briefing.evidence.telling import who_said
from briefing.evidence.times import apart_in_time, is_bound, near

_FAR = 80
"""How many characters a date may stand from the word that tells what happened."""
_ELSE = re.compile(r"[;:()—\d]|,\s(?:and|but|while|when|after|before|which|who|where)\b")
"""What keeps a date from belonging to a word: the end of a clause, or a figure, whose date it may be."""
_HELD = "=holding"
"""What tells less of what happens than any other word: "the election is to be held"."""
_BY_DAY = re.compile(r"-\d\d-\d\d$")
"""The end of a date that tells the day."""
_NAMES_IT = re.compile(r"(?:last|this|next|past|previous|same|that|every|each)\b|.*\bago$", re.IGNORECASE)
"""What begins a date that tells one happening from others of its kind, or counts from the day of writing."""
_TOLD = frozenset({"day", "month", "year", "day-no-year", "month-no-year"})
"""How exact a date is that tells when something happened."""


class Told(NamedTuple):
    """A happening and its date, as a statement tells them."""

    sense: str
    """What happens, as "=signing"."""
    date: DateMention
    """When."""


class Dated(NamedTuple):
    """A happening and the dates that two statements tell of it."""

    sense: str
    """What happens, as "=signing"."""
    one: DateMention
    """When, by the first."""
    other: DateMention
    """When, by the second."""


def happenings_apart(first: Statement, second: Statement) -> Dated | None:
    """Dates that cannot be one time, of happenings of one sense; None where a date of one may be that of the other."""
    if not (first.dates and second.dates):
        return None
    ones, others = dated_in(first), dated_in(second)
    for sense, one in ones:
        against = [each.date for each in others if each.sense == sense]
        if not against or any(not apart_in_time(one, date) for date in second.dates):
            continue
        if any(not apart_in_time(date, against[0]) for date in first.dates):
            continue
        if happens_but_once(sense) or (near(one, against[0]) and _BY_DAY.search(one.iso or "")):
            return Dated(sense, one, against[0])
    return None


def dated_in(statement: Statement) -> list[Told]:
    """The senses of what happens, each with the date that stands nearest to it."""
    if not statement.dates:
        return []
    text, start = statement.text, statement.start
    said = who_said(statement)
    dates = [(date.span.start - start, date.span.end - start) for date in statement.dates]
    found: list[Told] = []
    for date in statement.dates:
        first, last = date.span.start - start, date.span.end - start
        told = date.precision in _TOLD or ((date.iso or "")[:4].isdigit() and len(date.iso or "") == len("2024-01-01"))
        if not told or _NAMES_IT.match(date.span.text) or text[last : last + 2] in {"'s", "’s"}:
            continue
        if is_bound(date, statement) or any(low < last and first < high for low, high in said):
            continue
        best: tuple[int, str] | None = None
        for each in meanings(text):
            if is_happening(each.term) and not any(low < each.end and each.start < high for low, high in dates):
                between = text[last : each.start] if each.start >= last else text[each.end : first]
                away = len(between) + _FAR * (each.term == _HELD)
                if len(between) <= _FAR and not _ELSE.search(between) and (best is None or away < best[0]):
                    best = away, each.term
        if best:
            found.append(Told(best[1], date))
    return found
