"""Which places of an article are shown: together they show all that was asked for, the rarest first."""

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from math import log
from typing import NamedTuple

from briefing.core.articles import Block
from briefing.core.spans import Extent, merge
from briefing.query.stemming import is_spaceless
from briefing.query.tree import ButNot, Fuzzy, Near, Node, Or, Phrase, Prefix, Word

MOST = 3
"""How many snippets a hit has, …"""
MOST_TO_COVER = 6
"""… and how many at most when fewer cannot show all that was asked for."""
FIELD_WEIGHT = 100_000
"""What it weighs that a place answers a field: more than any number of words."""
_WEIGHT = 100
"""What the commonest word weighs, about."""
_LONGEST = 600
"""From how many characters on a sentence is cut to what stands around its first match."""
_AROUND = 250
"""How much that is, on either side."""


class Place(NamedTuple):
    """A sentence, clause or heading that may be shown."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    block: Block | None
    """The block it stands in."""
    marks: tuple[Extent, ...]
    """What is marked in it, in order and disjoint."""
    concepts: frozenset[int]
    """The ordinals of what was asked for that it shows."""
    words: int = 0
    """How many characters the words take up that were asked for."""
    first: int | None = None
    """About where the first of them stands, while there are no marks yet."""

    @property
    def extent(self) -> Extent:
        """Start and end."""
        return self.start, self.end

    def joined(self, other: "Place") -> "Place":
        """The same place with what either shows."""
        marks = merge((*self.marks, *other.marks))
        return self._replace(marks=marks, concepts=self.concepts | other.concepts, words=max(self.words, other.words))


def weights_of(shares: Iterable[float]) -> tuple[int, ...]:
    """What words weigh that stand in such shares of the articles: the rarer, the more."""
    return tuple(int(_WEIGHT * log(2 + 1 / max(share, 1e-7))) for share in shares)


def written(node: Node) -> int:
    """About how many characters the words of a concept take up."""
    match node:
        case Word(term=term) | Fuzzy(term=term):
            return len(term)
        case Phrase(terms=terms) | Near(terms=terms):
            return sum(map(len, terms)) + len(terms)
        case Prefix(folded=folded):
            return len(folded)
        case Or(parts=parts):
            return max(map(written, parts))
        case ButNot(part=part):
            return written(part)
        case _:
            return 0


class Weights:
    """What each thing asked for weighs; sums are remembered, for most places show the same."""

    def __init__(self, weights: Sequence[int]) -> None:
        self.each = weights
        """What each weighs, by its ordinal."""
        self._sums: dict[frozenset[int], int] = {}

    def of(self, concepts: frozenset[int]) -> int:
        """What some of what was asked for weighs together."""
        found = self._sums.get(concepts)
        if found is None:
            found = self._sums[concepts] = sum(map(self.each.__getitem__, concepts))
        return found


def choose(places: Collection[Place], weights: Weights, *, briefly: bool = False) -> list[Place]:
    """The places to show, best first: each shows as much as can be of what those before it do not.

    Among equals, sentences come before headings, and the densest first. When it is to be told `briefly`, the best one.
    """
    if briefly:
        return [min(places, key=lambda place: _worth(place, weights))] if places else []
    waiting = sorted(places, key=lambda place: _worth(place, weights))
    left = frozenset[int]().union(*(place.concepts for place in waiting))
    chosen: list[Place] = []
    while waiting and len(chosen) < (MOST_TO_COVER if left else MOST):
        best = waiting[0]  # at first, and when all is shown, the worthiest shows most
        if left and chosen:
            best = max(waiting, key=lambda place: weights.of(place.concepts & left))
        waiting.remove(best)
        chosen.append(best)
        left -= best.concepts
    return chosen


def _worth(place: Place, weights: Weights) -> tuple[int, bool, float, int]:
    """What the best place has least of."""
    density = place.words / (place.end - place.start + 40)
    return -weights.of(place.concepts), is_heading(place.block), -density, place.start


def is_heading(block: Block | None) -> bool:
    """Whether it is a heading, or the title."""
    return block is None or block.kind == "heading"


def narrow(text: str, place: Place) -> Place:
    """A very long sentence cut to the words around its first match; others as they are."""
    if place.end - place.start <= _LONGEST:
        return place
    at = place.start if place.first is None else place.first
    first = place.marks[0] if place.marks else (at, at + 1)
    start, end = max(place.start, first[0] - _AROUND), min(place.end, max(first[1], first[0] + _AROUND))
    if start > place.start:
        start = next((at + 1 for at in range(start, first[0]) if text[at].isspace()), _between(text, start, first[0]))
    if end < place.end:
        nearest = _between(text, end, first[1]) if place.marks else end
        end = next((at for at in range(end, first[1], -1) if text[at].isspace()), nearest)
    marks = tuple((a, min(b, end)) for a, b in place.marks if a < end)
    return place._replace(start=start, end=end, marks=marks)


def _between(text: str, place: int, other: int) -> int:
    """A place where no space is: it parts characters in a script without spaces; elsewhere it would part a word."""
    if not (is_spaceless(text[place]) or is_spaceless(text[place - 1])):
        return other
    step = 1 if place < other else -1
    while place != other and unicodedata.category(text[place])[0] == "M":
        place += step
    return place
