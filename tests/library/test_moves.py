"""Ids and marks follow a text wherever its file goes, as far as anyone can tell."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from factories import write_articles
from harbour import GRAIN

from briefing.core.briefs import Brief
from briefing.library import Library

Open = Callable[..., Library]
OTHER = "The river in spring\n\nSylvania opened its locks, and boats waited below the bridge for most of a day.\n"


def leads(brief: Brief) -> list[str]:
    return [entry.statements[0].statement.text for entry in brief.section("reported").entries if entry.statements]


def settled(path: Path, text: str, time: int) -> None:
    """Writes a file so that its time is long past."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, (time, time))


def test_a_file_that_is_copied_and_then_deleted_was_moved(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.set_starred([id])
    library.set_tags(id, ["prices"])
    library.set_note(id, "ask about it")
    shutil.copy(folder / "grain.txt", folder / "corn.txt")
    library.refresh()
    (folder / "grain.txt").unlink()
    assert library.refresh().removed == 1
    article = library.article("corn.txt")
    assert (article.id, article.starred, article.tags, library.note(id)) == (id, True, ("prices",), "ask about it")
    assert library.check().ok
    assert [hit.article.id for hit in library.search("grain").hits] == [id]


def test_of_two_copies_that_bear_marks_the_one_that_stays_bears_all(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    shutil.copy(folder / "grain.txt", folder / "corn.txt")
    library.refresh()
    copy = library.article("corn.txt").id
    library.set_note(id, "one")
    library.set_note(copy, "two")
    library.set_tags(id, ["a", "b"])
    library.set_tags(copy, ["b", "c"])
    library.correct(id, {"source": "The Gazette", "author": "Jane Doe"})
    library.correct(copy, {"source": "The Courier"})
    (folder / "grain.txt").unlink()
    library.refresh()
    article = library.article("corn.txt")
    assert (article.id, article.tags, library.note(id)) == (id, ("a", "b", "c"), "two\n\none")
    assert (article.source, article.author) == ("The Courier", "Jane Doe")


@pytest.mark.parametrize("deleted", ["corn.txt", "grain.txt"])
def test_the_order_of_lines_outlives_a_copy(deleted: str, folder: Path, open_library: Open) -> None:
    grain = folder / "grain.txt"
    grain.write_text("Grain\n\nGrain prices rose. Ships carried grain. Mills bought grain.\n", encoding="utf-8")
    library = open_library(folder)
    shutil.copy(grain, folder / "corn.txt")
    library.refresh()
    brief = library.brief("grain")
    entries = [entry for entry in brief.section("reported").entries if entry.statements]
    moved = library.move(brief, entries[-1].id, -len(entries))
    assert leads(moved) != leads(brief)
    (folder / deleted).unlink()
    library.refresh()
    assert leads(library.brief("grain")) == leads(moved)
    assert "left as it is" not in str(library.undo())
    assert leads(library.brief("grain")) == leads(brief)
    assert "left as it is" not in str(library.redo())
    assert leads(library.brief("grain")) == leads(moved)


@pytest.fixture
def copies(folder: Path, open_library: Open) -> Library:
    """A library in which corn.txt has the text of grain.txt."""
    shutil.copy(folder / "grain.txt", folder / "corn.txt")
    return open_library(folder)


def done_to(library: Library) -> list[object]:
    """What was done to the article that is left of two copies."""
    article = next(each for each in library.articles() if each.title == "Grain prices rise")
    grades = library.grades()
    lines = [line for line in library.saved_desk().lines if line.deed != "move"]
    done = article.starred, article.tags, article.source, library.note(article.id), len(lines)
    return [*done, dict(grades.articles), [(each.now and each.now.article, grade) for each, grade in grades.statements]]


@pytest.mark.parametrize("marked", ["corn.txt", "grain.txt"])
@pytest.mark.parametrize("deleted", ["corn.txt", "grain.txt"])
def test_deeds_on_a_copy_are_undone_and_done_again_after_it_is_deleted(
    deleted: str, marked: str, folder: Path, copies: Library
) -> None:
    untouched = done_to(copies)
    id = copies.article(marked).id
    statement = copies.statements(id)[-1]
    copies.set_starred([id])
    copies.set_tags(id, ["prices"])
    copies.correct(id, {"source": "The Courier"})
    copies.set_note(id, "ask")
    copies.grade_article(id, "3")
    copies.pin_statements("grain", [statement])
    (folder / deleted).unlink()
    copies.refresh()
    done = done_to(copies)
    assert done[:5] == [True, ("prices",), "The Courier", "ask", 1]
    told = [copies.undo() for _ in range(6)]
    assert not any("left as it is" in str(words) for words in told)
    assert (copies.undo(), done_to(copies)) == (None, untouched)
    assert [copies.redo() for _ in range(6)] == told[::-1]
    assert done_to(copies) == done


@pytest.mark.parametrize("deleted", ["corn.txt", "grain.txt"])
def test_a_note_that_was_taken_from_a_copy_comes_back_on_the_one_that_stays(
    deleted: str, folder: Path, copies: Library
) -> None:
    id = copies.article(deleted).id
    copies.set_note(id, "ask")
    copies.set_note(id, "")
    (folder / deleted).unlink()
    copies.refresh()
    assert copies.undo() is not None
    left = next(each.id for each in copies.articles() if each.title == "Grain prices rise")
    assert copies.note(left) == "ask"


def test_what_two_copies_said_together_is_left_and_told(folder: Path, copies: Library) -> None:
    copies.set_note(copies.article("grain.txt").id, "one")
    copies.set_note(copies.article("corn.txt").id, "two")
    (folder / "corn.txt").unlink()
    copies.refresh()
    left = copies.article("grain.txt").id
    note = copies.note(left)
    told = [str(copies.undo()) for _ in range(2)]
    assert all(words.endswith("all of it left as it is, for it was changed since") for words in told)
    assert copies.note(left) == note
    assert {"one", "two"} <= set(note.split())


def test_the_other_copy_may_go_as_well(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    shutil.copy(folder / "grain.txt", folder / "corn.txt")
    library.refresh()
    library.set_starred([library.article("corn.txt").id])
    (folder / "corn.txt").unlink()
    library.refresh()
    assert (library.article("grain.txt").id, library.article("grain.txt").starred) == (id, True)


def test_a_text_that_is_back_has_its_id_though_its_path_was_taken(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.set_starred([id])
    (folder / "grain.txt").unlink()
    library.refresh()
    write_articles(folder, {"grain.txt": OTHER})
    library.refresh()
    assert library.article("grain.txt").id != id
    write_articles(folder, {"back.txt": GRAIN})
    library.refresh()
    assert (library.article("back.txt").id, library.article("back.txt").starred) == (id, True)


def test_a_file_that_comes_back_edited_is_a_revision(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "grain.txt").unlink()
    library.refresh()
    write_articles(folder, {"grain.txt": GRAIN + "\nThe ministry will meet again next week, it said in its notice.\n"})
    library.refresh()
    article = library.article("grain.txt")
    assert (article.id, article.revision) == (id, 2)


def test_marks_of_a_deleted_article_are_on_whatever_file_has_its_text_now(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.set_starred([library.article("grain.txt").id])
    harbour = library.article("harbour.txt").id
    (folder / "grain.txt").unlink()
    library.refresh()
    write_articles(folder, {"harbour.txt": GRAIN})
    library.refresh()
    assert (library.article("harbour.txt").id, library.article("harbour.txt").starred) == (harbour, True)


@pytest.mark.parametrize(("new", "follows"), [(OTHER, True), (GRAIN + "\nAnd so it was.\n", False)])
def test_a_page_that_is_put_aside_for_another_is_told_from_one_that_is_edited(
    folder: Path, open_library: Open, new: str, follows: bool
) -> None:
    settled(folder / "latest.txt", GRAIN, 1000)
    (folder / "grain.txt").unlink()
    library = open_library(folder)
    id = library.article("latest.txt").id
    (folder / "latest.txt").rename(folder / "march.txt")
    settled(folder / "latest.txt", new, 2000)
    library.refresh()
    assert (library.article("march.txt").id == id) == follows
    assert (library.article("latest.txt").id == id) != follows


def test_what_a_feed_shows_no_longer_stays_until_the_feed_is_deleted(folder: Path, open_library: Open) -> None:
    entry = "<item><guid>{0}</guid><title>Talks {0}</title><description>They go on for day {0}.</description></item>"
    feed = folder / "news.rss"

    def show(*days: int) -> None:
        items = "".join(entry.format(day) for day in days)
        feed.write_text(f"<rss version='2.0'><channel><title>News</title>{items}</channel></rss>")

    show(2, 1)
    library = open_library(folder)
    ids = {article.title: article.id for article in library.articles("talks")}
    show(3, 2)
    report = library.refresh()
    assert (report.added, report.updated, report.removed) == (1, 0, 0)
    assert {article.title: article.id for article in library.articles("talks")}.items() > ids.items()
    feed.unlink()
    assert library.refresh().removed == 3


def test_articles_of_json_lines_without_ids_are_told_by_their_texts(folder: Path, open_library: Open) -> None:
    lines = [f'{{"title": "Talks {day}", "text": "They go on for day {day}."}}\n' for day in (1, 2, 3)]
    write_articles(folder, {"all.jsonl": "".join(lines[:2])})
    library = open_library(folder)
    ids = {article.title: article.id for article in library.articles("talks")}
    write_articles(folder, {"all.jsonl": lines[2] + lines[1].replace("go on", "went on") + lines[0]})
    report = library.refresh()
    assert (report.added, report.updated, report.removed) == (1, 1, 0)
    assert {article.title: article.id for article in library.articles("talks")}.items() > ids.items()


def test_a_file_that_cannot_be_read_for_the_moment_keeps_its_article(
    folder: Path, open_library: Open, home: Path
) -> None:
    big = "word " * 300_000
    write_articles(folder, {"big.txt": big})
    library = open_library(folder)
    id = library.article("big.txt").id
    (home / "config" / "briefing" / "settings.toml").write_text("size_limit = 1")
    library.close()
    again = open_library(folder, refresh=False)
    report = again.refresh(rebuild=True)
    assert [each.path.as_posix() for each in report.rejected] == ["big.txt"]
    assert again.article("big.txt").id == id


def test_a_correction_outlives_a_rebuild_a_move_and_a_revision(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.correct(id, {"source": "The Gazette", "date": "2021-06"})
    library.refresh(rebuild=True)
    (folder / "grain.txt").rename(folder / "corn.txt")
    library.refresh()
    write_articles(folder, {"corn.txt": GRAIN.replace("12 percent", "15 percent")})
    library.refresh()
    article = library.article("corn.txt")
    assert (article.id, article.revision, article.source, article.date) == (id, 2, "The Gazette", "2021-06")
    assert article.provenance["source"] == article.provenance["date"] == "user"
