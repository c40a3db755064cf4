"""Which words of a text may matter to which rule, told in one pass: most sentences are spared most rules."""

from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from briefing.analysis.actor_list import ActorList
from briefing.analysis.dates import date_words
from briefing.analysis.events import event_words
from briefing.analysis.figures import figure_words
from briefing.analysis.hedges import evaluation_words, hedge_words
from briefing.analysis.holidays import holiday_words
from briefing.analysis.lists import reporting_verbs
from briefing.analysis.organisations import organisation_nouns
from briefing.analysis.relative_dates import relative_words
from briefing.analysis.scan import AFTER_DIGITS, Scan
from briefing.analysis.spelled_years import spelled_words
from briefing.analysis.vague_dates import vague_words

VERB, HEDGE, EVALUATION, DATE, FIGURE, ACTOR, RELATIVE, VAGUE, EVENT, BODY, NUMBER = range(11)
"""What a word may matter to; a NUMBER is any word that begins with a digit."""
_NUMBER = (NUMBER,)


class _Table(NamedTuple):
    """Words as they may be written."""

    rules: dict[str, tuple[int, ...]]
    """Each to the rules that want to look at it."""
    before: dict[str, frozenset[str]]
    """Those that matter only before others, to these: "in", which is a hedge in "in theory"."""


@lru_cache(maxsize=4)
def _table(actors: ActorList) -> _Table:
    table: dict[str, set[int]] = {}
    before: dict[str, frozenset[str]] = {}
    families = (
        (VERB, frozenset(reporting_verbs()) | {"according", "view", "words", "opinion"}),
        (HEDGE, hedges := hedge_words()),
        (EVALUATION, evaluations := evaluation_words()),
        (DATE, date_words() | spelled_words()),
        (FIGURE, figure_words()),
        (RELATIVE, relative_words() | holiday_words()),
        (VAGUE, vague_words()),
        (EVENT, event_words()),
    )
    for mark, words in families:
        for word in words:
            for form in {word, word.capitalize(), word.upper()}:
                table.setdefault(form, set()).add(mark)
    for word in actors.by_word:
        table.setdefault(word, set()).add(ACTOR)
    for word in organisation_nouns():
        table.setdefault(word, set()).add(BODY)
    for word, marks in table.items():
        if word < AFTER_DIGITS:
            marks.add(NUMBER)
        if marks <= {HEDGE, EVALUATION}:
            seconds = [words[word.lower()] for words in (hedges, evaluations) if word.lower() in words]
            if None not in seconds:
                before[word] = frozenset().union(*filter(None, seconds))
    return _Table({word: tuple(sorted(marks)) for word, marks in table.items()}, before)


class Marks:
    """The words of a text that matter to some rule. Treat it as frozen."""

    __slots__ = ("marks", "rows")

    def __init__(self, scan: Scan, actors: ActorList) -> None:
        rules, before = _table(actors)
        words, following = scan.words, [*scan.lowered[1:], ""]
        self.rows = [
            row
            for row, word in enumerate(words)
            if (word in rules and (word not in before or following[row] in before[word])) or word < AFTER_DIGITS
        ]
        self.marks = [rules.get(words[row], _NUMBER) for row in self.rows]

    def between(self, low: int, high: int) -> dict[int, list[int]]:
        """Rule to the rows, from low to high, that it wants to look at."""
        found: dict[int, list[int]] = {}
        first = bisect_left(self.rows, low)
        last = bisect_left(self.rows, high, lo=first)
        for row, mark in zip(self.rows[first:last], self.marks[first:last], strict=True):
            for rule in mark:
                if rule in found:
                    found[rule].append(row)
                else:
                    found[rule] = [row]
        return found
