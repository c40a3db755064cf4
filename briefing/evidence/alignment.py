"""Which statements of different origins make the same point: what briefs call agreement and comparisons share.

Two statements meet when they are about the same, say the same of it, and each is about the nearest that the other's
origin has (NEAREST). About the same: they are alike (ALIGNED), share telling words (SHARED), and have a figure, a name
or an actor in common besides what the issue itself names (`_anchored`), or are CLEAR. Say the same: more speaks for it
than against (LIKELY, `same_point`), and neither is doubted where the other is not. Those that quote the same words meet
as well. That two speak of the same people in the same affair is no agreement.

What is in conflict stands in one row first; then rows grow from the most alike pair downwards by complete linkage at
lower thresholds (LOOSE, LINKED), so that no chain makes one row of two points. Copies of one text are one origin and
meet nobody among themselves. Better no pair than a wrong one: what is not clearly the same point stays in a row of its
own.
"""

from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations
from math import log10

from briefing.core.statements import Statement
from briefing.evidence.assertions import quoted_alike
from briefing.evidence.conflicts import dates_differ, figures_apart, figures_differ, opposed, parted
from briefing.evidence.contrasts import Contrast, contrast_between, contrasts_of, shared_terms
from briefing.evidence.likeness import Pair
from briefing.evidence.material import COMPARED, SAME, Material, Point, joined, say_the_same
from briefing.evidence.negation import denies
from briefing.evidence.publication import published_apart
from briefing.evidence.same_point import of_one_subject, says_the_same, surmised
from briefing.evidence.subjects import other_subjects
from briefing.evidence.wording import names
from briefing.query.plain import plain_words
from briefing.query.words import simple_terms

ALIGNED = 0.16
"""The cosine from which statements of two sources may make one point."""
CHANCE = 0.05
"""What is asked beyond that for each tenfold of FEW statements: among many, some are alike by chance."""
FEW = 100
LIKELY = 1.4
"""How much speaks for a pair making one point at least: 1.4 is four times as likely as not, by what was read."""
CLEAR = 2.2
"""How much speaks for a pair that makes one point whatever names they share: nine times as likely as not."""
LOOSE, LINKED = 0.1, 1.0
"""The cosine that all statements of different origins in one row have, and how much speaks for one point."""
SHARED, FEWER = 3, 2
"""The telling terms that a pair shares at least, and one for which CLEAR much speaks."""
AFFAIR = 0.1
"""The cosine of what two articles tell from which they tell of one affair: 49 in 50 do that lead with one event."""
TELLS = 6
"""The statements that may hold a name or figure for it to say what two of them are about."""
TELLING = 0.05
"""The same as a share of all statements, where they are many."""
PHRASE = 4
"""The words in a row that say that two statements put it alike."""
NEAREST = 0.9
"""The share of a statement's best likeness in a source from which another one of that source is as near."""


def aligned(material: Material, contrasts: Iterable[Contrast] | None = None) -> tuple[Point, ...]:
    """The statements by number in rows, by first statement: each with all that make the same point.

    What is in conflict stands in one row, however it is worded; `contrasts` are those of the material, where known.
    """
    origins = material.origins
    least = least_likeness(material.weighing.count)
    pairs = [pair for pair in material.pairs if pair[0] >= least]
    close = [pair for pair in _nearest(pairs, origins) if same_point(material, *pair)]
    close += [pair for pair in pairs if pair[0] >= SAME and _says_the_same(material, *pair)]
    close += _quoting(material)
    close = [pair for pair in close if pair[0] < SAME or not _one_is_limited(material, pair[1], pair[2])]
    found = contrasts_of(material) if contrasts is None else contrasts
    in_conflict = [(each.first, each.second) for each in found if each.relation == "differs"]
    close += [(1.0 + material.alike(*pair), *pair) for pair in in_conflict]  # before all others
    close.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    met = {(first, second) for _, first, second in close}

    def linked(first: int, second: int) -> bool:
        if (first, second) in met or origins[first] == origins[second]:
            return True
        return material.alike(first, second) >= LOOSE and _speaks(material, first, second) >= LINKED

    return joined(len(material.statements), close, linked)


def least_likeness(count: int) -> float:
    """The cosine from which two of so many statements may make one point."""
    return ALIGNED + CHANCE * max(0.0, log10(max(1, min(count, COMPARED)) / FEW))


def contrast_within(material: Material, point: Point) -> Contrast | None:
    """What keeps the origins of a row apart, a conflict before different events; None when they say the same."""
    found: list[Contrast] = []
    for first, second in combinations(sorted(point), 2):
        if material.origins[first] != material.origins[second]:
            contrast = contrast_between(material, first, second, material.alike(first, second))
            if contrast:
                found.append(contrast)
    return min(found, key=lambda contrast: contrast.relation != "differs", default=None)


def same_point(material: Material, likeness: float, first: int, second: int) -> bool:
    """Whether two statements make the same point, be it with another value."""
    one, other = material.statements[first], material.statements[second]
    speaks = _speaks(material, first, second)
    if speaks < LIKELY or surmised(one) != surmised(other):
        return False
    if likeness < SAME and published_apart(material, one, other):
        return False
    clear = speaks >= CLEAR and of_one_subject(one, other, material.weighing.named) and not other_subjects(one, other)
    if len(_telling(material, first, second)) < (FEWER if clear else SHARED):
        return False
    if likeness < SAME and not clear and not _in_one_affair(material, first, second):
        return False
    return not _apart(one, other) or contrast_between(material, first, second, likeness) is not None


def _in_one_affair(material: Material, first: int, second: int) -> bool:
    """Whether two statements are of articles on one affair and have in common what few others have (`_anchored`)."""
    articles = (material.statements[number].article for number in (first, second))
    return material.slots.accounts.alike(*articles) >= AFFAIR and _anchored(material, first, second)


def _speaks(material: Material, first: int, second: int) -> float:
    """How much speaks for two statements making one point, what the issue itself names set apart."""
    return says_the_same(material.statements[first], material.statements[second], material.weighing.named)


def _one_is_limited(material: Material, first: int, second: int) -> bool:
    """Whether one of two statements is hedged, be it by whoever says it, and the other not.

    Of statements that are nearly one, that is the difference between them: "may reopen", "has reopened".
    """
    return material.statements[first].limited != material.statements[second].limited


def _apart(first: Statement, second: Statement) -> bool:
    """Whether a figure, a date or a denial keeps two statements on one affair from making one point."""
    if figures_differ(first, second) or figures_apart(first, second) or dates_differ(first, second):
        return True
    one, other = first.text, second.text
    return opposed(one, other) is not None or denies(one, other) or denies(other, one)


def _quoting(material: Material) -> list[Pair]:
    """The pairs of different origins that quote the same words."""
    found = quoted_alike(material.statements[:COMPARED])
    return [(material.alike(*pair), *pair) for pair in found if material.origins[pair[0]] != material.origins[pair[1]]]


def _telling(material: Material, first: int, second: int) -> frozenset[str]:
    """The words that two statements share, less those that all texts use and those of the issue."""
    _, little = plain_words()
    return shared_terms(material.vectors[first], material.vectors[second]) - little - material.weighing.named


def _anchored(material: Material, first: int, second: int) -> bool:
    """Whether two statements have a name, an actor or a figure in common that few others have, nor the issue itself."""
    one, other = material.vectors[first], material.vectors[second]
    weighing = material.weighing
    most = max(TELLS, TELLING * weighing.count)
    shared = {word for word in one.keys() & other.keys() if weighing.frequency.get(word, 0) <= most} - weighing.named
    if any(word[0].isdigit() or word.startswith("@") for word in shared):
        return True
    texts = material.statements[first].text, material.statements[second].text
    return bool(shared & names(texts[0]) & names(texts[1])) or _in_one_phrase(*texts)


def _in_one_phrase(first: str, second: str) -> bool:
    """Whether two texts share a run of words (PHRASE) of which all but one tell something."""
    nothing, _ = plain_words()
    runs = _runs(first) & _runs(second)
    return any(sum(word not in nothing for word in run) >= PHRASE - 1 for run in runs)


@lru_cache(maxsize=1 << 13)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = simple_terms(text)
    return frozenset(zip(*(words[at:] for at in range(PHRASE)), strict=False))


def _says_the_same(material: Material, likeness: float, first: int, second: int) -> bool:
    """Whether two statements say the same, whoever makes them."""
    one, other = material.statements[first], material.statements[second]
    if material.origins[first] == material.origins[second]:
        return parted(one, other) is None
    if one.text != other.text and not (
        len(_telling(material, first, second)) >= SHARED
        and _speaks(material, first, second) >= LIKELY
        and surmised(one) == surmised(other)
    ):
        return False
    return say_the_same(one, other) or contrast_between(material, first, second, likeness) is not None


def _nearest(pairs: Iterable[Pair], origin: tuple[str, ...]) -> list[Pair]:
    """The pairs across origins in which each is about the nearest of its origin to the other; `pairs` are in order."""
    best: dict[tuple[int, str], float] = {}
    found: list[Pair] = []
    for likeness, first, second in pairs:
        if origin[first] == origin[second]:
            continue
        nearest = max(
            best.setdefault((first, origin[second]), likeness), best.setdefault((second, origin[first]), likeness)
        )
        if likeness >= NEAREST * nearest:
            found.append((likeness, first, second))
    return found
