import subprocess
import sys
from pathlib import PurePath

import pytest

import briefing.ingest.reading as reading_module
from briefing.ingest import READER_VERSION, capabilities, read
from briefing.ingest.reading import BY_SUFFIX


@pytest.mark.parametrize("name", ["table.XLSX", "archive.tar.gz", "notes.odt"])
def test_an_unknown_suffix_is_refused_with_what_can_be_read(name: str) -> None:
    (reason,) = read(PurePath(name), b"text").reasons
    assert PurePath(name).suffix in reason
    assert ".md" in reason
    assert ".txt" in reason


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


def test_a_file_whose_extra_is_missing_is_refused_with_the_words_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    before = capabilities()
    monkeypatch.setattr(reading_module, "find_spec", lambda name: None)
    (reason,) = read(PurePath("page.html"), b"<p>text</p>").reasons
    assert "pip install 'briefing-reader[html]'" in reason
    assert capabilities() != before
    assert "html" not in capabilities()
    assert read(PurePath("a.txt"), b"The talks go on.").drafts


def test_readers_and_their_packages_are_imported_only_for_their_files() -> None:
    heavy = ("lxml", "trafilatura", "feedparser", "mammoth", "pypdfium2")
    command = f"import sys, briefing.ingest; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
