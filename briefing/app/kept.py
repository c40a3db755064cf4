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

FORM = 3
"""The number of the form of the text; another is not read."""
_OF_THE_USER = ("topics.toml", "synonyms.txt", "actors.txt")
"""Files in the config folder that the counts rest on."""
_OF_THE_LIBRARY = ("topics.toml",)
"""Such files in the library's folder."""


def read_kept(text: str, config: Path, folder: Path, today: date) -> Mapping[str, Any] | None:
    """What was kept; None where it is damaged, or of another version, other topics or another day.

    On a later day nothing is new any more that was, but what was not new then is not now. A day to come is one that the
    library was opened for (`--now`).
    """
    try:
        kept = json.loads(text)
        if kept["made"] != rests_on(config, folder):
            return None
        day = date.fromisoformat(kept["day"])
        if day > today or (day < today and any(number_of_articles(node) for node in kept["news"])):
            return None
    except (ValueError, TypeError, LookupError):  # a damaged catalogue: opening it tells so
        return None
    return dict(kept)


def number_of_articles(node: list[Any]) -> int:
    """The number of articles of a node of the topics, as it is kept."""
    return int(node[3])


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
