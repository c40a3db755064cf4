"""Opening files and addresses with the desktop's own programs, where there is a desktop."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from briefing.core.addresses import is_address
from briefing.core.errors import LibraryError

if TYPE_CHECKING:
    from briefing.core.articles import Article


def address_of(article: Article) -> str | None:
    """The article's address when it is one that a browser opens; nothing else is handed to the desktop."""
    return article.url if article.url and is_address(article.url) else None


def opener() -> tuple[str, ...] | None:
    """The command that opens things on this desktop; None where there is no desktop, as over ssh.

    A browser in the terminal would take the screen away, so none is looked for.
    """
    if sys.platform == "darwin":
        return ("open",)
    if sys.platform == "win32":
        return ("explorer",)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return None
    return ("xdg-open",) if shutil.which("xdg-open") else None


def open_outside(target: str) -> bool:
    """Opens a file or an address; False where there is no desktop to do it. Raises LibraryError when that fails."""
    command = opener()
    if command is None:
        return False
    quiet = subprocess.DEVNULL
    try:
        subprocess.Popen([*command, target], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
    except OSError as error:
        raise LibraryError(f"{target} cannot be opened: {error.strerror}", "open it by hand") from error
    return True
