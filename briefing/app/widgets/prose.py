"""Statements and plain words as lines: wrapped, hedges and quotations dressed, the citation kept in one piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.widgets.cells import width_of
from briefing.app.widgets.dressing import MARKS, dress, text_layers
from briefing.app.widgets.wrapping import wrap
from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.app.widgets.cells import Line
    from briefing.app.widgets.dressing import Layer
    from briefing.core.statements import Statement

KIND_ROOM = 2
"""Cells for the sign of a statement's kind and a space."""


def wrap_words(text: str, width: int, role: str = "", *, indent: str = "") -> tuple[Line, ...]:
    """Words of the tool's own, or an article's without dress, each line after an indent."""
    shown = visible_line(text)
    lines = wrap(shown, width - width_of(indent)) or ((0, 0),)
    return tuple(((indent, ""), (shown[start:end], role)) for start, end in lines)


def wrap_statement(
    statement: Statement,
    width: int,
    *,
    citation: str = "",
    indent: str = "",
    plain: str = "·",
    over: Sequence[Layer] = (),
) -> tuple[Line, ...]:
    """A statement with the sign of its kind before it, `plain` when it is only reported, and its citation after it.

    The layers `over` it are laid over its quotations and hedges.
    """
    text = visible_line(statement.text)
    shown = f"{text} {citation.replace(' ', chr(0xA0))}" if citation else text
    layers = (*text_layers((statement,)), *over)
    sign, sign_role = MARKS.get(statement.kind, (plain, "dim"))
    lines: list[Line] = []
    for start, end in wrap(shown, width - KIND_ROOM - width_of(indent)) or ((0, 0),):
        before = (f"{indent}{sign} ", sign_role) if not lines else (indent + " " * KIND_ROOM, "")
        said = min(end, len(text))
        parts = [
            (text[first - statement.start : last - statement.start], roles)
            for first, last, roles in dress(statement.start + start, statement.start + said, layers)
        ]
        cited = shown[max(start, len(text)) : end].replace(chr(0xA0), " ")
        lines.append((before, *(parts if start < said else ()), *(((cited, "dim"),) if cited else ())))
    return tuple(lines)


def cite(number: int, statement: Statement) -> str:
    """A citation as brief and export have it: the source's number and the paragraph."""
    return f"[{number} ¶{statement.paragraph}]"
