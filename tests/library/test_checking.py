"""A check of the library finds what is wrong, and nothing when all is well."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from briefing.library import Library

Open = Callable[..., Library]


def test_a_sound_library_passes(folder: Path, open_library: Open) -> None:
    report = open_library(folder).check()
    assert report.ok
    assert (report.files, report.articles) == (2, 2)
    assert report.citations > 10


def test_files_that_were_not_read_in_full_are_counted(folder: Path, open_library: Open) -> None:
    (folder / "items.jsonl").write_text('{"title": "One", "text": "The ferries ran again on Monday."}\nnot JSON\n')
    (folder / "empty.txt").write_text("")
    report = open_library(folder).check()
    assert report.ok
    assert (report.files, report.left_out, report.articles) == (4, 2, 3)


def test_a_file_changed_since_is_found(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    (folder / "grain.txt").write_text("Other words.\n")
    assert [(problem.kind, problem.article) for problem in library.check().problems] == [("file", None)]


def test_a_text_changed_in_the_catalogue_is_found(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    catalogue = sqlite3.connect(library.where()["catalogue"])
    with catalogue:
        catalogue.execute("UPDATE revisions SET text = replace(text, 'Grain', 'Grape')")
    catalogue.close()
    assert {problem.kind for problem in library.check().problems} == {"catalogue"}


def test_a_text_cut_short_is_found_in_its_citations(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    catalogue = sqlite3.connect(library.where()["catalogue"])
    with catalogue:
        catalogue.execute("UPDATE revisions SET text = substr(text, 1, 30)")
    catalogue.close()
    assert "citation" in {problem.kind for problem in library.check().problems}


def test_a_text_that_an_export_cites_and_that_is_lost_is_found(
    folder: Path, open_library: Open, tmp_path: Path
) -> None:
    library = open_library(folder)
    before = library.check()
    library.record_export(tmp_path / "all.md", library.brief("all"), "text")
    assert library.check().citations > before.citations
    (folder / "grain.txt").write_text("Other words, said anew.\n", encoding="utf-8")
    library.refresh()
    assert library.check().ok
    catalogue = sqlite3.connect(library.where()["catalogue"])
    with catalogue:
        catalogue.execute("DELETE FROM revisions WHERE revision = 1 AND article = (SELECT max(article) FROM cited)")
    catalogue.close()
    found = [problem for problem in library.check().problems if "export 1 cites" in problem.message]
    assert [problem.kind for problem in found] == ["citation"]
