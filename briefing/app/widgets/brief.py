"""The rows of a brief: sections, groups, entries with their citations; each cited statement opens where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.app.widgets.cells import Line, fit, width_of
from briefing.app.widgets.entries import changed_lines, entry_lines, further_line, own_lines, said, whole_lines
from briefing.app.widgets.prose import wrap_words
from briefing.app.widgets.rows import Rows
from briefing.briefs.hand import UNDER_HEADINGS
from briefing.core.articles import Article
from briefing.core.briefs import Brief, CitedStatement, Entry, LibraryState, Section, SourceReference
from briefing.core.hand import Note
from briefing.core.spans import Span
from briefing.export.hand import PINNED
from briefing.export.reasons import describe_source

WHOLE = frozenset({"differences", "changes"})
"""Sections in which the statements after the first say something else, and are shown whole."""


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One row of a brief: a heading, an entry, a further statement of one, a source, or the user's own words."""

    key: str
    """The same when the brief is made anew."""
    section: str = ""
    """The id of its section."""
    heading: str = ""
    """A section's title, or a line of the front."""
    count: int = 0
    """How many entries the section has."""
    group: str = ""
    """What the entries after it are listed under, verbatim."""
    note: str = ""
    """A sentence of the tool's own: what is empty, what must be known."""
    own: Note | None = None
    """The user's own bottom line."""
    entry: Entry | None = None
    """The entry it belongs to."""
    cited: CitedStatement | None = None
    """The statement it shows."""
    source: SourceReference | None = None
    """The source it names."""
    further: bool = False
    """Whether it is not the first statement of its entry."""
    hidden: bool = False
    """Whether the user hid its entry, and it is shown all the same."""

    @property
    def stands(self) -> bool:
        """Whether the cursor can stand on it."""
        return self.entry is not None or self.source is not None or self.own is not None


class BriefRows(Rows):
    """A brief, from its front to its sources; or what is new in it alone.

    With `hidden`, the lines that the user hid are shown too, `reveals` being the key that does so.
    """

    uniform = 0

    def __init__(self, brief: Brief, *, hidden: bool = False, changes: bool = False, reveals: str = "") -> None:
        self.hidden = hidden
        """Whether lines that the user hid are shown."""
        made = _new_rows(brief) if changes else _rows_of(brief, hidden=hidden, reveals=reveals)
        self._rows = tuple(made)
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What tells the row from others."""
        return self._rows[index].key

    def selectable(self, index: int) -> bool:
        """Entries, sources and the user's own words, not headings."""
        return self._rows[index].stands

    def row(self, key: str | None) -> BriefRow | None:
        """The row of that key."""
        index = self.find(key) if key is not None else None
        return None if index is None else self._rows[index]

    def first_of(self, section: str) -> str | None:
        """The key of the first row of a section that the cursor can stand on."""
        return next((row.key for row in self._rows if row.section == section and row.stands), None)

    def span(self, key: str | None) -> Span | None:
        """The statement on a row."""
        row = self.row(key)
        return row.cited.statement if row and row.cited else None

    def article(self, key: str | None) -> Article | None:
        """The article that a row of the sources names."""
        row = self.row(key)
        return row.source.article if row and row.source else None

    def entry(self, key: str | None) -> Entry | None:
        """The entry that a row belongs to."""
        row = self.row(key)
        return row.entry if row else None

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The row."""
        row = self._rows[index]
        if row.heading:
            return _heading_lines(row, width, first=index == 0)
        if row.group:
            return ((), *wrap_words(row.group, width, "group"))
        if row.note:
            return wrap_words(row.note, width, "note", indent="  ")
        if row.own is not None:
            return own_lines(row.own, width)
        if row.source is not None:
            return wrap_words(describe_source(row.source), width, indent="  ")
        return _entry_lines(row, width)


def describe_state(state: LibraryState) -> str:
    """What the brief was made from, in one line."""
    parts = [_count(state.articles, "article"), _count(state.origins, "origin")]
    if state.oldest and state.newest:
        oldest, newest = state.oldest[:10], state.newest[:10]
        parts.append(f"dated {oldest}" if oldest == newest else f"dated {oldest} to {newest}")
    if state.undated:
        parts.append("all undated" if state.undated == state.articles else f"{state.undated} undated")
    return " · ".join(parts)


def _rows_of(brief: Brief, *, hidden: bool, reveals: str) -> Iterator[BriefRow]:
    yield BriefRow("front", heading=brief.name)
    yield BriefRow("front rule", note=f"Rule: {brief.rule}")
    yield BriefRow("front library", note=f"From {describe_state(brief.library)}")
    yield from _notices(brief)
    if not brief.library.articles and not any(section.entries or section.hidden for section in brief.sections):
        yield BriefRow("front empty", note=brief.sections[0].empty)
        return
    for section in brief.sections:
        yield from _section_rows(section, brief, hidden=hidden, reveals=reveals)


def _new_rows(brief: Brief) -> Iterator[BriefRow]:
    """What is new alone, with what it is compared with."""
    against = brief.changes.against if brief.changes else ""
    yield BriefRow("front", heading=brief.name)
    yield BriefRow("front against", note=f"Compared with {against}.")
    yield from _notices(brief)
    yield from _section_rows(brief.section("changes"), brief, hidden=False, reveals="")


def _notices(brief: Brief) -> Iterator[BriefRow]:
    for number, notice in enumerate(brief.notices):
        yield BriefRow(f"front notice {number}", note=f"Note: {notice}")


def _section_rows(section: Section, brief: Brief, *, hidden: bool, reveals: str) -> Iterator[BriefRow]:
    id = section.id
    sources = brief.sources if id == "sources" else ()
    count = len(sources) or section.count
    yield BriefRow(f"{id} heading", id, heading=section.title, count=count)
    if id == "bottom-line" and brief.own_bottom_line is not None:
        yield BriefRow("own", id, own=brief.own_bottom_line)
    if not sources and not section.entries:
        yield BriefRow(f"{id} empty", id, note=section.empty or "Nothing.")
    if sources:
        yield from (BriefRow(f"{id} {source.number}", id, source=source) for source in sources)
        return
    group = None
    for entry in section.entries:
        under = PINNED if entry.pinned and id in UNDER_HEADINGS else entry.group
        if under and under != group:
            yield BriefRow(f"{id} group {entry.id}", id, group=under)
        group = under
        yield from _entry_rows(id, entry, hidden=False)
    if section.hidden:
        told = f"{_count(len(section.hidden), 'line')} hidden by you{_how(section, hidden, reveals)}"
        yield BriefRow(f"{id} hidden", id, note=told)
        if hidden:
            for entry in section.hidden:
                yield from _entry_rows(id, entry, hidden=True)


def _how(section: Section, hidden: bool, reveals: str) -> str:
    which = "it" if len(section.hidden) == 1 else "them"
    return ":" if hidden else f"; {reveals} shows {which}" if reveals else ""


def _entry_rows(section: str, entry: Entry, *, hidden: bool) -> Iterator[BriefRow]:
    statements = entry.statements[:1] if hidden else entry.statements
    for number, cited in enumerate(statements or (None,)):
        key = f"{section} {entry.id} {number}"
        yield BriefRow(key, section, entry=entry, cited=cited, further=number > 0, hidden=hidden)


def _heading_lines(row: BriefRow, width: int, *, first: bool) -> tuple[Line, ...]:
    if first:
        return wrap_words(row.heading, width, "title unread")
    count = f" ({row.count})" if row.count else ""
    rule = "─" * max(0, width - width_of(row.heading + count) - 1)
    return (), fit(((row.heading, "heading"), (count, "count"), (f" {rule}", "dim")), width)


def _entry_lines(row: BriefRow, width: int) -> tuple[Line, ...]:
    entry, cited = row.entry, row.cited
    if entry is None:
        return ((),)
    if cited is None:
        return wrap_words(entry.label or "", width, "label", indent="  ")
    if row.section == "changes" and entry.group == "Changed":
        old = said(cited.statement) != said(entry.statements[0].statement)
        if old or not row.further:
            return changed_lines(entry, cited, width, old=old)
    if not row.further:
        return entry_lines(entry, cited, width, hidden=row.hidden)
    return whole_lines(cited, width) if row.section in WHOLE else (further_line(cited, width),)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
