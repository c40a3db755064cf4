"""Figures held against each other: their units, and whether one may be a rounding of the other.

Two figures agree when, after conversion (miles and kilometres), the spans of values that their words leave open
overlap: "about 50", "at least 50" and "between 40 and 60" leave much open, "50" what rounds to it, "52" nothing.
"""

import re
from functools import lru_cache
from math import floor, log10

from briefing.core.spans import Span
from briefing.core.statements import Bound, Figure, Statement
from briefing.query.words import simple_terms

ROUGH = 0.2
"""How far off a rough figure ("about", "nearly") may be, as a share of it."""
ROUNDED = 0.1
"""How far off a round one may be at most."""
CONVERTED = 0.05
"""How far off a figure in another measure may be: writers round when they convert."""
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
} | {"twenty": 20, "fifty": 50, "hundred": 100, "100": 100, "1,000": 1000, "1000": 1000, "thousand": 1000}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_PROPORTION = re.compile(
    r"\b(?P<part>\d+|a|one|two|three|four|five|six|seven|eight|nine)"
    r"(?:\s(?:in|out of|of every|in every)\s(?P<whole>three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty"
    r"|(?:a |one )?hundred|100|1,?000|(?:a |one )?thousand)(?![\w,.]*\d)(?! to\b)"
    r"|[\s-](?P<name>half|third|quarter|fifth|sixth|eighth|tenth)s?\sof\b)",
    re.IGNORECASE,
)
"""A share told in words: "six in ten", "15 of every 100", "two thirds of"."""
_ABOUT = re.compile(r"\b(?:about|around|nearly|almost|barely|roughly|some|just (?:over|under))\s$", re.IGNORECASE)
_LEAST = re.compile(r"\b(?:more than|at least|over)\s$", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:fewer than|less than|under|at most|up to)\s$", re.IGNORECASE)
"""What limits one."""
MORE = 2
"""How many times as many "at least 50" may turn out to be and still be the same count; "up to" likewise downwards."""
MUCH_MORE = 10
"""The same where they are told in different measures: "less than two days" and "nine hours"."""
_SCALES = (1e12, 1e9, 1e6)
"""What large figures are told in: trillions, billions, millions."""
_UNITS = {
    "mile": ("m", 1609.344),
    "nautical mile": ("m", 1852.0),
    "kilometer": ("m", 1000.0),
    "kilometre": ("m", 1000.0),
    "km": ("m", 1000.0),
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
    "minute": ("hour", 1 / 60),
    "second": ("hour", 1 / 3600),
    "day": ("hour", 24.0),
    "week": ("hour", 168.0),
    "month": ("year", 1 / 12),
}
"""Units, in the singular, that are others in another measure, with the factor."""


def proportions(statement: Statement) -> tuple[Figure, ...]:
    """The shares that a statement tells in words, as percentages."""
    text, start = statement.text, statement.start
    found: list[Figure] = []
    for match in _PROPORTION.finditer(text):
        named = match["name"]
        whole = _PARTS[named.lower()] if named else _NUMBERS[match["whole"].lower().split()[-1]]
        part = int(match["part"]) if match["part"].isdigit() else _NUMBERS.get(match["part"].lower(), 1)
        if part >= whole or (match["part"].lower() == "a" and not named):
            continue
        before = text[: match.start()]
        bound: Bound = "about" if _ABOUT.search(before) or named else "exact"
        bound = "at least" if _LEAST.search(before) else "at most" if _AT_MOST.search(before) else bound
        span = Span(statement.article, statement.revision, start + match.start(), start + match.end(), match[0])
        found.append(Figure(span, 100 * part / whole, "percent", bound))
    return tuple(found)


def agree(one: Figure, other: Figure) -> bool:
    """Whether two comparable figures may be the same."""
    factors = unit_of(one)[1], unit_of(other)[1]
    margin = CONVERTED if factors[0] != factors[1] else 0.0
    low, high = _open(one, factors[0], margin)
    low2, high2 = _open(other, factors[1], margin)
    return (low <= high2 and low2 <= high) or (factors[0] == factors[1] and _is_rounded(one, other))


def _is_rounded(one: Figure, other: Figure) -> bool:
    """Whether one of two figures is the other without its decimals: "55.3 percent" and "55 percent", "$2 trillion"."""
    scale = next((each for each in _SCALES if min(one.value, other.value) >= each), 1.0)
    values = one.value / scale, other.value / scale
    wholes = [value for value in values if value == round(value)]
    if one.until is not None or other.until is not None or len(wholes) != 1:
        return False
    return all(round(value) == wholes[0] for value in values)


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
        return value / (MORE if not margin else MUCH_MORE), until + slack
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
def unit_of_name(unit: str) -> tuple[str, float]:
    """A unit by its name in its normal form, and the factor to it."""
    unit = unit.strip().lower()
    if not unit:
        return "", 1.0
    singular = unit.removesuffix("s")
    singular = singular.replace("sq. ", "square ").replace("sq ", "square ").replace("square km", "square kilometre")
    if found := _UNITS.get(singular) or _UNITS.get(unit):
        return found
    return " ".join(simple_terms(unit)), 1.0


def unit_of(figure: Figure) -> tuple[str, float]:
    """The unit in its normal form, and the factor to it."""
    return unit_of_name(figure.unit or "")
