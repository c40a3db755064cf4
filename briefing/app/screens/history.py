"""The searches that were made, to be brought back into the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class History:
    """Searches from the oldest to the newest, and where among them the user is."""

    def __init__(self) -> None:
        self._past: list[str] = []
        self._at: int | None = None
        self._draft = ""
        self._loaded = False

    @property
    def loaded(self) -> bool:
        """Whether the searches of earlier sessions are known."""
        return self._loaded

    def load(self, queries: Sequence[str]) -> None:
        """Takes the searches of earlier sessions, from the oldest to the newest, before those of this one."""
        self._past = [*(each for each in queries if each not in self._past), *self._past]
        self._loaded = True

    @property
    def recalling(self) -> bool:
        """Whether an earlier search stands in the field."""
        return self._at is not None

    def add(self, query: str) -> None:
        """Remembers a search that was made; one made before moves to the end."""
        query = query.strip()
        if query:
            self._past = [*(each for each in self._past if each != query), query]
        self._at = None

    def typed(self, query: str) -> None:
        """Notes what stands in the field: when it is no search of before, the way through them begins anew."""
        if self._at is not None and self._past[self._at] != query:
            self._at = None

    def older(self, typed: str) -> str | None:
        """The search before what stands in the field; None when there is none."""
        place = len(self._past) if self._at is None else self._at
        if self._at is None:
            self._draft = typed
            while place and self._past[place - 1] == typed.strip():
                place -= 1
        if not place:
            return None
        self._at = place - 1
        return self._past[self._at]

    def newer(self) -> str | None:
        """The search after it, or at the end what was typed before; None when none was brought back."""
        if self._at is None:
            return None
        self._at += 1
        if self._at < len(self._past):
            return self._past[self._at]
        self._at = None
        return self._draft
