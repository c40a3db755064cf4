"""Jump mode: a letter on each pane, and the pane whose letter is pressed gets the focus."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import Label

from briefing.app.commands import bindings, live_commands, sign
from briefing.app.keys import Key
from briefing.app.widgets.keybar import KeyBar


class JumpScreen(ModalScreen[str | None], inherit_bindings=False):
    """Letters over the panes that are seen; the footer names all. It answers with a pane, or with None."""

    BINDINGS = bindings("jump")

    def __init__(self, table: tuple[Key, ...], places: Mapping[str, Offset]) -> None:
        super().__init__()
        self._table = table
        self._places = places

    def compose(self) -> ComposeResult:
        """The letters and the footer."""
        letters = {key.id.removeprefix("jump-"): sign(key.keys[0]) for key in self._table if "jump" in key.contexts}
        for pane, place in self._places.items():
            label = Label(f" {letters[pane]} ", markup=False, classes="jump-letter")
            label.styles.offset = (place.x, place.y)
            yield label
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Names all panes in the footer."""
        self.query_one(KeyBar).show(live_commands(self, self._table))

    def action_jump_topics(self) -> None:
        """To the topics."""
        self.dismiss("topics")

    def action_jump_list(self) -> None:
        """To the articles."""
        self.dismiss("list")

    def action_jump_reading(self) -> None:
        """To the article."""
        self.dismiss("reading")

    def action_stay(self) -> None:
        """Stays where the focus was."""
        self.dismiss(None)

    def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """Does what a word in the footer says, as its key would."""
        event.stop()
        self.app.simulate_key(event.command.press)
