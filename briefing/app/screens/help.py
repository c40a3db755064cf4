"""Help and commands: what the keys do where the focus was, found by typing and run by Enter; and the query language."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from briefing.app.commands import Command, bindings
from briefing.app.keys import Key
from briefing.app.messages import OpenSearch
from briefing.app.screens.frame import Frame
from briefing.app.widgets.field import TextField
from briefing.app.widgets.helprows import HelpRows
from briefing.app.widgets.lines import LineList
from briefing.library import Library
from briefing.query.language import Example, load_examples


class HelpScreen(Frame):
    """A field over a list of what can be done; it answers with the key to press, or with None."""

    BINDINGS = bindings("dialog", "list", "moving")
    OPENED_BY = ("help", "commands")

    def __init__(self, library: Library, table: Iterable[Key], commands: Sequence[Command], *, language: bool) -> None:
        super().__init__(library, table)
        self._commands = tuple(commands)
        live = {command.key.id for command in self._commands}
        apart = {"dialog", "field", "text", "question"}
        self._elsewhere = tuple(
            key for key in self.table if key.id not in live and not apart.intersection(key.contexts)
        )
        self._examples: tuple[Example, ...] = load_examples() if language else ()

    def compose_body(self) -> ComposeResult:
        """The field and the list."""
        yield TextField(id="filter", placeholder="Type to find an action; Enter runs it", choices=True, pages=True)
        yield LineList(self._rows(""), id="help")

    def _rows(self, sought: str) -> HelpRows:
        return HelpRows(self._commands, self._examples, sought, self._elsewhere)

    def on_mount(self) -> None:
        """Puts the cursor in the field."""
        self.set_focus(self.query_one("#filter"), scroll_visible=False)

    def describe(self) -> str:
        """What this is."""
        return "Help" if self._examples else "Commands"

    @on(Input.Changed, "#filter")
    def filter(self, event: Input.Changed) -> None:
        """Shows what has the words typed in it."""
        self.query_one("#help", LineList).show(self._rows(event.value), keep=False)

    @on(TextField.ChoiceMoved, "#filter")
    def move(self, event: TextField.ChoiceMoved) -> None:
        """Moves the cursor of the list."""
        lines = self.query_one("#help", LineList)
        if event.steps > 0:
            lines.action_cursor_down()
        else:
            lines.action_cursor_up()

    @on(TextField.ChoicePaged, "#filter")
    async def page(self, event: TextField.ChoicePaged) -> None:
        """Goes far in the list."""
        await self.query_one("#help", LineList).run_action(event.action)

    @on(Input.Submitted, "#filter")
    def run_chosen(self) -> None:
        """Runs what the cursor is on."""
        self.query_one("#help", LineList).action_choose()

    @on(LineList.Chosen, "#help")
    def run(self, event: LineList.Chosen) -> None:
        """Leaves, with the key of the action chosen: an example of the query language is searched for."""
        command = next((command for command in self._commands if command.key.id == event.key), None)
        if command is not None:
            self.dismiss(command.press)
        elif event.key.startswith("elsewhere "):
            self.tell("That cannot be done from where you were")
        elif event.key.startswith("query "):
            self.request(OpenSearch(event.key.removeprefix("query ")))

    @on(TextField.Left, "#filter")
    def leave(self) -> None:
        """Leaves without running anything."""
        self.dismiss(None)

    def action_go_back(self) -> None:
        """Leaves without running anything."""
        self.dismiss(None)
