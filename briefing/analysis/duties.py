"""Where "must" and "should" prescribe, and where they tell what a law demands, what is surmised or what is asked.

"The ministry must act" prescribes; "ships must pay 50 dollars" tells a rule, "they must be tired" surmises, "whether
they should leave" asks.
"""

import re

from briefing.analysis.lists import word_class
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_FAR = 90
"""Within how many code points before or after the word the others are looked for."""
_BY_LAW = re.compile(
    r"\bunder\s+(?:[\w’'-]+\s+){0,4}?(?:laws?|rules?|constitution|treaty|terms),\s[^;:!?]*$", re.IGNORECASE
)
"""What makes a duty one of the law."""
_DEADLINE = (
    r"(?:days?|weeks?|months?|noon|midnight|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
)
_RULE = re.compile(
    rf"\s+(?:\w+\s+)?(?:be\s+)?(?:{'|'.join(sorted(word_class('verbs of what a rule demands')))})\b"
    r"(?![^.;:!?]*\b(?:immediately|now)\b)"
    r"|[^.;:!?]{0,50}\s(?:\$?\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten)\s"
    rf"|[^.;:!?]{{0,60}}\s(?:within|by|before)\s+(?:\w+\s+)?{_DEADLINE}\b"
)
"""What a rule demands, rather than the author: "candidates must win 50 votes", "it must be paid within ten days"."""
_OF_WHOM = re.compile(r"\b(?:that\s+|(?:who|which|where|whom|one|you)\s+(?:(?!should|must)\w+\s+)?)$", re.IGNORECASE)
"""What makes it mark out somebody: "those who must pay"."""
_CLEFT = re.compile(r"\b(?:It|it|That|that|this|This)(?:[’']s|\s+(?:is|was))\s[^,;:.!?]*$")
"""What makes it the claim all the same: "it is the ministry that should pay"."""
_PARTICIPLES = "|".join(sorted(word_class("participles")))
_SURMISES = re.compile(
    r"\s+(?:surely\s+|also\s+|really\s+)?(?:(?:seem|feel|know|mean|think|wonder|sound|look|love|hate|like)\b"
    rf"|be\s+(?!no\b|not\b|\w+ed\b|(?:{_PARTICIPLES})\b|able\b|ready\b|careful\b|clear\b|willing\b|part\b|free\b|open\b|more\b"
    r"|at\b|honest\b|vigilant\b|accountable\b|realistic\b|consistent\b|strong\b|tough\b|given\b|swift\b|firm\b))",
)
"""What "must" only surmises: "they must be tired"."""
_EXPECTS = re.compile(
    r"\s+(?:eventually|soon|shortly|easily|already|also\s+benefit|benefit|take\s+(?:about|around|\d)|enter\s+service|last\b|arrive|get\s+a\s+boost)\b"
    r"|\s+(?:\w+\s+){1,4}in\s+(?:early\s+|late\s+)?(?:19|20)\d\d\b",
)
"""What "should" only expects: "it should soon be over"."""
_ASKED = re.compile(r"\b(?:whether|how|why|when|if|what|which)\s[^,;:.!?]{0,60}$", re.IGNORECASE)
"""What makes a duty one that is asked about: "they debated whether he should leave"."""
_HELD = re.compile(
    rf"(?<!\bI )(?<!\bwe )\b(?:{'|'.join(sorted(word_class('verbs that hold a judgement')))})"
    r"\s+(?:that\s+)?\w[^,;:.!?]{1,60}$"
    r"|\b(?:feels?|felt|hopes?|hoped)\s+(?:that|they|he|she|it)\s[^,;:.!?]{0,60}$"
    rf"|\b(?:{'|'.join(sorted(word_class('nouns that hold a judgement')))})(?:\s+[\w’']+){{0,4}}\s+that\s"
    r"[^,;:.!?]{0,60}$",
    re.IGNORECASE,
)
"""What makes a judgement one that somebody tells of: "he suggested that delegates should leave"."""
_HOLDING = (
    word_class("verbs that hold a judgement")
    | word_class("nouns that hold a judgement")
    | {"feel", "feels", "felt", "hope", "hopes", "hoped"}
)
"""Of which one stands there."""
_TURNED = re.compile(r"\s+(?:he|she|it|they|we|you|I|the|an?|any|this|these)\b")
"""What follows "should" where it asks or puts a case: "should she win"."""
_AS_IT = re.compile(r"\b(?:as|than)\s+(?:it|they|he|she|we|one)\s+$", re.IGNORECASE)


def is_reported_duty(text: str, word: Extent, start: int) -> bool:
    """Whether "must" or "should" does other work than to prescribe, in a sentence that begins at `start`."""
    first, last = word
    low, high = max(start, first - _FAR), last + _FAR
    if _OF_WHOM.search(text, low, first) and not _CLEFT.search(text, low, first):
        return True
    if text[first:last].lower() == "must":
        return bool(
            _BY_LAW.search(text, low, first) or _RULE.match(text, last, high) or _SURMISES.match(text, last, high)
        )
    return bool(
        _TURNED.match(text, last)
        or _EXPECTS.match(text, last, high)
        or _ASKED.search(text, low, first)
        or _AS_IT.search(text, low, first)
    )


def is_held(scan: Scan, row: int, start: int) -> bool:
    """Whether the word of a row is what somebody says or thinks, in a sentence that begins at `start`."""
    first = scan.starts[row]
    far = max(start, first - _FAR)
    low, _ = scan.rows(far, first)
    return any(
        scan.lowered[at] in _HOLDING and _HELD.match(scan.text, scan.starts[at], first) for at in range(low, row)
    )
