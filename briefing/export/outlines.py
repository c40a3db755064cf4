"""The outline of anything that can be exported."""

from briefing.core.briefs import Brief
from briefing.core.comparisons import Comparison, Matrix
from briefing.export.brief_outline import brief_outline
from briefing.export.comparison_outline import comparison_outline
from briefing.export.matrix_outline import matrix_outline
from briefing.export.outline import Outline


def build_outline(value: Brief | Comparison | Matrix, *, author: str | None = None) -> Outline:
    """What an export of the value says; `author` is whose notes stand in it."""
    if isinstance(value, Brief):
        return brief_outline(value, author=author)
    if isinstance(value, Comparison):
        return comparison_outline(value)
    return matrix_outline(value)
