"""Which words of two sentences differ."""

import re

from rapidfuzz.distance import Indel

from briefing.core.spans import Extent

LONGEST = 2_000
"""Words up to which two sentences are compared word by word."""
_WORD = re.compile(r"\S+")


def differing(old: str, new: str) -> tuple[tuple[Extent, ...], tuple[Extent, ...]]:
    """The extents of the words of each text that the other has not in the same order; neighbours are one extent."""
    before, after = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    if len(before) > LONGEST or len(after) > LONGEST:
        return (), ()
    gone: list[Extent] = []
    come: list[Extent] = []
    for step in Indel.opcodes([word[0] for word in before], [word[0] for word in after]):
        if step.tag == "delete":
            gone.append((before[step.src_start].start(), before[step.src_end - 1].end()))
        elif step.tag == "insert":
            come.append((after[step.dest_start].start(), after[step.dest_end - 1].end()))
    return tuple(gone), tuple(come)
