"""Taking and losing the focus without repainting the whole widget: over a slow line that is felt at every Tab."""

from __future__ import annotations

from typing import Self

from textual import events
from textual.scroll_view import ScrollView


class QuietFocus(ScrollView, inherit_bindings=False):
    """A view that shows its focus in a few rows alone; its style sheet has no rule for `:focus`.

    Textual's own handlers look all styles up again and repaint everything.
    """

    def refresh_focus(self) -> None:
        """Repaints what tells the focus."""

    def focus(self, scroll_visible: bool = True) -> Self:
        """Asks for the focus."""

        def take_focus() -> None:
            if self.is_attached:
                self.screen.set_focus(self, scroll_visible=scroll_visible)

        self.app.call_later(take_focus)
        return self

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Repaints what tells the focus, in place of looking all styles up again."""
        self.refresh_focus()

    def on_focus(self, event: events.Focus) -> None:
        """Takes the focus."""
        event.prevent_default()
        self.has_focus = True
        if self.parent is not None:
            self.parent.post_message(events.DescendantFocus(self))

    def on_blur(self, event: events.Blur) -> None:
        """Gives the focus up."""
        event.prevent_default()
        self.has_focus = False
        if self.parent is not None:
            self.parent.post_message(events.DescendantBlur(self))
