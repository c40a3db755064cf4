"""An article ready to be shown by snippets: its parts, their sentences, and their words once they are asked for."""

from collections.abc import Sequence

from briefing.core.articles import Block, Document
from briefing.core.spans import Extent
from briefing.index.entries import parts_of
from briefing.library.choosing import is_heading
from briefing.library.locating import sentences_of
from briefing.query.clauses import clauses
from briefing.query.words import Words


class Shown:
    """An article ready to be shown by snippets: its parts, and their words once they are asked for."""

    def __init__(self, document: Document, statements: Sequence[Extent] | None) -> None:
        self.document = document
        self.statements = statements
        """The extents of its statements; None while they are not known."""
        self.parts = parts_of(document)
        self.headings = [is_heading(block) for _, block in self.parts]
        """Of each part, whether it is a heading or the title."""
        self._words: dict[int, Words] = {}
        self._within: dict[Extent, Words] = {}
        self._sentences: dict[int, list[Extent]] = {}
        self._known: dict[int, list[Extent]] = {}

    def sentences(self, ordinal: int) -> list[Extent]:
        """The sentences of a block, its clauses where they are not known; a heading is one."""
        found = self._sentences.get(ordinal)
        if found is None:
            block = self.parts[ordinal][1]
            if block is None or block.kind == "heading":
                found = [(block.start, block.end)] if block else []
            else:
                found = sentences_of(block, self.statements) or clauses(self.document.text, block.start, block.end)
            self._sentences[ordinal] = found
        return found

    def known(self, ordinal: int, block: Block) -> list[Extent]:
        """The sentences of a block that are known, none of one that is not analysed; a heading is one."""
        found = self._known.get(ordinal)
        if found is None:
            heading = block.kind == "heading"
            found = [(block.start, block.end)] if heading else sentences_of(block, self.statements)
            self._known[ordinal] = found
        return found

    def words(self, ordinal: int) -> Words:
        """The words of a part."""
        found = self._words.get(ordinal)
        if found is None:
            found = self._words[ordinal] = Words(self.parts[ordinal][0], self.document.article.language)
        return found

    def words_within(self, extent: Extent) -> Words:
        """The words of a sentence by itself."""
        found = self._within.get(extent)
        if found is None:
            text = self.document.text[extent[0] : extent[1]]
            found = self._within[extent] = Words(text, self.document.article.language)
        return found
