"""Briefs and comparisons as the library makes them: scope, queries, and what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.core.briefs import Brief
from briefing.core.errors import NotKnownError, QueryError, UsageError
from briefing.library import Library

Open = Callable[..., Library]


def words(brief: Brief) -> set[str]:
    return {
        cited.statement.text for section in brief.sections for entry in section.entries for cited in entry.statements
    }


def test_a_brief_holds_what_is_on_the_issue_and_nothing_else(folder: Path, open_library: Open) -> None:
    shown = words(open_library(folder).brief("harbour"))
    assert "The harbour of Freedonia is closed." in shown
    assert "Farmers say that they need help." not in shown


def test_several_issues_make_one_brief(folder: Path, open_library: Open) -> None:
    brief = open_library(folder).brief("harbour", "grain")
    assert brief.issue == "harbour+grain"
    assert "Grain prices rose by 12 percent in May 2021." in words(brief)


def test_a_query_is_held_against_single_statements(folder: Path, open_library: Open) -> None:
    brief = open_library(folder).brief(query="freedonia -sylvania")
    assert words(brief) == {"The harbour of Freedonia is closed.", "Freedonia wants a quota of 300 boats."}


def test_an_issue_can_be_narrowed_by_a_query(folder: Path, open_library: Open) -> None:
    assert words(open_library(folder).brief("harbour", query="sylvania offered")) == {"Sylvania offered 200 boats."}


def test_a_brief_can_be_limited_to_articles(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour", articles=["grain.txt"])
    assert {source.article.path for source in brief.sources} == {"grain.txt"}
    assert any("1 article" in notice for notice in brief.notices)


def test_dates_leave_the_undated_out_and_say_so(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    brief = library.brief("harbour", date_from="2020")
    assert words(brief) == set()
    assert any("2 undated articles left out" in notice for notice in brief.notices)


def test_all_means_every_statement(folder: Path, open_library: Open) -> None:
    assert "Farmers say that they need help." in words(open_library(folder).brief("all"))


def test_the_same_library_gives_the_same_brief(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    first = library.brief("harbour")
    library.refresh(rebuild=True)
    assert library.brief("harbour") == first


def test_reading_an_article_does_not_change_the_digest(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    before = library.brief("harbour").library.digest
    library.set_read([article.id for article in library.articles()])
    assert library.brief("harbour").library.digest == before


def test_what_nobody_knows_is_told_with_a_hint(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    with pytest.raises(NotKnownError, match="no issue harbor") as caught:
        library.brief("harbor")
    assert "harbour" in caught.value.hint
    with pytest.raises(UsageError, match="no source Gazete"):
        library.brief("harbour", sources=["Gazete"])
    with pytest.raises(UsageError, match="no range of dates"):
        library.brief("harbour", date_from="2022", date_to="2021")
    with pytest.raises(QueryError):
        library.brief(query="grain AND")
    with pytest.raises(UsageError, match="no issue to look at"):
        library.brief()


def test_articles_can_be_compared_one_by_one(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    ids = [article.id for article in library.articles()]
    comparison = library.compare("harbour", articles=ids)
    assert set(comparison.sources) == set(ids)


def test_the_matrix_holds_every_issue_by_every_source(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    matrix = library.matrix()
    harbour, grain = library.article("harbour.txt").id, library.article("grain.txt").id
    assert matrix.cells["grain"][harbour].level == "silent"
    assert matrix.cells["harbour"][grain].level == "mentioned"
    assert matrix.cells["harbour"][harbour].statements == 4


def test_the_matrix_is_narrowed_to_an_issue_and_a_source(folder: Path, open_library: Open) -> None:
    library = open_library(folder)
    source = library.matrix().sources[0]
    matrix = library.matrix("harbour", sources=[source])
    assert (matrix.issues, matrix.sources) == (("harbour",), (source,))
    assert matrix.notices


def test_a_group_of_sources_stands_for_those_in_it(folder: Path, open_library: Open, home: Path) -> None:
    source = open_library(folder).matrix().sources[0]
    settings = home / "config" / "briefing" / "settings.toml"
    settings.write_text(f'[groups]\nports = ["{source}"]\n', encoding="utf-8")
    assert open_library(folder).matrix(sources=["ports"]).sources == (source,)
