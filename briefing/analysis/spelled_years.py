"""Years in words, as transcripts of speech have them: "nineteen seventy-nine", "the year two thousand"."""

import re
from collections.abc import Sequence

from briefing.analysis.dates import FoundDate
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_ONES = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_ONE = "|".join(_ONES)
_YEAR = re.compile(
    rf"\bnineteen[\s-]+(?P<tens>{'|'.join(_TENS)})(?:[\s-]+(?P<one>{_ONE})(?!\w))?(?![\w-]|\s+(?:percent|per\s+cent|thousand|hundred)\b)"
    rf"|(?<=\byear\s)two[\s-]+(?P<thousand>thousand)(?:\s+(?:and\s+)?(?P<over>{_ONE}))?(?![\w-])",
    re.IGNORECASE,
)
_WORDS = frozenset(("nineteen", "thousand"))
_BEFORE_THOUSAND = len("two ")


def spelled_words() -> frozenset[str]:
    """Words that every such year has one of."""
    return _WORDS


def spelled_years(scan: Scan, rows: Sequence[int], extent: Extent) -> list[FoundDate]:
    """The years in words of a sentence, in order; `rows` are those of words that such years have one of."""
    found: list[FoundDate] = []
    for row in rows:
        word = scan.lowered[row]
        if word not in _WORDS:
            continue
        place = scan.starts[row] - (_BEFORE_THOUSAND if word == "thousand" else 0)
        match = _YEAR.match(scan.text, max(place, extent[0]), extent[1])
        if match:
            found.append(FoundDate(match.start(), match.end(), str(_number(match)), "year"))
    return found


def _number(match: re.Match[str]) -> int:
    if match["thousand"]:
        return 2000 + _ONES.get((match["over"] or "").lower(), 0)
    return 1900 + _TENS[match["tens"].lower()] + _ONES.get((match["one"] or "").lower(), 0)
