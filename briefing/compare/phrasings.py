"""The words that differ where two sources say the same.

Two statements are aligned word by word with the fewest changes (Levenshtein's edit distance over normal forms, so that
an ending or a spelling is no change). What stands between the same words in both, and is no more than a few words in
each, is one place with two phrasings: "the war in Freedonia" and "the conflict in Freedonia". What only one of them
adds, and what is worded anew as a whole, is not shown: better no pair than a wrong one.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from briefing.core.comparisons import Phrasing
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.query.plain import plain_words
from briefing.query.synonyms import load_synonyms
from briefing.query.words import Words, simple_rows

LONGEST = 2
"""The words of a phrasing at most."""
KEPT = 0.5
"""The share of the words of the shorter statement that stand in both at least: less, and they are worded anew."""
BESIDE = 3
"""The words that stand in both around a phrasing, both sides together; one at least on each side or the end there."""

_MARKS = frozenset('()[]{},;:—–“”"')
Tokens = tuple[tuple[str, int, int], ...]
"""Words with their normal form, start and end in a statement."""


def phrasings_of(cells: Mapping[str, Sequence[Statement]]) -> tuple[Phrasing, ...]:
    """Where the first statements of two sources in a row use other words for the same; each span once."""
    found: list[Phrasing] = []
    seen: set[tuple[str, int, int]] = set()
    for (one, first), (other, second) in combinations(((name, held[0]) for name, held in cells.items() if held), 2):
        if first.text == second.text:
            continue
        for ours, theirs in _apart(first, second):
            places = {(span.article, span.start, span.end) for span in (ours, theirs)}
            if seen.isdisjoint(places):
                seen.update(places)
                found.append(Phrasing({one: ours, other: theirs}))
    return tuple(found)


def _apart(first: Statement, second: Statement) -> list[tuple[Span, Span]]:
    """The places at which two statements differ in a few words between the same ones."""
    ours, theirs = _tokens(first.text), _tokens(second.text)
    changes = Levenshtein.opcodes([term for term, _, _ in ours], [term for term, _, _ in theirs])
    kept = sum(change.src_end - change.src_start for change in changes if change.tag == "equal")
    if kept < min(len(ours), len(theirs)) * KEPT:
        return []
    found: list[tuple[Span, Span]] = []
    runs = [(c.src_start, c.src_end, c.dest_start, c.dest_end) for c in changes if c.tag == "equal"]
    before = (0, 0, 0, 0)
    for run in [*runs, (len(ours), len(ours), len(theirs), len(theirs))]:
        one, other = ours[before[1] : run[0]], theirs[before[3] : run[2]]
        around = before[1] - before[0] + run[1] - run[0]
        moved = _telling(one) & _telling(theirs) or _telling(other) & _telling(ours)
        if around >= BESIDE and _tell(one) and _tell(other) and not moved and not _one_thing(one, other):
            pair = _span(first, one), _span(second, other)
            if _plain(pair[0].text) and _plain(pair[1].text) and _named(pair[0].text) == _named(pair[1].text):
                found.append(pair)
        before = run
    return found


def _tell(tokens: Tokens) -> bool:
    """Whether a stretch is short and tells something."""
    return 0 < len(tokens) <= LONGEST and bool(_telling(tokens))


def _plain(words: str) -> bool:
    """Whether words hold no figure, and no mark among them."""
    return not any(letter.isdigit() or letter in _MARKS for letter in words)


def _named(words: str) -> bool:
    """Whether words name somebody or something: a name and a common word are seldom two words for one thing."""
    return words != words.lower()


def _one_thing(one: Tokens, other: Tokens) -> bool:
    """Whether two stretches tell the same, or are spellings of one thing ("U.S." and "United States")."""
    ours, theirs = _telling(one), _telling(other)
    if not (ours - theirs and theirs - ours) or "".join(sorted(ours)) == "".join(sorted(theirs)):
        return True
    terms, others = (tuple(term for term, _, _ in tokens) for tokens in (one, other))
    return others in _spellings().get(terms, ()) or "".join(terms) == "".join(others)


def _telling(tokens: Tokens) -> frozenset[str]:
    nothing, _ = plain_words()
    return frozenset(term for term, _, _ in tokens if term not in nothing and len(term) > 1)


@lru_cache(maxsize=1)
def _spellings() -> Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    return load_synonyms().groups


@lru_cache(maxsize=1 << 12)
def _tokens(text: str) -> Tokens:
    words = Words(text)
    return tuple((words.terms[row], words.starts[row], words.ends[row]) for row in simple_rows(words))


def _span(statement: Statement, tokens: Tokens) -> Span:
    start, end = tokens[0][1], tokens[-1][2]
    offset = statement.start
    return Span(statement.article, statement.revision, offset + start, offset + end, statement.text[start:end])
