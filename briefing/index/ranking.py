"""How well articles answer a tree: BM25F, over title, headings and text in one.

Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields" (2004): the occurrences of a word
are weighed by where they stand and added up before they are dampened, so that a word in both title and text counts
once. All spellings of a word, and all words that begin alike, are one word here.
"""

from collections.abc import Collection
from math import log

from briefing.index.concepts import concepts
from briefing.index.finding import Finding
from briefing.index.view import View
from briefing.query.tree import Node

DAMPING, BY_LENGTH = 1.2, 0.75
"""The k1 and b of BM25, as Robertson and Zaragoza recommend (The Probabilistic Relevance Framework, 2009)."""


def scores(tree: Node, slots: Collection[int], finding: Finding, view: View, most: int) -> dict[int, float]:
    """The score of each of these slots; higher is better."""
    found = dict.fromkeys(slots, 0.0)
    if not found:
        return found
    damping = view.damping(DAMPING, BY_LENGTH)
    articles = len(view.numbers)
    for concept in dict.fromkeys(concepts(tree)):
        weights = finding.weights(concept.node, concept.field, most)
        rare = log(1 + (articles - len(weights) + 0.5) / (len(weights) + 0.5)) * (DAMPING + 1)
        both = (
            weights if len(weights) <= len(found) and found.keys() >= weights.keys() else weights.keys() & found.keys()
        )
        for slot in both:
            weight = weights[slot]
            found[slot] += rare * weight / (weight + damping[slot])
    return found
