"""What a statement is about, as weighed terms.

A statement becomes a vector of its terms (`briefing.query.words`), of unit length. A term weighs by its rarity among
the statements at hand (inverse document frequency, Spärck Jones 1972), so that what all of them name, the issue
itself, tells little; function words weigh nothing, common words (`data/plain_words.txt`) and the words of the issue's
rule little.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from briefing.core.statements import Statement
from briefing.query.plain import plain_words
from briefing.query.synonyms import load_synonyms
from briefing.query.words import Words, simple_terms

Vector = dict[str, float]
"""Term to weight, of unit length; empty when nothing weighs."""
LITTLE = 0.25
"""The share of its weight that a common word keeps."""
NAMED = 0.35
"""The share that a word of the issue's rule keeps."""
ACTOR = 0.5
"""The share of its rarity that an actor adds to the words that name it."""
SMOOTHING = 10
"""Statements that are thought to stand beside those at hand, so that rarity means something among few."""
_OPERATORS = frozenset({"or", "and", "not", "butnot"})


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """Terms that are spelt in several ways to the one that stands for them."""
    groups = load_synonyms().groups
    singles = {
        terms[0]: min(other[0] for other in group if len(other) == 1)
        for terms, group in groups.items()
        if len(terms) == 1
    }
    return {spelt: chosen for spelt, chosen in singles.items() if spelt != chosen}


@lru_cache(maxsize=1 << 15)
def content_terms(text: str) -> tuple[str, ...]:
    """The terms of a text that tell anything, each once, in the order of the text; spellings are one."""
    nothing, _ = plain_words()
    spellings = _spellings()
    found = (spellings.get(word, word) for word in Words(text).terms if word not in nothing)
    return tuple(dict.fromkeys(word for word in found if len(word) > 1 or word.isdigit()))


def rule_terms(rule: str) -> frozenset[str]:
    """The terms that an issue's rule or a query names."""
    return frozenset(simple_terms(rule)) - _OPERATORS


@dataclass(frozen=True, slots=True)
class Weighing:
    """The rarity of terms among some statements, and what the issue itself names."""

    count: int
    """How many statements it was taken from."""
    frequency: dict[str, int]
    """Term to the number of statements that hold it."""
    named: frozenset[str]
    """Terms of the issue's rule."""

    def weight(self, word: str) -> float:
        """What a term weighs: its rarity, lessened for common words and the issue's own."""
        rarity = log((self.count + SMOOTHING) / (self.frequency.get(word, 0) + 1))
        if word in self.named:
            return rarity * NAMED
        return rarity * LITTLE if word in plain_words()[1] else rarity


def features(statement: Statement) -> tuple[str, ...]:
    """What a statement is weighed by: its terms, and its actors as "@name"."""
    return (*content_terms(statement.text), *("@" + actor.casefold() for actor in statement.actors))


def weigh(statements: Iterable[Statement], rule: str = "") -> Weighing:
    """The rarity of the features of statements."""
    count = 0
    frequency: Counter[str] = Counter()
    for statement in statements:
        count += 1
        frequency.update(features(statement))
    return Weighing(count, dict(frequency), rule_terms(rule))


def vectors_of(statements: Sequence[Statement], weighing: Weighing) -> list[Vector]:
    """Each statement as a vector of unit length."""
    known: dict[str, float] = {}
    vectors: list[Vector] = []
    for statement in statements:
        vector: Vector = {}
        total = 0.0
        for feature in features(statement):
            weight = known.get(feature)
            if weight is None:
                weight = known[feature] = _feature_weight(feature, weighing)
            if weight > 0:
                vector[feature] = weight
                total += weight * weight
        if total:
            length = sqrt(total)
            vector = {feature: weight / length for feature, weight in vector.items()}
        vectors.append(vector)
    return vectors


def _feature_weight(feature: str, weighing: Weighing) -> float:
    if not feature.startswith("@"):
        return weighing.weight(feature)
    return ACTOR * log((weighing.count + SMOOTHING) / (weighing.frequency.get(feature, 0) + 1))
