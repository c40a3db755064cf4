"""The fields of the index."""

from typing import Any, cast

from whoosh.fields import FieldType, Schema
from whoosh.formats import Format

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


class WordsField(FieldType):
    """A field of words, whose postings are made for a whole segment at once (`gathering`)."""

    def __init__(self) -> None:
        super().__init__(format=Format(), analyzer=cast("Any", None))


def build_schema() -> Schema:
    """The schema of an index."""
    return Schema(**{name: WordsField() for name in (*FIELDS, LAYOUT)})
