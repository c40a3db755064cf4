"""A library follows its folder: what is new, changed, moved and gone."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from harbour import GRAIN, HARBOUR

from briefing.core.errors import LibraryError
from briefing.core.reports import Progress
from briefing.library import Library, refreshing

Open = Callable[..., Library]


def later(path: Path, text: str) -> None:
    """Changes a file so that its time tells."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(1, path.stat().st_mtime_ns + 10**9))


def test_the_first_refresh_reads_all_and_the_second_nothing(folder: Path, open_library: Open) -> None:
    library = open_library(folder, refresh=False)
    first, second = library.refresh(), library.refresh()
    assert (first.added, first.unchanged, first.articles) == (2, 0, 2)
    assert (second.added, second.updated, second.removed, second.unchanged) == (0, 0, 0, 2)


def test_a_changed_file_is_a_revision_and_the_old_text_stays(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    later(folder / "grain.txt", GRAIN.replace("12 percent", "15 percent"))
    assert library.refresh().updated == 1
    assert library.article("grain.txt").id == id
    assert "15 percent" in library.document(id).text
    assert "12 percent" in library.document(id, 1).text
    assert [hit.article.id for hit in library.search('"15 percent"').hits] == [id]
    assert library.search('"12 percent"').total == 0


def test_a_touched_file_is_not_read_again(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    os.utime(folder / "grain.txt", ns=(5, 5))
    report = library.refresh()
    assert (report.updated, report.unchanged) == (0, 2)


def test_a_moved_file_keeps_its_id_and_marks(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    library.set_starred([id])
    (folder / "prices").mkdir()
    (folder / "grain.txt").rename(folder / "prices" / "corn.txt")
    report = library.refresh()
    assert (report.added, report.removed) == (0, 0)
    moved = library.article("prices/corn.txt")
    assert (moved.id, moved.starred) == (id, True)


def test_a_moved_and_a_changed_file_are_told_apart(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    grain, harbour = library.article("grain.txt").id, library.article("harbour.txt").id
    shutil.copy(folder / "grain.txt", folder / "other.txt")
    later(folder / "grain.txt", "Wheat\n\nWheat is dear.\n")
    library.refresh()
    assert library.article("grain.txt").id == grain
    assert library.article("harbour.txt").id == harbour
    assert library.article("other.txt").id not in {grain, harbour}


def test_a_deleted_file_is_out_of_search_and_counts_but_can_be_read(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "grain.txt").unlink()
    assert library.refresh().removed == 1
    assert library.search("grain").total == 0
    assert [article.path for article in library.articles()] == ["harbour.txt"]
    assert "12 percent" in library.document(id).text


def test_a_file_that_comes_back_is_the_same_article(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    id = library.article("grain.txt").id
    (folder / "grain.txt").unlink()
    library.refresh()
    (folder / "grain.txt").write_text(GRAIN, encoding="utf-8")
    assert library.refresh().added == 1
    assert library.article("grain.txt").id == id
    assert library.search("grain").total == 1


def test_a_moved_folder_takes_its_desk_along(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.set_read([library.article("grain.txt").id])
    library.close()
    moved = folder.rename(folder.with_name("elsewhere"))
    again = open_library(moved)
    assert again.article("grain.txt").read
    assert "before" in again.notices[0]
    assert again.refresh().added == 0


def test_a_copy_of_a_folder_has_a_desk_of_its_own(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    library.set_read([library.article("grain.txt").id])
    copy = shutil.copytree(folder, folder.with_name("copy"))
    assert not open_library(copy).article("grain.txt").read


def test_what_cannot_be_read_is_told_and_the_rest_loads(folder: Path, open_library: Open) -> None:
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / ".hidden.txt").write_text("hidden")
    (folder / "topics.toml").write_text("")
    report = open_library(folder, refresh=False).refresh()
    assert report.added == 2
    assert [each.path.as_posix() for each in report.rejected] == ["binary.txt", "empty.txt", "picture.png"]
    assert all(each.reason for each in report.rejected)


def test_a_file_over_the_limit_is_told(folder: Path, open_library: Open, home: Path) -> None:
    (home / "config" / "briefing" / "settings.toml").write_text("size_limit = 1")
    (folder / "large.txt").write_text("word " * 300_000)
    (refused,) = open_library(folder, refresh=False).refresh().rejected
    assert "too large" in refused.reason
    (home / "config" / "briefing" / "settings.toml").write_text("size_limit = 2")
    assert open_library(folder, refresh=False).refresh().added == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_without_permission_keeps_what_is_known_of_it(folder: Path, open_library: Open) -> None:
    (folder / "below").mkdir()
    (folder / "grain.txt").rename(folder / "below" / "grain.txt")
    library = open_library(folder)
    (folder / "below").chmod(0)
    report = library.refresh()
    (folder / "below").chmod(0o755)
    assert report.removed == 0
    assert [each.path.as_posix() for each in report.rejected] == ["below"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_library_without_permission_is_told_by_its_name(folder: Path, open_library: Open) -> None:
    folder.chmod(0)
    try:
        with pytest.raises(LibraryError, match="cannot be read: permission denied") as caught:
            open_library(folder)
    finally:
        folder.chmod(0o755)
    assert str(folder) in caught.value.message


@pytest.mark.skipif(sys.platform == "darwin", reason="file names there are always text")
def test_a_name_that_is_no_text_is_told(folder: Path, open_library: Open) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.txt")).write_text("Words\n\nSome words.\n")
    (refused,) = open_library(folder, refresh=False).refresh().rejected
    assert "rename" in refused.reason


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, open_library: Open) -> None:
    with pytest.raises(LibraryError, match="there is no folder"):
        open_library(tmp_path / "nowhere")


def test_rebuilding_keeps_ids_and_the_desk(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    before = {article.path: article.id for article in library.articles()}
    library.set_starred(before.values())
    library.refresh(rebuild=True)
    assert {article.path: article.id for article in library.articles()} == before
    assert all(article.starred for article in library.articles())
    assert library.check().ok


def test_many_files_are_read_by_processes_with_the_same_result(
    folder: Path, open_library: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = open_library(folder)
    expected = [alone.statements(article.id) for article in alone.articles()]
    monkeypatch.setattr(refreshing, "_ALONE", 1)
    copy = shutil.copytree(folder, folder.with_name("copy"))
    side_by_side = open_library(copy)
    assert [side_by_side.statements(article.id) for article in side_by_side.articles()] == expected


def test_progress_is_told_for_each_stage(folder: Path, open_library: Open) -> None:
    told: list[Progress] = []
    open_library(folder, refresh=False).refresh(told.append)
    assert {"reading", "indexing", "analysing"} <= {progress.stage for progress in told}
    assert all(0 <= progress.done <= progress.total for progress in told)


@pytest.mark.parametrize("stage", ["reading", "indexing", "analysing"])
def test_an_interruption_leaves_a_usable_library(folder: Path, open_library: Open, stage: str) -> None:
    library = open_library(folder, refresh=False)

    def interrupt(progress: Progress) -> None:
        if progress.stage == stage:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.refresh(interrupt)
    assert library.search("harbour").total == 2
    assert library.refresh().articles == 2
    assert library.check().ok
    assert library.brief("harbour").section("reported").entries


def test_the_starter_articles_fill_the_default_library_once(open_library: Open) -> None:
    library = open_library()
    assert library.is_default
    assert len(library.articles()) == 4
    for path in library.folder.iterdir():
        path.unlink()
    library.close()
    assert open_library().articles() == ()


def test_an_articles_folder_is_only_read(folder: Path, open_library: Open) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    library = open_library(folder)
    library.set_read([library.articles()[0].id])
    library.brief("harbour")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert HARBOUR.encode() in before.values()


def test_files_that_change_places_take_their_marks_along(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    grain = library.article("grain.txt").id
    library.set_starred([grain])
    (folder / "grain.txt").rename(folder / "away")
    (folder / "harbour.txt").rename(folder / "grain.txt")
    (folder / "away").rename(folder / "harbour.txt")
    report = library.refresh()
    assert (report.added, report.removed) == (0, 0)
    swapped = library.article("harbour.txt")
    assert (swapped.id, swapped.starred, swapped.title) == (grain, True, "Grain prices rise")
    assert library.check().ok


def test_a_file_that_takes_anothers_name_keeps_its_own_article(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    grain, harbour = library.article("grain.txt").id, library.article("harbour.txt").id
    (folder / "grain.txt").rename(folder / "third.txt")
    (folder / "harbour.txt").rename(folder / "grain.txt")
    library.refresh()
    assert {article.path: article.id for article in library.articles()} == {"third.txt": grain, "grain.txt": harbour}


def test_a_file_written_over_by_a_move_is_withdrawn(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    harbour = library.article("harbour.txt").id
    (folder / "harbour.txt").replace(folder / "grain.txt")
    assert library.refresh().removed == 1
    assert [(article.path, article.id) for article in library.articles()] == [("grain.txt", harbour)]
    assert library.check().ok


def test_an_index_is_never_taken_for_that_of_another_catalogue(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    catalogue = library.where()["catalogue"]
    library.close()
    for path in catalogue.parent.iterdir():
        path.unlink()
    (folder / "grain.txt").rename(folder / "zeal.txt")
    again = open_library(folder)
    assert [hit.article.path for hit in again.search("farmers").hits] == ["zeal.txt"]


def test_links_are_kept_and_a_link_that_leads_elsewhere_is_no_new_text(folder: Path, open_library: Open) -> None:
    text = "# Rain\n\nThe [harbour master](https://harbour.example/{}) wrote to press@harbour.example about the rain.\n"
    (folder / "rain.md").write_text(text.format("one"), encoding="utf-8")
    library = open_library(folder)
    article = library.article("rain.md")
    later(folder / "rain.md", text.format("two"))
    assert library.refresh().updated == 1
    document = library.document(article.id)
    (link,) = document.links
    assert (document.text[link.start : link.end], link.address) == ("harbour master", "https://harbour.example/two")
    assert library.article("rain.md").revision == article.revision
