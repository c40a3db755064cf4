"""In which parts of an article stands what a tree asks for: snippets are then made from these parts alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from briefing.index.concepts import concepts
from briefing.index.finding import Finding
from briefing.index.leaves import Leaf
from briefing.index.view import View
from briefing.query.tree import Fuzzy, Node, Or, Prefix, Word


def wanted(tree: Node) -> list[Node]:
    """The concepts of a tree that are sought in the text, each once."""
    return list(dict.fromkeys(concept.node for concept in concepts(tree) if concept.field == "text"))


def places(
    tree: Node, numbers: Collection[int], finding: Finding, view: View, most: int
) -> dict[int, dict[int, list[int]]]:
    """Of each article, the ordinals of its parts in which a concept stands, with the ordinals of the concepts there."""
    offsets = [leaf.offset for leaf in view.leaves]
    columns: dict[int, list[list[Sequence[int]]]] = {}
    found: dict[int, dict[int, list[int]]] = {}
    for number in numbers:
        slot = view.slots.get(number)
        if slot is None:
            continue
        at = bisect_right(offsets, slot) - 1
        if at not in columns:
            columns[at] = [list(_columns(node, at, finding, view, most)) for node in wanted(tree)]
        leaf = view.leaves[at]
        ordinal = slot - leaf.offset
        parts: dict[int, list[int]] = {}
        for concept, several in enumerate(columns[at]):
            for starts in several:
                for part in _parts(starts, leaf, leaf.bases[ordinal], leaf.bases[ordinal + 1]):
                    parts.setdefault(part, []).append(concept)
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


def _parts(starts: Sequence[int], leaf: Leaf, base: int, end: int) -> Iterator[int]:
    """The ordinals, within their article, of the parts in which something stands."""
    place = bisect_left(starts, base)
    if place == len(starts) or starts[place] >= end:
        return
    first = bisect_left(leaf.parts, base)
    while place < len(starts) and starts[place] < end:
        part = bisect_right(leaf.parts, starts[place], first) - 1
        yield part - first
        place = bisect_left(starts, leaf.parts[part + 1], place)
