"""Where an article leads: its own address, what its words link to, and the addresses that stand in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from briefing.core.addresses import is_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.core.articles import Document

_ADDRESS = re.compile(r"https?://[^\s<>\"'“”‘’{}|\\^`\x00-\x1f\x7f]+", re.IGNORECASE)
_BEFORE = 60
"""How many code points before an address in the text are given with it."""
_END = re.compile(r"[.!?…][)\]\"'”’»]*\s+|[。！？]")
"""Where the sentence before ends."""
_CLOSERS = {")": "(", "]": "["}
_STOPS = ".,;:!?*_"
_MOST = 5_000
"""How many addresses that stand in a text are looked at."""


@dataclass(frozen=True, slots=True)
class Lead:
    """One place that an article leads to."""

    address: str
    """A web address, or "mailto:" with a mail address."""
    words: str
    """The words that link to it, or those of its sentence before one in the text; empty for the article's own."""
    start: int | None
    """Where the words that link or the address stand in the text; None for the article's own."""


def leads_of(document: Document) -> tuple[Lead, ...]:
    """Every address once: the article's own first, then those of its text in the order in which they stand there."""
    found: dict[str, Lead] = {}
    own = document.article.url
    if own and is_address(own):
        found[own] = Lead(own, "", None)
    stated = (*_linked(document), *_written_out(document))
    for lead in sorted(stated, key=lambda lead: lead.start or 0):
        found.setdefault(lead.address, lead)
    return tuple(found.values())


def _linked(document: Document) -> Iterator[Lead]:
    """What its words link to."""
    for link in document.links:
        yield Lead(link.address, " ".join(document.text[link.start : link.end].split()), link.start)


def _written_out(document: Document) -> Iterator[Lead]:
    """The addresses that stand in its text."""
    text = document.text
    for match in islice(_ADDRESS.finditer(text), _MOST):
        address = _trimmed(match.group())
        if is_address(address):
            earliest = max(0, match.start() - _BEFORE)
            start = max(text.rfind("\n", earliest, match.start()) + 1, earliest)
            ends = [end.end() for end in _END.finditer(text, start, match.start())]
            before = text[ends[-1] if ends else start : match.start()].split()
            cut = not ends and start and not text[start - 1].isspace()
            yield Lead(address, " ".join(before[1:] if cut else before), match.start())


def _trimmed(address: str) -> str:
    """An address without the punctuation of the sentence that it stands in."""
    end = len(address.rstrip(_STOPS))
    more = {closer: address.count(closer) - address.count(opener) for closer, opener in _CLOSERS.items()}
    while end and more.get(address[end - 1], 0) > 0:
        more[address[end - 1]] -= 1
        end -= 1
        while end and address[end - 1] in _STOPS:
            end -= 1
    return address[:end]
