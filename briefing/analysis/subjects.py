"""Who a verb is said of: the party left of it, right of it where the order is turned, or at the head of the sentence.

What stands between name and verb is passed over: adverbs, an apposition between commas, "who ...", a place in brackets.
A party that something else depends on ("a letter from the Legion warns") is not the subject, and then nobody is named.
"""

from dataclasses import replace

from briefing.analysis.appositions import (
    IN_PHRASE,
    LONGEST_PHRASE,
    OF_BODIES,
    is_phrase,
    with_apposition,
    with_body,
    with_role,
)
from briefing.analysis.lists import role_nouns, word_class
from briefing.analysis.parties import Party, described, is_capital, phrase_beginning, phrase_ending, unnamed
from briefing.analysis.scan import Scan

_BETWEEN = word_class("between subject and verb")
_DETERMINERS = word_class("determiners")
_PREPOSITIONS = word_class("prepositions")
_APPOSITION = word_class("openers of appositions")
_BEGINNERS = frozenset(("but", "and", "as", "when", "the", "that"))
_OWNERS = frozenset(("his", "her", "its", "their", "our", "my"))
_WHEN = frozenset(("on", "last", "this", "late", "early"))
_TIMES = word_class("words of time")
_REACH = 40
"""How many words may stand between a name and its verb."""
_OFFICE_BY = 3
"""Within how many words an apposition without an article tells an office: "vice chairman of the Legion"."""
_FIRST_COMMA = 24
"""Within how many words of a sentence its subject must begin."""
_LONGEST_ROLE = 14


def subject_before(scan: Scan, verb: int, low: int) -> Party | None:
    """The subject that ends left of a verb, not before the row `low`."""
    words, gaps = scan.words, scan.gaps
    row = verb - 1
    while row >= low and gaps[row].isspace() and (scan.lowered[row] in _BETWEEN or words[row].endswith("ly")):
        if row > low and is_capital(words[row]):  # "Will", who is a person
            break
        row -= 1
    if row < low:
        return None
    if words[row] == "to" and row == verb - 1 and (goes_on := _before_infinitive(scan, row, low)):
        return goes_on
    if (timed := _before_time(scan, row, low)) is not None:
        return timed
    gap, word = gaps[row].strip(), scan.lowered[row]
    participle = words[verb].endswith("ing")
    if participle and not gap and (absolute := _after_with(scan, row, low)):
        return absolute
    if participle or word in {"and", "but", "then"}:
        return main_subject(scan, low, verb) if gap[:1] in {",", ""} else None
    if ")" in gap:
        return _before_bracket(scan, row, low)
    if gap in {",", ".,", "—", "–"}:
        return _before_apposition(scan, row, low)
    if gap not in {"", "-", "’", "'"} and gaps[row] not in {". ", "."}:
        return None
    if word == "who":
        return phrase_ending(scan, row - 1, low) if row > low and gaps[row - 1].strip() in {"", ","} else None
    party = phrase_ending(scan, row, low)
    if party and party.named:
        return _before_office(scan, party, low) or _head(scan, party, low)
    return party


def _before_time(scan: Scan, row: int, low: int) -> Party | None:
    """The subject before a day or a week, if it begins its clause: "Doe on Tuesday said", "Doe (D) last week said"."""
    first = row - 1
    if first <= low or not scan.gaps[row].isspace() or scan.words[row] not in _TIMES or scan.words[first] not in _WHEN:
        return None
    gap = scan.gaps[first - 1].strip()
    if gap == ",":
        return _before_apposition(scan, first - 1, low)
    party = _before_bracket(scan, first - 1, low) if ")" in gap else phrase_ending(scan, first - 1, low)
    if party is None or not party.named or (gap and ")" not in gap):
        return None
    begins = party.first == low or "," in scan.gaps[party.first - 1] or scan.lowered[party.first - 1] in _BEGINNERS
    return party if begins else None


def _before_infinitive(scan: Scan, row: int, low: int) -> Party | None:
    """The subject of what somebody went on to say."""
    words = scan.lowered[max(low, row - 2) : row]
    if words == ["went", "on"]:
        return subject_before(scan, row - 2, low)
    return subject_before(scan, row - 1, low) if words[-1:] == ["continued"] else None


def _after_with(scan: Scan, row: int, low: int) -> Party | None:
    """The subject of a participle that "with" brings in: "with Doe saying ..."."""
    party = phrase_ending(scan, row, low)
    return party if party and party.first > low and scan.lowered[party.first - 1] == "with" else None


def _before_office(scan: Scan, party: Party, low: int) -> Party | None:
    """The person whose office stands right before the verb: "Gen. Jane Doe, head of the Legion said"."""
    office = _head(scan, party, low)
    if office.first <= low + 1 or scan.gaps[office.first - 1].strip() != ",":
        return None
    if scan.lowered[office.first] not in role_nouns() or scan.words[office.first][0].isupper():
        return None
    person = phrase_ending(scan, office.first - 1, low)
    if person is None or not person.named or (person.role is None and person.first > low):
        return None
    return with_role(scan, person, office.first, office.last)


def subject_after(scan: Scan, verb: int, high: int) -> Party | None:
    """The subject that begins right of a verb, before the row `high`: "..., said Jane Doe, a minister"."""
    row = verb + 1
    if row >= high or not scan.gaps[verb].isspace():
        return None
    if named := _named_behind(scan, row, high):
        return named
    party = phrase_beginning(scan, row, high)
    if party is None or not party.named or party.role is not None:
        return party
    if scan.lowered[party.last] in role_nouns():
        return with_body(scan, party, high)
    return with_apposition(scan, party, high)


def _named_behind(scan: Scan, row: int, high: int) -> Party | None:
    """The name behind a phrase that tells who somebody is: "said her best friend, Jane Doe"."""
    if scan.lowered[row] not in _DETERMINERS:
        return None
    for place in range(row + 1, min(row + LONGEST_PHRASE, high - 1)):
        gap = scan.gaps[place].strip()
        if (gap == "," and scan.words[place].islower()) or (gap == "," and place > row + 2):
            party = phrase_beginning(scan, place + 1, high)
            found = party is not None and party.named and party.last > party.first and party.role is None
            return party if found else None
        if gap not in IN_PHRASE or scan.words[place] in _PREPOSITIONS - OF_BODIES:
            return None
    return None


def main_subject(scan: Scan, low: int, verb: int) -> Party | None:
    """The subject of a sentence, for a verb that goes on from its first: "Doe left, saying ..."."""
    gaps = scan.gaps
    row, limit = low, min(verb, low + _FIRST_COMMA)
    while row < limit:
        start = row
        while start < limit and scan.lowered[start] in {"and", "but", "so", "yet", "still"} and gaps[start].isspace():
            start += 1
        party = phrase_beginning(scan, start, verb) if start < limit else None
        if (
            party
            and party.first <= start + 1
            and not _owned(scan, party, start)
            and _governs(scan, party, verb)
            and _is_name(scan, party, low)
        ):
            return party
        while row < limit and "," not in gaps[row]:
            row += 1
        row += 1
    return None


def _owned(scan: Scan, party: Party, start: int) -> bool:
    """Whether the words at a row tell something of somebody's that a name describes: "her Freedonia account"."""
    return scan.lowered[start] in _OWNERS and scan.lowered[party.last] not in role_nouns()


def _is_name(scan: Scan, party: Party, low: int) -> bool:
    """Whether the word at the head of a sentence is a name: there a capital alone does not tell."""
    return not party.named or party.first > low or party.last > party.first or scan.words[low] in scan.proper


def _governs(scan: Scan, party: Party, verb: int) -> bool:
    """Whether a verb seems to follow a party: at once, or after a time, a bracket or an apposition."""
    after = party.last + 1
    if after >= verb:
        return False
    gap = scan.gaps[party.last].strip()
    if not gap:
        word = scan.words[after]
        if word in {"on", "in", "last", "late", "early"} and after + 2 < verb:
            return scan.lowered[after + 1] in _TIMES and scan.words[after + 2].islower()
        return word.islower() and (word not in _PREPOSITIONS or not party.named)
    if gap not in {"(", ","}:
        return False
    closing = next((row for row in range(after, min(verb, after + _REACH)) if closes(scan.gaps[row], gap)), verb)
    return closing + 1 < verb and scan.words[closing + 1].islower() and scan.words[closing + 1] not in _PREPOSITIONS


def closes(gap: str, opened: str) -> bool:
    """Whether a gap closes what a comma or a bracket opened."""
    return gap.strip()[-1:] == ")" if opened == "(" else "," in gap


def _head(scan: Scan, party: Party, low: int) -> Party:
    """The party that another depends on: "a spokesman for Jane Doe", "Jane Doe of Freedonia"."""
    words = scan.words
    row = party.first - 1
    while row > low and scan.lowered[row] in _DETERMINERS and scan.gaps[row].isspace():
        row -= 1
    if row <= low or scan.lowered[row] not in _PREPOSITIONS or not scan.gaps[row].isspace():
        return party
    if not scan.gaps[row - 1].isspace():  # a new phrase begins: "..., in Freedonia Doe said"
        return party
    head = phrase_ending(scan, row - 1, low)
    if head is None:
        return unnamed(scan, row - 1, party.last)
    if not head.named or (is_capital(words[row - 1]) and head.first > low):
        return replace(head, last=party.last)
    if scan.lowered[row - 1] in role_nouns() or head.first == head.last == low:
        return described(scan, head.first, party.last)
    return replace(head, last=party.last)


def _before_bracket(scan: Scan, row: int, low: int) -> Party | None:
    """The name before brackets: "Jane Doe (D-Freedonia) said"."""
    for start in range(row, max(low, row - _LONGEST_ROLE), -1):
        if "(" in scan.gaps[start - 1]:
            return phrase_ending(scan, start - 1, low)
    return None


def _before_apposition(scan: Scan, row: int, low: int) -> Party | None:
    """The name before what stands between two commas (or dashes), with that as its role where it is one.

    There may be commas within: the party is the one that begins the clause, or the nearest that an apposition follows.
    """
    name = phrase_ending(scan, row, low)
    if name and name.named and name.role is None and low < name.first and scan.gaps[name.first - 1].strip() == ",":
        office = phrase_ending(scan, name.first - 1, low)
        if office and office.named and scan.lowered[office.last] in role_nouns():
            return replace(name, role=(scan.starts[office.first], scan.ends[office.last]), first=office.first)
        if is_phrase(scan, low, name.first):
            return name
    nearest: Party | None = None
    for start in range(row, max(low, row - _REACH), -1):
        before = scan.gaps[start - 1]
        if any(mark in before for mark in ';:!?“”"'):
            break
        if before.strip() not in {",", ".,", "—", "–", "),", ".),"}:
            continue
        party = phrase_ending(scan, start - 1, low) if ")" not in before else _before_bracket(scan, start - 1, low)
        if party is None or not party.named:
            continue
        party = _head(scan, party, low)
        if not party.named:
            continue
        opens = scan.lowered[start] in _APPOSITION or scan.words[start].isdigit()
        opens = opens or any(
            word in role_nouns() and not word.endswith("s") for word in scan.words[start : min(start + _OFFICE_BY, row)]
        )
        begins = party.first == low or scan.lowered[party.first - 1] in _BEGINNERS
        if opens or begins:
            party = with_role(scan, party, start, row)
            if begins:
                return party
            nearest = nearest or party
    return nearest
