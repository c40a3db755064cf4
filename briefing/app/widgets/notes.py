"""A few lines of the tool's own words, wrapped; its height is that of its words, and changes only when they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from briefing.app.widgets.painting import Paint
from briefing.app.widgets.wrapping import wrap
from briefing.core.visible import visible

if TYPE_CHECKING:
    from textual.strip import Strip

    from briefing.app.widgets.cells import Line


class Notes(Widget, can_focus=False):
    """Words that say what was found, what went wrong, or what to do next; without words it takes no room."""

    ALLOW_SELECT = False
    MOST = 12
    """The most lines that are shown."""

    def __init__(self, words: str = "", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.words = words
        """What is said; a line end begins a new line, and a line that begins with a space is not wrapped."""
        self.error = False
        """Whether it tells of a mistake."""
        self._lines: tuple[Line, ...] = ()
        self._paint = Paint(self, "notes")
        self.styles.height = 0

    def show(self, words: str, *, error: bool = False) -> None:
        """Says something else; repaints, and takes other room, only where that is needed."""
        if (words, error) != (self.words, self.error):
            self.words, self.error = words, error
            self._wrap()

    def on_mount(self) -> None:
        """Takes the room that the words need."""
        self._wrap()

    def on_resize(self) -> None:
        """Wraps to the width."""
        self._wrap()

    def render_line(self, y: int) -> Strip:
        """One line."""
        width = self.size.width
        line = self._lines[y] if y < len(self._lines) else ()
        return self._paint.strip(line, width)

    def notify_style_update(self) -> None:
        """Forgets the styles of the theme before."""
        super().notify_style_update()
        self._paint.forget()

    def _wrap(self) -> None:
        width = (self.size.width or self.app.size.width) - 2
        lines: list[Line] = []
        for text in visible(self.words).split("\n") if self.words else ():
            extents = ((0, len(text)),) if text.startswith(" ") else wrap(text, width) or ((0, 0),)
            lines += [((" ", ""), (text[start:end], "error" if self.error else "dim")) for start, end in extents]
        shown = tuple(lines[: self.MOST])
        if len(shown) != len(self._lines):
            self.styles.height = len(shown)
        self._lines = shown
        self.refresh()
