"""Where exports may be written: anywhere but into the library itself, which would read them as articles."""

from pathlib import Path

from briefing.core.errors import ExportError


def is_within(folder: Path, path: Path) -> bool:
    """Whether a path lies in a library's folder."""
    return folder in path.expanduser().resolve().parents


def check_place(folder: Path, path: Path) -> None:
    """Raises ExportError where no export may be written: in a library's folder, or over a folder."""
    if is_within(folder, path):
        hint = "an export there would be read as an article: write it to another folder"
        raise ExportError(f"{path} lies in the library's folder", hint)
    if path.expanduser().is_dir():
        raise ExportError(f"{path} is a folder", "name a file in it")
