import os
import threading
from pathlib import Path

import pytest

from briefing.core.errors import ExportError
from briefing.export import write_export


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return [path.name for path in folder.iterdir()]


def test_a_text_is_written_as_utf_8_with_its_line_ends_and_its_path_returned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    written = write_export(Path("brief.md"), "“a”\nb\n", force=False)
    assert written == tmp_path / "brief.md"
    assert written.read_bytes() == "“a”\nb\n".encode()


def test_a_file_may_be_read_by_whom_the_user_lets_read_her_files(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    written = write_export(tmp_path / "brief.md", "a")
    assert written.stat().st_mode == (tmp_path / "other").stat().st_mode


def test_lone_surrogates_are_written_as_marks(tmp_path: Path) -> None:
    assert write_export(tmp_path / "brief.md", "a\ud800b").read_bytes() == b"a\xef\xbf\xbdb"


def test_a_file_that_exists_stays_as_it_is_and_the_hint_says_how_to_replace_it(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("mine")
    with pytest.raises(ExportError, match="exists already") as caught:
        write_export(path, "new")
    assert "--force" in caught.value.hint
    assert path.read_text() == "mine"
    assert names(tmp_path) == ["brief.md"]


def test_a_file_is_replaced_when_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("old and longer")
    assert write_export(path, "new", force=True).read_text() == "new"
    assert names(tmp_path) == ["brief.md"]


def test_of_many_who_write_at_once_one_wins_and_the_others_are_told(tmp_path: Path) -> None:
    path, start, won, lost = tmp_path / "brief.md", threading.Barrier(8), [], []

    def write(number: int) -> None:
        start.wait()
        try:
            write_export(path, str(number) * 1000)
            won.append(number)
        except ExportError:
            lost.append(number)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    assert (len(won), len(lost)) == (1, 7)
    assert path.read_text() == str(won[0]) * 1000
    assert names(tmp_path) == ["brief.md"]


def test_where_the_disk_has_no_links_the_name_is_taken_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "brief.md"
    assert write_export(path, "a").read_text() == "a"
    with pytest.raises(ExportError, match="exists already"):
        write_export(path, "b")
    assert names(tmp_path) == ["brief.md"]


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write_export(tmp_path, "a", force=True)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"folder .* does not exist") as caught:
        write_export(tmp_path / "none" / "brief.md", "a")
    assert "make it" in caught.value.hint


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError, match="could not be written"):
        write_export(tmp_path / "file" / "brief.md", "a")


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_a_name_that_no_disk_takes_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        write_export(tmp_path / name, "a")
    assert names(tmp_path) == []


def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ExportError, match="is not a file"):
        write_export(tmp_path / "pipe", "a", force=True)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    with pytest.raises(ExportError, match="exists already"):
        write_export(tmp_path / "link.md", "new")
    assert write_export(tmp_path / "link.md", "new", force=True) == tmp_path / "real.md"
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_links_that_go_round_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(ExportError):
        write_export(tmp_path / "a", "x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(ExportError, match="may not be written"):
        write_export(tmp_path / "brief.md", "a")


def test_the_home_folder_may_be_named_by_its_sign(home: Path) -> None:
    assert write_export(Path("~/brief.md"), "a") == home / "brief.md"
