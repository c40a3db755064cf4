"""Snippets: the sentences, headings and titles of an article that show why it was found.

Each is verbatim: a stored statement whole, or, where the article is not analysed yet, a clause of a block; or a heading
or the title where they stand in the text. Those with most of what was asked for come first; among these, sentences
before headings, and the densest.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.core.articles import Block, Document
from briefing.core.search import Snippet
from briefing.core.spans import Extent, merge, trim
from briefing.index.concepts import concepts
from briefing.index.entries import parts_of
from briefing.query.occurrences import found_in
from briefing.query.tree import Node
from briefing.query.words import Words

MOST = 3
"""How many snippets a hit has at most."""
_LOOKED_AT = 4
"""How many parts of an article are looked at, those with most of what was asked for."""
_LONGEST = 600
"""From how many characters on a sentence is cut to what stands around its first match."""
_AROUND = 250
"""How much that is, on either side."""
_CLAUSE = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+|(?<=[;:])\s+|\n+")
"""Where a block may be parted while its sentences are not known."""
_OPENING = 300
"""How long a clause that is shown without a match may be."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, clause or heading that may be shown."""

    start: int
    end: int
    block: Block | None
    marks: tuple[Extent, ...]
    different: int


class Shown:
    """An article ready to be shown by snippets: its parts, and their words once they are asked for."""

    def __init__(self, document: Document, statements: Sequence[Extent] | None) -> None:
        self.document = document
        self.statements = statements
        """The extents of its statements; None while they are not known."""
        self.parts = parts_of(document)
        self._words: dict[int, Words] = {}
        self._sentences: dict[int, list[Extent]] = {}

    def sentences(self, ordinal: int) -> list[Extent]:
        """The sentences of a block, its clauses where they are not known; a heading is one."""
        found = self._sentences.get(ordinal)
        if found is None:
            block = self.parts[ordinal][1]
            if block is None or block.kind == "heading":
                found = [(block.start, block.end)] if block else []
            else:
                found = _sentences(self.document, block, self.statements)
            self._sentences[ordinal] = found
        return found

    def words(self, ordinal: int) -> Words:
        """The words of a part."""
        found = self._words.get(ordinal)
        if found is None:
            found = self._words[ordinal] = Words(self.parts[ordinal][0])
        return found


class Snippets:
    """What one query is shown by."""

    def __init__(self, widened: Node) -> None:
        asked = tuple(dict.fromkeys(concepts(widened)))
        self._wanted = tuple(concept.node for concept in asked if concept.field == "text")
        self._titled = tuple(concept.node for concept in asked if concept.field == "title")

    def of(self, shown: Shown, parts: Mapping[int, Sequence[int]] | None = None) -> tuple[Snippet, ...]:
        """The snippets of an article, best first, at least one unless its text is empty.

        `parts` are the ordinals of the parts in which something stands that was asked for, each with what; without
        them, all are looked at.
        """
        looked_at = list(range(len(shown.parts))) if parts is None else _best(parts, shown)
        if self._titled and 0 not in looked_at:
            looked_at.append(0)
        found: dict[Extent, _Place] = {}
        for ordinal in looked_at:
            if parts and len(found) >= MOST and _enough(found, len(set(parts.get(ordinal, ())))):
                break
            for place in self._places(shown, ordinal) if ordinal < len(shown.parts) else ():
                found.setdefault((place.start, place.end), place)
        if not found and parts:
            return self.of(shown)
        best = sorted(found.values(), key=_worth)[:MOST]
        if not best:
            best = _opening(shown.document, shown.statements)
        return tuple(_snippet(shown.document, place) for place in best)

    def _places(self, shown: Shown, ordinal: int) -> list[_Place]:
        document, block = shown.document, shown.parts[ordinal][1]
        words = shown.words(ordinal)
        if block is None:
            return self._title(document, words)
        marks = [
            (concept, (block.start + start, block.start + end))
            for concept, node in enumerate(self._wanted)
            for start, end in found_in(node, words, each=True)
        ]
        sentences = shown.sentences(ordinal)
        there = _grouped(marks, sentences)
        if marks and not there:  # no statement holds it: what analysis passed over
            sentences = _clauses(document.text, block)
            there = _grouped(marks, sentences)
        places: list[_Place] = []
        for at, some in there.items():
            start, end = sentences[at]
            clipped = merge((max(start, first), min(end, last)) for _, (first, last) in some)
            place = _Place(start, end, block, clipped, len({concept for concept, _ in some}))
            places.append(_narrowed(document.text, place) if end - start > _LONGEST else place)
        return places

    def _title(self, document: Document, words: Words) -> list[_Place]:
        """The title where it stands in the text."""
        title = words.text
        start = document.text.find(title)
        if start < 0:
            return []
        marks = [found_in(node, words, each=True) for node in (*self._wanted, *self._titled)]
        if not any(marks):
            return []
        clipped = merge((start + a, start + b) for some in marks for a, b in some)
        block = next((one for one in document.blocks if one.start <= start < one.end), None)
        return [_Place(start, start + len(title), block, clipped, sum(map(bool, marks)))]


def _grouped(
    marks: Sequence[tuple[int, Extent]], sentences: Sequence[Extent]
) -> Mapping[int, list[tuple[int, Extent]]]:
    """The marks, each with its concept, by the ordinal of the sentence that they stand in, or reach into."""
    starts = [start for start, _ in sentences]
    found: dict[int, list[tuple[int, Extent]]] = {}
    for concept, (start, end) in marks:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(sentences) and starts[at] < end:
            if sentences[at][1] > start:
                found.setdefault(at, []).append((concept, (start, end)))
            at += 1
    return found


def _enough(found: Mapping[Extent, _Place], possible: int) -> bool:
    """Whether as many snippets as are shown have been found that no other part can better."""
    return sum(place.different >= possible for place in found.values()) >= MOST


def _best(parts: Mapping[int, Sequence[int]], shown: Shown) -> list[int]:
    """The parts with most of what was asked for; among these, blocks before headings and the title."""
    blocks = frozenset(at for at in parts if at < len(shown.parts) and not _is_heading(shown.parts[at][1]))
    return sorted(parts, key=lambda at: (-len(set(parts[at])), at not in blocks, at))[:_LOOKED_AT]


def _is_heading(block: Block | None) -> bool:
    """Whether it is a heading, or the title."""
    return block is None or block.kind == "heading"


def _sentences(document: Document, block: Block, statements: Sequence[Extent] | None) -> list[Extent]:
    """The sentences of a block; its clauses where they are not known."""
    statements = statements or ()
    first, last = bisect_left(statements, (block.start, 0)), bisect_left(statements, (block.end, 0))
    known = [extent for extent in statements[first:last] if extent[1] <= block.end]
    return known or _clauses(document.text, block)


def _clauses(text: str, block: Block) -> list[Extent]:
    found: list[Extent] = []
    start = block.start
    for mark in _CLAUSE.finditer(text, block.start, block.end):
        found.append(trim(text, start, mark.start()))
        start = mark.end()
    found.append(trim(text, start, block.end))
    return [extent for extent in found if extent[0] < extent[1]]


def _narrowed(text: str, place: _Place) -> _Place:
    """A very long sentence cut to the words around its first match."""
    first = place.marks[0]
    start, end = max(place.start, first[0] - _AROUND), min(place.end, max(first[1], first[0] + _AROUND))
    if start > place.start:
        start = next((at + 1 for at in range(start, first[0]) if text[at].isspace()), first[0])
    if end < place.end:
        end = next((at for at in range(end, first[1], -1) if text[at].isspace()), first[1])
    marks = tuple((a, min(b, end)) for a, b in place.marks if a < end)
    return replace(place, start=start, end=end, marks=marks)


def _worth(place: _Place) -> tuple[int, bool, float, int]:
    """What the best snippet has least of: sentences come before headings with as much of what was asked for."""
    return -place.different, _is_heading(place.block), -_density(place), place.start


def _density(place: _Place) -> float:
    return sum(end - start for start, end in place.marks) / (place.end - place.start + 40)


def _opening(document: Document, statements: Sequence[Extent] | None) -> list[_Place]:
    """The first sentence, without a mark, for an article whose words were not asked for."""
    for block in (*(one for one in document.blocks if one.kind != "heading"), *document.blocks):
        sentences = _sentences(document, block, statements)
        if sentences:
            start, end = sentences[0]
            return [_Place(start, end, block, (), 0)]
    start, end = trim(document.text, 0, min(len(document.text), _OPENING))
    return [_Place(start, end, None, (), 0)] if start < end else []


def _snippet(document: Document, place: _Place) -> Snippet:
    article, block = document.article, place.block
    return Snippet(
        article.id,
        article.revision,
        place.start,
        place.end,
        document.text[place.start : place.end],
        place.marks,
        block.paragraph if block else 0,
        block.heading if block else (),
    )
