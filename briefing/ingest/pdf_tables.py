"""Lines of a PDF's pages that are parted by wide gaps: rows of a table, or lines of two columns drawn side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.ingest.pdf_lines import Cell, PdfLine

_LONGEST = 25
"""How long a row's cells are at most, on the average: longer ones are columns of text."""
_APART = 4
"""Within how many sizes of their letters two rows stand."""
_SAME = 2.0
"""Within how many points two edges are one."""


def find_rows(lines: Sequence[PdfLine]) -> frozenset[int]:
    """The places of those lines of a page that are rows of a table, two at least."""
    return frozenset(
        place
        for first, (one, other) in enumerate(pairwise(lines))
        if _is_row(one) and _is_row(other) and _in_columns(one, other)
        for place in (first, first + 1)
    )


def part_columns(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines with two columns of text, which were drawn line by line over both, one behind the other."""
    found: list[PdfLine] = []
    run: list[PdfLine] = []
    for line in lines:
        if run and not (_is_double(line) and abs(line.cells[1].left - run[0].cells[1].left) <= _SAME):
            found += _one_behind_the_other(run)
            run = []
        if _is_double(line):
            run.append(line)
        else:
            found.append(line)
    return found + _one_behind_the_other(run)


def _is_row(line: PdfLine) -> bool:
    return len(line.cells) > 1 and sum(len(cell.text) for cell in line.cells) <= _LONGEST * len(line.cells)


def _is_double(line: PdfLine) -> bool:
    return len(line.cells) == 2 and not _is_row(line)


def _in_columns(one: PdfLine, other: PdfLine) -> bool:
    """Whether two parts of a line, or more, begin or end where parts of the other do."""
    if not 0 < one.base - other.base < _APART * one.size:
        return False
    return sum(any(_under(cell, each) for each in other.cells) for cell in one.cells) > 1


def _under(cell: Cell, other: Cell) -> bool:
    return abs(cell.left - other.left) <= _SAME or abs(cell.right - other.right) <= _SAME


def _one_behind_the_other(run: Sequence[PdfLine]) -> list[PdfLine]:
    """The left halves of lines, then the right ones; a single line is left as it is."""
    if len(run) < 2:
        return list(run)
    return [half for side in (0, 1) for half in _halves(run, side)]


def _halves(run: Sequence[PdfLine], side: int) -> Iterator[PdfLine]:
    for line in run:
        text, left, right = line.cells[side]
        parted = line.parted if side else text.endswith("-") and text[-2:-1].isalpha()
        bare = text.removesuffix("-") if parted else text
        yield replace(line, text=bare, left=left, right=right, parted=parted, cells=())
