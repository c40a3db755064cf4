"""How well articles answer a tree: BM25F, over title, headings and text in one, and how close the words stand.

Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields" (2004): the occurrences of a word
are weighed by where they stand and added up before they are dampened, so that a word in both title and text counts
once. All spellings of a word, and all words that begin alike, are one word here. Function words must stand in an
article that is found, but tell nothing of how well it answers, and do not make it longer.

Of the best articles, those in which words that stand side by side in the query stand side by side gain (`nearness`).
"""

from collections.abc import Collection, Sequence
from heapq import nlargest
from itertools import repeat
from math import log

from briefing.index.concepts import Concept, concepts
from briefing.index.finding import Finding
from briefing.index.nearness import TOGETHER, Pair, pairs_of
from briefing.index.view import View
from briefing.query.plain import plain_words
from briefing.query.tree import Node, Or, Word

DAMPING, BY_LENGTH = 1.2, 0.6
"""The k1 and b of BM25: within the ranges that Robertson and Zaragoza recommend (The Probabilistic Relevance Framework,
2009: k1 from 1.2 to 2, b from 0.5 to 0.8); chosen on every other query of the collections that the evaluation reads."""
_BEST = 100
"""Of how many articles it is looked at how close the words stand."""


def scores(tree: Node, slots: Collection[int], finding: Finding, view: View, most: int) -> dict[int, float]:
    """The score of each of these slots; higher is better."""
    if not slots:
        return {}
    found = list(slots)
    damping = view.damping(DAMPING, BY_LENGTH)
    articles = len(view.numbers)
    asked = telling(tree)
    totals = [0.0] * len(found)
    dampings = list(map(damping.__getitem__, found))
    for concept in asked:
        weights = finding.weights(concept.node, concept.field, most)
        rare = rarity(len(weights), articles)
        column = map(weights.get, found, repeat(0))
        totals = [
            total + rare * weight / (weight + damped) if weight else total
            for total, weight, damped in zip(totals, column, dampings, strict=True)
        ]
    scored = dict(zip(found, totals, strict=True))
    if len(asked) > 1:
        best = nlargest(_BEST, found, key=scored.__getitem__)
        for pair in pairs_of(asked, finding, view, best, most):
            _gain(pair, scored, damping, articles)
    return scored


def rarity(held: float, articles: int) -> float:
    """What a word weighs that stands in so many of the articles."""
    return log(1 + (articles - held + 0.5) / (held + 0.5)) * (DAMPING + 1)


def _gain(pair: Pair, found: dict[int, float], damping: Sequence[float], articles: int) -> None:
    """Adds what articles gain in which two words stand close."""
    rare = TOGETHER * rarity(pair.held, articles)
    for slot, count in pair.counts.items():
        found[slot] += rare * count / (count + damping[slot])


def telling(tree: Node) -> tuple[Concept, ...]:
    """What a tree asks for that tells how well an article answers; all of it where nothing does."""
    asked = tuple(dict.fromkeys(concepts(tree)))
    return tuple(concept for concept in asked if not _plain(concept.node)) or asked


def _plain(node: Node) -> bool:
    match node:
        case Word(term=term):
            return term in plain_words()[0]
        case Or(parts=parts):
            return all(map(_plain, parts))
        case _:
            return False
