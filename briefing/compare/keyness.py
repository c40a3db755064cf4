"""Each source's own words on the issue: what it uses more than any of the others does, beyond chance.

The measure is log-likelihood keyness (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
Computational Linguistics 19, 1993; as laid out by Rayson and Garside, "Comparing Corpora Using Frequency Profiling",
2000): the counts of a term in one source and in all others, against what both would have if they used it alike. Terms
are single words and pairs of neighbouring words; function words are left out.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import log

from briefing.compare.columns import Columns
from briefing.core.comparisons import Term, Wording
from briefing.core.spans import Span
from briefing.core.statements import Statement
from briefing.query.plain import plain_words
from briefing.query.synonyms import load_synonyms
from briefing.query.words import Words, simple_rows

CRITICAL = 6.63
"""The value from which a difference is unlikely to be chance: chi-squared, one degree of freedom, p < 0.01."""
FEWEST = {1: 3, 2: 2}
"""In how many statements a source uses a word, and a pair of words, at least."""
MOST = 12
"""Terms shown of a source."""
Terms = tuple[str, ...]
Use = tuple[int, int, int]
"""The number of a statement, and from where to where in it a term stands."""
Places = dict[Terms, list[Use]]
"""The terms of a source with all places where they stand."""


def build_wording(columns: Columns) -> tuple[Wording, ...]:
    """One Wording with each source's own terms, most telling first; none where fewer than two sources speak.

    A sentence that a source repeats word for word counts once.
    """
    places: dict[str, Places] = {name: defaultdict(list) for name in columns.names}
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
    return (Wording({name: _own(columns, name, places, sizes) for name in columns.names}),)


def keyness(here: int, there: int, here_size: int, there_size: int) -> float:
    """The log-likelihood of a term's counts in two corpora; negative where the first uses it less than the second."""
    share = (here + there) / (here_size + there_size)
    value = 0.0
    for count, size in ((here, here_size), (there, there_size)):
        if count:
            value += 2 * count * log(count / (share * size))
    return value if here * there_size >= there * here_size else -value


def _own(columns: Columns, name: str, places: Mapping[str, Places], sizes: Mapping[str, int]) -> tuple[Term, ...]:
    """The terms that a source uses more than the others; words that stand only in chosen pairs are not repeated."""
    held = places[name]
    keyed = _keyed(columns, name, places, sizes)
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


def _keyed(
    columns: Columns, name: str, places: Mapping[str, Places], sizes: Mapping[str, int]
) -> list[tuple[float, Terms]]:
    """The terms that a source uses more than each of the others, beyond chance and not as a matter of spelling."""
    _, little = plain_words()
    others = [other for other in columns.names if other != name and sizes[other]]
    size, rest = sizes[name], sum(sizes[other] for other in others)
    keyed: list[tuple[float, Terms]] = []
    for term, uses in places[name].items():
        fewest, count = FEWEST[len(term)], len(uses)
        if not rest or count < fewest or len({number for number, _, _ in uses}) < fewest or little.issuperset(term):
            continue
        elsewhere = {other: len(places[other].get(term, ())) for other in others}
        value = keyness(count, sum(elsewhere.values()), size, rest)
        more = all(count * sizes[other] > used * size for other, used in elsewhere.items())
        if value >= CRITICAL and more and not _is_spelling(columns, term, uses, [places[other] for other in others]):
            keyed.append((value, term))
    return keyed


def _is_spelling(columns: Columns, term: Terms, uses: Sequence[Use], others: Sequence[Places]) -> bool:
    """Whether others use the same term in another spelling ("U.S." and "US", "U.S." and "United States")."""
    variants = _spellings().get(term, ())
    if any(variant != term and variant in held for variant in variants for held in others):
        return True
    spelt = _surfaces(columns, uses)
    theirs = {surface for held in others for surface in _surfaces(columns, held.get(term, ()))}
    return bool({_letters(each) for each in spelt} & {_letters(each) for each in theirs - spelt} and not spelt & theirs)


@lru_cache(maxsize=1)
def _spellings() -> Mapping[Terms, tuple[Terms, ...]]:
    """Terms to all their spellings; read once, for it takes a while."""
    return load_synonyms().groups


def _surfaces(columns: Columns, uses: Iterable[Use]) -> set[str]:
    return {columns.statements[number].text[start:end].casefold() for number, start, end in uses}


def _letters(surface: str) -> str:
    return "".join(filter(str.isalnum, surface))


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
