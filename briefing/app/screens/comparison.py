"""What sources say on one issue, side by side."""

from briefing.app.commands import bindings
from briefing.app.messages import Opening
from briefing.app.screens.listing import load_comparison
from briefing.app.screens.view import View
from briefing.app.screens.wording import describe_comparison
from briefing.app.widgets.columns import ComparisonRows
from briefing.app.widgets.rows import RowSource
from briefing.core.comparisons import Comparison


class ComparisonScreen(View[Comparison]):
    """Points that sources share, and points that one alone makes."""

    BINDINGS = bindings("comparison", "grid", "list", "moving")
    noun = "Comparison"
    _rows: ComparisonRows

    def load(self) -> Comparison:
        """The comparison."""
        return load_comparison(self.library, self.subject)

    def build_rows(self, value: Comparison) -> RowSource:
        """Its lines."""
        self._rows = ComparisonRows(value)
        return self._rows

    def opening_at(self, key: str) -> Opening | None:
        """The statement under the cursor."""
        span = self._rows.span(key)
        return Opening(span.article, at=span) if span is not None else None

    def describe_value(self, value: Comparison) -> tuple[str, str]:
        """What it is on, and who is silent."""
        return describe_comparison(value)
