"""All dates of a sentence: those it gives, those told from the day of writing or from a date before, and "now"."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date

from briefing.analysis.dates import FoundDate, dates
from briefing.analysis.holidays import holidays
from briefing.analysis.marks import DATE, NUMBER, RELATIVE, VAGUE
from briefing.analysis.openers import Openers, matches, near, openings
from briefing.analysis.relative_dates import COUNTS, relative_dates, shifted
from briefing.analysis.scan import Rows, Scan
from briefing.analysis.spelled_years import spelled_years
from briefing.analysis.vague_dates import vague_dates
from briefing.core.spans import Extent

_FULL = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_UNIT_AT = {"year": 4, "month": 7, "day": 10}
"""How many letters of an ISO date give its year, month or day."""
_FROM_BEFORE = re.compile(
    rf"""\b(?:(?:earlier\s+|later\s+|early\s+|late\s+)?(?P<same>that(?:\s+same)?|the\s+same)\s+(?P<unit>day|month|year)
    | the\s+(?P<next>following|next|previous|preceding)\s+(?P<unit2>day|month|year)
    | (?P<count>\d{{1,3}}|{"|".join(COUNTS)})\s+(?P<unit3>day|month|year)s?\s+(?P<side>later|earlier|before(?!\s+\w))
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_QUARTER = re.compile(r"\b[Tt]h(?:e|e same|at|at same) quarter(?![\w-]|\s+(?:end|of|cent|mile|final|a year|from|to))")
"""A quarter that was told before."""
_MONTHS_OF_QUARTER = re.compile(r"(\d{4})-(?:01/\1-03|04/\1-06|07/\1-09|10/\1-12)")
_YEAR_BEFORE = re.compile(r"\byear\b", re.IGNORECASE)
_UNITS = frozenset(("day", "month", "year", "days", "months", "years"))
_BEGINS: Openers = {
    **dict.fromkeys(("earlier", "later", "early", "late"), frozenset(("that", "the"))),
    **dict.fromkeys(COUNTS, _UNITS),
    "that": frozenset(("same", "day", "month", "year")),
    "the": frozenset(("same", "following", "next", "previous", "preceding")),
}
"""The words that such dates begin with, but for digits."""
_REACH = 3
"""How many words may stand in such a date before its day, month or year."""
_LETTERS_OF_YEAR = 4
_LONGEST_DATE = 6
"""How many words may stand in a date before its year, its day or the name of its month."""


class Dates:
    """The dates of an article's sentences, asked for in order: "the same day" is that of the date told before."""

    def __init__(self, scan: Scan, written: date | None) -> None:
        self._scan = scan
        self._written = written
        self._paragraph = 0
        self._told: str | None = None
        self._quarter: str | None = None

    def of(self, extent: Extent, within: Rows, marked: Mapping[int, Sequence[int]], paragraph: int) -> list[FoundDate]:
        """The dates of a sentence, in order, none within another; `marked` are the rules its words may matter to."""
        if paragraph != self._paragraph:
            self._paragraph, self._told = paragraph, None
        scan = self._scan
        found: list[FoundDate] = []
        if DATE in marked or (
            NUMBER in marked and any(len(scan.words[row]) >= _LETTERS_OF_YEAR for row in marked[NUMBER])
        ):
            rows = sorted((*marked.get(DATE, ()), *marked.get(NUMBER, ())))
            found = dates(scan, near(rows, _LONGEST_DATE, within[0]), extent, months=DATE in marked)
            if DATE in marked:
                found = _merged(found, spelled_years(scan, marked[DATE], extent, self._written))
        if RELATIVE in marked:
            if self._written:
                rows = sorted((*marked[RELATIVE], *marked.get(DATE, ())))
                found = _merged(found, relative_dates(scan, rows, within[0], extent, self._written))
            found = _merged(found, holidays(scan, marked[RELATIVE], extent, self._written))
            found = _merged(found, self._from_before(marked[RELATIVE], within[0], extent, found))
            found = self._with_quarters(marked[RELATIVE], extent, found)
        if VAGUE in marked:
            found = _merged(found, vague_dates(scan, marked[VAGUE], within[0], extent))
        if found:
            self._told = next((one.iso for one in reversed(found) if _tells(one.iso)), self._told)
        return found

    def _with_quarters(self, rows: Sequence[int], extent: Extent, found: list[FoundDate]) -> list[FoundDate]:
        """With "the quarter", where one was told before it in the article; that of the year before is not meant."""
        scan = self._scan
        if not any(scan.lowered[row] == "quarter" for row in rows):
            return found
        told = [one for one in found if _is_quarter(one.iso) and not _YEAR_BEFORE.search(scan.text, one.start, one.end)]
        made: list[FoundDate] = []
        for match in _QUARTER.finditer(scan.text, *extent):
            if quarter := _last_before(match.start(), told) or self._quarter:
                made.append(FoundDate(match.start(), match.end(), quarter, "relative"))
        self._quarter = told[-1].iso if told else self._quarter
        return _merged(found, made)

    def _from_before(self, rows: Sequence[int], low: int, extent: Extent, found: list[FoundDate]) -> list[FoundDate]:
        """The dates that are told from the one last told before them."""
        made: list[FoundDate] = []
        telling = [one for one in found if _tells(one.iso)]
        places = openings(self._scan, near(rows, _REACH, low), _BEGINS, digits=True)
        for match in matches(_FROM_BEFORE, self._scan.text, places, extent[1]):
            told = _last_before(match.start(), telling) or self._told
            iso = _moved_from(told, match) if told else None
            if iso is None and self._written and match["unit3"] == "year" and match["side"] == "earlier":
                iso = shifted("year", -_count(match), self._written)  # "a year earlier": than what the article tells
            if iso:
                made.append(FoundDate(match.start(), match.end(), iso, "relative"))
        return made


def _tells(iso: str | None) -> bool:
    return bool(iso and _FULL.fullmatch(iso))


def _last_before(place: int, told: list[FoundDate]) -> str | None:
    """The last of some dates, which are in order, that ends before a place."""
    passed = bisect_right(told, place, key=lambda one: one.end)
    return told[passed - 1].iso if passed else None


def _is_quarter(iso: str | None) -> bool:
    return bool(iso and _MONTHS_OF_QUARTER.fullmatch(iso))


def _count(match: re.Match[str]) -> int:
    count = match["count"].lower()
    return COUNTS.get(count) or int(count)


def _moved_from(told: str, match: re.Match[str]) -> str | None:
    """The day, month or year that is so many after that of a date; None where the date does not tell it."""
    unit = (match["unit"] or match["unit2"] or match["unit3"]).lower()
    length = _UNIT_AT[unit]
    if len(told) < length:
        return None
    try:
        day = date.fromisoformat((told + "-01-01")[:10])
    except ValueError:
        return None
    if match["same"]:
        return told[:length]
    if match["next"]:
        return shifted(unit, 1 if match["next"].lower() in {"following", "next"} else -1, day)
    return shifted(unit, _count(match) if match["side"].lower() == "later" else -_count(match), day)


def _merged(found: list[FoundDate], others: list[FoundDate]) -> list[FoundDate]:
    """Both in order; of two that overlap the longer one: "June last year" rather than "June"."""
    if not others:
        return found
    kept: list[FoundDate] = []
    for one in sorted((*found, *others), key=lambda one: (one.start, -one.end)):
        if kept and one.start < kept[-1].end:
            if one.end - one.start > kept[-1].end - kept[-1].start:
                kept[-1] = one
        else:
            kept.append(one)
    return kept


def day_of(stated: str | None) -> date | None:
    """The day an article was written, where its date tells the day."""
    if stated is None or len(stated) < 10:
        return None
    try:
        return date.fromisoformat(stated[:10])
    except ValueError:
        return None
