"""In which order a list stands, and under which headings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.core.topics import Issue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.core.articles import Article
    from briefing.core.topics import Topic
    from briefing.library import Library

Heading = Callable[["Article"], str]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """One way to sort and group a list."""

    id: str
    """What it is called in code."""
    name: str
    """What it is called."""
    about: str
    """What that means, in a sentence."""


ARRANGEMENTS = (
    Arrangement("usual", "Newest first", "On an issue, articles that treat it in the main come first."),
    Arrangement("oldest", "Oldest first", "Undated articles come last."),
    Arrangement("title", "By title", "In the order of the alphabet."),
    Arrangement("unread", "Unread first", "Under two headings, newest first."),
    Arrangement("month", "By month", "Under a heading for each month, newest first."),
    Arrangement("source", "By source", "Under a heading for each source, newest first."),
    Arrangement("topic", "By topic", "Each article under the issue it says most on, in the order of the topics."),
)
"""All of them; the first is the usual one."""
USUAL = ARRANGEMENTS[0].id

Group = tuple[str, int]
"""A heading with the number of articles under it."""


def kept_arrangement(library: Library) -> str:
    """The id of the arrangement that the user chose last."""
    kept = library.arrangement()
    return next((each.id for each in ARRANGEMENTS if each.id == kept), USUAL)


def arrange(
    library: Library, articles: Sequence[Article], arrangement: str
) -> tuple[tuple[Article, ...], tuple[Group, ...]]:
    """The articles in order, and the headings they stand under; none where they are only sorted.

    They come newest first; that is the order under each heading.
    """
    match arrangement:
        case "oldest":
            dated = [article for article in reversed(articles) if article.date]
            dated.sort(key=lambda article: article.date or "")
            return (*dated, *(article for article in articles if not article.date)), ()
        case "title":
            return tuple(sorted(articles, key=lambda article: article.name.casefold())), ()
        case "unread":
            return _grouped(articles, lambda article: "Read" if article.read else "Unread", ("Unread", "Read"))
        case "month":
            months = sorted(
                {_month(article) for article in articles}, key=lambda it: (it != _UNDATED, it), reverse=True
            )
            return _grouped(articles, _month, months)
        case "source":
            sources = sorted({_source(article) for article in articles}, key=lambda it: (it == _UNKNOWN, it.casefold()))
            return _grouped(articles, _source, sources)
        case "topic":
            topics = _topics(library)
            return _grouped(articles, lambda it: topics.get(it.id, _NONE), (*_names(library.tree), _NONE))
        case _:
            return tuple(articles), ()


_UNDATED, _UNKNOWN, _NONE = "Undated", "Source unknown", "On no issue"


def _month(article: Article) -> str:
    return article.date[:7] if article.date else _UNDATED


def _source(article: Article) -> str:
    return article.source or _UNKNOWN


def _grouped(
    articles: Sequence[Article], heading: Heading, headings: Sequence[str]
) -> tuple[tuple[Article, ...], tuple[Group, ...]]:
    places = {name: place for place, name in enumerate(headings)}
    ordered = tuple(sorted(articles, key=lambda article: places[heading(article)]))
    return ordered, tuple((name, len(tuple(some))) for name, some in groupby(ordered, heading))


def _topics(library: Library) -> dict[str, str]:
    """Of each article the name of the issue that it says most on."""
    best: dict[str, tuple[bool, int, str]] = {}
    for issue in _issues(library.tree):
        for covered in library.coverage(issue.id):
            rank = (covered.level == "main", covered.statements, issue.name)
            if covered.article not in best or rank[:2] > best[covered.article][:2]:
                best[covered.article] = rank
    return {article: name for article, (_, _, name) in best.items()}


def _names(nodes: Sequence[Topic | Issue]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(issue.name for issue in _issues(nodes)))


def _issues(nodes: Sequence[Topic | Issue]) -> Iterator[Issue]:
    for node in nodes:
        if isinstance(node, Issue):
            yield node
        else:
            yield from _issues(node.children)
