"""The user's hand on a brief: her pins on top, her notes below, her order, and what she hid out of it but counted.

What she did was done on a statement, and a line is the one that it was done on while it shows that statement, in the
lead or among those that say the same. A sentence that is gone is shown in the words that it had, cited to the revision
that they stand in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.briefs.cited import source_entry
from briefing.briefs.making import entry_id
from briefing.core.briefs import SECTIONS, UNTOUCHED, Brief, CitedStatement, Entry, Section, SourceReference
from briefing.core.hand import Followed, Grades, Hand, Line, Note
from briefing.core.statements import Statement

SAID = ("reported", "positions", "quotations", "hedged", "judgements")
"""The sections that say what is said; the others are made from the same sentences."""
UNDER_HEADINGS = ("reported", "positions", "hedged", "judgements")
"""Sections in which lines stand under headings, and move under their own only."""
_Place = tuple[str, int, int]
"""A statement's article, revision and start."""
_WORKED_ON = frozenset(id for id, _ in SECTIONS) - UNTOUCHED
_OFF_RULE = "no longer chosen for this section"


def apply_hand(brief: Brief, hand: Hand) -> Brief:
    """The brief with what the user did on it; the very same brief where she did nothing."""
    if not hand:
        return brief
    work = _Work(brief, hand)
    sections = [work.section(section) for section in brief.sections]
    outside = work.outside()
    notices = (*brief.notices, outside) if outside else brief.notices
    sources = work.sources()
    graded = [
        _graded(section, hand.grades, sources) if section.id != "sources" else _sources(section, sources)
        for section in sections
    ]
    return replace(
        brief,
        sections=tuple(graded),
        sources=sources,
        notices=notices,
        own_bottom_line=hand.own_bottom_line,
        computed=brief,
    )


class _Places:
    """Where the statements of a section's entries are: each place to the ids of the entries that show it."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.leads: dict[_Place, str] = {}
        self.shows: dict[_Place, list[str]] = {}
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        """Takes an entry in."""
        for number, each in enumerate(entry.statements):
            place = _place(each.statement)
            self.shows.setdefault(place, []).append(entry.id)
            if not number:
                self.leads.setdefault(place, entry.id)

    def all(self, statement: Statement | None) -> list[str]:
        """The entries that show a statement."""
        return [] if statement is None else self.shows.get(_place(statement), [])

    def find(self, statement: Statement | None) -> str | None:
        """The entry that leads with a statement; else the first that shows it."""
        shown = self.all(statement)
        return self.leads.get(_place(statement), shown[0]) if statement is not None and shown else None


@dataclass(slots=True)
class _Lines:
    """A section being worked on: its entries by id, and their ids in order."""

    section: str
    held: dict[str, Entry]
    order: list[str]
    places: _Places

    def add(self, entry: Entry) -> str:
        """Takes an entry in at the end; its id."""
        while entry.id in self.held:
            entry = replace(entry, id=f"{entry.id}-kept")
        self.held[entry.id] = entry
        self.order.append(entry.id)
        self.places.add(entry)
        return entry.id


class _Work:
    """One brief with the lines of one hand, sorted to where each belongs now."""

    def __init__(self, brief: Brief, hand: Hand) -> None:
        self.brief = brief
        self.hand = hand
        self.numbers = {(each.article.id, each.article.revision): each.number for each in brief.sources}
        self.places: dict[str, _Places] = {}
        self.homes = {line.id: self.home(line) for line in hand.lines}
        self.missing: list[Line] = []

    def places_of(self, section: str) -> _Places:
        """Where the statements of a section are, as it was computed."""
        if section not in self.places:
            self.places[section] = _Places(self.brief.section(section).entries)
        return self.places[section]

    def home(self, line: Line) -> str:
        """The section that shows what a deed was done on: its own; else the first that says it; "" if none does."""
        if line.section in {"", "bottom-line"} and line.deed in {"hide", "pin"}:
            return line.section
        known = line.section if line.section in _WORKED_ON else SAID[0]
        for id in (known, *SAID):
            if self.places_of(id).find(line.on.now):
                return id
        return "" if self.brief.limited else known

    def section(self, section: Section) -> Section:
        """A section with what was done in it."""
        if section.id in UNTOUCHED:
            return section
        lines = [line for line in self.hand.lines if self.homes[line.id] == section.id or not line.section]
        if not lines:
            return section
        held = {entry.id: entry for entry in section.entries}
        work = _Lines(section.id, held, list(held), _Places(section.entries))
        for line in (line for line in lines if line.deed in {"pin", "note"}):
            self.mark(work, line)
        pins = {line.id: place for place, line in enumerate(line for line in lines if line.deed == "pin")}
        last = len(pins)
        work.order.sort(key=lambda id: min((pins.get(deed, last) for deed in held[id].deeds), default=last))
        for line in (line for line in lines if line.deed == "move"):
            _move(work, line)
        hides: dict[str, list[Line]] = {}
        for line in (line for line in lines if line.deed == "hide"):
            for id in work.places.all(line.on.now) if not line.section else [work.places.find(line.on.now)]:
                hides.setdefault(id or "", []).append(line)
        left = tuple(held[id] for id in work.order if id not in hides)
        gone = tuple(self.hidden(held[id], hides[id]) for id in work.order if id in hides)
        empty = section.empty or ("" if left else "Every line of it is hidden by you.")
        return replace(section, entries=left, hidden=gone, empty="" if left else empty)

    def mark(self, work: _Lines, line: Line) -> None:
        """Marks the entry that a pin or a note is on; makes one of the words that it was on where there is none."""
        id = work.places.find(line.on.now or line.on.then)
        if id is None:
            if line.on.now is not None and self.brief.limited and not self.stands(line):
                self.missing.append(line)
                return
            id = work.add(self.kept(work.section, line))
        entry = self.followed(work.held[id], line.on)
        marked = replace(entry, deeds=(*entry.deeds, line.id), pinned=entry.pinned or line.deed == "pin")
        work.held[id] = replace(marked, note=_joined(entry.note, line)) if line.deed == "note" else marked

    def stands(self, line: Line) -> bool:
        """Whether any section that says what is said shows a line's statement."""
        return any(self.places_of(id).find(line.on.now) for id in SAID)

    def kept(self, section: str, line: Line) -> Entry:
        """An entry of the statement that a deed was done on, which no entry of the section shows now."""
        statement = line.on.now or line.on.then
        if section == "bottom-line":
            for id in SAID:
                if found := self.places_of(id).find(line.on.now):
                    entry = next(each for each in self.brief.section(id).entries if each.id == found)
                    own = entry_id(section, statement.article, statement.text)
                    return replace(entry, id=own, group=None, label=None)
        cited = CitedStatement(statement, self.number(statement))
        group = statement.heading[-1] if statement.heading and section in UNDER_HEADINGS else None
        label = _OFF_RULE if line.on.now else line.on.gone
        return Entry(entry_id(section, statement.article, statement.text), (cited,), 1, label=label, group=group)

    def hidden(self, entry: Entry, lines: Sequence[Line]) -> Entry:
        """A hidden entry with the deeds that hide it."""
        for line in lines:
            entry = self.followed(entry, line.on)
        return replace(entry, deeds=(*entry.deeds, *(line.id for line in lines)))

    def followed(self, entry: Entry, on: Followed) -> Entry:
        """An entry with what became of the sentence that a deed was done on."""
        if on.standing == "same" or entry.standing == "gone":
            return entry
        was = CitedStatement(on.then, self.number(on.then)) if on.standing == "changed" else None
        return replace(entry, standing=on.standing, was=was)

    def number(self, statement: Statement) -> int:
        """The number of a source; the next one for a revision of an article that the computed brief does not cite."""
        key = (statement.article, statement.revision)
        return self.numbers.setdefault(key, max(self.numbers.values(), default=0) + 1)

    def outside(self) -> str:
        """What of hers lies outside the limits of the brief, in words; empty when nothing does."""
        lost = [line for line in self.hand.lines if line.deed != "move" and line.section and not self.homes[line.id]]
        lost += self.missing
        pins = sum(line.deed == "pin" for line in lost)
        notes = sum(line.deed == "note" for line in lost)
        told = [f"{count} {noun}{'s' * (count != 1)}" for count, noun in ((pins, "pin"), (notes, "note")) if count]
        return f"{' and '.join(told)} of yours outside these limits" if told else ""

    def sources(self) -> tuple[SourceReference, ...]:
        """The sources with their grades, those of kept words after the others."""
        held = list(self.brief.sources)
        known = {each.number for each in held}
        for (id, revision), number in self.numbers.items():
            if number not in known:
                article = self.hand.articles[id]
                state = "no longer in the library" if id in self.hand.withdrawn else "earlier text"
                state = "" if state == "earlier text" and article.revision == revision else state
                held.append(SourceReference(number, replace(article, revision=revision), state=state))
        return tuple(replace(each, grade=self.hand.grades.of(each.article)) for each in held)


def _move(work: _Lines, line: Line) -> None:
    """Puts an entry beside another, both pinned or neither, under the same heading where the section has headings."""
    moved, beside = work.places.find(line.on.now), work.places.find(line.beside.now if line.beside else None)
    if moved is None or beside is None or moved == beside:
        return
    if are_neighbourly(work.section, work.held[moved], work.held[beside]):
        work.order.remove(moved)
        work.order.insert(work.order.index(beside) + (line.side == "after"), moved)
        work.held[moved] = replace(work.held[moved], deeds=(*work.held[moved].deeds, line.id))


def are_neighbourly(section: str, first: Entry, second: Entry) -> bool:
    """Whether two entries may change places: both are pinned, or neither, and under one heading where there are any."""
    if first.pinned or second.pinned:
        return first.pinned and second.pinned
    return section not in UNDER_HEADINGS or first.group == second.group


def _joined(note: Note | None, line: Line) -> Note:
    if note is None:
        return Note(line.text, line.made, line.on.standing)
    standing = line.on.standing if note.standing == "same" else note.standing
    return Note(f"{note.text}\n\n{line.text}", max(note.made, line.made), standing)


def _graded(section: Section, grades: Grades, sources: Sequence[SourceReference]) -> Section:
    """A section whose citations bear the user's grades."""
    if not (grades.sources or grades.articles or grades.statements):
        return section
    articles = {each.number: each.article for each in sources}
    whole = {number: grades.of(article) for number, article in articles.items()}
    single = {_place(followed.now or followed.then) for followed, _ in grades.statements}

    def cited(each: CitedStatement) -> CitedStatement:
        grade = whole.get(each.citation)
        if _place(each.statement) in single and each.citation in articles:
            grade = grades.of(articles[each.citation], each.statement)
        return replace(each, grade=grade) if grade else each

    def graded(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(replace(entry, statements=tuple(map(cited, entry.statements))) for entry in entries)

    return replace(section, entries=graded(section.entries), hidden=graded(section.hidden))


def _sources(section: Section, sources: Sequence[SourceReference]) -> Section:
    return replace(section, entries=tuple(map(source_entry, sources)), empty="" if sources else section.empty)


def _place(statement: Statement) -> _Place:
    return statement.article, statement.revision, statement.start
