"""A file that is renamed and edited between two looks is the same article, and what is lost is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import GRAIN

from briefing.core.reports import Progress
from briefing.library import Library

Open = Callable[..., Library]
MORE = "\nThe ministry put the harvest at twelve tons.\n"


def test_a_file_that_is_renamed_and_edited_keeps_id_and_marks(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.set_note(id, "ask about it")
    library.set_tags(id, ["prices"])
    (folder / "grain.txt").rename(folder / "corn.txt")
    (folder / "corn.txt").write_text(GRAIN + MORE)
    report = library.refresh()
    article = library.article("corn.txt")
    assert (article.id, article.revision, article.tags, library.note(id)) == (id, 2, ("prices",), "ask about it")
    assert (report.added, report.updated, report.removed, report.moved, report.notices) == (0, 1, 0, 1, ())
    assert [hit.article.id for hit in library.search("harvest twelve tons").hits] == [id]
    assert library.check().ok


def test_the_most_alike_is_the_article(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "grain.txt").unlink()
    (folder / "a.txt").write_text(GRAIN + MORE + "A town on the coast waits for the ships of the autumn.\n")
    (folder / "b.txt").write_text(GRAIN + MORE)
    library.refresh()
    assert library.article("b.txt").id == id
    assert library.article("a.txt").id != id


def test_of_texts_that_are_equally_alike_none_is_the_article(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "grain.txt").unlink()
    (folder / "a.txt").write_text(GRAIN + MORE)
    (folder / "b.txt").write_text(GRAIN + MORE)
    report = library.refresh()
    assert id not in {library.article("a.txt").id, library.article("b.txt").id}
    assert (report.added, report.removed, report.moved) == (2, 1, 0)


def test_an_edited_copy_of_a_file_that_is_still_there_is_another_article(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "corn.txt").write_text(GRAIN + MORE)
    assert library.refresh().added == 1
    assert library.article("grain.txt").id == id
    assert library.article("corn.txt").id != id


def test_pages_of_different_addresses_are_never_one(folder: Path, open_library: Open) -> None:
    (folder / "one.md").write_text(f"---\nurl: https://example.org/one\n---\n\n{GRAIN}")
    library = open_library(folder)
    id = library.article("one.md").id
    (folder / "one.md").unlink()
    (folder / "two.md").write_text(f"---\nurl: https://example.org/two\n---\n\n{GRAIN}{MORE}")
    library.refresh()
    assert library.article("two.md").id != id


def test_articles_that_are_gone_with_what_the_user_put_on_them_are_told_once(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    article = library.article("grain.txt")
    library.set_note(article.id, "ask about it")
    (folder / "grain.txt").unlink()
    told = f"1 article that is gone had your notes, tags, stars or lines: “{article.title}”"
    assert library.refresh().notices == (told,)
    assert library.refresh().notices == ()


def test_an_article_that_was_only_read_goes_without_a_word(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.set_read([library.article("grain.txt").id])
    (folder / "grain.txt").unlink()
    report = library.refresh()
    assert (report.removed, report.notices) == (1, ())


def test_moves_are_counted(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    (folder / "grain.txt").rename(folder / "corn.txt")
    report = library.refresh()
    assert (report.moved, report.added, report.updated, report.removed) == (1, 0, 0, 0)


def test_a_refresh_goes_on_with_one_that_was_interrupted(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.set_note(id, "ask about it")
    (folder / "grain.txt").unlink()
    (folder / "corn.txt").write_text(GRAIN + MORE)

    def interrupt(progress: Progress) -> None:
        raise KeyboardInterrupt

    (folder / "another.txt").write_text("The ferries of the northern bank stay in the port until the wind turns.\n")
    with pytest.raises(KeyboardInterrupt):
        library.refresh(interrupt)
    report = library.refresh()
    assert library.article("corn.txt").id == id
    assert library.note(id) == "ask about it"
    assert (report.moved, report.removed, report.notices) == (1, 0, ())


def test_what_a_refresh_lost_is_not_found_by_a_later_one(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "grain.txt").unlink()
    library.refresh()
    (folder / "corn.txt").write_text(GRAIN + MORE)
    assert library.refresh().added == 1
    assert library.article("corn.txt").id != id
