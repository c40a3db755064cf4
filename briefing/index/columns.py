"""Columns: what the index knows of many articles or places at once, as arrays, so that nothing walks them one by one.

Two of them are compared only when their numbers are of one type: numpy would otherwise copy the longer one first.
"""

from collections.abc import Collection, Sequence

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.uint32]
"""Numbers as they are written: ordinals of articles, or positions, ascending."""
Weights = npt.NDArray[np.uint16]
"""How much the occurrences in each of some articles weigh."""
Slots = npt.NDArray[np.intp]
"""Slots or ordinals, ascending, to pick from other columns by."""
Mask = npt.NDArray[np.bool_]
"""Of every slot, or of every part, whether something holds there."""
Floats = npt.NDArray[np.float64]
"""Sums and scores."""

EMPTY: Column = np.zeros(0, np.uint32)
"""No positions."""
_FIRST: Slots = np.zeros(1, np.intp)


def as_column(numbers: Sequence[int]) -> Column:
    """Numbers as a column."""
    return np.array(numbers, np.uint32)


def ranges(firsts: Slots, lasts: Slots) -> Slots:
    """The indices from each first up to, not including, its last, one range after the other."""
    lengths = lasts - firsts
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    found: Slots = np.arange(total) + np.repeat(firsts - (ends - lengths), lengths)
    return found


def firsts_of(groups: Slots | Column) -> Slots:
    """Where each group begins, given the group of each of some things in order."""
    return np.concatenate((_FIRST[: len(groups)], np.flatnonzero(groups[1:] != groups[:-1]) + 1))


def merged(several: Collection[Column]) -> Column:
    """The numbers of several columns, each once, ascending."""
    filled = [column for column in several if len(column)]
    if len(filled) < 2:
        return filled[0] if filled else EMPTY
    together = np.concatenate(filled)
    together.sort()
    return together[firsts_of(together)]


def stands(column: Column, positions: Column) -> Mask:
    """Of each position, whether it is in a column."""
    if not len(column):
        return np.zeros(len(positions), np.bool_)
    at = np.searchsorted(column, positions)
    at[at == len(column)] = 0
    found: Mask = column[at] == positions
    return found


def lowered(column: Column, by: int) -> Column:
    """The positions so much before others, none of them before the first."""
    return np.maximum(column, np.uint32(by)) - np.uint32(by)


def largest(keys: Floats, count: int) -> Slots:
    """Where the largest of some keys are; of equal ones at the end of them, the first."""
    if len(keys) <= count:
        return np.arange(len(keys))
    least = np.partition(keys, -count)[-count]
    above = np.flatnonzero(keys > least)
    return np.sort(np.concatenate((above, np.flatnonzero(keys == least)[: count - len(above)])))
