"""The footer: the keys that hold now, as many as fit; help and quitting always."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.app.widgets.cells import line_width, spread, width_of
from briefing.app.widgets.painting import Paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from briefing.app.commands import Command
    from briefing.app.widgets.cells import Part

GAP = "  "
"""Between one key and the next."""
LAST = ("help", "quit")
"""Ids of the keys that stand at the right edge."""

KEPT = ("open-brief", "compare")
"""Ids of the keys that stay where there is little room: what the program is for."""
KNOWN = ("go-back", "search", "quit")
"""Ids of the keys that everybody knows: without a word where there is little room, and Enter only if some is left."""


class KeyBar(Widget, can_focus=False):
    """One line of keys with what they do; a click on one presses it."""

    ALLOW_SELECT = False

    class Pressed(Message):
        """A key was clicked."""

        def __init__(self, command: Command) -> None:
            super().__init__()
            self.command = command
            """What it does."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.commands: tuple[Command, ...] = ()
        """What can be done now."""
        self._paint = Paint(self, "keybar")

    def show(self, commands: Sequence[Command]) -> None:
        """Shows other keys; repaints only when they are other."""
        footed = tuple(command for command in commands if command.key.footer)
        if footed != self.commands:
            before = self.shown(self.size.width)
            self.commands = footed
            if self.shown(self.size.width) != before:
                self.refresh()

    def shown(self, width: int) -> tuple[tuple[Command, ...], tuple[Command, ...]]:
        """The keys that fit into a width, those of the left edge and those of the right."""
        last = tuple(command for id in LAST for command in self.commands if command.key.id == id)
        room = _room_beside(last, width)
        others = sorted((each for each in self.commands if each not in last), key=lambda each: each.key.footer)
        kept = [command for command in others if command.key.id in KEPT]
        first = _fitting(others, room)
        if not all(command in first for command in kept):
            last = tuple(_bare(command) if command.key.id in KNOWN else command for command in last)
            bare = [_bare(command) for command in others if command.key.id in KNOWN]
            entering = [_bare(command) for command in others if command.key.id == "choose"]
            rest = [command for command in others if command.key.id != "choose"]
            first = _fitting([*kept, *bare, *rest, *entering], _room_beside(last, width))
        return tuple(sorted(first, key=lambda command: command.key.footer)), last

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        if y:
            return Strip.blank(width, self._paint.ground)
        first, last = self.shown(width)
        return self._paint.strip(spread(((" ", ""), *_parts(first)), (*_parts(last), (" ", "")), width), width)

    def on_click(self, event: events.Click) -> None:
        """Presses the key that was clicked."""
        first, last = self.shown(self.size.width)
        left = 1
        for commands, start in ((first, left), (last, self.size.width - 1 - _width(last))):
            place = start
            for command in commands:
                end = place + _width((command,))
                if place <= event.x < end:
                    self.post_message(self.Pressed(command))
                    return
                place = end + width_of(GAP)

    def notify_style_update(self) -> None:
        """Forgets the styles of the theme before."""
        super().notify_style_update()
        self._paint.forget()


def _room_beside(last: Sequence[Command], width: int) -> int:
    """Cells for the keys of the left edge: a cell is free at both edges, and a gap before the keys of the right one."""
    return width - 2 - (width_of(GAP) + _width(last) if last else 0)


def _fitting(commands: Sequence[Command], room: int) -> list[Command]:
    """As many as fit, the first ones first, each once."""
    found: list[Command] = []
    for command in commands:
        known = any(command.key.id == other.key.id for other in found)
        if not known and _width((*found, command)) <= room:
            found.append(command)
    return found


def _bare(command: Command) -> Command:
    """A key without the word that says what it does."""
    return replace(command, key=replace(command.key, label=""))


def _parts(commands: Sequence[Command]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for command in commands:
        if parts:
            parts.append((GAP, ""))
        parts += [(command.sign, "key"), (f" {command.key.label}".rstrip(), "dim")]
    return tuple(parts)


def _width(commands: Sequence[Command]) -> int:
    return line_width(_parts(commands))
