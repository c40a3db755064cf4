"""What is brought into a library's folder, and that nothing is overwritten."""

from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import GRAIN

from briefing.core.errors import LibraryError, UsageError
from briefing.library import Library

Open = Callable[..., Library]


def test_a_file_is_copied_in_and_read(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    (tmp_path / "new.txt").write_text("Wheat\n\nWheat is dear.\n")
    report = library.add([tmp_path / "new.txt"])
    assert report.added == 1
    assert (folder / "new.txt").read_bytes() == (tmp_path / "new.txt").read_bytes()


def test_the_same_file_again_is_not_copied_again(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    (tmp_path / "grain.txt").write_text(GRAIN, encoding="utf-8")
    assert library.add([tmp_path / "grain.txt"]).added == 0
    assert len(list(folder.iterdir())) == 2


def test_another_file_of_a_known_name_gets_another_name(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    (tmp_path / "grain.txt").write_text("Wheat\n\nWheat is dear.\n")
    library.add([tmp_path / "grain.txt"])
    assert (folder / "grain.txt").read_text(encoding="utf-8") == GRAIN
    assert "Wheat" in (folder / "grain-2.txt").read_text()


def test_a_folder_is_copied_under_its_name_without_hidden_files(
    folder: Path, open_library: Open, tmp_path: Path
) -> None:
    library = open_library(folder)
    (tmp_path / "week" / "monday").mkdir(parents=True)
    (tmp_path / "week" / "monday" / "one.txt").write_text("One\n\nOne thing.\n")
    (tmp_path / "week" / ".secret").write_text("hidden")
    library.add([tmp_path / "week"])
    assert library.article("week/monday/one.txt").title == "One"
    assert not (folder / "week" / ".secret").exists()


def test_what_the_user_says_of_it_is_hers(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    (tmp_path / "new.txt").write_text("Wheat\n\nWheat is dear.\n")
    library.add([tmp_path / "new.txt"], metadata={"source": "The Gazette", "date": "2021-05", "author": ""})
    article = library.article("new.txt")
    assert (article.source, article.date, article.author) == ("The Gazette", "2021-05", None)
    assert article.provenance["source"] == "user"
    assert library.search("source:gazette date:2021").total == 1


def test_a_text_becomes_a_file_named_for_its_first_words(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.add_text("Wheat is dear\n\nA loaf costs more.\n")
    library.add_text("Wheat is dear\n\nA loaf costs less.\n")
    assert (folder / "wheat-is-dear.txt").is_file()
    assert (folder / "wheat-is-dear-2.txt").is_file()


@pytest.mark.parametrize(("metadata", "said"), [({"date": "soon"}, "no date"), ({"colour": "red"}, "no field colour")])
def test_what_cannot_be_is_refused_before_anything_is_copied(
    folder: Path, open_library: Open, metadata: dict[str, str], said: str
) -> None:
    library = open_library(folder)
    with pytest.raises(UsageError, match=said):
        library.add_text("Words\n\nSome.", metadata=metadata)
    assert len(list(folder.iterdir())) == 2


def test_a_missing_file_and_the_librarys_own_are_refused(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    with pytest.raises(LibraryError, match="there is no file"):
        library.add([folder.parent / "nowhere.txt"])
    with pytest.raises(LibraryError, match="in the library already"):
        library.add([folder / "grain.txt"])
    with pytest.raises(LibraryError, match="holds the library"):
        library.add([folder.parent])


def test_an_empty_text_is_refused(folder: Path, open_library: Open) -> None:
    with pytest.raises(UsageError, match="no text"):
        open_library(folder).add_text(" \n")


def test_what_cannot_be_read_is_not_copied_and_told(folder: Path, open_library: Open, tmp_path: Path) -> None:
    library = open_library(folder)
    week = tmp_path / "week"
    week.mkdir()
    (week / "one.txt").write_text("One\n\nOne thing.\n")
    (week / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    report = library.add([week])
    assert report.added == 1
    assert [each.path for each in report.rejected] == [week / "picture.png"]
    assert not (folder / "week" / "picture.png").exists()
    assert library.refresh().rejected == ()


def test_a_correction_stands_before_the_document_and_can_be_taken_back(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    corrected = library.correct("grain.txt", {"title": "Grain, corrected", "date": "2021-05-04"})
    assert (corrected.title, corrected.provenance["title"], corrected.date) == (
        "Grain, corrected",
        "user",
        "2021-05-04",
    )
    assert library.search("title:corrected date:2021-05").total == 1
    taken_back = library.correct("grain.txt", {"title": ""})
    assert (taken_back.title, taken_back.provenance["title"]) == ("Grain prices rise", "stated")
    with pytest.raises(UsageError, match="no date"):
        library.correct("grain.txt", {"date": "soon"})
