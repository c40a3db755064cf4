"""The user's hand on the brief on the screen: pin, hide, move and note lines, her own bottom line, her grades.

Each deed is answered by the library with the brief as it is then; nothing is computed anew, and the cursor stays on its
line.
"""

from collections.abc import Callable
from typing import NamedTuple

from textual import events

from briefing.app.commands import sign_of
from briefing.app.screens.view import View
from briefing.app.widgets.brief import BriefRow, BriefRows
from briefing.app.widgets.cells import cut
from briefing.app.widgets.lines import LineList
from briefing.briefs.likelihoods import with_likelihoods
from briefing.core.briefs import Brief, Entry
from briefing.core.errors import BriefingError
from briefing.core.visible import visible_line

TITLE = 60
"""Cells of a sentence that the title of a dialog shows."""
Alter = Callable[[Brief, str], Brief]
"""Does something on the line of an id, and gives the brief as it is then."""


class _Done(NamedTuple):
    """What a deed came to."""

    before: Brief
    after: Brief
    told: str


class Handling(View[Brief]):
    """A brief that its reader works on."""

    _rows: BriefRows
    revealed = False
    """Whether the lines that she hid are shown."""
    scale: str | None = None
    """The id of the scale on which words of likelihood are named; None for none."""

    @property
    def row(self) -> BriefRow | None:
        """The row under the cursor."""
        return self._rows.row(self.query_one("#view", LineList).cursor_key) if self.value is not None else None

    def weighed(self, brief: Brief) -> Brief:
        """The brief with its words of likelihood named on the scale chosen."""
        return with_likelihoods(brief, self.scale) if self.scale else brief

    def on_screen_resume(self, event: events.ScreenResume) -> None:  # noqa: ARG002
        """Takes over what was done on the brief meanwhile, from the article it cites or from a comparison."""
        self._take_hand()

    def library_changed(self) -> None:
        """Takes over at once what was done on the brief, or undone; then asks for the brief anew, which may be long."""
        self._take_hand()
        super().library_changed()

    def _take_hand(self) -> None:
        brief = self.value
        if brief is not None:
            self._ask(lambda: _Done(brief, self.weighed(self.library.with_hand(brief)), ""))

    # Keys

    def action_pin(self) -> None:
        """Pins the line on top of its section, or takes the pin away."""
        entry = self._entry()
        if entry is not None and entry.pinned:
            self._alter(entry, self.library.unpin, "No longer pinned")
        elif entry is not None:
            self._alter(entry, self.library.pin, "Pinned on top of its section", "It is pinned already")

    def action_pin_bottom_line(self) -> None:
        """Pins the line into the bottom line, whatever that would say without it."""
        entry = self._entry()
        if entry is not None:
            pin = self.library.pin
            self._alter(
                entry,
                lambda brief, id: pin(brief, id, into_bottom_line=True),
                "Pinned into the bottom line",
                "It is pinned there already",
            )

    def action_hide_line(self) -> None:
        """Hides the line, or shows it again."""
        row, entry = self.row, self._entry()
        if entry is not None and row is not None and row.hidden:
            self._alter(entry, self.library.unhide, "Shown again")
        elif entry is not None:
            told = "Hidden" if self.revealed else f"Hidden: {sign_of('show-hidden', self.table)} shows it"
            self._alter(entry, self.library.hide, told)

    def action_show_hidden(self) -> None:
        """Shows the lines that she hid, or hides them again."""
        brief = self.value
        if brief is None:
            return
        number = sum(len(section.hidden) for section in brief.sections)
        self.revealed = not self.revealed
        self.show_value(brief)
        lines = f"{number} hidden {'line' if number == 1 else 'lines'}"
        if not number:
            self.tell("You hid no line of this brief")
        else:
            self.tell(f"{lines} shown at the end of their sections" if self.revealed else f"{lines} out of sight")

    def action_move_up(self) -> None:
        """Moves the line up among its neighbours."""
        self._move(-1, "up")

    def action_move_down(self) -> None:
        """Moves the line down among its neighbours."""
        self._move(1, "down")

    def _move(self, steps: int, direction: str) -> None:
        entry = self._entry()
        if entry is not None:
            edge = f"It cannot go further {direction}: lines move under their own heading"
            self._alter(entry, lambda brief, id: self.library.move(brief, id, steps), f"Moved {direction}", edge)

    def action_note_line(self) -> None:
        """Asks for a note under the line."""
        entry = self._entry()
        if entry is not None:
            words = cut(" ".join(entry.statements[0].statement.text.split()), TITLE)
            before = entry.note.text if entry.note else ""
            explained = "An empty note is taken away."
            alter = self.library.note_line
            self._write(
                f"Note under “{words}”", before, explained, "Note", lambda brief, text: alter(brief, entry.id, text)
            )

    def action_bottom_line(self) -> None:
        """Asks for her own bottom line, which stands before the computed one."""
        brief = self.value
        if brief is not None:
            before = brief.own_bottom_line.text if brief.own_bottom_line else ""
            explained = "It stands first, as yours. An empty one is taken away."
            self._write("Your bottom line", before, explained, "Bottom line", self.library.write_bottom_line)

    def _write(self, title: str, before: str, explained: str, what: str, write: Callable[[Brief, str], Brief]) -> None:
        """Asks for words of hers, and puts them into the brief."""
        from briefing.app.screens.prompt import Notepad  # noqa: PLC0415  (loaded when it is needed)

        found: list[Brief] = []

        def keep(text: str) -> str:
            brief = self.value
            if brief is not None:
                found.append(self.weighed(write(brief, text)))
            undoes = sign_of("undo", self.table)
            return f"{what} {'kept' if text.strip() else 'taken away'}; {undoes} undoes it"

        def kept(told: str | None) -> None:
            if told is not None and found:
                self.show_value(found[-1])
                self.tell(told)

        self.app.push_screen(Notepad(title, before, explained, ask=keep), kept)

    def action_grade(self) -> None:
        """Asks for grades of the source and of the item under the cursor."""
        from briefing.app.screens.grades import GradeScreen  # noqa: PLC0415  (likewise)

        row, brief = self.row, self.value
        if row is None or brief is None or (row.cited is None and row.source is None):
            self.tell("Grades are given to a sentence or to a source: put the cursor on one")
            return
        number = row.cited.citation if row.cited else row.source.number if row.source else 0
        article = next(each.article for each in brief.sources if each.number == number)
        leads = row.entry is not None and row.cited is not None and not row.further and row.section != "changes"
        self.app.push_screen(
            GradeScreen(self.library, self.table, article, brief, row.entry if leads and row.entry else None)
        )

    def _entry(self) -> Entry | None:
        """The entry under the cursor; tells what to do where there is none to work on."""
        row = self.row
        if row is None or row.entry is None:
            self.tell("Put the cursor on a line of a section first")
            return None
        return row.entry

    def _alter(self, entry: Entry, alter: Alter, told: str, same: str = "") -> None:
        """Does something on an entry, and tells it; `same` is told where it came to nothing."""
        brief, undoes = self.value, sign_of("undo", self.table)
        if brief is None:
            return

        def deed() -> _Done:
            after = alter(brief, entry.id)
            return _Done(brief, self.weighed(after), same if after is brief else f"{told}; {undoes} undoes it")

        self._ask(deed)

    def _ask(self, deed: Callable[[], _Done]) -> None:
        def failed(error: BriefingError) -> None:
            self.tell(visible_line(f"{error.message[:1].upper()}{error.message[1:]}"))

        self.questions.ask("hand", deed, self._altered, failed, awaited=True)

    def _altered(self, done: _Done) -> None:
        """Shows the brief as it is now; where another has come meanwhile, takes over into that what was done."""
        if self.value is not done.before:
            self._take_hand()
        elif done.after != done.before:
            self.show_value(done.after)
        if done.told:
            self.tell(done.told)
