"""The brief on an issue, a branch or a search, and the work on it."""

from collections.abc import Iterable
from dataclasses import replace

from textual import on

from briefing.app.commands import bindings, sign_of
from briefing.app.keys import TABLE, Key
from briefing.app.lists.listing import load_brief
from briefing.app.lists.subjects import Subject
from briefing.app.messages import Opening
from briefing.app.screens.hand import Handling
from briefing.app.screens.wording import cite, count_of, describe_brief
from briefing.app.widgets.brief import BriefRows
from briefing.app.widgets.choices import Choice
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.rows import RowSource
from briefing.core.briefs import GONE, Brief, SourceReference
from briefing.core.errors import UsageError
from briefing.core.statements import SCALES
from briefing.library import Library

WHEN = "last: since it was exported last; or a date (2026-01-15), yesterday, last week."
"""What can be asked for as the time since when."""


class BriefScreen(Handling):
    """Sections of cited statements; or what is new in them alone."""

    BINDINGS = bindings("brief", "list", "moving")
    noun = "Brief"

    def __init__(self, library: Library, table: Iterable[Key] = TABLE, subject: Subject | None = None) -> None:
        super().__init__(library, table, subject)
        self.scale = library.settings.scale
        self._left: str | None = None

    def load(self) -> Brief:
        """The brief."""
        return self.weighed(load_brief(self.library, self.subject))

    def build_rows(self, value: Brief) -> RowSource:
        """Its lines."""
        reveals = sign_of("show-hidden", self.table)
        self._rows = BriefRows(value, hidden=self.revealed, changes=value.changes is not None, reveals=reveals)
        return self._rows

    def opening_at(self, key: str) -> Opening | None:
        """The statement on that line, or the article that it names."""
        row, brief = self._rows.row(key), self.value
        if row is None or brief is None:
            return None
        if row.source is not None:
            return Opening(row.source.article.id, brief=brief.issue)
        if row.cited is None:
            return None
        source, span = _source(brief, row.cited.citation), row.cited.statement
        if source.state == GONE:
            self.tell("The article is no longer in the library; its words are kept here")
            return None
        return Opening(span.article, at=span, revision=span.revision if source.state else None, brief=brief.issue)

    @on(LineList.Chosen, "#view")
    def open_own(self, event: LineList.Chosen) -> None:
        """Opens her own bottom line to be written on, and tells why a line of the tool's own is here."""
        row = self._rows.row(event.key)
        if row is not None and row.own is not None:
            self.action_bottom_line()
        elif row is not None and row.entry is not None and row.cited is None:
            self.action_why()

    def describe_value(self, value: Brief) -> tuple[str, str]:
        """What it is on, and from how much."""
        title, note = describe_brief(value)
        if value.changes is None:
            return title, note
        new = value.changes
        counts = (("added", new.added), ("changed", new.changed), ("removed", new.removed))
        told = ", ".join(f"{len(entries):,} {word}" for word, entries in counts if entries) or "no change"
        return f"{value.name} · what is new: {told}", f"{sign_of('news', self.table)} shows the whole brief again."

    def sentence(self) -> str | None:
        """The sentence under the cursor with its source, or her own words."""
        row = self.row
        if row is None or self.value is None:
            return None
        if row.cited is None:
            return row.own.text if row.own else None
        return cite(row.cited.statement, _source(self.value, row.cited.citation).article)

    # Keys

    def action_why(self) -> None:
        """Shows why the line is here, and what is known of it."""
        from briefing.app.screens.why import WhyScreen  # noqa: PLC0415  (loaded when it is opened)

        row = self.row
        if row is None or row.entry is None or self.value is None:
            self.tell("Put the cursor on a line of a section first")
            return
        self.app.push_screen(WhyScreen(self.library, self.table, self.value, row.section, row.entry))

    def action_sections(self) -> None:
        """Lists the sections with their rules, and goes to one."""
        from briefing.app.screens.choosing import ChoiceScreen  # noqa: PLC0415  (likewise)

        brief, lines = self.value, self.query_one("#view", LineList)
        if brief is None:
            return
        counts = {section.id: section.count for section in brief.sections} | {"sources": len(brief.sources)}
        choices = [Choice(each.id, f"{each.title} ({counts[each.id]})", each.rule) for each in brief.sections]

        def chosen(section: str | None) -> None:
            key = self._rows.first_of(section) if section else None
            if key is not None:
                lines.move_to(key)
            elif section is not None:
                self.tell("There is nothing in that section")

        here = self.row.section if self.row else ""
        self.app.push_screen(
            ChoiceScreen(self.library, self.table, "Sections and their rules", choices, here, does="Go"), chosen
        )

    def action_news(self) -> None:
        """Shows what is new since the last export or since a date; or the whole brief again."""
        if self.subject.since is not None:
            self.subject = replace(self.subject, since=None)
            self.questions.ask("view", self.load, self._turn, self._failed, awaited=True)
            return
        from briefing.app.screens.prompt import Prompt  # noqa: PLC0415  (likewise)

        found: list[tuple[Subject, Brief]] = []

        def look(words: str) -> str:
            subject = replace(self.subject, since=words.strip() or "last")
            try:
                brief = load_brief(self.library, subject)
            except UsageError as error:
                raise UsageError(error.message, f"write {WHEN}") from error
            found.append((subject, self.weighed(brief)))
            changes = brief.changes
            number = len((*changes.added, *changes.changed, *changes.removed)) if changes else 0
            return count_of(number, "change")

        def looked(told: str | None) -> None:
            if told is not None and found:
                self.subject, brief = found[-1]
                self._turn(brief)
                self.tell(told)

        self.app.push_screen(Prompt("What is new since", "last", WHEN, ask=look, replaced=True, does="Show"), looked)

    def _turn(self, brief: Brief) -> None:
        """Shows what is new in place of the whole brief, from its top; or the whole, at the line where it was left."""
        lines = self.query_one("#view", LineList)
        whole = brief.changes is None
        if not whole:
            self._left = lines.cursor_key
        self.value = None
        self.show_value(brief)
        if whole and self._left is not None:
            lines.move_to(self._left)

    def action_likelihood(self) -> None:
        """Names words of likelihood on the next scale, or on none."""
        scales = (None, *SCALES)
        self.scale = scales[(scales.index(self.scale) + 1) % len(scales)]
        brief = self.value
        if brief is None:
            return

        def shown(value: Brief) -> None:
            from briefing.analysis.likelihood import scale_name  # noqa: PLC0415  (likewise)

            self.show_value(value)
            name = f"on the scale {scale_name(self.scale)}" if self.scale else "as the sources have them"
            self.tell(f"Words of likelihood {name}")

        self.questions.ask("view", lambda: self.weighed(self.library.with_hand(brief)), shown, awaited=True)


def _source(brief: Brief, number: int) -> SourceReference:
    """The source of that number."""
    return next(each for each in brief.sources if each.number == number)
