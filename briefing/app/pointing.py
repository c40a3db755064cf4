"""The terminal's own cursor: shown where the focus is, for braille displays, magnifiers and screen readers."""

from __future__ import annotations

from textual.app import App
from textual.geometry import Offset

HIDE, SHOW = "\x1b[?25l", "\x1b[?25h"
"""DECTCEM: the terminal's cursor out of sight while a frame is written, and back afterwards."""


class Pointing(App[None], inherit_bindings=False):
    """An app that shows the terminal's cursor, which Textual hides and moves for text fields alone.

    Each widget that takes the focus tells where by its `cursor_screen_offset`, as Textual's text fields do.
    """

    _pointed = Offset(0, 0)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor stands after a frame: in the widget in focus, or else on the footer's keys."""
        if not self._screen_stacks.get(self.current_mode):
            return self._pointed
        screen = self.screen
        if screen.focused is None:
            return Offset(0, max(0, screen.size.height - 1))
        place = getattr(screen.focused, "cursor_screen_offset", None)
        return place if isinstance(place, Offset) else screen.focused.content_region.offset

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        """Takes what text fields tell of theirs, which is asked for again with each frame."""
        self._pointed = place

    def _begin_update(self) -> None:
        super()._begin_update()
        if self._driver is not None:
            self._driver.write(HIDE)

    def _end_update(self) -> None:
        if self._driver is not None:
            self._driver.write(SHOW)
        super()._end_update()
