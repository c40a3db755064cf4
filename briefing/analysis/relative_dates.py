"""Dates told from the day of writing, and read only where that day is known: "yesterday", "last month", "Monday"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from briefing.analysis.dates import MONTH, ORDINALS, WEEKDAYS, FoundDate, date_words, number_of_month, quarter, season
from briefing.analysis.openers import Openers, matches, near, openings
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_NEAR = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_UNITS = ("day", "week", "month", "year", "decade")
_UNIT = rf"(?:{'|'.join(_UNITS)})"
COUNTS = {
    word: number
    for number, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1)
}
COUNTS |= {"a": 1, "an": 1}
"""Number words that may count days or years."""
_SIDES = {
    "current": 0,
    "last": -1,
    "past": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "this": 0,
    "this coming": 1,
    "this past": -1,
}
_SIDE = r"(?:this\s+(?:coming|past)|last|next|this|past|previous|coming|current)"
_QUARTER = r"(?P<quarter>first|second|third|fourth)[\s-]quarter"
_HELD = "editions|papers|newspapers|talks|elections|meetings|hearings|attacks|protests|votes|events|bombings"
"""What is held or comes out on one day: "today's talks"."""
_TIMES = (
    rf"[’']s\s+(?!(?:[a-z]+\s)?(?:{_HELD})\b)(?:world|youth|society|generations?|(?:[a-z]+\s)?[a-z]{{2,}}(?<!s)s\b)"
)
"""What makes of "today" the present times: "today's world"."""
_TIMES_OF = re.compile(
    rf"\b(?:people|world|youth|society|generation|children|women|men|(?!(?:hours|{_HELD})\b)[a-z]{{3,}}(?<!s)s)\s+of\s+$"
)
"""What makes of "today" and "tomorrow" the present times and those to come: "the cities of tomorrow"."""
_GOES_ON = r"before|after|earlier|ahead|end(?:ed|ing|s)|to|in|of|that|when|which|is|was|starting|beginning|\d"
"""What "for the year" must not go on with to mean the one of writing."""
_RELATIVE = re.compile(
    rf"""\b(?:(?P<beyond>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)) | (?P<near>{"|".join(_NEAR)})(?!{_TIMES})
    | (?:(?P<side>{_SIDE})\s+)?(?P<day>{"|".join(WEEKDAYS)})(?!\w)
    | (?:(?P<narrower>early|late|mid|earlier|later|sometime)[\s-]+)?(?:the\s+)?(?P<which>{_SIDE})\s+
      (?:(?P<unit>{_UNIT})(?!\w)(?:[’']s\s+(?P<quarter2>first|second|third|fourth)[\s-]quarter)?
        |(?P<season>spring|summer|autumn|fall)(?!\w)|(?P<weekend>weekend)|(?P<wide>quarter)(?!\w)|(?P<month>{MONTH}))
    | (?P<month2>{MONTH})(?:,?\s+of)?\s+(?P<which2>last|this|next)\s+year
    | (?:the\s+)?(?:end|middle|beginning|start)\s+of\s+the\s+(?P<within>month|week|year)(?!\w)
    | (?P<yearend>year(?:[’']s)?[\s-]end)
    | (?:(?<=for\s)|(?<=months\sof\s)|(?<=half\sof\s)|(?<=rest\sof\s))the\s+
      (?:full\s+)?(?P<whole>year)(?![’'-]|\s+(?:{_GOES_ON}))
    | (?P<count>\d{{1,3}}|{"|".join(COUNTS)})\s+(?P<units>{_UNIT})s?\s+ago
    | (?:the\s+|last\s+|fiscal\s+){{0,3}}{_QUARTER}(?:\s+(?:of\s+)?(?P<which3>last|this|next)\s+year)?
    | the\s+latest\s+(?:fiscal\s+)?(?P<latest>quarter|period|month|week|year)(?!\w)
    | (?:the\s+(?:comparable\s+)?)?year-(?:ago|earlier)(?:\s+(?P<ago>quarter|period))?
    | (?P<thisweekend>the\s+weekend)
    )(?!\w)""",
    re.IGNORECASE | re.VERBOSE,
)
_NARROWERS = ("early", "late", "mid", "earlier", "later", "sometime")
_PARTS = ("end", "middle", "beginning", "start")
_SIDES_AFTER_THE = ("last", "past", "this", "next", "previous", "coming", "current")
_THE = ("day", *_PARTS, "latest", "comparable", "year", "full", "weekend", *_SIDES_AFTER_THE)
_BEGINS: Openers = {
    **dict.fromkeys((*_NEAR, *WEEKDAYS, *ORDINALS, *_NARROWERS, *_PARTS)),
    **dict.fromkeys(("last", "next", "past", "previous", "coming", "current", "this", "fiscal", "year")),
    **dict.fromkeys(word.lower() for word in date_words()),
    **dict.fromkeys(COUNTS, frozenset(form for unit in _UNITS for form in (unit, f"{unit}s"))),
    "the": frozenset((*_THE, "fiscal", "the", *ORDINALS)),
}
"""The words that such dates begin with, but for digits."""
_REPORTS = 3
"""Until this month "for the year" may be the year that is over, which is then reported on."""
_REACH = 5
"""How many words may stand in such a date before the one that every such date has."""
_AHEAD = re.compile(
    r"\b(?:will|would|shall|until|till|as (?:soon|early|late) as|scheduled|plan(?:s|ned|ning)?|due|upcoming"
    r"|set (?:for|to)|begins?|expected to|expects?|hopes?|(?:is|are) to"
    r"|to (?:leave|meet|be|begin|start|resume|open|hold|visit|travel))\b"
)
"""Words that look ahead."""
_BACK = re.compile(
    r"\b(?:said|says|told|met|was|were|had|did|went|came|took|left|made|gave|saw|held|began|on which|not until"
    r"|(?<!be )(?<!to be )(?<!get )(?!sched|plann|expec)[a-z]{3,}ed)\b"
)
"""Words that look back."""
_AGAIN = re.compile(r"\b(?:every|each|on most)\s+$", re.IGNORECASE)


def relative_words() -> frozenset[str]:
    """Words that every such date has one of."""
    units: tuple[str, ...] = _UNITS
    seasons = ("spring", "summer", "autumn", "fall", "weekend")
    units += (*(f"{unit}s" for unit in units), "quarter", "period")
    return frozenset((*_NEAR, *WEEKDAYS, *units, *seasons, "last", "next"))


def relative_dates(scan: Scan, rows: Sequence[int], low: int, extent: Extent, written: date) -> list[FoundDate]:
    """The dates of a sentence from row `low` that are told from the day of writing, in order.

    `rows` are those of its words that such dates have one of.
    """
    found: list[FoundDate] = []
    text, (start, end) = scan.text, extent
    for match in matches(_RELATIVE, text, openings(scan, near(rows, _REACH, low), _BEGINS, digits=True), end):
        if _AGAIN.search(text, max(start, match.start() - 10), match.start()) or _is_title(text, match):
            continue
        if match["near"] and _TIMES_OF.search(text, max(start, match.start() - 20), match.start()):
            continue
        weekly = match["day"] or match["weekend"] or match["thisweekend"]
        iso = _value(match, written, to_come=bool(weekly) and _looks_ahead(scan.small, start, match.start()))
        if iso:
            found.append(FoundDate(match.start(), match.end(), iso, "relative"))
    return found


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Whether the words stand alone in marks, each with a capital: "This Week", a programme."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 2].lstrip(",")[:1]
    return bool(before) and before in "“\"'‘" and after != "" and after in "”\"'’" and match[0].istitle()


def _looks_ahead(small: str, start: int, place: int) -> bool:
    """Whether what stands before a date, in small letters, looks ahead, and no word after that looks back."""
    low = max(start, place - 60)
    ahead = max((found.start() for found in _AHEAD.finditer(small, low, place)), default=-1)
    return ahead >= 0 and all(found.start() < ahead for found in _BACK.finditer(small, ahead, place))


def _value(match: re.Match[str], written: date, *, to_come: bool) -> str | None:
    if match["near"]:
        return _moved(written, _NEAR[match["near"].lower()])
    if match["beyond"]:
        return _moved(written, -2 if "yesterday" in match["beyond"].lower() else 2)
    if match["day"]:
        return _weekday(match["day"].lower(), _side(match["side"]), written, to_come=to_come)
    if number := match["quarter"] or match["quarter2"]:
        return _quarter(number.lower(), match["which3"] or (match["quarter2"] and match["which"]), written)
    if match["within"] or match["yearend"]:
        return shifted((match["within"] or "year").lower(), 0, written)
    if match["whole"]:
        return shifted("year", 0, written) if written.month > _REPORTS else None
    if match["latest"] or "year-" in match[0].lower():
        return _latest(match["latest"], match["ago"], written)
    if match["thisweekend"]:
        return _weekend(1 if to_come else 0, written)
    if match["which"]:
        return _named(match, _side(match["which"]) or 0, written, to_come=to_come)
    if match["month2"]:
        year = written.year + _SIDES[match["which2"].lower()]
        return f"{year:04}-{number_of_month(match['month2']):02}" if 0 < year < 10000 else None
    count = match["count"].lower()
    return shifted(match["units"].lower(), -(COUNTS.get(count) or int(count)), written)


def _latest(unit: str | None, ago: str | None, written: date) -> str | None:
    """The last quarter, week, month or year that is over, or that quarter of the year before ("year-ago quarter")."""
    if unit and unit.lower() in {"week", "month", "year"}:
        return shifted(unit.lower(), -1, written)
    return _quarters(-1 if unit else -5, written) if unit or ago else shifted("year", -1, written)


def _quarters(by: int, written: date) -> str | None:
    quarters = written.year * 4 + (written.month - 1) // 3 + by
    return quarter(quarters // 4, quarters % 4 + 1) if 0 < quarters // 4 < 10000 else None


def _side(word: str | None) -> int | None:
    return None if word is None else _SIDES[" ".join(word.lower().split())]


def _named(match: re.Match[str], side: int, written: date, *, to_come: bool) -> str | None:
    """The last, this or the next day, week, month, year, season, weekend, quarter or month of a name."""
    if match["unit"]:
        if match["which"].lower() == "past" or (match["which"].lower() == "this" and match["unit"].lower() == "day"):
            return None
        return shifted(match["unit"].lower(), side, written)
    if match["season"]:
        first = {"spring": 3, "summer": 6}.get(match["season"].lower(), 9)
        return season(f"{_year_of(first, first + 2, side, written):04}", match["season"])
    if match["weekend"]:
        return _weekend(side if side else int(to_come), written)
    if match["wide"]:
        return _quarters(side, written)
    month = number_of_month(match["month"])
    if not match["month"][0].isupper():
        return None
    year = _year_of(month, month, side, written)
    return f"{year:04}-{month:02}" if 0 < year < 10000 else None


def _year_of(first: int, last: int, side: int, written: date) -> int:
    """The year of the last, this or the next stretch of months from first to last."""
    if side < 0:
        return written.year - (last >= written.month)
    return written.year + (first <= written.month) if side > 0 else written.year


def _quarter(name: str, which: str | None, written: date) -> str | None:
    number = ORDINALS[name]
    year = written.year + _SIDES[which.lower()] if which else written.year - (3 * number - 2 > written.month)
    return quarter(year, number) if 0 < year < 10000 else None


def _weekend(side: int, written: date) -> str | None:
    """The Saturday and Sunday of the last, the nearest past or present, or the coming weekend."""
    saturday = (written.weekday() - 5) % 7
    back = -saturday + (7 * side if side else 0)
    first, last = _moved(written, back), _moved(written, back + 1)
    return f"{first}/{last}" if first and last else None


def _moved(written: date, days: int) -> str | None:
    try:
        return (written + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _weekday(day: str, side: int | None, written: date, *, to_come: bool) -> str | None:
    """News tells of the week around its date: the nearest such day that is past, unless the words look ahead."""
    back = (written.weekday() - WEEKDAYS.index(day)) % 7
    if side == 1 or (to_come and side != -1):
        return _moved(written, 7 - back)
    return _moved(written, -(back or (7 if side == -1 else 0)))


def placed(iso: str, written: date, *, ahead: bool = False) -> str | None:
    """A date without a year ("--11-16", "--11") in the year that the day of writing makes likely.

    News tells of the year behind it, and of what is at most two months ahead unless its words look ahead. An inference,
    for placing dates beside each other; a text that gives no year never shows it. None for a day that no such year has.
    """
    month, _, day = iso.removeprefix("--").partition("-")
    found: list[date] = []
    for year in (written.year - 1, written.year, written.year + 1):
        try:
            found.append(date(year, int(month), int(day or min(written.day, 28))))
        except ValueError:
            continue
    middle = written.toordinal() + (150 if ahead else -120)
    nearest = min(found, key=lambda one: abs(one.toordinal() - middle), default=None)
    if nearest is None:
        return None
    return nearest.isoformat() if day else nearest.isoformat()[:7]


def shifted(unit: str, by: int, written: date) -> str | None:
    """The day, week, month, year or decade that is so many after that of a day; None beyond the calendar."""
    if unit == "day":
        return _moved(written, by)
    if unit == "week":
        moved = _moved(written, 7 * by)
        if moved is None:
            return None
        year, week, _ = date.fromisoformat(moved).isocalendar()
        return f"{year:04}-W{week:02}"
    if unit == "month":
        months = written.year * 12 + written.month - 1 + by
        return f"{months // 12:04}-{months % 12 + 1:02}" if 0 < months // 12 < 10000 else None
    year = written.year + (10 * by if unit == "decade" else by)
    if not 0 < year < 10000:
        return None
    return f"{year // 10:03}X" if unit == "decade" else f"{year:04}"
