"""The words by which a text speaks of who says something, where it names nobody: "two officials", "a diplomat"."""

from briefing.analysis.lists import word_class
from briefing.analysis.parties import Party, phrase_ending
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

_PRONOUNS = word_class("pronouns")
_DETERMINERS = word_class("determiners")
_PREPOSITIONS = word_class("prepositions")
_HOW_MANY = frozenset(
    ("two", "three", "four", "five", "six", "several", "many", "most", "both", "other", "senior", "all")
)
_JOINING = frozenset(("and", "or", "nor"))


def description(scan: Scan, party: Party) -> Extent | None:
    """The words that describe a party the text does not name; None for a pronoun, or one of several."""
    first, last = party.first, party.last
    if first == last and scan.lowered[first] in _PRONOUNS:
        return None
    if not party.named:  # "officials from the agency"
        before = _before(scan, first)
        if before < 1 or scan.lowered[before] not in _PREPOSITIONS or not scan.gaps[before].isspace():
            return None
        head = phrase_ending(scan, before - 1, max(0, before - 6))
        if head is None or not head.named or not scan.gaps[before - 1].isspace():
            return None
        first = head.first
    first = _before(scan, first) + 1
    joined = first and scan.lowered[first - 1] in _JOINING and scan.gaps[first - 1].isspace()
    return None if joined else (scan.starts[first], scan.ends[last])


def _before(scan: Scan, row: int) -> int:
    """The row before a phrase, its determiner and its number passed over."""
    row -= 1
    while (
        row >= 0 and scan.gaps[row].isspace() and (scan.lowered[row] in _DETERMINERS or scan.lowered[row] in _HOW_MANY)
    ):
        row -= 1
    return row
