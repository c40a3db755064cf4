"""Words that tell of the past, the present or the future and no more: "now", "recently", "in the past".

They are no dates to show; they tell that a statement has a time of its own. Their values are those of TimeML (TIMEX3).
"""

import re
from collections.abc import Sequence

from briefing.analysis.dates import FoundDate
from briefing.analysis.openers import Openers, matches, near, openings
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_VAGUE = re.compile(
    r"""\b(?:(?P<present>(?:right\s+)?now(?!\s+that\b|-)|current(?:ly)?(?!\s+account)|nowadays|these\s+days|at\s+present|present-day)
    | (?P<past>(?:more\s+)?recently|(?<=in\s)the\s+(?:recent\s+|distant\s+)?past(?!\s+\w)
       |(?:several|some|many|a\s+few)\s+(?:days|weeks|months|years|decades)\s+ago)
    | (?P<future>(?:the\s+)?(?:near|foreseeable)\s+future|(?<=in\s)(?:the\s+)?future)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_UNITS = frozenset(("days", "weeks", "months", "years", "decades"))
_BEGINS: Openers = {
    **dict.fromkeys(("right", "now", "current", "currently", "nowadays", "these", "present", "recently", "more")),
    **dict.fromkeys(("near", "foreseeable", "future")),
    **dict.fromkeys(("several", "some", "many"), _UNITS),
    "a": frozenset(("few",)),
    "at": frozenset(("present",)),
    "the": frozenset(("recent", "distant", "past", "near", "foreseeable", "future")),
}
"""The words that they begin with."""
_REACH = 3
"""How many words may stand in one before the word that every one has."""
_NO_TIME = re.compile(r"\b(?:as|how|too|so|very|until|till)\s+$", re.IGNORECASE)


def vague_words() -> frozenset[str]:
    """Words that every such expression has one of."""
    return frozenset({"now", "current", "currently", "nowadays", "present", "recently", "past", "future"}) | _UNITS


def vague_dates(scan: Scan, rows: Sequence[int], low: int, extent: Extent) -> list[FoundDate]:
    """The expressions of a sentence from row `low`, in order; `rows` are those of the words that they have one of."""
    text, (start, end) = scan.text, extent
    return [
        FoundDate(match.start(), match.end(), f"{(match.lastgroup or '').upper()}_REF", "vague")
        for match in matches(_VAGUE, text, openings(scan, near(rows, _REACH, low), _BEGINS), end)
        if not _NO_TIME.search(text, max(start, match.start() - 8), match.start())
    ]
