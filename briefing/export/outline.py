"""An outline: what an export says, in order, before it becomes plain text, Markdown or HTML."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from briefing.core.spans import Extent

Voice = Literal["source", "name", "tool", "label", "user"]
"""Whose words: given ones, an article's above all; a name or lead-in; the tool's; its remarks beside them; a note's."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one voice."""

    text: str
    """The words."""
    voice: Voice = "tool"
    """Whose they are."""
    marks: tuple[Extent, ...] = ()
    """What to emphasise in them: hedge words."""
    language: str | None = None
    """ISO 639-1 code of an article's words, where known."""


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to a paragraph of a numbered source."""

    number: int
    """The source's number."""
    paragraph: int
    """The paragraph's; 0 for a title or heading."""

    @property
    def label(self) -> str:
        """The footnote's label: source-paragraph."""
        return f"{self.number}-{self.paragraph}"


@dataclass(frozen=True, slots=True)
class Address:
    """A url as an article gives it."""

    url: str
    """The url."""


Inline = Run | Cite | Address
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading."""

    level: int
    """From 1."""
    content: Inlines
    """Its words."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines
    """Its words."""


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; items in a row are one list."""

    content: Inlines
    """Its words."""
    depth: int = 0
    """How deep it is nested, from 0."""
    number: int | None = None
    """Its number in a numbered list."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words, with a line on who said them."""

    content: Inlines
    """The words."""
    by: Inlines
    """Who said them."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row."""

    head: tuple[Inlines, ...]
    """The heading cells."""
    rows: tuple[tuple[Inlines, ...], ...]
    """Rows of as many cells; the first of each names the row."""


Block = Heading | Paragraph | Item | Quotation | Table


def with_legend(blocks: tuple[Block, ...], legend: str) -> tuple[Block, ...]:
    """The blocks with a legend for what is emphasised in quoted words, where anything is, after the first paragraph."""
    if not any(
        isinstance(inline, Run) and inline.marks
        for block in blocks
        if isinstance(block, Paragraph | Item | Quotation)
        for inline in block.content
    ):
        return blocks
    place = next((at for at, block in enumerate(blocks, 1) if isinstance(block, Paragraph)), 0)
    return (*blocks[:place], Paragraph((Run(legend, "label"),)), *blocks[place:])


@dataclass(frozen=True, slots=True)
class Footnote:
    """What a citation refers to."""

    cite: Cite
    """The citation."""
    content: Inlines
    """The source, in words."""


@dataclass(frozen=True, slots=True)
class Outline:
    """All that an export says."""

    title: str
    """What it is called."""
    blocks: tuple[Block, ...]
    """What it says, the title as heading first."""
    footnotes: tuple[Footnote, ...] = ()
    """One for each paragraph cited, by source and paragraph."""
    front: Mapping[str, object] = field(default_factory=dict)
    """What it was made from, for the front matter."""
