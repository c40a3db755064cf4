"""The choice of some statements that together say most, one after the other, none repeating another."""

from collections.abc import Iterable, Sequence

from briefing.briefs.concepts import Concepts
from briefing.evidence.material import Material

TOO_ALIKE = 0.28
"""The cosine from which two statements would repeat each other."""


class Choosing:
    """The choice of candidates, by position, none of which repeats another.

    `numbers` are the candidates' among the statements of the material, `values` what each is worth by itself.
    """

    def __init__(self, material: Material, numbers: Sequence[int], values: Sequence[float], concepts: Concepts) -> None:
        self.picked: list[int] = []
        self._alike = material.alike
        self._numbers, self._values, self._concepts = numbers, values, concepts
        self._origins = [material.origins[number] for number in numbers]

    def take(self, among: Iterable[int], most: int, *, worth: float, shared: bool = False) -> bool:
        """Takes up to `most` in all, from candidates worth that share of the best among them; whether it took any.

        Those that are `shared` add something that several origins have and no candidate taken has yet.
        """
        base = 0.0 if shared else 1.0
        held = {at: self._worth(at, base) for at in among if at not in self.picked}
        floor = worth * max(held.values(), default=0.0)
        left = [at for at in held if held[at] >= floor]
        before = len(self.picked)
        while len(self.picked) < most and (best := self._next(left, base)) is not None:
            self.picked.append(best)
            self._concepts.cover(best)
            left.remove(best)
        return len(self.picked) > before

    def unheard(self, among: Iterable[int]) -> list[int]:
        """Those of some candidates of whose origin none is picked."""
        heard = {self._origins[at] for at in self.picked}
        return [at for at in among if self._origins[at] not in heard]

    def _next(self, left: Sequence[int], base: float) -> int | None:
        """What adds most to what is picked; None when all that is left repeats it or is worth nothing."""
        worth = {at: self._worth(at, base) for at in left if self._nearest(at) < TOO_ALIKE}
        return max((at for at in worth if worth[at] > 0), key=lambda at: (worth[at], -at), default=None)

    def _worth(self, at: int, base: float) -> float:
        """What a candidate adds."""
        return self._values[at] * (base + self._concepts.gain(at))

    def _nearest(self, at: int) -> float:
        number = self._numbers[at]
        return max((self._alike(number, self._numbers[other]) for other in self.picked), default=0.0)
