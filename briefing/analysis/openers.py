"""Where a long pattern may begin: its first characters are sought first, which is many times faster.

A pattern that opens with a boundary or ignores case is tried at every character of a text. One that opens with a class
of characters is not, so the class finds the few places at which the long pattern is tried.
"""

import re
from collections.abc import Iterable, Iterator


def opener(*beginnings: str) -> re.Pattern[str]:
    """A pattern for the places at which words begin with any of these, in small or capital letters.

    A beginning is a letter, a digit class or another single character, and a pattern of what follows it.
    """
    rests: dict[str, list[str]] = {}
    for beginning in beginnings:
        first = r"\d" if beginning.startswith(r"\d") else beginning[0]
        rests.setdefault(first, []).append(beginning[len(first) :])
    firsts = "".join(_class_of(first) for first in rests)
    ways = "|".join(f"(?<=[{_class_of(first)}]){_any(found)}" for first, found in rests.items())
    return re.compile(rf"[{firsts}](?<!\w[\s\S])(?:{ways})")


def _class_of(first: str) -> str:
    if first == r"\d":
        return "0-9"
    return first.lower() + first.upper() if first.isalpha() else first


def _any(rests: Iterable[str]) -> str:
    """A pattern for any of what may follow a first character; nothing where nothing need follow."""
    found = list(rests)
    return "" if "" in found else f"(?=(?i:{'|'.join(found)}))"


def matches(
    pattern: re.Pattern[str], begins: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern between two offsets, in order, none over another, where an opener says it may begin."""
    passed = start
    for place in begins.finditer(text, start, end):
        if place.start() >= passed and (match := pattern.match(text, place.start(), end)):
            passed = match.end()
            yield match
