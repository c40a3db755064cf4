"""Which lines of a plain text are headings, and how deep each stands.

A heading stands on a line of its own, is short, has no full stop, comma, colon or semicolon at its end, and is followed
by text or by another heading. Wrong headings put statements under wrong issues, so in doubt a line is text.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.ingest.heading_shapes import address, asking, capitals, heading_shaped, plain_question, shouted, speaks
from briefing.ingest.layout import Layout
from briefing.ingest.lines import Line, ends_sentence, opens_lower
from briefing.ingest.shapes import bullet, label, marks, outline

_CHAIN = 3
"""More headings than this with no text between them are a list of names or the like."""
_DECK = 60
"""From this length on, what stands under a title is a second line of it."""
_QUESTIONS = 3
_RECURRING = 60
"""Lines up to this length that stand in a text more than twice head nothing."""
BOLD = 7
"""The level of a heading that is marked by bold type alone."""


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
        counts = Counter(self._lines[place].text for place in told if len(self._lines[place].text) <= _RECURRING)
        for index, place in enumerate(told):
            text = self._lines[place].text
            if place < first or len(text) > 110 or index + 1 == len(told) or (text[-1] in ".,;:" and text[0] != "#"):
                continue
            if counts[text] > 2:  # who speaks, how they are addressed, a line between parts
                continue
            before = told[index - 1] if index else -1
            if before not in found and not self._parted(place, before):
                continue
            heading = self._look(place, before, told[index + 1], headed=before in found)
            if heading:
                found[place] = heading
        return _without_lone_questions(self._without_chains(self._without_decks(found, first)))

    def _look(self, place: int, before: int, after: int, *, headed: bool) -> Heading | None:
        line, following = self._lines[place], self._lines[after]
        level, start, end = marks(line.text)
        if level:
            words = line.text[start:end]
            plain = address(words) or (level == BOLD and ends_sentence(words))
            return None if plain else Heading(words, level, headed)
        if underlined := self._underlined(place):
            return Heading(line.text, underlined, headed)
        if not heading_shaped(line.text) or self._is_item(place, before, after) or "|" in line.text:
            return None
        if label(line.text) in self._labels or (opens_lower(following.text) and not bullet(following.text)):
            return None
        if not self._leads(place, before, after) or (following.text[0] in '"“«„' and speaks(line.text)):
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
        if shouted(line.text):
            return True
        blank_before = before >= 0 and before < place - 1
        if not close:
            return blank_before or before < 0
        short = len(line.text) <= 0.6 * self._layout.width and not self._layout.full(line, following)
        return blank_before and short and capitals(line.text) >= 0.75

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

    def _without_decks(self, found: dict[int, Heading], first: int) -> dict[int, Heading]:
        """Less what stands directly under the title and heads all the text, or is long: a second line of the title."""
        opening = []
        for place in self._told:
            if place >= first:
                if place not in found:
                    break
                opening.append(place)
        titled = bool(opening) and self._told[0] < first
        if not titled or any(found[place].level for place in opening):
            return found
        only = len(opening) == len(found)
        decks = [
            place for place in opening if only or len(found[place].text) >= _DECK or capitals(found[place].text) < 0.5
        ]
        return {place: heading for place, heading in found.items() if place not in decks}


def _without_lone_questions(found: dict[int, Heading]) -> dict[int, Heading]:
    """Less the questions that may be sentences, where no other heading nor two more questions stand by them."""
    plain = [place for place, heading in found.items() if not heading.level and plain_question(heading.text)]
    proper = [place for place in plain if asking(found[place].text)]
    if len(plain) < len(found) or len(proper) >= _QUESTIONS:
        plain = [place for place in plain if place not in proper]
    return {place: heading for place, heading in found.items() if place not in plain}
