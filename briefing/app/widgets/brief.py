"""The rows of a brief: sections, groups, entries with their citations; each cited statement opens where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.app.widgets.cells import Line, cut, fit, width_of
from briefing.app.widgets.prose import cite, wrap_statement, wrap_words
from briefing.app.widgets.rows import Rows
from briefing.core.articles import Article
from briefing.core.briefs import Brief, CitedStatement, Entry, LibraryState, Section, SourceReference
from briefing.core.spans import Span
from briefing.core.visible import visible_line

WHOLE = frozenset({"differences", "changes"})
"""Sections in which the statements after the first say something else, and are shown whole."""


@dataclass(frozen=True, slots=True)
class BriefRow:
    """One row of a brief: a heading, an entry, a further statement of one, or a source."""

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
    entry: Entry | None = None
    """The entry it belongs to."""
    cited: CitedStatement | None = None
    """The statement it shows."""
    source: SourceReference | None = None
    """The source it names."""
    further: bool = False
    """Whether it is not the first statement of its entry."""

    @property
    def stands(self) -> bool:
        """Whether the cursor can stand on it."""
        return self.entry is not None or self.source is not None


class BriefRows(Rows):
    """A brief, from its front to its sources."""

    uniform = 0

    def __init__(self, brief: Brief) -> None:
        self._rows = tuple(_rows_of(brief))
        super().__init__(self._rows)

    def key(self, index: int) -> str:
        """What tells the row from others."""
        return self._rows[index].key

    def selectable(self, index: int) -> bool:
        """Entries and sources, not headings."""
        return self._rows[index].stands

    def row(self, key: str | None) -> BriefRow | None:
        """The row of that key."""
        index = self.find(key) if key is not None else None
        return None if index is None else self._rows[index]

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
        if row.source is not None:
            return wrap_words(describe_source(row.source), width, indent="  ")
        return _entry_lines(row, width)


def describe_state(state: LibraryState) -> str:
    """What the brief was made from, in one line."""
    parts = [_count(state.articles, "article"), _count(state.origins, "origin")]
    if state.oldest and state.newest:
        parts.append(f"dated {state.oldest[:10]} to {state.newest[:10]}")
    if state.undated:
        parts.append("all undated" if state.undated == state.articles else f"{state.undated} undated")
    return " · ".join(parts)


def describe_source(source: SourceReference) -> str:
    """A source with its number, title, publisher and date, unknown ones said to be so."""
    article = source.article
    publisher = article.source or "source unknown"
    return f"[{source.number}] {article.name} — {publisher}, {article.date or 'undated'}"


def _rows_of(brief: Brief) -> Iterator[BriefRow]:
    yield BriefRow("front", heading=brief.name)
    yield BriefRow("front rule", note=f"Rule: {brief.rule}")
    yield BriefRow("front library", note=f"From {describe_state(brief.library)}")
    for number, notice in enumerate(brief.notices):
        yield BriefRow(f"front notice {number}", note=f"Note: {notice}")
    for section in brief.sections:
        yield from _section_rows(section, brief)


def _section_rows(section: Section, brief: Brief) -> Iterator[BriefRow]:
    id = section.id
    sources = brief.sources if id == "sources" else ()
    count = len(sources) or len(section.entries)
    yield BriefRow(f"{id} heading", id, heading=section.title, count=count)
    if not count:
        yield BriefRow(f"{id} empty", id, note=section.empty or "Nothing.")
    if sources:
        yield from (BriefRow(f"{id} {source.number}", id, source=source) for source in sources)
        return
    group = None
    for entry in section.entries:
        if entry.group and entry.group != group:
            yield BriefRow(f"{id} group {entry.group}", id, group=entry.group)
        group = entry.group
        yield BriefRow(f"{id} {entry.id} 0", id, entry=entry, cited=entry.statements[0] if entry.statements else None)
        for number, cited in enumerate(entry.statements[1:], start=1):
            yield BriefRow(f"{id} {entry.id} {number}", id, entry=entry, cited=cited, further=True)


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
    citation = cite(cited.citation, cited.statement)
    if row.further and row.section not in WHOLE:
        return (_further_line(cited, citation, width),)
    lines = wrap_statement(cited.statement, width, citation=citation)
    return lines if row.further else (*lines, *_told_lines(entry, width))


def _further_line(cited: CitedStatement, citation: str, width: int) -> Line:
    """Another source that says the same, on one line."""
    room = width - width_of(citation) - 11
    text = cut(visible_line(cited.statement.text), max(0, room))
    return fit((("    also: ", "dim"), (text, "dim"), (f" {citation}", "dim")), width)


def _told_lines(entry: Entry, width: int) -> tuple[Line, ...]:
    """What the tool and the user say of an entry."""
    told = [entry.label] if entry.label else []
    told += [f"{entry.origins} origins"] if entry.origins > 1 and str(entry.origins) not in (entry.label or "") else []
    told += ["pinned"] if entry.pinned else []
    lines = wrap_words("— " + " · ".join(told), width, "label", indent="    ") if told else ()
    return (*lines, *(wrap_words(f"Note: {entry.note.text}", width, "note", indent="    ") if entry.note else ()))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
