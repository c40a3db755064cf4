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


_VIEWED = re.compile(
    r"\b(?:about|recogni[sz]\w*|understand\w*|understood|acknowledg\w*|stress\w*|emphasi[sz]\w*|reaffirm\w*|reiterat\w*"
    r"|discuss\w*|downplay\w*|dismiss\w*|question\w*|agree\w*\s+on|appreciat\w*)\s+(?:the|their|its|his|her)(?:\s+\w+)?\s+$",
    re.IGNORECASE,
)
"""What makes the worth of a thing somebody's view: "both recognise the importance of ..."."""
_IDLE = re.compile(
    r"\b(?:if|as|where|when|whenever|prove[dn]?|proving|that\s+(?:you|they|he|she|it|we)|which\s+\w+)\s+$"
)
"""What makes a word of need or fault none: "if necessary", "proved wrong", "the votes that they need to win"."""
_HELD_SO = re.compile(
    r"\b(?:how|as\s+too|(?:consider|deem|call|label|brand|declar)\w*(?:\s+(?:it|him|her|them|this|that))?(?:\s+(?:an?|too|so))?)\s+$",
    re.IGNORECASE,
)
"""What makes a worth one that is known or held by somebody: "they know how important it is", "considered too risky"."""
_BY_LAW = re.compile(r"\b[Uu]nder\s+(?:[\w’'-]+\s+){0,4}?(?:laws?|rules?|constitution|treaty|terms),\s[^;:!?]*$")
"""What makes a duty one of the law, which is reported."""
_WILL = re.compile(r"(?:\b(?:will|would|may|might|could)|[’'](?:ll|d))\s+(?:\w+\s+)?$")
"""What makes of a need one that is foreseen: "they will need to win"."""
_NEED = re.compile(r"\b(?:the|an?|no|any|this|that|their|its|his|her|our|some|urgent)\s+$", re.IGNORECASE)
"""What makes a thing of a need: "the need to act"."""
_TURNED = re.compile(r"\s+(?:he|she|it|they|we|you|I|the|an?|any|this|these)\b")
"""What follows "should" where it asks or puts a case: "should she win"."""
_FAR_BEFORE = 60
"""Within how many code points before a word those are looked for that give it another sense."""


def _does_other_work(scan: Scan, word: Extent, start: int) -> bool:
    """Whether a word that often judges names what others think of, a thing, a question or a title."""
    text, (first, last) = scan.text, word
    said, low = text[first:last].lower(), max(start, first - _FAR_BEFORE)
    if said.startswith(("importance", "necessity")):
        return bool(_VIEWED.search(text, low, first)) or text[first].isupper()
    if said in {"need to", "needs to"}:
        return any(idle.search(text, low, first) for idle in (_NEED, _IDLE, _WILL))
    if said in _DESCRIBING and _HELD_SO.search(text, low, first):
        return True
    if said == "must":
        return bool(_BY_LAW.search(text, low, first))
    if said in {"necessary", "wrong"}:
        return bool(_IDLE.search(text, low, first))
    return said == "should" and bool(_TURNED.match(text, last))


def judges(scan: Scan, word: Extent, start: int) -> bool:
    """Whether a word that judges is what its sentence claims, in a sentence that begins at `start`."""
    if _does_other_work(scan, word, start):
        return False
    row, after = scan.rows(*word)
    if after - row > 1 or scan.lowered[row] not in _DESCRIBING or not _describes(scan, row):
        return True
    low = max(row - _FAR, 0)
    place = row - 1
    while place >= low and scan.starts[place] >= start and not _CLOSED.search(scan.gaps[place]):
        before = scan.lowered[place]
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
        and scan.lowered[row + 1] not in _NO_THING
    )
