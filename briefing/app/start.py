"""From the command line to the first screen: what was shown at last is painted while the library is being opened."""

from __future__ import annotations

import gc
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.app.app import BriefingApp
from briefing.app.coming import ComingLibrary
from briefing.app.lists.ahead import read_first, write_first
from briefing.catalogue.ahead import read_ahead
from briefing.paths import places
from briefing.settings import load_settings

if TYPE_CHECKING:
    from briefing.app.lists.listing import Listing, Overview
    from briefing.library import Library


def start_app(path: str | None, *, now: str | None = None, refresh: bool = True) -> None:
    """Shows the app over the library of a folder until the user leaves it.

    Raises what a library's opening raises, and what else ended the app.
    """

    def open_library() -> Library:
        from briefing.library import Library  # noqa: PLC0415  (after the first paint, where that is possible)

        return Library.open(path, now=now)

    gc.disable()  # until the first paint: what is loaded stays, and looking through it for garbage takes time
    ahead = None if now else _look_ahead(path)
    if ahead is None:
        library = open_library()
        with closing(library):
            _run(BriefingApp(library, refresh=refresh), library)
        return
    folder, first = ahead
    found = places()
    coming = ComingLibrary(folder, found, load_settings(found.config), open_library)
    app = BriefingApp(coming.as_library(), refresh=refresh, first=first)
    try:
        _run(app, coming.as_library())
    finally:
        if coming.is_open:
            coming.open().result().close()


def _run(app: BriefingApp, library: Library) -> None:
    app.run()
    if app.failure is not None:
        raise app.failure
    library.note_reading_places(app.trail.take_noted())
    library.note_visit()
    library.keep_ahead(lambda: write_first(library))


def _look_ahead(path: str | None) -> tuple[Path, tuple[Overview, Listing]] | None:
    """A library's folder, and what was shown of it at last where that is still true."""
    found = places()
    folder = (Path(path).expanduser() if path else found.default_library).resolve()
    if not folder.is_dir():
        return None
    text = read_ahead(found.catalogues, folder)
    first = read_first(text, found.config, folder, datetime.now(UTC).date()) if text else None
    return (folder, first) if first else None
