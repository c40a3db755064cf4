"""In which parts of an article stands what a tree asks for: snippets are then made from these parts alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection

from briefing.index.concepts import concepts
from briefing.index.finding import Finding
from briefing.index.view import View
from briefing.query.tree import Node


def places(
    tree: Node, numbers: Collection[int], finding: Finding, view: View, most: int
) -> dict[int, dict[int, list[int]]]:
    """Of each article, the ordinals of its parts in which a concept stands, with the ordinals of the concepts there."""
    wanted = list(dict.fromkeys(concept.node for concept in concepts(tree) if concept.field == "text"))
    offsets = [leaf.offset for leaf in view.leaves]
    found: dict[int, dict[int, list[int]]] = {}
    for number in numbers:
        slot = view.slots.get(number)
        if slot is None:
            continue
        place = bisect_right(offsets, slot) - 1
        leaf = view.leaves[place]
        base, end = leaf.bases[slot - leaf.offset], leaf.bases[slot - leaf.offset + 1]
        first = bisect_left(leaf.parts, base)
        parts: dict[int, list[int]] = {}
        for ordinal, node in enumerate(wanted):
            starts = finding.starts(place, node, "text", most)
            at = bisect_left(starts, base)
            while at < len(starts) and starts[at] < end:
                part = bisect_right(leaf.parts, starts[at], first) - 1
                parts.setdefault(part - first, []).append(ordinal)
                at = bisect_left(starts, leaf.parts[part + 1], at)
        found[number] = parts
    return found
