"""The moves that lists and pages have in common, as the actions that keys are bound to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.reactive import Reactive

from briefing.app.widgets.focus import QuietFocus

if TYPE_CHECKING:
    from briefing.app.widgets.painting import Paint


class Steered(QuietFocus, inherit_bindings=False):
    """A view with a cursor that steps and leaps."""

    _paint: Paint

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """How large the content is; a change of it lays nothing out anew, for the scroll bar is always there."""

    _bar_shows: tuple[Size, Size] | None = None

    def _scroll_update(self, virtual_size: Size) -> None:
        """Keeps the scroll bar in step; unlike Textual's own, repaints it only when it shows something else."""
        shows = (virtual_size, self.container_size)
        if shows != self._bar_shows:
            self._bar_shows = shows
            super()._scroll_update(virtual_size)

    def watch_virtual_size(self, size: Size) -> None:
        """Keeps the scroll bar in step."""
        if self.is_attached:
            self._scroll_update(size)

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        """Lays out what is shown as soon as there is room for it, so that the first paint has it."""
        updated = super()._size_updated(size, virtual_size, container_size, layout)
        if updated and self.is_mounted:
            self.take_room()
        return updated

    def on_resize(self) -> None:
        """Lays out what is shown for the room there is."""
        self.take_room()

    def take_room(self) -> None:
        """Lays out what is shown for the room there is, where that is other than before."""
        raise NotImplementedError

    @property
    def view(self) -> Size:
        """The cells that lines are shown in."""
        return self.scrollable_content_region.size

    def _scroll_lines(self, line: int) -> None:
        self.scroll_to(y=line, animate=False, immediate=True, force=True)

    def notify_style_update(self) -> None:
        """Forgets the styles of the theme before."""
        super().notify_style_update()
        self._paint.forget()

    def step(self, direction: int) -> None:
        """Moves the cursor by one, down or up."""
        raise NotImplementedError

    def leap(self, lines: int) -> None:
        """Moves the cursor by that many lines, or at least by one."""
        raise NotImplementedError

    def action_cursor_down(self) -> None:
        """One down."""
        self.step(1)

    def action_cursor_up(self) -> None:
        """One up."""
        self.step(-1)

    def action_half_page_down(self) -> None:
        """Half a page down."""
        self.leap(max(1, self.view.height // 2))

    def action_half_page_up(self) -> None:
        """Half a page up."""
        self.leap(-max(1, self.view.height // 2))

    def action_page_down(self) -> None:
        """A page down."""
        self.leap(max(1, self.view.height - 1))

    def action_page_up(self) -> None:
        """A page up."""
        self.leap(-max(1, self.view.height - 1))
