"""From roles to strips: the one place where a widget's lines get their colours, cached until the theme changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.dom import DOMNode
from textual.strip import Strip

from briefing.app.widgets.cells import fit

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.widgets.cells import Line

ROLES = (
    "title",
    "unread",
    "dim",
    "count",
    "date",
    "source",
    "star",
    "hedge",
    "quote",
    "attributed",
    "judgement",
    "match",
    "current",
    "cited",
    "current-cell",
    "selected",
    "heading",
    "group",
    "note",
    "label",
    "own",
    "key",
    "link",
    "mark",
    "error",
)
"""What a piece of text can be; a theme says how each looks, and each also has a glyph, a word or a place of its own."""


STATES = ("cursor", "cursor-blurred")
"""How what is under the cursor is shown, with the focus and without."""


class Paint:
    """The styles of one widget's lines, as the style sheet has them for its parts of class `PREFIX--ROLE`.

    Each is looked up when a text first plays the role: Textual's own component classes are all looked up for every
    widget before it is shown, which takes a third of the time to the first paint.
    """

    def __init__(self, widget: Widget, prefix: str) -> None:
        self._widget = widget
        self._prefix = prefix
        self._styles: dict[tuple[str, str], Style] = {}
        self._parts: dict[str, Style] = {}

    def forget(self) -> None:
        """Styles are asked for anew: the theme or the focus has changed."""
        self._styles.clear()
        self._parts.clear()

    @property
    def ground(self) -> Style:
        """The widget's own style."""
        return self.style("", "")

    def style(self, roles: str, state: str = "") -> Style:
        """The style of a text in these roles.

        In a state ("cursor") with an ink of its own, that holds and roles add weight; one without is a ground for them.
        """
        found = self._styles.get((roles, state))
        if found is None:
            found = self._styles[roles, state] = self._make(roles, state)
        return found

    def strip(self, line: Line, width: int, state: str = "") -> Strip:
        """A line in exactly `width` cells; neighbours of one style become one, which saves bytes on the wire."""
        segments: list[Segment] = []
        for text, roles in fit(line, width):
            style = self.style(roles, state)
            if segments and segments[-1].style == style:
                segments[-1] = Segment(segments[-1].text + text, style)
            else:
                segments.append(Segment(text, style))
        return Strip(segments, width)

    def _make(self, roles: str, state: str) -> Style:
        stated = self._part(state) if state else Style.null()
        worn = [self._part(role) for role in roles.split() if role in ROLES or role in STATES]
        if stated.color is not None:
            worn.append(stated)
        else:
            worn.insert(0, stated)
        return Style.combine((self._widget.rich_style, *worn))

    def _part(self, name: str) -> Style:
        found = self._parts.get(name)
        if found is None:
            part = DOMNode(classes=f"{self._prefix}--{name}")
            part._attach(self._widget)
            self._widget.app.stylesheet.apply(part, animate=False)
            found = self._parts[name] = part.styles.partial_rich_style
        return found
