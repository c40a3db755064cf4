"""What the user does on a brief: pins, hidden lines, notes, order, her own bottom line, grades; and undo."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.briefs import Brief, Entry
from briefing.core.errors import NotKnownError, UsageError
from briefing.library import Library

Open = Callable[..., Library]


def lead(entry: Entry) -> str:
    return entry.statements[0].statement.text


def leads(brief: Brief, section: str = "reported") -> list[str]:
    return [lead(entry) for entry in brief.section(section).entries if entry.statements]


def entry_of(brief: Brief, words: str, section: str = "reported") -> Entry:
    found = brief.section(section)
    return next(each for each in (*found.entries, *found.hidden) if each.statements and words in lead(each))


def rewrite(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_brief_that_nobody_touched_is_the_computed_one(folder: Path, open_library: Open) -> None:
    brief = open_library(folder).brief("harbour")
    assert brief.computed is None
    assert not any(section.hidden for section in brief.sections)


def test_pinned_lines_stand_on_top_in_the_order_pinned(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    last, before = brief.section("reported").entries[-1], brief.section("reported").entries[-2]
    brief = library.pin(library.pin(brief, last.id), before.id)
    assert leads(brief)[:2] == [lead(last), lead(before)]
    assert [entry.pinned for entry in brief.section("reported").entries[:3]] == [True, True, False]
    assert library.brief("harbour") == brief
    assert leads(library.unpin(brief, last.id))[0] == lead(before)


def test_a_hidden_line_is_out_of_the_brief_and_counted(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("reported").entries[0]
    brief = library.hide(brief, entry.id)
    assert lead(entry) not in leads(brief)
    assert lead(entry) not in leads(brief, "bottom-line")
    assert [lead(each) for each in brief.section("reported").hidden] == [lead(entry)]
    shown = library.unhide(brief, entry.id)
    assert shown.section("reported") == shown.computed.section("reported") if shown.computed else True
    assert lead(entry) in leads(shown)


def test_a_line_hidden_in_the_bottom_line_stays_where_it_is_reported(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("bottom-line").entries[0]
    brief = library.hide(brief, entry.id)
    assert lead(entry) not in leads(brief, "bottom-line")
    assert any(lead(entry) in leads(brief, id) for id in ("reported", "hedged", "judgements", "quotations"))


def test_a_pin_in_the_bottom_line_holds_a_sentence_there(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = [each for each in brief.section("bottom-line").entries if each.statements][-1]
    assert leads(library.pin(brief, entry.id), "bottom-line")[0] == lead(entry)


def test_a_sentence_can_be_pinned_into_the_bottom_line(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("all")
    last = next(
        entry for entry in reversed(brief.section("reported").entries) if lead(entry) not in leads(brief, "bottom-line")
    )
    brief = library.pin(brief, last.id, into_bottom_line=True)
    assert leads(brief, "bottom-line")[0] == lead(last)
    assert library.brief("all") == brief == library.pin(brief, last.id, into_bottom_line=True)
    assert len(library.deeds()) == 1
    pinned = brief.section("bottom-line").entries[0]
    assert lead(last) not in leads(library.unpin(brief, pinned.id), "bottom-line")


def test_a_note_stands_under_its_entry_and_can_be_rewritten(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("reported").entries[0]
    brief = library.note_line(brief, entry.id, "Ask the port office.")
    brief = library.note_line(brief, entry.id, " Ask again. ")
    note = entry_of(brief, lead(entry)).note
    assert note is not None
    assert (note.text, note.standing) == ("Ask again.", "same")
    assert entry_of(library.note_line(brief, entry.id, ""), lead(entry)).note is None


def test_lines_move_within_their_heading_one_after_the_other(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("all")
    entries = brief.section("timeline").entries or brief.section("reported").entries
    section = "timeline" if brief.section("timeline").entries else "reported"
    assert len(entries) > 1
    moved = library.move(brief, entries[0].id, 1)
    if section == "timeline" or entries[0].group == entries[1].group:
        assert leads(moved, section)[:2] == [lead(entries[1]), lead(entries[0])]
        assert leads(library.move(moved, entries[0].id, -1), section) == leads(brief, section)


def test_an_own_bottom_line_is_kept_apart_from_the_computed_one(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.write_bottom_line(library.brief("harbour"), "The harbour matters.\n")
    assert brief.own_bottom_line is not None
    assert brief.own_bottom_line.text == "The harbour matters."
    assert brief.computed is not None
    assert brief.section("bottom-line") == brief.computed.section("bottom-line")
    assert library.brief("grain").own_bottom_line is None


def test_a_note_follows_a_sentence_that_changed_and_says_so(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = entry_of(brief, "The harbour of Freedonia is closed.")
    library.pin(library.note_line(brief, entry.id, "Since when?"), entry.id)
    rewrite(folder, "grain.txt", "The harbour of Freedonia is closed.", "The harbour of Freedonia is closed now.")
    library.refresh()
    found = entry_of(library.brief("harbour"), "closed now")
    assert found.pinned
    assert found.note is not None
    assert (found.note.text, found.note.standing, found.standing) == ("Since when?", "changed", "changed")
    assert found.was is not None
    was = found.was.statement
    assert was.text == "The harbour of Freedonia is closed."
    assert library.document(was.article, was.revision).text[was.start : was.end] == was.text


def test_a_note_on_a_sentence_that_is_gone_is_kept_with_its_words(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = entry_of(brief, "The harbour of Freedonia is closed.")
    library.note_line(brief, entry.id, "Since when?")
    rewrite(folder, "grain.txt", "The harbour of Freedonia is closed.", "")
    library.refresh()
    found = entry_of(library.brief("harbour"), "The harbour of Freedonia is closed.")
    span = found.statements[0].statement
    assert (found.standing, span.revision) == ("gone", 1)
    assert found.note is not None
    assert found.note.text == "Since when?"
    assert library.document(span.article, 1).text[span.start : span.end] == span.text
    source = next(each for each in library.brief("harbour").sources if each.number == found.statements[0].citation)
    assert source.state == "earlier text"


def test_what_was_noted_on_an_article_that_is_gone_is_still_shown(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = entry_of(brief, "The harbour of Freedonia is closed.")
    library.note_line(brief, entry.id, "Since when?")
    (folder / "grain.txt").unlink()
    library.refresh()
    found = entry_of(library.brief("harbour"), "The harbour of Freedonia is closed.")
    assert found.label == "no longer in the library"
    assert found.note is not None


def test_deeds_survive_a_moved_file_and_a_rebuild(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("reported").entries[-1]
    library.note_line(library.pin(brief, entry.id), entry.id, "Mine.")
    (folder / "harbour.txt").rename(folder / "port.txt")
    library.refresh()
    library.refresh(rebuild=True)
    found = library.brief("harbour").section("reported").entries[0]
    assert (lead(found), found.pinned, found.note and found.note.text) == (lead(entry), True, "Mine.")


def test_limits_do_not_lose_a_note_but_tell_that_it_is_outside(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = entry_of(brief, "The harbour of Freedonia is closed.")
    library.note_line(brief, entry.id, "Mine.")
    narrow = library.brief("harbour", articles=["harbour.txt"])
    assert "1 note of yours outside these limits" in narrow.notices
    assert not any(each.note for section in narrow.sections for each in section.entries)


def test_grades_stand_by_sources_and_citations(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("reported").entries[0]
    article = entry.statements[0].statement.article
    assert all(source.grade is None for source in brief.sources)
    library.grade_source(article, "b")
    library.grade_article(article, "3")
    brief = library.grade_line(brief, entry.id, "2")
    labels = {source.article.id: source.grade and source.grade.label for source in brief.sources}
    assert labels[article] == "B3"
    grade = brief.section("reported").entries[0].statements[0].grade
    assert grade is not None
    assert grade.label == "B2"
    library.grade_article(article, "")
    library.grade_source(article, "")
    graded = library.grade_line(brief, entry.id, "")
    assert all(source.grade is None for source in graded.sources)


@pytest.mark.parametrize("other", ["300 boats", "310 boats"])
def test_the_grade_of_a_line_is_the_same_line_s_after_its_article_changed(
    other: str, folder: Path, open_library: Open
) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    library.grade_line(brief, entry_of(brief, "300 boats").id, "2")
    rewrite(
        folder, "harbour.txt", "Freedonia wants a quota of 300", f"It rained. Freedonia wants a quota of {other[:3]}"
    )
    library.refresh()
    brief = library.brief("harbour")
    brief = library.grade_line(brief, entry_of(brief, other).id, "5")
    assert [grade for _, grade in library.grades().statements] == ["5"]
    library.grade_line(brief, entry_of(brief, other).id, "")
    assert not library.grades().statements
    assert str(library.undo()).startswith("took the grade from")
    assert str(library.undo()).endswith(" 5")
    assert [grade for _, grade in library.grades().statements] == ["2"]


def test_grades_of_other_lines_stay_when_one_is_taken_away(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    first, second = entry_of(brief, "300 boats"), entry_of(brief, "200 boats")
    library.grade_line(library.grade_line(brief, first.id, "2"), second.id, "3")
    rewrite(folder, "harbour.txt", "Fishing quotas", "Quotas\n\nIt rained.")
    library.refresh()
    brief = library.brief("harbour")
    library.grade_line(brief, entry_of(brief, "300 boats").id, "")
    assert [grade for _, grade in library.grades().statements] == ["3"]


def test_what_is_no_grade_and_no_line_is_told(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    with pytest.raises(UsageError, match="no grade"):
        library.grade_article("a1", "7")
    with pytest.raises(UsageError, match="no grade"):
        library.grade_source("a1", "2")
    with pytest.raises(NotKnownError, match="no line 0000"):
        library.pin(brief, "0000")
    with pytest.raises(UsageError, match="it stays as it is"):
        library.pin(brief, brief.section("sources").entries[0].id)


def test_statements_of_a_comparison_can_be_pinned(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    row = library.compare("harbour").rows[0]
    statements = [statement for several in row.cells.values() for statement in several]
    library.pin_statements("harbour", statements)
    brief = library.brief("harbour")
    pinned = [
        each.statement
        for section in brief.sections
        for entry in section.entries
        if entry.pinned
        for each in entry.statements
    ]
    assert {(each.article, each.start) for each in statements} <= {(each.article, each.start) for each in pinned}


def test_a_statement_is_pinned_once_whatever_revision_it_was_pinned_in(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    statement = entry_of(brief, "300 boats").statements[0].statement
    assert library.pin_statements("harbour", [statement]) == 1
    rewrite(folder, "harbour.txt", "Fishing quotas", "Quotas\n\nIt rained.")
    library.refresh()
    entry = entry_of(library.brief("harbour"), "300 boats")
    assert entry.statements[0].statement.revision > statement.revision
    assert library.pin_statements("harbour", [entry.statements[0].statement]) == 0
    assert library.pin_statements("harbour", [statement]) == 0
    assert len(entry.deeds) == 1


def test_each_deed_on_a_brief_can_be_undone_and_done_again(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour")
    entry = brief.section("reported").entries[-1]
    library.pin(brief, entry.id)
    library.note_line(library.brief("harbour"), entry.id, "Mine.")
    library.write_bottom_line(brief, "Ours.")
    library.grade_source(brief.sources[0].article.id, "A")
    library.hide(brief, entry.id)
    done = library.brief("harbour")
    told = [library.undo() for _ in range(5)]
    assert [words and words.split()[0] for words in told] == ["hid", "graded", "wrote", "noted", "pinned"]
    assert library.undo() is None
    assert library.brief("harbour") == brief
    assert [library.redo() for _ in range(5)] == told[::-1]
    assert library.redo() is None
    assert library.brief("harbour") == done


def test_a_check_looks_at_what_the_user_did_too(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    before = library.check().citations
    brief = library.brief("harbour")
    entry = entry_of(brief, "The harbour of Freedonia is closed.")
    library.grade_line(library.pin(brief, entry.id), entry.id, "2")
    rewrite(folder, "grain.txt", "is closed", "is open")
    library.refresh()
    report = library.check()
    assert report.ok
    assert report.citations >= before + 2
    database = library.where()["catalogue"]
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE lines SET words = 'It was never there.'")
    connection.close()
    (problem,) = library.check().problems
    assert "which you pinned" in problem.message
