"""Words that name a party: a run of capitalised words with the office before it apart, or a noun of office described.

"Freedonian minister Jane Doe" is the name "Jane Doe" in the role "Freedonian minister"; "a State Department
spokesperson" is described and not named otherwise. Pronouns and joint subjects are told as such: they name nobody.
"""

from dataclasses import replace

from briefing.analysis.lists import reporting_verbs, role_nouns, titles, word_class
from briefing.analysis.offices import OF_OFFICE, after_office, owner_before
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent
from briefing.core.values import value

_PRONOUNS = word_class("pronouns")
_DETERMINERS = word_class("determiners")
_PARTICLES = word_class("particles of names")
_BODIES = word_class("bodies")
_NO_NAMES = word_class("capitals at the head of a sentence")
_STOPPERS = word_class("never part of a role")
_TIGHT = frozenset((" ", "-", "’", "'", "\xa0", "."))
"""What may stand between two words of one name."""
_LOOSE = _TIGHT | {". "}
_WITHIN = _LOOSE | {"’ ", "' "}
"""What may stand between two words of a description: "the Roes’ spokesman"."""
_NUMBERED = frozenset(("Jr", "St", "No"))
_LONGEST_ROLE = 7
"""How many words may describe a noun of office."""
_LONGEST_OWNER = 4
_LONGEST_PHRASE = 10
"""How many words a phrase may have that is read from its beginning."""


@value
class Party:
    """Words that name who speaks, or that speak of them without a name."""

    start: int
    """Offset of the name's first code point."""
    end: int
    """Offset after the name."""
    role: Extent | None
    """The role as it stands beside the name."""
    named: bool
    """Whether it names or describes somebody; a pronoun or a joint subject does not."""
    first: int
    """The row of the first word of the whole phrase."""
    last: int
    """The row of the last word of the whole phrase."""


def unnamed(scan: Scan, first: int, last: int) -> Party:
    """A party that the words from one row to another speak of without naming it."""
    return Party(scan.starts[first], scan.ends[last], None, False, first, last)


def described(scan: Scan, first: int, last: int) -> Party:
    """A party known by its description alone."""
    return Party(scan.starts[first], scan.ends[last], None, True, first, last)


def is_capital(word: str) -> bool:
    """Whether a word begins with a capital."""
    return word[0].isupper()


def phrase_ending(scan: Scan, row: int, low: int) -> Party | None:
    """The party whose last word stands at a row, and whose first not before the row `low`."""
    words = scan.words
    if scan.lowered[row] in _PRONOUNS:
        return unnamed(scan, row, row)
    if not is_capital(words[row]):
        return _description_ending(scan, row, low)
    first = row
    while first > low and _goes_on(scan, first - 1):
        if is_capital(words[first - 1]):
            first -= 1
        elif first - 1 > low and is_capital(words[first - 2]) and _bridges(scan, first - 1):
            first -= 2
        else:
            break
    while first <= row and words[first] in _NO_NAMES:
        first += 1
    if first > row:
        return None
    return unnamed(scan, first, row) if _joint_before(scan, first, low) else _named(scan, first, row, low)


def phrase_beginning(scan: Scan, row: int, high: int) -> Party | None:
    """The party whose first word stands at a row, and whose last before the row `high`."""
    start = row
    if scan.lowered[row] in _DETERMINERS and row + 1 < high and scan.gaps[row].isspace():
        start = row + 1
    if scan.lowered[start] in _PRONOUNS or scan.lowered[row] in _PRONOUNS - _DETERMINERS:
        return unnamed(scan, row, row)
    if is_capital(scan.words[start]) and (owned := _owned_office(scan, start, high)):
        return owned
    return _run_beginning(scan, start, high)


def _run_beginning(scan: Scan, start: int, high: int) -> Party | None:
    """The party whose first word, no determiner nor pronoun, stands at a row."""
    words = scan.words
    last = _last_of_phrase(scan, start, min(high, start + _LONGEST_PHRASE))
    if last < start:
        return None
    after = last + 1
    if (
        after + 1 < high
        and words[after] in {"and", "or"}
        and scan.gaps[last].isspace()
        and is_capital(words[after + 1])
    ):
        return unnamed(scan, start, last)
    if scan.lowered[last] in role_nouns():
        return described(scan, start, last)
    name = max((place + 1 for place in range(start, last) if _before_name(scan, place)), default=start)
    if start < name and words[name] in OF_OFFICE:
        name = after_office(scan, name - 1, last)
        if name > last:
            return described(scan, start, last)
    return Party(scan.starts[name], scan.ends[last], _role(scan, start, name), True, start, last)


def _owned_office(scan: Scan, start: int, high: int) -> Party | None:
    """Who holds an office of a state's or a body's: "Freedonia’s Foreign Minister", "Freedonia’s envoy Jane Doe"."""
    owner = start
    while (
        owner + 3 < high
        and owner - start < _LONGEST_OWNER
        and scan.gaps[owner] == " "
        and is_capital(scan.words[owner + 1])
    ):
        owner += 1
    if (
        owner + 2 >= high
        or scan.words[owner + 1] != "s"
        or scan.gaps[owner] not in {"’", "'"}
        or scan.gaps[owner + 1] != " "
    ):
        return None
    holder = _run_beginning(scan, owner + 2, high)
    if holder is None or not holder.named:
        return None
    if holder.role:
        return replace(holder, role=(scan.starts[start], holder.role[1]), first=start)
    return described(scan, start, holder.last) if scan.lowered[holder.last] in role_nouns() else None


def _last_of_phrase(scan: Scan, start: int, limit: int) -> int:
    """The row of the last word of the phrase that begins at a row; less than it when none does."""
    words, roles = scan.words, role_nouns()
    last = start - 1
    for place in range(start, limit):
        if not _belongs(scan, place, start, last, limit):
            break
        if last >= start or is_capital(words[place]) or scan.lowered[place] in roles:
            last = place
        if not _goes_on(scan, place):
            break
    while last >= start and not is_capital(words[last]) and scan.lowered[last] not in roles:
        last -= 1
    return last


def _belongs(scan: Scan, place: int, start: int, last: int, limit: int) -> bool:
    """Whether a word is part of the phrase that begins at `start` and whose last sure word stands at `last`."""
    word = scan.words[place]
    if is_capital(word):
        return word not in _NO_NAMES
    if last < start:
        return word.lower() in role_nouns() or (place < start + 4 and word.isalpha() and _describes(word))
    if word.lower() in role_nouns():
        return place == last + 1
    return _joins(scan, place, limit) or _office_ahead(scan, place, limit)


def _joins(scan: Scan, row: int, limit: int) -> bool:
    return row + 1 < limit and is_capital(scan.words[row + 1]) and _bridges(scan, row)


def _office_ahead(scan: Scan, row: int, limit: int) -> bool:
    """Whether a word in small letters leads to a noun of office: "Freedonian foreign minister Jane Doe"."""
    ahead = scan.words[row + 1 : min(row + 3, limit)]
    return scan.gaps[row] == " " and _describes(scan.words[row]) and any(word in role_nouns() for word in ahead)


def _before_name(scan: Scan, row: int) -> bool:
    """Whether a word of a phrase stands before the name in it: an office, or in small letters."""
    word = scan.words[row]
    if _is_office(word):
        return True
    return not is_capital(word) and word not in _PARTICLES and not _bridges(scan, row)


def _is_office(word: str) -> bool:
    return word.lower() in role_nouns() or titles().get(word) == "office"


def _role(scan: Scan, first: int, name: int) -> Extent | None:
    """The words before a name, the dot of a shortened office included; None when no office is among them."""
    if not any(map(_is_office, scan.words[first:name])):
        return None
    dotted = scan.gaps[name - 1].startswith(".") and scan.words[name - 1] in titles()
    return scan.starts[first], scan.ends[name - 1] + dotted


def _named(scan: Scan, first: int, last: int, low: int) -> Party:
    """A run of capitalised words, parted into role and name; an office in small letters may stand before."""
    words, roles = scan.words, role_nouns()
    offices = [
        row for row in range(first, last + 1) if scan.lowered[row] in roles or titles().get(words[row]) == "office"
    ]
    name = after_office(scan, offices[-1], last) if offices else first
    if name > last:  # an office alone: "the President", "Secretary of State"
        return described(scan, owner_before(scan, first, low), last)
    whole = first
    if name > first:
        while whole > low and scan.gaps[whole - 1] in {" ", "-"} and not is_capital(words[whole - 1]):
            if not _describes(words[whole - 1]) or words[whole - 1] == "s":
                break
            whole -= 1
    else:
        while whole > low and scan.gaps[whole - 1].isspace() and scan.lowered[whole - 1] in roles:
            whole -= 1
        whole = _described_from(scan, whole, low) if whole < first else first
    whole = owner_before(scan, whole, low) if name > whole else whole
    return Party(scan.starts[name], scan.ends[last], _role(scan, whole, name), True, whole, last)


def _description_ending(scan: Scan, row: int, low: int) -> Party | None:
    """A noun of office in small letters with what describes it, or a body that a name describes."""
    lower = scan.lowered[row]
    if lower not in role_nouns() and lower not in _BODIES:
        return None
    first = _described_from(scan, row, low)
    if _joint_before(scan, first, low) and scan.words[first - 2] == "s":  # "Freedonia’s and Sylvania’s ministers"
        return unnamed(scan, first, row)
    if lower in _BODIES and not any(map(is_capital, scan.words[first:row])):
        return unnamed(scan, first, row) if lower not in role_nouns() else described(scan, first, row)
    return described(scan, first, row)


def _described_from(scan: Scan, row: int, low: int) -> int:
    """The row of the first word of what describes the noun of office at a row."""
    first = row
    while first > low and row - first < _LONGEST_ROLE and scan.gaps[first - 1] in _WITHIN:
        if not _describes(scan.words[first - 1]) or scan.words[first - 1].endswith("ly"):
            break
        first -= 1
    return first


def _describes(word: str) -> bool:
    """Whether a word may be part of how an office is described, rather than stand before it."""
    lower = word.lower()
    if lower in _DETERMINERS or lower in _STOPPERS or word in _NO_NAMES:
        return False
    return not (lower.endswith("ed") and lower in reporting_verbs())


def _joint_before(scan: Scan, first: int, low: int) -> bool:
    """Whether the phrase is the second of a pair, so that neither speaks alone."""
    before = first - 1
    if before <= low or scan.lowered[before] not in {"and", "or", "nor"} or not scan.gaps[before].isspace():
        return False
    other = scan.words[before - 1]
    joined = is_capital(other) or other == "s" or other.lower() in role_nouns()  # "the minister and Doe"
    return scan.gaps[before - 1].isspace() and joined


def _bridges(scan: Scan, row: int) -> bool:
    """Whether a small word joins two capitalised ones into one name."""
    word = scan.words[row]
    if not (scan.gaps[row].isspace() and scan.gaps[row - 1].isspace()):
        return False
    return word in _PARTICLES or (word in {"of", "for"} and scan.lowered[row - 1] in _BODIES)


def _goes_on(scan: Scan, row: int) -> bool:
    """Whether what stands after a word lets a name go on."""
    gap, word = scan.gaps[row], scan.words[row]
    if gap in _TIGHT:
        return True
    return gap in {". ", ".\xa0"} and (len(word) == 1 or word in titles() or word in _NUMBERED)
