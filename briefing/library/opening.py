"""Opening a library: which folder it is, the starter articles, and the catalogue that goes with the folder."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing.analysis.actor_list import FILE_NAME as ACTORS_FILE
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.register import Register
from briefing.core.errors import LibraryError, UsageError
from briefing.library.folder import likeness_to
from briefing.paths import Given, Places
from briefing.query.synonyms import FILE_NAME as SYNONYMS_FILE
from briefing.resources import seeds
from briefing.settings import FILE_NAME as SETTINGS_FILE
from briefing.topics import FILE_NAME as TOPICS_FILE


@dataclass(frozen=True, slots=True)
class Opened:
    """A folder with its catalogue."""

    folder: Path
    """The folder, absolute."""
    is_default: bool
    """Whether it is the default library."""
    catalogue: Catalogue
    """The catalogue."""
    index: Path
    """Where its index lies."""
    notices: tuple[str, ...]
    """What the user must know: a folder's desk taken over."""


def open_folder(path: Given, places: Places) -> Opened:
    """Finds the folder, and opens or makes its catalogue; raises LibraryError, CatalogueError or BusyError."""
    folder = _folder(path, places)
    try:
        register = Register(places.catalogues)
    except OSError as error:
        hint = "check its permissions, or set XDG_DATA_HOME to a folder that you may write to"
        raise LibraryError(f"{places.catalogues} cannot be written to: {error.strerror}", hint) from error
    try:
        placed = register.place(folder, likeness_to(folder))
        catalogue = Catalogue(register.catalogue(placed.key))
        if placed.taken_from is not None:
            _take_over_index(placed.taken_from, catalogue, places)
    finally:
        register.close()
    notices: tuple[str, ...] = ()
    if placed.moved_from is not None:
        notices = (f"this folder was {placed.moved_from} before: its marks and tags were taken over",)
    is_default = folder == places.default_library.resolve()
    return Opened(folder, is_default, catalogue, places.indexes / catalogue.identity, notices)


def _take_over_index(source: Path, catalogue: Catalogue, places: Places) -> None:
    """Copies the index of the library whose catalogue was taken over, which would else be made anew."""
    other = Catalogue(source)
    before, after = places.indexes / other.identity, places.indexes / catalogue.identity
    other.close()
    if before.is_dir() and not after.exists():
        try:
            shutil.copytree(before, after, ignore=shutil.ignore_patterns("*LOCK", "building"))
        except (OSError, shutil.Error):  # somebody writes to it, or the disk is full: it is made anew
            shutil.rmtree(after, ignore_errors=True)


def _folder(path: Given, places: Places) -> Path:
    if path is None:
        return _default(places)
    folder = Path(path).expanduser().resolve()
    if folder == places.default_library.resolve():
        return _default(places)
    if not folder.exists():
        raise LibraryError(f"there is no folder {folder}", "check the path, or make the folder first")
    if not folder.is_dir():
        raise LibraryError(f"{folder} is not a folder", "a library is a folder of articles; `briefing add` takes files")
    if not os.access(folder, os.R_OK | os.X_OK):
        hint = "ask its owner for the right to read it, or open another: briefing FOLDER"
        raise LibraryError(f"the folder {folder} cannot be read: permission denied", hint)
    try:
        str(folder).encode()
    except UnicodeEncodeError as error:  # what its library is noted under is text
        raise LibraryError(f"the name of {folder} is not UTF-8", "give the folder another name") from error
    return folder


def _default(places: Places) -> Path:
    """The default library's folder, with the starter articles in it when it is new."""
    folder = places.default_library.resolve()
    if folder.exists():
        return folder
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".library-") as beside:
            new = Path(beside) / "library"
            new.mkdir()
            for seed in seeds().iterdir():
                if seed.name.endswith(".txt"):
                    (new / seed.name).write_bytes(seed.read_bytes())
            if not folder.exists():  # another process may have been first
                shutil.move(new, folder)
    except OSError as error:
        hint = "check its permissions, or name a folder of your own: briefing FOLDER"
        raise LibraryError(f"the default library cannot be made in {folder.parent}: {error.strerror}", hint) from error
    return folder


def whereabouts(opened: Opened, places: Places) -> Mapping[str, Path]:
    """Where everything of a library and of the user's lies, by name."""
    return {
        "library": opened.folder,
        "catalogue": opened.catalogue.path,
        "index": opened.index,
        "config": places.config,
        "settings": places.config / SETTINGS_FILE,
        "topics": places.config / TOPICS_FILE,
        "synonyms": places.config / SYNONYMS_FILE,
        "actors": places.config / ACTORS_FILE,
        "themes": places.config / "themes",
        "data": places.data,
        "cache": places.cache,
    }


def read_moment(text: str) -> datetime:
    """A time as ISO 8601 gives it, in UTC where it names no zone; raises UsageError."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"{text} is no time", "write it as 2026-01-15 or 2026-01-15T09:00:00Z") from error
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def stamp(moment: datetime) -> str:
    """An aware time as it is kept: ISO 8601 in UTC to the second, so that the order of letters is that of time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
