"""What an exported matrix counted, against what is counted now."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from briefing.catalogue.exports import Counted
from briefing.core.comparisons import Matrix

Counts = Mapping[str, Mapping[str, Sequence[object]]]
"""Issue to source to level, statements and articles; who is silent is absent."""


def counted_in(matrix: Matrix) -> Counted | None:
    """What to remember of a matrix; None for one that no library was asked for."""
    if matrix.request is None:
        return None
    return Counted(0, asdict(matrix.request), counts_of(matrix))


def counts_of(matrix: Matrix) -> Counts:
    """The counts of a matrix."""
    return {
        issue: {
            source: [cell.level, cell.statements, cell.articles]
            for source, cell in cells.items()
            if cell.level != "silent"
        }
        for issue, cells in matrix.cells.items()
    }


def differing(then: Counts, now: Counts) -> tuple[int, int]:
    """In how many places there is a count, then or now, and in how many of them it is another."""
    before, after = _flat(then), _flat(now)
    places = before.keys() | after.keys()
    return len(places), sum(before.get(place) != after.get(place) for place in places)


def _flat(counts: Counts) -> dict[tuple[str, str], list[object]]:
    return {(issue, source): list(cell) for issue, cells in counts.items() for source, cell in cells.items()}
