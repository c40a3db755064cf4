"""The articles read one after the other, each with the place where it was left, to go back and forward between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.app.screens.unnoted import Unnoted

if TYPE_CHECKING:
    from briefing.app.messages import Opening

LONGEST = 200
"""Articles that are remembered."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An article that was read."""

    opening: Opening
    """As what it was opened."""
    place: int | None = None
    """The offset where it was left."""


class Trail:
    """A line of visits with one that the reader is at."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []
        self._at = -1
        self._places: dict[tuple[str, int], int] = {}
        self.unnoted = Unnoted()
        """What of it is still to be noted for good."""

    def visit(self, opening: Opening) -> None:
        """Goes on to an article; those gone back from are forgotten."""
        here = self._visits[self._at] if self._visits else None
        del self._visits[self._at + 1 :]
        if here is not None and here.opening.article == opening.article:
            self._visits[self._at] = Visit(opening)
        else:
            self._visits = [*self._visits[1 - LONGEST :], Visit(opening)]
            self._at = len(self._visits) - 1

    def leave(self, article: str, revision: int, place: int) -> None:
        """Notes where an article was left."""
        self._places[article, revision] = place
        self.unnoted.left(article, revision, place)
        if self._visits and self._visits[self._at].opening.article == article:
            self._visits[self._at] = replace(self._visits[self._at], place=place)

    def place(self, article: str, revision: int) -> int | None:
        """Where a revision of an article was left last in this session."""
        return self._places.get((article, revision))

    def can_step(self, direction: int) -> bool:
        """Whether there is an article before, or after."""
        return 0 <= self._at + direction < len(self._visits)

    def step(self, direction: int) -> Visit | None:
        """Goes to the article before, or after; None where there is none."""
        if not self.can_step(direction):
            return None
        self._at += direction
        return self._visits[self._at]
