"""The panes of the main screen: as many as there is room for, the one in use among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from briefing.app.screens.frame import Frame
from briefing.app.widgets.statusline import StatusLine

if TYPE_CHECKING:
    from textual import events

PANES = ("topics", "list", "reading")
"""The panes from left to right; each holds the widget of that id."""


TWO, THREE = 80, 120
"""Columns from which on two panes are shown, and three."""


class Paned(Frame):
    """A screen of three panes side by side, each in a column of id `PANE-pane`; one of them is in use."""

    pane: reactive[str] = reactive("topics", init=False, repaint=False)
    """The pane that has the focus."""

    def on_resize(self) -> None:
        """Shows as many panes as there is room for."""
        self.arrange_panes()

    def arrange_panes(self) -> None:
        """Shows three panes, or two or one where there is less room, the one in use among them."""
        seen: tuple[str, ...] = PANES
        if self.app.size.width < THREE:
            seen = ("list", "reading") if self.pane == "reading" else ("topics", "list")
        if self.app.size.width < TWO:
            seen = (self.pane,)
        for pane in PANES:
            column = self.query_one(f"#{pane}-pane")
            column.display = pane in seen
            column.set_class(pane == seen[-1], "-last")
            column.set_class(seen == (pane,), "-alone")
            column.query_one(".pane-title", StatusLine).activate(pane == self.pane)

    def watch_pane(self, pane: str) -> None:
        """Shows the pane where the width does not allow for all, and gives it the focus."""
        self.arrange_panes()
        self.show_status()
        if self.focused is None or self.focused not in self.query(f"#{pane}-pane *"):
            self.set_focus(self.query_one(self.focus_of(pane)), scroll_visible=False)

    def focus_of(self, pane: str) -> str:
        """The selector of what has the focus when a pane is come to."""
        return f"#{pane}"

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Follows a focus that was moved with the mouse."""
        for pane in PANES:
            if event.widget in self.query(f"#{pane}-pane *"):
                self.pane = pane

    def action_jump(self) -> None:
        """Puts a letter on each pane, and goes to the one whose letter is pressed."""
        from briefing.app.screens.jumping import JumpScreen  # noqa: PLC0415  (loaded when it is wanted)

        columns = {pane: self.query_one(f"#{pane}-pane") for pane in PANES}
        places = {pane: column.region.offset for pane, column in columns.items() if column.display}

        def chosen(pane: str | None) -> None:
            if pane is not None:
                self.pane = pane

        self.app.push_screen(JumpScreen(self.table, places), chosen)

    def action_next_pane(self) -> None:
        """To the pane on the right; from the last to the first."""
        self.pane = PANES[(PANES.index(self.pane) + 1) % len(PANES)]

    def action_previous_pane(self) -> None:
        """To the pane on the left; from the first to the last."""
        self.pane = PANES[(PANES.index(self.pane) - 1) % len(PANES)]
