"""Many lines of text to type or paste in, with keys that this terminal and its multiplexer leave free."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import TextArea

from briefing.app.commands import bindings
from briefing.app.widgets.field import FIELDS, Said, has_others

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget


class TextPad(TextArea, inherit_bindings=False):
    """Many lines to type in or to paste into; Esc leaves it."""

    takes_text = True
    """Plain keys are text here."""

    BINDINGS = bindings("text")

    class Left(Said):
        """The user wants out of the text."""

    class Pasted(Said):
        """A text was pasted; what becomes of it is the screen's to say."""

        def __init__(self, field: Widget, text: str) -> None:
            super().__init__(field)
            self.text = text
            """The text, with the terminal's line ends."""

    def __init__(self, text: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(
            text, placeholder=placeholder, id=id, compact=True, highlight_cursor_line=False, max_checkpoints=1
        )
        self.cursor_blink = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Another field needs to be there."""
        if action in ("next_field", "previous_field"):
            return has_others(self)
        return super().check_action(action, parameters)

    async def _on_paste(self, event: events.Paste) -> None:
        """Hands what is pasted to the screen."""
        event.stop()
        event.prevent_default()
        self.post_message(self.Pasted(self, event.text))

    def action_leave(self) -> None:
        """Asks to leave the text."""
        self.post_message(self.Left(self))

    def action_clear(self) -> None:
        """Deletes all that was typed or pasted."""
        self.read_only = False
        self.text = ""

    def action_home(self) -> None:
        """To the beginning of the line."""
        self.action_cursor_line_start()

    def action_end(self) -> None:
        """To the end of the line."""
        self.action_cursor_line_end()

    def action_next_field(self) -> None:
        """To the next field."""
        self.screen.focus_next(FIELDS)

    def action_previous_field(self) -> None:
        """To the field before."""
        self.screen.focus_previous(FIELDS)
