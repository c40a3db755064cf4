"""Words by which a claim is limited, and words by which it is judged."""

import re
from functools import lru_cache

from briefing.analysis.lists import lines_of
from briefing.core.spans import Extent


def _alternation(terms: list[str]) -> str:
    longest_first = sorted(terms, key=lambda term: (-len(term), term))
    return "|".join(re.escape(term).replace(r"\ ", r"\s+") for term in longest_first)


@lru_cache(maxsize=1)
def _hedge_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternation(lines_of('hedges.txt'))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _evaluation_pattern() -> re.Pattern[str]:
    terms: list[str] = []
    for line in lines_of("evaluations.txt"):
        term, *unless = (part.strip() for part in line.split("!"))
        words = re.escape(term).replace(r"\ ", r"\s+")
        terms.append(words + (rf"(?!\s+(?:{'|'.join(unless)})\b)" if unless else r"\b"))
    return re.compile(rf"\b(?:{'|'.join(terms)})", re.IGNORECASE)


def hedge_words() -> frozenset[str]:
    """The first words of all hedges, in lower case: a sentence without any of them has no hedge."""
    return frozenset(term.split()[0] for term in lines_of("hedges.txt")) | {"would"}


def evaluation_words() -> frozenset[str]:
    """The first words of all evaluations, in lower case."""
    return frozenset(line.split("!")[0].split()[0] for line in lines_of("evaluations.txt"))


_NEGATED = re.compile(r"(?:\s+not\b|n[’']t\b)", re.IGNORECASE)
_DAY_FOLLOWS = re.compile(r"\s+\d|,?\s+\d{4}\b")
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:in|of|since|until|till|by|last|this|next|early|late|mid|from|to|through|between|and|on|\d{1,2}(?:st|nd|rd|th)?)"
    r"[\s-]+)$",
    re.IGNORECASE,
)
_SUBJECT_AFTER = re.compile(
    r"\s+(?:i|you|he|she|it|we|they|the|this|that|these|those|there|not|well|be|have|also)\b", re.I
)
_MIGHT_NOUN = re.compile(
    r"\b(?:military|naval|economic|financial|political|full|air|its|their|his|her|our|with|and|of|the|all|nuclear"
    r"|industrial|american|russian|chinese)\s+$",
    re.IGNORECASE,
)
_LIKELY_ADJECTIVE = re.compile(r"\b(?:a|the|most|as)\s+$", re.IGNORECASE)
_PARTICIPLE = re.compile(r"(?:\s+(?:also|likely|probably|been|then|only|even|always|never))*\s+\w+", re.IGNORECASE)


def hedges(text: str, start: int, end: int) -> list[Extent]:
    """The hedge words of a sentence, in order."""
    return [match.span() for match in _hedge_pattern().finditer(text, start, end) if _limits(text, match, start, end)]


def _limits(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the words limit a claim here, rather than doing other work."""
    word = match[0]
    lower = word.lower()
    if lower == "could":
        return not _NEGATED.match(text, match.end(), end)
    if lower == "may":
        if word == "May":
            return match.start() == start and bool(_SUBJECT_AFTER.match(text, match.end(), end))
        return not _DAY_FOLLOWS.match(text, match.end(), end) and not _is_month(text, match, start, end)
    if lower == "might":
        return not _MIGHT_NOUN.search(text, max(start, match.start() - 14), match.start())
    if lower == "would have":
        return bool(_PARTICIPLE.match(text, match.end(), end))
    return True


def _is_month(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether "may" in lower case is the month: after a preposition or a day, with no verb to follow."""
    before = _MONTH_BEFORE.search(text, max(start, match.start() - 12), match.start())
    return bool(before) and not re.compile(r"\s+[a-z]").match(text, match.end(), end)


def evaluations(text: str, start: int, end: int) -> list[Extent]:
    """The words of a sentence that judge or prescribe, in order."""
    return [match.span() for match in _evaluation_pattern().finditer(text, start, end)]
