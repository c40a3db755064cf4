"""Text with faces: what a page is made of before it is painted for a terminal, or left plain."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from briefing.core.spans import Extent
from briefing.core.visible import visible_line


class Face(Enum):
    """How a piece of text looks, with its escape codes: attributes, and a colour."""

    HEADING = ("1", "36")
    STRONG = ("1", "")
    LABEL = ("2", "")
    MATCH = ("1;4", "")
    ERROR = ("1", "31")
    WARNING = ("", "33")


Piece = str | tuple[str, Face]
"""A text, or a text with its face."""
Paint = Callable[[str, Face], str]
"""Puts escape codes around a text."""


@dataclass(frozen=True, slots=True)
class Styled:
    """One line of text, safe to show, with the extents that have a face."""

    text: str
    """The words, controls made visible."""
    faces: tuple[tuple[int, int, Face], ...] = ()
    """Start, end and face of the pieces that have one, in order."""

    def painted(self, extent: Extent, paint: Paint) -> str:
        """The text of an extent with its faces painted."""
        start, end = extent
        parts: list[str] = []
        for first, last, face in self.faces:
            begin, stop = max(first, start), min(last, end)
            if begin < stop:
                parts += [self.text[start:begin], paint(self.text[begin:stop], face)]
                start = stop
        parts.append(self.text[start:end])
        return "".join(parts)


def styled(*pieces: Piece) -> Styled:
    """Pieces side by side, as one line."""
    text = ""
    faces: list[tuple[int, int, Face]] = []
    for piece in pieces:
        words, face = (piece, None) if isinstance(piece, str) else piece
        if face is not None and words:
            faces.append((len(text), len(text) + len(words), face))
        text += visible_line(words)
    return Styled(text, tuple(faces))


def marked(text: str, extents: Iterable[Extent], face: Face = Face.MATCH) -> tuple[Piece, ...]:
    """The pieces of a text in which some extents, in order and apart, have a face."""
    pieces: list[Piece] = []
    place = 0
    for start, end in extents:
        pieces += [text[place:start], (text[start:end], face)]
        place = end
    return (*pieces, text[place:])


def plain(text: str, _face: Face) -> str:
    """Paints nothing."""
    return text


def colourless(text: str, face: Face) -> str:
    """Paints attributes alone: bold, dim, underlined."""
    return f"\x1b[{face.value[0]}m{text}\x1b[0m" if face.value[0] else text


def coloured(text: str, face: Face) -> str:
    """Paints attributes and colours."""
    return f"\x1b[{';'.join(filter(None, face.value))}m{text}\x1b[0m"
