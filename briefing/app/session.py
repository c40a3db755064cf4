"""One session: the app over a library until the user leaves, and what is noted then."""

from __future__ import annotations

import json
from concurrent.futures import wait
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing.app.app import BriefingApp
from briefing.app.coming import ComingLibrary
from briefing.app.ending import told_to_end
from briefing.app.kept import DAYS, read_kept
from briefing.app.lists.ahead import read_first, write_first
from briefing.app.lists.news import is_seen
from briefing.app.picture import find_picture, pack_picture, terminal_size
from briefing.app.portrait import take_picture
from briefing.core.errors import BriefingError
from briefing.paths import places
from briefing.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from briefing.app.lists.listing import Listing, Overview
    from briefing.app.screens.trail import Trail
    from briefing.app.taking import Taken
    from briefing.library import Library


class Session:
    """The app over the library of a folder."""

    def __init__(self, path: str | None, now: str | None, *, refresh: bool, taken: Taken | None) -> None:
        self._path = path
        self._now = now
        self._refresh = refresh
        self._taken = taken

    def run(self, folder: Path, kept: Mapping[str, Any] | None) -> BriefingError | None:
        """Shows the app until the user leaves it, at once where it was kept what is shown first.

        Returns what could not be noted then; raises what ended the app.
        """
        first = read_first(kept) if kept else None
        if first is None:
            with closing(self._open()) as library:
                return self._run(library)
        found = places()
        coming = ComingLibrary(folder, found, load_settings(found.config), self._open)
        try:
            return self._run(coming.as_library(), first)
        finally:
            coming.close()

    def _open(self) -> Library:
        from briefing.library import Library  # noqa: PLC0415  (after the first paint, where that is possible)

        return Library.open(self._path, now=self._now)

    def _run(self, library: Library, first: tuple[Overview, Listing] | None = None) -> BriefingError | None:
        app = BriefingApp(library, refresh=self._refresh, first=first)
        if self._taken is not None:
            app.take_over(self._taken)

        def end(gone: bool) -> None:
            if self._taken is not None:
                self._taken.gone |= gone
            app.leave_soon(gone=gone)

        with told_to_end(end):
            try:
                app.run()
            finally:
                wait((app.first,))  # whoever asks the library must be done before it is closed
            if app.failure is not None:
                raise app.failure
            return note_leaving(library, app.trail, (app.size.width, app.size.height))


def note_leaving(library: Library, trail: Trail, size: tuple[int, int] | None = None) -> BriefingError | None:
    """Notes where articles were left, that the user was there, and what is to be shown first the next time.

    The size is that of the terminal in columns and rows, which cannot be asked for it any more once it is gone. Returns
    what kept it from that: the user has done what she came for, so it is no failure.
    """
    try:
        trail.unnoted.note(library)
        library.note_visit()
        library.keep_ahead(lambda before: next_start(library, before, size))
    except BriefingError as error:
        return error
    return None


def next_start(library: Library, before: str | None, size: tuple[int, int] | None = None) -> str:
    """What the next start shows first, with a picture of it; what was kept before, where that is still true."""
    config = library.places.config
    if before is not None:
        kept = read_kept(before, config, library.folder, library.now().date())
        if kept and is_seen(kept["news"]) and find_picture(kept, config, size):
            return before
    text = write_first(library)
    size = size or terminal_size()
    pictures = list(_pictures(library, text, size))
    return json.dumps(json.loads(text) | {"picture": pack_picture(pictures, config, library.settings.theme, size)})


def _pictures(library: Library, text: str, size: tuple[int, int]) -> Iterator[str]:
    """A picture of the first screen for each day that it is kept for; it is taken anew only where it is another."""
    coming = ComingLibrary(library.folder, library.places, library.settings, lambda: library).as_library()
    before, picture = None, ""
    for days in range(DAYS):
        day = library.now().date() + timedelta(days)
        kept = read_kept(text, library.places.config, library.folder, day)
        first = read_first(kept) if kept else None
        if first is not None and first != before:
            before, picture = first, take_picture(coming, first, size)
        yield picture
