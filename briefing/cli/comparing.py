"""Comparisons and the matrix on a page for a person."""

from briefing.cli.cells import clip, columns
from briefing.cli.outlined import show_block
from briefing.cli.page import GAP, Page
from briefing.cli.styled import Face, Piece
from briefing.core.comparisons import Cell, Comparison, Matrix
from briefing.core.topics import Level
from briefing.export.matrix_outline import order_in_words
from briefing.export.outline import Block, Heading
from briefing.export.outlines import build_outline

_MOST_SOURCES = 60
"""Sources that the matrix shows to a person; the rest are counted, and in --json and --plain."""
_NARROWEST = 28
"""The least columns of text in which a source is still read with ease."""
_SIGNS: dict[Level, str] = {"main": "■", "mentioned": "▫", "silent": "·"}
_UNREAD = "–"
"""The sign of a source whose articles are in languages that are not analysed."""
_CELL = 5
"""Columns of a cell of the matrix."""


def show_comparison(page: Page, comparison: Comparison) -> None:
    """A comparison, in which what each source alone says stands side by side where the page is wide enough."""
    room = (page.width - GAP * (len(comparison.sources) - 1)) // max(len(comparison.sources), 1)
    columns_fit = len(comparison.sources) > 1 and room >= _NARROWEST
    groups: list[list[Block]] = []
    for block in build_outline(comparison).blocks:
        if columns_fit and isinstance(block, Heading) and block.level == 3:
            groups.append([block])
        elif groups and not isinstance(block, Heading):
            groups[-1].append(block)
        else:
            _show_beside(page, groups, room)
            groups = []
            show_block(page, block)
    _show_beside(page, groups, room)


def _show_beside(page: Page, groups: list[list[Block]], room: int) -> None:
    """Groups under headings of their own, in columns."""
    if not groups:
        return
    parts = [Page(room, page.paint) for _ in groups]
    for part, blocks in zip(parts, groups, strict=True):
        for block in blocks:
            show_block(part, block)
    page.blank()
    page.beside(parts)


def show_matrix(page: Page, matrix: Matrix) -> None:
    """Every issue by every source: numbered columns, in several bands where the page is narrow, then the sources."""
    page.heading("Issues by source")
    unread = f", {_UNREAD} not analysed" if matrix.not_analysed else ""
    page.text((f"■ main, ▫ mentioned, · silent{unread}; the numbers count statements on the issue", Face.LABEL))
    if ordered := order_in_words(matrix):
        page.text((ordered, Face.LABEL))
    for notice in matrix.notices:
        page.text((f"Please note: {notice}.", Face.LABEL))
    if not matrix.sources:
        page.text("No source to show: the library holds no articles, or none of those asked for.")
        return
    name_room = min(max([columns(matrix.names.get(issue, issue)) for issue in matrix.issues] or [0]), 28)
    shown = matrix.sources[:_MOST_SOURCES]
    band = max((page.width - name_room) // (_CELL + GAP), 1)
    for start in range(0, len(shown), band):
        page.blank()
        _show_band(page, matrix, shown[start : start + band], start, name_room)
    page.blank()
    for number, source in enumerate(shown, start=1):
        page.text(matrix.titles.get(source, source), first=f"{f'[{number}]':>6} ", indent=" " * 7)
    if len(matrix.sources) > len(shown):
        page.text((f"{len(matrix.sources) - len(shown):,} more sources: --plain and --json show all", Face.LABEL))


def _show_band(page: Page, matrix: Matrix, sources: tuple[str, ...], start: int, name_room: int) -> None:
    gap = " " * GAP
    numbers = gap.join(f"{f'[{start + place}]':>{_CELL}}" for place in range(1, len(sources) + 1))
    page.line((" " * name_room + gap + numbers, Face.LABEL))
    for issue in matrix.issues:
        name = clip(matrix.names.get(issue, issue), name_room)
        pieces: list[Piece] = [name + " " * (name_room - columns(name))]
        for source in sources:
            pieces += [gap, _cell(matrix.cells[issue][source], analysed=source not in matrix.not_analysed)]
        page.line(*pieces)


def _cell(cell: Cell, *, analysed: bool) -> Piece:
    sign = _SIGNS[cell.level] if analysed else _UNREAD
    text = sign + (f"{cell.statements:>{_CELL - 1}}" if cell.statements else "")
    padded = f"{text:<{_CELL}}"
    return (padded, Face.STRONG) if cell.level == "main" else padded
