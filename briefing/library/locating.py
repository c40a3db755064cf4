"""From where the index says that something stands to the sentence that holds it, without analysing whole texts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefing.core.articles import Block, Document
from briefing.core.spans import Extent, trim
from briefing.index.stretches import Occurring, Stretch
from briefing.query.words import Words

_CLAUSE = re.compile(
    r"""[\n!.:;?؛؟।۔。！；？](?:(?<=\n)\n*(?![a-z])|(?<=[。！；？])[」』”’）]*"""
    r"""|(?<![\n。！；？])["”’»')\]]*\s+)"""
)
"""Where a block may be parted while its sentences are not known; one set of characters comes first, which is fast.

A line that goes on in lower case belongs to the one before."""
_LOOKED_AT = 4
"""How many groups of the words that were asked for are looked at in one block, …"""
_WITHIN = 20
"""… those first that stand so near each other that they may be in one sentence."""
_BEHIND = 256
"""How far behind a place its clause's beginning is looked for at first."""


def clauses(text: str, block: Block) -> list[Extent]:
    """The clauses of a block."""
    found: list[Extent] = []
    start = block.start
    for mark in _CLAUSE.finditer(text, block.start, block.end):
        found.append(trim(text, start, mark.end()))
        start = mark.end()
    found.append(trim(text, start, block.end))
    return [extent for extent in found if extent[0] < extent[1]]


def clause_at(text: str, block: Block, place: int) -> Extent:
    """The one of a block's clauses that a word at a place stands in: as `clauses` has it, found from there."""
    back = _BEHIND
    start = block.start
    while start < place:
        first = max(block.start, place - back)
        ends = [mark.end() for mark in _CLAUSE.finditer(text, first, place + 1)]
        if ends and ends[0] <= place:
            start = ends[bisect_right(ends, place) - 1]
            break
        if first == block.start:
            break
        back *= 4
    mark = _CLAUSE.search(text, place, block.end)
    return trim(text, start, mark.end() if mark else block.end)


def sentences_of(block: Block, statements: Sequence[Extent] | None) -> list[Extent]:
    """The statements of a block; none where they are not known."""
    statements = statements or ()
    first, last = bisect_left(statements, (block.start, 0)), bisect_left(statements, (block.end, 0))
    return [extent for extent in statements[first:last] if extent[1] <= block.end]


def likeliest(occurring: Occurring) -> list[tuple[int, int]]:
    """The places in a part, each with its concept, that are likeliest to be in the sentences that hold the most."""
    events = [(position, concept) for concept, positions in occurring.concepts for position in positions]
    if len(events) <= _LOOKED_AT:
        return sorted(events)
    concepts = {concept for concept, _ in occurring.concepts}
    if len(concepts) == 1:
        return sorted(events)[:_LOOKED_AT]
    events.sort()
    near: list[int] = []
    counts = dict.fromkeys(concepts, 0)
    distinct = last = 0
    for position, concept in events:
        while last < len(events) and events[last][0] <= position + _WITHIN:
            distinct += not counts[events[last][1]]
            counts[events[last][1]] += 1
            last += 1
        near.append(distinct)
        counts[concept] -= 1
        distinct -= not counts[concept]
    kept: set[tuple[int, int]] = set()
    groups = 0
    for at in sorted(range(len(events)), key=near.__getitem__, reverse=True):
        if groups == _LOOKED_AT:
            break
        if events[at] in kept:
            continue
        groups += 1
        seen: set[int] = set()
        for place in range(at, len(events)):
            if events[place][0] > events[at][0] + _WITHIN or len(seen) == near[at]:
                break
            if events[place][1] not in seen:
                seen.add(events[place][1])
                kept.add(events[place])
    for concept in concepts.difference([concept for _, concept in kept]):
        kept.add(next(event for event in events if event[1] == concept))
    return sorted(kept)


class Locating:
    """Finds the sentences of one block; its clauses, where they are not known or leave out something."""

    def __init__(self, document: Document, block: Block, sentences: Sequence[Extent]) -> None:
        self._text = document.text
        self._language = document.article.language
        self._block = block
        self._sentences = sentences
        self._starts = [start for start, _ in sentences]
        self._known: dict[int, Words] = {}
        self._found: list[Extent] = []

    def sentence(self, occurring: Occurring, position: int) -> tuple[Extent, bool, int]:
        """The sentence around a position, whether it is one that was known before, and about where the position is."""
        stretch = occurring.stretch(position)
        begin = self._block.start + stretch.start
        end = self._block.end if stretch.end is None else self._block.start + stretch.end
        held = self._around(begin)
        if end <= held[0][1]:
            return *held, begin
        place = self._exactly(stretch, begin, end)
        return *self._around(place), place

    def _around(self, place: int) -> tuple[Extent, bool]:
        """The sentence or clause around a place."""
        at = bisect_right(self._starts, place) - 1
        if at >= 0 and place < self._sentences[at][1]:
            return self._sentences[at], True
        at = bisect_right(self._found, (place, len(self._text)))
        if at and place < self._found[at - 1][1]:
            return self._found[at - 1], not self._sentences
        clause = clause_at(self._text, self._block, place)
        self._found.insert(at, clause)
        return clause, not self._sentences

    def _exactly(self, stretch: Stretch, begin: int, end: int) -> int:
        """The offset of the word that is asked for."""
        words = self._known.get(begin)
        if words is None:
            words = self._known[begin] = Words(self._text[begin:end], self._language)
        row = bisect_left(words.positions, stretch.ahead)
        return begin + (words.starts[row] if row < len(words) else 0)
