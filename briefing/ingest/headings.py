"""Which lines of a plain text are headings, and how deep each stands.

A heading stands on a line of its own, is short, has no full stop, comma, colon or semicolon at its end, and is followed
by text or by another heading. Wrong headings put statements under wrong issues, so in doubt a line is text. Plain text
says little about levels: numbers ("2.1") and marks ("##") are taken at their word; a heading directly under another is
its child, and so are the following ones that are made alike ("June 2023: ...", "July 2023: ..."); all others stand on
the first level.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.ingest.layout import Layout
from briefing.ingest.lines import Line, ends_sentence, opens_lower
from briefing.ingest.shapes import bullet, heading_shaped, label, marks, outline, shouted

_CHAIN = 3
"""More headings than this with no text between them are a list of names or the like."""
BOLD = 7
"""The level of a heading that is marked by bold type alone."""
_MONTHS = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as it is found, before its level is known."""

    text: str
    """Its words."""
    level: int = 0
    """The level that its mark or number states; 0 when nothing does."""
    under: bool = False
    """Whether it stands directly under the heading before it, with no text between."""


class HeadingFinder:
    """Looks through the lines of one text."""

    def __init__(self, lines: Sequence[Line], taken: Sequence[str], layout: Layout, labels: frozenset[str]) -> None:
        self._lines = lines
        self._taken = taken
        self._layout = layout
        self._labels = labels
        self._told = [place for place, line in enumerate(lines) if line.text and not taken[place]]

    def find(self, first: int) -> dict[int, Heading]:
        """The headings from a place among the lines on, each under its line."""
        found: dict[int, Heading] = {}
        told = self._told
        for index, place in enumerate(told):
            text = self._lines[place].text
            if place < first or len(text) > 110 or index + 1 == len(told) or text[-1] in ".,;:":
                continue
            before = told[index - 1] if index else -1
            if before not in found and not self._parted(place, before):
                continue
            heading = self._look(place, before, told[index + 1], headed=before in found)
            if heading:
                found[place] = heading
        return self._without_chains(found)

    def _look(self, place: int, before: int, after: int, *, headed: bool) -> Heading | None:
        line, following = self._lines[place], self._lines[after]
        level, start, end = marks(line.text)
        if level:
            return Heading(line.text[start:end], level, headed)
        if underlined := self._underlined(place):
            return Heading(line.text, underlined, headed)
        if not heading_shaped(line.text) or self._is_item(place, before, after) or "|" in line.text:
            return None
        if label(line.text) in self._labels or (opens_lower(following.text) and not bullet(following.text)):
            return None
        if not self._leads(place, before, after):
            return None
        number = outline(line.text)
        return Heading(line.text, len(number) if len(number) > 1 else 0, headed)

    def _underlined(self, place: int) -> int:
        """The level of a heading with a line of = or - under it."""
        if place + 1 >= len(self._lines) or self._taken[place + 1] != "separator":
            return 0
        under = set(self._lines[place + 1].text)
        line = self._lines[place].text
        if len(self._lines[place + 1].text) < 3 or ends_sentence(line) or (place and self._lines[place - 1].text):
            return 0
        return 1 if under == {"="} else 2 if under == {"-"} else 0

    def _is_item(self, place: int, before: int, after: int) -> bool:
        """Whether it is an item of a list; a number alone between two stretches of text is a numbered heading's."""
        text = self._lines[place].text
        if not bullet(text):
            return False
        beside = (index for index in (before, after) if index >= 0)
        return not outline(text) or any(bullet(self._lines[index].text) for index in beside)

    def _parted(self, place: int, before: int) -> bool:
        """Whether what stands before it has come to its end."""
        if before < 0 or before < place - 1:
            return True
        text = self._lines[before].text
        if text.endswith(":"):
            return False
        if ends_sentence(text):
            return True
        return not self._layout.width and (len(text) > 120 or bullet(text) > 0)

    def _leads(self, place: int, before: int, after: int) -> bool:
        """Whether what follows it begins anew; among wrapped lines only a blank line or capitals tell."""
        if not self._layout.width:
            return True
        line, following = self._lines[place], self._lines[after]
        close = after == place + 1
        if close and self._layout.full(line, following) and not shouted(line.text):
            return False
        blank_before = before >= 0 and before < place - 1
        return blank_before or (not close and before < 0) or shouted(line.text)

    def _without_chains(self, found: dict[int, Heading]) -> dict[int, Heading]:
        chain: list[int] = []
        kept: dict[int, Heading] = {}
        for place in [*self._told, -1]:
            if place in found and (not chain or found[place].under):
                chain.append(place)
                continue
            adjacent = len(chain) > 2 and chain[-1] - chain[0] == len(chain) - 1
            if len(chain) <= _CHAIN - adjacent or any(found[each].level for each in chain):
                kept.update((each, found[each]) for each in chain)
            chain = [place] if place in found else []
        return kept


def assign_levels(headings: Sequence[Heading]) -> list[int]:
    """The level of each heading from 1."""
    levels: list[int] = []
    stated = 0
    child: str | None = None
    for place, heading in enumerate(headings):
        level = heading.level
        if level == BOLD:
            level = stated + 1 if stated else 0
        elif level:
            stated = level
        if not level and heading.under and place and levels[-1] < 3:
            level, child = levels[-1] + 1, heading.text
        elif not level and child is not None and levels[-1] > 1 and alike(child, heading.text):
            level = levels[-1]
        elif not heading.under or heading.level:
            child = None
        levels.append(level or 1)
    return levels


def alike(first: str, second: str) -> bool:
    """Whether two headings are made alike: the same form before a colon, or the same last word."""
    one, two = _form(first), _form(second)
    if one and two:
        return one == two
    ends = [text.casefold().rstrip("?!'\"”’») ").rpartition(" ")[2] for text in (first, second)]
    return ends[0] == ends[1] and len(ends[0]) > 3


def _form(text: str) -> str:
    head, colon, _ = text.casefold().partition(":")
    return _MONTHS.sub("month", re.sub(r"\d+", "0", head)) if colon and any(map(str.isdigit, head)) else ""
