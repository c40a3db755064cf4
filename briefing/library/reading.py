"""What is done to files in worker processes: reading.

Nothing that analyses is loaded for it, so that a process begins to read at once.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from briefing.catalogue.records import ReadDraft, ReadFile, SeenFile
from briefing.ingest import read, sketch


@dataclass(frozen=True, slots=True)
class Reading:
    """Files to read."""

    folder: Path
    """The library's folder."""
    files: tuple[SeenFile, ...]
    """The files."""
    size_limit: int
    """The largest file that is read, in bytes."""
    abilities: str
    """What can be read at present, kept with each refusal."""


def read_files(work: Reading) -> list[ReadFile]:
    """Reads files; whatever is wrong with one is told in its reasons."""
    return [_read_file(work, seen) for seen in work.files]


def _read_file(work: Reading, seen: SeenFile) -> ReadFile:
    if seen.size > work.size_limit:
        return _too_large(work, seen, seen.size)
    try:
        with (work.folder / seen.path).open("rb") as file:
            content = file.read(work.size_limit + 1)  # it may be growing
    except OSError as error:
        reason = f"it cannot be read: {(error.strerror or str(error)).lower()}"
        return ReadFile(SeenFile(seen.path, seen.size, -1), "", (), (reason,), work.abilities)
    if len(content) > work.size_limit:
        return _too_large(work, seen, len(content))
    found = read(Path(seen.path), content)
    drafts: list[ReadDraft] = []
    for draft in found.drafts:
        made = sketch(draft)
        drafts.append(ReadDraft(draft, made.words, made.sketch, made.keys))
    digest = hashlib.sha256(content).hexdigest()
    return ReadFile(seen, digest, tuple(drafts), found.reasons, None if drafts else work.abilities, found.passing)


def _too_large(work: Reading, seen: SeenFile, size: int) -> ReadFile:
    limit = work.size_limit / 1e6
    reason = f"it is too large: {size / 1e6:.1f} MB; the limit is {limit:g} MB (size_limit in the settings)"
    return ReadFile(seen, "", (), (reason,), work.abilities)
