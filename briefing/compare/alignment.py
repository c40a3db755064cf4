"""Which statements of different sources make the same point.

Two statements meet when they are alike (ALIGNED), share telling words (SHARED), not names alone (UNNAMED), and each
is about the nearest that the other's source has (NEAREST). Rows grow from the most alike pair downwards by complete
linkage at a lower threshold (LOOSE), so that no chain makes one row of two points. Better no pair than a wrong one:
what is not clearly the same point stays in a row of its own.
"""

from collections.abc import Iterable

from briefing.evidence.conflicts import parted
from briefing.evidence.contrasts import contrast_between, shared_terms
from briefing.evidence.events import other_subjects
from briefing.evidence.likeness import Pair
from briefing.evidence.material import NEAR, SAME, Material, Point, joined
from briefing.evidence.terms import plain_words
from briefing.evidence.wording import names

ALIGNED = 0.28
"""The cosine from which statements of two sources may make one point."""
LOOSE = 0.2
"""The cosine that all statements in one row have."""
SHARED = 3
"""The telling terms that a pair shares at least."""
UNNAMED = 2
"""How many of them are no names."""
MANY = 5
"""The telling terms of which one that is no name is enough, where the two are alike from CLOSE upwards."""
CLOSE = 0.34
"""The cosine for that."""
NEAREST = 0.9
"""The share of a statement's best likeness in a source from which another one of that source is as near."""


def aligned(material: Material, column: tuple[str, ...]) -> tuple[Point, ...]:
    """The statements by number in rows, by first statement: each with all that make the same point."""
    pairs = [pair for pair in material.pairs if pair[0] >= ALIGNED]
    close = [pair for pair in _nearest(pairs, column) if same_point(material, *pair)]
    close += [pair for pair in pairs if column[pair[1]] == column[pair[2]] and _repeats(material, *pair)]
    close.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    return joined(len(material.statements), close, lambda first, second: material.alike(first, second) >= LOOSE)


def same_point(material: Material, likeness: float, first: int, second: int) -> bool:
    """Whether two statements make the same point, be it with another value."""
    _, little = plain_words()
    telling = shared_terms(material.vectors[first], material.vectors[second]) - little - material.weighing.named
    one, other = material.statements[first], material.statements[second]
    unnamed = len(telling - (names(one.text) | names(other.text)))
    if unnamed < UNNAMED and not (unnamed and len(telling) >= MANY and likeness >= CLOSE):
        return False
    if len(telling) < SHARED:
        return False
    conflict = parted(one, other)
    if conflict is None or contrast_between(material, first, second, likeness) is not None:
        return True
    return conflict.what == "claim" and likeness >= NEAR and not other_subjects(one, other)


def _repeats(material: Material, likeness: float, first: int, second: int) -> bool:
    """Whether two statements of one source say the same."""
    return likeness >= SAME and parted(material.statements[first], material.statements[second]) is None


def _nearest(pairs: Iterable[Pair], column: tuple[str, ...]) -> list[Pair]:
    """The pairs across columns in which each is about the nearest of its column to the other; `pairs` are in order."""
    best: dict[tuple[int, str], float] = {}
    found: list[Pair] = []
    for likeness, first, second in pairs:
        if column[first] == column[second]:
            continue
        nearest = max(
            best.setdefault((first, column[second]), likeness), best.setdefault((second, column[first]), likeness)
        )
        if likeness >= NEAREST * nearest:
            found.append((likeness, first, second))
    return found
