"""A field in which one of a few things is picked: with up and down, or by its first letter."""

from collections.abc import Sequence

from briefing.app.widgets.choices import Choice
from briefing.app.widgets.field import TextField

_EDITS = frozenset({"delete_left", "delete_right", "clear", "cursor_left", "cursor_right", "home", "end"})


class Picker(TextField):
    """A field that shows the name of what is picked; nothing else can be typed into it."""

    def __init__(self, choices: Sequence[Choice], picked: str = "", *, id: str | None = None) -> None:
        self._picks = tuple(choices)
        self._at = next((place for place, each in enumerate(self._picks) if each.key == picked), 0)
        super().__init__(self._shown(), choices=True, id=id)

    @property
    def picked(self) -> Choice:
        """What is picked."""
        return self._picks[self._at]

    def pick(self, place: int) -> None:
        """Picks another; after the last comes the first."""
        self._at = place % len(self._picks)
        self.value = self._shown()
        self.cursor_position = 0

    def _shown(self) -> str:
        return f"{self._picks[self._at].name} ↕"

    def insert_text_at_cursor(self, text: str) -> None:
        """Picks the next one whose name begins with what was typed."""
        letters = text.casefold()
        places = [(self._at + 1 + step) % len(self._picks) for step in range(len(self._picks))]
        found = next((place for place in places if self._picks[place].name.casefold().startswith(letters)), None)
        if found is not None and letters.strip():
            self.pick(found)

    def replace(self, text: str, start: int, end: int) -> None:  # noqa: ARG002
        """What is pasted is taken as if it were typed."""
        self.insert_text_at_cursor(text)

    def action_choice_down(self) -> None:
        """To the next one."""
        self.pick(self._at + 1)

    def action_choice_up(self) -> None:
        """To the one before."""
        self.pick(self._at - 1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to edit."""
        return False if action in _EDITS else super().check_action(action, parameters)
