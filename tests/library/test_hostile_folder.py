"""A folder of all that a folder of articles should not hold: each refusal is named, and the rest loads."""

import json
import os
import socket
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from ingest.pdf_files import column, pdf_file
from ingest.word_files import paragraph, word_file

from briefing.cli.main import run
from briefing.core.errors import LibraryError
from briefing.library import Library

Open = Callable[..., Library]
TEXT = b"Talks on the River\n\nThe ministers of Freedonia and Sylvania met on the river and will meet again.\n"
LAUGHS = (
    b'<!DOCTYPE rss [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9))
    + b"]><rss version='2.0'><channel><item><title>&j;</title></item></channel></rss>"
)


def archive(**parts: bytes) -> bytes:
    """A zip archive."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/"), content)
    return made.getvalue()


ENCRYPTED = pdf_file(
    column("Secret talks"),
    trailer="/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]",
    more=[b"<< /Filter /Standard /V 1 /R 2 /O (" + b"x" * 32 + b") /U (" + b"y" * 32 + b") /P -4 >>"],
)
REFUSED = {
    "binary.txt": (bytes(range(256)) * 40, "not text"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\0\0", ".png files cannot be read"),
    "named-as-text.txt": (b"\x89PNG\r\n\x1a\n\0\0", "not text"),
    "nuls.txt": (b"\0" * 5000, "not text"),
    "no-suffix": (TEXT, "without a suffix"),
    "empty.txt": (b"", "empty"),
    "blank.md": (b" \n\t\n", "empty"),
    "large.txt": (b"word " * 210_000, "too large"),
    "encrypted.pdf": (ENCRYPTED, "encrypted"),
    "broken.pdf": (b"%PDF-1.4\n" + b"x" * 500, "broken"),
    "pictures.pdf": (pdf_file([]), "no text"),
    "broken.docx": (word_file(paragraph("Talks"))[:300], "broken"),
    "no-word.docx": (archive(readme=b"nothing"), "broken"),
    "old.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
    "bomb.docx": (archive(word__document_xml=b"", **{"word/document.xml": b"<w>" + b" " * 30_000_000}), "unfolds"),
    "laughs.docx": (archive(**{"word/document.xml": LAUGHS}), "document type"),
    "laughs.xml": (LAUGHS, "entities"),
    "no-feed.rss": (b"<html><p>Not a feed</p></html>", "RSS or Atom"),
    "broken.mhtml": (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n", "no page"),
    "no-mail.eml": (b"\n\n", "empty"),
    "deep.json": (b"[" * 100_000, "nested too deeply"),
    "other.json": (b'{"a": 1}', "no articles"),
    "deeper.html": (b"<p>Talks</p>" + b"<div>" * 20_000 + b"<p>They go on.</p>", "nested too deeply"),
    "silent.html": (b"<html><script>alert(1)</script></html>", "no text"),
}
READ = {
    "fine.txt": TEXT,
    "utf-16.txt": TEXT.decode().encode("utf-16"),
    "windows.txt": TEXT + "Caf\xe9 \u201cquoted\u201d \u20ac5\n".encode("cp1252"),
    "line-ends.txt": TEXT.replace(b"\n", b"\r"),
    "huge-line.txt": TEXT + b"word " * 150_000,
    "deep.html": b"<div>" * 1_000 + b"<p>The talks of the ministers went on.</p>",
    "escapes.txt": TEXT + b"\x1b]0;owned\x07\x1b[2J red\n",
    "half.jsonl": b'{"title": "Talks", "text": "They go on."}\n{broken\n[1]\n{"title": "No text"}\n',
}


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """The folder."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    for name, content in READ.items():
        (folder / name).write_bytes(content)
    for name, (content, _) in REFUSED.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(autouse=True)
def small_limit(home: Path) -> None:
    """A limit that a file of a test can pass."""
    config = home / "config" / "briefing"
    config.mkdir(parents=True, exist_ok=True)
    (config / "settings.toml").write_text("size_limit = 1")


def index(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[str]]:
    """What `briefing index` refuses: path to reasons."""
    assert run(["--library", str(folder), "index", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    reasons: dict[str, list[str]] = {}
    for each in told["rejected"]:
        reasons.setdefault(each["path"], []).append(each["reason"])
    return reasons


def test_every_refusal_is_named_and_the_rest_loads(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reasons = index(hostile, capsys)
    assert reasons.keys() == {*REFUSED, "half.jsonl"}
    assert {name for name, (_, part) in REFUSED.items() if part not in reasons[name][0]} == set()
    places = [reason.split(": ")[:2] for reason in reasons["half.jsonl"]]
    assert places == [["read in part", f"line {number}"] for number in (2, 3, 4)]
    assert run(["--library", str(hostile), "articles", "--json"]) == 0
    paths = {article["path"] for article in json.loads(capsys.readouterr().out)["articles"]}
    assert paths == set(READ)
    assert index(hostile, capsys) == reasons


def test_refusals_are_shown_to_a_person_and_in_plain_text(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for manner in ([], ["--plain"]):
        assert run(["--library", str(hostile), "index", *manner]) == 0
        out = capsys.readouterr().out
        assert all(name in out for name in REFUSED)
        assert "\x1b]" not in out


@pytest.mark.skipif(os.name == "nt", reason="there are no such files")
def test_what_is_no_file_is_named_and_nothing_waits_for_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "odd"
    (folder / "below").mkdir(parents=True)
    (folder / "fine.txt").write_bytes(TEXT)
    (folder / "link.txt").symlink_to("fine.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "nowhere.txt").symlink_to("not-there.txt")
    (folder / "below" / "up").symlink_to(folder)
    (folder / "device.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "s.txt"))
        reasons = index(folder, capsys)
    assert {path: reason for path, (reason,) in reasons.items()} == {
        "below/up": "it is a link to a folder, which is not followed",
        "device.txt": "it is no file but a pipe, a socket or a device",
        "loop.txt": "it cannot be read: Too many levels of symbolic links",
        "nowhere.txt": "it cannot be read: No such file or directory",
        "pipe.txt": "it is no file but a pipe, a socket or a device",
        "s.txt": "it is no file but a pipe, a socket or a device",
    }


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that nobody can read")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "locked.txt").symlink_to("/proc/self/mem")
    ((reason,),) = index(tmp_path, capsys).values()
    assert reason.startswith("it cannot be read: ")


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be given")
def test_names_that_would_break_a_line_or_a_terminal_are_shown_harmless(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = [b"two\nlines.txt", b"\x1b[31mred.txt", b"tab\there.png", b"bad\xff.txt", "\u202egnp.txt".encode()]
    for name in names:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(TEXT if name[:3] != b"two" else b"")
    for manner in ([], ["--plain"], ["--json"]):
        assert run(["--library", str(tmp_path), "index", *manner]) == 0
        out = capsys.readouterr().out
        assert "\x1b[31m" not in out
        assert "two\nlines" not in out
        assert "bad" in out
        assert "two" in out


def test_a_folder_whose_name_is_no_text_is_refused_in_words(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"articles\xff")
    try:
        folder.mkdir()
    except OSError:
        pytest.skip("this file system takes no such name")
    with pytest.raises(LibraryError, match="is not UTF-8"):
        Library.open(folder, data_dir=tmp_path, cache_dir=tmp_path, config_dir=tmp_path)
