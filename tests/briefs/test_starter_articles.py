"""Briefs and comparisons on the starter articles, through a real library: what an analyst would not stand for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import SEEDS, write_articles

from briefing.core.briefs import Brief
from briefing.core.statements import Statement
from briefing.library import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    home = tmp_path_factory.mktemp("starter")
    texts = {path.name: path.read_bytes().decode("utf-8") for path in SEEDS.glob("*.txt")}
    folder = write_articles(home / "articles", texts)
    places = {f"{kind}_dir": home / kind for kind in ("data", "cache", "config")}
    with Library.open(folder, **places) as opened:
        opened.refresh()
        yield opened


def paths(library: Library) -> dict[str, str]:
    return {article.id: article.path[:3] for article in library.articles()}


def shown(brief: Brief) -> list[Statement]:
    return [each.statement for section in brief.sections for entry in section.entries for each in entry.statements]


ISSUES = ("us-russia", "ukraine", "syria", "iran", "arms-control", "cybersecurity", "asean", "europe", "all")


@pytest.mark.parametrize("issue", ISSUES)
def test_no_brief_shows_contents_lists_tags_filler_or_questions(library: Library, issue: str) -> None:
    for statement in shown(library.brief(issue)):
        assert not statement.text.startswith(("- ", "Tags", "“`", "```"))
        assert "{{" not in statement.text
        assert not any(filler in statement.text for filler in ("This post", "This article delves", "Let’s break down"))
        assert not statement.text.rstrip('”" ').endswith("?")


@pytest.mark.parametrize("issue", ISSUES)
def test_nothing_hedged_is_reported(library: Library, issue: str) -> None:
    entries = library.brief(issue).section("reported").entries
    for statement in (each.statement for entry in entries for each in entry.statements):
        assert statement.kind in {"reported", "attributed"}
        assert statement.modality == "asserted"
        assert "likely" not in statement.text.split()


@pytest.mark.parametrize("issue", ISSUES)
def test_different_events_are_no_conflict(library: Library, issue: str) -> None:
    assert all(entry.label == "different events" for entry in library.brief(issue).section("differences").entries)
    assert all(row.relation != "differs" for row in library.compare(issue).rows)


def test_every_statement_is_a_span_of_the_stored_text(library: Library) -> None:
    stored = {article.id: library.document(article.id).text for article in library.articles()}
    for statement in shown(library.brief("all")):
        assert stored[statement.article][statement.start : statement.end] == statement.text


def test_silence_on_iran_is_told(library: Library) -> None:
    gaps = [entry.label or "" for entry in library.brief("iran").section("gaps").entries]
    silent = [article.name for article in library.articles() if article.path[:3] in {"002", "003"}]
    assert all(any(name in label for label in gaps) for name in silent)
    assert len([label for label in gaps if label.startswith("Silent")]) == 2


def test_an_interviewers_questions_are_nobodys_position(library: Library) -> None:
    brief = library.brief("all")
    source = next(article.source for article in library.articles() if article.path.startswith("003"))
    for section in ("positions", "quotations"):
        assert all(entry.group != source for entry in brief.section(section).entries)


def test_the_timeline_goes_by_date_and_says_what_is_missing(library: Library) -> None:
    entries = library.brief("us-russia").section("timeline").entries
    assert [entry.group for entry in entries[:2]] == ["2018", "June 2023"]
    ukraine = library.brief("ukraine").section("timeline").entries
    assert (ukraine[-1].group, ukraine[-1].label) == ("March 6", "year not stated")


def test_the_bottom_line_on_ukraine_is_plain_and_from_several_articles(library: Library) -> None:
    entries = library.brief("ukraine").section("bottom-line").entries
    assert 3 <= len(entries) <= 5
    leads = [entry.statements[0].statement for entry in entries]
    assert all(lead.modality == "asserted" and not lead.evaluative for lead in leads)
    assert len({lead.article for lead in leads}) >= 3


@pytest.mark.parametrize("issue", ["us-russia", "ukraine", "cybersecurity", "all"])
def test_what_anybody_hedges_stands_back_in_a_bottom_line_for_what_nobody_does(library: Library, issue: str) -> None:
    entries = library.brief(issue).section("bottom-line").entries
    assert len(entries) == library.brief(issue).section("bottom-line").count == 5
    assert not any(entry.statements[0].statement.limited for entry in entries)


def test_a_line_on_why_a_bottom_line_is_short_is_not_counted(library: Library) -> None:
    short = library.brief("sanctions").section("bottom-line")
    assert [bool(entry.statements) for entry in short.entries] == [True, True, False]
    assert short.count == 2


def test_a_role_that_stands_only_in_the_contents_list_is_shown_as_the_article_has_it(library: Library) -> None:
    speakers = [each.speaker for each in shown(library.brief("all")) if each.speaker]
    roles = {speaker.role for speaker in speakers if speaker.name == "Dr. Emma Hartley"}
    assert roles == {"former U.S. Ambassador and current Senior Fellow at teh Wilson centre"}


def test_a_brief_made_twice_is_the_same(library: Library) -> None:
    assert library.brief("ukraine") == library.brief("ukraine")
    assert library.compare("ukraine") == library.compare("ukraine")


def test_each_source_on_arms_control_has_its_column(library: Library) -> None:
    by_id = paths(library)
    compared = library.compare("arms-control")
    assert sorted(by_id.get(source, "003") for source in compared.sources) == ["000", "001", "002", "003"]
    assert compared.silent == ()


def test_the_matrix_has_the_levels_that_an_analyst_gives(library: Library) -> None:
    by_id = paths(library)
    matrix = library.matrix()

    def levels(issue: str) -> dict[str, str]:
        return {by_id.get(source, "003"): cell.level for source, cell in matrix.cells[issue].items()}

    assert levels("syria") == {"000": "main", "001": "mentioned", "002": "mentioned", "003": "silent"}
    assert levels("iran") == {"000": "main", "001": "mentioned", "002": "silent", "003": "silent"}
    assert levels("cybersecurity") == {"000": "silent", "001": "main", "002": "mentioned", "003": "silent"}


def test_the_place_of_the_starter_articles_is_known() -> None:
    assert len(list(Path(SEEDS).glob("*.txt"))) == 4
