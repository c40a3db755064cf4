"""Words in quotation marks that nobody says: names and terms, "also called “Q-West”", "the so-called “guard”"."""

from briefing.analysis.lists import word_class
from briefing.analysis.scan import Scan

_NAMING = word_class("participles of naming")
_WORKS = word_class("works with a title")
_SHORT = 5
"""A passage of so many words or more is more than a name or a term."""
_SO_CALLED = ["so", "called"]


def is_term(scan: Scan, first: int, after: int, low: int) -> bool:
    """Whether a passage, told by its rows, is only called or titled so; what stands before is looked at from `low` on.

    Whoever is named as calling something so ("Doe called it “grave”") speaks, and is no matter of this rule.
    """
    if after - first >= _SHORT or first == after:
        return False
    lowered = scan.lowered
    if lowered[first : first + 2] == _SO_CALLED or (first - 2 >= low and lowered[first - 2 : first] == _SO_CALLED):
        return True
    if first <= low or any(sign.isalnum() or sign in ".;:?!" for sign in scan.gaps[first - 1]):
        return False
    before = lowered[first - 1]
    if before == "as" and first - 3 >= low:  # "known locally as", "billed as"
        return "known" in lowered[first - 3 : first - 1]
    if before in _WORKS:
        return scan.words[first][0].isupper()
    return before in _NAMING
