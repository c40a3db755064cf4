"""Organisations that no list has, by the nouns of their names: "Lake Development Bank", "Ministry of Ports"."""

import re
from functools import lru_cache

from briefing.analysis.lists import lines_of, word_class
from briefing.analysis.scan import Scan
from briefing.core.values import value

_TAIL = re.compile(
    r"\s(?:of|for)\s(?:the\s)?[A-Z][\w-]+(?:(?:\s(?:and\s)?|,\s(?=[A-Z]\w+(?:,| and\s)))[A-Z][\w-]+){0,4}"
)
_TREATY = re.compile(r"(?:\s\([A-Z]{2,8}\))?\s(?:Treaty|Agreement|Accords?|Pact|Convention|Protocol|Act)\b")
"""What follows a noun that is part of a treaty's name: "the Nuclear Forces (NF) Treaty"."""
_MOST = 6
"""Words that a name has at most before its noun."""


@value
class Organisation:
    """The name of an organisation at one place of a text."""

    start: int
    """Offset of its first code point."""
    end: int
    """Offset after its last code point."""
    tail: int
    """Where what follows "of" begins, in which a state's name is part of the organisation's; `end` without one."""


@lru_cache(maxsize=1)
def organisation_nouns() -> dict[str, bool]:
    """The nouns, with a capital, to whether "of" and a name may follow."""
    both, _, before = " ".join(lines_of("organisation_nouns.txt")).partition("|")
    return dict.fromkeys(both.split(), True) | dict.fromkeys(before.split(), False)


def organisation_at(scan: Scan, row: int) -> Organisation | None:
    """The organisation whose noun stands in a row; None where nothing names it further."""
    first = row
    while first and row - first < _MOST and _goes_on(scan, first):
        first -= 1
    heads = word_class("capitals at the head of a sentence")
    while first < row and scan.words[first] in heads:
        first += 1
    end = scan.ends[row]
    tail = _TAIL.match(scan.text, end, end + 80) if organisation_nouns()[scan.words[row]] else None
    if (first == row and tail is None) or _TREATY.match(scan.text, end, end + 40):
        return None
    return Organisation(scan.starts[first], tail.end() if tail else end, end)


def _goes_on(scan: Scan, first: int) -> bool:
    """Whether the word before a row belongs to a name that goes on with it."""
    word, gap = scan.words[first - 1], scan.gaps[first - 1]
    return word[0].isupper() and len(word) > 1 and gap in {" ", "-"}
