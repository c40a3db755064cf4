"""Balance at a glance: what a source's statements on an issue are, and whose words it gives how much room.

Counts and shares, with the statements behind each; no scale from left to right, and no grade.
"""

from collections.abc import Iterable, Mapping

from briefing.compare.columns import Columns
from briefing.compare.sides import side_of
from briefing.core.comparisons import Balance, Voice
from briefing.core.statements import KINDS, Kind, Statement

Named = tuple[str | None, str | None]
"""A speaker's name and role."""


def build_balance(columns: Columns) -> Mapping[str, Balance]:
    """Each column with what its statements are; a sentence that a source repeats word for word counts once."""
    said: dict[str, dict[str, Statement]] = {name: {} for name in columns.names}
    for statement, name in zip(columns.statements, columns.column, strict=True):
        if name is not None:
            said[name].setdefault(statement.text, statement)
    return {name: _balance(statements.values()) for name, statements in said.items()}


def _balance(statements: Iterable[Statement]) -> Balance:
    kinds: dict[Kind, list[Statement]] = {kind: [] for kind in KINDS}
    spoken: dict[str | None, list[Statement]] = {}
    for statement in statements:
        kinds[statement.kind].append(statement)
        if statement.attribution != "none":
            spoken.setdefault(statement.speaker.name if statement.speaker else None, []).append(statement)
    voices = [_voice(name, held) for name, held in spoken.items()]
    voices.sort(key=lambda voice: (voice.speaker is None, -(voice.quoted + voice.told), -voice.quoted))
    return Balance({kind: tuple(held) for kind, held in kinds.items()}, tuple(voices))


def _voice(name: str | None, statements: list[Statement]) -> Voice:
    """One speaker with all they are said to have said; the role is the first that the source gives."""
    roles = (statement.speaker.role for statement in statements if statement.speaker and statement.speaker.role)
    role = next(roles, None)
    quoted = sum(map(_quoted, statements))
    told = sum(len(statement.text.split()) for statement in statements) - quoted
    side = (side_of(role) if role else None) or (side_of(name) if name else None)
    return Voice(name, role, side, tuple(statements), quoted, told)


def _quoted(statement: Statement) -> int:
    """The words that are given as the speaker's own: within quotation marks, or all of an answer without any."""
    if statement.quotes:
        return sum(len(quote.text.split()) for quote in statement.quotes)
    return len(statement.text.split()) if statement.attribution == "direct" else 0
