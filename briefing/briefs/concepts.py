"""What several origins put in the same words: the concepts that a bottom line shall cover.

A concept is a pair of neighbouring words that ORIGINS origins have, headlines among them, and weighs by how many there
are (Gillick and Favre, "A Scalable Global Model for Summarization", 2009, with origins for documents: copies of one
text are no agreement). What is covered already adds nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from briefing.query.plain import plain_words
from briefing.query.words import simple_terms

ORIGINS = 2
"""The origins, or headlines, that share a pair of words for it to count."""
HEADLINE = 0.25
"""What a headline that holds a concept adds to its weight, against an origin's text."""
Concept = tuple[str, str]


class Concepts:
    """The concepts of some texts, and those that are covered already."""

    def __init__(self, texts: Sequence[str], origins: Sequence[str], headlines: Iterable[str]) -> None:
        holders: defaultdict[Concept, set[str]] = defaultdict(set)
        pairs = [_pairs(text) for text in texts]
        for held, origin in zip(pairs, origins, strict=True):
            for pair in held:
                holders[pair].add(origin)
        said = Counter(pair for headline in headlines for pair in _pairs(headline))
        self._weights = {
            pair: len(held) + HEADLINE * said[pair]
            for pair, held in holders.items()
            if len(held) + said[pair] >= ORIGINS
        }
        self._held = [pair & self._weights.keys() for pair in pairs]
        self._covered: set[Concept] = set()

    def gain(self, at: int) -> float:
        """What a text, by position, adds to what is covered; weights are quarters, so that any order sums alike."""
        return sum(map(self._weights.__getitem__, self._held[at] - self._covered))

    def cover(self, at: int) -> None:
        """Takes what a text holds as covered."""
        self._covered |= self._held[at]


def headline_shares(terms: Iterable[Iterable[str]], headlines: Iterable[str]) -> list[float]:
    """The share of all words of headlines that each text, given by its terms, holds, a word by its headlines."""
    nothing, _ = plain_words()
    counts = Counter(word for headline in headlines for word in {*simple_terms(headline)} - nothing)
    total = max(1, counts.total())
    return [sum(counts[word] for word in set(held)) / total for held in terms]


def _pairs(text: str) -> set[Concept]:
    """The pairs of neighbouring words of a text, without those that tell nothing."""
    nothing, _ = plain_words()
    words = simple_terms(text)
    return {pair for pair in pairwise(words) if not nothing.issuperset(pair)}
