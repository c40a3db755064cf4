"""How well articles answer a tree: BM25F, over title, headings and text in one, and how close the words stand.

Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields" (2004): the occurrences of a word
are weighed by where they stand and added up before they are dampened, so that a word in both title and text counts
once. All spellings of a word, and all words that begin alike, are one word here. Function words must stand in an
article that is found, but tell nothing of how well it answers, and do not make it longer.

Of the best articles, those in which words that stand side by side in the query stand side by side gain (`nearness`).
"""

from math import log

import numpy as np

from briefing.index.columns import Floats, Mask, Slots, largest
from briefing.index.concepts import Concept, concepts
from briefing.index.finding import Finding
from briefing.index.nearness import TOGETHER, pairs_of
from briefing.index.view import View
from briefing.query.plain import plain_words
from briefing.query.tree import Node, Or, Word

DAMPING, BY_LENGTH = 1.2, 0.6
"""The k1 and b of BM25: within the ranges that Robertson and Zaragoza recommend (The Probabilistic Relevance Framework,
2009: k1 from 1.2 to 2, b from 0.5 to 0.8); chosen on every other query of the collections that the evaluation reads."""
_BEST = 100
"""Of how many articles it is looked at how close the words stand."""


def scores(tree: Node, found: Mask, finding: Finding, view: View, most: int) -> tuple[Slots, Floats]:
    """The slots that are found, with the score of each; higher is better."""
    slots = np.flatnonzero(found)
    if not len(slots):
        return slots, np.zeros(0)
    damping = view.damping(DAMPING, BY_LENGTH)
    asked = telling(tree)
    totals = np.zeros(view.size)
    for concept in asked:
        held, weights = finding.weights(concept.node, concept.field, most)
        totals[held] += rarity(len(held), view.size) * weights / (weights + damping[held])
    if len(asked) > 1:
        best = slots[largest(totals[slots], _BEST)]
        for pair in pairs_of(asked, finding, view, best, most):
            gain = TOGETHER * rarity(pair.held, view.size)
            totals[pair.slots] += gain * pair.counts / (pair.counts + damping[pair.slots])
    return slots, totals[slots]


def rarity(held: float, articles: int) -> float:
    """What a word weighs that stands in so many of the articles."""
    return log(1 + (articles - held + 0.5) / (held + 0.5)) * (DAMPING + 1)


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
