"""What the command line says of files that were moved, edited or deleted."""

from pathlib import Path

import pytest
from contract.asking import Ask, answer
from factories import write_articles
from harbour import GRAIN, HARBOUR

MORE = "\nThe ministry put the harvest at twelve tons.\n"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("data", "cache", "config", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    made = write_articles(tmp_path / "articles", {"grain.txt": GRAIN, "harbour.txt": HARBOUR})
    monkeypatch.setenv("BRIEFING_LIBRARY", str(made))
    assert answer("index").code == 0
    return made


def test_a_move_is_told(files: Path) -> None:
    (files / "grain.txt").rename(files / "corn.txt")
    assert "1 moved" in answer("index", "--plain").out
    (files / "corn.txt").rename(files / "grain.txt")
    assert answer("index", "--json").json["moved"] == 1


def test_what_is_on_an_article_that_is_gone_is_told_and_marked(files: Path) -> None:
    ask: Ask = answer
    ask("edit", "grain.txt", "--note", "Mine.", "--tags", "prices")
    assert "(article gone)" not in ask("desk", "--plain").out
    (files / "grain.txt").unlink()
    told = ask("index")
    assert "1 article that is gone had your notes, tags, stars or lines: “Grain prices rise”" in told.err
    assert "Grain prices rise: tagged prices; note: Mine. (article gone)" in ask("desk", "--plain").out
    listed = ask("desk", "--json").json
    assert listed["gone"] == [article["id"] for article in listed["desk"]["articles"]]


def test_an_earlier_text_says_so_and_counts_its_own_words(files: Path) -> None:
    before = answer("show", "grain.txt", "--json").json
    (files / "grain.txt").write_text(GRAIN + MORE, encoding="utf-8")
    now = answer("show", "grain.txt", "--json").json
    assert (before["revision"], now["revision"]) == (1, 2)
    earlier = answer("show", "grain.txt", "--revision", "1", "--json").json
    assert (earlier["revision"], earlier["article"]["words"]) == (1, before["article"]["words"])
    assert earlier["article"]["words"] < now["article"]["words"]
    for options in ((), ("--plain",)):
        assert "revision 1 of 2, an earlier text" in answer("show", "grain.txt", "--revision", "1", *options).out
        assert "an earlier text" not in answer("show", "grain.txt", "--revision", "2", *options).out


def test_the_texts_of_an_article_are_listed_with_when_they_were_read(files: Path) -> None:
    (files / "grain.txt").write_text(GRAIN + MORE, encoding="utf-8")
    before, now = answer("show", "grain.txt", "--revisions", "--json").json["revisions"]
    assert [each["current"] for each in (before, now)] == [False, True]
    assert before["since"] <= now["since"]
    assert before["words"] < now["words"]
    for options in ((), ("--plain",)):
        told = answer("show", "grain.txt", "--revisions", *options).out
        assert "an earlier text" in told
        assert "the text now" in told
