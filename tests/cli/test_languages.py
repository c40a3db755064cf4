"""What the command line says of articles in languages that are not analysed."""

from pathlib import Path

import pytest
from contract.asking import answer
from tongues import TEXTS


@pytest.fixture(autouse=True)
def folder(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of an English and a German article, as the library that commands ask."""
    made = tmp_path / "articles"
    made.mkdir()
    (made / "english.txt").write_text(f"{TEXTS['en']}\n", encoding="utf-8")
    (made / "deutsch.txt").write_text(f"{TEXTS['de']}\n\nDie Sanctions treffen Iran.\n", encoding="utf-8")
    monkeypatch.setenv("BRIEFING_LIBRARY", str(made))
    return made


def test_show_says_why_an_article_has_no_statements_and_what_to_do() -> None:
    told = " ".join(answer("show", "deutsch", "--statements").out.split())
    assert "language: German, and so not analysed (inferred: " in told
    assert "no statements: the article is in German, and only English is analysed" in told
    assert "briefing edit a1 --language en" in told or "briefing edit a2 --language en" in told
    shape = answer("show", "deutsch", "--statements", "--json").json
    assert shape["statements"] == []
    assert shape["notices"][0].startswith("no statements: the article is in German")
    assert "notices" not in answer("show", "english", "--statements", "--json").json


def test_topics_say_what_their_counts_leave_out() -> None:
    line = "1 article in German was not analysed and so not counted"
    assert line in answer("topics").out
    assert answer("topics", "--plain").out.splitlines()[-1] == line
    assert answer("topics", "--json").json["notices"] == [line]


def test_topics_of_english_articles_have_nothing_to_add(folder: Path) -> None:
    (folder / "deutsch.txt").unlink()
    assert "analysed" not in answer("topics").out
    assert "notices" not in answer("topics", "--json").json


def test_briefs_comparisons_and_the_matrix_say_it_in_every_form() -> None:
    line = "1 article in German mentions these words and was not analysed"
    for form in ((), ("--plain",), ("--json",)):
        assert line in " ".join(answer("brief", "--query", "Iran", *form).out.split())
        assert line in " ".join(answer("compare", "--query", "Iran OR harbour", *form).out.split())
        assert "1 article in German was not analysed" in " ".join(answer("compare", "--matrix", *form).out.split())


def test_a_correction_of_the_language_has_the_article_analysed() -> None:
    assert answer("edit", "deutsch", "--language", "English").code == 0
    assert answer("show", "deutsch", "--statements", "--json").json["statements"]
    assert "is no language" in answer("edit", "deutsch", "--language", "gibberish").err


def test_a_search_finds_the_forms_of_the_articles_language() -> None:
    found = answer("search", "Verhandlung", "--json").json
    assert [hit["article"]["path"] for hit in found["hits"]] == ["deutsch.txt"]
    start, end = found["hits"][0]["snippets"][0]["highlights"][0]
    text = answer("show", "deutsch", "--json").json["text"]
    assert text[start:end] == "Verhandlungen"


def test_bringing_the_library_up_to_date_tells_what_is_not_analysed() -> None:
    line = "1 article in German was not analysed, only made ready to be searched"
    assert answer("index", "--json").json["notices"] == [line]
    assert line in answer("index").err
