"""What is new in the library: since yesterday, and since the last visit, as nodes beside the topics."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from briefing.core.topics import TopicCount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.core.articles import Article
    from briefing.library import Library

PREFIX = "new since "
"""Before the time, in the id of a node; no issue's id has a space."""


def load_news(library: Library, *, days: int = 0) -> tuple[TopicCount, ...]:
    """A node for what came or changed since yesterday, and one for since the last visit, once there was one.

    With `days`, as it will be so many days from now, if nothing comes till then.
    """
    since = (library.now().date() + timedelta(days - 1)).isoformat()
    nodes = [_node("yesterday", "New since yesterday", library.new_since(since))]
    if library.last_visit() is not None:
        nodes.append(_node("last", "New since last visit", library.new_since("last")))
    return tuple(nodes)


def is_news(node: str | None) -> bool:
    """Whether a node stands for what is new."""
    return node is not None and node.startswith(PREFIX)


def is_seen(news: Sequence[Sequence[Any]]) -> bool:
    """Whether nothing came since the last visit, of nodes as they are kept: their ids first, and counts in place 3."""
    return any(id == PREFIX + "last" and not articles for id, _, _, articles, *_ in news)


def new_articles(library: Library, node: str) -> tuple[Article, ...]:
    """The articles of a node that stands for what is new."""
    return library.new_since(node.removeprefix(PREFIX))


def _node(since: str, name: str, articles: tuple[Article, ...]) -> TopicCount:
    origins = len({article.origin for article in articles})
    return TopicCount(PREFIX + since, name, None, len(articles), origins, sum(not each.read for each in articles))
