"""Where a word of judgement judges, and where it only describes a thing within a plain report.

"The talks are crucial" and "she plays a crucial part" judge; "they engaged in crucial talks" reports.
"""

import re

from briefing.analysis.lists import word_class
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_DESCRIBING = word_class("judgements that describe")
_NO_THING = (
    word_class("prepositions") | word_class("determiners") | word_class("clause openers") | word_class("auxiliaries")
) | {"and", "or", "but", "nor", "as", "because", "while", "when", "than", "for", "enough", "not", "if"}
"""What follows a word that describes nothing: "it is crucial for peace"."""
_DEGREES = frozenset(("more", "most", "less", "so", "very", "too", "also", "indeed", "now", "still", "not", "yet"))
_LINKS = word_class("verbs that link")
_FAR = 5
"""How many words may stand between the verb that links and the one that judges."""
_CLOSED = re.compile(r"[^\s-]")


def judges(scan: Scan, word: Extent, start: int) -> bool:
    """Whether a word that judges is what its sentence claims, in a sentence that begins at `start`."""
    row, after = scan.rows(*word)
    if after - row > 1 or scan.words[row].lower() not in _DESCRIBING or not _describes(scan, row):
        return True
    low = max(row - _FAR, 0)
    place = row - 1
    while place >= low and scan.starts[place] >= start and not _CLOSED.search(scan.gaps[place]):
        before = scan.words[place].lower()
        if before in _LINKS:
            return True
        if not (before in _DEGREES or before in word_class("determiners") or before.endswith("ly")):
            return False
        place -= 1
    return False


def _describes(scan: Scan, row: int) -> bool:
    """Whether a thing follows the word that judges."""
    return (
        row + 1 < len(scan.words)
        and scan.gaps[row].isspace()
        and "\n" not in scan.gaps[row]
        and scan.words[row + 1].lower() not in _NO_THING
    )
