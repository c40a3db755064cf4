"""The few words of a text among which stands what was asked for, so that nobody need look at the others."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few words of a part, among them one that was asked for."""

    start: int
    """The offset in the part at which they begin."""
    end: int | None
    """That at which they end; None for the end of the part."""
    ahead: int
    """How many positions after the first of them the one asked for stands."""


@dataclass(frozen=True, slots=True)
class Occurring:
    """Where in one part of an article, its title, a heading or a block, stands what was asked for."""

    waypoints: Sequence[int]
    """The positions of those words of the segment whose places are kept, ascending."""
    offsets: Sequence[int]
    """Where in its part each of them stands, in code points."""
    first: int
    """The position at which the part begins."""
    after: int
    """The position at which the next one does."""
    concepts: list[tuple[int, Sequence[int]]] = field(default_factory=list)
    """Ordinals of concepts, each with positions at which it stands; one may come several times."""

    def stretch(self, position: int) -> Stretch:
        """The words among which stands what stands at a position."""
        waypoints, offsets = self.waypoints, self.offsets
        at = bisect_right(waypoints, position)
        end = offsets[at] if at < len(waypoints) and waypoints[at] < self.after else None
        if at and waypoints[at - 1] >= self.first:
            return Stretch(offsets[at - 1], end, position - waypoints[at - 1])
        return Stretch(0, end, position - self.first)


Places = dict[int, Occurring]
"""The ordinal of each part (`entries.parts_of`) in which something stands to what stands there."""
