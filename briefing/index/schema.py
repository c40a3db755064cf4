"""The fields of the index, and how an article's words become postings."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from typing import Any, NamedTuple, cast

from whoosh.fields import FieldType, Schema
from whoosh.formats import Format

from briefing.query.words import Words

NAME = "briefing"
"""The name of the index in its folder."""
COMPOUNDS = "compounds"
"""The field of compounds' joined forms (airstrike for air-strike), which reach over two words of the text."""
FIELDS = ("author", COMPOUNDS, "source", "text", "title")
"""The fields of words. The text holds title, headings and blocks; a title by itself is searched by `title:`."""
LAYOUT = "layout"
"""The field whose terms are the columns of a segment itself: its articles, their places, its lexicon."""
TITLE_WEIGHT, HEADING_WEIGHT = 4, 2
"""How many occurrences in a block an occurrence in the title, or in a heading, counts for (the weights of BM25F)."""


class Placed(NamedTuple):
    """The words of a field of one article, at their places in the segment."""

    terms: Sequence[str]
    """Normal forms in order; the analysis is `Words`, nothing is left out."""
    positions: Sequence[int]
    """Where each stands, counted through the segment."""
    extra: "Counter[str]"
    """What terms weigh beyond one an occurrence."""


class WordsField(FieldType):
    """A field that makes postings straight from the columns of `Words`."""

    def __init__(self) -> None:
        super().__init__(format=Format(), analyzer=cast("Any", None))

    def index(self, value: Placed, **kwargs: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:  # noqa: ARG002
        """Term, frequency, weight and positions of each different term."""
        places: dict[str, list[int]] = defaultdict(list)
        for term, position in zip(value.terms, value.positions, strict=True):
            places[term].append(position)
        extra = value.extra
        for term, found in places.items():
            yield (
                term.encode(),
                len(found),
                len(found) + extra[term] if extra else len(found),
                array("I", found).tobytes(),
            )


def build_schema() -> Schema:
    """The schema of an index."""
    return Schema(**{name: WordsField() for name in (*FIELDS, LAYOUT)})


def weigh(words: Words, weights: Sequence[tuple[int, int]]) -> "Counter[str]":
    """What the words of a text weigh beyond one each: `weights` are pairs of an end offset and the weight before it."""
    extra: Counter[str] = Counter()
    row = 0
    for end, weight in weights:
        last = row
        while last < len(words) and words.starts[last] < end:
            last += 1
        for term in words.terms[row:last]:
            extra[term] += weight - 1
        row = last
    return extra
