"""A text field whose every key is in the key table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Offset, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from briefing.app.commands import bindings, takes_text

if TYPE_CHECKING:
    from textual.widget import Widget


FIELDS = "TextField, TextPad"
"""What Tab goes between on a screen with several fields, as a selector."""


class Said(Message):
    """Something that happened in a field."""

    def __init__(self, field: Widget) -> None:
        super().__init__()
        self.field = field
        """The field."""

    @property
    def control(self) -> Widget:
        """The field, for handlers that name it."""
        return self.field


class TextField(Input, inherit_bindings=False):
    """One line to type in; Esc leaves it, up and down move in what is listed beside it."""

    BINDINGS = bindings("field")
    takes_text = True
    """Plain keys are text here."""
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))
    """How wide the text is; unlike Textual's own, a change of it lays nothing out anew."""

    class Left(Said):
        """The user wants out of the field."""

    class ChoiceMoved(Said):
        """The user moves in what is listed, without leaving the field."""

        def __init__(self, field: Widget, steps: int) -> None:
            super().__init__(field)
            self.steps = steps
            """Items down; negative: up."""

    class ChoicePaged(Said):
        """The user goes far in what is listed, without leaving the field."""

        def __init__(self, field: Widget, action: str) -> None:
            super().__init__(field)
            self.action = action
            """The action of the list that goes there."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        choices: bool = False,
        pages: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(value, placeholder=placeholder, id=id, select_on_focus=False, compact=True)
        self.cursor_blink = False
        self.choices = choices
        """Whether something is listed beside it, in which up and down move."""
        self.pages = pages
        """Whether that can be long: it is gone through by pages, and from an empty field to its ends."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next character goes; Textual's own tells the cell after, at the end of what was typed."""
        after = Offset(1 if self.cursor_at_end else 0, 0)
        return super().cursor_screen_offset - after

    def on_resize(self) -> None:
        """Keeps the cursor in view, also where what stands in the field at first is wider than it."""
        self.scroll_to(x=max(0, self._cursor_offset + 1 - self.content_size.width), animate=False, immediate=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Up and down need something to move in."""
        if action in ("choice_down", "choice_up"):
            return self.choices
        if action in ("choice_page_down", "choice_page_up"):
            return self.pages
        if action in ("next_field", "previous_field"):
            return has_others(self)
        return super().check_action(action, parameters)

    def action_next_field(self) -> None:
        """To the next field."""
        self.screen.focus_next(FIELDS)

    def action_previous_field(self) -> None:
        """To the field before."""
        self.screen.focus_previous(FIELDS)

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

    def action_choice_page_down(self) -> None:
        """A page down in what is listed."""
        self.post_message(self.ChoicePaged(self, "half_page_down"))

    def action_choice_page_up(self) -> None:
        """A page up in what is listed."""
        self.post_message(self.ChoicePaged(self, "half_page_up"))

    def action_home(self, select: bool = False) -> None:
        """To the beginning of what was typed; where nothing was, of what is listed."""
        if self.pages and not self.value:
            self.post_message(self.ChoicePaged(self, "first"))
        else:
            super().action_home(select)

    def action_end(self, select: bool = False) -> None:
        """To the end of what was typed; where nothing was, of what is listed."""
        if self.pages and not self.value:
            self.post_message(self.ChoicePaged(self, "last"))
        else:
            super().action_end(select)


def has_others(field: Widget) -> bool:
    """Whether the screen has another field that can be gone to."""
    return any(other is not field and takes_text(other) for other in field.screen.focus_chain)
