"""A comparison with its words of likelihood named on a published scale, for a reader who asks for that."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.analysis.likelihood import estimated, scale_notice
from briefing.core.comparisons import Balance, Comparison, Row
from briefing.core.statements import Statement


def with_likelihoods(comparison: Comparison, scale: str) -> Comparison:
    """The same comparison, each hedge told where it stands on the scale of that id, and a notice whose ranges they are.

    A comparison without any statement has no notice of it.
    """
    if not comparison.rows:
        return comparison
    rows = tuple(_row(row, scale) for row in comparison.rows)
    balance = {source: _balance(each, scale) for source, each in comparison.balance.items()}
    return replace(comparison, rows=rows, balance=balance, notices=(*comparison.notices, scale_notice(scale)))


def _row(row: Row, scale: str) -> Row:
    return replace(row, cells={source: _all(cell, scale) for source, cell in row.cells.items()})


def _balance(balance: Balance, scale: str) -> Balance:
    kinds = {kind: _all(held, scale) for kind, held in balance.kinds.items()}
    voices = tuple(replace(voice, statements=_all(voice.statements, scale)) for voice in balance.voices)
    return replace(balance, kinds=kinds, voices=voices)


def _all(statements: Iterable[Statement], scale: str) -> tuple[Statement, ...]:
    return tuple(estimated(each, scale) for each in statements)
