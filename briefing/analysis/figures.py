"""Figures: numbers with their unit, or with what they count."""

import re
from typing import NamedTuple

_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
}
_SPELLED = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_CURRENCIES = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₹": "INR",
    "₴": "UAH",
    "₪": "ILS",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NT$": "TWD",
}
_CURRENCY_WORDS = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "ruble": "RUB",
    "rouble": "RUB",
    "rupee": "INR",
    "yuan": "CNY",
    "hryvnia": "UAH",
    "shekel": "ILS",
    "lira": "TRY",
    "franc": "franc",
}
_SYMBOL = "|".join(re.escape(symbol) for symbol in sorted(_CURRENCIES, key=len, reverse=True))
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_WORD = rf"(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_UNITS}|{_TEENS}"
_FIGURE = re.compile(
    rf"""(?<![\w.,/:\u2013-])(?P<money>{_SYMBOL})?\s?
    (?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d{{1,9}})?|(?:{_WORD}|an?(?=\s(?:hundred|thousand|million|billion)\b))\b)
    (?![,.:/]\d|[\u2013-]\d|(?:st|nd|rd|th)\b)
    (?P<scale>(?:[\s-](?:hundred|thousand|million|billion|trillion))+\b|\s?(?:bn|mn|tn|[kmb])\b)?
    (?:\s?(?P<percent>%|per\s?cent\b|pct\b)|[\s-](?P<points>percentage\spoints?)\b
      |[\s-](?P<currency>(?:U\.?S\.?\s)?(?:dollar|euro|pound|yen|ruble|rouble|rupee|yuan|hryvnia|shekel|lira|franc))s?\b)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COUNTED = re.compile(
    r"(?:[\s-](?!(?:and|or|of|in|to|on|at|by|for|from|with|as|is|was|has|this|its|his|years?\sago)\b)[^\W\d_][\w’'-]*){0,3}?"
    r"[\s-](?P<noun>people|men|women|children|police|troops|(?!(?:is|was|has|this|its|his|as|does|us|yes|plus|versus|perhaps|always"
    r"|says|less|ones|years\sago)\b)[a-z][a-z-]*(?<!s)s)\b"
)
_NAME_BEFORE = re.compile(
    r"\b(?!(?:About|Some|Nearly|Almost|Around|Roughly|Over|Only|The|These|All|Another|At|In|Of|By|With|From|And|But)\s)"
    r"[A-Z][\w-]*\s$"
)
_SPELLED_ALONE = frozenset({"one", "two"})


def figure_words() -> frozenset[str]:
    """The spelled numbers: a sentence without any, and without a digit, has no figure."""
    return frozenset(_SPELLED) | {"hundred", "thousand", "million", "billion", "trillion"}


class FoundFigure(NamedTuple):
    """A figure found in a text."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    value: float
    """Its value."""
    unit: str | None
    """Its unit or what it counts, verbatim; None when not told."""


def figures(text: str, start: int, end: int) -> list[FoundFigure]:
    """The figures of a sentence, in order; dates are the caller's to leave out."""
    found: list[FoundFigure] = []
    for match in _FIGURE.finditer(text, start, end):
        figure = _read(text, match, start, end)
        if figure:
            found.append(figure)
    return found


def _read(text: str, match: re.Match[str], start: int, end: int) -> FoundFigure | None:
    number, scale = match["number"], match["scale"]
    value = _value(number) * _scale(scale)
    first = match.start("money") if match["money"] else match.start("number")
    last = match.end("scale") if scale else match.end("number")
    if match["percent"]:
        return FoundFigure(first, match.end("percent"), value, "percent")
    if match["points"]:
        return FoundFigure(first, match.end("points"), value, "percentage points")
    if match["money"]:
        return FoundFigure(first, last, value, _CURRENCIES[match["money"].upper()])
    if match["currency"]:
        name = match["currency"].lower().split()[-1]
        return FoundFigure(first, match.end("currency"), value, _CURRENCY_WORDS[name])
    if number.lower() in _SPELLED_ALONE and not scale:
        return None
    if number[0].isdigit() and not scale and _NAME_BEFORE.search(text, max(start, first - 20), first):
        return None
    counted = _COUNTED.match(text, last, min(end, last + 80))
    if counted:
        return FoundFigure(first, counted.end(), value, counted["noun"])
    return FoundFigure(first, last, value, None) if scale or "," in number else None


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", ""))
    if number.lower() in {"a", "an"}:
        return 1.0
    return float(sum(_SPELLED[part] for part in re.split(r"[- ]", number.lower())))


def _scale(scale: str | None) -> float:
    product = 1.0
    for word in re.findall("[a-z]+", (scale or "").lower()):
        product *= _SCALES[word]
    return product
