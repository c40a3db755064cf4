"""What sources say on one issue, side by side."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.app.commands import bindings, sign_of
from briefing.app.keys import TABLE, Key
from briefing.app.lists.listing import load_comparison
from briefing.app.lists.subjects import Subject
from briefing.app.messages import OpenBalance, OpenComparison, Opening
from briefing.app.screens.view import View
from briefing.app.screens.wording import count_of, describe_comparison
from briefing.app.widgets.columns import ComparisonRows
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.rows import RowSource
from briefing.core.comparisons import Comparison
from briefing.core.statements import SCALES
from briefing.core.visible import visible_line
from briefing.library import Library


class ComparisonScreen(View[Comparison]):
    """Points that sources share, and points that one alone makes."""

    BINDINGS = bindings("comparison", "grid", "list", "moving")
    noun = "Comparison"
    _rows: ComparisonRows

    def __init__(self, library: Library, table: Iterable[Key] = TABLE, subject: Subject | None = None) -> None:
        super().__init__(library, table, subject)
        self.scale = library.settings.scale
        self._plain: Comparison | None = None

    def load(self) -> Comparison:
        """The comparison, its words of likelihood named on the scale chosen."""
        self._plain = load_comparison(self.library, self.subject)
        return self._weighed(self._plain)

    def _weighed(self, comparison: Comparison) -> Comparison:
        from briefing.compare.likelihoods import with_likelihoods  # noqa: PLC0415  (not wanted before the first paint)

        return with_likelihoods(comparison, self.scale) if self.scale else comparison

    def build_rows(self, value: Comparison) -> RowSource:
        """Its lines."""
        self._rows = ComparisonRows(value)
        return self._rows

    def opening_at(self, key: str) -> Opening | None:
        """The statement under the cursor."""
        span = self._rows.span(key)
        return Opening(span.article, at=span) if span is not None else None

    def action_balance(self) -> None:
        """Shows what each source's statements are, whom it lets speak, and in what words."""
        self.request(OpenBalance(self.subject))

    def action_choose_sources(self) -> None:
        """Asks which sources are to stand side by side."""
        from briefing.app.screens.sources import SourcesScreen  # noqa: PLC0415  (loaded when it is opened)

        if self.value is None:
            return

        def chosen(sources: tuple[str, ...] | None) -> None:
            if sources:
                self.request(OpenComparison(replace(self.subject, sources=sources)))

        self.app.push_screen(SourcesScreen(self.library, self.value, self.table), chosen)

    def action_likelihood(self) -> None:
        """Names words of likelihood on the next scale, or on none."""
        from briefing.analysis.likelihood import scale_name  # noqa: PLC0415  (not wanted before the first paint)

        if self._plain is None:
            return
        scales = (None, *SCALES)
        self.scale = scales[(scales.index(self.scale) + 1) % len(scales)]
        self.show_value(self._weighed(self._plain))
        name = f"on the scale {scale_name(self.scale)}" if self.scale else "as the sources have them"
        self.tell(f"Words of likelihood {name}")

    def action_pin(self) -> None:
        """Pins all that is said on the point under the cursor into the brief."""
        key = self.query_one("#view", LineList).cursor_key
        row = self._rows.row(key) if self.value is not None else None
        if row is None or self.value is None:
            self.tell("No point here to pin")
            return
        said = tuple(each for cell in row.cells.values() for each in cell)
        issue, name = self.value.issue, self.value.name

        def pinned(new: int) -> None:
            told = f"Pinned {count_of(new, 'statement')}" if new else "All of it is pinned already"
            self.tell(f"{told} into the brief on {visible_line(name)}{'; u undoes it' * bool(new)}")

        self.questions.ask("pinning", lambda: self.library.pin_statements(issue, said), pinned)

    def describe_value(self, value: Comparison) -> tuple[str, str]:
        """What it is on, and who is silent."""
        return describe_comparison(value, sign_of("choose-sources", self.table))
