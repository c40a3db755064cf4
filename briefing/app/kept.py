"""What was kept of the first screen when the app was left last, and whether it is still true.

Neither Textual nor a value of ours is loaded for it: a picture of the screen is shown before they are.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from briefing import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path
    from typing import Any

FORM = 4
"""The number of the form of the text; another is not read."""
DAYS = 3
"""Days that it is kept for, the one on which it is kept first: from the third on, nothing is new since yesterday."""
_OF_THE_USER = ("topics.toml", "synonyms.txt", "actors.txt")
"""Files in the config folder that the counts rest on."""
_OF_THE_LIBRARY = ("topics.toml",)
"""Such files in the library's folder."""


def read_kept(text: str, config: Path, folder: Path, today: date) -> Mapping[str, Any] | None:
    """What was kept, as it is on this day; None where it is damaged, or of another version, or of other topics.

    A day before the one that it was kept on is none that it is of: the library was opened for a day to come (`--now`).
    """
    try:
        kept = json.loads(text)
        days = (today - date.fromisoformat(kept["day"])).days
        if kept["made"] != rests_on(config, folder) or days < 0:
            return None
        turn = min(days, DAYS - 1)
        return {**kept, "turn": turn, "news": kept["news"][turn]}
    except (ValueError, TypeError, LookupError):  # a damaged catalogue: opening it tells so
        return None


def rests_on(config: Path, folder: Path) -> list[Any]:
    """What the counts rest on beside the catalogue: the versions of text and program, and files of the user's."""
    files = [config / name for name in _OF_THE_USER] + [folder / name for name in _OF_THE_LIBRARY]
    return [FORM, __version__, *map(state_of, files)]


def state_of(path: Path) -> list[int] | None:
    """When a file was written and its length; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return [state.st_mtime_ns, state.st_size]
