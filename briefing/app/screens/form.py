"""A screen of a few fields, with what their words stand for told while one types; Enter takes them, Esc leaves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

from briefing.app.commands import Command, bindings, relabelled
from briefing.app.keys import Key
from briefing.app.screens.frame import Frame
from briefing.app.widgets.field import TextField
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.statusline import StatusLine
from briefing.core.errors import BriefingError
from briefing.library import Library


@dataclass(frozen=True, slots=True)
class FormField:
    """One line to fill in."""

    id: str
    """What it is called in code."""
    name: str
    """What it is called."""
    value: str = ""
    """What stands in it."""
    hint: str = ""
    """What stands in it while it is empty."""
    choices: bool = False
    """Whether up and down bring other values."""


class FormScreen(Frame):
    """Fields over what is told of them; it answers with what was done, in words, or with None."""

    BINDINGS = bindings()
    AUTO_FOCUS: ClassVar[str | None] = ""
    FIRST = ""
    """The field that has the cursor at first; empty: the first."""

    def __init__(self, library: Library, table: Iterable[Key], title: str, fields: Sequence[FormField]) -> None:
        super().__init__(library, table)
        self._title = title
        self._fields = tuple(fields)

    def compose_body(self) -> ComposeResult:
        """A title, the fields, and what is told."""
        yield StatusLine(self._title, classes="pane-title")
        for field in self._fields:
            with Horizontal(classes="form-line"):
                yield Label(field.name, markup=False)
                yield TextField(field.value, placeholder=field.hint, choices=field.choices, id=field.id)
        yield Notes(id="form-note")
        lines = LineList(id="form-list")
        lines.can_focus = False
        yield lines

    def on_mount(self) -> None:
        """Puts the cursor at the end of the first field."""
        field = self.query_one(f"#{self.FIRST or self._fields[0].id}", TextField)
        field.cursor_position = len(field.value)
        self.set_focus(field, scroll_visible=False)
        self.typed()

    @property
    def commands(self) -> tuple[Command, ...]:
        """What keys do: Enter keeps what was typed, leaving takes nothing."""
        return relabelled(relabelled(super().commands, "leave-field", "Cancel"), "accept", "Keep")

    def describe(self) -> str:
        """What this is."""
        return self._title

    def value(self, id: str) -> str:
        """What stands in a field, without spaces around it."""
        return self.query_one(f"#{id}", TextField).value.strip()

    def say(self, words: str, *, error: bool = False) -> None:
        """Tells what the fields stand for, or what is wrong with them."""
        self.query_one("#form-note", Notes).show(words, error=error)

    @on(Input.Changed)
    def typed(self) -> None:
        """Something else stands in the fields."""

    def take(self) -> str:
        """Does what the fields ask for; what was done, in words. Runs in a thread."""
        raise NotImplementedError

    @on(Input.Submitted)
    def submit(self) -> None:
        """Takes what stands in the fields; a mistake is told, and can be put right."""
        self.questions.ask("taking", self.take, self._taken, self._failed, awaited=True)

    def _taken(self, told: str) -> None:
        self.app.library_changed()  # type: ignore[attr-defined]
        self.dismiss(told)

    def _failed(self, error: BriefingError) -> None:
        self.say("\n".join(part for part in (error.message, error.hint) if part), error=True)

    @on(TextField.Left)
    def leave(self) -> None:
        """Leaves all as it was."""
        self.dismiss(None)
