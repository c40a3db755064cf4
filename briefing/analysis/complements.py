"""What a reporting verb takes after it: a clause, a request, a thing that is told of, what a study shows."""

from itertools import pairwise

from briefing.analysis.lists import proposing_verbs, word_class
from briefing.analysis.parties import Party
from briefing.analysis.scan import Scan
from briefing.analysis.speech import is_denied, is_passive

_CLAUSE_STARTS = word_class("clause openers")
_BE = word_class("be")
_NO_HEARER = word_class("prepositions") | {"as"}
_ASIDES = frozenset(("to", "on", "out", "in", "at", "during", "last", "this"))
"""What may stand between a verb and "that": "told in an interview that ..."."""
_PLEDGES = word_class("verbs of pledging")
"""Verbs that tell what one means to do oneself: "to" follows at once."""
_QUESTIONS = word_class("words that ask")
_ASKING = word_class("verbs of asking")
_STATES = frozenset(("state", "states"))
_CALLS = frozenset(("call", "calls", "called", "calling"))
_LATE = 8
"""By how many words the subject may be put off of a verb that tells of a thing."""
_SPEAKING = frozenset(("he", "she", "they", "who", "others", "some", "many"))
_NO_THING = word_class("prepositions") | {"as", "and", "or", "but", "up", "out"}
_PUTS = frozenset(("put", "puts"))
_DETERMINERS = word_class("determiners")
_BOUNDS = word_class("words of bounds")
_OF_FINDING = word_class("verbs of finding")
_SHOWING = word_class("things that show")
_NEAR_NOUN = 3
"""How many words may stand between a study and its verb, or before a study that begins the sentence."""
_FAR_NOUN = 14


def takes_clause(scan: Scan, row: int, way: str, following: list[str], before: str) -> bool:
    """Whether what follows the verb may be what it reports."""
    if way == "say":
        return True
    if not following or not scan.gaps[row].isspace():
        return False
    if way == "tell":
        return following[0] not in _NO_HEARER and (before not in _BE or scan.words[row].endswith("ing"))
    if way == "plea":
        return "to" in following[: 1 if scan.lowered[row] in _PLEDGES else 5] or "that" in following[:3]
    if following[0] in _QUESTIONS and scan.lowered[row] in _ASKING:
        return before not in _BE and bool(before)
    if following[0] == "that" or ("that" in following and following[0] in _ASIDES):
        return True
    return way == "clause" and (following[0] in _CLAUSE_STARTS or scan.words[row + 1][0].isupper())


def states(scan: Scan, row: int, following: list[str]) -> bool:
    """Whether a word reports, rather than tells of states: "states that the port ...", "states that held ..."."""
    if scan.lowered[row] not in _STATES:
        return True
    clause = len(following) > 1 and (following[1] in _CLAUSE_STARTS or scan.words[row + 2][0].isupper())
    return clause and following[0] == "that"


def tells_of_thing(scan: Scan, low: int, row: int, party: Party, following: list[str]) -> bool:
    """Whether somebody does by a verb what can only be done in words, of a thing: "Doe blamed the storm for it"."""
    if party.first - low > _LATE or not following or not scan.gaps[row].isspace():
        return False
    if not party.named and scan.lowered[party.first] not in _SPEAKING:
        return False
    word = scan.lowered[row]
    if word in _CALLS:
        return following[0] in {"for", "on"}
    if word not in proposing_verbs() or following[0] in _NO_THING:
        return False
    return not (is_passive(scan, low, row) or is_denied(scan, low, row))


def puts_figure(scan: Scan, row: int, following: list[str]) -> bool:
    """Whether somebody tells a figure by "put": "Doe put the number at 250", "puts the toll at about 40"."""
    if scan.lowered[row] not in _PUTS or following[:1] == [] or following[0] not in _DETERMINERS:
        return False
    for place, (word, figure) in enumerate(pairwise(following)):
        if word == "at" and place > 1:
            return figure[0].isdigit() or figure in _BOUNDS
    return False


def is_shown(scan: Scan, low: int, row: int, following: list[str]) -> bool:
    """Whether a study, a poll or a document shows what follows, with or without "that"."""
    if scan.lowered[row] not in _OF_FINDING or not scan.gaps[row].isspace() or following[:1] in ([], ["up"]):
        return False
    far = row - 1 - _NEAR_NOUN
    for place in range(row - 1, max(low - 1, row - _FAR_NOUN), -1):
        if scan.gaps[place].strip() not in {"", "-", "/"}:
            return False
        if scan.lowered[place] in _SHOWING:
            return place >= far or place - low <= _NEAR_NOUN
    return False
