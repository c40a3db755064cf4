"""Where words, phrases and nearness occur in a segment: the same as `query.occurrences` finds in the text.

An occurrence is a pair of positions, its first and its last word. The joined form of a compound stands at the position
of its first part and reaches over its second.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import numpy as np

from briefing.index.columns import EMPTY, Column, Mask, lowered, merged, ranges, stands
from briefing.index.leaves import Leaf
from briefing.index.schema import COMPOUNDS
from briefing.query.tree import ButNot, Fuzzy, Near, Node, Or, Phrase, Prefix, Word

Expand = Callable[[Prefix | Fuzzy], Sequence[str]]
"""The terms that a beginning or an almost-word stands for."""
Occurrence = tuple[int, int]


def starts_of(node: Node, leaf: Leaf, field: str, expand: Expand) -> Column:
    """The positions at which the node occurs, ascending."""
    match node:
        case Word(term=term):
            return leaf.postings(field, term).positions
        case Phrase(terms=terms):
            return following(terms, leaf, field)
        case Near():
            return nearing(node, leaf, field)
        case Prefix() | Fuzzy():
            return merged([leaf.postings(field, term).positions for term in expand(node)])
        case Or(parts=parts):
            return merged([starts_of(part, leaf, field, expand) for part in parts])
        case _:
            return np.array(sorted({start for start, _ in spans_of(node, leaf, field, expand)}), np.uint32)


def spans_of(node: Node, leaf: Leaf, field: str, expand: Expand) -> list[Occurrence]:
    """The occurrences of a node, from first to last position."""
    match node:
        case Word(term=term):
            return _reaching(term, leaf, field)
        case Phrase(terms=terms):
            starts = following(terms, leaf, field).tolist()
            lasts = _ending([start + len(terms) - 1 for start in starts], terms[-1], leaf, field)
            return [(start, end) for start, (_, end) in zip(starts, lasts, strict=True)]
        case Near():
            return near(node, leaf, field)
        case Prefix() | Fuzzy():
            return [span for term in expand(node) for span in _reaching(term, leaf, field)]
        case Or(parts=parts):
            return [span for part in parts for span in spans_of(part, leaf, field, expand)]
        case ButNot(part=part, without=without):
            found = spans_of(part, leaf, field, expand)
            return _outside(found, spans_of(without, leaf, field, expand)) if found else []
        case _:
            return []


def following(terms: tuple[str, ...], leaf: Leaf, field: str) -> Column:
    """The positions at which the terms stand directly one after the other, sought from the rarest on."""
    columns = [leaf.postings(field, term).positions for term in terms]
    first, *others = sorted(range(len(terms)), key=lambda index: len(columns[index]))
    found = columns[first]
    if first:
        found = found[np.searchsorted(found, np.uint32(first)) :] - np.uint32(first)
    for index in others:
        found = found[stands(columns[index], found + np.uint32(index))]
    return found


def nearing(node: Near, leaf: Leaf, field: str) -> Column:
    """The positions at which groups of the terms that stand near enough within one part begin."""
    counts = Counter(node.terms)
    columns = {term: leaf.postings(field, term).positions for term in counts}
    if not all(map(len, columns.values())):
        return EMPTY
    reach = len(node.terms) + node.slop - 1
    rarest = min(columns.values(), key=len)
    starts = merged([_around(column, rarest, reach) for column in columns.values()])
    bounds = leaf.parts if field == "text" else leaf.bases
    ends = np.minimum(starts + np.uint32(reach), bounds[np.searchsorted(bounds, starts, side="right")] - np.uint32(1))
    there = np.ones(len(starts), np.bool_)
    for term, count in counts.items():
        there &= _come(columns[term], starts, ends, count)
    return np.unique(starts[there])


def _around(column: Column, rarest: Column, reach: int) -> Column:
    """The positions of a column from which a group may begin that holds a place of the rarest term."""
    if column is rarest:
        return column
    firsts = np.searchsorted(column, lowered(rarest, reach))
    lasts = np.searchsorted(column, rarest, side="right")
    return column[np.unique(ranges(firsts, lasts))]


def _come(column: Column, starts: Column, ends: Column, count: int) -> Mask:
    """From each start on, whether so many positions of a column come before an end, or at it."""
    at = np.searchsorted(column, starts) + (count - 1)
    there = at < len(column)
    at[~there] = 0
    return there & (column[at] <= ends)


def near(node: Near, leaf: Leaf, field: str) -> list[Occurrence]:
    """The groups of the terms that stand near enough within one part; each starts at another word."""
    starts = nearing(node, leaf, field).tolist()
    columns = {term: leaf.postings(field, term).positions.tolist() for term in set(node.terms)} if starts else {}
    reach = len(node.terms) + node.slop - 1
    bounds = (leaf.parts if field == "text" else leaf.bases).tolist() if starts else []
    found: dict[tuple[int, bool], int] = {}
    for start in starts:
        high = min(start + reach, bounds[bisect_right(bounds, start)] - 1)
        found.update(_groups(node, _tokens(columns, leaf, field, start, high), start, reach))
    return sorted({(start, end) for (start, _), end in found.items()})


_Place = tuple[int, bool, str, int]
"""Position, whether it is a word as written (the joined form of a compound stands before its parts), term, end."""


def _tokens(columns: dict[str, list[int]], leaf: Leaf, field: str, low: int, high: int) -> list[_Place]:
    """The occurrences of the terms from one position to another, in the order of the text."""
    found: list[_Place] = []
    for term, column in columns.items():
        places = column[bisect_left(column, low) : bisect_right(column, high)]
        found += [(start, start == end, term, end) for start, end in _ending(places, term, leaf, field)]
    return sorted(found)


def _groups(node: Near, tokens: list[_Place], last: int, reach: int) -> Iterator[tuple[tuple[int, bool], int]]:
    """Start and end of each group that begins at one of the tokens, up to a position."""
    for place, (first, simple, _, _) in enumerate(tokens):
        if first > last:
            return
        left = list(node.terms)
        end = first
        for position, _, term, reached in tokens[place:]:
            if position - first > reach:
                break
            if term in left:
                left.remove(term)
                end = max(end, reached)
            if not left:
                yield (first, simple), end
                break


def _reaching(term: str, leaf: Leaf, field: str) -> list[Occurrence]:
    return _ending(leaf.postings(field, term).positions.tolist(), term, leaf, field)


def _ending(places: Sequence[int], term: str, leaf: Leaf, field: str) -> list[Occurrence]:
    """The occurrences of a term at these places: a joined compound ends a word later."""
    joined = leaf.postings(COMPOUNDS, term).positions if field == "text" else EMPTY
    if not len(joined):
        return [(place, place) for place in places]
    left = set(joined.tolist())
    found: list[Occurrence] = []
    for place in places:
        if place in left:
            left.remove(place)  # what stands there a second time is the part whose term is the same
            found.append((place, place + 1))
        else:
            found.append((place, place))
    return found


def _outside(found: list[Occurrence], barred: list[Occurrence]) -> list[Occurrence]:
    """The occurrences that lie within none of the others."""
    ordered = sorted(barred, key=lambda span: (span[0], -span[1]))
    kept: list[Occurrence] = []
    reach = -1
    place = 0
    for start, end in sorted(found):
        while place < len(ordered) and ordered[place][0] <= start:
            reach = max(reach, ordered[place][1])
            place += 1
        if end > reach:
            kept.append((start, end))
    return kept
