"""Choosing one of a few things: a list with a sentence on each, which answers with what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from briefing.app.commands import bindings, relabelled
from briefing.app.screens.frame import Frame
from briefing.app.widgets.choices import ChoiceRows
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.statusline import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from briefing.app.commands import Command
    from briefing.app.keys import Key
    from briefing.app.widgets.choices import Choice
    from briefing.library import Library


class ChoiceScreen(Frame):
    """The choices there are; it answers with the key of one, or with None."""

    BINDINGS = bindings("dialog", "list", "moving")

    def __init__(
        self,
        library: Library,
        table: Iterable[Key],
        title: str,
        choices: Sequence[Choice],
        chosen: str = "",
        *,
        does: str = "Choose",
    ) -> None:
        super().__init__(library, table)
        self._title = title
        self._choices = choices
        self._chosen = chosen
        self._does = does

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield StatusLine(self._title, classes="pane-title")
        yield LineList(ChoiceRows(self._choices), id="choices")

    def on_mount(self) -> None:
        """Puts the cursor on what holds now."""
        lines = self.query_one("#choices", LineList)
        lines.move_to(self._chosen)
        self.set_focus(lines, scroll_visible=False)

    def describe(self) -> str:
        """What is chosen."""
        return self._title

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done, Enter under the word for what it does."""
        return relabelled(super().commands, "choose", self._does)

    @on(LineList.Chosen, "#choices")
    def choose(self, event: LineList.Chosen) -> None:
        """Answers with what was chosen."""
        self.dismiss(event.key)

    def sentence(self) -> str | None:
        """What the cursor is on, to be copied."""
        lines = self.query_one("#choices", LineList)
        return None if lines.cursor is None else self._choices[lines.cursor].name.strip()

    def action_go_back(self) -> None:
        """Leaves all as it was."""
        self.dismiss(None)
