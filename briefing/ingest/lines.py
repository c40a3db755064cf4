"""The lines of a text with their places, and what can be told of a line by its shape."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।:;]['\"”’»)\]]*(?:\[\d+\]|\(\d+\)|[*†‡])*\Z")
_OPENERS = "\"'“”‘’«„([¿¡*_"


class Line(NamedTuple):
    """One line without the white space at its ends."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    indent: int
    """How much white space stands before it; a tab counts as four."""
    text: str
    """What it says; empty for a blank line."""


def read_lines(text: str, start: int = 0) -> list[Line]:
    """The lines of a text from an offset on; of many blank lines in a row, two."""
    lines: list[Line] = []
    place = start
    blank = 0
    for raw in text[start:].split("\n") if start else text.split("\n"):
        bare = raw.lstrip()
        blank = 0 if bare else blank + 1
        if blank > 2:
            place += len(raw) + 1
            continue
        lead = len(raw) - len(bare)
        bare = bare.rstrip()
        indent = lead if not lead or "\t" not in raw[:lead] else len(raw[:lead].expandtabs(4))
        first = place + lead if bare else place
        lines.append(Line(first, first + len(bare), indent, bare))
        place += len(raw) + 1
    return lines


def wordless(text: str) -> bool:
    """Whether there is no letter or digit in it."""
    return not any(map(str.isalnum, text))


def ends_sentence(text: str) -> bool:
    """Whether it ends as a sentence or the lead-in of a list does."""
    last = text[-1:]
    if last.isalnum() or last in ",-–—":
        return False
    return bool(_SENTENCE_END.search(text[-12:]))


def opens_lower(text: str) -> bool:
    """Whether its first letter is a small one, so that it goes on what stands before it."""
    first = text[:1]
    return first.islower() if first.isalnum() else text.lstrip(_OPENERS)[:1].islower()


def first_word(text: str) -> str:
    """Up to the first white space."""
    head = text[:80].split(None, 1)
    return head[0] if head else ""


def following(lines: Sequence[Line], taken: Sequence[str], place: int) -> int:
    """The next line that says something and is not set apart; -1 when there is none."""
    for index in range(place + 1, len(lines)):
        if lines[index].text and not taken[index]:
            return index
    return -1


def runs(lines: Sequence[Line], taken: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and the last line of each stretch that no blank line, nor one set apart, interrupts."""
    first = -1
    for index, line in enumerate(lines):
        if line.text and not taken[index]:
            first = index if first < 0 else first
        elif first >= 0:
            yield first, index - 1
            first = -1
    if first >= 0:
        yield first, len(lines) - 1
