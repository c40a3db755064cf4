"""From where the index says that something stands to the sentence that holds it, without analysing whole texts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from briefing.core.articles import Block
from briefing.core.spans import Extent, trim
from briefing.index.stretches import Stretch
from briefing.query.words import Words

Located = tuple[Extent, bool, int, tuple[int, ...]]
"""A sentence, whether it is one that was known before, about where in it something stands, and the concepts."""


def sentences_of(block: Block, statements: Sequence[Extent] | None) -> tuple[Extent, ...]:
    """The statements of a block; none where they are not known."""
    statements = statements or ()
    first, last = bisect_left(statements, (block.start, 0)), bisect_left(statements, (block.end, 0))
    return tuple([extent for extent in statements[first:last] if extent[1] <= block.end])


def locate(
    text: str, language: str | None, block: Block, sentences: Sequence[Extent], stretch: Stretch
) -> Sequence[Located]:
    """The sentences around the things that stand in a clause of a block, in order; one may come several times.

    That is the clause itself where no sentences are known, or none of them holds it.
    """
    begin = block.start + stretch.start
    end = block.end if stretch.end is None else block.start + stretch.end
    clause = trim(text, begin, end)
    if not sentences:
        return ((clause, True, begin, stretch.concepts),)
    at = bisect_right(sentences, (begin, len(text))) - 1
    around = sentences[at] if at >= 0 and begin < sentences[at][1] else None
    if around is None:
        if at + 1 == len(sentences) or sentences[at + 1][0] >= clause[1]:
            return ((clause, False, begin, stretch.concepts),)
    elif clause[1] <= around[1]:
        return ((around, True, begin, stretch.concepts),)
    return list(_apart(Words(text[begin:end], language), begin, clause, sentences, stretch))


def _apart(
    words: Words, begin: int, clause: Extent, sentences: Sequence[Extent], stretch: Stretch
) -> Iterator[Located]:
    """The sentence around each thing that stands in a clause over which several of them reach."""
    text_end = begin + len(words.text)
    for ahead, concept in zip(stretch.ahead, stretch.concepts, strict=True):
        row = bisect_left(words.positions, ahead)
        place = begin + (words.starts[row] if row < len(words) else 0)
        at = bisect_right(sentences, (place, text_end)) - 1
        known = at >= 0 and place < sentences[at][1]
        yield sentences[at] if known else clause, known, place, (concept,)
