"""Segments: a number of articles written at once, in a folder of their own, to be taken into the index whole.

Nothing of a segment passes through Whoosh's pool of single postings: what its articles hold is gathered, and a term's
columns are written in one piece. So a segment can be made in a process of its own, beside others.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import whoosh.filedb.filestore
import whoosh.index

from briefing.index.codec import COLUMNS
from briefing.index.entries import Entry
from briefing.index.gathering import Gathering
from briefing.index.schema import NAME, build_schema

_whoosh: Any = whoosh.index
_storage: Any = whoosh.filedb.filestore.FileStorage


class Segment(NamedTuple):
    """A segment that was written and is not in the index yet."""

    segment: Any
    """What Whoosh knows it by."""
    folder: Path
    """The folder that holds its files."""
    articles: int
    """How many articles it holds."""


def build_segment(folder: Path, entries: Iterable[Entry]) -> Segment:
    """Writes the articles as one segment in a new folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    index = _whoosh.create_in(str(folder), build_schema(), indexname=NAME)
    writer: Any = index.writer(codec=COLUMNS)
    gathering = Gathering()
    for entry in entries:
        gathering.place(entry)
        writer.add_document()
    writer.pool.cleanup()
    writer.pool = gathering
    writer.commit(merge=False)
    index.close()
    segments = _whoosh.TOC.read(_storage(str(folder)), NAME).segments
    return Segment(segments[0] if segments else None, folder, len(gathering.numbers))
