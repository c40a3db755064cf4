"""An article ready to be shown by snippets: its parts, their sentences, and their words once they are asked for."""

from collections.abc import Sequence

from briefing.catalogue.articles import Text
from briefing.core.articles import Block
from briefing.core.spans import Extent
from briefing.library.locating import sentences_of
from briefing.query.clauses import clauses
from briefing.query.words import Words


class Shown:
    """An article ready to be shown by snippets.

    Its parts are those of `entries.parts_of`, by their ordinals there: the title, then the headings, then all else.
    What is known of a part is made when it is first asked for, for few are.
    """

    def __init__(self, held: Text, statements: Sequence[Extent] | None) -> None:
        self.article = held.article
        self.text = held.text
        self.blocks = held.blocks
        self.statements = None if statements is None else tuple(statements)
        """The extents of its statements; None while they are not known."""
        headings, others = held.blocks.filled()
        self.titled = bool(held.article.title)
        """Whether its first part is its title."""
        self._headings = self.titled + len(headings)
        self._places = (*((-1,) if self.titled else ()), *headings, *others)
        self._blocks: dict[int, Block] = {}
        self._words: dict[int, Words] = {}
        self._within: dict[Extent, Words] = {}
        self._sentences: dict[int, Sequence[Extent]] = {}
        self._known: dict[int, Sequence[Extent]] = {}

    def __len__(self) -> int:
        """How many parts it has."""
        return len(self._places)

    def heading(self, ordinal: int) -> bool:
        """Whether a part is a heading or the title."""
        return ordinal < self._headings

    def block(self, ordinal: int) -> Block | None:
        """The block of a part; None for the title, and where there is no such part."""
        found = self._blocks.get(ordinal)
        if found is None and self.titled <= ordinal < len(self._places):
            found = self._blocks[ordinal] = self.blocks[self._places[ordinal]]
        return found

    def ordinal(self, place: int) -> int | None:
        """The ordinal of the part that a block is, given the block's place among the blocks; None where it is empty."""
        return self._places.index(place) if place in self._places else None

    def sentences(self, ordinal: int) -> Sequence[Extent]:
        """The sentences of a block, its clauses where they are not known; a heading is one."""
        found = self._sentences.get(ordinal)
        if found is None:
            block = self.block(ordinal)
            if block is None or block.kind == "heading":
                found = ((block.start, block.end),) if block else ()
            else:
                found = sentences_of(block, self.statements) or clauses(self.text, block.start, block.end)
            self._sentences[ordinal] = found
        return found

    def known(self, ordinal: int, block: Block) -> Sequence[Extent]:
        """The sentences of a block that are known, none of one that is not analysed; a heading is one."""
        found = self._known.get(ordinal)
        if found is None:
            heading = block.kind == "heading"
            found = ((block.start, block.end),) if heading else sentences_of(block, self.statements)
            self._known[ordinal] = found
        return found

    def words(self, ordinal: int) -> Words:
        """The words of a part."""
        found = self._words.get(ordinal)
        if found is None:
            block = self.block(ordinal)
            written = self.text[block.start : block.end] if block else self.article.title or ""
            found = self._words[ordinal] = Words(written, self.article.language)
        return found

    def words_within(self, extent: Extent) -> Words:
        """The words of a sentence by itself."""
        found = self._within.get(extent)
        if found is None:
            found = self._within[extent] = Words(self.text[extent[0] : extent[1]], self.article.language)
        return found
