"""What a tree finds in the index: sets of articles, joined and cut as the tree says, and how well each answers it.

The tree is a widened one (`query.widening`); what is found is what `query.matcher` finds in the articles' texts. What
the index does not hold is asked of the caller: fields of facts, dates, and what stands in one sentence.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from operator import add

from briefing.index.concepts import IN_INDEX
from briefing.index.occurrences import starts_of
from briefing.index.view import View
from briefing.query.tree import And, DateRange, Everything, Field, Fuzzy, Node, Not, Or, Prefix, Same, Word

Numbers = frozenset[int]
"""Numbers of articles."""
Resolve = Callable[[Field | DateRange, bool], Numbers]
"""The articles for which a fact or date holds, or, when asked so, for which it may hold as far as is known.

Fields of words that the index holds are asked for only so, and only what is not known need be told."""
Verify = Callable[[Same, Numbers, bool], Numbers]
"""Those of some articles in which one sentence holds what is asked for, or, when asked so, may."""
_REMEMBERED = 400_000
"""How many articles the remembered sets may hold together."""


@dataclass(frozen=True, slots=True)
class Capped:
    """A beginning or an almost-word that stands for more terms than are looked for."""

    node: Prefix | Fuzzy
    """The node."""
    left_out: int
    """How many rarer terms are not looked for."""


class Finding:
    """Answers trees from one view of the index; remembers what words found."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._weights: dict[tuple[Node, str, int], Mapping[int, int]] = {}
        self._sets: dict[tuple[Node, str, int], Numbers] = {}
        self._starts: dict[tuple[int, Node, str, int], Sequence[int]] = {}
        self._held = 0

    def find(self, tree: Node, resolve: Resolve, verify: Verify, *, most: int, maybe: bool = False) -> Numbers:
        """The slots of the articles that a tree finds; with `maybe`, of those too that it may find for all we know.

        `most` bounds how many terms a beginning stands for (`View.expand`).
        """
        return _Asking(self, self._view, resolve, verify, most).slots(tree, maybe)

    def weights(self, node: Node, field: str, most: int) -> Mapping[int, int]:
        """The slots in which words occur, each with the weight of the occurrences there."""
        key = (_bare(node), field, most)
        found = self._weights.get(key)
        if found is None:
            found = self._weigh(node, field, most)
            self._remember(len(found))
            self._weights[key] = found
        return found

    def slots(self, node: Node, field: str, most: int) -> Numbers:
        """The slots in which words occur."""
        key = (_bare(node), field, most)
        found = self._sets.get(key)
        if found is None:
            weighed = self._weights.get(key)
            found = self._occurring(node, field, most) if weighed is None else frozenset(weighed)
            self._remember(len(found))
            self._sets[key] = found
        return found

    def _remember(self, count: int) -> None:
        self._held += count
        if self._held > _REMEMBERED:
            self._weights.clear()
            self._sets.clear()
            self._starts.clear()
            self._held = count

    def terms(self, node: Prefix | Fuzzy, field: str, most: int) -> tuple[str, ...]:
        """The terms that a beginning or an almost-word stands for."""
        return self._view.expand(node, field, most).terms

    def starts(self, leaf: int, node: Node, field: str, most: int) -> Sequence[int]:
        """The positions at which words occur in one of the segments, ascending."""
        key = (leaf, _bare(node), field, most)
        found = self._starts.get(key)
        if found is None:
            found = starts_of(node, self._view.leaves[leaf], field, lambda part: self.terms(part, field, most))
            self._remember(len(found) // 8)
            self._starts[key] = found
        return found

    def _occurring(self, node: Node, field: str, most: int) -> Numbers:
        match node:
            case Word(term=term):
                return self._of_terms((term,), field)
            case Prefix() | Fuzzy():
                return self._of_terms(self.terms(node, field, most), field)
            case Or(parts=parts):
                return frozenset[int]().union(*(self.slots(part, field, most) for part in _needed(parts)))
            case _:
                return frozenset(self.weights(node, field, most))

    def _of_terms(self, terms: Collection[str], field: str) -> Numbers:
        found: set[int] = set()
        for leaf in self._view.leaves:
            offset = leaf.offset
            for term in terms:
                ids = leaf.postings(field, term).ids
                found.update(map(offset.__add__, ids) if offset else ids)
        return frozenset(found - self._view.deleted if self._view.deleted else found)

    def _weigh(self, node: Node, field: str, most: int) -> Mapping[int, int]:
        match node:
            case Word(term=term):
                return self._weights_of((term,), field)
            case Prefix() | Fuzzy():
                return self._weights_of(self.terms(node, field, most), field)
            case Or(parts=parts):
                together: dict[int, int] = {}
                for part in sorted((self.weights(one, field, most) for one in _needed(parts)), key=len, reverse=True):
                    if together:
                        sums = map(add, part.values(), map(together.get, part, repeat(0)))
                        together.update(zip(part, sums, strict=True))
                    else:
                        together = dict(part)
                return together
        found: dict[int, int] = {}
        for number, leaf in enumerate(self._view.leaves):
            starts = self.starts(number, node, field, most)
            found.update((leaf.offset + ordinal, count) for ordinal, count in leaf.by_article(starts))
        return self._without_deleted(found)

    def _weights_of(self, terms: Collection[str], field: str) -> Mapping[int, int]:
        found: dict[int, int] = {}
        for leaf in self._view.leaves:
            first = True
            for term in terms:
                postings = leaf.postings(field, term)
                slots = map(leaf.offset.__add__, postings.ids) if leaf.offset else postings.ids
                if first:  # no other term has been seen in these articles
                    found.update(zip(slots, postings.weights, strict=True))
                    first = not postings.ids
                else:
                    rows = list(slots)
                    sums = map(add, postings.weights, map(found.get, rows, repeat(0)))
                    found.update(zip(rows, sums, strict=True))
        return self._without_deleted(found)

    def _without_deleted(self, found: dict[int, int]) -> Mapping[int, int]:
        for slot in self._view.deleted & found.keys():
            del found[slot]
        return found

    def parts(self, node: Node, most: int) -> Numbers:
        """The titles, headings and blocks in which words occur, numbered through all segments."""
        found: set[int] = set()
        for number, (leaf, offset) in enumerate(zip(self._view.leaves, self._view.part_offsets, strict=False)):
            starts = self.starts(number, node, "text", most)
            found.update(offset + part for part, _ in leaf.by_part(starts))
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One question put to the index."""

    finding: Finding
    view: View
    resolve: Resolve
    verify: Verify
    most: int

    def slots(self, node: Node, maybe: bool) -> Numbers:
        """The slots of the articles in which a node holds, or may.

        What is not known does not hold, so that its negation does: there is nothing more that may.
        """
        match node:
            case And(parts=parts):
                return self.all_of(parts, maybe)
            case Or(parts=parts):
                return frozenset[int]().union(*(self.slots(part, maybe) for part in parts))
            case Not(part=part):
                return self.view.live - self.slots(part, False)
            case Everything():
                return self.view.live
            case Same(scope=scope, part=part):
                return self.together(part) if scope == "paragraph" else self.in_sentence(node, maybe)
            case Field(name=name, body=Node() as body) if name in IN_INDEX:
                found = self.finding.slots(body, name, self.most)
                return found | self.slotted(self.resolve(node, maybe)) if maybe else found
            case Field() | DateRange():
                return self.slotted(self.resolve(node, maybe))
            case _:
                return self.finding.slots(node, "text", self.most)

    def all_of(self, parts: tuple[Node, ...], maybe: bool) -> Numbers:
        wanted = sorted((self.slots(part, maybe) for part in parts if not isinstance(part, Not)), key=len)
        found = wanted[0].intersection(*wanted[1:]) if wanted else self.view.live
        for part in parts:
            if isinstance(part, Not) and found:
                found -= self.slots(part.part, False)
        return found

    def slotted(self, numbers: Numbers) -> Numbers:
        slots = self.view.slots
        return frozenset(slots[number] for number in numbers if number in slots)

    def together(self, node: Node) -> Numbers:
        """The slots of the articles with a title, heading or block that holds all a node asks for."""
        return frozenset(map(self.view.slot_of_part, self.parts(node))) - self.view.deleted

    def parts(self, node: Node) -> Numbers:
        """The titles, headings and blocks that hold all a node asks for."""
        match node:
            case And(parts=nodes):
                wanted = sorted((self.parts(part) for part in nodes if not isinstance(part, Not)), key=len)
                found = wanted[0].intersection(*wanted[1:]) if wanted else self.view.all_parts
                return found.difference(*(self.parts(part.part) for part in nodes if isinstance(part, Not)))
            case Or(parts=nodes):
                return frozenset[int]().union(*map(self.parts, nodes))
            case Not(part=part):
                return self.view.all_parts - self.parts(part)
            case Everything():
                return self.view.all_parts
            case _:
                return self.finding.parts(node, self.most)

    def in_sentence(self, node: Same, maybe: bool) -> Numbers:
        """The slots of the articles with such a sentence: those that hold the words in one place are asked for it."""
        numbers = frozenset(self.view.numbered(self.together(_positive(node.part))))
        for part in node.part.parts if isinstance(node.part, And) else (node.part,):
            if isinstance(part, Field):
                numbers &= self.resolve(part, maybe)
        return self.slotted(self.verify(node, numbers, maybe))


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
