"""The matrix of issues by sources as an outline."""

from briefing.core.comparisons import Matrix
from briefing.export.outline import Block, Heading, Inlines, Outline, Paragraph, Run, Table
from briefing.export.sources import counted


def matrix_outline(matrix: Matrix) -> Outline:
    """Every issue by every source, with silence in words."""
    title = "Issues by source"
    head: tuple[Inlines, ...] = (
        (Run("Issue"),),
        *((Run(matrix.titles.get(source, source), "source"),) for source in matrix.sources),
    )
    rows = tuple(
        (
            (Run(matrix.names.get(issue, issue), "source"),),
            *((Run(cell_in_words(matrix, issue, source)),) for source in matrix.sources),
        )
        for issue in matrix.issues
    )
    told = (
        f"{counted(len(matrix.issues), 'issue')}, {counted(len(matrix.sources), 'source')}. Main: the title or a"
        " heading is about the issue, or a fifth of the statements are. Numbers count statements."
    )
    told += f" {ordered}" if (ordered := order_in_words(matrix)) else ""
    notices = (Paragraph((Run(f"Please note: {notice}.", "label"),)) for notice in matrix.notices)
    blocks: tuple[Block, ...] = (
        Heading(1, (Run(title),)),
        *notices,
        Paragraph((Run(told, "label"),)),
        Table(head, rows),
    )
    return Outline(title, blocks, (), {"issues": len(matrix.issues), "sources": len(matrix.sources)})


def order_in_words(matrix: Matrix) -> str:
    """That the issues stand by how unevenly sources treat them, where they do."""
    values = [matrix.unevenness.get(issue, 0.0) for issue in matrix.issues]
    if len(set(values)) < 2 or values != sorted(values, reverse=True):
        return ""
    return "The issues that sources treat most unevenly stand first."


def cell_in_words(matrix: Matrix, issue: str, source: str) -> str:
    """How a source treats an issue."""
    cell = matrix.cells[issue][source]
    if cell.level == "silent":
        return "not analysed" if source in matrix.not_analysed else "silent"
    articles = f" in {cell.articles:,} articles" if cell.articles > 1 else ""
    return f"{cell.level}, {cell.statements:,}{articles}"
