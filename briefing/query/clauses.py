"""Where a text may be parted while its sentences are not known: at line ends and the marks that end sentences."""

import re

from briefing.core.spans import Extent, trim

_CLAUSE = re.compile(
    r"""[\n!.:;?؛؟।۔。！；？](?:(?<=\n)\n*(?![a-z])|(?<=[。！；？])[」』”’）]*"""
    r"""|(?<![\n。！；？])["”’»')\]]*\s+)"""
)
"""Where a text may be parted; one set of characters comes first, which is fast.

A line that goes on in lower case belongs to the one before."""


def clauses(text: str, start: int, end: int) -> list[Extent]:
    """The clauses of a text from one offset to another, without the white space between them."""
    found: list[Extent] = []
    for mark in _CLAUSE.finditer(text, start, end):
        found.append(trim(text, start, mark.end()))
        start = mark.end()
    found.append(trim(text, start, end))
    return [extent for extent in found if extent[0] < extent[1]]
