"""Which words of a text may matter to which rule, told in one pass: most sentences are spared most rules."""

from bisect import bisect_left
from functools import lru_cache

from briefing.analysis.actor_list import ActorList
from briefing.analysis.dates import date_words
from briefing.analysis.events import event_words
from briefing.analysis.figures import figure_words
from briefing.analysis.hedges import evaluation_words, hedge_words
from briefing.analysis.lists import reporting_verbs
from briefing.analysis.organisations import organisation_nouns
from briefing.analysis.relative_dates import relative_words
from briefing.analysis.scan import Scan
from briefing.analysis.vague_dates import vague_words

VERB, HEDGE, EVALUATION, DATE, FIGURE, ACTOR, RELATIVE, VAGUE, EVENT, BODY = (1 << place for place in range(10))


@lru_cache(maxsize=4)
def _table(actors: ActorList) -> dict[str, int]:
    """Each word, as it may be written, to the rules that want to look at it."""
    table: dict[str, int] = {}
    families = (
        (VERB, frozenset(reporting_verbs()) | {"according", "view", "words", "opinion"}),
        (HEDGE, hedge_words()),
        (EVALUATION, evaluation_words()),
        (DATE, date_words()),
        (FIGURE, figure_words()),
        (RELATIVE, relative_words()),
        (VAGUE, vague_words()),
        (EVENT, event_words()),
    )
    for mark, words in families:
        for word in words:
            for form in {word, word.capitalize(), word.upper()}:
                table[form] = table.get(form, 0) | mark
    for word in actors.by_word:
        table[word] = table.get(word, 0) | ACTOR
    for word in organisation_nouns():
        table[word] = table.get(word, 0) | BODY
    return table


@lru_cache(maxsize=512)
def _rules_of(mark: int) -> tuple[int, ...]:
    """The rules that a mark stands for."""
    return tuple(1 << place for place in range(mark.bit_length()) if mark >> place & 1)


class Marks:
    """The words of a text that matter to some rule. Treat it as frozen."""

    __slots__ = ("marks", "rows")

    def __init__(self, scan: Scan, actors: ActorList) -> None:
        self.rows, self.marks = scan.marked(_table(actors))

    def between(self, low: int, high: int) -> dict[int, list[int]]:
        """Rule to the rows, from low to high, that it wants to look at."""
        found: dict[int, list[int]] = {}
        first = bisect_left(self.rows, low)
        last = bisect_left(self.rows, high, lo=first)
        for row, mark in zip(self.rows[first:last], self.marks[first:last], strict=True):
            for rule in _rules_of(mark):
                if rule in found:
                    found[rule].append(row)
                else:
                    found[rule] = [row]
        return found
