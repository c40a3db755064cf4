"""Why a line of a brief is here: what chose it, the rule of its section, and what stands behind it."""

from collections.abc import Iterable, Iterator, Sequence

from textual.app import ComposeResult

from briefing.app.commands import bindings
from briefing.app.keys import Key
from briefing.app.screens.frame import Frame
from briefing.app.screens.wording import count_of
from briefing.app.widgets.brief import describe_source
from briefing.app.widgets.cells import Line
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.briefs import Brief, Entry
from briefing.export.sentences import attributed, hedged, judged
from briefing.library import Library

Told = tuple[str, str]
"""A heading, and what stands under it."""


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


def tell_why(brief: Brief, id: str, entry: Entry) -> Iterator[Told]:
    """What chose an entry, and what is known of it, each under a heading."""
    section = brief.section(id)
    if entry.statements:
        yield "The sentence", " ".join(entry.statements[0].statement.text.split())
    else:
        yield "The line", entry.label or ""
    if entry.reason:
        yield "Why it is here", entry.reason
    yield f"How “{section.title}” is made", section.rule or "It is the tool's own."
    yield "What is on the issue", f"Statements that match: {brief.rule}"
    if entry.statements:
        lead = entry.statements[0].statement
        kind = "; ".join(filter(None, (hedged(lead), judged(lead), attributed(lead)))) or "reported, in no other's name"
        yield "How it is said", f"{kind}. Read by the rule: {lead.rule}" if lead.rule else kind
    yield from _behind(brief, entry)
    if entry.pinned or entry.note or entry in section.hidden:
        deeds = [
            word
            for word, done in (("pinned", entry.pinned), ("noted on", entry.note), ("hidden", entry in section.hidden))
            if done
        ]
        yield "What you did", ", ".join(deeds)


def _behind(brief: Brief, entry: Entry) -> Iterator[Told]:
    """The sources of an entry, and how many origins they are."""
    numbers = dict.fromkeys(each.citation for each in entry.statements)
    references = {each.number: each for each in brief.sources}
    for place, number in enumerate(numbers):
        heading = f"Behind it: {count_of(entry.origins, 'independent origin')}" if not place else "And"
        yield heading, describe_source(references[number])
