"""How alike statements are: the cosine of their vectors, and all pairs that are alike enough.

All pairs are found by prefix filtering (Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search", WWW 2007):
with terms ordered from rare to common, two vectors whose cosine reaches the threshold share a term in what is left of
each once the common tail, too light to reach it alone, is cut off. Few pairs are looked at; of them, those that share
a single word among many are passed over, for one rare word makes no point.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from briefing.evidence.terms import Vector, Weighing

Pair = tuple[float, int, int]
"""How alike, and the numbers of the two, the lower first."""
FEWEST = 2
"""The rare words that a pair shares at least, where both have so many."""
SHARE = 0.7
"""The share of the threshold that the rare words of two have in common at least, by number: on 5,000 sentences of press
releases it spares three in four comparisons and loses one pair in a hundred."""
COMMON = 300
"""The statements that hold a word from which on it is too common to bring two of them together."""


def cosine(first: Vector, second: Vector) -> float:
    """The cosine of two vectors of unit length."""
    if len(second) < len(first):
        first, second = second, first
    return sum([weight * second[word] for word, weight in first.items() if word in second])


def alike_pairs(vectors: Sequence[Vector], weighing: Weighing, threshold: float) -> list[Pair]:
    """The pairs whose cosine reaches the threshold, most alike first, then in order."""
    frequency = weighing.frequency
    holders: defaultdict[str, list[int]] = defaultdict(list)
    bars: list[float] = []
    pairs: list[Pair] = []
    for number, vector in enumerate(vectors):
        words = _prefix(vector, frequency, threshold)
        met: list[int] = []
        for word in words:
            row = holders[word]
            if len(row) < COMMON:
                met += row
                row.append(number)
        bar = max(min(FEWEST, len(words)), SHARE * threshold * len(words))
        bars.append(bar)
        for other, count in Counter(met).items():
            if count >= bar or count >= bars[other]:  # that of whichever has fewer words
                found = cosine(vectors[other], vector)
                if found >= threshold:
                    pairs.append((found, other, number))
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    return pairs


def _prefix(vector: Vector, frequency: dict[str, int], threshold: float) -> list[str]:
    """The rare words of a vector, less the common ones that together cannot reach the threshold."""
    words = sorted(vector)  # words that are as rare stay in this order
    words.sort(key=lambda word: frequency.get(word, 0))
    left = threshold * threshold
    while words:
        left -= vector[words[-1]] ** 2
        if left <= 0:
            break
        words.pop()
    return words
