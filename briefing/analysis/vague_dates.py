"""Words that tell of the past, the present or the future and no more: "now", "recently", "in the past".

They are no dates to show; they tell that a statement has a time of its own. Their values are those of TimeML (TIMEX3).
"""

import re

from briefing.analysis.dates import FoundDate
from briefing.analysis.openers import matches, opener

_VAGUE = re.compile(
    r"""\b(?:(?P<present>(?:right\s+)?now(?!\s+that\b|-)|current(?:ly)?(?!\s+account)|nowadays|these\s+days|at\s+present|present-day)
    | (?P<past>(?:more\s+)?recently|(?<=in\s)the\s+(?:recent\s+|distant\s+)?past(?!\s+\w)
       |(?:several|some|many|a\s+few)\s+(?:days|weeks|months|years|decades)\s+ago)
    | (?P<future>(?:the\s+)?(?:near|foreseeable)\s+future|(?<=in\s)(?:the\s+)?future)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_BEGINS = opener(
    r"right\s+now",
    "now",
    "current",
    "nowadays",
    r"these\s+days",
    r"at\s+present",
    "present-",
    "recently",
    r"more\s+recently",
    r"the\s+(?:recent|distant|past|near|fore|future)",
    *(rf"{word}\s" for word in ("several", "some", "many")),
    r"a\s+few\s",
    r"near\s+f",
    r"foreseeable\s",
    "future",
)
_NO_TIME = re.compile(r"\b(?:as|how|too|so|very|until|till)\s+$", re.IGNORECASE)


def vague_words() -> frozenset[str]:
    """Words that every such expression has one of."""
    return frozenset({"now", "current", "currently", "nowadays", "present", "recently", "past", "future"}) | {
        "days",
        "weeks",
        "months",
        "years",
        "decades",
    }


def vague_dates(text: str, start: int, end: int) -> list[FoundDate]:
    """The expressions of a sentence, in order."""
    return [
        FoundDate(match.start(), match.end(), f"{(match.lastgroup or '').upper()}_REF", "vague")
        for match in matches(_VAGUE, _BEGINS, text, start, end)
        if not _NO_TIME.search(text, max(start, match.start() - 8), match.start())
    ]
