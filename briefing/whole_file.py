"""Writing a file: whole or not at all, whatever happens meanwhile."""

import os
import secrets
from pathlib import Path


def write_whole(place: Path, content: bytes, *, force: bool = True) -> None:
    """Writes bytes beside their place and then moves them there, once they are on the disk.

    Without `force` a file that exists stays as it is: FileExistsError. Raises OSError when it cannot be written; then
    nothing is left of it.
    """
    beside = place.parent / f".briefing-{secrets.token_hex(8)}.tmp"
    try:
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if force:
            beside.replace(place)
        else:
            _claim(beside, place)
    finally:
        beside.unlink(missing_ok=True)


def _claim(beside: Path, place: Path) -> None:
    """Gives the file its name; FileExistsError when that is taken."""
    try:
        place.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the name is taken first, and then filled
        place.touch(exist_ok=False)
        try:
            beside.replace(place)
        except OSError:
            place.unlink(missing_ok=True)
            raise
