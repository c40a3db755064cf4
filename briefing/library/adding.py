"""Bringing files and texts into a library's folder, overwriting nothing."""

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from briefing.catalogue.records import SeenFile
from briefing.core.articles import FIELDS, Rejected
from briefing.core.errors import LibraryError, UsageError
from briefing.languages import language_named
from briefing.library.folder import digest_of
from briefing.query.dates import bounds
from briefing.topics import FILE_NAME as TOPICS_FILE

_NAME_LENGTH = 60


def check_metadata(metadata: Mapping[str, str], *, keep_empty: bool = False) -> dict[str, str]:
    """The user's words on an article's fields; raises UsageError for what cannot be one.

    Empty words are left out, or with `keep_empty` kept: they take back what she said before.
    """
    for field in metadata:
        if field not in FIELDS:
            raise UsageError(f"there is no field {field}", f"the fields are {', '.join(FIELDS)}")
    given = {field: value.strip() for field, value in metadata.items() if value.strip() or keep_empty}
    for field in ("date", "retrieved"):
        if (date := given.get(field)) and not _is_date(date):
            raise UsageError(f"{date} is no date", "write it as 2023, 2023-06 or 2023-06-15")
    if language := given.get("language"):
        given["language"] = language_named(language)
        if not given["language"]:
            raise UsageError(f"{language} is no language", "write its code, as en, de or fr, or its English name")
    return given


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of files that were to be brought into a library."""

    paths: tuple[str, ...]
    """Where those that hold articles stand now, relative to the library's folder."""
    rejected: tuple[Rejected, ...]
    """Those that cannot be read, which were not copied."""


def copy_into(folder: Path, paths: Sequence[Path], size_limit: int) -> Copied:
    """Copies files, and the files of folders, into the library's folder, as far as articles can be read from them.

    A file of the same name and bytes that is there already is not copied again; of the same name and other bytes, the
    copy gets another name. Raises LibraryError for what cannot be copied, before anything is.
    """
    pairs: list[tuple[Path, Path]] = []
    for path in paths:
        source = path.expanduser().resolve()
        if source == folder or folder in source.parents:
            raise LibraryError(f"{path} is in the library already", "the library reads its own folder by itself")
        if source in folder.parents:
            raise LibraryError(f"{path} holds the library itself", "add the files one by one, or open that folder")
        pairs += _files(source)
    reasons = [_unreadable(source, size_limit) for source, _ in pairs]
    copied = [_copy(source, folder / name) for (source, name), reason in zip(pairs, reasons, strict=True) if not reason]
    refused = [Rejected(source, reason) for (source, _), reason in zip(pairs, reasons, strict=True) if reason]
    return Copied(tuple(path.relative_to(folder).as_posix() for path in copied), tuple(refused))


def write_text_into(folder: Path, text: str, name: str | None) -> Copied:
    """Writes a text into the library's folder as a new file named for its first words."""
    if not text.strip():
        raise UsageError("there is no text to add", "give the article's text on standard input")
    stem = _slug(name or text.strip().splitlines()[0])
    content = text.encode("utf-8", "replace")
    return Copied((_write(folder, stem, ".txt", content).relative_to(folder).as_posix(),), ())


def _is_date(text: str) -> bool:
    """Whether a text is a date of any precision, or one with a time, as ISO 8601 writes them."""
    if bounds(text) is not None:
        return True
    try:
        return bool(datetime.fromisoformat(text))
    except ValueError:  # neither a date nor a time
        return False


def _files(source: Path) -> Iterator[tuple[Path, Path]]:
    """The files to copy with their names in the library; a folder's keep their places under its name."""
    if source.is_file():
        if source.name.startswith(".") or source.name == TOPICS_FILE:
            raise LibraryError(f"{source.name} is the name of no article", "hidden files are passed over: rename it")
        yield source, Path(source.name)
    elif source.is_dir():
        found = sorted(path for path in source.rglob("*") if path.is_file())
        for path in found:
            below = path.relative_to(source)
            if not any(part.startswith(".") for part in below.parts):
                yield path, source.name / below
    else:
        raise LibraryError(f"there is no file {source}", "check the path")


def _unreadable(source: Path, size_limit: int) -> str:
    """Why no article can be read from a file; empty when one can."""
    from briefing.library.reading import Reading, read_files  # noqa: PLC0415  (not wanted before the first paint)

    size = source.stat().st_size
    (read,) = read_files(Reading(source.parent, (SeenFile(source.name, size, -1),), size_limit, ""))
    return "" if read.drafts else "; ".join(read.reasons)


def _copy(source: Path, target: Path) -> Path:
    digest = digest_of(source)
    for place in _places(target.parent, target.stem, target.suffix):
        if place.exists():
            if digest and digest_of(place) == digest:
                return place
            continue
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_name(f".{uuid4().hex}.part")
            shutil.copyfile(source, beside)
            beside.replace(place)
        except OSError as error:
            raise LibraryError(f"{source} cannot be copied: {error.strerror}", "check permissions and space") from error
        return place
    raise AssertionError("names do not end")


def _write(folder: Path, stem: str, suffix: str, content: bytes) -> Path:
    for place in _places(folder, stem, suffix):
        try:
            with place.open("xb") as file:
                file.write(content)
        except FileExistsError:
            continue
        except OSError as error:
            raise LibraryError(f"{place} cannot be written: {error.strerror}", "check permissions and space") from error
        return place
    raise AssertionError("names do not end")


def _places(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    """A file's place, and the next ones where it is taken."""
    yield folder / f"{stem}{suffix}"
    number = 2
    while True:
        yield folder / f"{stem}-{number}{suffix}"
        number += 1


def _slug(words: str) -> str:
    """A file's name from words: letters and digits joined by hyphens."""
    parts: Iterable[str] = re.findall(r"\w+", words.lower())
    return "-".join(parts)[:_NAME_LENGTH].strip("-") or "article"
