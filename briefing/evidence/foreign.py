"""Articles in other languages than English, which are not analysed: what to say of them, and who has no others.

They are searched, so that it is known whether they hold the words that are asked for; what they say with them is not.
"""

from collections.abc import Iterable, Mapping, Sequence

from briefing.core.articles import Article
from briefing.languages import is_analysed, names_of


def foreign(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles that are not analysed for their language."""
    return tuple(article for article in articles if not is_analysed(article.language))


def only_foreign(articles: Sequence[Article], name_of: Mapping[str, str] | None = None) -> dict[str, str]:
    """The sources none of whose articles is analysed, for their languages, each with the names of these.

    `name_of` is what each article's source is called, by id, where that is not its source.
    """
    if not foreign(articles):
        return {}
    found: dict[str, list[Article]] = {}
    for article in articles:
        found.setdefault(name_of[article.id] if name_of else article.source_label, []).append(article)
    unread = {name: foreign(some) for name, some in found.items()}
    return {
        name: names_of(each.language for each in some) for name, some in unread.items() if some == tuple(found[name])
    }


def mentioning(articles: Sequence[Article]) -> str:
    """That these articles hold the words that are asked for, in one line."""
    return f"{_counted(articles)} {'mentions' if len(articles) == 1 else 'mention'} these words and {_were(articles)}"


def not_analysed(articles: Sequence[Article]) -> str:
    """That these articles were not analysed, in one line."""
    return f"{_counted(articles)} {_were(articles)}"


def _counted(articles: Sequence[Article]) -> str:
    names = names_of(article.language for article in articles)
    return f"{len(articles):,} article{'s' * (len(articles) != 1)} in {names}"


def _were(articles: Sequence[Article]) -> str:
    return f"{'was' if len(articles) == 1 else 'were'} not analysed"
