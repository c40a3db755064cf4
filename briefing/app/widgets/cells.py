"""Text in terminal cells: cut, filled and put side by side, wide and combining characters counted right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from briefing.core.visible import visible_line

if TYPE_CHECKING:
    from collections.abc import Iterable

Part = tuple[str, str]
"""A piece of text and the roles it plays, separated by spaces: "" for plain, "title", "quote match", ..."""
Line = tuple[Part, ...]
"""One line of the screen, in parts from left to right."""
ELLIPSIS = "…"


def width_of(text: str) -> int:
    """The cells that a text on one line takes."""
    return len(text) if text.isascii() else cell_len(text)


def line_width(line: Line) -> int:
    """The cells that a line takes."""
    return sum(width_of(text) for text, _ in line)


def cut(text: str, width: int) -> str:
    """The text in at most `width` cells; what is cut off is told by an ellipsis."""
    if width_of(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def pad(text: str, width: int) -> str:
    """The text in exactly `width` cells, cut or filled with spaces on its right."""
    text = cut(text, width)
    return text + " " * (width - width_of(text))


def pad_left(text: str, width: int) -> str:
    """The text in exactly `width` cells, cut or filled with spaces on its left."""
    text = cut(text, width)
    return " " * (width - width_of(text)) + text


def fit(line: Iterable[Part], width: int) -> Line:
    """The line in exactly `width` cells: cut with an ellipsis, or filled with plain spaces."""
    parts: list[Part] = []
    left = width
    for text, role in line:
        taken = width_of(text)
        if taken <= left:
            if text:
                parts.append((text, role))
                left -= taken
            continue
        if not left and parts:
            text, role = parts.pop()  # noqa: PLW2901
            left += width_of(text)
            text += " "  # noqa: PLW2901
        shown = cut(text, left)
        if shown:
            parts.append((shown, role))
            left -= width_of(shown)
        break
    if left > 0:
        parts.append((" " * left, ""))
    return tuple(parts)


def spread(left: Iterable[Part], right: Iterable[Part], width: int) -> Line:
    """The parts of `left` and, at the right edge, those of `right`, in exactly `width` cells; left gives way."""
    ending = tuple(part for part in right if part[0])
    room = width - line_width(ending)
    if not ending or room < 1:
        return fit(left, width)
    return (*fit(left, room - 1), (" ", ""), *ending)


def safe_lines(lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines with every character that could do something to a terminal made visible."""
    return tuple(tuple((visible_line(text), role) for text, role in line) for line in lines)
