"""What stands beside a name and tells who somebody is: "a minister" after it, "her sister," before it."""

from dataclasses import replace

from briefing.analysis.lists import role_nouns, titles, word_class
from briefing.analysis.parties import Party, described, is_capital, phrase_beginning
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_DETERMINERS = word_class("determiners")
_PREPOSITIONS = word_class("prepositions")
_NO_ROLE = word_class("openers of clauses that tell no role")
_APPOSITION = word_class("openers of appositions")
_LONGEST_ROLE = 14
LONGEST_PHRASE = 8
"""How many words a phrase has at most that a name behind it tells."""
IN_PHRASE = frozenset(("", "-", "’", "'", "."))
"""What may stand between two words of such a phrase, white space aside."""
OF_BODIES = frozenset(("for", "of", "at", "from", "to", "with", "in"))
"""What joins an office to the body or person that it serves."""


def is_phrase(scan: Scan, low: int, high: int) -> bool:
    """Whether a sentence begins with a phrase that the name behind it tells: "Her sister, Jane Doe, said"."""
    words = scan.words
    first = low + (scan.lowered[low] in {"but", "and"})
    if high - first > LONGEST_PHRASE or high - first < 2 or not words[high - 1].islower():
        return False
    if scan.lowered[first] not in _DETERMINERS and not (is_capital(words[first]) and _owns(scan, first, high)):
        return False
    return all(scan.gaps[row].strip() in IN_PHRASE for row in range(first, high - 1))


def _owns(scan: Scan, first: int, high: int) -> bool:
    """Whether a phrase tells somebody's relation or aide: "Jane Doe’s chief of staff"."""
    return any(scan.gaps[row] in {"’", "'"} and scan.words[row + 1] == "s" for row in range(first, high - 1))


def with_role(scan: Scan, party: Party, first: int, last: int) -> Party:
    """The party with an apposition as its role, if it has none and the words tell one."""
    if party.role is not None:
        return party
    for row in range(first, last):
        if scan.gaps[row].strip() in {",", ".,"}:
            last = row if scan.lowered[row] not in _APPOSITION else last
            break
    return replace(party, role=_role_between(scan, first, last))


def _role_between(scan: Scan, first: int, last: int) -> Extent | None:
    """The words of an apposition, if they tell a role."""
    words = scan.lowered[first : last + 1]
    if words[0] in _NO_ROLE or words[0].endswith(("ed", "ing", "ly")) or words[-1] in _PREPOSITIONS:
        return None
    if len(words) > _LONGEST_ROLE or role_nouns().isdisjoint(words):
        return None
    return scan.starts[first], scan.ends[last]


def with_body(scan: Scan, party: Party, high: int) -> Party:
    """A noun of office with the body or person that it serves: "a spokesman for Jane Doe"."""
    row = party.last + 1
    if row + 1 >= high or scan.words[row] not in OF_BODIES or not scan.gaps[party.last].isspace():
        return party
    body = phrase_beginning(scan, row + 1, high)
    if body is None or not body.named or not is_capital(scan.words[body.last]):
        return party
    return described(scan, party.first, body.last)


def with_apposition(scan: Scan, party: Party, high: int) -> Party:
    """The party with the role that follows its name after a comma."""
    last = party.last
    if last + 1 >= high or scan.gaps[last].strip() != ",":
        return party
    for row in range(last + 1, min(high, last + 1 + _LONGEST_ROLE)):
        gap = scan.gaps[row]
        if row + 1 == high or (gap.strip()[:1] in set(",.;:”“\"—–)'") and not _within_name(scan, row)):
            role = _role_between(scan, last + 1, row)
            return replace(party, role=role, last=row) if role else party
    return party


def _within_name(scan: Scan, row: int) -> bool:
    """Whether a mark after a word is that of "U.S.", an initial, or a possessive."""
    gap, word = scan.gaps[row], scan.words[row]
    return gap in {".", "'"} or (gap == ". " and (len(word) == 1 or word in titles()))
