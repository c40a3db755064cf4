"""Two who say the same by one verb: "Russia and China said", "said Jane Doe and John Roe"."""

from briefing.analysis.lists import word_class
from briefing.analysis.offices import DEPARTMENTS
from briefing.analysis.parties import Party, is_capital, phrase_beginning, phrase_ending
from briefing.analysis.scan import Scan

_DETERMINERS = word_class("determiners")
_TIMES = word_class("words of time")
_OPENERS = frozenset(("but", "and", "that", "when", "while", "as", "although", "though", "after", "because", "said"))
"""What stands before the first of two who speak, where no sentence or clause begins with them."""


def pair(scan: Scan, party: Party, low: int, high: int) -> tuple[Party, Party] | None:
    """The two whom a phrase joins by "and", of whom a verb found only the one by it; None where it is not clear.

    Looked at are the rows from `low` to `high`. A list of more than two, or two on whom something else depends ("talks
    of Russia and China"), is not clear.
    """
    first = _start(scan, party.first, low)
    if first - 2 >= low and scan.words[first - 1] == "and" and _blank(scan, first - 2) and _blank(scan, first - 1):
        other = phrase_ending(scan, first - 2, low)
        second = party if party.named else phrase_ending(scan, party.last, first)
        if scan.lowered[first] in DEPARTMENTS:  # "Minister of Trade and Industry"
            return None
        if other and other.named and second and second.named and _is_head(scan, _start(scan, other.first, low), low):
            return other, second
        return None
    after = party.last + 2
    if after >= high or scan.words[after - 1] != "and" or not _blank(scan, party.last):
        return None
    one = party if party.named else phrase_beginning(scan, party.first, after - 1)
    second = phrase_beginning(scan, after, high)
    if one is None or second is None or not (one.named and second.named):
        return None
    return (one, second) if _ends(scan, second, high) else None


def _start(scan: Scan, row: int, low: int) -> int:
    """The row of the first word of a phrase, its determiner included."""
    return row - 1 if row > low and _blank(scan, row - 1) and scan.lowered[row - 1] in _DETERMINERS else row


def _blank(scan: Scan, row: int) -> bool:
    return scan.gaps[row].isspace()


def _is_head(scan: Scan, row: int, low: int) -> bool:
    """Whether a phrase begins its sentence or clause, and is no part of a list."""
    if row <= low:
        return True
    before = scan.words[row - 1]
    if _blank(scan, row - 1):
        return before.lower() in _OPENERS
    return "," in scan.gaps[row - 1] and (not is_capital(before) or before in _TIMES)


def _ends(scan: Scan, party: Party, high: int) -> bool:
    """Whether nothing is joined to a party that ends its clause."""
    return (
        party.last + 1 >= high
        or scan.gaps[party.last].strip()[:1] in {".", ",", ";", "”"}
        or (
            _blank(scan, party.last)
            and scan.words[party.last + 1] in {"on", "in", "at", "after", "last", "this", "during"}
        )
    )
