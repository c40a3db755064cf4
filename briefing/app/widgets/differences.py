"""Which words of two sentences differ."""

import re

from rapidfuzz.distance import Indel

from briefing.core.spans import Extent

LONGEST = 2_000
"""Words up to which two sentences are compared word by word."""
_WORD = re.compile(r"\S+")


def differing(text: str, other: str) -> tuple[Extent, ...]:
    """The extents of the words of a text that another has not in the same order; neighbours are one extent."""
    words = list(_WORD.finditer(text))
    others = _WORD.findall(other)
    if len(words) > LONGEST or len(others) > LONGEST:
        return ()
    found: list[Extent] = []
    for step in Indel.opcodes([word[0] for word in words], others):
        if step.tag == "delete":
            found.append((words[step.src_start].start(), words[step.src_end - 1].end()))
    return tuple(found)
