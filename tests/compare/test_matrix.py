"""Every issue by every source."""

from factories import make_article

from briefing.compare import build_matrix
from briefing.core.comparisons import Cell
from briefing.core.topics import Coverage, Issue

ISSUES = [Issue("port", "The port", "port", "d1"), Issue("debt", "The debt", "debt", "d2")]
ARTICLES = [
    make_article(1, source="The Gazette"),
    make_article(2, source="The Gazette"),
    make_article(3, title="A letter"),
    make_article(4, source="The Post"),
]


def test_a_source_has_the_highest_level_of_its_articles_and_the_sum_of_what_they_say() -> None:
    coverage = {"port": [Coverage("a1", "port", "mentioned", 2), Coverage("a2", "port", "main", 5)]}
    matrix = build_matrix(ISSUES, ARTICLES, coverage)
    assert matrix.cells["port"]["The Gazette"] == Cell("main", 7, 2)


def test_silence_has_its_cell() -> None:
    matrix = build_matrix(ISSUES, ARTICLES, {"port": [Coverage("a3", "port", "main", 1)]})
    assert set(matrix.cells) == {"port", "debt"}
    assert all(set(row) == set(matrix.sources) for row in matrix.cells.values())
    assert matrix.cells["debt"]["The Post"] == Cell("silent", 0, 0)


def test_sources_with_most_to_say_come_first_and_unknown_ones_go_by_their_articles_title() -> None:
    coverage = {
        "port": [Coverage("a3", "port", "main", 4), Coverage("a1", "port", "mentioned", 1)],
        "debt": [Coverage("a4", "debt", "main", 2)],
    }
    matrix = build_matrix(ISSUES, ARTICLES, coverage)
    assert matrix.sources == ("a3", "The Post", "The Gazette")
    assert matrix.titles["a3"] == "A letter"
