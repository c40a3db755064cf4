"""Which statements fill the same place with a value: tell the same figure, date or claim of the same thing.

Accounts of one thing are seldom alike as sentences. What they share is the thing (rare words, in whatever form or
spelling), what is told of it (words of one sense, `senses`) and the kind of value. So two statements meet here when
they share telling words that weigh enough (WEIGHT) and make up enough (PART) of what the shorter one tells; who said
it, the figures and the dates themselves apart. Words weigh by their rarity among the statements at hand (inverse
document frequency, Spärck Jones 1972). Candidates come from an inverted index of words and kinds of value, so that
few pairs are looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.evidence.accounts import Accounts, Pair
from briefing.evidence.conflicts import opposing
from briefing.evidence.happenings import dated_in
from briefing.evidence.measured import TOLLS, measures_of
from briefing.evidence.negation import negated
from briefing.evidence.senses import meanings, sense_of, tells_of_what
from briefing.evidence.telling import who_said
from briefing.evidence.terms import LITTLE, NAMED, SMOOTHING, Weighing
from briefing.evidence.times import clock_times
from briefing.query.plain import plain_words

WEIGHT = 1.2
"""What shared words weigh at least, in words that one other statement alone has."""
PART = 0.25
"""The share of the weight of the shorter statement that they make up at least."""
MANY, MOST = 3, 0.5
"""The same where one claims what the other denies."""
FEWEST = 2
"""The telling words that are shared at least."""
LONG = 600
"""The characters from which on a statement tells too much for two words in common to tell of one thing."""
SLACK = 0.3
"""What common words, which bring nobody together, may add to that."""
COMMON = 200
"""The statements that hold a word of a kind from which on it is too common to bring two of them together."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What two statements have in common."""

    terms: frozenset[str]
    """The telling words, by term or sense."""
    weight: float
    """What they weigh, in words that one other statement alone has."""
    part: float
    """The share that they make up of what the shorter one tells."""

    @property
    def is_enough(self) -> bool:
        """Whether the two tell of the same thing, so that another value for it is a difference."""
        return len(self.terms) >= FEWEST and self.weight >= WEIGHT and self.part >= PART

    @property
    def is_much(self) -> bool:
        """Whether they tell nearly the same, so that one may be the contrary of the other."""
        return self.is_enough and len(self.terms) >= MANY and self.part >= MOST


class Slots:
    """What statements tell, for those that fill the same place with a value to be found."""

    def __init__(
        self, statements: Sequence[Statement], weighing: Weighing, articles: Mapping[str, Article] | None = None
    ) -> None:
        self.statements = statements
        self._by_id = articles or {}
        self.named = weighing.named
        self._rarest = log((len(statements) + SMOOTHING) / 3) or 1.0

    @cached_property
    def told(self) -> list[frozenset[str]]:
        """What each statement tells."""
        return [told_in(statement) for statement in self.statements]

    @cached_property
    def frequency(self) -> Counter[str]:
        """How many statements tell a thing."""
        return Counter(term for told in self.told for term in told)

    @cached_property
    def accounts(self) -> Accounts:
        """The articles as accounts of occasions."""
        return Accounts(self.statements, self.told, self._by_id)

    @cached_property
    def _articles(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number, statement in enumerate(self.statements):
            found.setdefault(statement.article, []).append(number)
        return found

    def of_article(self, article: str) -> list[int]:
        """The numbers of an article's statements."""
        return self._articles.get(article, [])

    def weight(self, term: str) -> float:
        """What a word weighs, in words that one other statement alone has."""
        rarity = log((len(self.statements) + SMOOTHING) / (self.frequency[term] + 1)) / self._rarest
        share = NAMED if term in self.named else LITTLE if term in plain_words()[1] else 1.0
        return max(0.0, rarity * share)

    @cached_property
    def _weights(self) -> dict[str, float]:
        """What each word weighs that is told."""
        return {term: self.weight(term) for term in self.frequency}

    @cached_property
    def _totals(self) -> list[float]:
        """What all that each statement tells weighs."""
        weigh = self._weights.__getitem__
        return [sum(map(weigh, told)) for told in self.told]

    def shared(self, first: int, second: int) -> Shared:
        """What two statements have in common."""
        if max(first, second) >= len(self.statements):
            return Shared(frozenset(), 0.0, 0.0)
        ones, others = self.told[first], self.told[second]
        both = ones & others
        weight = sum(map(self._weights.__getitem__, both))
        least = min(self._totals[first], self._totals[second])
        little = plain_words()[1]
        return Shared(both - little - self.named, weight, weight / least if least else 0.0)

    def meet(self, first: int, second: int) -> bool:
        """Whether two statements tell of the same thing, so that another value for it is a difference."""
        return self.shared(first, second).is_enough

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that tell of the same thing and have a kind of value in common, in order."""
        values = {pair for pair in self._candidates(self._values, PART) if self.shared(*pair).is_enough}
        claims = {pair for pair in self._candidates(self._claims, MOST) if self.shared(*pair).is_much}
        return tuple(sorted(values | claims | self.accounts.conflicts.keys()))

    def _candidates(self, kinds_of: Callable[[int], list[tuple[str, str]]], part: float) -> Iterator[Pair]:
        """The pairs that share a part of the shorter, where one has a kind of value and the other its counterpart."""
        holders: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        weights, totals, least = self._weights, self._totals, WEIGHT - SLACK
        little = plain_words()[1] | self.named
        for number, told in enumerate(self.told):
            kinds = kinds_of(number) if told else []
            terms = [(term, weights[term]) for term in told - little] if kinds else ()
            for _, counterpart in kinds:
                rows: defaultdict[int, float] = defaultdict(float)
                opposite = holders[counterpart]
                for term, weight in terms:
                    for other in opposite.get(term, ()):
                        rows[other] += weight
                total = totals[number]
                for other, weight in rows.items():
                    if weight >= least and weight + SLACK >= part * min(total, totals[other]):
                        yield other, number
            for kind, _ in kinds:
                held = holders[kind]
                for term, _ in terms:
                    row = held[term]
                    if len(row) < COMMON:
                        row.append(number)

    def _values(self, number: int) -> list[tuple[str, str]]:
        """The kinds of value a statement has: its measures, and what it dates."""
        statement = self.statements[number]
        measures = {kind for figure in statement.figures for kind in measures_of(figure, statement)}
        return [(kind, kind) for kind in (*measures, *{f"when {each.sense}" for each in dated_in(statement)})]

    def _claims(self, number: int) -> list[tuple[str, str]]:
        """Whether a statement denies or claims, what it is held against beside it."""
        denied = negated(self.statements[number].text)
        kinds = [("denied", "claimed") if denied else ("claimed", "denied")]
        return kinds + [
            (f"{line} {side}", f"{line} {1 - side}") for line, side in opposing(self.statements[number].text)
        ]


def told_in(statement: Statement) -> frozenset[str]:
    """What a statement tells, by term or sense: figures, dates and who said it apart; nothing where it is LONG."""
    if len(statement.text) > LONG:
        return frozenset()
    start = statement.start
    spans = [*(figure.span for figure in statement.figures), *(date.span for date in statement.dates)]
    spans += [time.span for time in clock_times(statement)]
    apart = [*who_said(statement), *((span.start - start, span.end - start) for span in spans)]
    told = list(meanings(statement.text))
    for first, last in apart:
        told = [each for each in told if not (first < each.end and each.start < last)]
    return frozenset([each.term for each in told]) | frozenset(
        sense
        for figure in statement.figures
        if (sense := sense_of(figure.unit or "")) and tells_of_what(sense) and sense not in TOLLS
    )
