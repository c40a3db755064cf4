"""An index that is missing, broken or old is made anew; one writer at a time; interruptions lose nothing."""

import json
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from shelf import Shelf

from briefing.catalogue.articles import Change
from briefing.core.errors import BusyError
from briefing.core.reports import Progress
from briefing.index import storage
from briefing.index.index import Index
from briefing.library import indexing


@pytest.fixture
def shelf(tmp_path: Path):
    made = Shelf(tmp_path)
    yield made
    made.close()


def state(shelf: Shelf) -> dict[str, object]:
    return json.loads((shelf.folder / "index" / storage.STATE_NAME).read_text())


def reopened(shelf: Shelf) -> Shelf:
    shelf.searching.close()
    shelf.searching = shelf.open()
    return shelf


def test_what_is_added_changed_and_withdrawn_is_found_so(shelf: Shelf) -> None:
    shelf.add("iran", path="one.txt")
    shelf.add("syria", path="two.txt")
    assert shelf.find("iran") == [1]
    shelf.add("iraq", path="one.txt")
    assert (shelf.find("iran"), shelf.find("iraq")) == ([], [1])
    shelf.catalogue.arrivals.withdraw(["two.txt"])
    assert shelf.find("syria") == []
    assert shelf.find("*") == [1]


def test_an_index_that_is_gone_is_made_anew_without_a_word(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    shelf.searching.close()
    shutil.rmtree(shelf.folder / "index")
    assert reopened(shelf).find("iran") == [1]
    assert shelf.searching.index.notices == []


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for place in range(len(content) // 4, len(content), 7):
        content[place] ^= 0x55
    path.write_bytes(content)


@pytest.mark.parametrize("pattern", ["*.seg", "*.toc", storage.STATE_NAME])
def test_a_damaged_index_is_made_anew_and_the_user_is_told(shelf: Shelf, pattern: str) -> None:
    shelf.add("iran and syria")
    assert shelf.find("iran") == [1]
    shelf.searching.close()
    for path in (shelf.folder / "index").glob(pattern):
        damage(path)
    assert reopened(shelf).find("iran") == [1]
    assert "made anew" in " ".join(shelf.searching.catch_up())


@pytest.mark.parametrize("pattern", ["*.seg", "*.toc", storage.STATE_NAME])
def test_an_index_cut_short_is_made_anew(shelf: Shelf, pattern: str) -> None:
    shelf.add("iran and syria")
    assert shelf.find("iran") == [1]
    shelf.searching.close()
    for path in (shelf.folder / "index").glob(pattern):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    assert reopened(shelf).find("iran") == [1]


def test_an_index_of_another_version_is_made_anew_and_the_user_is_told(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    path = shelf.folder / "index" / storage.STATE_NAME
    path.write_text(json.dumps(state(shelf) | {"version": "0"}))
    assert reopened(shelf).find("iran") == [1]
    assert "another version" in " ".join(shelf.searching.index.notices)


def test_an_index_ahead_of_its_catalogue_is_made_anew(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    path = shelf.folder / "index" / storage.STATE_NAME
    path.write_text(json.dumps(state(shelf) | {"generation": 999}))
    reopened(shelf).searching.catch_up()
    assert shelf.find("iran") == [1]
    assert state(shelf)["generation"] == shelf.catalogue.articles.generation()


def test_what_was_committed_and_not_noted_is_taken_in_once_more(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    path = shelf.folder / "index" / storage.STATE_NAME
    path.write_text(json.dumps(state(shelf) | {"generation": 0}))
    assert reopened(shelf).find("iran") == [1]
    assert shelf.searching.index.numbers() == {1}


def test_a_second_writer_waits_and_then_says_who_is_at_it(shelf: Shelf) -> None:
    shelf.add("iran")
    first = Index.open(shelf.folder / "index")
    second = Index.open(shelf.folder / "index", wait=0.05)
    with first.writing(), pytest.raises(BusyError), second.writing():
        pass
    first.close()
    second.close()


def test_a_search_does_not_wait_for_a_writer_and_says_what_it_has_not_seen(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    other = Index.open(shelf.folder / "index")
    with other.writing():
        shelf.add("iran again")
        result = shelf.searching.search("iran")
    other.close()
    assert result.total == 1
    assert [(one.count, one.reason) for one in result.excluded] == [
        (1, "article that is new or changed is not searched yet")
    ]


def test_a_reader_sees_what_another_process_wrote(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    shelf.add("iran again")
    other = shelf.open()
    other.catch_up()
    other.close()
    assert shelf.searching.index.numbers() == {1, 2}


def test_small_segments_are_made_into_one(shelf: Shelf) -> None:
    for number in range(12):
        shelf.add(f"iran {number}")
        shelf.searching.catch_up()
    assert shelf.find("iran") == list(range(1, 13))
    assert len(list((shelf.folder / "index").glob("*.seg"))) == 1


def test_nothing_is_left_of_what_was_being_written(shelf: Shelf) -> None:
    shelf.add("iran")
    shelf.searching.catch_up()
    building = shelf.folder / "index" / "building" / "0"
    building.mkdir(parents=True, exist_ok=True)
    (building / "half.seg").write_bytes(b"half")
    shelf.add("syria")
    assert shelf.find("iran OR syria") == [1, 2]
    assert not (shelf.folder / "index" / "building").exists()


def test_segments_that_an_interrupted_writer_left_are_removed_at_the_next_chance(shelf: Shelf) -> None:
    shelf.add_all(["iran", "syria"])
    shelf.searching.catch_up()
    folder = shelf.folder / "index"
    held = {path.name for path in folder.iterdir()}
    for name in ("briefing_0123456789abcdef.seg", "briefing_fedcba9876543210.pst"):
        (folder / name).write_bytes(b"left")
    shelf.searching.catch_up()
    assert {path.name for path in folder.iterdir()} == held
    assert shelf.find("iran") == [1]


def test_a_reader_goes_on_while_what_it_reads_is_swept(shelf: Shelf) -> None:
    shelf.add("iran")
    assert shelf.find("iran") == [1]
    reader = Index.open(shelf.folder / "index")
    words = reader.terms_like("iran", 1)
    shelf.add("iran and syria")
    shelf.searching.catch_up()
    assert reader.terms_like("iran", 1) != words
    reader.close()


def test_a_catching_up_that_is_stopped_goes_on_from_there(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_PIECE", 3)
    shelf.add_all([f"iran {number}" for number in range(10)])
    seen: list[Progress] = []
    shelf.searching.catch_up(seen.append, lambda: len(seen) == 2)
    assert shelf.searching.index.numbers() == set(range(1, 7))
    shelf.searching.catch_up(seen.append)
    assert shelf.searching.index.numbers() == set(range(1, 11))
    assert [(one.done, one.total) for one in seen] == [(3, 10), (6, 10), (3, 4), (4, 4)]


def test_a_large_backlog_is_divided_among_processes(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "_ALONE", 3)
    monkeypatch.setattr(indexing, "processors", lambda: 2)
    shelf.add_all([f"iran {number}" for number in range(10)])
    shelf.catalogue.arrivals.withdraw(["00003.txt"])
    shelf.searching.catch_up()
    assert shelf.find("iran") == [1, 2, *range(4, 11)]
    assert shelf.find("7") == [8]


def test_a_backlog_is_divided_by_words_into_parts_of_like_size(monkeypatch: pytest.MonkeyPatch) -> None:
    long, short = [Change(n, n, True, 600) for n in range(4)], [Change(n, n, True, 100) for n in range(4, 28)]
    parts = list(indexing._divided([*long, *short], 4))
    assert [change for part in parts for change in part] == [*long, *short]
    assert [sum(change.words for change in part) for part in parts] == [1200] * 4
    monkeypatch.setattr(indexing, "_PIECE", 5)
    assert max(map(len, indexing._divided(short, 1))) == 5
    assert list(indexing._divided([], 4)) == []


def test_an_article_without_a_word_is_there(shelf: Shelf) -> None:
    shelf.add("***")
    assert shelf.find("*") == [1]
    assert shelf.find("NOT iran") == [1]


def test_a_check_finds_what_is_damaged(shelf: Shelf) -> None:
    shelf.add("iran and syria")
    assert shelf.find("iran") == [1]
    assert shelf.searching.faults() == []
    shelf.searching.close()
    for path in (shelf.folder / "index").glob("*.seg"):
        damage(path)
    shelf.searching = shelf.open()
    assert shelf.searching.faults() or shelf.searching.index.notices


def test_whoosh_is_not_loaded_before_a_search() -> None:
    code = "import sys, briefing.library; sys.exit('whoosh' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_readers_in_threads_go_on_while_one_writes(shelf: Shelf) -> None:
    shelf.add_all([f"iran {number}" for number in range(20)])
    assert len(shelf.find("iran")) == 20
    stop = threading.Event()
    seen: list[int] = []

    def read() -> None:
        while not stop.is_set():
            seen.append(shelf.searching.search("iran 3", typing=True).total)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for number in range(5):
            shelf.add(f"iran 3{number}", path=f"more-{number}.txt")
            shelf.searching.catch_up()
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert shelf.find("iran 3*") == sorted([4, *range(21, 26)])
    assert set(seen) <= set(range(1, 7))
    assert seen
