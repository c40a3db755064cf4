"""Choosing which sources stand side by side: all that speak on it, with how much they say, and the user's groups."""

from collections.abc import Iterable, Mapping

from textual import on
from textual.app import ComposeResult

from briefing.app.commands import bindings, sign_of
from briefing.app.keys import TABLE, Key
from briefing.app.screens.frame import Frame
from briefing.app.widgets.cells import Line, fit, pad_left
from briefing.app.widgets.lines import LineList
from briefing.app.widgets.notes import Notes
from briefing.app.widgets.rows import Rows
from briefing.app.widgets.statusline import StatusLine
from briefing.core.comparisons import Comparison
from briefing.library import Library

MOST = 4
"""Sources that stand side by side at most."""
_GROUP = "group "


class SourceRows(Rows):
    """The user's groups, then every source with its statements; what is chosen is ticked."""

    def __init__(
        self,
        counts: Mapping[str, int],
        titles: Mapping[str, str],
        groups: Mapping[str, tuple[str, ...]],
        chosen: Iterable[str],
    ) -> None:
        self._counts, self._titles, self._groups = counts, titles, groups
        self._chosen = frozenset(chosen)
        self._keys = (*(_GROUP + name for name in groups), *counts)
        super().__init__(self._keys)

    def key(self, index: int) -> str:
        """The source, or the group."""
        return self._keys[index]

    def lines(self, index: int, width: int) -> tuple[Line, ...]:
        """The tick, how much it says, and its name."""
        key = self._keys[index]
        if key.startswith(_GROUP):
            name = key.removeprefix(_GROUP)
            told = f"{name}: {', '.join(self._groups[name])}"
            return (fit((("      group ", "dim"), (told, "title")), width),)
        tick = "[x]" if key in self._chosen else "[ ]"
        count = f"{self._counts[key]:,}" if self._counts[key] else "silent"
        parts = ((tick, "mark"), (pad_left(count, 7), "count"), (f"  {self._titles.get(key, key)}", "title"))
        return (fit(parts, width),)


class SourcesScreen(Frame):
    """Every source of the library; it answers with those chosen, or with None."""

    BINDINGS = bindings("sources", "dialog", "list", "ticking")
    CHOOSES = "Tick"

    def __init__(self, library: Library, comparison: Comparison, table: Iterable[Key] = TABLE) -> None:
        super().__init__(library, table)
        said = {source: balance.statements for source, balance in comparison.balance.items()}
        self._counts = {**said, **comparison.others, **dict.fromkeys(comparison.silent, 0)}
        self._titles = comparison.titles
        known = library.settings.groups.items()
        held = {name: tuple(each for each in sources if each in self._counts) for name, sources in known}
        self._groups = {name: sources for name, sources in held.items() if sources}
        self._before = tuple(comparison.sources)
        self._chosen = list(self._before)

    def compose_body(self) -> ComposeResult:
        """The list."""
        yield StatusLine("Sources side by side", classes="pane-title")
        yield Notes(f"Up to {MOST}; the numbers count statements on it.", id="sources-note")
        yield LineList(id="sources")

    def on_mount(self) -> None:
        """Lists them, those on the screen before ticked."""
        self._show()
        self.set_focus(self.query_one("#sources"), scroll_visible=False)

    def describe(self) -> str:
        """How many are chosen."""
        return f"{len(self._chosen)} of up to {MOST} sources chosen"

    @on(LineList.Chosen, "#sources")
    def toggle(self, event: LineList.Chosen) -> None:
        """Ticks a source, or takes its tick away; a group is chosen in place of all others."""
        key = event.key
        if key.startswith(_GROUP):
            self._chosen = list(self._groups[key.removeprefix(_GROUP)][:MOST])
        elif key in self._chosen:
            self._chosen.remove(key)
        elif len(self._chosen) == MOST:
            self.tell(f"At most {MOST}: take one away first")
        else:
            self._chosen.append(key)
        self._show()

    def action_compare_chosen(self) -> None:
        """Answers with those chosen."""
        if self._chosen:
            self.dismiss(tuple(self._chosen))
        else:
            self.tell("Tick a source first")

    def action_go_back(self) -> None:
        """Back, nothing changed; tells so where something was ticked."""
        if set(self._chosen) != set(self._before):
            self.tell(f"The sources are as before: {sign_of('compare-chosen', self.table)} takes those ticked")
        self.dismiss(None)

    def _show(self) -> None:
        rows = SourceRows(self._counts, self._titles, self._groups, self._chosen)
        self.query_one("#sources", LineList).show(rows)
        self.show_status()
