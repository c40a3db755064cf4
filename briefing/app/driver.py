"""Textual's own driver, in a terminal that was taken before Textual was loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

    from briefing.app.taking import Taken


def driver_over(driver: type[Driver], taken: Taken) -> type[Driver]:
    """A driver that writes nothing that is on the screen already, and leaves the terminal as it was before."""

    # which one it is depends on the system
    class TakingOver(driver):  # type: ignore[misc, valid-type]
        def start_application_mode(self) -> None:
            super().start_application_mode()
            if taken.attributes is not None and not taken.handed_over:
                self.attrs_before = taken.attributes
            taken.handed_over = True

        def write(self, data: str) -> None:
            if left := taken.left_of(data):
                super().write(left)

    return TakingOver
