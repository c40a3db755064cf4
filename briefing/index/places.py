"""Where in an article stands what a tree asks for: snippets are then made from these places alone."""

from collections.abc import Collection, Sequence
from itertools import chain

import numpy as np

from briefing.index.columns import Column, Slots, merged, ranges
from briefing.index.concepts import concepts
from briefing.index.finding import Finding
from briefing.index.leaves import Leaf
from briefing.index.stretches import Occurring, Places
from briefing.index.view import View
from briefing.query.tree import Fuzzy, Node, Or, Prefix, Word


def wanted(tree: Node) -> list[Node]:
    """The concepts of a tree that are sought in the text, each once."""
    return list(dict.fromkeys(concept.node for concept in concepts(tree) if concept.field == "text"))


def places(tree: Node, numbers: Collection[int], finding: Finding, view: View, most: int) -> dict[int, Places]:
    """Where in each of these articles stands what a tree asks for."""
    found: dict[int, Places] = {}
    slots = np.sort(view.slots_of(numbers))
    asked = wanted(tree)
    for at, leaf in enumerate(view.leaves):
        first, last = np.searchsorted(slots, (leaf.offset, leaf.offset + len(leaf.numbers)))
        if first == last:
            continue
        ordinals = slots[first:last] - leaf.offset
        looking = _Looking(leaf, ordinals)
        for concept, node in enumerate(asked):
            terms = _terms(node, finding, most)
            if terms is None:
                looking.take(concept, looking.within(finding.starts(at, node, "text", most)))
            else:
                looking.take(concept, looking.of_terms(terms))
        found.update(zip(leaf.numbers[ordinals].tolist(), looking.found, strict=True))
    return found


def _terms(node: Node, finding: Finding, most: int) -> tuple[str, ...] | None:
    """The terms that a node stands for, when it stands for single words alone."""
    match node:
        case Word(term=term):
            return (term,)
        case Prefix() | Fuzzy():
            return finding.terms(node, "text", most)
        case Or(parts=parts):
            several = [_terms(part, finding, most) for part in parts]
            listed = [terms for terms in several if terms is not None]
            return tuple(dict.fromkeys(chain(*listed))) if len(listed) == len(several) else None
        case _:
            return None


class _Looking:
    """Looks for words in some articles of one segment."""

    def __init__(self, leaf: Leaf, ordinals: Slots) -> None:
        self.found: list[Places] = [{} for _ in ordinals]
        """Of each article, where things stand in it."""
        self._leaf = leaf
        self._there = np.zeros(len(leaf.numbers), np.bool_)
        self._there[ordinals] = True
        self._bases, self._ends = leaf.bases[ordinals], leaf.bases[ordinals + 1]
        self._first_parts = np.searchsorted(leaf.parts, self._bases).tolist()

    def within(self, starts: Column) -> Column:
        """Those of some positions that are in the articles."""
        return starts[ranges(np.searchsorted(starts, self._bases), np.searchsorted(starts, self._ends))]

    def of_terms(self, terms: Sequence[str]) -> Column:
        """The positions in the articles at which one of some terms stands."""
        postings = [held for term in terms if len((held := self._leaf.postings("text", term)).ids)]
        if len(postings) > 1:  # most of those that a beginning stands for are in none of the articles
            ends = np.cumsum([len(held.ids) for held in postings])
            rows = np.flatnonzero(self._there[np.concatenate([held.ids for held in postings])])
            postings = [postings[place] for place in np.unique(np.searchsorted(ends, rows, side="right")).tolist()]
        return merged([self.within(held.positions) for held in postings])

    def take(self, concept: int, positions: Column) -> None:
        """Notes in which parts of the articles a concept stands, and where, given the positions."""
        if not len(positions):
            return
        bounds = self._leaf.parts
        groups = np.searchsorted(bounds, positions, side="right") - 1
        firsts = np.flatnonzero(np.diff(groups, prepend=-1))
        parts = groups[firsts]
        begins, afters = bounds[parts].tolist(), bounds[parts + 1].tolist()
        articles = (np.searchsorted(self._bases, bounds[parts], side="right") - 1).tolist()
        lasts = [*firsts.tolist()[1:], len(positions)]
        listed = positions.tolist()
        place = 0
        for part, begin, after, article, last in zip(parts.tolist(), begins, afters, articles, lasts, strict=True):
            held, ordinal = self.found[article], part - self._first_parts[article]
            occurring = held.get(ordinal)
            if occurring is None:
                occurring = held[ordinal] = Occurring(self._leaf.waypoints, self._leaf.offsets, begin, after)
            occurring.concepts.append((concept, listed[place:last]))
            place = last
