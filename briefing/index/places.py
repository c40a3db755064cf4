"""Where in an article stands what a tree asks for: snippets are then made from these places alone."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from briefing.index.concepts import concepts
from briefing.index.finding import Finding
from briefing.index.leaves import Leaf
from briefing.index.stretches import Occurring, Places
from briefing.index.view import View
from briefing.query.tree import Fuzzy, Node, Or, Prefix, Word

_ENOUGH = 8
"""How many of the words that a beginning stands for, the commonest first, are looked for in one article."""


def wanted(tree: Node) -> list[Node]:
    """The concepts of a tree that are sought in the text, each once."""
    return list(dict.fromkeys(concept.node for concept in concepts(tree) if concept.field == "text"))


def places(tree: Node, numbers: Collection[int], finding: Finding, view: View, most: int) -> dict[int, Places]:
    """Where in each of these articles stands what a tree asks for."""
    offsets = [leaf.offset for leaf in view.leaves]
    columns: dict[int, list[list[Sequence[int]]]] = {}
    found: dict[int, Places] = {}
    for number in numbers:
        slot = view.slots.get(number)
        if slot is None:
            continue
        at = bisect_right(offsets, slot) - 1
        leaf = view.leaves[at]
        if at not in columns:
            columns[at] = [list(_columns(node, at, finding, view, most)) for node in wanted(tree)]
        ordinal = slot - leaf.offset
        parts: Places = {}
        for concept, several in enumerate(columns[at]):
            taken = 0
            for starts in several:
                taken += _take(parts, concept, starts, leaf, ordinal)
                if taken == _ENOUGH:
                    break
        found[number] = parts
    return found


def _columns(node: Node, at: int, finding: Finding, view: View, most: int) -> Iterator[Sequence[int]]:
    """The positions of each of the words that a node stands for, in one segment."""
    match node:
        case Word(term=term):
            yield view.leaves[at].postings("text", term).positions
        case Prefix() | Fuzzy():
            for term in finding.terms(node, "text", most):
                yield view.leaves[at].postings("text", term).positions
        case Or(parts=parts):
            for part in parts:
                yield from _columns(part, at, finding, view, most)
        case _:
            yield finding.starts(at, node, "text", most)


def _take(parts: Places, concept: int, starts: Sequence[int], leaf: Leaf, ordinal: int) -> bool:
    """Notes in which parts of an article a word of a concept stands, and where; whether it does in any."""
    base, end = leaf.bases[ordinal], leaf.bases[ordinal + 1]
    place = bisect_left(starts, base)
    if place == len(starts) or starts[place] >= end:
        return False
    bounds: array[int] = leaf.parts
    first = bisect_left(bounds, base)
    while place < len(starts) and starts[place] < end:
        part = bisect_right(bounds, starts[place], first) - 1
        after = bisect_left(starts, bounds[part + 1], place)
        occurring = parts.get(part - first)
        if occurring is None:
            occurring = parts[part - first] = Occurring(leaf.waypoints, leaf.offsets, bounds[part], bounds[part + 1])
        occurring.concepts.append((concept, starts[place:after]))
        place = after
    return True
