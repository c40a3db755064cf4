"""The desk of a library: marks, tags, notes, corrections, saved searches; each deed undone by the next undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.written import written
from briefing.library import Library

Open = Callable[..., Library]


def test_a_deed_on_many_articles_is_one(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    ids = [article.id for article in library.articles()]
    library.set_tags(ids[0], ["old"])
    assert [article.tags for article in library.tag(ids, " new ")] == [("new", "old"), ("new",)]
    assert library.undo() == "tagged 2 articles “new”"
    assert [library.article(id).tags for id in ids] == [("old",), ()]


def test_a_search_is_saved_renewed_and_taken_away(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.save_search("ports", "harbour")
    library.save_search("ports", "harbour OR boats")
    assert library.searches() == (("ports", "harbour OR boats"),)
    library.save_search("ports", "")
    assert library.searches() == ()
    library.undo()
    library.undo()
    assert library.searches() == (("ports", "harbour"),)


def test_a_correction_undone_is_undone_for_searches_too(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.correct("grain.txt", {"source": "The Gazette"})
    assert library.search("source:gazette").total == 1
    library.undo()
    assert library.search("source:gazette").total == 0
    assert library.article("grain.txt").source is None
    library.redo()
    assert library.search("source:gazette").total == 1


def test_what_opening_an_article_marks_is_no_deed(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    (article, _) = library.articles()
    library.set_starred([article.id])
    library.set_read([article.id], by_itself=True)
    assert library.undo() is not None
    assert (library.article(article.id).read, library.article(article.id).starred) == (True, False)


def test_deeds_are_told_with_their_time(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.set_note(library.article("grain.txt").id, "Mine.")
    assert library.deeds() == (("2021-06-01T00:00:00+00:00", "noted on “Grain prices rise”"),)


@given(st.text(st.characters(), max_size=20))
def test_what_is_written_can_be_kept_and_is_written_once(text: str) -> None:
    kept = written(text)
    assert kept.encode().decode() == kept
    assert written(kept) == kept


@pytest.mark.parametrize("text", ["\ud800", "a\0b", "a\r\nb"])
def test_any_note_can_be_kept(text: str, folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.set_note(id, text)
    assert library.note(id) == written(text)
