"""Figures held against each other: their units, and whether one may be a rounding of the other.

Two figures agree when, after conversion (miles and kilometres), the spans of values that their words leave open
overlap: "about 50", "at least 50" and "between 40 and 60" leave much open, "50" what rounds to it, "52" nothing.
"""

from functools import lru_cache
from math import floor, log10

from briefing.core.statements import Figure
from briefing.query.words import simple_terms

ROUGH = 0.2
"""How far off a rough figure ("about", "nearly") may be, as a share of it."""
ROUNDED = 0.1
"""How far off a round one may be at most."""
CONVERTED = 0.05
"""How far off a figure in another measure may be: writers round when they convert."""
MORE = 2
"""How many times as many "at least 50" may turn out to be and still be the same count; "up to" likewise downwards."""
MUCH_MORE = 10
"""The same where they are told in different measures: "less than two days" and "nine hours"."""
_SCALES = (1e12, 1e9, 1e6)
"""What large figures are told in: trillions, billions, millions."""
_UNITS = {
    "mile": ("km", 1.609344),
    "nautical mile": ("km", 1.852),
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
    "minute": ("hour", 1 / 60),
    "second": ("hour", 1 / 3600),
    "day": ("hour", 24.0),
    "week": ("hour", 168.0),
    "month": ("year", 1 / 12),
}
"""Units, in the singular, that are others in another measure, with the factor."""


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
