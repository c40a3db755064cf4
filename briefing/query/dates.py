"""Dates in queries: `date:2023`, `date:2023-06..2023-07`, `date:last-week`.

Weeks run from Monday to Sunday; last-week is the one before this. last-30-days ends today. An article is within a range
when its whole date is: one dated 2023 is not within 2023-06, for nobody knows.
"""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from briefing.query.tree import DateRange, Node, children, with_children

RELATIVE = ("today", "yesterday", "this-week", "last-week", "this-month", "last-month", "this-year", "last-year")
"""The relative words, each resolved against the day of the search."""
_LAST_DAYS = re.compile(r"last-([1-9][0-9]{0,3})-days?\Z")
_PART = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")


def bounds(text: str) -> tuple[str, str] | None:
    """First and last day (ISO 8601) of a year, month or day; None when it is no such date."""
    found = _PART.match(text)
    if not found:
        return None
    year = int(found[1])
    month, day = (int(part) if part else None for part in found.group(2, 3))
    try:
        if month is None:
            return date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat()
        if day is None:
            return date(year, month, 1).isoformat(), date(year, month, monthrange(year, month)[1]).isoformat()
        return date(year, month, day).isoformat(), date(year, month, day).isoformat()
    except ValueError:  # month 13, 30 February, year 0: no such day
        return None


def read_range(text: str, start: int, end: int) -> DateRange | None:
    """The node for what stands after `date:`; None when it cannot be read."""
    if text.lower() in RELATIVE or _LAST_DAYS.match(text.lower()):
        return DateRange(start, end, text, "", "", text.lower())
    if ".." in text:
        low, _, high = text.partition("..")
        first = bounds(low) if low else ("", "")
        last = bounds(high) if high else ("", "")
        if first is None or last is None or not (low or high):
            return None
        if first[0] and last[1] and first[0] > last[1]:
            return None
        return DateRange(start, end, text, first[0], last[1])
    both = bounds(text)
    return DateRange(start, end, text, *both) if both else None


def resolve(node: DateRange, today: date) -> DateRange:
    """The range with its relative word turned into days; unchanged when it has none."""
    if not node.relative:
        return node
    if days := _LAST_DAYS.match(node.relative):
        return replace(
            node, first=(today - timedelta(days=int(days[1]) - 1)).isoformat(), last=today.isoformat(), relative=""
        )
    monday = today - timedelta(days=today.weekday())
    first_of_month = today.replace(day=1)
    end_of_last_month = first_of_month - timedelta(days=1)
    first, last = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
        "this-week": (monday, monday + timedelta(days=6)),
        "last-week": (monday - timedelta(days=7), monday - timedelta(days=1)),
        "this-month": (first_of_month, first_of_month.replace(day=monthrange(today.year, today.month)[1])),
        "last-month": (end_of_last_month.replace(day=1), end_of_last_month),
        "this-year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last-year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }[node.relative]
    return replace(node, first=first.isoformat(), last=last.isoformat(), relative="")


def resolve_all(tree: Node, today: date) -> Node:
    """The tree with every relative date turned into days."""
    if isinstance(tree, DateRange):
        return resolve(tree, today)
    below = children(tree)
    return with_children(tree, tuple(resolve_all(part, today) for part in below)) if below else tree


def within(value: str | None, node: DateRange) -> bool:
    """Whether a date of any precision lies wholly within the range; an unknown date never does."""
    both = bounds(value[:10]) if value else None
    if both is None:
        return False
    return (not node.first or both[0] >= node.first) and (not node.last or both[1] <= node.last)
