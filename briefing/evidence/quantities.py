"""Figures held against each other: whether they count the same, and whether one may be a rounding of the other.

Two figures are comparable when they have one unit, after conversion (miles and kilometres), and are said of the same:
neither of the killed and of the wounded, nor of a whole and its part, nor of a level and a change. They agree when the
spans of values that their words leave open overlap: "about 50", "at least 50" and "between 40 and 60" leave much open,
"50" what rounds to it, "52" nothing.
"""

import re
from functools import lru_cache
from math import floor, log10

from briefing.analysis.events import event_word_at
from briefing.core.statements import Figure, Statement
from briefing.query.words import simple_terms

ROUGH = 0.2
"""How far off a rough figure ("about", "nearly") may be, as a share of it."""
ROUNDED = 0.1
"""How far off a round one may be at most."""
CONVERTED = 0.05
"""How far off a figure in another measure may be: writers round when they convert."""
MORE = 1.5
"""How many times as many "at least 50" may turn out to be and still be the same count; "up to" likewise downwards."""
_UNITS = {
    "mile": ("km", 1.609344),
    "kilometer": ("km", 1.0),
    "kilometre": ("km", 1.0),
    "square mile": ("sq km", 2.589988),
    "square kilometer": ("sq km", 1.0),
    "square kilometre": ("sq km", 1.0),
    "foot": ("m", 0.3048),
    "feet": ("m", 0.3048),
    "yard": ("m", 0.9144),
    "metre": ("m", 1.0),
    "meter": ("m", 1.0),
    "inch": ("m", 0.0254),
    "cm": ("m", 0.01),
    "mm": ("m", 0.001),
    "pound": ("kg", 0.45359237),
    "lb": ("kg", 0.45359237),
    "kilogram": ("kg", 1.0),
    "kilogramme": ("kg", 1.0),
    "kilo": ("kg", 1.0),
    "ton": ("kg", 1000.0),
    "tonne": ("kg", 1000.0),
    "metric ton": ("kg", 1000.0),
    "hectare": ("sq km", 0.01),
    "ha": ("sq km", 0.01),
    "acre": ("sq km", 0.0040468564),
    "gw": ("mw", 1000.0),
    "gigawatt": ("mw", 1000.0),
    "megawatt": ("mw", 1.0),
    "kw": ("mw", 0.001),
    "gallon": ("litre", 3.785411784),
    "liter": ("litre", 1.0),
    "soldier": ("troop", 1.0),
    "person": ("peopl", 1.0),
    "week": ("day", 7.0),
}
"""Units, in the singular, that are others in another measure, with the factor."""
_PERSONS = frozenset({"", "peopl", "live", "dead", "death", "victim", "fatal", "wound", "injur", "miss", "casualti"})
"""Units of a toll, which are one: "killed 14 people", "14 dead", "the toll stands at 14"."""
TOLLS = frozenset({"killing", "wounding", "disappearance", "arrest", "release", "displacement"})
"""What befalls people, side by side, so that a figure is of one of them."""
_FATES = TOLLS | {"destruction", "damage", "loss", "repair"}
"""The same with what befalls things."""
_FEW = 70
"""How many characters a figure may stand from the word that tells what befell those it counts."""
_PART = re.compile(
    r"\b(?:including|among (?:them|whom|the \w+)|of (?:them|whom|which|these|those)|as well as|plus|another"
    r"|an additional|a further|apart from|besides|per|every|each)\W+(?:[\w’'-]+\W+){0,2}$",
    re.IGNORECASE,
)
"""What says before a figure that it is a part of another, or something besides."""
_PART_AFTER = re.compile(r"\W{1,2}(?:of (?:them|whom|which)|more\b|others?\b|each\b|apiece\b)", re.IGNORECASE)
_BY = re.compile(r"\bby\W+(?:(?:about|around|at least|more than|nearly|some|up to|over|almost)\W+)?$", re.IGNORECASE)
"""What says that a figure is a change."""
_FROM = re.compile(r"\b(?:from|compared (?:with|to)|up from|down from|against)\W+(?:[\w’'-]+\W+)?$", re.IGNORECASE)
"""What says that a figure was the earlier one."""
_OTHER_TIME = re.compile(
    r"\b(?:a (?:year|month|week|quarter|day)|annual(?:ly)?|month(?:ly)?|year(?:ly)?|daily|weekly|quarterly|per \w+)\b",
    re.I,
)
_CLAUSE = re.compile(r"[;:()—]|, (?:while|but|and) ")


def comparable(one: Figure, other: Figure, first: Statement, second: Statement) -> bool:
    """Whether two figures count or measure the same, as far as the words around them tell."""
    roles = role(one, first), role(other, second)
    units = unit_of(one)[0], unit_of(other)[0]
    toll = roles[0] in TOLLS and roles[0] == roles[1]
    if units[0] != units[1] and not (toll and _PERSONS.issuperset(units)):
        return False
    if roles[0] != roles[1] and None not in roles:
        return False
    if not units[0] and not toll and not (_has_total(first) and _has_total(second)):
        return False
    return _standing(one, first) == _standing(other, second) == "whole" or (
        _standing(one, first) == _standing(other, second) == "change"
    )


def _has_total(statement: Statement) -> bool:
    return bool(re.search(r"\b(?:toll|number|total|count)\b", statement.text, re.IGNORECASE))


def agree(one: Figure, other: Figure) -> bool:
    """Whether two comparable figures may be the same."""
    factors = unit_of(one)[1], unit_of(other)[1]
    margin = CONVERTED if factors[0] != factors[1] else 0.0
    low, high = _open(one, factors[0], margin)
    low2, high2 = _open(other, factors[1], margin)
    return low <= high2 and low2 <= high


def _open(figure: Figure, factor: float, margin: float) -> tuple[float, float]:
    """The span of values that a figure leaves open."""
    value = figure.value * factor
    until = value if figure.until is None else figure.until * factor
    slack = max(_rounding(figure.value) * factor, 0.002 * value, margin * value)
    if figure.bound == "about":
        slack = max(slack, ROUGH / 2 * value)
    low, high = value - slack, until + (slack if figure.until is None else max(slack, CONVERTED * until))
    if figure.bound == "at least":
        return value - slack, until * MORE
    if figure.bound == "at most":
        return value / MORE, until + slack
    return low, high


def _rounding(value: float) -> float:
    """Half of the last place of a round number; nothing for one that is not round."""
    if not 0 < value < float("inf"):
        return 0.0
    digits = f"{value:.6g}" if "e" not in f"{value:.6g}" else f"{value:.0f}"
    whole, _, part = digits.partition(".")
    if part:
        return 0.5 * 10.0 ** -len(part) if len(part) < 3 and value >= 1 else 0.0
    zeros = len(whole) - len(whole.rstrip("0"))
    if not zeros:
        return 0.0
    zeros = min(zeros, floor(log10(value)))
    return min(0.5 * 10.0**zeros, ROUNDED * value)


@lru_cache(maxsize=1 << 12)
def _unit(unit: str) -> tuple[str, float]:
    singular = unit.removesuffix("s")
    singular = singular.replace("sq. ", "square ").replace("sq ", "square ").replace("square km", "square kilometre")
    if found := _UNITS.get(singular) or _UNITS.get(unit):
        return found
    return " ".join(simple_terms(unit)), 1.0


def unit_of(figure: Figure) -> tuple[str, float]:
    """The unit in its normal form, and the factor to it."""
    unit = (figure.unit or "").strip().lower()
    return _unit(unit) if unit else ("", 1.0)


@lru_cache(maxsize=1 << 12)
def _tolls(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where words stand that tell what befell those whom a figure counts."""
    found: list[tuple[int, int, str]] = []
    places = [match.span() for match in re.finditer(r"\w+", text)]
    words = [text[start:end] for start, end in places]
    for row, (start, end) in enumerate(places):
        form = event_word_at(words, row)
        if form and form.kind in _FATES:
            found.append((start, end, form.kind))
    return tuple(found)


def role(figure: Figure, statement: Statement) -> str | None:
    """What befell those whom a figure counts, by the nearest word in its clause that tells it."""
    first, last = figure.span.start - statement.start, figure.span.end - statement.start
    best: tuple[int, str] | None = None
    for start, end, kind in _tolls(statement.text):
        between = statement.text[last:start] if start >= last else statement.text[end:first]
        away = len(between) if not (start < last and first < end) else 0
        if away <= _FEW and not _CLAUSE.search(between) and (best is None or away < best[0]):
            best = away, kind
    return best[1] if best else None


def _standing(figure: Figure, statement: Statement) -> str:
    """Whether a figure is a whole, a part of another, a change, or an earlier value."""
    first, last = figure.span.start - statement.start, figure.span.end - statement.start
    before, after = statement.text[max(0, first - 40) : max(0, first)], statement.text[last : last + 12]
    if _PART.search(before) or _PART_AFTER.match(after):
        return "part"
    if _FROM.search(before):
        return "earlier"
    return "change" if _BY.search(before) else "whole"


def periods(statement: Statement) -> frozenset[str]:
    """The words that tell over what time a figure is counted: "a year", "monthly"."""
    return frozenset(match[0].lower() for match in _OTHER_TIME.finditer(statement.text))
