"""Words that tell of the past, the present or the future and no more: "now", "recently", "in the past".

They are no dates to show; they tell that a statement has a time of its own. Their values are those of TimeML (TIMEX3).
"""

import re
from collections.abc import Sequence

from briefing.analysis.dates import FoundDate
from briefing.analysis.openers import Openers, matches, near, openings
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_SPAN = (
    r"\d|(?:few|couple|several|many|one|two|three|four|five|six|seven|eight|nine|ten|dozen|twelve|half|quarter)\b"
    r"|(?:\w+\s+)?(?:day|night|week|month|year|decade|century|season|fiscal)"
)
"""What makes of "in the past" a stretch up to the day of writing."""
_TOLD = r"\w+ed|became|began|found|came|went|had|was|were|made|got|took|left|fell|grew|rose|led|lost|won|gave|saw|ran"
"""What makes of "soon" a word that tells what followed: "he soon left"."""
_AFTER = r"\s*[,.;:!?)”\"]|\s+(?:and|or|but|that|which|who|is|was|will|would|may|might|could|with|if|when|as|to|by)\b"
"""What shows that "future" tells of no thing by its name: "the future king"."""
_VAGUE = re.compile(
    rf"""\b(?:(?P<present>(?:right\s+)?(?!(?-i:Now)\s+for\b)now(?!\s+that\b|-)|current(?:ly)?(?!\s+account)|nowadays|these\s+days
       |at\s+present|present-day)
    | (?P<past>(?:more\s+)?recently(?!\s+(?:last|this|on)\b)
       |(?<=in\s)the\s+(?:recent\s+|distant\s+)?past(?!-|\s+(?:{_SPAN}))
       |(?<=in\s)past\s+years|(?:several|some|many|a\s+few)\s+(?:days|weeks|months|years|decades)\s+ago)
    | (?P<future>(?:the\s+)?(?:near|foreseeable)\s+future|(?<=in\s)(?:the\s+)?future|the\s+future(?={_AFTER})
       |(?<=in\s)the\s+(?:near|short)\s+term|soon(?!-|\s+(?:after|before|as|to\s+be|{_TOLD})\b))
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNITS = frozenset(("days", "weeks", "months", "years", "decades"))
_BEGINS: Openers = {
    **dict.fromkeys(("right", "now", "current", "currently", "nowadays", "these", "present", "recently", "more")),
    **dict.fromkeys(("near", "foreseeable", "future", "soon")),
    "past": frozenset(("years",)),
    **dict.fromkeys(("several", "some", "many"), _UNITS),
    "a": frozenset(("few",)),
    "at": frozenset(("present",)),
    "the": frozenset(("recent", "distant", "past", "near", "foreseeable", "future", "short")),
}
"""The words that they begin with."""
_REACH = 3
"""How many words may stand in one before the word that every one has."""
_NO_TIME = re.compile(r"\b(?:as|how|too|so|very)\s+$", re.IGNORECASE)


def vague_words() -> frozenset[str]:
    """Words that every such expression has one of."""
    words = {"now", "current", "currently", "nowadays", "present", "recently", "past", "future", "soon", "term"}
    return _UNITS | words


def vague_dates(scan: Scan, rows: Sequence[int], low: int, extent: Extent) -> list[FoundDate]:
    """The expressions of a sentence from row `low`, in order; `rows` are those of the words that they have one of."""
    text, (start, end) = scan.text, extent
    return [
        FoundDate(match.start(), match.end(), f"{(match.lastgroup or '').upper()}_REF", "vague")
        for match in matches(_VAGUE, text, openings(scan, near(rows, _REACH, low), _BEGINS), end)
        if not _NO_TIME.search(text, max(start, match.start() - 8), match.start())
    ]
