"""Snippets: the sentences, headings and titles of an article that show why it was found.

Each is verbatim: a stored statement whole, or, where the article is not analysed yet, a clause of a block; or a heading
or the title where they stand in the text. Together they show every word that was asked for and stands in the article,
and first of all statements that answer the fields that look at statements (`choosing`).
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from briefing.core.articles import Article, Block
from briefing.core.search import Snippet
from briefing.core.spans import Extent, merge, trim
from briefing.index.concepts import concepts
from briefing.index.loosening import twins
from briefing.index.stretches import Places
from briefing.library.answering import Answer
from briefing.library.choosing import FIELD_WEIGHT, MOST, Place, Weights, choose, narrow, weights_of, written
from briefing.library.locating import locate, sentences_of
from briefing.library.shown import Shown
from briefing.query.clauses import clauses
from briefing.query.occurrences import found_in
from briefing.query.tree import Node
from briefing.query.words import Words

_LOOKED_AT = 4
"""How many parts of an article are looked at, those with most of what was asked for; more where these lack a word."""
_TRIED = 3
"""How many parts are tried for a word that these lack."""
_OPENING = 300
"""How long a clause that is shown without a match may be."""


class Snippets:
    """What one query is shown by."""

    def __init__(self, widened: Node, shares: Sequence[float] = (), fields: int = 0, *, briefly: bool = False) -> None:
        """`shares` are those of all articles in which the words stand; `fields` is how many look at statements.

        Told `briefly`, an article has one snippet.
        """
        self._briefly = briefly
        self._most = 1 if briefly else MOST
        asked = tuple(dict.fromkeys(concepts(widened)))
        self._wanted = tuple(concept.node for concept in asked if concept.field == "text")
        self._titled = tuple(concept.node for concept in asked if concept.field == "title")
        words = weights_of(shares or (1.0,) * len(self._wanted))
        titled = weights_of((1.0,) * len(self._titled))
        self._weights = Weights((*words, *titled, *((FIELD_WEIGHT,) * fields)))
        self._lengths = Weights(tuple(map(written, self._wanted)))
        self._fields_from = len(self._wanted) + len(self._titled)

    def of(self, shown: Shown, parts: Places | None = None, answers: Sequence[Answer] = ()) -> tuple[Snippet, ...]:
        """The snippets of an article, best first, at least one unless its text is empty.

        `parts` are the parts in which something stands that was asked for, with what stands where; without them, all
        are looked at. `answers` are the statements that answer fields.
        """
        best = self._best(shown, parts, answers, located=True) if parts else None
        if best is None and (parts is None or parts or answers or self._titled):
            best = self._best(shown, parts, answers, located=False)
            if parts and not best:
                best = self._best(shown, None, answers, located=False)
        best = best or _opening(shown)
        return tuple(_snippet(shown.article, shown.text, narrow(shown.text, place)) for place in best)

    def _best(
        self, shown: Shown, parts: Places | None, answers: Sequence[Answer], *, located: bool
    ) -> list[Place] | None:
        """The best places of an article.

        When they are to be `located` from where the index says that words stand, they are None where a sentence does
        not hold by itself what stands there: a phrase may reach over its end.
        """
        found: dict[Extent, Place] = {}
        if located and parts:
            titled = shown.titled and (self._titled or parts[0].part == 0)
            for place in (*(self._places(shown, 0) if titled else ()), *self._located(shown, parts)):
                _add(found, place)
        else:
            for ordinal in self._looked_at(shown, parts, answers, found):
                for place in self._places(shown, ordinal):
                    _add(found, place)
        for place in self._answering(shown, answers, found):
            _add(found, place)
        best = choose(found.values(), self._weights, briefly=self._briefly)
        if not located:
            return best
        marked = [self._marked(shown, place) for place in best]
        sure = [place for place in marked if place is not None]
        return sure if sure and len(sure) == len(best) else None

    def _located(self, shown: Shown, parts: Places) -> list[Place]:
        """The sentences that hold what was asked for, their marks yet to be found."""
        found: dict[Extent, tuple[Block, bool, int, list[int]]] = {}
        text, language = shown.text, shown.article.language
        for stretch in parts:
            block = shown.block(stretch.part)
            if block is None:
                continue
            sentences = shown.known(stretch.part, block)
            for extent, known, place, concepts_there in locate(text, language, block, sentences, stretch):
                held = found.get(extent)
                if held is None:
                    found[extent] = (block, known, place, [*concepts_there])
                else:
                    held[3].extend(concepts_there)
        shown_there = {concept for _, known, _, some in found.values() if known for concept in some}
        places: list[Place] = []
        for extent, (block, known, first, some) in found.items():
            if known or not shown_there.issuperset(some):  # what analysis passed over
                there = frozenset(some)
                places.append(Place(*extent, block, (), there, self._lengths.of(there), first))
        return places

    def _marked(self, shown: Shown, place: Place) -> Place | None:
        """A place with what is to be marked in it; None when it does not hold by itself what stands there."""
        asked = [concept for concept in place.concepts if concept < len(self._wanted)]
        if place.block is None or not asked:
            return place
        whole = place.extent
        place = narrow(shown.text, place)
        words = shown.words_within(place.extent)
        if words.text.isupper() and not words.held.isdisjoint(twins()):  # its surroundings tell words from acronyms
            return None
        marks = {concept: found_in(node, words, each=True) for concept, node in enumerate(self._wanted)}
        there = [concept for concept in asked if marks[concept]]
        if not there or (len(there) < len(asked) and place.extent == whole):
            return None
        ours = ((place.start + start, place.start + end) for some in marks.values() for start, end in some)
        return place._replace(marks=merge((*place.marks, *ours)))

    def _looked_at(
        self,
        shown: Shown,
        parts: Places | None,
        answers: Sequence[Answer],
        found: Mapping[Extent, Place],
    ) -> Iterator[int]:
        """The ordinals of the parts to look at; `found` is what was found in those that came before."""
        if parts is None:
            yield from range(len(shown))
            return
        only = frozenset((0,)) if len(self._wanted) == 1 else None
        there: dict[int, frozenset[int]] = {}
        for stretch in parts:
            if stretch.part < len(shown):
                there[stretch.part] = only or there.get(stretch.part, frozenset()).union(stretch.concepts)
        worth = {at: self._weights.of(some) for at, some in there.items()}
        order = sorted(there, key=lambda at: (-worth[at], shown.heading(at), at))
        done = {0} if self._titled else set[int]()
        yield from done
        if answers:
            answering = _ordinals(shown, answers)
            answering_first = list(islice((at for at in order if at in answering and at not in done), _LOOKED_AT))
            done.update(answering_first)
            yield from answering_first
        for at in order[:_LOOKED_AT]:
            if len(found) >= self._most and self._enough(found, worth[at]):
                break
            if at not in done:
                done.add(at)
                yield at
        if self._briefly and found:
            return
        lacking = only or frozenset[int]().union(*there.values())
        for concept in sorted(lacking, key=self._weights.each.__getitem__, reverse=True):
            for at in islice((at for at in order if concept in there[at]), _TRIED):
                if any(concept in place.concepts for place in found.values()):
                    break
                if at not in done:
                    done.add(at)
                    yield at

    def _enough(self, found: Mapping[Extent, Place], possible: int) -> bool:
        """Whether as many snippets as are shown have been found that no other part can better."""
        return sum([self._weights.of(place.concepts) >= possible for place in found.values()]) >= self._most

    def _places(self, shown: Shown, ordinal: int) -> list[Place]:
        block = shown.block(ordinal)
        words = shown.words(ordinal)
        if block is None:
            return self._title(shown, words)
        marks = [
            (concept, (block.start + start, block.start + end))
            for concept, node in enumerate(self._wanted)
            for start, end in found_in(node, words, each=True)
        ]
        sentences = shown.sentences(ordinal)
        places = _grouped(marks, sentences, block)
        shown_there = frozenset[int]().union(*[place.concepts for place in places])
        lost = [mark for mark in marks if mark[0] not in shown_there]
        if lost:  # no statement holds it: what analysis passed over
            places += _grouped(lost, clauses(shown.text, block.start, block.end), block)
        return places

    def _title(self, shown: Shown, words: Words) -> list[Place]:
        """The title where it stands in the text."""
        title = words.text
        start = shown.text.find(title)
        if start < 0:
            return []
        marks = [found_in(node, words, each=True) for node in (*self._wanted, *self._titled)]
        there = frozenset(concept for concept, some in enumerate(marks) if some)
        if not there:
            return []
        clipped = merge((start + a, start + b) for some in marks for a, b in some)
        block = _block_at(shown, start)
        return [Place(start, start + len(title), block, clipped, there, _length(clipped))]

    def _answering(self, shown: Shown, answers: Sequence[Answer], found: Mapping[Extent, Place]) -> Iterator[Place]:
        starts = shown.blocks.starts() if answers else []
        for answer in answers:
            start, end = answer.extent
            at = bisect_right(starts, start) - 1
            held = found.get(answer.extent)
            within = _within(answer.extent, answer.marks)
            if not within and not (held and held.concepts):
                within = _within(answer.extent, answer.quotes)
            ordinals = frozenset(self._fields_from + field for field in answer.fields)
            yield Place(start, end, shown.blocks[at] if at >= 0 else None, within, ordinals)


def _add(found: dict[Extent, Place], place: Place) -> None:
    held = found.get(place.extent)
    found[place.extent] = held.joined(place) if held else place


def _grouped(marks: Sequence[tuple[int, Extent]], sentences: Sequence[Extent], block: Block) -> list[Place]:
    """The sentences that the marks, each given with its concept, stand in or reach into."""
    starts = [start for start, _ in sentences]
    found: dict[int, list[tuple[int, Extent]]] = {}
    for concept, (start, end) in marks:
        at = max(0, bisect_right(starts, start) - 1)
        while at < len(sentences) and starts[at] < end:
            if sentences[at][1] > start:
                found.setdefault(at, []).append((concept, (start, end)))
            at += 1
    places: list[Place] = []
    for at, some in found.items():
        start, end = sentences[at]
        clipped = merge([(max(start, first), min(end, last)) for _, (first, last) in some])
        there = frozenset([concept for concept, _ in some])
        places.append(Place(start, end, block, clipped, there, _length(clipped)))
    return places


def _within(extent: Extent, marks: Sequence[Extent]) -> tuple[Extent, ...]:
    """The marks that lie within a sentence, in order and disjoint."""
    return merge((start, end) for start, end in marks if extent[0] <= start < end <= extent[1])


def _length(marks: Sequence[Extent]) -> int:
    return sum([end - start for start, end in marks])


def _ordinals(shown: Shown, answers: Sequence[Answer]) -> frozenset[int]:
    """The ordinals of the parts in which the answers stand."""
    starts = shown.blocks.starts()
    places = {bisect_right(starts, answer.extent[0]) - 1 for answer in answers}
    ordinals = (shown.ordinal(place) for place in places if place >= 0)
    return frozenset(ordinal for ordinal in ordinals if ordinal is not None)


def _block_at(shown: Shown, offset: int) -> Block | None:
    """The block that holds what stands at an offset."""
    place = bisect_right(shown.blocks.starts(), offset) - 1
    block = shown.blocks[place] if place >= 0 else None
    return block if block and offset < block.end else None


def _opening(shown: Shown) -> list[Place]:
    """The first sentence, without a mark, for an article whose words were not asked for."""
    text = shown.text
    for block in (*(one for one in shown.blocks if one.kind != "heading"), *shown.blocks):
        sentences = sentences_of(block, shown.statements) or clauses(text, block.start, block.end)
        if sentences:
            start, end = sentences[0]
            return [Place(start, end, block, (), frozenset())]
    start, end = trim(text, 0, min(len(text), _OPENING))
    return [Place(start, end, None, (), frozenset())] if start < end else []


def _snippet(article: Article, text: str, place: Place) -> Snippet:
    block = place.block
    return Snippet(
        article.id,
        article.revision,
        place.start,
        place.end,
        text[place.start : place.end],
        place.marks,
        block.paragraph if block else 0,
        block.heading if block else (),
    )
