"""The quotations of a brief, none of them word for word a second time: those that stand under Positions are counted."""

from collections.abc import Iterator, Sequence

from briefing.analysis.speakers import wants_role
from briefing.core.briefs import Brief, Entry
from briefing.core.statements import Statement
from briefing.export.outline import Block, Inlines, Item, Run
from briefing.export.sources import counted

POSITIONS = "positions"
Place = tuple[str, int, int]
"""Article, revision and start of a statement."""


def said_under_positions(brief: Brief) -> frozenset[Place]:
    """The statements that a brief shows under Positions; none where it leaves that section out."""
    return frozenset(
        _place(each.statement)
        for section in brief.sections
        if section.id == POSITIONS
        for entry in section.entries
        for each in entry.statements
    )


def is_repeated(entry: Entry, said: frozenset[Place]) -> bool:
    """Whether all words of an entry stand under Positions already, and the user did nothing on it here."""
    untouched = not (entry.pinned or entry.note or entry.was or any(each.grade for each in entry.statements))
    return untouched and bool(entry.statements) and all(_place(each.statement) in said for each in entry.statements)


def pointers(entries: Sequence[Entry]) -> Iterator[Block]:
    """A line for each speaker, with the role as the article describes it, and where the words stand."""
    by_speaker: dict[tuple[str, str, bool], int] = {}
    for entry in entries:
        speaker = entry.statements[0].statement.speaker
        if speaker is not None:
            key = (speaker.name, speaker.role or "", wants_role(speaker))
            by_speaker[key] = by_speaker.get(key, 0) + 1
    for (name, role, missed), number in by_speaker.items():
        described: Inlines = (Run(", described as “"), Run(role, "source"), Run("”")) if role else ()
        unknown = "role not found in the text; " if missed else ""
        told = f"({unknown}{counted(number, 'sentence')}, word for word under Positions; not verified)"
        yield Item((Run(name, "name"), *described, Run(" "), Run(told, "label")))


def _place(statement: Statement) -> Place:
    return statement.article, statement.revision, statement.start
