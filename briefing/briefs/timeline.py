"""The timeline: statements by the dates they state, nothing added to what the text gives."""

import re

from briefing.briefs.making import Making, build_section, told
from briefing.core.briefs import Entry, Section
from briefing.core.statements import DateMention

_PRECISION = {
    "day": None,
    "month": "day not stated",
    "year": "day and month not stated",
    "day-no-year": "year not stated",
    "month-no-year": "day and year not stated",
    "range": "a span of time",
    "decade": "a decade",
    "relative": "relative to the article's date",
}
_ISO = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")
RULE = (
    "Statements under the first date they state, as precise as the text gives it. Dates whose year is not stated stand "
    "last, by month and day; relative dates (“last week”) are counted, not placed."
)
Order = tuple[int, str, str, str]


def timeline(making: Making) -> Section:
    """Each statement that states a date stands once, under its earliest date; those with a year come first."""
    placed: list[tuple[Order, int, DateMention]] = []
    relative = 0
    for number, statement in enumerate(making.statements):
        dates = sorted(
            (date for date in statement.dates if _order(date)), key=lambda date: _order(date) or (9, "", "", "")
        )
        if dates:
            placed.append((_order(dates[0]) or (9, "", "", ""), number, dates[0]))
        elif statement.dates:
            relative += 1
    placed.sort(key=lambda item: (item[0], item[1]))
    dated = {number: date for _, number, date in placed}
    entries = [_entry(making, point, dated[point[0]]) for point in making.groups(number for _, number, _ in placed)]
    if relative:
        label = f"{relative} statement{'s' if relative > 1 else ''} with a relative date only, not placed"
        entries.append(told("timeline", "relative", label))
    return build_section("timeline", entries, empty="No statement on this issue states a date.", rule=RULE)


def _entry(making: Making, point: tuple[int, ...], date: DateMention) -> Entry:
    statement = making.statements[point[0]]
    others = [each.span.text for each in statement.dates if each != date and _order(each)]
    label = "; ".join(
        part for part in (_PRECISION[date.precision], f"also {', '.join(others)}" if others else None) if part
    )
    return making.entry("timeline", point, group=date.span.text, label=label or None)


def _order(date: DateMention) -> Order | None:
    """Where a date stands: those with a year first; None for what cannot be placed."""
    match = _ISO.match(date.iso or "")
    if not match or not (match[1] != "-" or match[2]):
        return None
    if match[1] == "-":
        return 1, "", match[2] or "", match[3] or ""
    return 0, match[1], match[2] or "", match[3] or ""
