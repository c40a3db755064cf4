"""Whether two statements on one affair say the same of it: a weighed sum of what speaks for that and against it.

Who names the same people in the same affair need not say the same of them. What tells it are named features of the pair
(`Signs`), each of which a reader can check in the sentences: how far the words besides names are the same, whether the
main clauses are about the same and say of it what the other says too, and whether one alone judges, answers or is in
the negative. They are weighed as a logistic regression does (Cox, "The Regression Analysis of Binary Sequences", 1958)
that was fitted on pairs of outlets' statements read for it; the weights and their training stand in
`data/same_point.txt`.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from math import inf
from typing import NamedTuple

from briefing.analysis.lists import lines_of
from briefing.core.statements import Statement
from briefing.evidence.assertions import answers, head_of, heads_of, judges, named_in
from briefing.evidence.clauses import clause_of, verbs_of_claim
from briefing.evidence.negation import negated
from briefing.evidence.telling import bare
from briefing.evidence.terms import content_terms

FEWEST_WORDS = 2
"""The words, names apart, that two statements share at least."""
LEAST_SAID = 0.15
"""The share of the words from the verb on that they have in common at least."""
MOST_WORDS = 10
"""The words in common beyond which more of them say no more."""
AT_VERB = 12
"""How many characters a hedge may stand from the verb that it limits."""
DEED = 4
"""The words that tell what is done: the verb and what it is done to."""
UNKNOWN = 0.5
"""What a subject that is not found, or is a pronoun, counts as: neither the same nor another."""

_AHEAD = re.compile(r".*\b(?:plan|intend|expect|project|anticipat|schedul|slat|poised|set|due|forecast)", re.IGNORECASE)
"""Words that tell what is to come."""


class Signs(NamedTuple):
    """What speaks for two statements making one point, and against it."""

    words: float
    """How many words, names apart, both have: up to MOST_WORDS."""
    deed: float
    """The share of the first words (DEED) from a main clause's verb on that the other has too, the mean of both."""
    predicate: float
    """The same of all its words from the verb on."""
    subject: float
    """The share of the words that name the subject of one main clause in those that name the other's (`_common`)."""
    judged: float
    """1 where one alone tells a judgement."""
    answered: float
    """1 where one alone tells how somebody answers, refuses or demands."""
    denied: float
    """1 where one alone is in the negative."""


def says_the_same(first: Statement, second: Statement, apart: frozenset[str] = frozenset()) -> float:
    """How much speaks for two statements making one point, as the logarithm of the odds: above 0 more for than against.

    Nothing does where they share names alone (FEWEST_WORDS), words that describe the subject of both, or next to
    nothing of what each says of it (LEAST_SAID). Words set apart, as those of the issue, say nothing.
    """
    signs = signs_of(first, second, apart)
    said = signs.words >= FEWEST_WORDS and signs.predicate >= LEAST_SAID and not _describe_one(first.text, second.text)
    return weigh_signs(signs, weights()) if said else -inf


def of_one_subject(first: Statement, second: Statement, apart: frozenset[str] = frozenset()) -> bool:
    """Whether the main clauses of two statements name the same subject, besides what is set apart."""
    return _common(_subject(first.text), _subject(second.text), apart) == 1


def weigh_signs(signs: Signs, weights: tuple[float, ...]) -> float:
    """The weighed sum of signs; the first weight is what is added to all."""
    return weights[0] + sum(weight * sign for weight, sign in zip(weights[1:], signs, strict=True))


def signs_of(first: Statement, second: Statement, apart: frozenset[str] = frozenset()) -> Signs:
    """The signs by which two statements make one point or two, words set apart left out."""
    one, other = first.text, second.text
    heads = _heads(apart)
    named = named_in(one) | named_in(other) | apart
    ones, deed, predicate = _told(one, heads)
    others, other_deed, other_predicate = _told(other, heads)
    return Signs(
        words=float(min(len(heads_of(one, named) & heads_of(other, named)), MOST_WORDS)),
        deed=(_share(deed, others) + _share(other_deed, ones)) / 2,
        predicate=(_share(predicate, others) + _share(other_predicate, ones)) / 2,
        subject=_common(_subject(one), _subject(other), apart),
        judged=float(judges(one) != judges(other)),
        answered=float(answers(one) != answers(other)),
        denied=float(negated(bare(first)) != negated(bare(second))),
    )


@lru_cache(maxsize=8)
def _heads(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(head_of, words))


def surmised(statement: Statement) -> bool:
    """Whether a hedge limits what a statement tells: one that stands at the verb of its claim, whoever makes it.

    That something is planned or expected is no doubt of what is told.
    """
    verbs = verbs_of_claim(statement.text) if statement.hedges else ()
    return any(
        hedge.start - statement.start <= last + AT_VERB and first - AT_VERB <= hedge.end - statement.start
        for hedge in statement.hedges
        if not _AHEAD.match(hedge.text)
        for first, last in verbs
    )


@lru_cache(maxsize=1)
def weights() -> tuple[float, ...]:
    """The weights of the signs in their order, after what is added to all (data/same_point.txt)."""
    told = dict(line.split() for line in lines_of("same_point.txt"))
    return tuple(float(told[name]) for name in ("always", *Signs._fields))


def _describe_one(first: str, second: str) -> bool:
    """Whether all words that two texts share, names apart, stand before the verb in both: a person's description."""
    named = named_in(first) | named_in(second)
    return heads_of(first, named) & heads_of(second, named) <= _before_verb(first) & _before_verb(second)


@lru_cache(maxsize=1 << 14)
def _before_verb(text: str) -> frozenset[str]:
    return heads_of(text[: max(0, clause_of(text).start)])


@lru_cache(maxsize=1 << 14)
def _subject(text: str) -> tuple[str, ...]:
    return content_terms(clause_of(text).subject)


@lru_cache(maxsize=1 << 14)
def _told(text: str, apart: frozenset[str]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The heads of a text's words, of the first ones from its verb on, and of all from there, less some."""
    clause = clause_of(text)
    predicate = f"{clause.verb} {clause.rest}"
    deed = frozenset(map(head_of, content_terms(predicate)[:DEED]))
    return heads_of(text) - apart, deed - apart, heads_of(predicate) - apart


def _share(words: AbstractSet[str], others: AbstractSet[str]) -> float:
    return len(words & others) / len(words) if words else 0.0


def _common(one: Sequence[str], other: Sequence[str], apart: AbstractSet[str]) -> float:
    """The share of words that the shorter of two subjects has in the longer; UNKNOWN where one has none.

    They have nothing in common where the last word of neither, which says what it is, is one of the other's: a foreign
    secretary is no foreign minister.
    """
    ones, others = [word for word in one if word not in apart], [word for word in other if word not in apart]
    if not (ones and others):
        return UNKNOWN
    if ones[-1] not in others and others[-1] not in ones:
        return 0.0
    return len({*ones} & {*others}) / min(len(ones), len(others))
