"""Every issue by every source, silence included."""

from collections.abc import Sequence

from textual import on

from briefing.app.commands import bindings
from briefing.app.lists.subjects import Subject
from briefing.app.messages import OpenBrief, OpenComparison
from briefing.app.screens.view import View
from briefing.app.screens.wording import describe_matrix
from briefing.app.widgets.grid import GridList
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.matrix import MatrixRows
from briefing.app.widgets.rows import RowSource
from briefing.core.comparisons import Matrix, Order
from briefing.library import Library
from briefing.topics import ids

NARROWING = (
    "Ids of topics or issues, then a query, each if you like: “conflicts date:2023 source:reuters”. "
    "Articles that match count; leave it empty for all."
)


class MatrixScreen(View[Matrix]):
    """Issues in rows, sources in columns."""

    BINDINGS = bindings("matrix", "grid", "list", "moving")
    noun = "Matrix"
    _rows: MatrixRows | None = None
    order: Order = "uneven"
    """The order of the issues."""
    narrowed: tuple[str, ...] = ()
    """Ids of topics and issues, and the words of a query, that it is narrowed to."""

    def load(self) -> Matrix:
        """The matrix."""
        return load_matrix(self.library, self.narrowed, self.order)

    def build_rows(self, value: Matrix) -> RowSource:
        """Its lines."""
        self._rows = MatrixRows(value)
        return self._rows

    def describe_value(self, value: Matrix) -> tuple[str, str]:
        """How large it is."""
        return describe_matrix(value, self.order)

    def describe(self) -> str:
        """The cell under the cursor in words."""
        lines = self.query_one("#view", GridList)
        said = self._rows.describe(lines.cursor_key, lines.column) if self._rows else ""
        return said or super().describe()

    @on(LineList.Highlighted, "#view")
    def tell_cell(self) -> None:
        """Tells the cell under the cursor."""
        self.show_status()

    def action_compare(self) -> None:
        """Sets side by side what each source says on the issue under the cursor."""
        key = self.query_one("#view", GridList).cursor_key
        if key is not None and self.value is not None:
            self.request(OpenComparison(Subject(self.value.names[key], issue=key)))

    def action_narrow(self) -> None:
        """Asks for what it is to be narrowed to."""
        from briefing.app.screens.prompt import Prompt  # noqa: PLC0415  (loaded when it is needed)

        def check(words: str) -> str:
            load_matrix(self.library, tuple(words.split()), self.order)
            return words

        def narrow(words: str | None) -> None:
            if words is not None:
                self.narrowed = tuple(words.split())
                self.library_changed()

        self.app.push_screen(
            Prompt("Narrow the matrix", " ".join(self.narrowed), NARROWING, ask=check, does="Narrow"), narrow
        )

    def action_order(self) -> None:
        """Puts the issues in the order of the tree, or the most uneven first."""
        self.order = "tree" if self.order == "uneven" else "uneven"
        self.library_changed()

    @on(LineList.Chosen, "#view")
    def open_cell(self, event: LineList.Chosen) -> None:
        """Opens the brief on the issue under the cursor, narrowed to the source."""
        lines = self.query_one("#view", GridList)
        place = self._rows.cell(event.key, lines.column) if self._rows else None
        if place is not None and self.value is not None:
            issue, source = place
            name = f"{self.value.names[issue]} in {self.value.titles[source]}"
            self.request(OpenBrief(Subject(name, issue=issue, sources=(source,))))


def load_matrix(library: Library, words: Sequence[str], order: Order) -> Matrix:
    """The matrix, narrowed to the ids of topics or issues that come first among some words, and to a query of the rest.

    A group of sources is written as one source is: source:NAME. Raises QueryError.
    """
    known = set(ids(library.tree))
    count = next((place for place, word in enumerate(words) if word not in known), len(words))
    under, rest = words[:count], words[count:]
    groups = [word for word in rest if word.partition(":")[2] in library.settings.groups and word.startswith("source:")]
    query = " ".join(word for word in rest if word not in groups)
    sources = [word.partition(":")[2] for word in groups]
    return library.matrix(*under, query=query or None, sources=sources, order=order)
