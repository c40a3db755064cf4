"""Years and decades as they are spoken: "nineteen seventy-nine", "the year two thousand", "the nineties"."""

import re
from collections.abc import Sequence
from datetime import date

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
_DECADES = {"fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9}
_DECADES |= {f"{ten}0s": ten for ten in range(3, 10)}
_BEFORE_DECADE = re.compile(
    r"\b(?:in|of|through|during|since|from|by|until)\s+the\s+(?:(?:early|mid|late)[\s-]+)?(?P<left>[’'`‘])?$",
    re.IGNORECASE,
)
_NO_DECADE = re.compile(
    r"\b(?:temperatures?|degrees|highs?|lows?|scor(?:es?|ed|ing)|percentiles?|readings?)\b", re.IGNORECASE
)
"""What makes of "the nineties" degrees or points."""
_LONGEST_BEFORE = 20
_NEAR = 60
_WORDS = frozenset(("nineteen", "thousand"))
_BEFORE_THOUSAND = len("two ")


def spelled_words() -> frozenset[str]:
    """Words that every such year has one of."""
    return _WORDS | frozenset(_DECADES)


def spelled_years(scan: Scan, rows: Sequence[int], extent: Extent, written: date | None) -> list[FoundDate]:
    """The years and decades in words of a sentence, in order; `rows` are those of words that they have one of.

    A decade is told without its century: it is the last one of its name before the day of writing.
    """
    found: list[FoundDate] = []
    for row in rows:
        word = scan.lowered[row]
        if word in _DECADES and written and _is_decade(scan.text, scan.starts[row], extent):
            decade = written.year // 10
            told = decade - (decade - _DECADES[word]) % 10
            found.append(FoundDate(scan.starts[row], scan.ends[row], f"{told:03}X", "relative"))
        if word not in _WORDS:
            continue
        place = scan.starts[row] - (_BEFORE_THOUSAND if word == "thousand" else 0)
        match = _YEAR.match(scan.text, max(place, extent[0]), extent[1])
        if match:
            found.append(FoundDate(match.start(), match.end(), str(_number(match)), "year"))
    return found


def _is_decade(text: str, place: int, extent: Extent) -> bool:
    """Whether words before it tell of a time, and none of degrees; digits have a mark for the century left out."""
    before = _BEFORE_DECADE.search(text, max(extent[0], place - _LONGEST_BEFORE), place)
    if before is None or not (before["left"] or text[place].isalpha()):
        return False
    return not _NO_DECADE.search(text, max(extent[0], place - _NEAR), place)


def _number(match: re.Match[str]) -> int:
    if match["thousand"]:
        return 2000 + _ONES.get((match["over"] or "").lower(), 0)
    return 1900 + _TENS[match["tens"].lower()] + _ONES.get((match["one"] or "").lower(), 0)
