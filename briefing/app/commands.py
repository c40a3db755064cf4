"""The key table as Textual wants it, and the live bindings as commands for footer, help and palette."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from textual.binding import Binding

from briefing.app.keys import CONTEXTS, ON_FOCUS, TABLE, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType
    from textual.screen import Screen
    from textual.widget import Widget

    from briefing.app.keys import Key

SIGNS = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "backspace": "Backspace",
    "delete": "Del",
    "comma": ",",
}
"""Keys that have a name, as they are shown; others are shown as typed."""


@dataclass(frozen=True, slots=True)
class Command:
    """An action that can be done where the focus is."""

    key: Key
    """Its entry in the key table, with the keys in force."""
    press: str
    """The key that does it now, by Textual's name."""
    place: str
    """The title of the context in which it holds."""
    besides: str = ""
    """The key of another action that does the same here, by Textual's name; empty where none does."""

    @property
    def sign(self) -> str:
        """Its first key, as shown, and the other that does the same."""
        return f"{sign(self.key.keys[0])}/{sign(self.besides)}" if self.besides else sign(self.key.keys[0])

    @property
    def signs(self) -> str:
        """All its keys, as shown."""
        return " ".join(sign(key) for key in (*self.key.keys, *filter(None, (self.besides,))))


def sign(key: str) -> str:
    """A key as it is shown to a person."""
    return SIGNS.get(key, key)


def sign_of(id: str, table: Iterable[Key]) -> str:
    """The first key that does an action, as shown."""
    return next(sign(key.keys[0]) for key in table if key.id == id)


def bindings(*contexts: str, prefix: str = "") -> list[BindingType]:
    """The bindings of contexts, for the BINDINGS of the widget, screen or app that has their actions.

    `prefix` ("app.") stands before the action's name where another node has it. Actions of the widget in focus are
    reached through the screen's `on_focused`.
    """
    return [_binding(key, context, prefix) for context in contexts for key in keys_of(context)]


def _binding(key: Key, context: str, prefix: str) -> Binding:
    action = f"on_focused('{key.action}')" if context in ON_FOCUS else prefix + key.action
    return Binding(",".join(key.keys), action, key.label, show=key.footer > 0, tooltip=key.tooltip, id=key.id)


def takes_text(widget: Widget | None) -> bool:
    """Whether plain keys are text in a widget while it has the focus."""
    return getattr(widget, "takes_text", False)


def relabelled(commands: Iterable[Command], id: str, label: str) -> tuple[Command, ...]:
    """The commands, one of them under another word, where that tells better what it does."""
    return tuple(
        replace(command, key=replace(command.key, label=label)) if command.key.id == id else command
        for command in commands
    )


def with_ticking(commands: Iterable[Command]) -> tuple[Command, ...]:
    """The commands, choosing and ticking as one where both hold: they do the same."""
    known = {command.key.id: command for command in commands}
    tick = known.pop("tick", None)
    if tick is not None and "choose" in known:
        known["choose"] = replace(known["choose"], besides=tick.key.keys[0])
    return tuple(known.values())


def live_commands(screen: Screen[Any], table: Iterable[Key] = TABLE) -> tuple[Command, ...]:
    """What the keys do on a screen now, where its focus is, in the order of the table.

    `table` is the table in force, so that the user's own keys are shown.
    """
    in_force = {key.id: key for key in table}
    typing = takes_text(screen.focused)
    found: dict[str, Command] = {}
    for active in screen.active_bindings.values():
        id = active.binding.id
        if id in in_force and id not in found and active.enabled:
            key = in_force[id]
            if typing and all(len(name) == 1 for name in key.keys):
                continue  # it would be typed
            found[id] = Command(key, active.binding.key, CONTEXTS[key.contexts[0]])
    return tuple(found[id] for id in in_force if id in found)
