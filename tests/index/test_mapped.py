"""Segments are read where they lie."""

import os
import tracemalloc
from pathlib import Path

import pytest
from whoosh.filedb.structfile import StructFile

from briefing.index.entries import Entry
from briefing.index.index import Index
from briefing.index.mapped import MappedFile
from briefing.index.segments import build_segment
from briefing.index.storage import OpenFiles
from briefing.query.tree import Word


@pytest.fixture(params=[True, False], ids=["mapped", "read"])
def mapped(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MappedFile:
    """A file that is mapped, and one that is read since files that are mapped could not be taken away."""
    monkeypatch.setattr("briefing.index.mapped.MAPS", request.param)
    path = tmp_path / "file"
    with StructFile(path.open("wb")) as file:
        file.write(b"ahead")
        file.write_int(7)
        file.write_pickle({"a": [1, 2]})
        file.write(b"one\ntwo")
    with path.open("rb") as file:
        return MappedFile.map(file, "file")


def test_a_mapped_file_reads_as_any_other_does(mapped: MappedFile) -> None:
    read = (mapped.read(5), mapped.read_int(), mapped.read_pickle(), mapped.readline(), mapped.read(), mapped.read())
    assert read == (b"ahead", 7, {"a": [1, 2]}, b"one\n", b"two", b"")


def test_lines_are_read_whatever_their_length() -> None:
    lines = [b"a" * length + b"\n" for length in (0, 4094, 4095, 4096, 9000)] + [b"the last"]
    file = MappedFile(memoryview(b"".join(lines)))
    assert [file.readline() for _ in lines] == lines
    assert file.readline() == b""


def test_a_file_in_a_mapped_file_begins_and_ends_where_it_does(mapped: MappedFile) -> None:
    inner = mapped.subset(1, 3)
    inner.seek(-1, os.SEEK_END)
    assert (inner.read(), inner.tell(), inner.get(0, 2), inner.get(2, 9)) == (b"a", 3, b"he", b"a")


def test_a_file_in_a_mapped_file_outlives_it(mapped: MappedFile) -> None:
    inner = mapped.subset(0, 5)
    mapped.close()
    assert inner.get(0, 5) == b"ahead"


def test_an_empty_file_cannot_be_mapped(tmp_path: Path) -> None:
    (tmp_path / "x.seg").touch()
    with pytest.raises(ValueError, match="empty"):
        OpenFiles(str(tmp_path)).open_file("x.seg")


def entries(count: int) -> list[Entry]:
    words = [" ".join(f"w{number}x{place}" for place in range(300)) for number in range(count)]
    return [Entry(number, "Title", "", "", (), (text,)) for number, text in enumerate(words)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    index = Index.open(tmp_path / "index")
    with index.writing() as writing:
        writing.replace([build_segment(writing.folder / "0", entries(100))], [], 1)
    index.close()
    return tmp_path / "index"


def test_an_open_index_holds_no_copy_of_its_segments(folder: Path) -> None:
    size = sum(path.stat().st_size for path in folder.glob("*.seg"))
    tracemalloc.start()
    index = Index.open(folder)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    index.close()
    assert held < size / 4


def test_what_is_open_is_read_on_when_its_files_are_gone(folder: Path) -> None:
    index = Index.open(folder)
    for path in folder.glob("*.seg"):
        path.unlink()
    assert index.candidates(Word(0, 4, "w7x7", "w7x7")) == {7}
    index.close()
