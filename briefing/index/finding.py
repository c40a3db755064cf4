"""What a tree finds in the index: sets of articles, joined and cut as the tree says, and how well each answers it.

The tree is a widened one (`query.widening`); what is found is what `query.matcher` finds in the articles' texts. What
the index does not hold is asked of the caller: fields of facts, dates, and what stands in one sentence.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from briefing.index.columns import Column, Floats, Mask, Slots
from briefing.index.concepts import IN_INDEX
from briefing.index.occurrences import starts_of
from briefing.index.view import View
from briefing.query.tree import And, DateRange, Everything, Field, Fuzzy, Node, Not, Or, Prefix, Same, Word

Numbers = frozenset[int]
"""Numbers of articles."""
Resolve = Callable[[Field | DateRange, bool], Numbers]
"""The articles for which a fact or date holds, or, when asked so, for which it may hold as far as is known.

Fields of words that the index holds are asked for only so, and only what is not known need be told."""
Parts = Mapping[int, Sequence[int]]
"""By an article's number the ordinals of some of its parts (`entries.parts_of`)."""
Verify = Callable[[Same, Parts, bool], Numbers]
"""Those of some articles in which one sentence of these parts holds what is asked for, or, when asked so, may."""
_REMEMBERED = 2_000_000
"""How many articles and positions the remembered columns may hold together."""


class Weighed(NamedTuple):
    """In which articles words occur, and how much."""

    slots: Slots
    """Their slots, ascending."""
    weights: Floats
    """What the occurrences in each weigh together."""


class Finding:
    """Answers trees from one view of the index; remembers what words found."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._weights: dict[tuple[Node, str, int], Weighed] = {}
        self._masks: dict[tuple[Node, str, int], Mask] = {}
        self._starts: dict[tuple[int, Node, str, int], Column] = {}
        self._held = 0

    def find(self, tree: Node, resolve: Resolve, verify: Verify, *, most: int, maybe: bool = False) -> Mask:
        """Of every slot, whether its article is found by a tree; with `maybe`, whether it may be for all we know.

        `most` bounds how many terms a beginning stands for (`View.expand`).
        """
        return _Asking(self, self._view, resolve, verify, most).mask(tree, maybe)

    def weights(self, node: Node, field: str, most: int) -> Weighed:
        """The slots in which words occur, each with the weight of the occurrences there."""
        key = (_bare(node), field, most)
        found = self._weights.get(key)
        if found is None:
            found = self._weigh(node, field, most)
            self._remember(2 * len(found.slots))
            self._weights[key] = found
        return found

    def mask(self, node: Node, field: str, most: int) -> Mask:
        """Of every slot, whether words occur in it."""
        key = (_bare(node), field, most)
        found = self._masks.get(key)
        if found is None:
            found = np.zeros(self._view.size, np.bool_)
            found[self.weights(node, field, most).slots] = True
            self._remember(len(found) // 8)
            self._masks[key] = found
        return found

    def _remember(self, count: int) -> None:
        self._held += count
        if self._held > _REMEMBERED:
            self._weights.clear()
            self._masks.clear()
            self._starts.clear()
            self._held = count

    def terms(self, node: Prefix | Fuzzy, field: str, most: int) -> tuple[str, ...]:
        """The terms that a beginning or an almost-word stands for."""
        return self._view.expand(node, field, most).terms

    def starts(self, leaf: int, node: Node, field: str, most: int) -> Column:
        """The positions at which words occur in one of the segments, ascending."""
        key = (leaf, _bare(node), field, most)
        found = self._starts.get(key)
        if found is None:
            found = starts_of(node, self._view.leaves[leaf], field, lambda part: self.terms(part, field, most))
            self._remember(len(found) // 2)
            self._starts[key] = found
        return found

    def _weigh(self, node: Node, field: str, most: int) -> Weighed:
        match node:
            case Word(term=term):
                return self._weights_of((term,), field)
            case Prefix() | Fuzzy():
                return self._weights_of(self.terms(node, field, most), field)
            case Or(parts=parts):
                return self._together([self.weights(part, field, most) for part in _needed(parts)])
            case _:
                return self._occurring(node, field, most)

    def _occurring(self, node: Node, field: str, most: int) -> Weighed:
        """Where what stands at several places together occurs, each place weighing one."""
        found: list[Weighed] = []
        for number, leaf in enumerate(self._view.leaves):
            ordinals, counts = leaf.by_article(self.starts(number, node, field, most))
            found.append(Weighed(leaf.offset + ordinals, counts.astype(np.float64)))
        return self._living(found)

    def _weights_of(self, terms: Collection[str], field: str) -> Weighed:
        found: list[Weighed] = []
        for leaf in self._view.leaves:
            several = [held for term in terms if len((held := leaf.postings(field, term)).ids)]
            if len(several) == 1:
                found.append(Weighed(leaf.offset + several[0].ids.astype(np.intp), several[0].weights.astype(float)))
            elif several:
                ids = np.concatenate([held.ids for held in several])
                sums: Floats = np.bincount(ids, np.concatenate([held.weights for held in several])).astype(np.float64)
                there = np.flatnonzero(sums)
                found.append(Weighed(leaf.offset + there, sums[there]))
        return self._living(found)

    def _together(self, several: Sequence[Weighed]) -> Weighed:
        """The sums of what several words weigh."""
        filled = [one for one in several if len(one.slots)]
        if len(filled) == 1:
            return filled[0]
        sums = np.zeros(self._view.size)
        for one in filled:
            sums[one.slots] += one.weights
        there = np.flatnonzero(sums)
        return Weighed(there, sums[there])

    def _living(self, by_leaf: Sequence[Weighed]) -> Weighed:
        """What was found in each segment, deleted articles left out."""
        if len(by_leaf) == 1:
            (found,) = by_leaf
        else:
            slots = np.concatenate([_NO_SLOTS, *(one.slots for one in by_leaf)])
            found = Weighed(slots, np.concatenate([_NO_WEIGHTS, *(one.weights for one in by_leaf)]))
        if self._view.whole:
            return found
        kept = self._view.live[found.slots]
        return Weighed(found.slots[kept], found.weights[kept])

    def parts(self, node: Node, most: int) -> Mask:
        """Of every title, heading and block, numbered through all segments, whether words occur in it."""
        found = np.zeros(self._view.part_offsets[-1], np.bool_)
        for number, (leaf, offset) in enumerate(zip(self._view.leaves, self._view.part_offsets, strict=False)):
            found[offset + leaf.by_part(self.starts(number, node, "text", most))[0]] = True
        return found


_NO_SLOTS: Slots = np.zeros(0, np.intp)
_NO_WEIGHTS: Floats = np.zeros(0)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One question put to the index."""

    finding: Finding
    view: View
    resolve: Resolve
    verify: Verify
    most: int

    def mask(self, node: Node, maybe: bool) -> Mask:
        """Of every slot, whether a node holds in its article, or may.

        What is not known does not hold, so that its negation does: there is nothing more that may.
        """
        match node:
            case And(parts=parts):
                found = self.view.live
                for part in parts:
                    found = found & self.mask(part, maybe)
                return found
            case Or(parts=parts):
                found = self.mask(parts[0], maybe)
                for part in parts[1:]:
                    found = found | self.mask(part, maybe)
                return found
            case Not(part=part):
                return self.view.live & ~self.mask(part, False)
            case Everything():
                return self.view.live
            case Same(scope=scope, part=part):
                if scope == "paragraph":
                    return self.view.holding_parts(self.parts(part))
                return self.in_sentence(node, maybe)
            case Field(name=name, body=Node() as body) if name in IN_INDEX:
                found = self.finding.mask(body, name, self.most)
                return found | self.view.mask_of(self.resolve(node, maybe)) if maybe else found
            case Field() | DateRange():
                return self.view.mask_of(self.resolve(node, maybe))
            case _:
                return self.finding.mask(node, "text", self.most)

    def parts(self, node: Node) -> Mask:
        """Of every title, heading and block, whether it holds all a node asks for."""
        match node:
            case And(parts=nodes):
                found = self.parts(nodes[0])
                for part in nodes[1:]:
                    found = found & self.parts(part)
                return found
            case Or(parts=nodes):
                found = self.parts(nodes[0])
                for part in nodes[1:]:
                    found = found | self.parts(part)
                return found
            case Not(part=part):
                return ~self.parts(part)
            case Everything():
                return np.ones(self.view.part_offsets[-1], np.bool_)
            case _:
                return self.finding.parts(node, self.most)

    def in_sentence(self, node: Same, maybe: bool) -> Mask:
        """The slots of the articles with such a sentence: those that hold the words in one place are asked for it."""
        held = self.view.parts_by_number(self.parts(_positive(node.part)))
        for part in node.part.parts if isinstance(node.part, And) else (node.part,):
            if isinstance(part, Field):
                known = self.resolve(part, maybe)
                held = {number: parts for number, parts in held.items() if number in known}
        return self.view.mask_of(self.verify(node, held, maybe))


def _positive(node: Node) -> Node:
    """What must at least hold in a paragraph of which one sentence holds a node."""
    match node:
        case Not() | Field():
            return Everything(node.start, node.end)
        case And(parts=parts):
            kept = tuple(_positive(part) for part in parts if not isinstance(part, Not))
            if not kept:
                return Everything(node.start, node.end)
            return kept[0] if len(kept) == 1 else replace(node, parts=kept)
        case Or(parts=parts):
            return replace(node, parts=tuple(map(_positive, parts)))
        case _:
            return node


def _needed(parts: Sequence[Node]) -> list[Node]:
    """The parts of an Or without the words that beginnings among them stand for."""
    begun = [part for part in parts if isinstance(part, Prefix)]
    return [
        part for part in parts if not (isinstance(part, Word) and any(prefix.begins(part.term) for prefix in begun))
    ]


def _bare(node: Node) -> Node:
    """The node without its place in the query."""
    match node:
        case Or(parts=parts):
            return replace(node, start=0, end=0, parts=tuple(map(_bare, parts)))
        case _:
            return replace(node, start=0, end=0)
