"""What lists, briefs and comparisons are about."""

from __future__ import annotations

from dataclasses import dataclass

EVERYTHING = "all"
"""The id of the node of the topics that stands for the whole library."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a brief or a comparison is about: an issue, a branch, all, or a search; perhaps narrowed to sources."""

    name: str
    """What to call it."""
    issue: str | None = None
    """The id of an issue or branch, or EVERYTHING."""
    query: str | None = None
    """The query, when it is a search."""
    sources: tuple[str, ...] = ()
    """The sources it is narrowed to; none: all of them."""
    articles: tuple[str, ...] = ()
    """Ids of the articles it is narrowed to; none: all of them."""
    date_from: str | None = None
    """The earliest date of an article that counts."""
    date_to: str | None = None
    """The latest."""
    since: str | None = None
    """What a brief's changes are told against: "last" (its last export), or a time; None: it is shown whole."""


ALL = Subject("All articles", issue=EVERYTHING)
"""The whole library, which is listed first."""
