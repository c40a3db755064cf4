"""What figures measure, and whether two measure the same, as far as the words around them tell.

Two figures are comparable when they have one unit and are said of the same: neither of the killed and of the wounded,
nor of a profit and a turnover, nor of a whole and its part, nor of a level and a change.
"""

import re
from functools import lru_cache

from briefing.core.statements import Figure, Statement
from briefing.evidence.quantities import unit_of, unit_of_name
from briefing.evidence.senses import meanings, sense_of, tells_of_what
from briefing.evidence.word_forms import are_kin, kinds_of, names_money, names_people

TOLLS = frozenset(
    f"={name}"
    for name in ("killing", "wounding", "disappearance", "arrest", "release", "displacement", "rescue", "trapped")
) | {"=infection", "=escape", "=hostages", "=vaccination", "=hospital"}
"""What befalls people, side by side, so that a figure is of one of them."""
RISING = frozenset({"=killing", "=wounding", "=disappearance", "=infection"})
"""Those of which more become known with time."""
PRESENCE, APPROVAL, _KILLING, _LIVES = "=attendance", "=approval", "=killing", "live"
_TOTALS = frozenset({"=population", "=employment", "=votes", "=turnout", "=attendance", "=capacity", "=magnitude"})
"""What a number without a unit may be of."""
_ANYBODY = frozenset({"", "peopl", "person", "men", "women", "victim", "live", "casualti", "bodi"})
"""Units of a toll or a crowd that do not say who they are: "killed 14 people", "14 dead", "the toll stands at 14"."""
_SHARES = frozenset({"percent", "percentag point", "point"})
_MEASURES = frozenset(
    ("kg", "km", "m", "sq km", "mw", "litr", "barrel", "time", "degre", "km/h", "mph", "kph", "mwh", "gwh", "kwh")
)
_TIMES = frozenset(("hour", "year", "decad", "centuri"))
"""Units of length, weight and the like, and of time, in their normal form."""
_FEW = 70
"""How many characters a figure may stand from the word that tells what it is of."""
_PART = re.compile(
    r"\b(?:including|among (?:them|whom|the \w+)|of (?:them|whom|which|these|those)|as well as|plus|another"
    r"|an additional|a further|apart from|besides|per)"
    r"\W+(?:[\w’'-]+\W+){0,2}$",
    re.IGNORECASE,
)
"""What says before a figure that it is a part of another, or something besides."""
_PART_AFTER = re.compile(r"\W{1,2}(?:of (?:them|whom|which)|more\b|others?\b|each\b|apiece\b)", re.IGNORECASE)
_OF_A_SUM = re.compile(
    r" of (?:the|these|those|its) (?!\d)(?:frozen|total|whole|money|sum|budget|fund|cost|bill|\w+ed )"
)
"""What says after a sum that it is a part of another: "640 million dollars of the frozen assets"."""
_BESIDES = re.compile(r"\b(?:more|other|others|additional|further|extra)\b")
"""What says within a figure that it is of some besides others: "three more towns"."""
_OF_THEM = re.compile(r"\bof (?:the|these|those)\b")
"""What says within a figure that it is a part of people told of before: "six of the victims"."""
_OUT_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|teen|ty|many|most|some|few|several|half|none|all))"
    r"(?: out)? of (?:the|its|their)\W*$",
    re.IGNORECASE,
)
"""What says before a figure that it is the whole of which another is a part: "91 of the 200 seats"."""
_BY = re.compile(r"\bby\W+(?:(?:about|around|at least|more than|nearly|some|up to|over|almost)\W+)?$", re.IGNORECASE)
"""What says that a figure is a change."""
_DONE_BY = re.compile(
    r"\b(?!increased|raised|reduced|lowered|widened|expanded|dropped|gained|climbed|jumped|soared|declined|plunged|fallen)"
    r"(?:\w+ed|seen|held|won|read|heard) by\W",
    re.IGNORECASE,
)
"""What says before a figure by whom something was done: "was seen by 4 million"."""
_MOVES = re.compile(
    r"\b(?:rise|rose|risen|rising|grew|grow|grown|climbed|jumped|soared|gained|up|increased?|raised?|fell|fall|fallen"
    r"|dropped|declined?|shrank|shrunk|slid|down|lost|cut|reduced|plunged"
    r"|(?:rise|increase|growth|fall|drop|decline) of)\W+"
    r"(?:(?:about|around|at least|more than|nearly|some|over|almost|by)\W+)?$",
    re.IGNORECASE,
)
"""The verbs that make of a percentage that follows a change."""
_MOVED_BY = re.compile(
    r"\s(?:more|less|fewer|higher|lower|bigger|smaller|increase|rise|raise|growth|hike|drop|fall|decline|cut|reduction)\b",
    re.I,
)
"""What makes of a percentage that stands before it a change."""
_FROM = re.compile(
    r"\b(?:(?:ris|increas|rais|reduc|dropp|declin|chang|climb|lower)\w*|rose|fell|fall\w*|gr[eo]w\w*|went|gone|cut|up|down"
    r"|\d[\d.,]*(?: \w+)?) from\W+(?:[\w’'-]+\W+)?$"
    r"|\b(?:compared (?:with|to)|against)\W+(?:[\w’'-]+\W+)?$",
    re.IGNORECASE,
)
"""What says that a figure was the earlier one."""
_NUMBER_OF = re.compile(
    r"\bnumber of (?:[a-z-]+ ){0,2}?(?P<noun>[a-z]+)\b(?:(?! and |, )[^.;:()\d]){0,45}\W"
    r"(?:at|to|is|was|stands|stood|of|about|some|over|nearly)\W+$"
)
"""What tells before a bare number what it counts: "put the number of marchers at 45,000"."""
_VOTES = re.compile(r"(?: votes)? (?:to|against) \d")
"""What follows the votes in favour."""
_COME = frozenset(("arriv", "entrant", "newcom", "crossing"))
"""Units, in their normal form, that count people by what they did."""
_CLAUSE = re.compile(r"[;:()—]|, (?:while|but|and|\w+ of (?:whom|them|which)) ")


def comparable(one: Figure, other: Figure, first: Statement, second: Statement) -> bool:
    """Whether two figures count or measure the same, as far as the words around them tell."""
    if not _of_one_unit(one, other, first, second):
        return False
    ones, others = of_what(one, first), of_what(other, second)
    if of_others(ones, others):
        return False
    unit = unit_of(one)[0] or unit_of(other)[0]
    of_people = _is_of_people(ones) or _is_of_people(others)
    votes = APPROVAL in (measure_of(one, first), measure_of(other, second))
    known = unit or votes or of_people or (_has_total(first) and _has_total(second))
    known = known or (tells_total(ones) and tells_total(others))
    standings = standing(one, first), standing(other, second)
    return bool(known) and standings[0] == standings[1] and standings[0] in {"whole", "change"}


def counted(figure: Figure, statement: Statement) -> str:
    """What a figure counts: its unit, or what a bare number is the number of."""
    if figure.unit:
        return figure.unit
    before = statement.text[max(0, figure.span.start - statement.start - 90) : figure.span.start - statement.start]
    found = _NUMBER_OF.search(before)
    return found["noun"] if found else ""


def _counts_votes(figure: Figure, statement: Statement) -> bool:
    """Whether a figure counts those who voted for something."""
    if told_in(figure.unit or "") != {"counted"} and figure.unit:
        return False
    after = statement.text[figure.span.end - statement.start :][:14]
    return APPROVAL in of_what(figure, statement)[:2] or _VOTES.match(after) is not None


def _of_one_unit(one: Figure, other: Figure, first: Statement, second: Statement) -> bool:
    """Whether two figures have one unit, or count the same: miners may be workers or people, no children adults."""
    units = unit_of(one)[0], unit_of(other)[0]
    if units[0] and units[0] == units[1]:
        return True
    nouns = counted(one, first), counted(other, second)
    kinds = measure_of(one, first), measure_of(other, second)
    if kinds[0] == kinds[1] == APPROVAL:
        return True
    if kinds[0] != kinds[1]:
        listed = any(map(sense_of, nouns))
        return not listed and told_in(nouns[0]) == told_in(nouns[1]) == {"counted"} and are_kin(*nouns)
    if not _ANYBODY.isdisjoint(map(unit_name, nouns)) or not _COME.isdisjoint(units):
        return True
    if not (names_people(nouns[0]) and names_people(nouns[1])):
        return True
    senses = sense_of(nouns[0]), sense_of(nouns[1])
    return are_kin(*nouns) or (senses[0] is not None and senses[0] == senses[1])


def of_others(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether figures are of other things: being there ("took part in the tender") keeps only tolls apart."""
    if not (ones and others):
        return bool(ones or others) and (ones or others)[0] in TOLLS
    if PRESENCE in {ones[0], others[0]}:
        return not TOLLS.isdisjoint({ones[0], others[0]})
    tolls = [[each for each in several if each in TOLLS] for several in (ones, others)]
    if tolls[0] and tolls[1]:
        return tolls[0][0] not in tolls[1] or tolls[1][0] not in tolls[0]
    return set(ones).isdisjoint(others)


def measure_of(figure: Figure, statement: Statement) -> str:
    """The kind of a figure: its unit, or "persons" where it counts people, those of a toll or a crowd among them."""
    noun = counted(figure, statement)
    unit = unit_name(noun)
    own = sense_of(noun)
    if _counts_votes(figure, statement):
        return APPROVAL
    if unit in _COME or own in TOLLS or own == PRESENCE or unit == _LIVES or (unit and unit in _ANYBODY):
        return "persons"
    if names_people(noun):
        return "persons"
    senses = of_what(figure, statement)
    if not unit and senses[:1] and (senses[0] in TOLLS or senses[0] == PRESENCE):
        return "persons"
    return own or unit or ("".join(senses[:1]) if tells_total(senses[:1]) else "")


def measures_of(figure: Figure, statement: Statement) -> frozenset[str]:
    """The kinds of a figure by which others that may be of the same are found: of a count also what it is a kind of."""
    found = {measure_of(figure, statement), unit_of(figure)[0]} - {""}
    listed = not found.isdisjoint(("persons", APPROVAL)) or sense_of(figure.unit or "")
    if listed or told_in(figure.unit or "") != {"counted"}:
        return frozenset(found)
    return frozenset(found | {f"a {kind}" for kind in kinds_of(figure.unit or "")})


@lru_cache(maxsize=1 << 12)
def told_in(unit: str) -> frozenset[str]:
    """In what a figure is told: "money", "measures" or "counted"; all of them for shares and bare numbers."""
    normal = unit_of_name(unit)[0]
    if not normal or normal in _SHARES:
        return frozenset(("money", "measures", "counted"))
    if unit.isupper() or names_money(unit):
        return frozenset(("money",))
    return frozenset(("measures",)) if normal in _MEASURES | _TIMES else frozenset(("counted",))


def unit_name(unit: str) -> str:
    """A unit by its name in its normal form."""
    return unit_of_name(unit)[0]


def is_time(unit: str) -> bool:
    """Whether a unit is one of time."""
    return unit_of_name(unit)[0] in _TIMES or unit_of_name(unit)[0] == "second"


def is_anybody(unit: str) -> bool:
    """Whether a unit counts people and says nothing of who they are."""
    return unit_of_name(unit)[0] in _ANYBODY


def tells_total(senses: tuple[str, ...]) -> bool:
    """Whether a bare number is told of what these say: "a population of 6.3 million"."""
    return bool(senses) and senses[0] in _TOTALS


def _is_of_people(senses: tuple[str, ...]) -> bool:
    return bool(senses) and (senses[0] in TOLLS or senses[0] == PRESENCE)


def _has_total(statement: Statement) -> bool:
    return bool(re.search(r"\b(?:toll|number|total|count)\b", statement.text, re.IGNORECASE))


def of_what(figure: Figure, statement: Statement) -> tuple[str, ...]:
    """What a figure is of, by the words around it in its clause: each sense once, the nearest first.

    Lives are those of the killed, whatever they are said to be ("cost 31 lives").
    """
    start = statement.start
    fitting = told_in((figure.unit or "").strip())
    found = _of_what(statement.text, figure.span.start - start, figure.span.end - start, fitting)
    if unit_of(figure)[0] == _LIVES:
        return (_KILLING, *(sense for sense in found if sense != _KILLING))
    if not found and sense_of(counted(figure, statement)) == "=protester":
        return (PRESENCE,)
    return found


@lru_cache(maxsize=1 << 14)
def _of_what(text: str, first: int, last: int, fitting: frozenset[str]) -> tuple[str, ...]:
    found: list[tuple[int, str]] = []
    for each in meanings(text):
        if not tells_of_what(each.term) or tells_of_what(each.term).isdisjoint(fitting):
            continue
        between = text[last : each.start] if each.start >= last else text[each.end : first]
        away = len(between) if not (each.start < last and first < each.end) else 0
        if away <= _FEW and not _CLAUSE.search(between):
            found.append((away, each.term))
    return tuple(dict.fromkeys(term for _, term in sorted(found)))


def role(figure: Figure, statement: Statement) -> str | None:
    """What a figure is of, by the nearest word that tells it."""
    return next(iter(of_what(figure, statement)), None)


def standing(figure: Figure, statement: Statement) -> str:
    """Whether a figure is a whole, a part of another, the whole of a part, a change, or an earlier value."""
    first, last = figure.span.start - statement.start, figure.span.end - statement.start
    before, after = statement.text[max(0, first - 40) : max(0, first)], statement.text[last : last + 14]
    if _OUT_OF.search(before):
        return "all"
    if _BESIDES.search(figure.span.text) or (_OF_THEM.search(figure.span.text) and names_people(figure.unit or "")):
        return "part"
    share = unit_of(figure)[0] == "percent"
    if not share and _OF_A_SUM.match(statement.text[last : last + 30]) and "counted" not in told_in(figure.unit or ""):
        return "part"
    if _PART.search(before) or (_PART_AFTER.match(after) and not share):
        return "part"
    if _FROM.search(before):
        return "earlier"
    votes = unit_of(figure)[0] == "vote" or _counts_votes(figure, statement)
    if _BY.search(before) and not _DONE_BY.search(before) and not votes:
        return "change"
    if share and (_MOVES.search(before) or _MOVED_BY.match(after)):
        return "change"
    return "whole"
