"""A text field whose every key is in the key table."""

from textual.message import Message
from textual.widgets import Input

from briefing.app.commands import bindings


class TextField(Input, inherit_bindings=False):
    """One line to type in; Esc leaves it, up and down move in what is listed beside it."""

    BINDINGS = bindings("field")

    class Left(Message):
        """The user wants out of the field."""

        def __init__(self, field: "TextField") -> None:
            super().__init__()
            self.field = field
            """The field."""

        @property
        def control(self) -> "TextField":
            """The field, for handlers that name it."""
            return self.field

    class ChoiceMoved(Left):
        """The user moves in what is listed, without leaving the field."""

        def __init__(self, field: "TextField", steps: int) -> None:
            super().__init__(field)
            self.steps = steps
            """Items down; negative: up."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id, select_on_focus=False, compact=True)

    def action_leave(self) -> None:
        """Asks to leave the field."""
        self.post_message(self.Left(self))

    def action_choice_down(self) -> None:
        """One down in what is listed."""
        self.post_message(self.ChoiceMoved(self, 1))

    def action_choice_up(self) -> None:
        """One up in what is listed."""
        self.post_message(self.ChoiceMoved(self, -1))
