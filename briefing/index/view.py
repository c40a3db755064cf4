"""The index at one generation, held open for searching: what terms it has, and in which articles they stand."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from briefing.index.columns import EMPTY, Floats, Mask, Slots
from briefing.index.leaves import Leaf
from briefing.query.stemming import head
from briefing.query.tree import Fuzzy, Prefix

EACH = 200
"""As many articles are read in the time that looking up one more term takes."""
_LAST = "\U0010ffff"


class Expansion(NamedTuple):
    """The terms that a beginning or an almost-word stands for."""

    terms: tuple[str, ...]
    """The terms; the commonest, where not all are looked for."""
    left_out: int
    """How many rarer ones are not looked for."""


class View:
    """One generation of the index; frozen, but for what it remembers."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.leaves = [Leaf(part, offset) for part, offset in reader.leaf_readers() if part.doc_count_all()]
        self.numbers = np.concatenate([EMPTY, *(leaf.numbers for leaf in self.leaves)])
        self.size = len(self.numbers)
        self.live = np.ones(self.size, np.bool_)
        for leaf in self.leaves:
            self.live[leaf.offset + leaf.deleted] = False
        self.whole = bool(self.live.all())
        self._damping: Floats | None = None
        self._expansions: dict[tuple[Prefix | Fuzzy, str, int], Expansion] = {}

    def close(self) -> None:
        """Lets go of the files."""
        self._reader.close()

    @cached_property
    def _slots(self) -> Slots:
        """By an article's number its slot; -1 for one that is not held."""
        found = np.full(int(self.numbers.max(initial=0)) + 1, -1, np.intp)
        there = np.flatnonzero(self.live)
        found[self.numbers[there]] = there
        return found

    def slots_of(self, numbers: Collection[int]) -> Slots:
        """The slots of articles, in order of their numbers; of those alone that it holds."""
        asked = np.array(sorted(numbers), np.int64)
        slots = self._slots[asked[: np.searchsorted(asked, len(self._slots))]]
        return slots[slots >= 0]

    def mask_of(self, numbers: Collection[int]) -> Mask:
        """Of every slot, whether it is that of one of these articles."""
        found = np.zeros(self.size, np.bool_)
        found[self.slots_of(numbers)] = True
        return found

    def numbers_in(self, mask: Mask) -> frozenset[int]:
        """The numbers of the articles in some slots."""
        return frozenset(self.numbers[mask].tolist())

    @cached_property
    def part_offsets(self) -> list[int]:
        """The number of the first part of each segment, counted through all of them; at last, how many there are."""
        return [0, *accumulate(len(leaf.parts) - 1 for leaf in self.leaves)]

    def holding_parts(self, parts: Mask) -> Mask:
        """Of every slot, whether one of these titles, headings and blocks is in its article."""
        found = np.zeros(self.size, np.bool_)
        for leaf, first, last in zip(self.leaves, self.part_offsets, self.part_offsets[1:], strict=False):
            found[leaf.offset + leaf.articles_of_parts(np.flatnonzero(parts[first:last]))] = True
        return found & self.live

    def parts_by_number(self, parts: Mask) -> dict[int, list[int]]:
        """By the number of each article that has one of these parts, the ordinals in the article of those it has."""
        found: dict[int, list[int]] = {}
        for leaf, first, last in zip(self.leaves, self.part_offsets, self.part_offsets[1:], strict=False):
            held = np.flatnonzero(parts[first:last])
            owners = leaf.articles_of_parts(held)
            alive = self.live[leaf.offset + owners]
            held, owners = held[alive], owners[alive]
            ordinals = held - np.searchsorted(leaf.parts, leaf.bases[owners])
            for number, ordinal in zip(leaf.numbers[owners].tolist(), ordinals.tolist(), strict=True):
                found.setdefault(number, []).append(ordinal)
        return found

    def damping(self, factor: float, by_length: float) -> Floats:
        """What the occurrences in each article are dampened by: more where it is longer than others."""
        if self._damping is None:
            lengths = np.concatenate([EMPTY, *(leaf.lengths for leaf in self.leaves)])
            average = (float(lengths.mean()) if self.size else 0.0) or 1.0
            self._damping = factor * (1 - by_length) + factor * by_length / average * lengths
        return self._damping

    def count(self, term: str) -> int:
        """In how many articles a term occurs, deleted ones that are still there among them."""
        return sum(len(leaf.postings("text", term).ids) for leaf in self.leaves)

    # Terms

    def expand(self, node: Prefix | Fuzzy, field: str, most: int) -> Expansion:
        """The terms of a field that a beginning or an almost-word stands for, the commonest first.

        Rarer ones are left out when their articles, and so many more for each of them, would be more than `most`.
        """
        key = (replace(node, start=0, end=0, text=""), field, most)
        found = self._expansions.get(key)
        if found is None:
            if field != "text":
                test = node.begins if isinstance(node, Prefix) else node.resembles
                counts: Mapping[str, int] = {
                    term: 1 for leaf in self.leaves for term in leaf.lexicon(field) if test(term)
                }
            elif isinstance(node, Prefix):
                counts = self._beginning(node)
            else:
                counts = self.like(node.term, node.distance)
            best = list(counts)
            if sum(counts.values()) + EACH * len(counts) > most:
                best.sort(key=counts.__getitem__, reverse=True)
                costs = list(accumulate(counts[term] + EACH for term in best))
                best = best[: max(1, bisect_right(costs, most))]
            found = self._expansions[key] = Expansion(tuple(best), len(counts) - len(best))
        return found

    def like(self, wanted: str, distance: int) -> Mapping[str, int]:
        """Terms of the text that begin with the same letter and differ by at most so many, each with its articles."""
        counts: Counter[str] = Counter()
        for leaf in self.leaves:
            low, words = leaf.words.between(head(wanted), head(wanted) + _LAST)
            like = process.extract(wanted, words, scorer=OSA.distance, score_cutoff=distance, limit=None)
            for term, _, place in like:
                counts[term] += int(leaf.counts[low + place])
        return counts

    def _beginning(self, node: Prefix) -> Mapping[str, int]:
        counts: Counter[str] = Counter()
        for leaf in self.leaves:
            low, words = leaf.words.between(node.folded, node.folded + _LAST)
            for term, count in zip(words, leaf.counts[low : low + len(words)].tolist(), strict=True):
                counts[term] += count
        for term in node.also - counts.keys():
            if count := self.count(term):
                counts[term] = count
        return counts
