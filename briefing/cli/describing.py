"""An article in a word or two."""

from briefing.cli.styled import Face, Piece
from briefing.core.articles import Article


def date_of(article: Article) -> Piece:
    """The article's day, or that it is undated."""
    return article.date[:10] if article.date else ("undated", Face.LABEL)


def source_of(article: Article) -> Piece:
    """The article's source; the one that its credit line names, which nobody confirmed; or that it is not known."""
    if article.source:
        return article.source
    return (f"credit: {article.credit}" if article.credit else "unknown source", Face.LABEL)
