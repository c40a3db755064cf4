"""The rows of what a rule or a search finds while it is written: one line each, to be looked at only."""

from collections.abc import Sequence

from briefing.app.widgets.cells import Line, fit
from briefing.app.widgets.rows import Rows
from briefing.core.visible import visible_line


class ExampleRows(Rows):
    """Pairs of what was found and where; the cursor stands on none."""

    def __init__(self, examples: Sequence[tuple[str, str]]) -> None:
        super().__init__(examples)
        self._examples = examples

    def selectable(self, index: int) -> bool:  # noqa: ARG002
        """None can be chosen."""
        return False

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """What was found, and after it where, as far as there is room."""
        found, where = self._examples[index]
        return (fit(((visible_line(found), ""), (f"  {visible_line(where)}", "dim")), width),)
