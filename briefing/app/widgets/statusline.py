"""One line of words, left and right: titles over panes, and the line above the footer."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

from briefing.app.widgets.cells import cut, spread, width_of
from briefing.app.widgets.painting import Paint
from briefing.core.visible import visible_line


class StatusLine(Widget, can_focus=False):
    """What is shown, on the left, and what is going on, on the right."""

    ALLOW_SELECT = False

    def __init__(self, place: str = "", *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.place = place
        """What is shown on the left; where it has several lines, the first that there is room for."""
        self.activity = ""
        """What is shown on the right."""
        self.active = False
        """Whether it is the title of the pane in use."""
        self._paint = Paint(self, "status")

    def show(self, place: str, activity: str = "") -> None:
        """Shows other words; repaints only when they are other."""
        if (place, activity) != (self.place, self.activity):
            self.place, self.activity = place, activity
            self.refresh()

    def activate(self, active: bool) -> None:
        """Shows whether it is the title of the pane in use."""
        if active != self.active:
            self.active = active
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self._paint.ground)
        activity = cut(visible_line(self.activity), width - 3)
        right = ((activity + " " if activity else "", "note"),)
        room = width - 2 - (width_of(activity) + 1 if activity else 0)
        wordings = [visible_line(wording) for wording in self.place.split("\n")]
        shown = next((wording for wording in wordings if width_of(wording) <= room), wordings[-1])
        left = ((" " + shown, "title" if self.active else "dim"),)
        return self._paint.strip(spread(left, right, width), width)

    def notify_style_update(self) -> None:
        """Forgets the styles of the theme before."""
        super().notify_style_update()
        self._paint.forget()
