"""A picture of the first screen, kept from the last time: it is shown before Textual is loaded.

Loading Textual takes many times as long as showing a picture. The app paints the same over it, and takes the keys that
were typed meanwhile.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from briefing.app.kept import state_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from typing import Any

_COLOURS = ("TERM", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE")
"""Variables of the environment by which colours are chosen; those of Textual's own begin with _TEXTUAL."""
_TEXTUAL = "TEXTUAL_"


def find_picture(kept: Mapping[str, Any], config: Path, size: tuple[int, int] | None = None) -> str | None:
    """The picture that was kept, as it is written to the terminal; None where the screen would look otherwise now.

    Without a size in columns and rows it is the terminal's.
    """
    picture = kept.get("picture")
    if not picture or picture["looks"] != looks(config, picture["theme"], size or terminal_size()):
        return None
    return str(picture["texts"][kept["turn"]])


def pack_picture(texts: Sequence[str], config: Path, theme: str, size: tuple[int, int]) -> dict[str, Any]:
    """Pictures of a size in columns and rows, as they are kept: one for each day, with what they rest on."""
    return {"texts": list(texts), "theme": theme, "looks": looks(config, theme, size)}


def looks(config: Path, theme: str, size: tuple[int, int]) -> list[Any]:
    """What the look of the screen rests on beside what it shows."""
    told = sorted((name, value) for name, value in os.environ.items() if name in _COLOURS or name.startswith(_TEXTUAL))
    files = (config / "settings.toml", config / "themes" / f"{theme}.toml")
    return [list(size), [list(each) for each in told], *map(state_of, files)]


def terminal_size() -> tuple[int, int]:
    """Columns and rows of the terminal, found as Textual finds them."""
    columns, rows = shutil.get_terminal_size()
    return columns or 80, rows or 25
