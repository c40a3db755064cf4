"""Which articles give an account of one occasion, and which values they tell of it.

Two accounts of one occasion may word a value with no word in common ("it cost 31 lives", "thirty-four people died").
Where each of them tells few figures of a kind, they are of the same thing all the same. Articles are accounts of one
occasion when what they tell, their titles among it, is alike (ALIKE): the cosine of their words weighed by how often
they stand and how few articles have them (Salton and Buckley, "Term-Weighting Approaches in Automatic Text Retrieval",
1988), as in the detection of topics in news. Articles are held against each other that share words which are telling
for both (TELLING).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import combinations
from math import log, sqrt

from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.evidence.happenings import dated_in
from briefing.evidence.measured import PRICE, measures_of, of_what, toll_of
from briefing.evidence.presence import people_told_of
from briefing.evidence.senses import meanings
from briefing.evidence.terms import SMOOTHING
from briefing.evidence.times import clock_times

ALIKE = 0.12
"""The cosine from which two articles give an account of one occasion."""
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
FEW = 12
"""The pairs of figures of a kind from which on two accounts tell too many for their kind to say what they are of."""

_DAY, _DATE, _CLOCK, _PRESENCE = _OTHER_KINDS = ("= day", "= date", "= time of day", "= presence")
"""Kinds of values that are no figures."""
WHEN = "when "
"""What begins the kind of the date of a happening."""
_DAYS = frozenset(("day", "day-no-year"))
_IN_NUMBERS = re.compile(r"\d")
Pair = tuple[int, int]
"""The numbers of two statements, the lower first."""


class Accounts:
    """The articles behind some statements, as accounts of occasions."""

    def __init__(
        self, statements: Sequence[Statement], told: Sequence[frozenset[str]], articles: Mapping[str, Article]
    ) -> None:
        self._statements = statements
        self._articles = articles
        self._sizes = Counter(statement.article for statement in statements)
        self._told: dict[str, Counter[str]] = {name: _title_of(articles.get(name)) for name in self._sizes}
        for statement, terms in zip(statements, told, strict=True):
            self._told[statement.article].update(terms)
        self._alike: dict[tuple[str, str], float] = {}

    @cached_property
    def _vectors(self) -> dict[str, dict[str, float]]:
        """Each article as a vector of unit length."""
        frequency = Counter(term for terms in self._told.values() for term in terms)
        rarity = {term: log((len(self._told) + SMOOTHING) / (count + 1)) for term, count in frequency.items()}
        vectors: dict[str, dict[str, float]] = {}
        for article, terms in self._told.items():
            weights = {term: (1 + log(count)) * rarity[term] for term, count in terms.items()}
            length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            vectors[article] = {term: weight / length for term, weight in weights.items()}
        return vectors

    def of_one(self, first: str, second: str) -> bool:
        """Whether two articles give an account of one occasion."""
        if min(self._sizes[first], self._sizes[second]) < FEWEST or self._long_apart(first, second):
            return False
        return self.alike(first, second) >= ALIKE

    def _long_apart(self, first: str, second: str) -> bool:
        """Whether two articles were published so long apart that each has news of its own."""
        days = published_on(self._articles.get(first)), published_on(self._articles.get(second))
        return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > WITHIN

    def alike(self, first: str, second: str) -> float:
        """How alike what two articles tell is, from 0 to 1."""
        pair = (first, second) if first < second else (second, first)
        known = self._alike.get(pair)
        if known is None:
            ones, others = self._vectors[first], self._vectors[second]
            known = self._alike[pair] = sum([ones[term] * others[term] for term in ones.keys() & others.keys()])
        return known

    def tells_once(self, article: str, term: str) -> bool:
        """Whether an article, its title apart, tells a thing in one statement alone."""
        return self._told[article][term] == 1

    def tells_one_day(self, article: str) -> bool:
        """Whether an article tells of one day, named by its number, in one statement alone."""
        return len(self._values.get(article, {}).get(_DAY, ())) == 1

    def dates_once(self, article: str, sense: str) -> bool:
        """Whether an article tells the date of a happening in one statement alone."""
        return len(self._values.get(article, {}).get(f"{WHEN}{sense}", ())) == 1

    @cached_property
    def pairs(self) -> dict[Pair, bool]:
        """The statements of two accounts of one occasion that tell a value of one kind, of which the accounts have few.

        Each pair with whether both tell no other of the kind.
        """
        found: dict[Pair, bool] = {}
        values = self._values
        for one, other in self._of_one_occasion(values.keys()):
            for kind in values[one].keys() & values[other].keys():
                ones, others = values[one][kind], values[other][kind]
                if len(ones) * len(others) <= FEW:
                    sole = len(ones) == len(others) == 1 and kind not in _OTHER_KINDS and not kind.startswith(WHEN)
                    for first in ones:
                        for second in others:
                            pair = (min(first, second), max(first, second))
                            found[pair] = found.get(pair, False) or sole
        return found

    def _of_one_occasion(self, articles: Iterable[str]) -> Iterator[tuple[str, str]]:
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

    @cached_property
    def _values(self) -> dict[str, dict[str, list[int]]]:
        """Article to kind of value to the statements that tell one, once for each figure."""
        found: dict[str, dict[str, list[int]]] = {}
        for number, statement in enumerate(self._statements):
            for kind in _kinds_of(statement):
                found.setdefault(statement.article, {}).setdefault(kind, []).append(number)
        return found


def names_a_day(statement: Statement) -> bool:
    """Whether a statement tells a day by its number in the month."""
    return any(date.precision in _DAYS and _IN_NUMBERS.search(date.span.text) for date in statement.dates)


def _kinds_of(statement: Statement) -> Iterator[str]:
    """The kinds of values that a statement tells, once for each figure."""
    for figure in statement.figures:
        toll = toll_of(figure, statement)
        measures = measures_of(figure, statement)
        yield from (f"{kind} {toll}".rstrip() for kind in measures)
        if not toll:
            senses = [sense for sense in of_what(figure, statement)[:2] if sense != PRICE]
            yield from (f"{kind} {sense}" for kind in measures for sense in senses)
    yield from (f"{WHEN}{each.sense}" for each in dated_in(statement))
    if names_a_day(statement):
        yield _DAY
    if any(_IN_NUMBERS.search(date.span.text) for date in statement.dates):
        yield _DATE
    if clock_times(statement):
        yield _CLOCK
    if people_told_of(statement.text):
        yield _PRESENCE


def published_on(article: Article | None) -> date | None:
    """The day an article was published; None where it is not known to the day."""
    return day_of(article.date) if article else None


def day_of(stated: str | None) -> date | None:
    """The day a date tells; None where it tells a month or year only."""
    try:
        return date.fromisoformat((stated or "")[:10])
    except ValueError:
        return None


def _title_of(article: Article | None) -> Counter[str]:
    """What an article's title tells."""
    return Counter(each.term for each in meanings(article.title)) if article and article.title else Counter()
