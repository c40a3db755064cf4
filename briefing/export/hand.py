"""What the user wrote and did, as it stands in an export: apart from what sources say, and under her name."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from briefing.core.briefs import UNTOUCHED, Brief, CitedStatement, Entry, Section
from briefing.core.hand import CREDIBILITY, RELIABILITY, Grade, Note
from briefing.export.outline import Block, Inlines, Item, Paragraph, Quotation, Run
from briefing.export.sources import counted

PINNED = "Pinned"
"""The heading over pinned lines in a section with headings."""
_LINE, _NOTE = "Bottom line by", "Note by"
OWN = (_LINE, _NOTE)
"""How the names begin that the user's own words stand after."""


def own_lines(note: Note | None, author: str | None) -> Iterator[Block]:
    """The user's own bottom line, a line each, under her name."""
    if note is not None:
        whose = f"{_LINE} {author or 'the editor'}:"
        for line in _lines(note):
            yield Item((Run(whose, "name"), Run(" "), Run(line, "user")))


def note_lines(note: Note | None, author: str | None) -> Iterator[Block]:
    """The user's note under an entry, a line each, under her name."""
    if note is not None:
        whose = f"{_NOTE} {author or 'the editor'}:"
        for line in _lines(note):
            yield Item((Run(whose, "name"), Run(" "), Run(line, "user")), depth=1)


def changed(entry: Entry) -> str:
    """That an entry's sentence has changed since the user did something on it; empty when it has not."""
    if entry.was is None:
        return ""
    return f"The sentence has changed since {'this note' if entry.note else 'it was pinned'}. It was:"


def short_ids(brief: Brief) -> dict[str, str]:
    """Each line's id to the shortest beginning, of six characters at least, that no other line's id has."""
    sections = [section for section in brief.sections if section.id not in UNTOUCHED]
    ids = [entry.id for section in sections for entry in (*section.entries, *section.hidden) if entry.statements]
    return {id: next((id[:size] for size in range(6, len(id)) if _alone(id[:size], ids)), id) for id in ids}


def with_id(block: Block, id: str) -> Block:
    """A line's first block with its id before it."""
    if isinstance(block, Item | Quotation):
        return replace(block, content=(Run(f"[{id}]", "label"), Run(" "), *block.content))
    return block


def hidden_line(section: Section, author: str | None, ids: Mapping[str, str]) -> Iterator[Block]:
    """How many lines of a section the user hid, and their ids where ids are shown; nothing where she hid none."""
    if section.hidden:
        listed = [ids[entry.id] for entry in section.hidden if entry.id in ids]
        which = f" ({', '.join(listed)})" if listed else ""
        since = sum(entry.standing == "changed" for entry in section.hidden)
        later = f", {since} of them changed since" if since else ""
        yield Paragraph(
            (Run(f"{counted(len(section.hidden), 'line')} hidden by {author or 'the editor'}{later}{which}.", "label"),)
        )


def graded(cited: Iterable[CitedStatement]) -> str:
    """The grades of statements, each once: "graded B2"; empty when none is graded."""
    labels = dict.fromkeys(_label(each.grade) for each in cited if each.grade)
    return f"graded {', '.join(labels)}" if labels else ""


def grade_told(grade: Grade | None) -> Inlines:
    """A source's grade in words; nothing where there is none."""
    if grade is None:
        return ()
    words = f"{RELIABILITY[grade.source or 'F']}, {CREDIBILITY[grade.item or '6']}"
    return (Run(" "), Run(f"Graded {grade.label}: {words}.", "label"))


def grades_legend(brief: Brief, author: str | None) -> Iterator[Block]:
    """What grades are and whose, where any is given."""
    given = any(each.grade for each in brief.sources) or any(
        each.grade for section in brief.sections for entry in section.entries for each in entry.statements
    )
    if given:
        whose = f"by {author}" if author else "by the editor of this brief"
        told = f"Grades are given {whose}: a source's reliability from A to F, an item's credibility from 1 to 6."
        yield Paragraph((Run(told, "label"),))


def _alone(beginning: str, ids: Iterable[str]) -> bool:
    return sum(id.startswith(beginning) for id in ids) == 1


def _label(grade: Grade | None) -> str:
    return f"{grade.label} before it changed" if grade and grade.changed else grade.label if grade else ""


def _lines(note: Note) -> Iterator[str]:
    yield from filter(str.strip, note.text.splitlines())
