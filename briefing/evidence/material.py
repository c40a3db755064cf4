"""Statements made ready to be compared: weighed, told whether they say the same, and grouped into points.

Two statements *say the same* when their vectors are alike enough (SAME) and no figure, number, date, place or negation
keeps them apart. A *point* is what statements say that all say the same: groups are joined from the most alike pair
downwards as long as every member of one is alike to every member of the other (complete linkage; Sørensen 1948), so
that a chain of half-likenesses never makes one point of two.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.core.articles import Article
from briefing.core.statements import Statement
from briefing.evidence.conflicts import numbers_differ, parted
from briefing.evidence.likeness import Pair, alike_pairs, cosine
from briefing.evidence.occasions import different_events
from briefing.evidence.slots import Slots
from briefing.evidence.terms import Vector, Weighing, vectors_of, weigh

SAME = 0.55
"""The cosine from which two statements say the same. On triples of outlets that lead with one event, by reading:
of the pairs above it about nine in ten do, and mostly in full; between 0.4 and this, one of the two says more."""

NEAR = 0.5
"""The cosine from which two statements speak of the same, so that another value is a difference."""
COMPARED = 10_000
"""Statements that are compared with each other: the first ones, which are those of the newest articles."""
Point = tuple[int, ...]
"""Numbers of statements that say the same, in order."""


@dataclass(frozen=True, slots=True)
class Material:
    """Statements with their vectors and origins."""

    statements: tuple[Statement, ...]
    """The statements."""
    origins: tuple[str, ...]
    """The origin of each, by its article."""
    articles: Mapping[str, Article]
    """The articles they may come from, by id."""
    weighing: Weighing
    """The rarity of terms among them."""
    vectors: tuple[Vector, ...]
    """Each as a vector of unit length; empty beyond the first COMPARED statements."""
    pairs: tuple[Pair, ...]
    """All pairs of statements that are alike from `NEAR` upwards, the most alike first."""
    slots: Slots
    """What they tell, for those that fill the same place with a value to be found."""

    @property
    def notices(self) -> tuple[str, ...]:
        """What a reader must know: that not all statements were compared."""
        count = len(self.statements)
        if count <= COMPARED:
            return ()
        return (f"Only the first {COMPARED:,} of {count:,} statements, newest articles first, were compared.",)

    def alike(self, first: int, second: int) -> float:
        """How alike two statements are, from 0 to 1."""
        return cosine(self.vectors[first], self.vectors[second])

    def origins_of(self, numbers: Iterable[int]) -> int:
        """How many independent origins stand behind some statements."""
        return len({self.origins[number] for number in numbers})

    def sources_of(self, numbers: Iterable[int]) -> int:
        """How many sources stand behind some statements; unknown sources count each, copies of one origin once."""
        labels: dict[str, str] = {}
        for number in numbers:
            article = self.articles.get(self.statements[number].article)
            labels.setdefault(self.origins[number], article.source_label if article else self.origins[number])
        return len(set(labels.values()))


def build_material(
    statements: Iterable[Statement], articles: Iterable[Article], rule: str, *, near: float = NEAR
) -> Material:
    """The statements made ready to be compared; all pairs that are alike from `near` upwards are found."""
    held = tuple(statements)
    by_id = {article.id: article for article in articles}
    origins = tuple(by_id[each.article].origin if each.article in by_id else each.article for each in held)
    compared = held[:COMPARED]
    weighing = weigh(compared, rule)
    vectors = (*vectors_of(compared, weighing), *({} for _ in held[COMPARED:]))
    pairs = tuple(alike_pairs(vectors, weighing, near))
    return Material(held, origins, by_id, weighing, vectors, pairs, Slots(compared, weighing, by_id))


def points_of(material: Material) -> tuple[Point, ...]:
    """The points that the statements make, each with all that say the same, by first statement."""
    statements = material.statements
    pairs = [
        pair for pair in material.pairs if pair[0] >= SAME and say_the_same(statements[pair[1]], statements[pair[2]])
    ]
    return joined(len(statements), pairs)


def say_the_same(first: Statement, second: Statement) -> bool:
    """Whether nothing keeps two alike statements apart: no hedge, value, number, negation, nor another event."""
    if first.text == second.text:
        return True
    if first.limited != second.limited:
        return False
    return not (parted(first, second) or numbers_differ(first, second) or different_events(first, second))


def joined(count: int, pairs: Sequence[Pair], linked: Callable[[int, int], bool] | None = None) -> tuple[Point, ...]:
    """Numbers up to `count` grouped by pairs, the most alike first, as long as all across two groups are linked.

    Without `linked`, which is asked with the lower number first, the pairs are the links.
    """
    group_of: dict[int, Point] = {number: (number,) for number in range(count)}
    among = {(first, second) for _, first, second in pairs}
    holds = linked or (lambda first, second: (first, second) in among)
    for _, first, second in pairs:
        one, other = group_of[first], group_of[second]
        if one is not other and all(holds(min(a, b), max(a, b)) for a in one for b in other):
            both = tuple(sorted(one + other))
            for number in both:
                group_of[number] = both
    return tuple(dict.fromkeys(group_of[number] for number in range(count)))
