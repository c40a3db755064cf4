"""The balance of a comparison: what each source's statements are, whom it lets speak, and in what words."""

from textual import on

from briefing.app.commands import bindings
from briefing.app.lists.listing import load_comparison
from briefing.app.messages import Opening
from briefing.app.screens.view import View
from briefing.app.screens.wording import describe_balance
from briefing.app.widgets.balance import BalanceRows
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.rows import RowSource
from briefing.core.comparisons import Comparison


class BalanceScreen(View[Comparison]):
    """Counts by source; Enter on one shows the lines behind it, and on a line opens the article there."""

    BINDINGS = bindings("balance", "list", "moving")
    noun = "Balance"
    _rows: BalanceRows | None = None

    def load(self) -> Comparison:
        """The comparison whose balance it is."""
        return load_comparison(self.library, self.subject)

    def build_rows(self, value: Comparison) -> RowSource:
        """Its lines."""
        self._rows = BalanceRows(value, self._rows.opened if self._rows else ())
        return self._rows

    def describe_value(self, value: Comparison) -> tuple[str, str]:
        """What it is of."""
        return describe_balance(value)

    def opening_at(self, key: str) -> Opening | None:
        """The line behind a count."""
        span = self._rows.span(key) if self._rows else None
        return Opening(span.article, at=span) if span is not None else None

    @on(LineList.Chosen, "#view")
    def show_lines(self, event: LineList.Chosen) -> None:
        """Shows or hides the lines behind a count."""
        if self._rows is not None and self.value is not None and self._rows.span(event.key) is None:
            self._rows = BalanceRows(self.value, self._rows.toggled(event.key))
            self.query_one("#view", LineList).show(self._rows)
