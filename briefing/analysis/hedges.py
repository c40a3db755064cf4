"""Words by which a claim is limited, and words by which it is judged."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing.analysis.lists import lines_of
from briefing.analysis.scan import Scan
from briefing.core.spans import Extent

Phrases = dict[str, re.Pattern[str]]
"""The first word of phrases, in lower case, to what matches any of them from its place."""


def _phrases(lines: Iterable[str]) -> Phrases:
    """Reads a list of phrases; what stands after "!" must not follow."""
    by_first: dict[str, list[str]] = {}
    for line in lines:
        phrase, *unless = (part.strip() for part in line.split("!"))
        words = re.escape(phrase).replace(r"\ ", r"\s+") + r"\b"
        by_first.setdefault(phrase.split()[0].lower(), []).append(
            words + (rf"(?!\s+(?:{'|'.join(unless)})\b)" if unless else "")
        )
    return {
        first: re.compile("|".join(sorted(forms, key=len, reverse=True)), re.IGNORECASE)
        for first, forms in by_first.items()
    }


@lru_cache(maxsize=1)
def _hedges() -> Phrases:
    return _phrases(lines_of("hedges.txt"))


@lru_cache(maxsize=1)
def _evaluations() -> Phrases:
    return _phrases(lines_of("evaluations.txt"))


def hedge_words() -> frozenset[str]:
    """The first words of all hedges, in lower case: a sentence without any of them has no hedge."""
    return frozenset(_hedges())


def evaluation_words() -> frozenset[str]:
    """The first words of all evaluations, in lower case."""
    return frozenset(_evaluations())


_NEGATED = re.compile(r"(?:\s+not\b|n[’']t\b)", re.IGNORECASE)
_PERCEIVED = re.compile(r"\s+be\s+(?:seen|heard|reached|found|felt)\b", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:neither|no one|nobody|none|nothing|nor)\b[^.;:!?]*$", re.IGNORECASE)
_OWNED = re.compile(r"\s+(?:an?|the|no|to|its|his|her|their|our|any|some|more|less|few|little|\d)", re.IGNORECASE)
"""What follows "would have" where "have" is the verb itself."""
_DAY_FOLLOWS = re.compile(r"\s+\d|,?\s+\d{4}\b")
_MONTH_BEFORE = re.compile(
    r"\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|to|through|between|and|on"
    r"|\d{1,2}(?:st|nd|rd|th)?)[\s-]+$",
    re.IGNORECASE,
)
_VERB_FOLLOWS = re.compile(r"\s+[a-z]")
_NO_MORE_THAN = re.compile(
    r"\b(?:only|as|where|if|it|best|every|all|any|soon|when|whenever|wherever|much)\s+$", re.IGNORECASE
)
"""What stands before "possible" where it does not say that something may be so ("as soon as possible")."""
_FORCE = re.compile(
    r"\b(?:military|naval|economic|financial|political|full|air|its|their|his|her|our|with|and|of|the|all|nuclear"
    r"|industrial)\s+$",
    re.IGNORECASE,
)


def hedges(scan: Scan, rows: Sequence[int], start: int, end: int) -> list[Extent]:
    """The hedge words of a sentence, in order; `rows` are those of its words that may begin one."""
    return [extent for extent in _found(_hedges(), scan, rows, end) if _limits(scan.text, extent, start, end)]


def evaluations(scan: Scan, rows: Sequence[int], end: int) -> list[Extent]:
    """The words of a sentence that judge or prescribe, in order; `rows` are those that may begin them."""
    return list(_found(_evaluations(), scan, rows, end))


def _found(phrases: Phrases, scan: Scan, rows: Sequence[int], end: int) -> Iterable[Extent]:
    passed = 0
    for row in rows:
        start = scan.starts[row]
        match = phrases[scan.words[row].lower()].match(scan.text, start, end) if start >= passed else None
        if match:
            passed = match.end()
            yield match.span()


def _limits(text: str, extent: Extent, start: int, end: int) -> bool:
    """Whether the words limit a claim here, rather than doing other work."""
    first, last = extent
    word = text[first:last]
    match word.lower():
        case "could":
            if _NEGATED.match(text, last, end) or _PERCEIVED.match(text, last, end):
                return False
            return not _NOBODY.search(text, max(start, first - 50), first)
        case "would have":
            return not _OWNED.match(text, last, end)
        case "may" if word == "May":  # the month, or a wish
            return False
        case "may":
            month = _MONTH_BEFORE.search(text, max(start, first - 12), first) and not _VERB_FOLLOWS.match(
                text, last, end
            )
            return not month and not _DAY_FOLLOWS.match(text, last, end)
        case "possible":
            return not _NO_MORE_THAN.search(text, max(start, first - 14), first)
        case "might":
            return not _FORCE.search(text, max(start, first - 14), first)
    return True
