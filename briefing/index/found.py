"""What a search found, how the articles of a library stand to one another, and which come first."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from briefing.index.columns import Column, Floats, Slots, as_column, largest

_SPARE = 4
"""How many times as many as are wanted are put in order, so that there are enough when copies are left out."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found."""

    numbers: Column
    """The numbers of the articles, in no order."""
    scores: Floats
    """The score of each; higher is better."""

    def by_number(self) -> dict[int, float]:
        """The number of each article to its score."""
        return dict(zip(self.numbers.tolist(), self.scores.tolist(), strict=True))


class Standing:
    """The articles of a library in an order of their own, and which of them are of one origin."""

    def __init__(self, numbers: Sequence[int], origins: Sequence[int]) -> None:
        """The numbers of the articles in their order, and the origin of each."""
        self._numbers = as_column(numbers)
        self._origins = np.unique(np.array(origins, np.int64), return_inverse=True)[1]
        self._places = np.full(int(self._numbers.max(initial=0)) + 1, -1, np.intp)
        self._places[self._numbers] = np.arange(len(self._numbers))

    def ranking(self, found: Found, *, by_score: bool) -> "Ranking":
        """Those of the articles found that are in the library: by their scores, or in their order alone."""
        known = found.numbers < len(self._places)
        places = self._places[np.where(known, found.numbers, 0)]
        there = np.flatnonzero(known & (places >= 0))
        places = places[there]
        keys = found.scores[there] if by_score else -places.astype(np.float64)
        return Ranking(self._numbers, self._origins, places, keys, found.scores[there])


class Ranking:
    """What was found, best first; put in order only as far as it is looked at."""

    def __init__(self, numbers: Column, origins: Slots, places: Slots, keys: Floats, scores: Floats) -> None:
        self._numbers = numbers
        self._origins = origins
        self._places = places
        self._keys = keys
        self._scores = scores

    def __len__(self) -> int:
        return len(self._places)

    @property
    def origins(self) -> int:
        """How many origins the articles have."""
        seen = np.zeros(len(self._origins), np.bool_)
        seen[self._origins[self._places]] = True
        return int(np.count_nonzero(seen))

    def numbers(self) -> list[int]:
        """All of them, in order."""
        held: list[int] = self._numbers[self._places[self._ordered(len(self))]].tolist()
        return held

    def page(self, offset: int, limit: int) -> dict[int, float]:
        """Some of them, each the first of its origin, in order, with its score."""
        last, looked_at = offset + limit, _SPARE * (offset + limit)
        while True:
            ordered = self._ordered(looked_at)
            _, firsts = np.unique(self._origins[self._places[ordered]], return_index=True)
            if len(firsts) >= last or len(ordered) == len(self):
                break
            looked_at *= _SPARE
        page = ordered[np.sort(firsts)[offset:last]]
        return dict(zip(self._numbers[self._places[page]].tolist(), self._scores[page].tolist(), strict=True))

    def _ordered(self, count: int) -> Slots:
        """Where the first of them are, in order; a few more where the last of them are equals."""
        some: Slots = np.arange(len(self))
        if count < len(self):
            least = self._keys[largest(self._keys, count)].min(initial=np.inf)
            some = np.flatnonzero(self._keys >= least)
        return some[np.lexsort((self._places[some], -self._keys[some]))]
