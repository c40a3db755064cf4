"""From where the index says that something stands to the sentence that holds it, without analysing whole texts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from briefing.core.articles import Block, Document
from briefing.core.spans import Extent, trim
from briefing.index.stretches import Stretch
from briefing.query.words import Words

Located = tuple[Extent, bool, int, int]
"""A sentence, whether it is one that was known before, about where in it something stands, and the concept."""


def sentences_of(block: Block, statements: Sequence[Extent] | None) -> list[Extent]:
    """The statements of a block; none where they are not known."""
    statements = statements or ()
    first, last = bisect_left(statements, (block.start, 0)), bisect_left(statements, (block.end, 0))
    return [extent for extent in statements[first:last] if extent[1] <= block.end]


def locate(document: Document, block: Block, sentences: Sequence[Extent], stretch: Stretch) -> Iterator[Located]:
    """The sentence around each thing that stands in a clause of a block.

    That is the clause itself where no sentences are known, or none of them holds it.
    """
    text = document.text
    begin = block.start + stretch.start
    end = block.end if stretch.end is None else block.start + stretch.end
    clause = trim(text, begin, end)
    at = bisect_right(sentences, (begin, len(text))) - 1
    around = sentences[at] if at >= 0 and begin < sentences[at][1] else None
    following = sentences[at + 1][0] if at + 1 < len(sentences) else clause[1]
    if around is None and following >= clause[1]:
        yield from ((clause, not sentences, begin, concept) for concept in dict.fromkeys(stretch.concepts))
    elif around is not None and clause[1] <= around[1]:
        yield from ((around, True, begin, concept) for concept in dict.fromkeys(stretch.concepts))
    else:
        words = Words(text[begin:end], document.article.language)
        for ahead, concept in zip(stretch.ahead, stretch.concepts, strict=True):
            row = bisect_left(words.positions, ahead)
            place = begin + (words.starts[row] if row < len(words) else 0)
            at = bisect_right(sentences, (place, len(text))) - 1
            known = at >= 0 and place < sentences[at][1]
            yield sentences[at] if known else clause, known, place, concept
