"""Why a line of a brief is here: what chose it, the rule of its section, and what stands behind it."""

from collections.abc import Iterable, Sequence

from textual.app import ComposeResult

from briefing.app.commands import bindings
from briefing.app.keys import Key
from briefing.app.screens.frame import Frame
from briefing.app.widgets.cells import Line
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.briefs import Brief, Entry
from briefing.export.reasons import Told, tell_why
from briefing.library import Library


class WhyRows(Rows):
    """Headings with a paragraph under each."""

    uniform = 0

    def __init__(self, told: Sequence[Told]) -> None:
        super().__init__(told)
        self._told = told

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """One of them."""
        heading, words = self._told[index]
        above: tuple[Line, ...] = ((),) if index else ()
        return (*above, *wrap_words(heading, width, "heading"), *wrap_words(words, width, indent="  "))


class WhyScreen(Frame):
    """What is known of one line of a brief."""

    BINDINGS = bindings("dialog", "moving")

    def __init__(self, library: Library, table: Iterable[Key], brief: Brief, section: str, entry: Entry) -> None:
        super().__init__(library, table)
        self._told = tuple(tell_why(brief, section, entry))

    def compose_body(self) -> ComposeResult:
        """The reasons."""
        yield StatusLine("Why is this here?", classes="pane-title")
        yield LineList(WhyRows(self._told), id="why")

    def on_mount(self) -> None:
        """Puts the cursor on the first."""
        self.set_focus(self.query_one("#why"), scroll_visible=False)

    def describe(self) -> str:
        """What this is."""
        return "Why is this here?"

    def sentence(self) -> str | None:
        """What the cursor is on, to be copied."""
        place = self.query_one("#why", LineList).cursor
        return None if place is None else self._told[place][1]

    def action_go_back(self) -> None:
        """Back to the line."""
        self.dismiss(None)
