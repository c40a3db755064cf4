"""Undo: the inverse of every deed, across restarts and processes, and never over what was changed since."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from arriving import make_draft, make_file, store
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.catalogue import journal
from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.hand import Anchor, HeldGrade, HeldLine, of_one_kind
from briefing.core.errors import CatalogueError
from briefing.core.saved import SavedArticle, SavedDesk, SavedSearch

Do = Callable[[Catalogue], object]
TEXTS = {1: "One.", 2: "Two."}
"""The texts of the articles, by number."""


def filled(path: Path) -> Catalogue:
    """A catalogue of two articles."""
    catalogue = Catalogue(path)
    if not catalogue.articles.counts()[0]:
        store(catalogue, make_file("a.txt", make_draft("One.", title="A")), make_file("b.txt", make_draft("Two.")))
    return catalogue


def desk(catalogue: Catalogue) -> list[object]:
    """All that is on the desk and what follows from it, row by row."""
    rows: list[list[tuple[object, ...]]] = [
        catalogue._database.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in journal.KEYS
    ]
    counters = ("changes", "generation")  # they rise with each write, the undoing ones too
    rows = [[row for row in several if row[0] not in counters] for several in rows]
    rows[0] = [row for row in rows[0] if any(row[1:])]  # a mark that marks nothing is none
    return [*rows, [(article.source, article.date, article.provenance) for article in catalogue.articles.all()]]


def line(deed: str, number: int, text: str = "") -> HeldLine:
    return HeldLine("i", "reported", deed, Anchor(number, 1, 0, 4, TEXTS[number]), text, made="2026")


def once(catalogue: Catalogue, new: HeldLine) -> None:
    held = [replace(each, number=0) for each in catalogue.hand.lines() if each.deed != "move"]
    catalogue.hand.alter(new.deed, "2026", add=[] if new in held else [new])


def rewrite_note(catalogue: Catalogue, number: int, text: str) -> None:
    held = [each.number for each in catalogue.hand.lines() if each.deed == "note" and each.on.article == number]
    catalogue.hand.alter("noted", "2026", remove=held, add=[line("note", number, text)] if text else [])


def grade(catalogue: Catalogue, number: int, letter: str) -> None:
    held = HeldGrade("", Anchor(number, 0), letter, "2026")
    catalogue.hand.set_grades("graded", "2026", remove=of_one_kind(catalogue.hand.grades(), held), add=[held])


some = st.sampled_from(list(TEXTS))
words = st.text("ab“\n", max_size=3)
deeds: st.SearchStrategy[Do] = st.one_of(
    st.builds(
        lambda several, mark, value: lambda catalogue: catalogue.desk.set_mark(several, mark, value),
        st.lists(some, max_size=3),
        st.sampled_from(["read", "starred"]),
        st.booleans(),
    ),
    st.builds(
        lambda number, tags: lambda catalogue: catalogue.desk.set_tags(number, tags), some, st.sets(words, max_size=2)
    ),
    st.builds(lambda number, text: lambda catalogue: catalogue.desk.set_note(number, text, "2026"), some, words),
    st.builds(
        lambda number, field, value: lambda catalogue: catalogue.desk.correct([number], {field: value}),
        some,
        st.sampled_from(["source", "date", "title"]),
        st.sampled_from(["", "2023", "x"]),
    ),
    st.builds(lambda name, query: lambda catalogue: catalogue.desk.save_search(name, query, "2026"), words, words),
    st.builds(
        lambda deed, number: lambda catalogue: once(catalogue, line(deed, number)),
        st.sampled_from(["pin", "hide", "move"]),
        some,
    ),
    st.builds(lambda number, text: lambda catalogue: rewrite_note(catalogue, number, text), some, words),
    st.builds(lambda text: lambda catalogue: catalogue.hand.set_own_line("i", text, "wrote", "2026"), words),
    st.builds(lambda number, letter: lambda catalogue: grade(catalogue, number, letter), some, st.sampled_from("12A")),
    st.builds(
        lambda name: (
            lambda catalogue: catalogue.landing.load(
                SavedDesk((SavedArticle(1, "nowhere", title=name, read=True),), searches=(SavedSearch(name, "q"),)),
                "x",
                "y",
            )
        ),
        words,
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(deeds, min_size=1, max_size=8))
def test_undo_is_the_inverse_of_every_deed_and_redo_of_undo(todo: list[Do]) -> None:
    with TemporaryDirectory() as folder:
        catalogue = filled(Path(folder) / "catalogue.sqlite")
        states = [desk(catalogue)]
        for do in todo:
            before = len(catalogue.desk.journal.deeds())
            do(catalogue)
            if len(catalogue.desk.journal.deeds()) > before:
                states.append(desk(catalogue))
            assert desk(catalogue) == states[-1]
        for state in states[-2::-1]:
            taken = catalogue.desk.journal.undo()
            assert taken is not None
            assert (taken.kept, desk(catalogue)) == (0, state)
        assert catalogue.desk.journal.undo() is None
        for state in states[1:]:
            assert catalogue.desk.journal.redo() is not None
            assert desk(catalogue) == state
        assert catalogue.desk.journal.redo() is None
        catalogue.close()


@settings(max_examples=40, deadline=None)
@given(st.lists(deeds, max_size=8))
def test_a_desk_saved_and_loaded_elsewhere_is_the_same_desk(todo: list[Do]) -> None:
    with TemporaryDirectory() as folder:
        here, there = (filled(Path(folder) / name / "catalogue.sqlite") for name in ("here", "there"))
        for do in todo:
            do(here)
        saved = here.saving.desk()
        there.landing.load(saved, "loaded", "2026")
        assert there.saving.desk() == saved
        assert not there.landing.load(saved, "loaded", "2026").changed
        there.desk.journal.undo()
        assert there.saving.desk() == SavedDesk()
        here.close()
        there.close()


def test_a_deed_on_many_articles_is_undone_as_one(tmp_path: Path) -> None:
    catalogue = filled(tmp_path / "c.sqlite")
    catalogue.desk.set_mark([1], "read", True)
    catalogue.desk.set_mark([1, 2], "read", True)
    taken = catalogue.desk.journal.undo()
    assert taken is not None
    assert taken.words == "marked 2 articles as read"
    assert catalogue.desk.marked("read") == {1}  # it was read before
    catalogue.close()


def test_a_deed_can_be_undone_after_a_restart_and_by_another_process(tmp_path: Path) -> None:
    first = filled(tmp_path / "c.sqlite")
    first.desk.set_note(1, "Mine.", "2026")
    second = Catalogue(tmp_path / "c.sqlite")
    taken = second.desk.journal.undo()
    assert taken is not None
    assert taken.words == "noted on “A”"
    assert first.desk.note(1) == ""
    first.close()
    second.close()


def test_undo_leaves_alone_what_was_changed_by_something_else_since(tmp_path: Path) -> None:
    catalogue = filled(tmp_path / "c.sqlite")
    catalogue.desk.set_note(1, "Mine.", "2026")
    catalogue.desk.set_mark([1, 2], "starred", True)
    with sqlite3.connect(tmp_path / "c.sqlite") as other:  # as a program of the first version would
        other.execute("UPDATE marks SET starred = 0 WHERE article = 2")
        other.execute("UPDATE notes SET text = 'Theirs.'")
    other.close()
    taken = catalogue.desk.journal.undo()
    assert taken is not None
    assert (taken.changed, taken.kept) == (1, 1)
    taken = catalogue.desk.journal.undo()
    assert taken is not None
    assert (taken.changed, taken.kept) == (0, 1)
    assert catalogue.desk.note(1) == "Theirs."
    catalogue.close()


def test_marks_that_are_no_deeds_stay_when_the_deed_before_is_undone(tmp_path: Path) -> None:
    catalogue = filled(tmp_path / "c.sqlite")
    catalogue.desk.set_mark([1], "starred", True)
    catalogue.desk.set_mark([1], "read", True, by_itself=True)
    assert len(catalogue.desk.journal.deeds()) == 1
    catalogue.desk.journal.undo()
    assert catalogue.desk.marked("read") == {1}
    assert catalogue.desk.marked("starred") == set()
    catalogue.close()


def test_a_new_deed_ends_what_can_be_done_again(tmp_path: Path) -> None:
    catalogue = filled(tmp_path / "c.sqlite")
    catalogue.desk.set_mark([1], "read", True)
    catalogue.desk.journal.undo()
    catalogue.desk.set_mark([2], "read", True)
    assert catalogue.desk.journal.redo() is None
    assert catalogue.desk.marked("read") == {2}
    catalogue.close()


def half_a_deed(writing: journal.Writing) -> None:
    writing.put("notes", article=1, text="x", made="2026")
    writing.connection.execute("SELECT nothing")


def test_a_deed_that_fails_leaves_neither_rows_nor_an_entry(tmp_path: Path) -> None:
    catalogue = filled(tmp_path / "c.sqlite")
    with pytest.raises(CatalogueError), catalogue.desk.journal.deed("half", "2026") as writing:
        half_a_deed(writing)
    assert catalogue.desk.note(1) == ""
    assert catalogue.desk.journal.deeds() == []
    catalogue.close()


def test_only_the_last_deeds_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LIMIT", 3)
    catalogue = filled(tmp_path / "c.sqlite")
    for number in range(6):
        catalogue.desk.set_note(1, f"{number}", "2026")
    assert len(catalogue.desk.journal.deeds()) == 3
    assert journal.LIMIT == 3
    catalogue.close()


def test_large_deeds_make_room_for_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LARGE", 100)
    monkeypatch.setattr(journal, "ROOM", 1000)
    catalogue = filled(tmp_path / "c.sqlite")
    for number in range(4):
        catalogue.desk.set_note(1, f"{number}" * 300, "2026")
    assert 1 <= len(catalogue.desk.journal.deeds()) < 4
    assert catalogue.desk.journal.undo() is not None
    assert catalogue.desk.note(1) == "2" * 300
    catalogue.close()
