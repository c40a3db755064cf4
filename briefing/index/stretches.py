"""The clauses of a text in which stands what was asked for, so that nobody need look at the others."""

from typing import NamedTuple


class Stretch(NamedTuple):
    """A clause of a part of an article (its title, a heading or a block), in which something stands."""

    part: int
    """The ordinal of the part (`entries.parts_of`)."""
    start: int
    """The offset in the part at which it begins."""
    end: int | None
    """That at which the next one does; None for the end of the part."""
    ahead: tuple[int, ...]
    """Of each thing that stands in it, how many positions after the first of its words it does."""
    concepts: tuple[int, ...]
    """Of each of these, what it is: the ordinal of a concept."""


Places = tuple[Stretch, ...]
"""Where in one article something stands, in order."""
