"""Writing an export to a file: whole or not at all, and never over another file unless asked to."""

import re
from pathlib import Path

from briefing.core.errors import ExportError
from briefing.whole_file import write_whole

_SURROGATES = re.compile("[\ud800-\udfff]")


def write_export(path: Path, content: str | bytes, *, force: bool = False) -> Path:
    """Writes a text as UTF-8, or bytes as they are, and returns the file's absolute path.

    The content is written beside its place and then moved there, so that no reader ever sees half of it. Without
    `force` a file that exists stays as it is, even one that appears at the same moment. Raises ExportError.
    """
    try:
        place = path.expanduser().resolve()
        _refuse(place, force=force)
        held = _SURROGATES.sub("\ufffd", content).encode() if isinstance(content, str) else content
        write_whole(place, held, force=force)
    except FileExistsError as error:
        raise _exists(path) from error
    except FileNotFoundError as error:
        raise ExportError(f"the folder of {path} does not exist", "make it first, or choose another place") from error
    except PermissionError as error:
        raise ExportError(f"{path} may not be written here", "choose a folder of yours with -o FILE") from error
    except (OSError, ValueError, RuntimeError) as error:
        told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"{path} could not be written: {told}", "choose another place with -o FILE") from error
    return place


def _refuse(place: Path, *, force: bool) -> None:
    if place.is_dir():
        raise ExportError(f"{place} is a folder", "name a file in it: -o FILE")
    if place.exists() and not place.is_file():
        raise ExportError(f"{place} is not a file that can be replaced", "choose another place with -o FILE")
    if place.exists() and not force:
        raise _exists(place)


def _exists(place: Path) -> ExportError:
    return ExportError(f"{place} exists already", "--force writes over it; -o FILE names another")
