"""Which articles give an account of one occasion, and which value each of them tells but once.

Two accounts of one occasion may word a value with no word in common ("it cost 31 lives", "thirty-four people died").
Where each of them tells exactly one figure of a kind, it is of the same thing all the same. Articles are accounts of
one occasion when the words that they tell are alike (ALIKE): the cosine of their words weighed by rarity (Salton and
Buckley, Term-Weighting Approaches in Automatic Text Retrieval, 1988), as in the clustering of news.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from math import sqrt

from briefing.core.statements import Statement
from briefing.evidence.measured import measure_of, toll_of
from briefing.evidence.quantities import unit_of

ALIKE = 0.15
"""The cosine from which two articles give an account of one occasion."""
FEWEST = 3
"""The statements that an article has at least, for what it tells to show its occasion."""
COMMON = 50
"""The articles that tell one figure of a kind from which on the kind brings nobody together."""

Pair = tuple[int, int]
"""The numbers of two statements, the lower first."""


class Accounts:
    """The articles behind some statements, as accounts of occasions."""

    def __init__(
        self, statements: Sequence[Statement], told: Sequence[frozenset[str]], weight: Callable[[str], float]
    ) -> None:
        self._statements = statements
        self._weight = weight
        self._told: dict[str, set[str]] = {}
        self._sizes: Counter[str] = Counter()
        for statement, terms in zip(statements, told, strict=True):
            self._told.setdefault(statement.article, set()).update(terms)
            self._sizes[statement.article] += 1
        self._lengths: dict[str, float] = {}

    def of_one(self, first: str, second: str) -> bool:
        """Whether two articles give an account of one occasion."""
        if min(self._sizes[first], self._sizes[second]) < FEWEST:
            return False
        return self.alike(first, second) >= ALIKE

    def alike(self, first: str, second: str) -> float:
        """How alike what two articles tell is, from 0 to 1."""
        both = sum(self._weight(term) ** 2 for term in self._told[first] & self._told[second])
        return both / (self._length(first) * self._length(second)) if both else 0.0

    @cached_property
    def pairs(self) -> frozenset[Pair]:
        """The statements of two accounts of one occasion that alone in theirs tell a figure of one kind."""
        return frozenset(self._pairs())

    def _pairs(self) -> Iterator[Pair]:
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for article, kinds in self._figures().items():
            for kind, numbers in kinds.items():
                if kind and len(numbers) == 1 and self._sizes[article] >= FEWEST:
                    holders[kind].append(numbers[0])
        for numbers in holders.values():
            for place, first in enumerate(numbers if len(numbers) < COMMON else ()):
                for second in numbers[:place]:
                    ones, others = self._statements[first].article, self._statements[second].article
                    if ones != others and self.of_one(ones, others):
                        yield min(first, second), max(first, second)

    def _figures(self) -> dict[str, dict[str, list[int]]]:
        """Article to kind of figure to the statements that tell one, once for each figure."""
        found: dict[str, dict[str, list[int]]] = {}
        for number, statement in enumerate(self._statements):
            for figure in statement.figures:
                kinds = found.setdefault(statement.article, {})
                toll = toll_of(figure, statement)
                for kind in {measure_of(figure, statement), unit_of(figure)[0]} - {""}:
                    kinds.setdefault(f"{kind} {toll}".rstrip(), []).append(number)
        return found

    def _length(self, article: str) -> float:
        known = self._lengths.get(article)
        if known is None:
            known = self._lengths[article] = sqrt(sum(self._weight(term) ** 2 for term in self._told[article])) or 1.0
        return known
