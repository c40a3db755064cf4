"""What goes into the index: articles as entries, made from the catalogue's documents."""

from dataclasses import dataclass

from briefing.core.articles import Block, Document


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as it is indexed."""

    number: int
    """The article's."""
    title: str
    """Its title; empty when it has none."""
    source: str
    """Its source; empty when unknown."""
    author: str
    """Its author; empty when unknown."""
    headings: tuple[str, ...]
    """Its headings."""
    blocks: tuple[str, ...]
    """Its text blocks, boilerplate left out."""
    language: str | None = None
    """The language of its words; None when unknown."""

    @property
    def parts(self) -> tuple[str, ...]:
        """All that a search looks at: title, headings, blocks; no phrase crosses from one to the next."""
        return (*((self.title,) if self.title else ()), *self.headings, *self.blocks)


def parts_of(document: Document) -> list[tuple[str, Block | None]]:
    """What `Entry.parts` holds of an article, each with its block; the title has none."""
    text = document.text
    blocks = [(text[block.start : block.end], block) for block in document.blocks if block.end > block.start]
    parts: list[tuple[str, Block | None]] = [(document.article.title, None)] if document.article.title else []
    parts += [part for part in blocks if part[1].kind == "heading"]
    parts += [part for part in blocks if part[1].kind != "heading"]
    return parts


def build_entry(number: int, document: Document) -> Entry:
    """The entry of an article."""
    article = document.article
    parts = [(words, block) for words, block in parts_of(document) if block is not None]
    headings = tuple(words for words, block in parts if block.kind == "heading")
    blocks = tuple(words for words, block in parts if block.kind != "heading")
    return Entry(
        number, article.title or "", article.source or "", article.author or "", headings, blocks, article.language
    )
