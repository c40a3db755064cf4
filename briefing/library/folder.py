"""What stands in a library's folder: a look at it, digests of its files, and how like a known library it is."""

import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.records import KnownFile, SeenFile
from briefing.core.articles import Rejected
from briefing.core.errors import LibraryError
from briefing.core.visible import visible_line
from briefing.topics import FILE_NAME as TOPICS_FILE

_LATELY_NS = 2_000_000_000
"""Files changed within this time may change again under the same time stamp."""
_SAMPLE = 200
"""How many files of a known library are looked for in a folder that may be it."""


@dataclass(frozen=True, slots=True)
class Look:
    """A folder as it is now."""

    files: dict[str, SeenFile]
    """Every file that an article may come from, by path, in order of path."""
    hidden: tuple[Rejected, ...]
    """What could not be looked at: folders without permission, names that are no text."""
    unreadable: tuple[str, ...]
    """Paths of folders whose files are out of sight; what is known of them stays."""

    def holds(self, path: str) -> bool:
        """Whether a file is there, or may be, for its folder could not be looked into."""
        return path in self.files or self.out_of_sight(path)

    def out_of_sight(self, path: str) -> bool:
        """Whether a path lies in a folder that could not be looked into."""
        return any(path.startswith(f"{folder}/") for folder in self.unreadable)


def look(folder: Path) -> Look:
    """The files of a folder and of those below it; hidden ones and `topics.toml` are no articles.

    Links to folders are not followed. Raises LibraryError when the folder itself cannot be listed.
    """
    looking = _Looking()
    try:
        looking.into(folder, "")
    except OSError as error:
        raise LibraryError(f"the folder {folder} cannot be read: {error.strerror}", "check its permissions") from error
    return Look(dict(sorted(looking.files.items())), tuple(looking.hidden), tuple(looking.unreadable))


class _Looking:
    """One look at a folder."""

    def __init__(self) -> None:
        self.files: dict[str, SeenFile] = {}
        self.hidden: list[Rejected] = []
        self.unreadable: list[str] = []
        self._lately = time.time_ns() - _LATELY_NS

    def into(self, folder: Path | str, prefix: str) -> None:
        """Notes what stands in a folder, and below it; raises OSError when it cannot be listed."""
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") or entry.name == TOPICS_FILE:
                    continue
                path = prefix + entry.name
                if not path.isascii() and not _is_text(path):
                    shown = path.encode("utf-8", "backslashreplace").decode()
                    self._hide(shown, "its name is no readable text; rename it")
                elif entry.is_dir(follow_symlinks=False):
                    self._below(entry.path, path)
                else:
                    self._note(entry, path)

    def _below(self, folder: str, path: str) -> None:
        try:
            self.into(folder, f"{path}/")
        except OSError as error:
            self.unreadable.append(path)
            self._hide(path, f"the folder cannot be read: {error.strerror}")

    def _note(self, entry: os.DirEntry[str], path: str) -> None:
        try:
            found = entry.stat()
        except OSError as error:
            self._hide(path, f"it cannot be read: {error.strerror}")
            return
        if stat.S_ISREG(found.st_mode):
            settled = found.st_mtime_ns if found.st_mtime_ns < self._lately else -1
            self.files[path] = SeenFile(path, found.st_size, settled)
        elif stat.S_ISDIR(found.st_mode):
            self._hide(path, "it is a link to a folder, which is not followed")
        else:
            self._hide(path, "it is no file but a pipe, a socket or a device")

    def _hide(self, path: str, reason: str) -> None:
        self.hidden.append(Rejected(Path(visible_line(path)), reason))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:  # bytes that the file system's encoding has no characters for
        return False
    return True


def digest_of(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal; empty when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def likeness_to(folder: Path) -> Callable[[Path], float]:
    """For the register: how much of a known library stands in this folder, by the digests of a sample of its files."""
    seen: dict[str, SeenFile] = {}
    digests: dict[str, str] = {}

    def digest(path: str) -> str:
        if path not in digests:
            digests[path] = digest_of(folder / path)
        return digests[path]

    def likeness(catalogue: Path) -> float:
        if not seen:
            seen.update(look(folder).files)
        opened = Catalogue(catalogue)
        try:
            known = [file for file in opened.files.known().values() if not file.gone and file.digest]
        finally:
            opened.close()
        sample = known[:: max(1, len(known) // _SAMPLE)]
        found = sum(any(digest(path) == file.digest for path in _candidates(file, seen)) for file in sample)
        return found / len(sample) if sample else 0.0

    return likeness


def _candidates(file: KnownFile, seen: dict[str, SeenFile]) -> Iterator[str]:
    """Where a known file may stand: at its path, else wherever a file has its size."""
    here = seen.get(file.seen.path)
    if here and here.size == file.seen.size:
        yield here.path
    yield from (other.path for other in seen.values() if other.size == file.seen.size and other is not here)
