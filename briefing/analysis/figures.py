"""Figures: numbers with their unit or what they count, and whether they are exact, rough, a bound or a range."""

import re
from collections.abc import Iterable, Iterator

from briefing.analysis.lists import word_class
from briefing.analysis.openers import Openers, matches, near, openings
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent
from briefing.core.statements import Bound
from briefing.core.values import value

_SCALES = {
    "dozen": 12.0,
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
_FROM_ZERO = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_BY_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SPELLED = {word: number for number, word in enumerate(_FROM_ZERO)}
_SPELLED |= {word: 10 * number for number, word in enumerate(_BY_TENS, 2)}
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
_MONEY_BEFORE = re.compile(rf"(?:{_SYMBOL})\s?$", re.IGNORECASE)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_WORD = rf"(?:{_TENS})(?:[- ](?:{_UNITS}))?|{_TEENS}|{_UNITS}"
_NUMBER = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d{{1,15}}(?:\.\d{{1,9}})?|(?:{_WORD})\b"
_SCALE = r"(?:[\s-](?=[dhtmb])(?:dozen|hundred|thousand|million|billion|trillion))+\b|\s?(?:bn|mn|tn|[kmb])\b"
_LENGTH = r"nautical\smiles?|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|yards?|inch(?:es)?|cm|mm"
_MEASURE = (
    rf"(?:sq(?:uare)?\.?\s|cubic\s)?(?:{_LENGTH})|kg|kilo(?:gram(?:me)?)?s?|(?:metric\s)?tons?|tonnes?|lbs?|ha|hectares?"
    r"|acres?|barrels?|bpd|km/h|mph|kph|[kmgt]wh?|[mgt]b|(?:kilo|mega|giga)watts?(?:[\s-]hours?)?|lit(?:er|re)s?|gallons?"
    r"|degrees?(?:\s(?:celsius|fahrenheit))?|°[cf]"
)
_MEASURES_BEGIN = "abcdfghiklmnsty°"
"""The letters that measures begin with: most words after a number are spared the list."""
_FIGURE = re.compile(
    rf"""(?<![\w.,/:\u2013-])(?P<money>(?!\d)(?:{_SYMBOL}))?\s?
    (?:(?P<low>{_NUMBER})(?P<low_scale>{_SCALE})?(?:\s?%|\spercent)?
      (?P<to>(?<=[\d%bmnk])\s?[\u2013-]\s?(?=[\d$€£])|\s(?:to|or|and)\s)(?:{_SYMBOL})?)?
    (?P<number>{_NUMBER}|(?:half\sa(?=\s(?:million|billion)\b)|an?(?=\s(?:dozen|hundred|thousand|million|billion)\b))\b)
    (?![,.:/]\d|[\u2013-]\d|(?:st|nd|rd|th)\b)
    (?P<scale>{_SCALE})?
    (?:\s?(?P<percent>%|(?=p)(?:per\s?cent|pct)\b)|[\s-](?P<points>percentage[\s-]points?)\b
      |[\s-](?=[udepyrhslf])(?P<currency>(?:U\.?S\.?\s)?(?:dollar|euro|pound|yen|ruble|rouble|rupee|yuan|hryvnia|shekel|lira|franc)s?)\b
      |[\s-]?(?=[{_MEASURES_BEGIN}])(?P<measure>{_MEASURE})(?!\w))?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEGINS: Openers = {
    **dict.fromkeys(_SPELLED),
    **dict.fromkeys(("a", "an"), frozenset(("dozen", "hundred", "thousand", "million", "billion"))),
    "half": frozenset(("a",)),
}
"""The words that figures begin with, but for digits."""
_REACH = 2
"""How many words may stand in a figure before its number: "half a million"."""
_COUNTED = re.compile(
    r"(?:\s(?:out\s)?of\s(?:the|these|those|its|his|her|their|our|[A-Z][\w-]+[’']s)(?P<whole>\s\d[\d,]*)?(?=\s))?"
    r"(?:[\s-](?!(?:and|or|of|in|to|on|at|by|for|from|with|as|is|was|has|this|its|his|the|an?|years?\sago)\b)"
    r"[^\W\d_][\w.-]*){0,3}?"
    r"[\s-](?P<noun>people|[Mm]en|[Ww]omen|children|police|troops|dead|wounded|injured|missing|aircraft|personnel|staff"
    r"|[A-Za-z]{3,}men"
    r"|(?!(?:is|was|has|this|its|his|as|does|us|yes|plus|versus|perhaps|always|says|less|ones|years\sago)\b)"
    r"[A-Za-z][a-z-]*(?<!s)(?<!ou)s)\b"
)
_ADJECTIVE = re.compile(r"-(?!(?:year|month|week|day)-old\b)(?P<noun>[a-z]{3,})(?![\w-])")
"""What a figure measures as part of an adjective: "a 60-day truce"."""
_TOLD_OF = re.compile(
    r"\bmagnitude (?:of |was )?$"
    r"|\b(?:toll|number|total|count|figure)s?\b[^,;:.]{0,90}\b(?:at|to|of|is|was|as|reach(?:ed|es)|exceed(?:ed|s)|hit)\s"
    r"(?:at least |about |nearly |almost |around |some |more than |over |up to )?$",
    re.IGNORECASE,
)
"""What says before a bare number what it counts: "the death toll rose to"."""
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|some\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s(?:about\s|some\s)?$", re.IGNORECASE)
_BOUNDS: tuple[tuple[re.Pattern[str], Bound], ...] = (
    (
        re.compile(
            r"(?:\bat least|\b(?<!no )more than|\b(?:well )?over|\babove|\bbeyond|\bno (?:fewer|less) than"
            r"|\bin excess of|\bupwards of|\bexceed(?:s|ed|ing)|\ba minimum of)\s(?:the |an? estimated )?$",
            re.IGNORECASE,
        ),
        "at least",
    ),
    (
        re.compile(
            r"(?:\b(?<!add )(?<!adds )(?<!added )(?<!adding )up to|\bat most"
            r"|\bno more than|\b(?<!no )(?:fewer|less) than|\bunder|\bbelow"
            r"|\bas (?:many|much|few) as|\ba maximum of|\bnot more than|\bwithin)\s(?:the )?$",
            re.IGNORECASE,
        ),
        "at most",
    ),
    (
        re.compile(
            r"(?:\babout|\baround|\broughly|\bnearly|\balmost|\bapproximately|\bsome|\bclose to|\bestimated|\bcirca"
            r"|\bjust (?:over|under)|\bsomewhat|\bnear|~|\bc\.)\s?(?:at )?$",
            re.IGNORECASE,
        ),
        "about",
    ),
)
"""What stands before a figure that is none but a bound, or rough; the longest forms first."""
_BOUND_WORDS = word_class("words of bounds") | {"~", "c"}
"""Words of which each of these has one: most figures are spared the patterns."""
_WORD_BEFORE = re.compile(r"[a-z]+|~")
_WIDEST = 10
"""How many times its lower value the upper one of a range may be."""
_MANY = 10
"""From which on a spelled number measures as part of an adjective: "fifty-year", not "two-state"."""
_OR_SO = re.compile(r"\s(?:or so)\b")
_LONGEST_BOUND = 24
_NAME_BEFORE = re.compile(
    r"\b(?!(?:About|Some|Nearly|Almost|Around|Roughly|Over|Only|The|These|All|Another|At|In|Of|By|With|From|And|But|Between|From|Since|On|Until|Kill(?:ed|ing)|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s)"
    r"[A-Z][\w-]*\s$"
)
_SPELLED_ALONE = "one"


def figure_words() -> frozenset[str]:
    """The spelled numbers: a sentence without any, and without a digit, has no figure."""
    return frozenset(_SPELLED) | {"dozen", "hundred", "thousand", "million", "billion", "trillion"}


@value
class FoundFigure:
    """A figure found in a text."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    value: float
    """Its value; the lower one of a range."""
    unit: str | None
    """Its unit or what it counts, verbatim; None when not told."""
    bound: Bound = "exact"
    """Whether it is said to be exact, rough or a bound."""
    until: float | None = None
    """The upper value of a range."""


def figures(scan: Scan, rows: Iterable[int], low: int, extent: Extent) -> list[FoundFigure]:
    """The figures of a sentence from row `low`, in order; dates are the caller's to leave out.

    `rows` are those of its words that are numbers or begin with a digit.
    """
    found: list[FoundFigure] = []
    text, (start, end) = scan.text, extent
    for match in matches(_FIGURE, text, _beginnings(scan, near(rows, _REACH, low), start), end):
        figure = _read(text, match, start, end)
        if figure and match["low"] and figure.until is None:
            other = _FIGURE.match(text, match.start(), match.start("to"))
            found += filter(None, [_read(text, other, start, match.start("to")) if other else None])
        if figure:
            found.append(figure)
    return found


def _beginnings(scan: Scan, rows: Iterable[int], start: int) -> Iterator[int]:
    """Where figures may begin in a sentence: at a word, or at the currency that stands before it."""
    text = scan.text
    for place in openings(scan, rows, _BEGINS, digits=True):
        before = text[max(start, place - 2) : place].rstrip()
        if before[-1:] in _CURRENCIES and (money := _MONEY_BEFORE.search(text, max(start, place - 5), place)):
            yield money.start()
        yield place


def _read(text: str, match: re.Match[str], start: int, end: int) -> FoundFigure | None:
    value = _value(match["number"]) * _scale(match["scale"])
    low = _low(text, match, value, start)
    first = match.start("number") if low is None else match.start("low")
    if match["money"] and (low is not None or not match["low"]):
        first = match.start("money")
    told = _unit(text, match, first, start, end)
    if told is None:
        return None
    last, unit = told
    bound = _bound(text, max(start, first - _LONGEST_BOUND), first)
    if bound == "exact" and _OR_SO.match(text, match.end("number"), end):
        bound = "about"
    return FoundFigure(first, last, value if low is None else low, unit, bound, None if low is None else value)


def _low(text: str, match: re.Match[str], high: float, start: int) -> float | None:
    """The lower value of a range; None for what is none: "from 5 to 7" tells of a change, "5 and 7" of two figures."""
    if not match["low"]:
        return None
    begins = match.start("money") if match["money"] else match.start("low")
    between = _BETWEEN.search(text, max(start, begins - 20), begins)
    if (match["to"].strip() == "and") != bool(between) or _FROM.search(text, max(start, begins - 20), begins):
        return None
    low = _value(match["low"]) * _scale(match["low_scale"] or match["scale"])
    return low if low < high <= _WIDEST * low else None  # "fell by 1,000 to 405,000" is no range


def _unit(text: str, match: re.Match[str], first: int, start: int, end: int) -> tuple[int, str | None] | None:
    """Where a figure ends and its unit or what it counts; None for a number that counts nothing."""
    number, scale = match["number"], match["scale"]
    last = match.end("scale") if scale else match.end("number")
    if match["percent"]:
        return match.end("percent"), "percent"
    if match["points"]:
        return match.end("points"), "percentage points"
    if match["money"]:
        return last, _CURRENCIES[match["money"].upper()]
    if match["currency"]:
        return match.end("currency"), _CURRENCY_WORDS[match["currency"].lower().split()[-1].rstrip("s")]
    if number.lower() == _SPELLED_ALONE and not scale:
        return None
    if number[0].isdigit() and not scale and _NAME_BEFORE.search(text, max(start, first - 20), first):
        return None
    if match["measure"]:
        return match.end("measure"), match["measure"]
    counted = _COUNTED.match(text, last, min(end, last + 80))
    if counted is None and (number[0].isdigit() or _value(number) >= _MANY):
        counted = _ADJECTIVE.match(text, last, min(end, last + 30))
    if counted:
        whole = "whole" in counted.groupdict() and counted["whole"]  # "84 of the 200 seats": 200 is a figure of its own
        return last if whole else counted.end(), counted["noun"]
    return (last, None) if scale or "," in number or _TOLD_OF.search(text, max(start, first - 120), first) else None


def _bound(text: str, low: int, first: int) -> Bound:
    """What the words right before a figure make of it."""
    if _BOUND_WORDS.isdisjoint(_WORD_BEFORE.findall(text[low:first].lower())):
        return "exact"
    return next((bound for pattern, bound in _BOUNDS if pattern.search(text, low, first)), "exact")


def _value(number: str) -> float:
    if number[0].isdigit():
        return float(number.replace(",", ""))
    word = number.lower()
    if word in {"a", "an"}:
        return 1.0
    return 0.5 if word.startswith("half") else float(sum(_SPELLED[part] for part in re.split(r"[- ]", word)))


def _scale(scale: str | None) -> float:
    product = 1.0
    for word in re.findall("[a-z]+", (scale or "").lower()):
        product *= _SCALES[word]
    return product
