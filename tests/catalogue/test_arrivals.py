"""What happens to articles as their files come, change, move and go."""

from arriving import make_analysed, make_draft, make_file, store

from briefing.catalogue.catalogue import Catalogue
from briefing.catalogue.records import SeenFile


def test_each_entry_of_a_file_becomes_an_article_with_an_id_of_its_own(catalogue: Catalogue) -> None:
    tally = store(catalogue, make_file("feed", make_draft("one", key="x"), make_draft("two", key="y")))
    assert tally.added == 2
    assert [article.id for article in catalogue.articles.all()] == ["a1", "a2"]


def test_the_same_text_again_changes_nothing(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("words")))
    generation = catalogue.articles.generation()
    tally = store(catalogue, make_file("one.txt", make_draft("words")))
    assert (tally.added, tally.updated, tally.removed) == (0, 0, 0)
    assert catalogue.articles.generation() == generation


def test_another_text_is_a_revision_and_the_old_one_stays_readable(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("old words")))
    tally = store(catalogue, make_file("one.txt", make_draft("new words")))
    (article,) = catalogue.articles.all()
    assert (tally.updated, article.id, article.revision) == (1, "a1", 2)
    texts = [catalogue.articles.document(article, number) for number in (1, 2, 3)]
    assert [document.text if document else None for document in texts] == ["old words", "new words", None]


def test_a_changed_text_wants_analysis_again(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("old")))
    catalogue.statements.store([make_analysed(1)], version=1, rules=())
    assert catalogue.statements.wanting(1) == []
    store(catalogue, make_file("one.txt", make_draft("new")))
    assert catalogue.statements.wanting(1) == [1]


def test_an_analysis_of_a_revision_that_is_past_is_dropped(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("old")))
    store(catalogue, make_file("one.txt", make_draft("new")))
    catalogue.statements.store([make_analysed(1, revision=1)], version=1, rules=())
    assert catalogue.statements.wanting(1) == [1]


def test_an_article_whose_file_is_gone_is_withdrawn_and_kept(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("words")))
    assert catalogue.arrivals.withdraw(["one.txt"]).removed == 1
    assert catalogue.articles.all() == ()
    kept = catalogue.articles.some(["a1"])["a1"]
    document = catalogue.articles.document(kept)
    assert document is not None
    assert document.text == "words"


def test_an_article_that_comes_back_is_the_same_article(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("words")))
    catalogue.desk.set_mark([1], "starred", True)
    catalogue.arrivals.withdraw(["one.txt"])
    assert store(catalogue, make_file("one.txt", make_draft("words"))).added == 1
    (article,) = catalogue.articles.all()
    assert (article.id, article.starred) == ("a1", True)


def test_an_id_is_never_given_twice(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("words")))
    catalogue.arrivals.withdraw(["one.txt"])
    store(catalogue, make_file("two.txt", make_draft("others")))
    assert [article.id for article in catalogue.articles.all()] == ["a2"]


def test_a_moved_file_takes_its_article_and_marks_along(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("words")))
    catalogue.desk.set_mark([1], "read", True)
    catalogue.arrivals.move([("one.txt", SeenFile("new/one.txt", 10, 2))])
    (article,) = catalogue.articles.all()
    assert (article.id, article.path, article.read) == ("a1", "new/one.txt", True)
    assert set(catalogue.files.known()) == {"new/one.txt"}


def test_an_entry_that_leaves_its_file_is_withdrawn(catalogue: Catalogue) -> None:
    store(catalogue, make_file("feed", make_draft("one", key="x"), make_draft("two", key="y")))
    tally = store(catalogue, make_file("feed", make_draft("two", key="y")))
    assert tally.removed == 1
    assert [article.id for article in catalogue.articles.all()] == ["a2"]


def test_the_users_word_stands_before_the_documents_and_survives_reading_again(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("words", source="Gazette")))
    catalogue.desk.correct([1], {"source": "The Gazette", "author": "Jane Doe"})
    store(catalogue, make_file("one.txt", make_draft("new words", source="Gazette")))
    (article,) = catalogue.articles.all()
    assert (article.source, article.author) == ("The Gazette", "Jane Doe")
    assert article.provenance["source"] == "user"
    catalogue.desk.correct([1], {"source": ""})
    (article,) = catalogue.articles.all()
    assert (article.source, article.provenance["source"]) == ("Gazette", "stated")


def test_each_change_has_a_higher_generation(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", make_draft("one")), make_file("two.txt", make_draft("two")))
    reached = catalogue.articles.generation()
    store(catalogue, make_file("one.txt", make_draft("other")))
    catalogue.arrivals.withdraw(["two.txt"])
    changes = catalogue.articles.changes(reached, 10)
    assert [(change.number, change.live) for change in changes] == [(1, True), (2, False)]
    assert catalogue.articles.changed(reached) == 2


def test_copies_share_the_oldest_origin(catalogue: Catalogue) -> None:
    for name in ("one", "two", "three"):
        store(catalogue, make_file(f"{name}.txt", make_draft(name, sketch=b"alike", keys=(7,))))
    store(catalogue, make_file("four.txt", make_draft("four", sketch=b"other", keys=(7,))))
    assert {article.id: (article.origin, article.copies) for article in catalogue.articles.all()} == {
        "a1": ("a1", 3),
        "a2": ("a1", 3),
        "a3": ("a1", 3),
        "a4": ("a4", 1),
    }
    assert catalogue.articles.counts() == (4, 2)


def test_a_copy_is_found_beside_a_crowd_that_shares_one_key_of_it(catalogue: Catalogue) -> None:
    crowd = [make_file(f"{place:03}.txt", make_draft(f"Letter {place}", keys=(7,))) for place in range(60)]
    store(catalogue, *crowd, make_file("a.txt", make_draft("One text", keys=(7, 8, 9))))
    store(catalogue, make_file("b.txt", make_draft("One text", keys=(7, 8, 9), title="B")))
    assert {article.path: article.origin for article in catalogue.articles.all() if article.copies > 1} == {
        "a.txt": "a61",
        "b.txt": "a61",
    }


def test_a_copy_that_is_rewritten_leaves_its_origin(catalogue: Catalogue) -> None:
    for name in ("one", "two"):
        store(catalogue, make_file(f"{name}.txt", make_draft(name, sketch=b"alike", keys=(7,))))
    store(catalogue, make_file("one.txt", make_draft("rewritten", sketch=b"else", keys=(8,))))
    assert {article.id: article.origin for article in catalogue.articles.all()} == {"a1": "a1", "a2": "a2"}


def test_a_refusal_is_kept_until_the_file_is_read(catalogue: Catalogue) -> None:
    store(catalogue, make_file("one.txt", reasons=("it is empty",)))
    assert catalogue.files.refusals() == [("one.txt", "it is empty")]
    store(catalogue, make_file("one.txt", make_draft("words")))
    assert catalogue.files.refusals() == []


def test_dates_are_counted_with_the_undated(catalogue: Catalogue) -> None:
    store(
        catalogue,
        make_file("one.txt", make_draft("one", date="2023-06")),
        make_file("two.txt", make_draft("two", date="2021")),
        make_file("three.txt", make_draft("three")),
    )
    assert catalogue.articles.dates() == ("2023-06", "2021", 1)
    assert [article.date for article in catalogue.articles.all()] == ["2023-06", "2021", None]
