"""Over what time figures are counted: those of a year are none of a month."""

import re
from functools import lru_cache

from briefing.core.statements import Statement

_OTHER_TIME = re.compile(
    r"\b(?:a (?:year|month|week|quarter|day)(?! ago\b| earlier\b| before\b)|annual(?:ly)?|month(?:ly)?|year(?:ly)?"
    r"|daily|weekly|quarterly|per \w+|averaging|averaged|on average)\b",
    re.I,
)
"""What tells over what time a figure is counted."""
_PERIODS = {"annual": "year", "annually": "year", "yearly": "year", "daily": "day", "weekly": "week"} | {
    "monthly": "month",
    "quarterly": "quarter",
    "averaging": "average",
    "averaged": "average",
}
"""Words that tell how often, with the time they name."""


def periods(statement: Statement) -> frozenset[str]:
    """The words that tell over what time a figure is counted: "a year", "monthly"."""
    return _periods(statement.text)


@lru_cache(maxsize=1 << 13)
def _periods(text: str) -> frozenset[str]:
    found = (match[0].lower().split()[-1] for match in _OTHER_TIME.finditer(text))
    return frozenset(_PERIODS.get(word, word) for word in found)
