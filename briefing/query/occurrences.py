"""Where a word, phrase, beginning or almost-word occurs in a text's words."""

from bisect import bisect_left
from collections import Counter

from briefing.core.spans import Extent
from briefing.query.tree import ButNot, Fuzzy, Near, Node, Or, Phrase, Prefix, Word
from briefing.query.words import Words


def occurs_in(node: Node, words: Words) -> bool:
    """Whether it occurs at all; the quick way to ask."""
    match node:
        case Word(term=term):
            return term in words.held
        case Phrase(terms=terms):
            return words.held.issuperset(terms) and bool(_following(terms, words))
        case Near(terms=terms):
            return words.held.issuperset(terms) and bool(_windows(node, words))
        case Prefix():
            return bool(begun(node, words.held))
        case Fuzzy():
            return any(map(node.resembles, words.held))
        case Or(parts=parts):
            return any(occurs_in(part, words) for part in parts)
        case _:
            return bool(found_in(node, words))


def found_in(node: Node, words: Words, *, each: bool = False) -> list[Extent]:
    """The extents of all its occurrences; with `each`, those of the single words where words are near each other.

    A ButNot occurs where its part does, whole, without lying within an occurrence of what it excludes.
    """
    match node:
        case Word(term=term):
            return _extents(words.rows(term), words)
        case Phrase(terms=terms):
            return _following(terms, words) if words.held.issuperset(terms) else []
        case Near(terms=terms):
            if not words.held.issuperset(terms):
                return []
            windows = _windows(node, words)
            if each:
                return [extent for window in windows for extent in _extents(window, words)]
            return [(words.starts[window[0]], max(words.ends[row] for row in window)) for window in windows]
        case Prefix():
            return _of_terms(begun(node, words.held), words)
        case Fuzzy():
            return _of_terms(frozenset(filter(node.resembles, words.held)), words)
        case Or(parts=parts):
            return [extent for part in parts for extent in found_in(part, words, each=each)]
        case ButNot(part=part, without=without):
            found = found_in(part, words)
            return _outside(found, found_in(without, words)) if found else []
        case _:
            return []


def _extents(rows: "tuple[int, ...] | list[int]", words: Words) -> list[Extent]:
    return [(words.starts[row], words.ends[row]) for row in rows]


def _of_terms(terms: frozenset[str], words: Words) -> list[Extent]:
    return [extent for term in terms for extent in _extents(words.rows(term), words)]


def begun(node: Prefix, terms: frozenset[str]) -> frozenset[str]:
    """Those of some terms that begin so, as `Prefix.begins` has it, without a call for each."""
    folded = node.folded
    return frozenset([term for term in terms if term.startswith(folded)]) | (terms & node.also)


def _outside(found: list[Extent], barred: list[Extent]) -> list[Extent]:
    """The extents that lie within none of the others."""
    ordered = sorted(barred, key=lambda extent: (extent[0], -extent[1]))
    kept: list[Extent] = []
    reach = place = 0
    for start, end in sorted(found):
        while place < len(ordered) and ordered[place][0] <= start:
            reach = max(reach, ordered[place][1])
            place += 1
        if end > reach:
            kept.append((start, end))
    return kept


def _following(terms: tuple[str, ...], words: Words) -> list[Extent]:
    """Extents of the terms standing directly one after the other, sought from the rarest on."""
    places = {term: words.rows(term) for term in terms}
    rarest = min(range(len(terms)), key=lambda index: len(places[terms[index]]))
    found: list[Extent] = []
    for row in places[terms[rarest]]:
        first = last = row
        position = words.positions[row] - rarest
        for index, term in enumerate(terms):
            if index == rarest:
                continue
            other = words.row_of(term, position + index)
            if other is None:
                break
            first, last = (other if index == 0 else first), (other if index > rarest else last)
        else:
            found.append((words.starts[first], words.ends[last]))
    return found


def _windows(node: Near, words: Words) -> list[list[int]]:
    """The rows of each group of the terms that stand near enough, in order; each starts at another row."""
    columns = [(words.rows(term), count) for term, count in Counter(node.terms).items()]
    width = len(node.terms) + node.slop
    found: list[list[int]] = []
    for first in sorted(row for rows, _ in columns for row in rows):
        window: list[int] = []
        for rows, count in columns:
            place = bisect_left(rows, first)
            window += rows[place : place + count]
        if len(window) == len(node.terms) and words.positions[max(window)] - words.positions[first] < width:
            found.append(sorted(window))
    return found
