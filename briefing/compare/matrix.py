"""The matrix: every issue by every source, silence included, the most uneven issues first.

How uneven sources' attention to an issue is, is told by the log-likelihood of their counts (Dunning, "Accurate Methods
for the Statistics of Surprise and Coincidence", Computational Linguistics 19, 1993): twice the sum over sources of the
statements that one makes on the issue, times the logarithm of that count over the one it would have if all sources gave
the issue the same share of their statements. So a large source is not uneven for being large, and a single statement is
no unevenness to speak of.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from briefing.core.articles import Article
from briefing.core.comparisons import Cell, Matrix, Order
from briefing.core.topics import Coverage, Issue, Level
from briefing.evidence.foreign import foreign, not_analysed, only_foreign

_RANK: dict[Level, int] = {"silent": 0, "mentioned": 1, "main": 2}
_SILENT = Cell("silent", 0, 0)


def build_matrix(
    issues: Sequence[Issue],
    articles: Sequence[Article],
    coverage: Mapping[str, Sequence[Coverage]],
    *,
    sizes: Mapping[str, int] | None = None,
    order: Order = "tree",
    notices: Sequence[str] = (),
) -> Matrix:
    """Every issue by every source: the highest level among a source's articles, and how much it says.

    `coverage` holds by issue how articles treat it; articles that are absent are silent. `sizes` are statements by
    article id; without them a source's size is what it says on all these issues. Sources stand by how many statements
    they make on all issues together, then by name; issues by unevenness or as given.
    """
    source_of = {article.id: article.source_label for article in articles}
    titles: dict[str, str] = {}
    for article in articles:
        titles.setdefault(article.source_label, article.source or article.name)
    said: Counter[str] = Counter(dict.fromkeys(titles, 0))
    rows: dict[str, dict[str, Cell]] = {}
    for issue in issues:
        row = rows[issue.id] = _row(coverage.get(issue.id, ()), source_of)
        said.update({source: cell.statements for source, cell in row.items()})
    size: Counter[str] = Counter()
    for article in articles if sizes is not None else ():
        size[article.source_label] += (sizes or {}).get(article.id, 0)
    uneven = {id: unevenness(row, size if sizes is not None else said) for id, row in rows.items()}
    sources = tuple(sorted(titles, key=lambda source: (-said[source], titles[source].casefold(), source)))
    ids = [issue.id for issue in issues]
    if order == "uneven":
        ids.sort(key=lambda id: -uneven[id])
    names = {issue.id: issue.name for issue in issues}
    cells = {id: {source: rows[id].get(source, _SILENT) for source in sources} for id in ids}
    told = (*notices, not_analysed(unread)) if (unread := foreign(articles)) else tuple(notices)
    return Matrix(tuple(ids), names, sources, titles, cells, uneven, told, only_foreign(articles))


def unevenness(row: Mapping[str, Cell], sizes: Mapping[str, int]) -> float:
    """The log-likelihood of the sources' counts on an issue against the same share for all; `sizes` are statements."""
    counts = {source: row[source].statements if source in row else 0 for source in sizes}
    whole, on_it = sum(sizes.values()), sum(counts.values())
    if not whole or not on_it:
        return 0.0
    value = sum(2 * count * log(count * whole / (sizes[source] * on_it)) for source, count in counts.items() if count)
    return round(max(value, 0.0), 6)


def _row(covered: Sequence[Coverage], source_of: Mapping[str, str]) -> dict[str, Cell]:
    """The cells of an issue on which a source is not silent."""
    row: dict[str, Cell] = {}
    for held in covered:
        source = source_of.get(held.article)
        if source is None or held.level == "silent":
            continue
        cell = row.get(source, _SILENT)
        level = max(cell.level, held.level, key=lambda each: _RANK[each])
        row[source] = Cell(level, cell.statements + held.statements, cell.articles + 1)
    return row
