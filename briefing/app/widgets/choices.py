"""The rows of a choice: what can be chosen, each with a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.app.widgets.cells import pad
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.widgets.cells import Line


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen."""

    key: str
    """What it is called in code."""
    name: str
    """What it is called."""
    about: str = ""
    """A sentence on it."""


class ChoiceRows(Rows):
    """One choice a row: its name, and the sentence beside it, or below it where it is narrow."""

    uniform = 0

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__(choices)
        self._choices = choices
        self._room = max((len(choice.name) for choice in choices), default=0) + 2

    def key(self, index: int) -> str:
        """The choice's key."""
        return self._choices[index].key

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """Name and sentence."""
        choice = self._choices[index]
        if not choice.about:
            return (((choice.name, "title"),),)
        if self._room + 30 > width:
            return (((choice.name, "title"),), *wrap_words(choice.about, width, "dim", indent="  "))
        first, *rest = wrap_words(choice.about, width, "dim", indent=" " * self._room)
        return (((pad(choice.name, self._room), "title"), *first[1:]), *rest)
