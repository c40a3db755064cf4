"""The one idiom for slow work: ask in a thread, let only the answer of the latest request land."""

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App
from textual.dom import DOMNode
from textual.worker import Worker

from briefing.core.errors import BriefingError
from briefing.core.visible import visible

Answer = TypeVar("Answer")


class Questions:
    """The slow questions of one screen, or of the app.

    A later question of the same group takes the place of an earlier one: it begins when the thread of the earlier one
    is done, so that a group never keeps more than one thread busy, and the earlier one's answer never lands.
    """

    def __init__(self, node: DOMNode) -> None:
        self._node = node
        self._running: dict[str, asyncio.Task[Any]] = {}

    def ask(
        self,
        group: str,
        question: Callable[[], Answer],
        land: Callable[[Answer], None],
        fail: Callable[[BriefingError], None] | None = None,
    ) -> None:
        """Has a question answered in a thread, and hands the answer to `land`, or its error to `fail` or `report`."""

        async def work() -> None:
            while (earlier := self._running.get(group)) is not None and not earlier.done():
                await asyncio.wait([earlier])
            task = asyncio.create_task(asyncio.to_thread(question))
            task.add_done_callback(_retrieve)
            self._running[group] = task
            try:
                answer = await asyncio.shield(task)
            except BriefingError as error:
                if fail is not None:
                    fail(error)
                else:
                    report(self._node.app, error)
            else:
                land(answer)

        _: Worker[None] = self._node.run_worker(work, group=group, name=group, exclusive=True)

    def forget(self, group: str) -> None:
        """Lets no answer of the group land any more."""
        self._node.workers.cancel_group(self._node, group)


def report(app: App[Any], error: BriefingError) -> None:
    """Tells the user of an error: the one place where the app does."""
    text = f"{error.message}\n{error.hint}" if error.hint else error.message
    app.notify(visible(text), title="That did not work", severity="error", timeout=8, markup=False)


def _retrieve(task: asyncio.Task[Any]) -> None:
    """Takes note of the error of a question that nobody waits for any more."""
    if not task.cancelled():
        task.exception()
