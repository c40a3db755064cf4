"""Holding keys that are typed ahead, until what they are meant for is there."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App

from briefing.app.commands import takes_text
from briefing.app.screens.frame import Frame

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.screen import Screen

GIVING_UP = frozenset({"go-back", "leave-field", "quit"})
"""Ids of the keys that give up what is awaited, and the keys held for it."""


class Holding(App[None], inherit_bindings=False):
    """An app in which a key does what it would have done, had the user waited.

    A key is done with when what it set off has come to the screen and to the app; the next one is held till then, till
    a screen that was opened is there, and till the answer that a screen awaits has come.
    """

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._held: deque[events.Key] = deque()
        self._under_way: object | None = None

    async def on_event(self, event: events.Event) -> None:
        """Does what a key does, or holds it."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        self._held.append(event)
        await self.on_arrived()

    async def on_arrived(self) -> None:
        """Does what keys held till now were meant to do, as far as nothing else is awaited."""
        while (event := self._next()) is not None:
            await self._do(event)

    def key_pressed(self) -> None:
        """A key is about to do something."""

    @property
    def _top(self) -> Screen[Any] | None:
        return self.screen_stack[-1] if self.screen_stack else None

    def _next(self) -> events.Key | None:
        """The next key that can be done, if there is one."""
        if not self._held or self._under_way is not None:
            return None
        top = self._top
        if top is not None and not top.is_mounted:
            self._await(top)
            return None
        if not isinstance(top, Frame) or not top.questions.awaited or top.waits_for_nothing(self._held[0].key):
            return self._held.popleft()
        places = [place for place, event in enumerate(self._held) if _gives_up(top, event.key)]
        for _ in range(places[0] if places else 0):
            self._held.popleft()
        return self._held.popleft() if places else None

    async def _do(self, event: events.Key) -> None:
        top = self._top
        self.key_pressed()
        frame = top if isinstance(top, Frame) else None
        focused = top.focused if top is not None else None
        way = tuple((focused or top).ancestors_with_self) if top is not None else ()
        if frame is None or takes_text(focused) or not await frame.press(event.key):
            await super().on_event(event)
            way *= 2  # the key goes to the widget and up to the app, and what its binding does goes up again
        self._await(*way)

    def _await(self, *nodes: DOMNode) -> None:
        """Holds keys until these nodes, one after the other, have dealt with what they were sent and handed it on."""
        self._under_way = token = object()

        def pass_on(rest: tuple[DOMNode, ...]) -> None:
            if rest and rest[0].call_later(pass_on, rest[1:]):
                return
            if rest:
                pass_on(rest[1:])
            else:
                self.call_later(arrive)

        async def arrive() -> None:
            if self._under_way is token:
                self._under_way = None
                await self.on_arrived()

        pass_on(nodes)


def _gives_up(frame: Frame, key: str) -> bool:
    active = frame.active_bindings.get(key)
    return active is not None and active.binding.id in GIVING_UP
