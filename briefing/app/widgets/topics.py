"""The rows of the topics pane: the tree with its counts, branches that open and close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.lists.saved import UNKNOWN
from briefing.app.widgets.cells import spread
from briefing.app.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from briefing.app.widgets.cells import Line
    from briefing.core.topics import TopicCount

OPEN, CLOSED, LEAF = "▾ ", "▸ ", "  "
"""Stand before branches; issues stand under the names of their branch."""
UNREAD = "●"
"""Stands before the number of unread articles, and before an unread article."""


class TopicRows(Rows):
    """One node a row: its name; at the right, how many articles are unread, and all of them.

    While articles are being read (`unsettled`), none is told as "…": silence proves nothing yet. `told` has words that
    stand in the place of a node's count, by its id.
    """

    def __init__(
        self,
        nodes: Sequence[TopicCount],
        folded: Collection[str] = (),
        *,
        unsettled: bool = False,
        told: Mapping[str, str] | None = None,
    ) -> None:
        self._unsettled = unsettled
        self._told = told or {}
        self._rows = tuple(_flatten(nodes, 0, frozenset(folded)))
        self._folded = frozenset(folded)
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """The node's id."""
        return self._rows[index][0].id

    def node(self, key: str | None) -> TopicCount | None:
        """The node of that id, when it is shown."""
        index = self.find(key) if key is not None else None
        return None if index is None else self._rows[index][0]

    def parent(self, key: str) -> str | None:
        """The id of the branch that a node stands in."""
        index = self.find(key)
        if index is None:
            return None
        depth = self._rows[index][1]
        return next((node.id for node, at in reversed(self._rows[:index]) if at < depth), None)

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The node."""
        node, depth = self._rows[index]
        sign = ("" if depth else LEAF) if not node.children else CLOSED if node.id in self._folded else OPEN
        role = "heading" if node.children else "" if node.articles else "dim"
        left = ((f"{LEAF * depth}{sign}", "dim"), (node.name, role))
        right = ((f"{UNREAD}{short(node.unread)} " if node.unread else "", "unread"), (self._count(node), "count"))
        return (spread(left, right, width),)

    def _count(self, node: TopicCount) -> str:
        if node.id in self._told:
            return self._told[node.id]
        return UNKNOWN if self._unsettled and not node.articles else short(node.articles)


def short(number: int) -> str:
    """A number in at most four characters up to ten millions: "999", "1.2k", "10k", "1.2M"."""
    for size, sign in ((1_000_000, "M"), (1_000, "k")):
        if number >= 10 * size:
            return f"{number // size}{sign}"
        if number >= size:
            return f"{number // (size // 10) / 10:.1f}{sign}"
    return str(number)


def _flatten(nodes: Iterable[TopicCount], depth: int, folded: frozenset[str]) -> Iterable[tuple[TopicCount, int]]:
    for node in nodes:
        yield node, depth
        if node.id not in folded:
            yield from _flatten(node.children, depth + 1, folded)
