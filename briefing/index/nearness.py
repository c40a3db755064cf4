"""How often words that stand side by side in a query stand close in articles.

Metzler and Croft, "A Markov Random Field Model for Term Dependencies" (2005), its sequential dependence: each two
words that follow each other in the query are asked for as one thing more, which is weighed as a word is. How many
articles hold the two close together is taken from a sample of those that hold both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

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
    counts: Mapping[int, int]
    """Of the articles that were looked at, the slots of those, each with how often."""


def pairs_of(asked: Sequence[Concept], finding: Finding, view: View, best: Sequence[int], most: int) -> Iterator[Pair]:
    """Each two words that follow each other in a query, looked for in the best articles, given by slot."""
    nodes = [exact(concept.node) if concept.field == "text" else None for concept in asked]
    for one, other in pairwise(nodes):
        if one is None or other is None or one == other:
            continue
        both = finding.slots(one, "text", most) & finding.slots(other, "text", most)
        if not both:
            continue
        looking = _Looking(one, other, finding, view, most)
        counts = {slot: count for slot in best if (count := looking.count(slot))}
        sample = list(islice(both, 0, None, -(-len(both) // _SAMPLE)))
        held = sum(map(bool, (counts.get(slot) or looking.count(slot) for slot in sample)))
        if counts:
            yield Pair(max(held * len(both) / len(sample), len(counts)), counts)


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


class _Looking:
    """Looks for two words in articles."""

    def __init__(self, one: Node, other: Node, finding: Finding, view: View, most: int) -> None:
        self._offsets = [leaf.offset for leaf in view.leaves]
        self._leaves = view.leaves
        self._columns = [
            (finding.starts(at, one, "text", most), finding.starts(at, other, "text", most))
            for at in range(len(view.leaves))
        ]

    def count(self, slot: int) -> int:
        """How often the first of them stands close to the other in an article."""
        at = bisect_right(self._offsets, slot) - 1
        leaf = self._leaves[at]
        base, end = leaf.bases[slot - leaf.offset], leaf.bases[slot - leaf.offset + 1]
        ones, others = self._columns[at]
        place = bisect_left(others, base)
        last = bisect_left(others, end, place)
        if place == last:
            return 0
        first = bisect_left(ones, base)
        count = 0
        for position in ones[first : bisect_left(ones, end, first)]:
            place = bisect_right(others, position - WINDOW, place, last)
            if place == last:
                break
            count += others[place] < position + WINDOW
        return count
