"""A catalogue of the first version becomes one of the present, with all that the user had on her desk."""

import sqlite3
from pathlib import Path

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.hand import Anchor
from briefing.catalogue.schema import CATALOGUE
from briefing.core.articles import Document


def first_version(path: Path) -> None:
    """A catalogue as the first version left it: an article with all that its user did to it."""
    connection = sqlite3.connect(path)
    for statement in CATALOGUE[0]:
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.execute(
        """INSERT INTO articles (number, path, entry, place, live, revision, stated, provenance, words, origin,
        generation) VALUES (7, 'a.txt', '', 0, 1, 1, '{"title":["Old","stated",""]}', '{"title":["stated",""]}',
        3, 7, 1)"""
    )
    connection.execute("UPDATE articles SET title = 'Old'")
    connection.execute("INSERT INTO revisions VALUES (7, 1, 'd1', '[[],[]]', '[]', 'It is so.')")
    connection.execute("INSERT INTO marks VALUES (7, 1, 1)")
    connection.execute("INSERT INTO tags VALUES (7, 'mine')")
    connection.execute("INSERT INTO notes VALUES (7, 'Ask.', '2026-01-01T00:00:00+00:00')")
    connection.execute("INSERT INTO corrections VALUES (7, 'source', 'The Gazette')")
    connection.execute("INSERT INTO searches VALUES ('one', 'harbour', '2026-01-01T00:00:00+00:00')")
    connection.execute(
        "INSERT INTO exports (path, issue, made, digest, content) VALUES ('/x.md', 'i', '2026', 'd', 'c')"
    )
    connection.execute("INSERT INTO lines VALUES ('i', 'note', 7, 1, 0, 9, 'It is so.', 'Sure?', '2026')")
    connection.commit()
    connection.close()


def test_the_desk_of_the_first_version_is_all_there(tmp_path: Path) -> None:
    first_version(tmp_path / "catalogue.sqlite")
    catalogue = Catalogue(tmp_path / "catalogue.sqlite")
    (article,) = catalogue.articles.all()
    assert (article.id, article.title, article.read, article.starred, article.tags) == (
        "a7",
        "Old",
        True,
        True,
        ("mine",),
    )
    assert catalogue.articles.document(article) == Document(article, "It is so.", (), (), links=())
    assert catalogue.desk.note(7) == "Ask."
    assert catalogue.desk.searches() == (("one", "harbour"),)
    assert [export.path for export in catalogue.exports.all()] == ["/x.md"]
    (line,) = catalogue.hand.lines()
    assert (line.issue, line.deed, line.text, line.on) == ("i", "note", "Sure?", Anchor(7, 1, 0, 9, "It is so."))
    desk = catalogue.saving.desk()
    assert desk.articles[0].corrections == {"source": "The Gazette"}
    catalogue.close()


def test_a_copy_of_the_first_version_is_left_and_deeds_can_be_undone(tmp_path: Path) -> None:
    first_version(tmp_path / "catalogue.sqlite")
    catalogue = Catalogue(tmp_path / "catalogue.sqlite")
    assert (tmp_path / "catalogue.v1.sqlite").is_file()
    assert catalogue.desk.journal.undo() is None
    catalogue.desk.set_mark([7], "read", False)
    assert catalogue.desk.journal.undo() is not None
    assert catalogue.articles.all()[0].read
    catalogue.close()
