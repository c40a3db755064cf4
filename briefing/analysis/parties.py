"""Finding, beside a verb, the words that name who speaks.

A party is sought among the words left of the verb ("Kremlin spokesperson Jane Doe has said") or right of it ("..., said
Jane Doe, a political analyst"). It is a run of capitalised words, the office before it apart; or a noun of office with
what describes it ("a State Department spokesperson"). Pronouns and joint subjects are told as such: they name nobody.
"""

from typing import NamedTuple

from briefing.analysis.lists import role_nouns, titles, word_class
from briefing.analysis.scan import Scan

_PRONOUNS = word_class("pronouns")
_BETWEEN = word_class("between subject and verb")
_DETERMINERS = word_class("determiners")
_PARTICLES = word_class("particles")
_NAME_PARTICLES = word_class("particles of names")
_ORGANISED = word_class("bodies")
_NO_NAMES = word_class("capitals at the head of a sentence")
_REACH = 14
"""How many words an apposition between name and verb may have."""


class Party(NamedTuple):
    """Words that name who speaks, or that speak of them without a name."""

    start: int
    """Offset of the name's first code point."""
    end: int
    """Offset after the name."""
    role: tuple[int, int] | None
    """The role as it stands beside the name."""
    named: bool
    """Whether it names or describes somebody; a pronoun or a joint subject does not."""
    first: int
    """The row of the first word of the whole phrase."""
    last: int
    """The row of the last word of the whole phrase."""


def party_before(scan: Scan, verb: int, low: int) -> Party | None:
    """The subject that ends left of a verb, not before the row `low`."""
    row = verb - 1
    while (
        row >= low
        and scan.gaps[row].isspace()
        and (scan.words[row].lower() in _BETWEEN or scan.words[row].endswith("ly"))
    ):
        row -= 1
    if row < low:
        return None
    gap = scan.gaps[row]
    if gap.strip() in {",", "),", ")", "—", "–", "-"} and gap.strip() != "-":
        return _before_apposition(scan, row, low)
    return _ending_at(scan, row, low) if _joins(gap) else None


def party_after(scan: Scan, verb: int, high: int) -> Party | None:
    """The subject that begins right of a verb, before the row `high`."""
    row = verb + 1
    if row >= high or not scan.gaps[verb].isspace():
        return None
    return _beginning_at(scan, row, high)


def _joins(gap: str) -> bool:
    return gap.isspace() or gap in {". ", "-", ".", "’", "'"}


def _before_apposition(scan: Scan, row: int, low: int) -> Party | None:
    """The name before what stands between two commas, and that as its role where it is one."""
    closing = scan.gaps[row].strip()[0]
    opening = "(" if closing == ")" else closing
    for start in range(row, max(low, row - _REACH), -1):
        before = scan.gaps[start - 1]
        if opening in before or (opening != "(" and before.strip() == ","):
            party = _ending_at(scan, start - 1, low, inside=True)
            if party and party.named and party.role is None and opening == ",":
                return party._replace(role=_role_between(scan, start, row))
            return party
        if any(mark in before for mark in '.;:!?“”"') and before not in {". ", "."}:
            return None
    return None


def _role_between(scan: Scan, first: int, last: int) -> tuple[int, int] | None:
    """The words of an apposition, if they tell a role."""
    words = [scan.words[row].lower() for row in range(first, last + 1)]
    if words[0] in {"who", "whose", "which", "in", "on", "at", "speaking", "citing"} or not role_nouns() & set(words):
        return None
    return scan.starts[first], scan.ends[last]


def _ending_at(scan: Scan, row: int, low: int, *, inside: bool = False) -> Party | None:
    """The phrase whose last word stands at a row."""
    words = scan.words
    word = words[row]
    if word.lower() in _PRONOUNS:
        return Party(scan.starts[row], scan.ends[row], None, False, row, row)
    if not _capital(word):
        return _description(scan, row, low)
    first = row
    while first > low and _name_gap(scan, first - 1):
        before = words[first - 1]
        if _capital(before) and (before not in _NO_NAMES or first - 1 > low):
            first -= 1
        elif before in _PARTICLES and first - 1 > low and _capital(words[first - 2]) and _bridges(scan, first - 1):
            first -= 2
        else:
            break
    while first <= row and words[first] in _NO_NAMES:
        first += 1
    if first > row:
        return None
    if _joint(scan, first, low, inside=inside):
        return Party(scan.starts[first], scan.ends[row], None, False, first, row)
    return _party(scan, first, row, low)


def _joint(scan: Scan, first: int, low: int, *, inside: bool) -> bool:
    """Whether the phrase is the second of a pair, so that neither speaks alone."""
    if first <= low or scan.words[first - 1].lower() not in {"and", "or", "nor"} or not scan.gaps[first - 1].isspace():
        return False
    return inside or (first - 1 > low and (_capital(scan.words[first - 2]) or not scan.gaps[first - 2].strip()))


def _bridges(scan: Scan, row: int) -> bool:
    """Whether a small word joins two capitalised ones into one name."""
    word = scan.words[row]
    if not (scan.gaps[row].isspace() and scan.gaps[row - 1].isspace()):
        return False
    if word in _NAME_PARTICLES:
        return True
    return word in {"of", "for", "and"} and scan.words[row - 1].lower() in _ORGANISED and word != "and"


def _name_gap(scan: Scan, row: int) -> bool:
    """Whether what stands after a word lets a name go on."""
    gap = scan.gaps[row]
    if gap in {" ", "-", "’", "'", "\xa0", "."}:
        return True
    return gap in {". ", ".\xa0"} and (
        len(scan.words[row]) == 1 or scan.words[row] in titles() or scan.words[row] in {"Jr", "St"}
    )


def _capital(word: str) -> bool:
    return word[0].isupper()


def _party(scan: Scan, first: int, last: int, low: int) -> Party:
    """A run of capitalised words, parted into role and name; an office in small letters may stand before."""
    words = scan.words
    whole = first
    roles = role_nouns()
    name = first
    for row in range(first, last + 1):
        if words[row].lower() in roles or titles().get(words[row]) == "office":
            name = row + 1
    if name > last:  # an office alone: "the President", "Secretary of State"
        return Party(scan.starts[first], scan.ends[last], None, True, first, last)
    if name == first:
        while whole > low and scan.gaps[whole - 1].isspace() and words[whole - 1].lower() in roles | {"former", "then"}:
            whole -= 1
        if whole < first:
            while (
                whole > low and scan.gaps[whole - 1] in {" ", "-", ". ", ".", "’", "'"} and _describes(words[whole - 1])
            ):
                whole -= 1
            return Party(*_outer(scan, first, last), (scan.starts[whole], scan.ends[first - 1]), True, whole, last)
        return Party(*_outer(scan, first, last), None, True, first, last)
    while (
        whole > low
        and scan.gaps[whole - 1] in {" ", "-"}
        and _describes(words[whole - 1])
        and not _capital(words[whole - 1])
    ):
        whole -= 1
    stop = scan.ends[name - 1] + (scan.gaps[name - 1].startswith(".") and words[name - 1] in titles())
    return Party(*_outer(scan, name, last), (scan.starts[whole], stop), True, whole, last)


def _outer(scan: Scan, first: int, last: int) -> tuple[int, int]:
    """Where the words from one row to another begin and end, the dot of an initial at the end included."""
    return scan.starts[first], scan.ends[last]


def _describes(word: str) -> bool:
    """Whether a word may be part of how an office is described, rather than stand before it."""
    return word.lower() not in _DETERMINERS and word.lower() not in _STOPPERS and word not in _NO_NAMES


_STOPPERS = word_class("never part of a role")


def _description(scan: Scan, row: int, low: int) -> Party | None:
    """A noun of office in small letters with what describes it."""
    if scan.words[row].lower() not in role_nouns():
        return None
    first = row
    while (
        first > low
        and row - first < 7
        and scan.gaps[first - 1] in {" ", "-", ".", ". ", "’", "'"}
        and _describes(scan.words[first - 1])
    ):
        first -= 1
    return Party(scan.starts[first], scan.ends[row], None, True, first, row)


def _beginning_at(scan: Scan, row: int, high: int) -> Party | None:
    """The phrase whose first word stands at a row."""
    words, gaps = scan.words, scan.gaps
    if words[row].lower() in _PRONOUNS:
        return Party(scan.starts[row], scan.ends[row], None, False, row, row)
    start = row
    if words[row].lower() in _DETERMINERS and row + 1 < high and gaps[row].isspace():
        start = row + 1
    last, name = start - 1, -1
    limit = min(high, start + 10)
    for place in range(start, limit):
        word = words[place]
        capital = _capital(word) and word not in _NO_NAMES
        if not (
            capital
            or word.lower() in role_nouns()
            or (name < 0 and place < start + 4 and word.isalpha() and _describes(word))
        ):
            if not (
                word in _PARTICLES
                and place > start
                and place + 1 < limit
                and _capital(words[place + 1])
                and _bridges(scan, place)
            ):
                break
        elif capital or word.lower() in role_nouns():
            if name >= 0 and not capital and _capital(words[last]) and place > last + 1:
                break
            name = last = place
        if not _name_gap(scan, place):
            break
    if name < 0:
        return None
    if (
        last + 1 < high
        and words[last + 1] in {"and", "or"}
        and gaps[last].isspace()
        and last + 2 < high
        and _capital(words[last + 2])
    ):
        return Party(scan.starts[start], scan.ends[last], None, False, start, last)
    if not _capital(words[last]):
        return Party(scan.starts[start], scan.ends[last], None, True, start, last)
    party = _split_after(scan, start, last)
    return _with_apposition(scan, party, high) if party.role is None else party


def _split_after(scan: Scan, first: int, last: int) -> Party:
    words = scan.words
    name = first
    for row in range(first, last):
        if (
            words[row].lower() in role_nouns()
            or titles().get(words[row]) == "office"
            or (not _capital(words[row]) and words[row] not in _PARTICLES)
        ):
            name = row + 1
    if words[last].lower() in role_nouns():
        return Party(scan.starts[first], scan.ends[last], None, True, first, last)
    role = None
    if name > first:
        role = (
            scan.starts[first],
            scan.ends[name - 1] + (scan.gaps[name - 1].startswith(".") and words[name - 1] in titles()),
        )
    return Party(scan.starts[name], scan.ends[last], role, True, first, last)


def _with_apposition(scan: Scan, party: Party, high: int) -> Party:
    """The party with the role that follows its name after a comma."""
    last = party.last
    if last + 1 >= high or scan.gaps[last].strip() != ",":
        return party
    for row in range(last + 1, min(high, last + 1 + _REACH)):
        gap = scan.gaps[row].strip()
        ends = (
            gap[:1] in {",", ".", ";", ":", "”", "“", '"', "—", "–", ")"}
            and scan.gaps[row] not in {"."}
            and not _initial(scan, row)
        )
        if ends or row + 1 == high:
            role = _role_between(scan, last + 1, row)
            return party._replace(role=role, last=row if role else last)
    return party


def _initial(scan: Scan, row: int) -> bool:
    return scan.gaps[row] == ". " and (len(scan.words[row]) == 1 or scan.words[row] in titles())
