"""How often words that stand side by side in a query stand close in articles.

Metzler and Croft, "A Markov Random Field Model for Term Dependencies" (2005), its sequential dependence: each two
words that follow each other in the query are asked for as one thing more, which is weighed as a word is. How many
articles hold the two close together is taken from a sample of those that hold both.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from briefing.index.columns import Floats, Slots, lowered, ranges
from briefing.index.concepts import Concept
from briefing.index.finding import Finding
from briefing.index.view import View
from briefing.query.tree import Fuzzy, Node, Or, Prefix

TOGETHER = 0.2
"""What two words close together weigh, beside a word by itself: about what Metzler and Croft give them (.15 to .85)."""
WINDOW = 4
"""Within how many words two count as close: in any order, so a little wider than side by side."""
_SAMPLE = 50
"""From how many articles it is estimated how rare two words are close together."""


class Pair(NamedTuple):
    """Two words of a query that follow each other."""

    held: float
    """In how many articles they stand close together, about."""
    slots: Slots
    """Of the articles that were looked at, the slots of those, …"""
    counts: Floats
    """… and how often in each."""


def pairs_of(asked: Sequence[Concept], finding: Finding, view: View, best: Slots, most: int) -> Iterator[Pair]:
    """Each two words that follow each other in a query, looked for in the best articles, given by slot."""
    nodes = [exact(concept.node) if concept.field == "text" else None for concept in asked]
    for one, other in pairwise(nodes):
        if one is None or other is None or one == other:
            continue
        both = np.flatnonzero(finding.mask(one, "text", most) & finding.mask(other, "text", most))
        if not len(both):
            continue
        looked_at = np.union1d(best, sample := both[:: -(-len(both) // _SAMPLE)])
        counts = _close((one, other), finding, view, looked_at, most)
        held = np.count_nonzero(counts[np.searchsorted(looked_at, sample)])
        of_best = counts[np.searchsorted(looked_at, best)]
        if of_best.any():
            close = np.flatnonzero(of_best)
            yield Pair(max(held * len(both) / len(sample), len(close)), best[close], of_best[close])


def exact(node: Node) -> Node | None:
    """A concept without the beginnings and almost-words in it: their many words have no place beside others."""
    match node:
        case Prefix() | Fuzzy():
            return None
        case Or(parts=parts):
            kept = tuple(part for part in map(exact, parts) if part is not None)
            if len(kept) < 2:
                return kept[0] if kept else None
            return Or(node.start, node.end, kept)
        case _:
            return node


def _close(words: tuple[Node, Node], finding: Finding, view: View, slots: Slots, most: int) -> Floats:
    """How often the first of two words stands close to the other in each of some articles."""
    found: list[Floats] = []
    for at, leaf in enumerate(view.leaves):
        first, last = np.searchsorted(slots, (leaf.offset, leaf.offset + len(leaf.numbers)))
        ordinals = slots[first:last] - leaf.offset
        ones, others = (finding.starts(at, word, "text", most) for word in words)
        if not len(ordinals) or not len(ones) or not len(others):
            found.append(np.zeros(len(ordinals)))
            continue
        firsts = np.searchsorted(ones, leaf.bases[ordinals])
        lasts = np.searchsorted(ones, leaf.bases[ordinals + 1])
        positions = ones[ranges(firsts, lasts)]
        after = np.searchsorted(others, lowered(positions, WINDOW - 1))
        there = after < len(others)
        after[~there] = 0
        there &= others[after] < positions + np.uint32(WINDOW)
        owners = np.repeat(np.arange(len(ordinals)), lasts - firsts)
        found.append(np.bincount(owners, there, len(ordinals)).astype(np.float64))
    return np.concatenate(found) if found else np.zeros(0)
