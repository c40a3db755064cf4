"""The saved searches as nodes beside the topics, and their counts, which are asked for after the first paint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.core.errors import BriefingError
from briefing.core.topics import TopicCount

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library import Library

BRANCH = "saved searches"
"""The id of the branch that they stand under; no issue's id has a space."""
PREFIX = "saved search "
"""Before the name, in the id of a node."""
UNKNOWN = "…"
"""Stands for a count that is not known yet."""
MISTAKEN = "!"
"""Stands for the count of a search that cannot be made any more: it asks for an issue that is gone."""

Counts = Mapping[str, TopicCount | None]
"""Query to what it finds; None where it has a mistake."""


def load_saved(library: Library) -> tuple[TopicCount, ...]:
    """A branch of the saved searches, not counted yet; nothing where there are none."""
    leaves = tuple(TopicCount(PREFIX + name, name, query, 0, 0, 0) for name, query in library.searches())
    return (TopicCount(BRANCH, "Saved searches", None, 0, 0, 0, leaves),) if leaves else ()


def is_saved(node: str | None) -> bool:
    """Whether a node stands for a saved search."""
    return node is not None and node.startswith(PREFIX)


def name_of(node: str) -> str:
    """The name of the search that a node stands for."""
    return node.removeprefix(PREFIX)


def count_saved(library: Library, queries: Iterable[str]) -> Counts:
    """What each query finds, as the counts of a node."""
    return {query: _count(library, query) for query in queries}


def _count(library: Library, query: str) -> TopicCount | None:
    try:
        found = library.articles(query)
    except BriefingError:  # the search itself tells what is wrong, when it is opened
        return None
    origins = len({article.origin for article in found})
    return TopicCount("", "", query, len(found), origins, sum(not article.read for article in found))


def with_counts(nodes: Iterable[TopicCount], counts: Counts) -> tuple[TopicCount, ...]:
    """The nodes of saved searches with their counts, as far as these are known."""
    return tuple(
        TopicCount(
            node.id,
            node.name,
            node.rule,
            known.articles if known else 0,
            known.origins if known else 0,
            known.unread if known else 0,
            with_counts(node.children, counts),
        )
        for node in nodes
        for known in (counts.get(node.rule or ""),)
    )


def stand_ins(nodes: Iterable[TopicCount], counts: Counts) -> dict[str, str]:
    """What stands in the place of a count that is not known, by the id of the node."""
    found: dict[str, str] = {}
    for branch in nodes:
        found[branch.id] = str(len(branch.children))
        for node in branch.children:
            if (query := node.rule or "") not in counts:
                found[node.id] = UNKNOWN
            elif counts[query] is None:
                found[node.id] = MISTAKEN
    return found
