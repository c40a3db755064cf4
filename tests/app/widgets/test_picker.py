import pytest
from textual import events
from textual.app import App, ComposeResult

from briefing.app.widgets.choices import Choice
from briefing.app.widgets.picker import Picker


class Fields(App[None]):
    """One picker."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, picked: str) -> None:
        super().__init__()
        self.picked = picked

    def compose(self) -> ComposeResult:
        yield Picker(KINDS, self.picked)


KINDS = (Choice("a", "apple"), Choice("b", "bread"), Choice("be", "beans"))


@pytest.mark.parametrize(
    ("keys", "picked"),
    [
        ("", "b"),
        ("down", "be"),
        ("up", "a"),
        ("down down", "a"),
        ("b", "be"),
        ("b b", "b"),
        ("B", "be"),
        ("x", "b"),
        ("space", "b"),
        ("backspace", "b"),
        ("delete", "b"),
        ("ctrl+u", "b"),
    ],
)
async def test_keys_pick_and_never_edit(keys: str, picked: str) -> None:
    app = Fields("b")
    async with app.run_test() as pilot:
        picker = app.query_one(Picker)
        picker.focus()
        await pilot.press(*keys.split())
        assert picker.picked.key == picked
        assert picker.value == f"{picker.picked.name} ↕"


async def test_what_is_pasted_picks_too() -> None:
    app = Fields("a")
    async with app.run_test() as pilot:
        picker = app.query_one(Picker)
        picker.post_message(events.Paste("bea"))
        await pilot.pause()
        assert picker.picked.key == "be"
