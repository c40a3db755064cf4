"""Exit codes, errors, streams, and what is left alone."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from contract.asking import Ask

BOX = re.compile("[\u2500-\u257f]")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def spawn(*argv: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "briefing", *argv]
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("search", "ukraine"), 0),
        (("search", "zzqxjkv"), 1),
        (("articles", "zzqxjkv"), 1),
        (("brief", "ukraine"), 0),
        (("brief", "--query", "zzqxjkv"), 1),
        (("compare", "--query", "zzqxjkv"), 1),
        (("show", "no-such-article"), 2),
        (("show",), 2),
        (("brief", "no-such-issue"), 2),
        (("brief",), 2),
        (("brief", "ukraine", "--article", "no-such-article"), 2),
        (("compare", "no-such-issue"), 2),
        (("compare",), 2),
        (("compare", "ukraine", "--source", "No Such Paper"), 2),
        (("compare", "--matrix", "nowhere"), 2),
        (("export", "brief", "no-such-issue"), 2),
        (("export", "matrix", "nowhere"), 2),
        (("export", "matrix", "-o", "/"), 2),
        (("export", "compare", "iran", "--since", "last"), 2),
        (("search", '"unbalanced AND ('), 2),
        (("articles", "source:"), 2),
        (("nonsense",), 2),
        (("topics", "--nonsense"), 2),
        (("topics", "--library", "/no/such/folder"), 2),
        (("add", "/no/such/file"), 2),
        (("--version",), 0),
        (("--help",), 0),
    ],
)
def test_exit_codes_and_errors(ask: Ask, argv: tuple[str, ...], code: int) -> None:
    answer = ask(*argv)
    assert (answer.code, "Traceback" in answer.err + answer.out) == (code, False)
    if code == 2:
        first, *_, last = answer.err.splitlines()
        assert first.startswith("briefing: error: ")
        assert last.startswith("hint: ")
        error = ask(*argv, "--json").json["error"]
        assert error["kind"] != "internal"
        assert error["message"]
        assert error["hint"]


def test_a_query_error_names_the_position(ask: Ask) -> None:
    answer = ask("search", "ukraine AND (syria")
    assert "at character 13" in answer.err
    _, query, carets, _ = answer.err.splitlines()
    assert query[carets.index("^")] == "("
    error = ask("search", "ukraine AND (syria", "--json").json["error"]
    assert (error["kind"], error["start"]) == ("query", 12)


def test_a_word_that_is_nowhere_brings_total_zero(ask: Ask) -> None:
    answer = ask("search", "zzqxjkv", "--json")
    assert (answer.code, answer.json["total"], answer.json["hits"]) == (1, 0, [])


def test_words_of_a_query_may_stand_unquoted(ask: Ask) -> None:
    unquoted = ask("search", "russia", "-syria", "--json").json
    quoted = ask("search", "russia -syria", "--json").json
    assert unquoted == quoted
    assert 0 < unquoted["total"] < ask("search", "russia", "--json").json["total"]


def test_pages_of_hits_follow_each_other(ask: Ask) -> None:
    whole = [hit["article"]["id"] for hit in ask("search", "diplomacy OR russia OR asean", "--json").json["hits"]]
    parts = [
        hit["article"]["id"]
        for offset in range(len(whole))
        for hit in ask(
            "search", "diplomacy OR russia OR asean", "--limit", "1", "--offset", str(offset), "--json"
        ).json["hits"]
    ]
    assert parts == whole


@pytest.mark.parametrize(
    "argv",
    [
        ("topics",),
        ("articles",),
        ("search", "ukraine"),
        ("brief", "ukraine"),
        ("compare", "ukraine"),
        ("compare", "--matrix"),
        ("show", "--all"),
        ("show", "--all", "--statements"),
        ("index",),
        ("check",),
        ("keys",),
        ("where",),
        ("themes",),
    ],
)
def test_plain_and_piped_text_is_free_of_escapes_and_boxes(ask: Ask, argv: tuple[str, ...]) -> None:
    for manner in ((), ("--plain",)):
        answer = ask(*argv, *manner)
        assert answer.out.strip()
        assert "\x1b" not in answer.out
        assert not BOX.search(answer.out)
        assert answer.out.endswith("\n")


@pytest.mark.parametrize(
    "argv",
    [
        ("articles",),
        ("show", "--all", "--statements"),
        ("search", "ukraine"),
        ("topics",),
        ("brief", "ukraine"),
        ("compare", "iran"),
        ("compare", "--matrix"),
        ("check",),
        ("keys",),
        ("where",),
    ],
)
def test_the_same_request_brings_the_same_bytes(ask: Ask, argv: tuple[str, ...]) -> None:
    for manner in ((), ("--plain",), ("--json",)):
        assert ask(*argv, *manner).out == ask(*argv, *manner).out


def test_the_folder_is_never_written_to(ask: Ask, library: Path, tmp_path: Path) -> None:
    before = tree(library)
    for argv in (("index", "--rebuild"), ("topics",), ("search", "ukraine"), ("brief", "ukraine"), ("check",)):
        ask(*argv)
    ask("export", "brief", "ukraine", "-o", str(tmp_path / "out.md"))
    assert tree(library) == before


def test_raw_text_is_all_the_text_with_controls_visible(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "hostile.txt").write_bytes(b"A title\n\nSome \x1b[31mred\x07 words \xc2\x9b of a text.\n\n```\n")
    raw = ask("show", "hostile", "--raw", "--library", str(tmp_path))
    assert raw.code == 0
    assert "Some ␛[31mred␇ words \ufffd of a text." in raw.out
    assert "```" in raw.out


def test_plain_statements_are_one_line_each(ask: Ask, texts: dict[str, str]) -> None:
    lines = ask("show", "--all", "--statements", "--plain").out.splitlines()
    documents = ask("show", "--all", "--statements", "--json").json["articles"]
    for statement in (each for document in documents for each in document["statements"]):
        assert any(line.endswith(" ".join(statement["text"].split())) for line in lines)


def test_the_ids_of_issues_are_listed_for_completion(ask: Ask, issues: list[str]) -> None:
    assert set(issues) <= set(ask("completion", "issues").out.split())


def test_no_control_character_of_an_article_reaches_a_terminal(ask: Ask, tmp_path: Path) -> None:
    hostile = "A \x1b]0;title\x07 of ukraine\n\nKyiv \x1b[2J said \x9b31m that \u202eit\u202c rains in Ukraine.\n"
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")
    library = ("--library", str(tmp_path))
    for argv in (
        ("show", "hostile"),
        ("show", "--raw", "hostile"),
        ("search", "kyiv"),
        ("articles",),
        ("brief", "ukraine"),
    ):
        for manner in ((), ("--plain",), ("--json",)):
            out = ask(*argv, *manner, *library).out
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out), (argv, manner)


def test_raw_shows_what_was_set_apart(ask: Ask, texts: dict[str, str]) -> None:
    for id, text in texts.items():
        assert ask("show", id, "--raw").out.rstrip("\n") == text.rstrip("\n")


def test_json_lines_hold_one_document_each(ask: Ask, texts: dict[str, str]) -> None:
    lines = ask("show", "--all", "--statements", "--jsonl").out.splitlines()
    documents = [json.loads(line) for line in lines]
    assert [document["schema"] for document in documents] == [1] * len(texts)
    assert {document["article"]["id"]: document["text"] for document in documents} == texts


def test_an_error_among_json_lines_is_a_line_too(ask: Ask) -> None:
    *documents, error = ask("show", "000", "no-such-article", "--jsonl").out.splitlines()
    assert len(documents) == 1
    assert json.loads(error)["error"]["kind"] == "unknown"


def test_a_reader_that_goes_away_is_no_trouble(library: Path) -> None:
    command = f"'{sys.executable}' -m briefing show --all --jsonl --statements | head -c 10"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert (len(done.stdout), done.stderr) == (10, b"")


def test_a_full_disk_is_told_without_a_traceback(library: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "briefing", "topics"], stdout=full, stderr=-1, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"briefing: error: standard output cannot be written")
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_closed_streams_are_no_trouble(library: Path) -> None:
    done = subprocess.run(["sh", "-c", f"'{sys.executable}' -m briefing topics >&- 2>&-"], check=False)
    assert done.returncode == 0


def test_a_terminal_of_another_encoding_is_no_trouble(library: Path) -> None:
    spawn("index")
    done = spawn("show", "--all", env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()


@pytest.mark.parametrize("argv", [("search", "ukraine"), ("brief", "ukraine"), ("topics",), ("keys",), ("themes",)])
def test_textual_is_not_imported(library: Path, argv: tuple[str, ...]) -> None:
    spawn("index")
    program = (
        "import sys; from briefing.cli.main import run; code = run(sys.argv[1:]);"
        "sys.exit(code or 9 * any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, *argv], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_unforeseen_error_is_told_in_words(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.cli.main.load_verb", lambda name: 1 / 0)
    answer = ask("topics", "--json")
    assert answer.code == 2
    assert answer.json["error"]["kind"] == "internal"
    assert answer.err.startswith("briefing: error: something went wrong (ZeroDivisionError: division by zero)\nhint: ")
    monkeypatch.setenv("BRIEFING_DEBUG", "1")
    assert "Traceback" in ask("topics").err


def test_an_interruption_is_told_and_has_its_code(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(name: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.cli.main.load_verb", interrupted)
    answer = ask("topics")
    assert (answer.code, answer.err) == (130, "briefing: interrupted\n")
