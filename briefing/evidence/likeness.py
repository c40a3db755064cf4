"""How alike statements are: the cosine of their vectors, and all pairs that are alike enough.

All pairs are found by prefix filtering (Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007):
with terms ordered from rare to common, two vectors whose cosine reaches the threshold share a term in what is left of
each once the common tail, too light to reach it alone, is cut off. No pair is lost, and few are looked at.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

from briefing.evidence.terms import Vector, Weighing

Pair = tuple[float, int, int]
"""How alike, and the numbers of the two, the lower first."""


def cosine(first: Vector, second: Vector) -> float:
    """The cosine of two vectors of unit length."""
    if len(second) < len(first):
        first, second = second, first
    return sum(weight * second[word] for word, weight in first.items() if word in second)


def alike_pairs(
    vectors: Sequence[Vector],
    weighing: Weighing,
    threshold: float,
    wanted: Callable[[int, int], bool] | None = None,
) -> list[Pair]:
    """All pairs whose cosine reaches the threshold, most alike first, then in order; `wanted` may leave pairs out."""
    frequency = weighing.frequency
    holders: defaultdict[str, list[int]] = defaultdict(list)
    pairs: list[Pair] = []
    for number, vector in enumerate(vectors):
        seen: set[int] = set()
        for word in _prefix(vector, frequency, threshold):
            row = holders[word]
            seen.update(row)
            row.append(number)
        for other in seen:
            if (wanted is None or wanted(other, number)) and (found := cosine(vectors[other], vector)) >= threshold:
                pairs.append((found, other, number))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    return pairs


def _prefix(vector: Vector, frequency: dict[str, int], threshold: float) -> list[str]:
    """The rare words of a vector, less the common ones that together cannot reach the threshold."""
    words = sorted(vector, key=lambda word: (frequency.get(word, 0), word))
    left = threshold * threshold
    while words:
        left -= vector[words[-1]] ** 2
        if left <= 0:
            break
        words.pop()
    return words
