"""Taking a picture of the first screen: the app paints it once where nobody sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.app import BriefingApp

if TYPE_CHECKING:
    from briefing.app.lists.listing import Listing, Overview
    from briefing.library import Library


class _Sitter(BriefingApp):
    """The app until its first screen is painted."""

    picture = ""

    def painted(self) -> None:
        """Keeps what is to be seen, and leaves."""
        self.picture = self.whole_screen()
        self.exit()


def take_picture(library: Library, first: tuple[Overview, Listing], size: tuple[int, int]) -> str:
    """What the app writes to a terminal of a size, in columns and rows, to paint the first screen."""
    app = _Sitter(library, refresh=False, first=first)
    app.run(headless=True, size=size)
    if app.failure is not None:
        raise app.failure
    return app.picture
