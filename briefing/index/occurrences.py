"""Where words, phrases and nearness occur in a segment: the same as `query.occurrences` finds in the text.

An occurrence is a pair of positions, its first and its last word. The joined form of a compound stands at the position
of its first part and reaches over its second.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from briefing.index.leaves import Leaf
from briefing.index.schema import COMPOUNDS
from briefing.query.tree import ButNot, Fuzzy, Near, Node, Or, Phrase, Prefix, Word

Expand = Callable[[Prefix | Fuzzy], Sequence[str]]
"""The terms that a beginning or an almost-word stands for."""
Occurrence = tuple[int, int]
_SEEK = 6
"""How many times dearer it is to seek one position in an array than to put one into a set."""


def starts_of(node: Node, leaf: Leaf, field: str, expand: Expand) -> Sequence[int]:
    """The positions at which the node occurs, ascending."""
    match node:
        case Word(term=term):
            return leaf.postings(field, term).positions
        case Phrase(terms=terms):
            return following(terms, leaf, field)
        case Prefix() | Fuzzy():
            return _merged([leaf.postings(field, term).positions for term in expand(node)])
        case Or(parts=parts):
            return _merged([starts_of(part, leaf, field, expand) for part in parts])
        case _:
            return sorted({start for start, _ in spans_of(node, leaf, field, expand)})


def spans_of(node: Node, leaf: Leaf, field: str, expand: Expand) -> list[Occurrence]:
    """The occurrences of a node, from first to last position."""
    match node:
        case Word(term=term):
            return _reaching(term, leaf, field)
        case Phrase(terms=terms):
            starts = following(terms, leaf, field)
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


def following(terms: tuple[str, ...], leaf: Leaf, field: str) -> list[int]:
    """The positions at which the terms stand directly one after the other, sought from the rarest on."""
    columns = {term: leaf.postings(field, term).positions for term in set(terms)}
    order = sorted(range(len(terms)), key=lambda index: len(columns[terms[index]]))
    first = order[0]
    found: Sequence[int] = columns[terms[first]]
    if first:
        found = [position - first for position in found if position >= first]
    for index in order[1:]:
        column = columns[terms[index]]
        if not found or not column:
            return []
        if len(found) * _SEEK < len(column):
            found = [start for start in found if _stands(column, start + index)]
        else:
            there = set(column)
            found = [start for start in found if start + index in there]
    return list(found)


def near(node: Near, leaf: Leaf, field: str) -> list[Occurrence]:
    """The groups of the terms that stand near enough within one part; each starts at another word."""
    columns = {term: leaf.postings(field, term).positions for term in set(node.terms)}
    if not all(columns.values()):
        return []
    reach = len(node.terms) + node.slop - 1
    bounds = leaf.parts if field == "text" else leaf.bases
    found: dict[tuple[int, bool], int] = {}
    for position in min(columns.values(), key=len):
        part = bisect_right(bounds, position)
        low, high = max(position - reach, bounds[part - 1]), min(position + reach, bounds[part] - 1)
        if all(_between(column, low, high) for column in columns.values()):
            found.update(_groups(node, _tokens(columns, leaf, field, low, high), position, reach))
    return sorted({(start, end) for (start, _), end in found.items()})


_Place = tuple[int, bool, str, int]
"""Position, whether it is a word as written (the joined form of a compound stands before its parts), term, end."""


def _tokens(columns: "dict[str, array[int]]", leaf: Leaf, field: str, low: int, high: int) -> list[_Place]:
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
    return _ending(leaf.postings(field, term).positions, term, leaf, field)


def _ending(places: Sequence[int], term: str, leaf: Leaf, field: str) -> list[Occurrence]:
    """The occurrences of a term at these places: a joined compound ends a word later."""
    joined = leaf.postings(COMPOUNDS, term).positions if field == "text" else ()
    if not joined:
        return [(place, place) for place in places]
    left = set(joined)
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


def _between(column: "array[int]", low: int, high: int) -> bool:
    place = bisect_left(column, low)
    return place < len(column) and column[place] <= high


def _stands(column: "array[int]", position: int) -> bool:
    place = bisect_left(column, position)
    return place < len(column) and column[place] == position


def _merged(several: list[Sequence[int]]) -> Sequence[int]:
    filled = [starts for starts in several if starts]
    if len(filled) < 2:
        return filled[0] if filled else ()
    return sorted(set().union(*filled))
