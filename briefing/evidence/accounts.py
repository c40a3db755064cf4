"""Which articles give an account of one occasion, and which values they tell of it.

Two accounts of one occasion may word a value with no word in common ("it cost 31 lives", "thirty-four people died").
Where each of them tells few figures of a kind, they are of the same thing all the same. Articles are accounts of one
occasion when what they tell, their titles among it, is alike (ALIKE): the cosine of their words weighed by how often
they stand and how few articles have them (Salton and Buckley, "Term-Weighting Approaches in Automatic Text Retrieval",
1988), as in the detection of topics in news. Articles are held against each other that share words which are telling
for both (TELLING).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import combinations
from math import log, sqrt

from briefing.core.articles import Article
from briefing.core.statements import Figure, Statement
from briefing.evidence.assertions import head_of
from briefing.evidence.conflicts import Conflict, What, part_of
from briefing.evidence.presence import people_away, people_there
from briefing.evidence.rivals import conflicts_in
from briefing.evidence.senses import meanings
from briefing.evidence.terms import LITTLE, SMOOTHING
from briefing.evidence.times import clock_times
from briefing.evidence.values import Value, values_in
from briefing.evidence.wording import names
from briefing.query.plain import plain_words

ALIKE = 0.115
"""The cosine from which two articles give an account of one occasion."""
ALIKE_AT_ONCE, AT_ONCE = 0.075, 3
"""The same for articles that were published so few days apart."""
A_DAY = 1
"""How many days apart articles were published at most that tell of who was at one occasion."""
ALIKE_UNDATED = 0.25
"""The same where it is not known when one of them was."""
NAMED = 1.5
"""How many times as much as another word a name weighs."""
WITHIN = 14
"""How many days apart they were published at most."""
FEWEST = 2
"""The statements that an article has at least, for what it tells to show its occasion."""
TELLING = 30
"""The words of an article that tell most, by which others are found."""
MET = 2
"""The words among them that two articles share at least."""
COMMON = 50
"""The articles that have a word from which on it brings nobody together."""
Pair = tuple[int, int]
"""The numbers of two statements, the lower first."""


class Accounts:
    """The articles behind some statements, as accounts of occasions."""

    def __init__(
        self, statements: Sequence[Statement], told: Sequence[frozenset[str]], articles: Mapping[str, Article]
    ) -> None:
        self._statements = statements
        self._each_told = told
        self._articles = articles
        self._sizes = Counter(statement.article for statement in statements)
        self._told: dict[str, Counter[str]] = {name: _title_of(articles.get(name)) for name in self._sizes}
        for statement, terms in zip(statements, told, strict=True):
            self._told[statement.article].update(terms)
        self._numbers: dict[str, list[int]] = {}
        for number, statement in enumerate(statements):
            self._numbers.setdefault(statement.article, []).append(number)
        self._days = {name: published_on(articles.get(name)) for name in self._sizes}
        self._known: dict[str, tuple[Value, ...]] = {}
        self._alike: dict[tuple[str, str], float] = {}

    @cached_property
    def _vectors(self) -> dict[str, dict[str, float]]:
        """Each article as a vector of unit length."""
        frequency = Counter(term for terms in self._told.values() for term in terms)
        named = {name for statement in self._statements for name in names(statement.text)}
        rarity = {
            term: log((len(self._told) + SMOOTHING) / (count + 1)) * (NAMED if term in named else 1)
            for term, count in frequency.items()
        }
        vectors: dict[str, dict[str, float]] = {}
        for article, terms in self._told.items():
            weights = {term: (1 + log(count)) * rarity[term] for term, count in terms.items()}
            length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            vectors[article] = {term: weight / length for term, weight in weights.items()}
        return vectors

    def of_one(self, first: str, second: str) -> bool:
        """Whether two articles give an account of one occasion."""
        if min(self._sizes[first], self._sizes[second]) < FEWEST:
            return False
        apart = self._days_apart(first, second)
        if apart is None:
            return self.alike(first, second) >= ALIKE_UNDATED
        return apart <= WITHIN and self.alike(first, second) >= (ALIKE_AT_ONCE if apart <= AT_ONCE else ALIKE)

    def _days_apart(self, first: str, second: str) -> int | None:
        """How many days apart two articles were published; None where that is not known."""
        days = self._days[first], self._days[second]
        return None if days[0] is None or days[1] is None else abs((days[0] - days[1]).days)

    def alike(self, first: str, second: str) -> float:
        """How alike what two articles tell is, from 0 to 1."""
        pair = (first, second) if first < second else (second, first)
        known = self._alike.get(pair)
        if known is None:
            ones, others = self._vectors[first], self._vectors[second]
            known = self._alike[pair] = sum([ones[term] * others[term] for term in ones.keys() & others.keys()])
        return known

    @cached_property
    def conflicts(self) -> dict[Pair, Conflict]:
        """The statements of two accounts of one occasion that contradict each other in a value, or in who was there.

        What speaks most for its being one thing comes first.
        """
        found: dict[Pair, tuple[float, Conflict]] = {}
        for first, second in self.of_one_occasion(self._telling()):
            for weight, one, other in conflicts_in(self.values(first), self.values(second), self.weigh):
                what: What = "figure" if isinstance(one.held, Figure) else "date"
                low, high = sorted((one, other), key=lambda value: value.number)
                pair = low.number, high.number
                if pair not in found or found[pair][0] < weight:
                    found[pair] = weight, Conflict(what, low.span, high.span)
            for pair, conflict in self._present_and_away(first, second):
                found.setdefault(pair, (0.0, conflict))
        surest = sorted(found.items(), key=lambda each: -each[1][0])
        return {pair: conflict for pair, (_, conflict) in surest}

    def _telling(self) -> Iterable[str]:
        """The articles that tell a value; all, where one tells that somebody was away."""
        if any(people_away(statement.text) for statement in self._statements):
            return self._numbers.keys()
        valued = (each.article for each in self._statements if each.figures or each.dates or clock_times(each))
        return dict.fromkeys(valued).keys()

    def values(self, article: str) -> tuple[Value, ...]:
        """The values that an article tells."""
        known = self._known.get(article)
        if known is None:
            numbers = self._numbers[article]
            known = tuple(value for number in numbers for value in values_in(number, self._statements[number]))
            self._known[article] = known
        return known

    def _present_and_away(self, first: str, second: str) -> Iterator[tuple[Pair, Conflict]]:
        """The statements of two articles of which one tells that somebody was there, and one that they were not.

        Articles that were not published within A_DAY speak of one occasion where both statements tell one day.
        """
        close = (self._days_apart(first, second) or 0) <= A_DAY
        for here, there in ((first, second), (second, first)):
            for away in self._numbers[here]:
                for name, place in people_away(self._statements[away].text).items():
                    present = [
                        each
                        for each in self._numbers[there]
                        if name in people_there(self._statements[each].text)
                        and (close or days_in(self._statements[each]) & days_in(self._statements[away]))
                    ]
                    if not present:
                        continue
                    best = max(present, key=lambda each: (self._in_common(away, each), -each))
                    one, other = self._statements[away], self._statements[best]
                    spans = {away: part_of(one, place), best: part_of(other, people_there(other.text)[name])}
                    pair = min(away, best), max(away, best)
                    yield pair, Conflict("attendance", spans[pair[0]], spans[pair[1]])

    def _in_common(self, first: int, second: int) -> float:
        """What the words weigh that two statements share."""
        return sum(map(self.weigh, self._words(first) & self._words(second)))

    def _words(self, number: int) -> frozenset[str]:
        return frozenset(term if term[0] == "=" else head_of(term) for term in self._each_told[number])

    def weigh(self, word: str) -> float:
        """What a word, by sense or first letters, weighs by its rarity among the statements."""
        return self._rarity.get(word, 1.0)

    @cached_property
    def _rarity(self) -> dict[str, float]:
        frequency = Counter(word for number in range(len(self._statements)) for word in self._words(number))
        little = set(map(head_of, plain_words()[1]))
        count = len(self._statements) + SMOOTHING
        rarest = log(count / 3) or 1.0
        return {
            word: max(0.0, log(count / (held + 1)) / rarest) * (LITTLE if word in little else 1.0)
            for word, held in frequency.items()
        }

    def of_one_occasion(self, articles: Iterable[str]) -> Iterator[tuple[str, str]]:
        """The pairs among some articles that give an account of one occasion."""
        holders: defaultdict[str, list[str]] = defaultdict(list)
        told_by = Counter(term for told in self._told.values() for term in told)
        for article in articles:
            vector = self._vectors[article]
            if self._sizes[article] >= FEWEST:
                shared = [term for term in vector if told_by[term] > 1]
                for term in sorted(shared, key=lambda term: (-vector[term], term))[:TELLING]:
                    holders[term].append(article)
        met = Counter(
            pair for several in holders.values() if len(several) < COMMON for pair in combinations(several, 2)
        )
        return (pair for pair, count in met.items() if count >= MET and self.of_one(*pair))


def published_on(article: Article | None) -> date | None:
    """The day an article was published; None where it is not known to the day."""
    return day_of(article.date) if article else None


def days_in(statement: Statement) -> frozenset[str]:
    """The days that a statement tells, with their year, be it from the day of writing."""
    return frozenset(each.iso for each in statement.dates if each.iso and day_of(each.iso))


def day_of(stated: str | None) -> date | None:
    """The day a date tells; None where it tells a month or year only."""
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def _title_of(article: Article | None) -> Counter[str]:
    """What an article's title tells."""
    return Counter(each.term for each in meanings(article.title)) if article and article.title else Counter()
