"""Where an office in capitals ends, and where whose office it is begins: "Freedonia’s Secretary of State Jane Doe"."""

from briefing.analysis.lists import word_class
from briefing.analysis.scan import Scan

OF_OFFICE = frozenset(("of", "for"))
"""What joins an office to its department or state."""
DEPARTMENTS = word_class("qualifiers of offices") | word_class("departments of offices")
"""The words of departments: "Foreign", "Affairs", "State"."""
_LONGEST = 4
_NO_NAMES = word_class("capitals at the head of a sentence")


def after_office(scan: Scan, office: int, last: int) -> int:
    """The row at which the name begins behind an office: "Secretary of State Jane Doe"; after `last` for none."""
    words = scan.words
    row = office + 1
    if row > last or words[row] not in OF_OFFICE:
        return row
    row += 1
    while row <= last and (scan.lowered[row] in DEPARTMENTS or not words[row][0].isupper()):
        row += 1
    if row > office + 2:
        return row
    return row + 1 if last > row + 1 else last + 1  # "President of Freedonia Jane Doe", "President of Freedonia"


def owner_before(scan: Scan, first: int, low: int) -> int:
    """The row at which begins whose office it is ("Freedonia’s Foreign Minister"); that of the office for none."""
    owner = first - 2
    if owner < low or scan.words[first - 1] != "s" or scan.gaps[owner] not in {"’", "'"} or scan.gaps[first - 1] != " ":
        return first
    low = max(low, owner - _LONGEST)
    while owner >= low and scan.words[owner][0].isupper() and scan.words[owner] not in _NO_NAMES:
        first = owner
        if owner == low or scan.gaps[owner - 1] != " ":
            break
        owner -= 1
    return first
