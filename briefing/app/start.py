"""From the command line to the first screen: a picture of it is shown before Textual is loaded, where one was kept."""

from __future__ import annotations

import gc
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.app.kept import read_kept
from briefing.app.picture import find_picture
from briefing.app.taking import terminal_taken
from briefing.catalogue.ahead import read_ahead
from briefing.paths import places

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from briefing.core.errors import BriefingError
    from briefing.paths import Places


def start_app(path: str | None, *, now: str | None = None, refresh: bool = True) -> BriefingError | None:
    """Shows the app over the library of a folder until the user leaves it.

    Returns what could not be noted when she left. Raises what a library's opening raises, and what else ended the app.
    """
    gc.disable()  # until the first paint: what is loaded stays, and looking through it for garbage takes time
    found = places()
    folder = (Path(path).expanduser() if path else found.default_library).resolve()
    kept = None if now else _look_ahead(found, folder)
    try:
        with terminal_taken(find_picture(kept, found.config) if kept else None) as taken:
            from briefing.app.session import Session  # noqa: PLC0415  (Textual is loaded under the picture)

            return Session(path, now, refresh=refresh, taken=taken).run(folder, kept)
    finally:
        gc.freeze()  # what is left goes with the process: looking through it again would only keep the user waiting


def _look_ahead(found: Places, folder: Path) -> Mapping[str, Any] | None:
    """What was kept of a library, where that is still true."""
    text = read_ahead(found.catalogues, folder) if folder.is_dir() else None
    return read_kept(text, found.config, folder, datetime.now(UTC).date()) if text else None
