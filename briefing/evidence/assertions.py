"""What a statement asserts: its words in whatever form, the names among them, and whether it judges, answers or quotes.

Words count as one when their first letters (HEAD) are the same, so that "resigned" meets "resignation": truncation,
which groups the forms of European words about as well as stemmers do (McNamee and Mayfield, "Character N-Gram
Tokenization for European Language Text Retrieval", Information Retrieval 7, 2004). On pairs of statements of outlets
that lead with one event, read blind, words so counted tell those that make the same point from others better than the
cosine does, or any weighing of them by rarity; the synonyms of WordNet add next to nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import combinations

from briefing.analysis.lists import lines_of
from briefing.core.statements import Statement
from briefing.evidence.clauses import main_clause
from briefing.evidence.terms import content_terms
from briefing.evidence.word_forms import base_form
from briefing.evidence.wording import names
from briefing.query.plain import plain_words
from briefing.query.words import simple_terms

HEAD = 5
"""The letters by which two words are forms of one."""
QUOTED = 5
"""The words in a row that two statements quote alike for it to be one quotation."""
_TITLE = re.compile(r"[\W_]*([A-Z][\w’'.]*)\s+[A-Z]")
"""The first word of a text, where a name follows it."""


def heads_of(text: str, apart: AbstractSet[str] = frozenset()) -> frozenset[str]:
    """The heads of the words of a text that tell anything, but for those that are set apart."""
    return frozenset(map(head_of, _content(text) - apart))


@lru_cache(maxsize=1 << 14)
def _content(text: str) -> frozenset[str]:
    return frozenset(content_terms(text))


@lru_cache(maxsize=1 << 14)
def named_in(text: str) -> frozenset[str]:
    """The names in a text, with the word before a name that it opens with ("President Doe")."""
    title = _TITLE.match(text)
    return names(text).union(simple_terms(title[1])) if title else names(text)


@lru_cache(maxsize=1 << 15)
def head_of(word: str) -> str:
    """The first letters of a term, by which it is one with its forms."""
    return base_form(word)[:HEAD]


def quoted_alike(statements: Sequence[Statement]) -> Iterator[tuple[int, int]]:
    """The pairs of statements, by number, that quote the same words: a run (QUOTED) that tells something."""
    nothing, little = plain_words()
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        for run in {run for quote in statement.quotes for run in _runs(quote.text)}:
            if not nothing.union(little).issuperset(run):
                holders[run].append(number)
    found = {pair for held in holders.values() for pair in combinations(held, 2)}
    yield from sorted(found)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = simple_terms(text)
    return zip(*(words[at:] for at in range(QUOTED)), strict=False)


@lru_cache(maxsize=1 << 14)
def judges(text: str) -> bool:
    """Whether the main clause of a text tells that somebody judged (data/judging_verbs.txt)."""
    return bool(_forms("judging_verbs.txt").search(main_clause(text)))


@lru_cache(maxsize=1 << 14)
def answers(text: str) -> bool:
    """Whether the main clause of a text tells how somebody answers, refuses or demands (data/answering_verbs.txt)."""
    return bool(_forms("answering_verbs.txt").search(main_clause(text)))


@lru_cache(maxsize=2)
def _forms(name: str) -> re.Pattern[str]:
    """The forms of the verbs on a list."""
    forms = "|".join(form.replace("_", r"\s+") for line in lines_of(name) for form in line.split())
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
