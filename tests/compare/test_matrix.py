"""Every issue by every source."""

import pytest
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


def on(issue: str, **said: int) -> list[Coverage]:
    return [Coverage(article, issue, "mentioned", count) for article, count in said.items()]


def test_a_source_is_not_uneven_for_being_large() -> None:
    sizes = {"a1": 100, "a4": 10}
    matrix = build_matrix(ISSUES, ARTICLES, {"port": on("port", a1=20, a4=2), "debt": on("debt", a1=11)}, sizes=sizes)
    assert matrix.unevenness["port"] == 0
    assert matrix.unevenness["debt"] > 0


def test_the_unevenness_is_that_of_the_published_formula() -> None:
    matrix = build_matrix(ISSUES, ARTICLES, {"port": on("port", a1=10)}, sizes={"a1": 1000, "a4": 1000})
    assert matrix.unevenness["port"] == pytest.approx(13.863, abs=0.001)


def test_the_most_uneven_issues_come_first_when_asked_for() -> None:
    coverage = {"port": on("port", a1=3, a4=3), "debt": on("debt", a4=6)}
    sizes = {"a1": 50, "a4": 50}
    assert build_matrix(ISSUES, ARTICLES, coverage, sizes=sizes, order="uneven").issues == ("debt", "port")
    assert build_matrix(ISSUES, ARTICLES, coverage, sizes=sizes).issues == ("port", "debt")


def test_an_issue_on_which_nobody_speaks_is_not_uneven() -> None:
    assert build_matrix(ISSUES, ARTICLES, {}, sizes={"a1": 5}).unevenness == {"port": 0.0, "debt": 0.0}
