"""How central statements are: continuous LexRank with a prior.

LexRank (Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization", JAIR 22, 2004):
a statement is central when central statements are like it; the stationary value of a walk over the graph of cosines.
With a prior (Otterbacher, Erkan and Radev, "Biased LexRank", IPM 45, 2009) the walk starts anew at statements that
matter more. The cosines are never written out: a step of the walk is two passes over the terms.
"""

from collections.abc import Sequence
from operator import mul

from briefing.evidence.terms import Vector

DAMPING = 0.85
"""The share of a statement's value that comes from its likes; the rest is its prior (Erkan and Radev 2004)."""
STEPS = 6
"""Steps of the walk; its order hardly changes after five."""
Row = tuple[tuple[int, ...], tuple[float, ...]]
"""A vector with numbers for its terms: the numbers, and their weights."""


def centrality(vectors: Sequence[Vector], prior: Sequence[float], damping: float = DAMPING) -> list[float]:
    """The value of each statement, summing to one; `prior` need not."""
    total = sum(prior)
    if not total:
        return [0.0] * len(vectors)
    numbers: dict[str, int] = {}
    rows = [(tuple([numbers.setdefault(w, len(numbers)) for w in each]), tuple(each.values())) for each in vectors]
    start = [value / total for value in prior]
    degree = _likes(rows, [1.0] * len(rows), len(numbers))
    values = start
    for _ in range(STEPS):
        spread = [value / links if links > 0 else 0.0 for value, links in zip(values, degree, strict=True)]
        walked = _likes(rows, spread, len(numbers))
        lost = 1.0 - sum(walked)
        values = [
            damping * (walk + lost * begin) + (1 - damping) * begin for walk, begin in zip(walked, start, strict=True)
        ]
    return values


def _likes(rows: Sequence[Row], values: Sequence[float], terms: int) -> list[float]:
    """For each statement, the values of all others weighed by how alike they are."""
    sums = [0.0] * terms
    for (numbers, weights), value in zip(rows, values, strict=True):
        if value:
            for number, weight in zip(numbers, weights, strict=True):
                sums[number] += weight * value
    found: list[float] = []
    for (numbers, weights), value in zip(rows, values, strict=True):
        liked = sum(map(mul, weights, [sums[number] for number in numbers]))
        found.append(max(0.0, liked - value) if numbers else 0.0)
    return found
