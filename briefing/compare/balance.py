"""Balance at a glance: what a source's statements on an issue are, and whose words it gives how much room.

Counts and shares, with the statements behind each; no scale from left to right, and no grade.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from briefing.compare.columns import Columns
from briefing.compare.sides import side_of
from briefing.core.comparisons import Balance, Voice
from briefing.core.spans import Extent
from briefing.core.statements import KINDS, Kind, Speaker, Statement


class _Words(NamedTuple):
    """What one speaker, or several together, are said to have said in one statement."""

    statement: Statement
    """The statement."""
    name: str | None
    """What they are called; None where nobody is named."""
    speakers: tuple[Speaker, ...]
    """Who they are."""
    quoted: int
    """Words that are given as theirs."""
    told: int
    """Words in which the source tells what they said."""


def build_balance(columns: Columns) -> Mapping[str, Balance]:
    """Each column with what its statements are; a sentence that a source repeats word for word counts once."""
    said: dict[str, dict[str, Statement]] = {name: {} for name in columns.names}
    for statement, name in zip(columns.statements, columns.column, strict=True):
        if name is not None:
            said[name].setdefault(statement.text, statement)
    return {name: _balance(statements.values()) for name, statements in said.items()}


def _balance(statements: Iterable[Statement]) -> Balance:
    kinds: dict[Kind, list[Statement]] = {kind: [] for kind in KINDS}
    spoken: dict[str | None, list[_Words]] = {}
    for statement in statements:
        kinds[statement.kind].append(statement)
        if statement.attribution != "none":
            for words in _shared_out(statement):
                spoken.setdefault(words.name, []).append(words)
    voices = [_voice(name, held) for name, held in spoken.items()]
    voices.sort(key=lambda voice: (voice.speaker is None, -(voice.quoted + voice.told), -voice.quoted))
    return Balance({kind: tuple(held) for kind, held in kinds.items()}, tuple(voices))


def _voice(name: str | None, words: list[_Words]) -> Voice:
    """One speaker, or several that share a sentence, with all they are said to have said."""
    role = next((each.speakers[0].role for each in words if len(each.speakers) == 1 and each.speakers[0].role), None)
    sides = {_side(speaker.name, role or speaker.role) for each in words for speaker in each.speakers}
    side = sides.pop() if len(sides) == 1 else None
    quoted, told = sum(each.quoted for each in words), sum(each.told for each in words)
    return Voice(name, role, side, tuple(each.statement for each in words), quoted, told)


def _side(name: str, role: str | None) -> str | None:
    return (side_of(role) if role else None) or side_of(name)


def _shared_out(statement: Statement) -> Iterator[_Words]:
    """The words of a statement by who is said to have said them.

    Where several speak, each has the clause between semicolons that names them; where clauses do not tell them apart,
    the sentence is that of all of them together, and of no side unless it is theirs all.
    """
    speakers = statement.speakers
    clauses = _clauses(statement)
    own = [[each for each in speakers if start <= each.span.start < end] for start, end in clauses]
    if len(speakers) > 1 and len(clauses) == len(speakers) and all(len(held) == 1 for held in own):
        for (start, end), (speaker,) in zip(clauses, own, strict=True):
            yield _counted(statement, speaker.name, (speaker,), start, end)
        return
    yield _counted(statement, statement.said_by or None, speakers, statement.start, statement.end)


def _clauses(statement: Statement) -> list[Extent]:
    """Where the parts of a statement between semicolons begin and end, those within quotation marks apart."""
    ends = [
        at
        for at, character in enumerate(statement.text, statement.start)
        if character == ";" and not any(quote.start <= at < quote.end for quote in statement.quotes)
    ]
    return list(pairwise((statement.start, *ends, statement.end)))


def _counted(statement: Statement, name: str | None, speakers: tuple[Speaker, ...], start: int, end: int) -> _Words:
    """The words of a part of a statement, those given as the speaker's own apart."""
    whole = len(statement.text[start - statement.start : end - statement.start].strip("; ").split())
    quoted = sum(len(quote.text.split()) for quote in statement.quotes if start <= quote.start < end)
    if not statement.quotes and statement.attribution == "direct":
        quoted = whole  # an answer without quotation marks
    return _Words(statement, name, speakers, quoted, whole - quoted)
