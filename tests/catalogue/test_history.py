import sqlite3
from pathlib import Path

import pytest
from arriving import make_draft, make_file

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.records import ReadFile, SeenFile
from briefing.catalogue.schema import CATALOGUE
from briefing.core.errors import UsageError
from briefing.core.reports import Export
from briefing.library.past import find_baseline


def store(catalogue: Catalogue, file: ReadFile, at: str) -> int:
    """Stores a file at a time; the generation after that."""
    catalogue.arrivals.store([file], reader=1, alike=lambda first, second: first == second, at=at)
    return catalogue.history.generation()


def test_what_was_held_is_known_at_every_generation_and_time(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "c.sqlite")
    first = store(catalogue, make_file("one.txt", make_draft("One.")), "2026-01-01T00:00:00Z")
    second = store(catalogue, make_file("one.txt", make_draft("Another one.")), "2026-01-02T00:00:00Z")
    third = store(catalogue, make_file("two.txt", make_draft("Two.")), "2026-01-03T00:00:00Z")
    catalogue.arrivals.withdraw(["one.txt"], at="2026-01-04T00:00:00Z")
    held = [catalogue.history.at_generation(generation) for generation in (0, first, second, third, third + 99)]
    assert held == [{}, {1: 1}, {1: 2}, {1: 2, 2: 1}, {2: 1}]
    times = ("2025-12-31T23:59:59Z", "2026-01-01T12:00:00Z", "2026-01-02T00:00:00Z", "2026-01-03T12:00:00Z", "2027")
    assert [catalogue.history.at_time(time) for time in times] == held
    assert (catalogue.history.begins(), catalogue.history.noted_from()) == ("2026-01-01T00:00:00Z", None)


def test_a_move_and_the_same_text_read_again_are_no_revisions(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "c.sqlite")
    before = store(catalogue, make_file("one.txt", make_draft("One.")), "2026-01-01T00:00:00Z")
    store(catalogue, make_file("one.txt", make_draft("One.", title="Titled")), "2026-01-02T00:00:00Z")
    catalogue.arrivals.move([("one.txt", SeenFile("new.txt", 10, 2))], at="2026-01-03T00:00:00Z")
    assert catalogue.history.at_generation(before) == catalogue.history.at_time("2027") == {1: 1}


def test_an_article_that_comes_back_was_gone_in_between(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "c.sqlite")
    store(catalogue, make_file("one.txt", make_draft("One.")), "2026-01-01T00:00:00Z")
    catalogue.arrivals.withdraw(["one.txt"], at="2026-01-02T00:00:00Z")
    store(catalogue, make_file("one.txt", make_draft("One.")), "2026-01-03T00:00:00Z")
    held = [catalogue.history.at_time(f"2026-01-0{day}T12:00:00Z") for day in (1, 2, 3)]
    assert held == [{1: 1}, {}, {1: 1}]


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A catalogue of the version before the history, with one article and one export."""
    path = tmp_path / "c.sqlite"
    connection = sqlite3.connect(path)
    for statement in CATALOGUE[0]:
        connection.execute(statement)
    fields = "number, path, entry, place, live, revision, stated, provenance, words, origin, generation"
    connection.execute(f"INSERT INTO articles ({fields}) VALUES (1, 'one.txt', '', 0, 1, 3, '{{}}', '{{}}', 1, 1, 7)")
    connection.execute("UPDATE state SET value = 7 WHERE name = 'generation'")
    connection.execute("INSERT INTO exports (path, issue, made, digest, content) VALUES ('/x.md', 'x', '2025', '', '')")
    connection.execute("PRAGMA user_version=1")
    connection.commit()
    connection.close()
    return path


def test_an_older_catalogue_holds_its_articles_from_now_on_and_keeps_its_exports(older: Path) -> None:
    catalogue = Catalogue(older)
    generation = catalogue.history.generation()
    assert catalogue.history.at_generation(generation) == {1: 3}
    assert [(each.path, each.cited) for each in catalogue.exports.all()] == [("/x.md", 0)]
    assert catalogue.exports.last("") is None
    assert catalogue.exports.stale() == ()
    noted = catalogue.history.noted_from()
    assert noted
    assert catalogue.history.at_time(noted) == {1: 3}


def test_what_an_older_catalogue_held_before_is_not_known_and_said_to_be_so(older: Path) -> None:
    catalogue = Catalogue(older)
    with pytest.raises(UsageError, match="was not noted") as raised:
        find_baseline(catalogue, "2025-01-01T00:00:00Z", "x", "x")
    assert str(catalogue.history.noted_from()) in raised.value.hint


def test_an_export_is_stale_when_what_it_cites_was_current_and_is_not_now(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path / "c.sqlite")
    store(catalogue, make_file("one.txt", make_draft("One.")), "2026-01-01T00:00:00Z")
    generation = store(catalogue, make_file("one.txt", make_draft("Another.")), "2026-01-02T00:00:00Z")
    cited = {(1, 1): [(0, 4)], (1, 2): [(0, 8)]}
    made = Export("/x.md", "x", "2026-01-02T00:00:00Z", "", subject="x")
    catalogue.exports.record(made, "text", rule="x", generation=generation, cited=cited)
    assert catalogue.exports.stale() == ()
    store(catalogue, make_file("one.txt", make_draft("A third.")), "2026-01-03T00:00:00Z")
    (stale,) = catalogue.exports.stale()
    assert (stale.article, stale.revision, stale.gone, stale.extents) == (1, 2, False, ((0, 8),))
    catalogue.arrivals.withdraw(["one.txt"])
    assert [each.gone for each in catalogue.exports.stale()] == [True]
