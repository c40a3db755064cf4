"""How a plain text is laid out: whether its paragraphs are wrapped into short lines, and at what width."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.ingest.lines import Line, ends_sentence, first_word, opens_lower

_WIDEST = 120
"""A line longer than this was not wrapped by hand or by a mailer."""
_NARROWEST = 35
_ENOUGH = 0.25
"""The share of lines that go on in the next with a small letter from which a text counts as wrapped."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How the lines of a text make paragraphs."""

    width: int = 0
    """The width its paragraphs are wrapped at; 0 when a line is a paragraph."""
    spaced: bool = False
    """Whether single blank lines stand between the lines of one paragraph."""

    def full(self, line: Line, after: Line) -> bool:
        """Whether the line had no more room for the first word of the next."""
        return line.indent + len(line.text) + 1 + len(first_word(after.text)) > self.width * 0.92


def read_layout(lines: Sequence[Line]) -> Layout:
    """The layout that most of the text shows."""
    told = [(place, line) for place, line in enumerate(lines) if line.text]
    lengths = sorted(len(line.text) for _, line in told)
    total = sum(lengths)
    if not total or sum(length for length in lengths if length <= _WIDEST) < 0.6 * total:
        return Layout()
    width, reached = 0, 0
    for length in lengths:
        reached += length
        width = length
        if reached >= 0.9 * total:
            break
    if not _NARROWEST <= width <= _WIDEST:
        return Layout()
    close, apart = [0, 0], [0, 0]
    for (place, line), (beyond, after) in pairwise(told):
        counts = close if beyond == place + 1 else apart if beyond == place + 2 else None
        if counts is not None and len(line.text) > 0.6 * width:
            counts[0] += 1
            counts[1] += opens_lower(after.text) and not ends_sentence(line.text)
    if close[1] >= max(1, _ENOUGH * close[0]):
        return Layout(width)
    if apart[1] >= max(3, _ENOUGH * apart[0]) and apart[0] > close[0]:
        return Layout(width, spaced=True)
    return Layout()
