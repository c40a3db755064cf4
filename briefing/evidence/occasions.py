"""Whether two statements are about one occasion, as far as the events they name, place and date tell."""

from typing import Literal

from briefing.analysis.events import happens_once
from briefing.core.statements import EventMention, Statement
from briefing.evidence.events import apart_in_time, elsewhere, near, places
from briefing.evidence.subjects import other_subjects
from briefing.evidence.terms import content_terms
from briefing.evidence.wording import names
from briefing.query.words import simple_terms

Verdict = Literal["same", "different", "open"]
TOGETHER = 2
"""The names that two statements share at least for their events to be one, where no place or date tells."""
ALIKE = 0.5
"""The share of the words of the shorter statement that the other has for the same."""
LITTLE = 0.15
"""The share below which two statements speak of other matters."""


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
