"""What became of an article's sentences between two revisions of its text: which stayed, changed, came and went.

Sentences whose words are the same but for white space are one sentence, wherever they stand. Of those that are left,
the old and the new are aligned in the order of the text by the global alignment of Needleman and Wunsch (1970), with
the likeness of two sentences in place of a substitution score and gaps that cost nothing, as Nelken and Shieber (2006)
align the sentences of two versions of one text. The likeness is the longest common subsequence of their words, as a
share of both (the normalised indel similarity); a pair below LEAST_ALIKE is a sentence that went and another that came.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from briefing.core.statements import Statement

Key = tuple[str, str]
"""What makes two statements the same sentence: the line that introduces its list, and its words."""

LEAST_ALIKE = 0.5
"""The likeness from which two sentences are one that was changed."""
_MOST_PAIRS = 250_000
"""How many pairs are compared: in texts with more, sentences far from the diagonal are not paired (Gale and Church)."""


@dataclass(frozen=True, slots=True)
class Revised:
    """What became of an article's statements."""

    same: tuple[tuple[int, int], ...]
    """Numbers, before and after, of those whose words stayed."""
    changed: tuple[tuple[int, int], ...]
    """The same of those whose words changed."""
    added: tuple[int, ...]
    """Numbers, after, of those that came."""
    removed: tuple[int, ...]
    """Numbers, before, of those that went."""


def key_of(statement: Statement) -> Key:
    """What a statement is recognised by in another revision, or in a copy."""
    lead_in = statement.lead_in.text if statement.lead_in else ""
    return " ".join(lead_in.split()), " ".join(statement.text.split())


def align_revisions(before: Sequence[Statement], after: Sequence[Statement]) -> Revised:
    """What became of the statements of one revision in another."""
    old, new = [key_of(each) for each in before], [key_of(each) for each in after]
    same = _same(old, new)
    kept_old, kept_new = {pair[0] for pair in same}, {pair[1] for pair in same}
    known_old, known_new = frozenset(old), frozenset(new)
    gone = [number for number, key in enumerate(old) if number not in kept_old and key not in known_new]
    come = [number for number, key in enumerate(new) if number not in kept_new and key not in known_old]
    words_old, words_new = [_words(old[number]) for number in gone], [_words(new[number]) for number in come]
    changed = [(gone[first], come[second]) for first, second in align(words_old, words_new)]
    paired_old, paired_new = {pair[0] for pair in changed}, {pair[1] for pair in changed}
    return Revised(
        tuple(same),
        tuple(changed),
        tuple(number for number in come if number not in paired_new),
        tuple(number for number in gone if number not in paired_old),
    )


def align(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
    """The pairs of the best alignment of two sequences of sentences, each a sequence of words.

    As gaps cost nothing, that is the heaviest chain of pairs of which each stands after the one before in both.
    """
    heaviest = _Prefixes(len(new))
    before: dict[tuple[int, int], tuple[int, int] | None] = {}
    # Of one old sentence the later pairs first, so that none of them continues another.
    for (first, second), alike in sorted(_likeness(old, new).items(), key=lambda item: (item[0][0], -item[0][1])):
        weight, last = heaviest.before(second)
        before[first, second] = last
        heaviest.offer(second, weight + alike, (first, second))
    _, pair = heaviest.before(len(new))
    chain: list[tuple[int, int]] = []
    while pair is not None:
        chain.append(pair)
        pair = before[pair]
    return chain[::-1]


class _Prefixes:
    """The heaviest chain that ends before each place: a Fenwick tree of maxima."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, tuple[int, int] | None]] = [(0.0, None)] * (size + 1)

    def before(self, place: int) -> tuple[float, tuple[int, int] | None]:
        """Weight and last pair of the heaviest chain that ends before a place."""
        best: tuple[float, tuple[int, int] | None] = (0.0, None)
        while place > 0:
            if self._best[place][0] > best[0]:
                best = self._best[place]
            place -= place & -place
        return best

    def offer(self, place: int, weight: float, pair: tuple[int, int]) -> None:
        """Takes a chain that ends at a place."""
        place += 1
        while place < len(self._best):
            if weight > self._best[place][0]:
                self._best[place] = (weight, pair)
            place += place & -place


def _same(old: Sequence[Key], new: Sequence[Key]) -> list[tuple[int, int]]:
    """Sentences that stand in both, the first with the first where one stands several times."""
    places: dict[Key, list[int]] = {}
    for number, key in enumerate(new):
        places.setdefault(key, []).append(number)
    taken: dict[Key, int] = {}
    pairs: list[tuple[int, int]] = []
    for number, key in enumerate(old):
        there, count = places.get(key, []), taken.get(key, 0)
        if count < len(there):
            pairs.append((number, there[count]))
            taken[key] = count + 1
    return pairs


def _likeness(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> Mapping[tuple[int, int], float]:
    """The likeness of each pair that is alike enough, within a band along the diagonal where there are very many."""
    reach = max(_MOST_PAIRS // max(len(old), 1) // 2, 1)
    found: dict[tuple[int, int], float] = {}
    for first, words in enumerate(old):
        middle = first * len(new) // len(old)
        for second in range(max(0, middle - reach), min(len(new), middle + reach + 1)):
            alike = Indel.normalized_similarity(words, new[second], score_cutoff=LEAST_ALIKE)
            if alike:
                found[first, second] = alike
    return found


def _words(key: Key) -> list[str]:
    """The words that are compared: without case, and without the punctuation around them."""
    return [word.strip(".,;:!?…“”‘’\"'()[]–—-") or word for word in " ".join(key).casefold().split()]
