"""Whether two statements are about one occasion, as far as their words, and the events that they name, tell.

`different_events` asks what keeps them apart: they are about different events when both say when and the times cannot
be one, or both say where and the places are others, or one says that it is another of its kind ("a second round"), or
tells a plan and the other what came of it. `occasion` also asks what brings them together, and may leave it open.
"""

import re
from typing import Literal

from briefing.analysis.events import happens_once
from briefing.core.statements import DateMention, EventMention, Statement
from briefing.evidence.subjects import other_subjects
from briefing.evidence.telling import bare, places, words_of
from briefing.evidence.terms import content_terms
from briefing.evidence.times import apart_in_time, dates_apart, near
from briefing.evidence.timing import is_ahead, is_another, is_given_up
from briefing.evidence.wording import names
from briefing.query.words import simple_terms

_NUMBERED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))\b", re.IGNORECASE
)
"""What numbers an event among others of its kind."""
_DONE = re.compile(
    r"\b(?:has|have|had|was|were)\s+(?:already\s+|now\s+|been\s+)*(?!called|scheduled|fixed|planned|announced|agreed"
    r"|promised|pledged|decided|offered)(?:\w+ed|sent|built|made|paid|spent|won|lost|held|met|begun)\b"
    r"|\b(?:so far|already|to date)\b",
    re.IGNORECASE,
)
"""Words that tell of what has been done."""
Verdict = Literal["same", "different", "open"]
TOGETHER = 2
"""The names that two statements share at least for their events to be one, where no place or date tells."""
ALIKE = 0.5
"""The share of the words of the shorter statement that the other has for the same."""
LITTLE = 0.15
"""The share below which two statements speak of other matters."""


def dates_of_one_kind(first: Statement, second: Statement) -> list[tuple[DateMention, DateMention]]:
    """The dates of happenings of one kind, which may be one happening, in two statements."""
    return [
        (one.date, other.date)
        for one in first.events
        for other in second.events
        if one.kind == other.kind and one.date and other.date and not elsewhere(one, other)
    ]


def elsewhere(one: EventMention, other: EventMention) -> bool:
    """Whether two events of a kind are placed at, or numbered as, others."""
    if one.place and other.place and set(simple_terms(one.place.text)).isdisjoint(simple_terms(other.place.text)):
        return True
    return _numbered(one, other)


def _numbered(one: EventMention, other: EventMention) -> bool:
    """Whether two events are numbered as others of their kind."""
    numbers = _NUMBERED.search(one.span.text), _NUMBERED.search(other.span.text)
    return numbers[0] is not None and numbers[1] is not None and numbers[0][0].lower() != numbers[1][0].lower()


def _of_one_happening(first: Statement, second: Statement) -> bool:
    """Whether both date what happens but once to the same thing."""
    return any(
        one.kind == other.kind and one.date and other.date and happens_once(one.kind)
        for one in first.events
        for other in second.events
    )


def different_events(first: Statement, second: Statement) -> bool:
    """Whether the words say that the two are about different events: other places, another of its kind, other times.

    Dates that lie close together may be two accounts of one event; dates that lie further apart are of two.
    """
    if other_event(first, second):
        return True
    if _of_one_happening(first, second):
        return False
    return dates_apart(first, second) and not any(
        near(one, other) for one in first.dates for other in second.dates if one.iso and other.iso
    )


def other_event(first: Statement, second: Statement) -> bool:
    """Whether the words, dates apart, say so: other places, another of its kind, a plan and what came of it."""
    if _elsewhere(first, second):
        return True
    texts = bare(first), bare(second)
    if is_another(texts[0]) != is_another(texts[1]):
        return True
    return _still_to_come(first, second, texts) or _still_to_come(second, first, texts[::-1])


def _elsewhere(first: Statement, second: Statement) -> bool:
    """Whether each tells a place, or an event's place or number, that the other does not name at all."""
    here, there = places(first), places(second)
    words = words_of(first), words_of(second)
    if here and there and here.isdisjoint(words[1]) and there.isdisjoint(words[0]):
        return True
    for one in first.events:
        for other in second.events:
            if one.kind == other.kind and elsewhere(one, other):
                known = (one.place and words[1].issuperset(simple_terms(one.place.text))) or (
                    other.place and words[0].issuperset(simple_terms(other.place.text))
                )
                if not known or _numbered(one, other):
                    return True
    return False


def _still_to_come(first: Statement, second: Statement, texts: tuple[str, str]) -> bool:
    """Whether the first tells a plan, and the second what came of it or another plan."""
    if is_given_up(texts[0]) and not is_given_up(texts[1]):
        return True
    if {date.iso for date in first.dates if date.iso} & {date.iso for date in second.dates if date.iso}:
        return False
    return bool(is_ahead(texts[0]) and not is_ahead(texts[1]) and _DONE.search(texts[1]))


def occasion(first: Statement, second: Statement) -> Verdict:
    """Whether two statements are about one occasion; "open" where they do not tell.

    Events of one kind are one where they share a name, a place or a day and nothing keeps them apart; they are two
    where their places or numbers are others, or their times lie apart. Statements that share few words, and of which
    each names somebody or something that the other does not, are about different occasions.
    """
    pairs = [(one, other) for one in first.events for other in second.events if one.kind == other.kind]
    alike = _alike(first, second)
    if alike >= LITTLE and any(_one_event(*pair) for pair in pairs):
        return "same"
    if any(_two_events(*pair) for pair in pairs):
        return "different"
    if alike >= ALIKE and len(names(first.text) & names(second.text)) >= TOGETHER:
        return "same"
    here, there = places(first), places(second)
    if here and there and here.isdisjoint(there):
        return "different"
    return "different" if alike < LITTLE and other_subjects(first, second) else "open"


def _alike(first: Statement, second: Statement) -> float:
    """The share of the words of the shorter statement that the other has too."""
    ones, others = set(content_terms(first.text)), set(content_terms(second.text))
    return len(ones & others) / max(1, min(len(ones), len(others)))


def _one_event(one: EventMention, other: EventMention) -> bool:
    if elsewhere(one, other) or _two_events(one, other):
        return False
    day = one.date and other.date and one.date.iso and one.date.iso == other.date.iso
    placed = one.place and other.place
    return bool(day or placed or _named(one) & _named(other))


def _two_events(one: EventMention, other: EventMention) -> bool:
    """Whether the places, numbers or dates of two events of a kind are others."""
    if elsewhere(one, other):
        return True
    if not (one.date and other.date and apart_in_time(one.date, other.date)):
        return False
    return not (happens_once(one.kind) and near(one.date, other.date))


def _named(event: EventMention) -> frozenset[str]:
    """The terms of the names in an event's words."""
    return frozenset(term for word in event.span.text.split() if word[:1].isupper() for term in simple_terms(word))
