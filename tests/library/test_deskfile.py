"""The desk in one file: it lands on the right articles elsewhere, merges, waits, and is undone."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from factories import write_articles
from harbour import GRAIN, HARBOUR

from briefing.core.errors import DeskFileError, ExportError
from briefing.library import Library
from briefing.library.deskfile import desk_text

Open = Callable[..., Library]


def fill(library: Library) -> None:
    """Puts something of everything on a desk."""
    harbour, grain = library.article("harbour.txt").id, library.article("grain.txt").id
    library.set_read([harbour, grain])
    library.set_starred([grain])
    library.set_tags(harbour, ["ports", "talks"])
    library.set_note(harbour, "Ask about\nthe talks.")
    library.correct(grain, {"source": "The Gazette", "date": "2021-05-30"})
    brief = library.brief("harbour")
    first, second = brief.section("reported").entries[:2]
    brief = library.pin(brief, second.id)
    brief = library.note_line(brief, first.id, "Sure?")
    brief = library.hide(brief, brief.section("bottom-line").entries[0].id)
    brief = library.grade_line(brief, second.id, "2")
    entries = brief.section("timeline").entries
    if len(entries) > 1:
        library.move(brief, entries[0].id, 1)
    library.write_bottom_line(brief, "It matters.")
    library.grade_source(grain, "B")
    library.grade_source(harbour, "C")
    library.grade_article(harbour, "3")


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The same articles on another machine: other names, in another order."""
    return write_articles(tmp_path / "elsewhere", {"b/port.txt": HARBOUR, "a.txt": "Something else.\n", "z.txt": GRAIN})


def test_a_desk_lands_on_the_same_articles_under_other_names(
    folder: Path, elsewhere: Path, open_library: Open, tmp_path: Path
) -> None:
    here, there = open_library(folder), open_library(elsewhere)
    fill(here)
    here.save_desk(tmp_path / "desk.json")
    report = there.load_desk(tmp_path / "desk.json")
    assert (report.landed, report.waiting, report.conflicts, report.changed) == (2, (), (), True)
    port, grain = there.article("b/port.txt"), there.article("z.txt")
    assert (port.read, port.tags, there.note(port.id)) == (True, ("ports", "talks"), "Ask about\nthe talks.")
    assert (grain.starred, grain.source, grain.date) == (True, "The Gazette", "2021-05-30")
    mine, theirs = here.brief("harbour"), there.brief("harbour")
    for section in ("bottom-line", "reported", "timeline"):
        assert [
            (entry.statements[0].statement.text, entry.pinned, entry.note and entry.note.text)
            for entry in theirs.section(section).entries
            if entry.statements
        ] == [
            (entry.statements[0].statement.text, entry.pinned, entry.note and entry.note.text)
            for entry in mine.section(section).entries
            if entry.statements
        ]
    assert theirs.own_bottom_line == mine.own_bottom_line
    grades = {source.article.title: source.grade for source in theirs.sources}
    assert grades == {source.article.title: source.grade for source in mine.sources}


def test_a_desk_saved_again_after_loading_is_the_same_bytes(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    fill(library)
    saved = library.save_desk(tmp_path / "desk.json").read_bytes()
    twin = write_articles(tmp_path / "twin", {"harbour.txt": HARBOUR, "grain.txt": GRAIN})
    other = open_library(twin)
    other.load_desk(tmp_path / "desk.json")
    assert other.save_desk(tmp_path / "again.json").read_bytes() == saved


def test_loading_a_desk_twice_changes_nothing(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    fill(library)
    before = library.saved_desk()
    library.save_desk(tmp_path / "desk.json")
    assert not library.load_desk(tmp_path / "desk.json").changed
    assert library.saved_desk() == before


def test_loading_is_one_deed_and_undone_whole(
    folder: Path, elsewhere: Path, open_library: Open, tmp_path: Path
) -> None:
    here, there = open_library(folder), open_library(elsewhere)
    fill(here)
    there.set_starred([there.article("a.txt").id])
    before = there.saved_desk()
    there.load_desk(here.save_desk(tmp_path / "desk.json"))
    assert there.undo() == "loaded the desk from desk.json"
    assert there.saved_desk() == before
    assert there.article("z.txt").source is None
    assert there.redo() is not None
    assert there.article("z.txt").source == "The Gazette"


def test_what_finds_no_article_waits_until_it_arrives(folder: Path, open_library: Open, tmp_path: Path) -> None:
    here = open_library(folder)
    fill(here)
    saved = here.save_desk(tmp_path / "desk.json")
    late = write_articles(tmp_path / "late", {"harbour.txt": HARBOUR})
    there = open_library(late)
    report = there.load_desk(saved)
    assert report.waiting == ("Grain prices rise",) == there.waiting()
    assert len(there.saved_desk().articles) == 2
    (late / "later.txt").write_text(GRAIN, encoding="utf-8")
    notices = there.refresh().notices
    assert any("taken over" in notice for notice in notices)
    assert there.waiting() == ()
    assert there.article("later.txt").source == "The Gazette"
    assert json.loads(desk_text(there.saved_desk()))["lines"]


def test_what_landed_waits_again_when_that_is_undone(folder: Path, open_library: Open, tmp_path: Path) -> None:
    here = open_library(folder)
    here.set_note(here.article("grain.txt").id, "Ask.")
    saved = here.save_desk(tmp_path / "desk.json")
    late = write_articles(tmp_path / "late", {"harbour.txt": HARBOUR})
    there = open_library(late)
    there.load_desk(saved)
    (late / "grain.txt").write_text(GRAIN, encoding="utf-8")
    there.refresh()
    grain = there.article("grain.txt").id
    assert "took over from a loaded desk" in str(there.undo())
    assert (there.note(grain), there.waiting()) == ("", ("Grain prices rise",))
    (late / "other.txt").write_text("Something else.\n", encoding="utf-8")
    (late / "grain.txt").write_text(GRAIN + "\nMore.\n", encoding="utf-8")
    there.refresh()
    assert (there.note(grain), there.waiting()) == ("", ("Grain prices rise",))
    there.redo()
    assert (there.note(grain), there.waiting()) == ("Ask.", ())
    there.undo()
    there.set_starred([grain])
    there.load_desk(saved)
    assert (there.note(grain), there.waiting()) == ("Ask.", ())
    assert there.undo() == "loaded the desk from desk.json"
    assert (there.note(grain), there.waiting()) == ("", ("Grain prices rise",))


def test_a_landing_and_the_loading_before_it_are_undone_whole(folder: Path, open_library: Open, tmp_path: Path) -> None:
    here = open_library(folder)
    fill(here)
    saved = here.save_desk(tmp_path / "desk.json")
    late = write_articles(tmp_path / "late", {"harbour.txt": HARBOUR})
    there = open_library(late)
    before = there.saved_desk()
    there.load_desk(saved)
    (late / "grain.txt").write_text(GRAIN, encoding="utf-8")
    there.refresh()
    told = [there.undo(), there.undo()]
    assert not any("left as it is" in str(words) for words in told)
    assert (there.undo(), there.saved_desk(), there.waiting()) == (None, before, ())


def test_two_words_on_one_thing_are_both_kept_or_told(
    folder: Path, elsewhere: Path, open_library: Open, tmp_path: Path
) -> None:
    here, there = open_library(folder), open_library(elsewhere)
    fill(here)
    there.set_note(there.article("b/port.txt").id, "Mine.")
    there.correct("z.txt", {"source": "The Herald"})
    there.write_bottom_line(there.brief("harbour"), "It does not.")
    report = there.load_desk(here.save_desk(tmp_path / "desk.json"))
    assert there.note(there.article("b/port.txt").id) == "Mine.\n\nAsk about\nthe talks."
    assert there.article("z.txt").source == "The Herald"
    own = there.brief("harbour").own_bottom_line
    assert own is not None
    assert own.text == "It does not.\n\nIt matters."
    assert any("“The Herald” here and “The Gazette” in the file" in told for told in report.conflicts)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is no desk"),
        ("[]", "is no desk"),
        ('{"schema": 1}', "is no desk"),
        ('{"kind": "briefing desk"}', "no schema number"),
        ('{"kind": "briefing desk", "schema": 99}', "newer version"),
        ('{"kind": "briefing desk", "schema": 1, "articles": 3}', "desk.articles is no list"),
        ('{"kind": "briefing desk", "schema": 1, "articles": [{"id": "1", "digest": "x"}]}', "id is no whole number"),
        ('{"kind": "briefing desk", "schema": 1, "searches": [{"name": "\\ud800", "query": "x"}]}', "half of a char"),
        (
            '{"kind": "briefing desk", "schema": 1, "lines": [{"issue": "x", "deed": "pin", "on": {"article": 1}}]}',
            "which is not there",
        ),
        ('{"kind": "briefing desk", "schema": 1, "grades": [{"grade": "G", "source": "x"}]}', "grade is 'G'"),
        (
            '{"kind": "briefing desk", "schema": 1, "articles": '
            '[{"id": 1, "digest": "x", "corrections": {"date": "so"}}]}',
            "so is no date",
        ),
        (
            '{"kind": "briefing desk", "schema": 1, "articles": [{"id": 1, "digest": "x"}], '
            '"lines": [{"issue": "x", "deed": "pin", "section": "y", "on": {"article": 1}}]}',
            "section is 'y'",
        ),
        (
            '{"kind": "briefing desk", "schema": 1, "articles": [{"id": 1, "digest": "x"}], '
            '"lines": [{"issue": "x", "deed": "pin", "on": {"article": 1, "start": 9, "end": 1}}]}',
            "which is nowhere",
        ),
        ("[" * 100_000, "is no desk"),
    ],
)
def test_what_is_no_desk_is_refused_and_nothing_changes(
    content: str, said: str, folder: Path, open_library: Open, tmp_path: Path
) -> None:
    library = open_library(folder)
    (tmp_path / "desk.json").write_text(content, encoding="utf-8")
    with pytest.raises(DeskFileError, match=said):
        library.load_desk(tmp_path / "desk.json")
    assert library.undo() is None


ON = {"article": 1, "digest": "x", "start": 2, "end": 5, "words": "Yes"}
"""A statement of an article."""


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ({"lines": [{"on": ON | {"words": ""}}]}, "is on no words"),
        ({"lines": [{"on": ON | {"words": "   "}}]}, "is on no words"),
        ({"lines": [{"on": ON | {"digest": ""}}]}, "is on no words"),
        ({"lines": [{"on": ON | {"words": "Yes."}}]}, "not as long as its words"),
        ({"lines": [{"on": ON, "beside": ON | {"end": 6}}]}, "not as long as its words"),
        ({"grades": [{"grade": "A", "on": ON}]}, "grade is 'A'"),
        ({"grades": [{"grade": "2", "on": ON | {"words": ""}}]}, "is on no words"),
        ({"grades": [{"grade": "2", "source": "The Gazette"}]}, "grade is '2'"),
        ({"grades": [{"grade": "B", "source": "The Gazette", "on": {"article": 1}}]}, "grades both"),
        ({"grades": [{"grade": "B"}]}, "grades nothing"),
        ({"grades": [{"grade": "7", "on": {"article": 1}}]}, "grade is '7'"),
        ({"grades": [{"grade": "AB", "on": {"article": 1}}]}, "grade is 'AB'"),
        ({"grades": [{"grade": "3", "on": {"article": 2}}]}, "which is not there"),
    ],
)
def test_deeds_on_no_words_and_grades_of_another_scale_are_refused(
    held: dict[str, list[dict[str, object]]], said: str, open_library: Open, folder: Path, tmp_path: Path
) -> None:
    lines = [{"issue": "harbour", "deed": "pin"} | line for line in held.get("lines", [])]
    shape = {"kind": "briefing desk", "schema": 1, "articles": [{"id": 1, "digest": "x"}]}
    (tmp_path / "desk.json").write_text(json.dumps(shape | held | {"lines": lines}), encoding="utf-8")
    library = open_library(folder)
    with pytest.raises(DeskFileError, match=said):
        library.load_desk(tmp_path / "desk.json")
    assert library.undo() is None


def test_a_desk_is_written_over_no_file_and_into_no_library(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    (tmp_path / "desk.json").write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="exists already"):
        library.save_desk(tmp_path / "desk.json")
    with pytest.raises(ExportError, match="lies in the library"):
        library.save_desk(folder / "desk.json")
    assert library.save_desk(tmp_path / "desk.json", force=True).read_text(encoding="utf-8").startswith("{")
