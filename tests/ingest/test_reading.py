from pathlib import PurePath

import pytest

from briefing.ingest import READER_VERSION, capabilities, read
from briefing.ingest.reading import BY_SUFFIX


@pytest.mark.parametrize("name", ["table.XLSX", "archive.tar.gz", "notes.odt"])
def test_an_unknown_suffix_is_refused_with_what_can_be_read(name: str) -> None:
    (reason,) = read(PurePath(name), b"text").reasons
    assert PurePath(name).suffix in reason
    assert ".md" in reason
    assert " and .txt" in reason


def test_a_file_without_a_suffix_is_refused_in_words() -> None:
    (reason,) = read(PurePath("README"), b"text").reasons
    assert reason.startswith("files without a suffix")


def test_a_suffix_cannot_write_to_the_terminal() -> None:
    (reason,) = read(PurePath("a.\x1b[31mx"), b"text").reasons
    assert "\x1b" not in reason


def test_the_suffix_is_read_in_either_case() -> None:
    assert read(PurePath("A.TXT"), b"The talks go on.").drafts


def test_capabilities_name_every_format() -> None:
    assert capabilities().split() == [suffix[1:] for suffix in sorted(BY_SUFFIX)]
    assert READER_VERSION >= 1
