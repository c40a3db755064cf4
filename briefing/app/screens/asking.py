"""The one idiom for slow work: ask in a thread, let only the answer of the latest request land."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

from briefing.app.messages import Arrived
from briefing.core.errors import BriefingError
from briefing.core.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App
    from textual.dom import DOMNode
    from textual.worker import Worker

Answer = TypeVar("Answer")


class Questions:
    """The slow questions of one screen, or of the app.

    A later question of the same group takes the place of an earlier one: it begins when the thread of the earlier one
    is done, so that a group never keeps more than one thread busy, and the earlier one's answer never lands.
    """

    def __init__(self, node: DOMNode) -> None:
        self._node = node
        self._running: dict[str, asyncio.Task[Any]] = {}
        self._awaited: dict[str, object] = {}

    @property
    def awaited(self) -> tuple[str, ...]:
        """The groups whose answer the next key is meant for."""
        return tuple(self._awaited)

    def ask(
        self,
        group: str,
        question: Callable[[], Answer],
        land: Callable[[Answer], None],
        fail: Callable[[BriefingError], None] | None = None,
        *,
        awaited: bool = False,
    ) -> None:
        """Has a question answered in a thread, and hands the answer to `land`, or its error to `fail` or `report`.

        Where the answer is `awaited`, keys are held until it is there.
        """
        token = object()
        if awaited or group in self._awaited:
            self._awaited[group] = token

        async def work() -> None:
            while (earlier := self._running.get(group)) is not None and not earlier.done():
                await asyncio.wait([earlier])
            task = asyncio.create_task(asyncio.to_thread(question))
            task.add_done_callback(_retrieve)
            self._running[group] = task
            try:
                answer = await asyncio.shield(task)
            except BriefingError as error:
                self._arrived(group, token)
                if self._is_gone:
                    return
                if fail is not None:
                    fail(error)
                else:
                    report(self._node.app, error)
            else:
                self._arrived(group, token)
                if not self._is_gone:
                    land(answer)

        _: Worker[None] = self._node.run_worker(work, group=group, name=group, exclusive=True)

    @property
    def _is_gone(self) -> bool:
        """Whether the screen that asked was left meanwhile: its widgets go before its workers do."""
        return isinstance(self._node, Screen) and self._node not in self._node.app.screen_stack

    def expect(self, group: str) -> None:
        """Holds keys for the answer to a question that will be asked."""
        self._awaited[group] = object()

    def forget(self, group: str) -> None:
        """Lets no answer of the group land any more."""
        self._node.workers.cancel_group(self._node, group)
        if self._awaited.pop(group, None) is not None:
            self._node.app.post_message(Arrived())

    def _arrived(self, group: str, token: object) -> None:
        """Notes that an answer is there, and lets the keys held for it go once it has landed."""
        if self._awaited.get(group) is token:
            del self._awaited[group]
            self._node.app.post_message(Arrived())


def report(app: App[Any], error: BriefingError) -> None:
    """Tells the user of an error: the one place where the app does."""
    text = f"{error.message}\n{error.hint}" if error.hint else error.message
    app.notify(visible(text), title="That did not work", severity="error", timeout=8, markup=False)


def _retrieve(task: asyncio.Task[Any]) -> None:
    """Takes note of the error of a question that nobody waits for any more."""
    if not task.cancelled():
        task.exception()
