"""Comparisons and the matrix on a page."""

from factories import make_article, make_statement

from briefing.cli.comparing import show_comparison, show_matrix
from briefing.cli.page import Page
from briefing.core.comparisons import Cell, Comparison, Matrix, Row


def comparison(*sources: str) -> Comparison:
    articles = {name: (make_article(number, source=name),) for number, name in enumerate(sources, 1)}
    rows = tuple(
        Row("unique", {name: (make_statement(f"Only {name} says this.", article=f"a{number}", paragraph=1),)})
        for number, name in enumerate(sources, 1)
    )
    return Comparison("x", "Freedonia", "freedonia", sources, articles, rows, ())


def matrix(sources: int) -> Matrix:
    names = tuple(f"Source {number}" for number in range(1, sources + 1))
    row = {name: Cell("main", 12, 1) if name == "Source 1" else Cell("silent", 0, 0) for name in names}
    return Matrix(("x",), {"x": "Freedonia"}, names, {name: name for name in names}, {"x": row})


def test_sources_stand_side_by_side_where_there_is_room() -> None:
    page = Page(60)
    show_comparison(page, comparison("Herald", "Times"))
    lines = list(page.take())
    assert "Herald                         Times" in lines
    assert any("Only Herald says" in line and "Only Times says" in line for line in lines)


def test_sources_stand_one_after_the_other_where_there_is_none() -> None:
    page = Page(50)
    show_comparison(page, comparison("Herald", "Times"))
    assert not any("Herald" in line and "Times" in line for line in page.take())


def test_the_matrix_tells_level_and_count_in_signs_and_numbers() -> None:
    page = Page(60)
    show_matrix(page, matrix(2))
    lines = list(page.take())
    assert "Freedonia  ■  12  ·" in lines
    assert any("main" in line and "silent" in line for line in lines)
    assert any(line.strip() == "[2] Source 2" for line in lines)


def test_a_wide_matrix_goes_on_below_and_says_what_it_leaves_out() -> None:
    page = Page(60)
    show_matrix(page, matrix(100))
    lines = list(page.take())
    assert all(len(line) <= 60 for line in lines)
    assert sum(line.startswith("Freedonia") for line in lines) > 5
    assert any("40 more sources" in line for line in lines)
