"""How a source is called, described and cited."""

from collections.abc import Iterable, Mapping

from briefing.core.articles import Article
from briefing.core.moments import plain_moment
from briefing.core.topics import Level
from briefing.export.outline import Address, Block, Cite, Footnote, Inlines, Item, Paragraph, Quotation, Run


def counted(number: int, noun: str, plural: str = "") -> str:
    """A count in words: "1 article", "4 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def publisher(article: Article) -> Inlines:
    """Who published it, or that this is not known; an inference is marked."""
    if not article.source:
        return (Run("Source unknown"),)
    return (Run(article.source, "source"), *_doubt(article, "source"))


def called(article: Article) -> Inlines:
    """Its title in quotation marks, or its file."""
    if not article.title:
        return (Run("file "), Run(article.path, "source"))
    return (Run("“"), Run(article.title, "source", language=article.language), Run("”"), *_doubt(article, "title"))


def dated(article: Article) -> Inlines:
    """Its date, or "undated"."""
    return (Run(plain_moment(article.date), "source"), *_doubt(article, "date")) if article.date else (Run("undated"),)


def reference(article: Article) -> Inlines:
    """Source, title and date, parted by commas."""
    return (*publisher(article), Run(", "), *called(article), Run(", "), *dated(article))


def particulars(article: Article) -> Inlines:
    """What else is known: author, credit and address, each a sentence of its own."""
    known: list[Inlines] = []
    if article.author:
        known.append((Run("Author: "), Run(article.author, "source"), *_doubt(article, "author")))
    if article.credit:
        known.append((Run("Credit: "), Run(article.credit, "source"), Run(" (not confirmed as the source)")))
    if article.url:
        known.append((Address(article.url),))
    if article.retrieved:
        known.append((Run("Retrieved "), Run(plain_moment(article.retrieved), "source"), *_doubt(article, "retrieved")))
    return tuple(inline for part in known for inline in (Run(". "), *part))


def described(article: Article, level: Level | None = None, state: str = "") -> Inlines:
    """All that a list of sources says of it; `state` is what the library holds of it now, where not this text."""
    copies = f"; {counted(article.copies - 1, 'copy', 'copies')} of the same text in the library" * (article.copies > 1)
    treats = "" if level is None else "mainly on the issue, " if level == "main" else "mentions the issue, "
    size = f". {treats.capitalize()}{counted(article.words, 'word')}"
    file: Inlines = (Run(", file "), Run(article.path, "source")) if article.title else ()
    now = f"; {state}, revision {article.revision}" if state else ""
    return (*reference(article), *particulars(article), Run(size), *file, Run(f"{copies}{now}."))


def footnotes(
    blocks: Iterable[Block], articles: Mapping[int, Article], states: Mapping[int, str] | None = None
) -> tuple[Footnote, ...]:
    """One footnote for each paragraph that the blocks cite, by source and paragraph.

    `states` tells of sources whose text is not the library's current one what it holds now.
    """
    known = states or {}
    cites = {
        inline
        for block in blocks
        if isinstance(block, Paragraph | Item | Quotation)
        for inline in block.content
        if isinstance(inline, Cite)
    }
    ordered = sorted(cites, key=lambda cite: (cite.number, cite.paragraph))
    return tuple(Footnote(cite, _note(cite, articles.get(cite.number), known.get(cite.number, ""))) for cite in ordered)


def _note(cite: Cite, article: Article | None, state: str) -> Inlines:
    place = Run(f", paragraph {cite.paragraph}" if cite.paragraph else ", title or heading")
    if article is None:
        return (Run("Source no longer in the library"), place)
    now = (Run(" "), Run(f"({state}, revision {article.revision})", "label")) if state else ()
    return (*reference(article), place, *now, *particulars(article))


def _doubt(article: Article, field: str) -> Inlines:
    provenance = article.provenance.get(field)
    return (Run(" "), Run(f"({field} inferred)", "label")) if provenance == "inferred" else ()
