"""The comparison itself: the same issue in two to four sources."""

from collections.abc import Sequence

from briefing.compare.alignment import ALIGNED, aligned
from briefing.compare.columns import build_columns
from briefing.compare.keyness import build_wording
from briefing.compare.rows import build_rows
from briefing.core.comparisons import Comparison
from briefing.evidence.gathered import Gathered
from briefing.evidence.material import build_material


def build_comparison(gathered: Gathered, sources: Sequence[str] | None, *, by_article: bool = False) -> Comparison:
    """What two to four sources say on an issue, side by side; with `by_article`, each article is a source.

    Without `sources` the columns are those with most statements on the issue, at most four. Raises UsageError for more
    than four, and for a source that the library does not have.
    """
    columns = build_columns(gathered, sources, by_article=by_article)
    material = build_material(columns.statements, gathered.articles, gathered.rule, near=ALIGNED)
    named = {*columns.names, *columns.silent}
    return Comparison(
        gathered.issue,
        gathered.name,
        gathered.rule,
        columns.names,
        columns.articles,
        build_rows(columns, material, aligned(material, columns.column)),
        build_wording(columns),
        columns.silent,
        (*gathered.notices, *material.notices),
        {article.id: article.name for article in gathered.articles if article.id in named},
    )
