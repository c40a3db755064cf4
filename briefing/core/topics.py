"""The tree that a user navigates: topics, and issues with their rules."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["main", "mentioned", "silent"]
"""How an article treats an issue."""


@dataclass(frozen=True, slots=True)
class Issue:
    """A leaf of the tree: a rule in the query language, matched against one statement with its headings."""

    id: str
    """Short, unique in the tree, typed on the command line."""
    name: str
    """What it is called."""
    rule: str
    """The rule as written."""
    digest: str
    """Digest of the rule's parsed form; results are kept under it."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A branch of the tree."""

    id: str
    """Short and unique in the tree, like an issue's."""
    name: str
    """What it is called."""
    children: tuple["Topic | Issue", ...]
    """Branches and leaves in the order of the file."""


@dataclass(frozen=True, slots=True)
class TopicCount:
    """A node of the tree with its counts in one library."""

    id: str
    """The topic's or issue's id."""
    name: str
    """Its name."""
    rule: str | None
    """An issue's rule; None for a branch."""
    articles: int
    """Articles that are not silent on it."""
    origins: int
    """Independent origins among them."""
    unread: int
    """Articles among them not yet read."""
    children: tuple["TopicCount", ...] = ()
    """A branch's nodes; empty for an issue."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How one article treats one issue."""

    article: str
    """The article's id."""
    issue: str
    """The issue's id."""
    level: Level
    """main, mentioned or silent."""
    statements: int
    """How many of its statements match the rule."""
