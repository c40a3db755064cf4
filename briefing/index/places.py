"""Where in an article stands what a tree asks for: snippets are then made from these places alone."""

from collections.abc import Collection, Sequence
from itertools import chain
from math import log

import numpy as np

from briefing.index.columns import EMPTY, Column, Floats, Mask, Slots, firsts_of, merged, ranges
from briefing.index.concepts import concepts
from briefing.index.finding import Finding
from briefing.index.leaves import Leaf
from briefing.index.stretches import Places, Stretch
from briefing.index.view import View
from briefing.query.tree import Fuzzy, Node, Or, Prefix, Word

_MOST = 8
"""In how many clauses of an article things are told to stand, those first in which the most does, …"""
_OF_EACH = 2
"""… and in how many besides for each concept."""


def wanted(tree: Node) -> list[Node]:
    """The concepts of a tree that are sought in the text, each once."""
    return list(dict.fromkeys(concept.node for concept in concepts(tree) if concept.field == "text"))


def places(
    tree: Node, numbers: Collection[int], finding: Finding, view: View, *, most: int, every: bool
) -> dict[int, Places]:
    """Where in each of these articles stands what a tree asks for: in `every` clause, or in those with most of it."""
    found: dict[int, Places] = {}
    slots = np.sort(view.slots_of(numbers))
    asked = wanted(tree)
    rare = [log(2 + view.size / max(1, len(finding.weights(node, "text", most).slots))) for node in asked]
    for at, leaf in enumerate(view.leaves):
        first, last = np.searchsorted(slots, (leaf.offset, leaf.offset + len(leaf.numbers)))
        if first == last:
            continue
        ordinals = slots[first:last] - leaf.offset
        looking = _Looking(leaf, ordinals)
        columns: list[Column] = []
        for node in asked:
            terms = _terms(node, finding, most)
            if terms is None:
                columns.append(looking.within(finding.starts(at, node, "text", most)))
            else:
                columns.append(looking.of_terms(terms))
        stretches = looking.stretches(columns, None if every else rare)
        found.update(zip(leaf.numbers[ordinals].tolist(), stretches, strict=True))
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
        self._leaf = leaf
        self._there = np.zeros(len(leaf.numbers), np.bool_)
        self._there[ordinals] = True
        self._bases, self._ends = leaf.bases[ordinals], leaf.bases[ordinals + 1]
        self._first_parts = np.searchsorted(leaf.parts, self._bases)

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

    def stretches(self, columns: Sequence[Column], rare: Sequence[float] | None) -> list[Places]:
        """The clauses of each article in which concepts stand, given the positions of each.

        Told how much each concept weighs, those with the most of them.
        """
        positions = np.concatenate([EMPTY, *columns])
        if not len(positions):
            return [() for _ in self._bases]
        order = np.argsort(positions, kind="stable")
        positions = positions[order]
        held = np.repeat(np.arange(len(columns)), [len(column) for column in columns])[order]
        clauses = np.searchsorted(self._leaf.clauses, positions, side="right") - 1
        firsts = firsts_of(clauses)
        ends = np.append(firsts, len(positions))[1:]
        articles = np.searchsorted(self._bases, positions[firsts], side="right") - 1
        if rare is not None and len(firsts) > _MOST:
            owners = np.repeat(np.arange(len(firsts)), ends - firsts)
            there = np.zeros((len(columns), len(firsts)), np.bool_)
            there[held, owners] = True
            kept = _kept(articles, there, np.array(rare))
            firsts, ends, articles = firsts[kept], ends[kept], articles[kept]
        return self._made(clauses[firsts], articles, positions, held, np.stack((firsts, ends), axis=1))

    def _made(self, clauses: Slots, articles: Slots, positions: Column, held: Slots, bounds: Slots) -> list[Places]:
        """The clauses in which something stands, those of each article; `bounds` are rows of positions and concepts."""
        leaf = self._leaf
        begins = leaf.clauses[clauses]
        parts = np.searchsorted(leaf.parts, positions[bounds[:, 0]], side="right") - 1
        after = np.minimum(clauses + 1, len(leaf.clauses) - 1)
        within = (after > clauses) & (leaf.clauses[after] < leaf.parts[parts + 1])
        ends = np.where(within, leaf.offsets[after].astype(np.int64), -1).tolist()
        ordinals = (parts - self._first_parts[articles]).tolist()
        starts = leaf.offsets[clauses].tolist()
        found: list[list[Stretch]] = [[] for _ in self._bases]
        for row, (article, (first, last)) in enumerate(zip(articles.tolist(), bounds.tolist(), strict=True)):
            ahead = tuple((positions[first:last] - begins[row]).tolist())
            end = None if ends[row] < 0 else ends[row]
            stretch = Stretch(ordinals[row], starts[row], end, ahead, tuple(held[first:last].tolist()))
            found[article].append(stretch)
        return list(map(tuple, found))


def _kept(articles: Slots, there: Mask, rare: Floats) -> Slots:
    """Which of some clauses, given in order with their articles, to tell of.

    `there` tells for each concept in which of them it stands.
    """
    best = _first(articles, -(rare @ there), _MOST)
    for row in there:
        rows = np.flatnonzero(row)
        best = np.union1d(best, rows[_first(articles[rows], np.zeros(len(rows)), _OF_EACH)])
    return best


def _first(groups: Slots, keys: Floats, count: int) -> Slots:
    """Which of some rows, given with their groups, are among the first of their group by their keys."""
    order = np.lexsort((keys, groups))
    sizes = np.bincount(groups)
    firsts = np.repeat(np.cumsum(sizes) - sizes, sizes)
    return np.sort(order[np.arange(len(groups)) - firsts < count])
