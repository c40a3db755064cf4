"""Each source's own words on the issue: what it uses more than the others do, beyond chance.

The measure is log-likelihood keyness (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
Computational Linguistics 19, 1993; as laid out by Rayson and Garside, "Comparing Corpora Using Frequency Profiling",
2000): the counts of a term in one source and in all others, against what both would have if they used it alike. Terms
are single words and pairs of neighbouring words; function words are left out.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from math import log

from briefing.compare.columns import Columns
from briefing.core.comparisons import Term, Wording
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.evidence.terms import plain_words
from briefing.query.words import Words, simple_rows

CRITICAL = 3.84
"""The value from which a difference is unlikely to be chance: chi-squared, one degree of freedom, p < 0.05."""
FEWEST = {1: 3, 2: 2}
"""In how many statements a source uses a word, and a pair of words, at least."""
MOST = 12
"""Terms shown of a source."""
Terms = tuple[str, ...]
Use = tuple[int, int, int]
"""The number of a statement, and from where to where in it a term stands."""


def build_wording(columns: Columns) -> tuple[Wording, ...]:
    """One Wording with each source's own terms, most telling first; none where fewer than two sources speak.

    A sentence that a source repeats word for word counts once.
    """
    places: dict[str, dict[Terms, list[Use]]] = {name: defaultdict(list) for name in columns.names}
    seen: set[tuple[str, str]] = set()
    for number, (statement, name) in enumerate(zip(columns.statements, columns.column, strict=True)):
        if name is not None and (name, statement.text) not in seen:
            seen.add((name, statement.text))
            held = places[name]
            for term, start, end in terms_at(statement.text):
                held[term].append((number, start, end))
    sizes = {name: sum(len(uses) for term, uses in held.items() if len(term) == 1) for name, held in places.items()}
    if sum(size > 0 for size in sizes.values()) < 2:
        return ()
    everywhere: Counter[Terms] = Counter()
    for held in places.values():
        everywhere.update({term: len(uses) for term, uses in held.items()})
    total = sum(sizes.values())
    return (Wording({name: _own(columns, places[name], sizes[name], everywhere, total) for name in columns.names}),)


def keyness(here: int, there: int, here_size: int, there_size: int) -> float:
    """The log-likelihood of a term's counts in two corpora; negative where the first uses it less than the second."""
    share = (here + there) / (here_size + there_size)
    value = 0.0
    for count, size in ((here, here_size), (there, there_size)):
        if count:
            value += 2 * count * log(count / (share * size))
    return value if here * there_size >= there * here_size else -value


def _own(
    columns: Columns, held: dict[Terms, list[Use]], size: int, everywhere: Counter[Terms], total: int
) -> tuple[Term, ...]:
    """The terms that a source uses more than the others; words that stand only in chosen pairs are not repeated."""
    _, little = plain_words()
    keyed: list[tuple[float, Terms]] = []
    for term, uses in held.items():
        fewest = FEWEST[len(term)]
        if len(uses) < fewest or total == size or len({number for number, _, _ in uses}) < fewest:
            continue
        value = keyness(len(uses), everywhere[term] - len(uses), size, total - size)
        if value >= CRITICAL and not little.issuperset(term):
            keyed.append((value, term))
    keyed.sort(key=lambda item: (-item[0], -len(item[1]), item[1]))
    taken: set[tuple[int, int]] = set()
    chosen: list[Term] = []
    for _, term in keyed:
        uses = held[term]
        free = [use for use in uses if taken.isdisjoint(_offsets(use))]
        if len(free) * 2 > len(uses) and len(chosen) < MOST:
            taken.update(offset for use in uses for offset in _offsets(use))
            spans = tuple(_span(columns.statements[number], start, end) for number, start, end in uses)
            chosen.append(Term(_surface(spans), len(spans), spans))
    return tuple(chosen)


def _offsets(use: Use) -> list[tuple[int, int]]:
    number, start, end = use
    return [(number, offset) for offset in range(start, end)]


def _surface(spans: Sequence[Span]) -> str:
    """A term as it is mostly written."""
    counts = Counter(span.text for span in spans)
    return min(counts, key=lambda text: (-counts[text], text))


@lru_cache(maxsize=1 << 13)
def terms_at(text: str) -> tuple[tuple[Terms, int, int], ...]:
    """The words of a text that tell anything, and pairs of neighbouring ones, with their places in it."""
    words = Words(text)
    nothing, _ = plain_words()
    found: list[tuple[Terms, int, int]] = []
    before: int | None = None
    for row in simple_rows(words):
        word = words.terms[row]
        if word in nothing or len(word) < 2 or word.isdigit():
            before = None
            continue
        found.append(((word,), words.starts[row], words.ends[row]))
        if before is not None and _beside(words, before, row):
            found.append(((words.terms[before], word), words.starts[before], words.ends[row]))
        before = row
    return tuple(found)


def _beside(words: Words, first: int, second: int) -> bool:
    """Whether nothing but a space or a hyphen stands between two words."""
    return words.text[words.ends[first] : words.starts[second]] in {" ", "-", "\u2010", "\u2011"}


def _span(statement: Statement, start: int, end: int) -> Span:
    offset = statement.start
    return Span(statement.article, statement.revision, offset + start, offset + end, statement.text[start:end])
