"""Whether one statement tells that somebody denies what another tells of them.

"Freedonia denied that it had shelled the harbour" stands against "Freedonia shelled the harbour, Sylvania said".
The two share too few words to meet otherwise; so all that is denied must be told, and of whoever denies it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.core.statements import Statement
from briefing.evidence.assertions import head_of, heads_of
from briefing.evidence.clauses import clause_of
from briefing.evidence.negation import negated
from briefing.evidence.terms import content_terms

FEWEST = 2
"""The telling words that are denied at least."""
COMMON = 50
"""The statements that hold a word from which on it brings none of them before a denial."""
_DENIES = re.compile(
    r"\b(?:denied|denies|deny|refuted|refutes|rejected|rejects|dismissed|dismisses)\s"
    r"(?:(?:all|any|the|these|those)\s)?(?:(?:accusation|allegation|charge|claim|report|suggestion)s?\s)?"
    r"(?:that\s|of\s|having\s|(?=[a-z]+ing\b))",
    re.IGNORECASE,
)
"""What begins the words that somebody denies: "denied that", "rejected claims of"."""
_END = re.compile(r"[,;:()—]|\b(?:and|but|because|although|while|after|until|unless)\b")
"""Where they end."""


def repudiates(denying: Statement, telling: Statement) -> bool:
    """Whether the first statement tells that somebody denies what the second, in the affirmative, tells of them."""
    denied = _denied(denying.text)
    if len(denied) < FEWEST or negated(telling.text) or _DENIES.search(telling.text):
        return False
    told = heads_of(telling.text)
    return denied <= told and not told.isdisjoint(map(head_of, content_terms(clause_of(denying.text).subject)))


def repudiations(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The pairs of statements, by number, of which one tells that what the other tells is denied."""
    denials = [(number, denied) for number, each in enumerate(statements) if (denied := _denied(each.text))]
    wanted = {head for _, denied in denials for head in denied}
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(statements if denials else ()):
        for head in heads_of(each.text) & wanted:
            holders[head].append(number)
    for number, denied in denials:
        rarest = min((holders[head] for head in denied), key=len)
        for other in rarest if len(rarest) < COMMON else ():
            if repudiates(statements[number], statements[other]):
                yield min(number, other), max(number, other)


@lru_cache(maxsize=1 << 14)
def _denied(text: str) -> frozenset[str]:
    """The heads of the words that a text tells somebody denies; none where that is itself in the negative."""
    found = _DENIES.search(text)
    if found is None:
        return frozenset()
    rest = text[found.end() :]
    end = _END.search(rest)
    words = rest[: end.start() if end else len(rest)]
    return frozenset() if negated(words) else heads_of(words)
