"""A text field whose every key is in the key table."""

from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from briefing.app.commands import bindings


class TextField(Input, inherit_bindings=False):
    """One line to type in; Esc leaves it, up and down move in what is listed beside it."""

    BINDINGS = bindings("field")
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """How wide the text is; unlike Textual's own, a change of it lays nothing out anew."""

    class Said(Message):
        """Something that happened in a field."""

        def __init__(self, field: "TextField") -> None:
            super().__init__()
            self.field = field
            """The field."""

        @property
        def control(self) -> "TextField":
            """The field, for handlers that name it."""
            return self.field

    class Left(Said):
        """The user wants out of the field."""

    class ChoiceMoved(Said):
        """The user moves in what is listed, without leaving the field."""

        def __init__(self, field: "TextField", steps: int) -> None:
            super().__init__(field)
            self.steps = steps
            """Items down; negative: up."""

    def __init__(self, value: str = "", *, placeholder: str = "", choices: bool = False, id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self.choices = choices
        """Whether something is listed beside it, in which up and down move."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Up and down need something to move in."""
        if action in ("choice_down", "choice_up"):
            return self.choices
        return super().check_action(action, parameters)

    def action_leave(self) -> None:
        """Asks to leave the field."""
        self.post_message(self.Left(self))

    def action_clear(self) -> None:
        """Deletes all that was typed."""
        self.clear()

    def action_choice_down(self) -> None:
        """One down in what is listed."""
        self.post_message(self.ChoiceMoved(self, 1))

    def action_choice_up(self) -> None:
        """One up in what is listed."""
        self.post_message(self.ChoiceMoved(self, -1))
