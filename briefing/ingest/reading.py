"""What reads a file: one reader a format, found by the file's suffix.

A reader takes a path and the file's bytes, and gives the articles in it. A new format is a new module and a line in
`READERS`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import Protocol

from briefing.core.articles import Draft
from briefing.core.visible import visible_line
from briefing.ingest.decoding import NotTextError
from briefing.ingest.markdown_file import read_markdown_file
from briefing.ingest.text_file import read_text_file

READER_VERSION = 1
"""Raised when reading changes, so that files are read anew."""


class Reader(Protocol):
    """Reads one format."""

    def __call__(self, path: PurePath, content: bytes) -> tuple[Draft, ...]:
        """The articles of a file, in order. Raises NotTextError for bytes that are no text."""
        ...


READERS: Mapping[str, Reader] = MappingProxyType({".md": read_markdown_file, ".txt": read_text_file})
"""Suffix, in small letters, to the reader of its files."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file."""

    drafts: tuple[Draft, ...] = ()
    """Its articles in order; none when it was refused whole."""
    reasons: tuple[str, ...] = ()
    """Why it, or entries of it, were refused, for a person."""


def capabilities() -> str:
    """What can be read at present, in one line: what was refused is tried again when it changes."""
    return " ".join(suffix.lstrip(".") for suffix in sorted(READERS))


def read(path: PurePath, content: bytes) -> Reading:
    """The articles of a file, or why there are none. Nothing in a file makes it raise."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        what = f"{visible_line(path.suffix)} files" if path.suffix else "files without a suffix"
        known = " and ".join(sorted(READERS))
        return Reading(reasons=(f"{what} cannot be read; what can be read is {known}",))
    if not content.strip():
        return Reading(reasons=("empty",))
    try:
        drafts = reader(path, content)
    except NotTextError:
        return Reading(reasons=("not text",))
    kept = tuple(draft for draft in drafts if draft.text.strip())
    return Reading(kept) if kept else Reading(reasons=("empty",))
