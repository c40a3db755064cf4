"""A dialog with one field: what is asked, what stands there now, and what Enter does."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Label
from textual.widgets.input import Selection

from briefing.app.commands import Command, bindings, live_commands, relabelled, sign_of
from briefing.app.keys import TABLE
from briefing.app.screens.asking import Questions
from briefing.app.widgets.field import TextField
from briefing.app.widgets.keybar import KeyBar
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.pad import TextPad
from briefing.core.errors import BriefingError
from briefing.core.visible import visible, visible_line


class Dialog(ModalScreen[str | None], inherit_bindings=False):
    """Asks for words and does something with them in a thread; answers with what was done, in words, or None."""

    HORIZONTAL_BREAKPOINTS = [(0, "-one"), (80, "-two")]  # noqa: RUF012

    def __init__(self, title: str, value: str, explained: str, *, ask: Callable[[str], str]) -> None:
        super().__init__()
        self._title = title
        self._value = value
        self._explained = explained
        self._ask = ask
        self.questions = Questions(self)

    def compose(self) -> ComposeResult:
        """Title, field and explanation."""
        with Vertical(id="dialog"):
            yield Label(visible_line(self._title), markup=False, id="dialog-title")
            yield self.make_field()
            yield Notes(self.explained, id="dialog-note")
            yield KeyBar(id="keys")

    @property
    def explained(self) -> str:
        """What is told below the field."""
        return self._explained

    def make_field(self) -> TextField | TextPad:
        """What the words are typed into, of id `words`."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Puts the cursor into the field."""
        self.set_focus(self.query_one("#words"), scroll_visible=False)
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_keys(), immediate=True)
        self.show_keys()

    def show_keys(self) -> None:
        """Shows what keys do."""
        if self.is_mounted:
            self.query_one(KeyBar).show(self.commands)

    @property
    def commands(self) -> tuple[Command, ...]:
        """What keys do."""
        return relabelled(live_commands(self, getattr(self.app, "table", ())), "leave-field", "Cancel")

    def take(self, words: str) -> None:
        """Does what the words are asked for; a mistake in them is told, and they can be put right."""
        self.questions.ask("words", lambda: self._ask(words), self._done, self._failed)

    def _done(self, told: str) -> None:
        self.dismiss(told)

    def _failed(self, error: BriefingError) -> None:
        told = "\n".join(part for part in (error.message, error.hint) if part)
        self.query_one("#dialog-note", Notes).show(told, error=True)

    def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Does what a word in the footer says, as its key would."""
        event.stop()
        self.app.simulate_key(event.command.press)


class Prompt(Dialog):
    """Asks for one line; `replaced`: typing takes the place of what stands there, which is only proposed.

    `does` is what Enter does, in a word for the footer.
    """

    BINDINGS = bindings()

    def __init__(
        self,
        title: str,
        value: str,
        explained: str,
        *,
        ask: Callable[[str], str],
        replaced: bool = False,
        does: str = "Keep",
    ) -> None:
        super().__init__(title, value, explained, ask=ask)
        self._replaced = replaced
        self._does = does

    @property
    def commands(self) -> tuple[Command, ...]:
        """What keys do: Enter takes what was typed."""
        return relabelled(super().commands, "accept", self._does)

    def make_field(self) -> TextField:
        """One line, the cursor at its end."""
        field = TextField(self._value, id="words")
        field.cursor_position = len(self._value)
        if self._replaced:
            field.selection = Selection(0, len(self._value))
        return field

    @on(Input.Submitted, "#words")
    def submit(self, event: Input.Submitted) -> None:
        """Takes what was typed."""
        self.take(event.value)

    @on(TextField.Left, "#words")
    def leave(self) -> None:
        """Leaves all as it was."""
        self.dismiss(None)


class Notepad(Dialog):
    """Asks for any number of lines; Esc takes them where they were changed."""

    BINDINGS = bindings()

    @property
    def explained(self) -> str:
        """What leaving does, and what is told besides."""
        undoes = sign_of("undo", getattr(self.app, "table", TABLE))
        leaving = f"Esc keeps what you changed; {undoes} undoes it."
        return f"{leaving} {self._explained}".rstrip()

    @property
    def commands(self) -> tuple[Command, ...]:
        """What keys do: leaving keeps what was changed."""
        changed = self.query_one("#words", TextPad).text != self._value
        return relabelled(super().commands, "leave-field", "Keep" if changed else "Cancel")

    @on(TextPad.Changed, "#words")
    def tell_keys(self) -> None:
        """Tells what leaving does now."""
        self.show_keys()

    def make_field(self) -> TextPad:
        """Many lines, the cursor at their end."""
        pad = TextPad(self._value, id="words")
        pad.move_cursor(pad.document.end)
        return pad

    @on(TextPad.Pasted, "#words")
    def paste_text(self, event: TextPad.Pasted) -> None:
        """Puts what is pasted where the cursor is."""
        self.query_one("#words", TextPad).insert(visible(event.text.replace("\r\n", "\n").replace("\r", "\n")))

    @on(TextPad.Left, "#words")
    def submit(self) -> None:
        """Takes what was typed; what was not changed is left as it is."""
        words = self.query_one("#words", TextPad).text
        if words == self._value:
            self.dismiss(None)
        else:
            self.take(words)
