"""Which words of likelihood a hedge holds, and the range that a published scale gives for them.

A word is named only where it estimates by itself: what is denied ("not likely"), asked ("how likely", "whether it is
likely"), compared or graded otherwise ("more likely", "fairly likely") stands in no band of any scale. May, might,
could and possible stand in none either. The ranges are the scales'; nothing here adds a number of its own.
"""

import re
from dataclasses import replace
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from briefing.analysis.hedges import is_condition
from briefing.analysis.lists import lines_of
from briefing.core.spans import Span
from briefing.core.statements import Hedge, Likelihood, Statement

_SILENT = re.compile(
    r"(?:\b(?:not|no|nor|neither|never|hardly|scarcely|cannot|without|whether|if|how|unless)\b|n[’']t\b)[^,;:—]*$"
    r"|\b(?:more|less|most|least|as|so|too|quite|fairly|rather|somewhat|very|highly|extremely|increasingly|equally"
    r"|reasonably|pretty|than|not|hugely|overwhelmingly|exceedingly|far|much|even|nearly|almost|virtually)\s+$",
    re.IGNORECASE,
)
"""What may stand before a word so that it estimates nothing, or not what the scale's word does alone."""
_FAR = 60
"""Within how many code points before a word that is looked for."""
_GOES_ON = re.compile(r"\s+(?:than|or\s+not)\b", re.IGNORECASE)


class Scale(NamedTuple):
    """A published scale."""

    name: str
    """What it is called."""
    ranges: dict[str, tuple[int, int]]
    """Each of its words, in lower case, to its range in percent."""
    words: re.Pattern[str]
    """Any of its words, the longest first."""


@lru_cache(maxsize=1)
def _scales() -> dict[str, Scale]:
    found: dict[str, tuple[str, dict[str, tuple[int, int]]]] = {}
    for line in lines_of("likelihood_scales.txt"):
        head, *terms = (part.strip() for part in line.removeprefix("= ").split("|"))
        if line.startswith("= "):
            ranges: dict[str, tuple[int, int]] = {}
            found[head] = terms[0], ranges
            continue
        low, high = map(int, head.split("-"))
        for term in terms:
            ranges.update(
                (" ".join(words), (low, high)) for words in product(*(word.split("/") for word in term.split()))
            )
    return {id: Scale(name, ranges, _any(ranges)) for id, (name, ranges) in found.items()}


def _any(terms: dict[str, tuple[int, int]]) -> re.Pattern[str]:
    forms = sorted((re.escape(term).replace(r"\ ", r"\s+") for term in terms), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


def scale_name(scale: str) -> str:
    """What a scale is called."""
    return _scales()[scale].name


def scale_notice(scale: str) -> str:
    """What a reader must know where words of likelihood are named on the scale of that id."""
    return f"ranges beside words of likelihood are published ones ({scale_name(scale)}), not the sources'"


def estimated(statement: Statement, scale: str) -> Statement:
    """The statement, its hedges told where they stand on the scale of that id, one of `core.statements.SCALES`."""
    if not statement.hedges:
        return statement
    return replace(statement, hedges=tuple(_told(statement, hedge, scale) for hedge in statement.hedges))


def _told(statement: Statement, hedge: Hedge, scale: str) -> Hedge:
    if hedge.text.lower() == "whether" or is_condition(hedge.text):
        return hedge
    name, ranges, words = _scales()[scale]
    start, text = hedge.start - statement.start, statement.text
    for match in words.finditer(text, max(0, start - _FAR)):
        if match.start() < hedge.end - statement.start and match.end() > start and _estimates(statement, match):
            low, high = ranges[" ".join(match[0].lower().split())]
            at = statement.start + match.start()
            span = Span(statement.article, statement.revision, at, at + len(match[0]), match[0])
            return replace(hedge, likelihood=Likelihood(name, span, low, high))
    stated = any(each.words.search(hedge.text) for each in _scales().values())
    return replace(hedge, likelihood=Likelihood(name, Span(*_place(hedge)) if stated else None))


def _place(span: Span) -> tuple[str, int, int, int, str]:
    return span.article, span.revision, span.start, span.end, span.text


def _estimates(statement: Statement, words: re.Match[str]) -> bool:
    """Whether words of a scale estimate, by what stands around them."""
    text = statement.text
    before = max(0, words.start() - _FAR)
    return not (statement.question or _SILENT.search(text, before, words.start()) or _GOES_ON.match(text, words.end()))
