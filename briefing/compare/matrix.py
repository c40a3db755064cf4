"""The matrix: every issue by every source, silence included."""

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.core.articles import Article
from briefing.core.comparisons import Cell, Matrix
from briefing.core.topics import Coverage, Issue, Level

_RANK: dict[Level, int] = {"silent": 0, "mentioned": 1, "main": 2}
_SILENT = Cell("silent", 0, 0)


def build_matrix(
    issues: Sequence[Issue], articles: Sequence[Article], coverage: Mapping[str, Sequence[Coverage]]
) -> Matrix:
    """Every issue by every source: the highest level among a source's articles, and how much it says.

    `coverage` holds by issue how articles treat it; articles that are absent are silent. Sources stand by how many
    statements they make on all issues together, then by name.
    """
    source_of = {article.id: article.source_label for article in articles}
    titles: dict[str, str] = {}
    for article in articles:
        titles.setdefault(article.source_label, article.source or article.name)
    said: Counter[str] = Counter(dict.fromkeys(titles, 0))
    rows: dict[str, dict[str, Cell]] = {}
    for issue in issues:
        row: dict[str, Cell] = {}
        for held in coverage.get(issue.id, ()):
            source = source_of.get(held.article)
            if source is None or held.level == "silent":
                continue
            cell = row.get(source, _SILENT)
            level = max(cell.level, held.level, key=lambda each: _RANK[each])
            row[source] = Cell(level, cell.statements + held.statements, cell.articles + 1)
            said[source] += held.statements
        rows[issue.id] = row
    sources = tuple(sorted(titles, key=lambda source: (-said[source], titles[source].casefold(), source)))
    cells = {id: {source: row.get(source, _SILENT) for source in sources} for id, row in rows.items()}
    return Matrix(
        tuple(issue.id for issue in issues), {issue.id: issue.name for issue in issues}, sources, titles, cells
    )
