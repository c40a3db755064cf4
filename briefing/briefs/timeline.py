"""The timeline: statements by the dates they state, nothing added to what the text gives."""

import datetime
import re
from typing import NamedTuple

from briefing.analysis.dates import dates_in
from briefing.briefs.attested import attested_days
from briefing.briefs.making import Making, build_section, told
from briefing.core.articles import Article
from briefing.core.briefs import Entry, Section
from briefing.core.moments import day_of
from briefing.core.statements import Statement
from briefing.evidence.named_years import names_a_document, within_name

_PRECISION = {
    "day": None,
    "month": "day not stated",
    "year": "day and month not stated",
    "day-no-year": "year not stated",
    "month-no-year": "day and year not stated",
    "range": "a span of time",
    "season": "a season",
    "decade": "a decade",
    "century": "a century",
    "vague": "date not stated",
    "relative": None,
}
LONG = 12
"""Entries beyond which a timeline begins with the days that most origins state."""
FOREMOST = 5
"""How many of those days are named."""
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_ISO = re.compile(r"(\d{4}|-)(?:-([01]\d))?(?:-(\d\d))?")
RULE = (
    "Statements under the first date that they, or their heading, state, as precise as the text gives it. Relative "
    "dates (“last week”) stand where the article's date puts them, with that date; where it has none they are counted. "
    "Dates whose year is not stated stand last, by month and day. A year that is a part of a document’s name (“the "
    "1982 Convention”) dates nothing. A long timeline begins with the days that most origins state."
)
Order = tuple[int, str, str, str]


class _Placed(NamedTuple):
    """A statement's place in time."""

    order: Order
    """Where its date stands among the others."""
    number: int
    """The statement."""
    words: str
    """The date as the source gives it."""
    label: str | None
    """What a reader must know of it."""


def timeline(making: Making) -> Section:
    """Each statement that states a date stands once, under its earliest date; those with a year come first.

    A statement without a date is placed by the date that its nearest heading states, where it states one.
    """
    placed: list[_Placed] = []
    relative = named = 0
    for number, statement in enumerate(making.statements):
        found = _by_own_date(number, statement, making.articles.get(statement.article)) or _by_heading(
            number, statement
        )
        if found:
            placed.append(found)
        elif any(names_a_document(statement, date.span) for date in statement.dates):
            named += 1
        else:
            relative += any(date.precision != "vague" for date in statement.dates)
    placed.sort()
    by_number = {each.number: each for each in placed}
    entries = [_entry(making, point, by_number[point[0]]) for point in making.groups(by_number)]
    if len(entries) > LONG and (days := _foremost(making)):
        entries.insert(0, told("timeline", "attested", f"The days that most origins state: {days}"))
    if relative:
        label = f"{relative} statement{'s' if relative > 1 else ''} with a relative date only, not placed"
        entries.append(told("timeline", "relative", label))
    if named:
        label = f"{named} statement{'s' if named > 1 else ''} with a year only in the name of a document, not placed"
        entries.append(told("timeline", "named", label))
    return build_section("timeline", entries, empty="No statement on this issue states a date.", rule=RULE)


def _foremost(making: Making) -> str:
    """The days that several origins state, in words; "" where there is none."""
    found = [(day, origins) for day, origins in attested_days(making.material) if origins > 1]
    return ", ".join(f"{day} ({origins} origins)" for day, origins in found[:FOREMOST])


def _entry(making: Making, point: tuple[int, ...], placed: _Placed) -> Entry:
    return making.entry("timeline", point, group=placed.words, label=placed.label)


def _by_own_date(number: int, statement: Statement, article: Article | None) -> _Placed | None:
    dates = [
        (order, date)
        for date in statement.dates
        if (order := _order(date.iso)) is not None and not names_a_document(statement, date.span)
    ]
    if not dates:
        return None
    order, first = min(dates, key=lambda item: (item[0], item[1].span.start))
    others = [date.span.text for _, date in dates if date != first]
    above = "dated by its heading" if first.span.end <= statement.start else None
    parts = (_PRECISION[first.precision], above, f"also {', '.join(others)}" if others else None)
    words = f"{first.span.text}{_reckoned_from(article)}" if first.precision == "relative" else first.span.text
    return _Placed(order, number, words, "; ".join(part for part in parts if part) or None)


def _reckoned_from(article: Article | None) -> str:
    """The date that a relative one is reckoned from, in brackets."""
    if article is None or not article.date:
        return ""
    inferred = ", inferred" if article.provenance.get("date") == "inferred" else ""
    return f" (article of {day_of(article.date)}{inferred})"


def _by_heading(number: int, statement: Statement) -> _Placed | None:
    heading = statement.heading[-1] if statement.heading else ""
    for date in dates_in(heading):
        order = _order(date.iso)
        if order is not None and not within_name(heading, date.start, date.end):
            parts = (_PRECISION[date.precision], "dated by its heading")
            return _Placed(order, number, heading[date.start : date.end], "; ".join(part for part in parts if part))
    return None


def _order(iso: str | None) -> Order | None:
    """Where a date stands: those with a year first; None for what cannot be placed."""
    if week := _WEEK.match(iso or ""):
        monday = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return 0, f"{monday:%Y}", f"{monday:%m}", f"{monday:%d}"
    match = _ISO.match(iso or "")
    if not match or not (match[1] != "-" or match[2]):
        return None
    if match[1] == "-":
        return 1, "", match[2] or "", match[3] or ""
    return 0, match[1], match[2] or "", match[3] or ""
