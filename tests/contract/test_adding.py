"""Adding articles, and following what happens to a folder."""

import io
from pathlib import Path

import pytest
from contract.asking import Ask

from briefing.core.articles import FIELDS

TEXT = "A treaty of Freedonia\n\nFreedonia signed a treaty with Sylvania on 3 March 2024. It holds for ten years.\n"


@pytest.fixture
def folder(tmp_path: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of its own, empty."""
    path = tmp_path / "own"
    path.mkdir()
    monkeypatch.setenv("BRIEFING_LIBRARY", str(path))
    return path


def test_searching_an_empty_library_tells_how_to_fill_it(ask: Ask, folder: Path) -> None:
    answer = ask("search", "treaty")
    assert answer.code == 1
    assert "`briefing add PATH` adds some" in answer.err
    assert not list(folder.iterdir())


def test_a_brief_of_an_empty_library_says_once_what_to_do(ask: Ask, folder: Path) -> None:
    answer = ask("brief", "all", "--plain")
    assert answer.code == 1
    assert answer.out.count("There are no articles in this library yet") == 1
    assert "`briefing add`" in answer.out
    assert not list(folder.iterdir())


def test_the_matrix_of_an_empty_library_says_why_nothing_stands_in_it(ask: Ask, folder: Path) -> None:
    assert "No source to show" in ask("compare", "--matrix").out


def test_a_file_is_copied_in_and_read(ask: Ask, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "treaty.txt").write_text(TEXT)
    report = ask("add", str(tmp_path / "treaty.txt"), "--source", "The Daily", "--date", "2024-03-04", "--json")
    assert (report.code, report.json["command"], report.json["added"]) == (0, "add", 1)
    assert (folder / "treaty.txt").read_text() == TEXT
    (article,) = ask("articles", "--json").json["articles"]
    assert (article["source"], article["date"], article["provenance"]["source"]) == ("The Daily", "2024-03-04", "user")


def test_standard_input_is_added(ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8"))
    assert ask("add", "-", "--title", "A treaty").code == 0
    (article,) = ask("articles", "--json").json["articles"]
    assert (article["title"], article["provenance"]["title"]) == ("A treaty", "user")
    assert ask("search", "freedonia").code == 0


def test_standard_input_that_is_no_text_is_refused(ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe\x00"), encoding="utf-8"))
    assert ask("add", "-").code == 2
    assert not list(folder.iterdir())


def test_a_wrong_date_is_refused_before_anything_is_copied(ask: Ask, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "treaty.txt").write_text(TEXT)
    assert ask("add", str(tmp_path / "treaty.txt"), "--date", "yesterday").code == 2
    assert not list(folder.iterdir())


def test_every_command_sees_what_is_new_unless_told_not_to(ask: Ask, folder: Path) -> None:
    assert ask("articles", "--json").json["total"] == 0
    (folder / "treaty.txt").write_text(TEXT)
    assert ask("articles", "--json", "--no-refresh").json["total"] == 0
    answer = ask("search", "sylvania", "--json")
    assert answer.json["total"] == 1
    assert "1 added" in answer.err


def test_an_id_follows_a_renamed_file(ask: Ask, folder: Path) -> None:
    (folder / "treaty.txt").write_text(TEXT)
    before = ask("articles", "--json").json["articles"][0]
    (folder / "treaty.txt").rename(folder / "renamed.txt")
    after = ask("articles", "--json").json["articles"][0]
    assert (after["id"], after["path"]) == (before["id"], "renamed.txt")


def test_an_empty_library_is_no_failure(ask: Ask, folder: Path) -> None:
    answer = ask("articles")
    assert (answer.code, answer.out) == (0, "")
    assert "briefing add" in answer.err
    assert ask("topics").code == 0
    assert ask("check").code == 0
    assert ask("search", "x").code == 1


def test_an_article_is_named_by_the_beginning_of_its_file(ask: Ask, folder: Path) -> None:
    (folder / "treaty.txt").write_text(TEXT)
    assert "Freedonia signed" in ask("show", "trea").out


def test_several_articles_are_a_list_and_one_is_itself(ask: Ask, folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").write_text(TEXT.replace("ten", "twenty"))
    assert "text" in ask("show", "a.txt", "--json").json
    assert len(ask("show", "a.txt", "b.txt", "--json").json["articles"]) == 2
    assert len(ask("show", "--all", "--json").json["articles"]) == 2


def test_the_first_use_of_the_default_library_brings_the_starter_articles(
    ask: Ask, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFING_LIBRARY")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "fresh"))
    assert ask("articles", "--json").json["total"] == 4


def test_a_field_is_corrected_and_taken_back(ask: Ask, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "treaty.txt").write_text(TEXT)
    ask("add", str(tmp_path / "treaty.txt"))
    (article,) = ask("edit", "treaty.txt", "--source", "The Daily", "--json").json["articles"]
    assert (article["source"], article["provenance"]["source"]) == ("The Daily", "user")
    assert "The Daily (yours)" in ask("edit", "treaty.txt", "--date", "2024").out
    (article,) = ask("edit", "treaty.txt", "--source", "", "--json").json["articles"]
    assert article["source"] is None
    assert "date: 2024 (yours)" in ask("edit", "treaty.txt", "--plain").out


def test_what_is_known_is_a_line_each_in_plain_text_whatever_is_in_it(ask: Ask, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "treaty.txt").write_text(TEXT)
    ask("add", str(tmp_path / "treaty.txt"))
    told = ask("edit", "treaty.txt", "--note", "Ask about it.\nsource: nobody", "--plain").out.splitlines()
    assert [line.partition(":")[0] for line in told] == ["article", "path", *FIELDS, "tags", "note"]


def test_tags_and_notes_can_be_searched_for(ask: Ask, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "treaty.txt").write_text(TEXT)
    ask("add", str(tmp_path / "treaty.txt"))
    edited = ask("edit", "treaty.txt", "--tags", "urgent, sea", "--note", "Ask about it.", "--json")
    (article,) = edited.json["articles"]
    assert article["tags"] == ["sea", "urgent"]
    assert ask("search", "tag:urgent", "has:note", "--json").json["total"] == 1
    ask("edit", "treaty.txt", "--tags", "", "--note", "")
    assert ask("search", "tag:urgent OR has:note").code == 1


def test_what_is_known_of_each_new_article_is_told(ask: Ask, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()), encoding="utf-8"))
    told = ask("add", "-", "--source", "The Daily", "--plain")
    assert "A treaty of Freedonia; The Daily; undated" in told.out
    (folder / "rain.txt").write_text("Rain in Sylvania\n\nIt rained on the capital.\n")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Talks end\n\nThey ended."), encoding="utf-8"))
    new = ask("add", "-", "--json").json["new"]
    assert {article["title"] for article in new} == {"Rain in Sylvania", "Talks end"}
