"""Other words for the same: within pairs of statements, and among the words by which sources name one thing."""

from pathlib import Path

import pytest
from factories import make_article, make_gathered, make_statement

from briefing.compare import build_comparison, load_namings
from briefing.core.comparisons import Comparison, Wording
from briefing.core.errors import SettingsError
from briefing.core.statements import Statement

ARTICLES = [make_article(1, source="The Gazette"), make_article(2, source="The Post")]
SAID = "Freedonia and Sylvania will {} their border crossing at Lake Placid on the first of March."


def comparison_of(*statements: Statement, config: Path | None = None) -> Comparison:
    return build_comparison(make_gathered(*statements, articles=ARTICLES), None, namings=load_namings(config))


def worded(first: str, second: str) -> list[dict[str, str]]:
    compared = comparison_of(make_statement(SAID.format(first)), make_statement(SAID.format(second), article="a2"))
    return [
        {source: span.text for source, span in phrasing.words.items()}
        for row in compared.rows
        for phrasing in row.phrasings
    ]


def namings_of(compared: Comparison) -> list[dict[str, list[tuple[str, int]]]]:
    return [
        {source: [(term.term, term.count) for term in terms] for source, terms in wording.terms.items()}
        for wording in compared.wording
        if wording.kind == "naming"
    ]


def test_words_that_differ_between_the_same_words_are_told_for_both() -> None:
    assert worded("reopen", "unlock") == [{"The Gazette": "reopen", "The Post": "unlock"}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("reopen", "re-open"),  # a spelling
        ("reopen", "quietly reopen"),  # an addition
        ("reopen", "after months of talks and two failed votes unlock"),  # worded anew
        ("reopen 3 of", "reopen 4 of"),  # a figure: a difference, no wording
    ],
)
def test_spellings_additions_figures_and_what_is_worded_anew_are_no_other_words(first: str, second: str) -> None:
    assert worded(first, second) == []


def test_words_that_only_stand_in_another_order_are_no_other_words() -> None:
    compared = comparison_of(
        make_statement("The border between Freedonia and Sylvania will stay shut for a year."),
        make_statement("The border between Sylvania and Freedonia will stay shut for a year.", article="a2"),
    )
    assert [row.phrasings for row in compared.rows] == [()]


def test_places_of_other_words_are_those_in_the_articles() -> None:
    compared = comparison_of(
        make_statement(SAID.format("reopen"), start=40),
        make_statement(SAID.format("unlock"), article="a2", start=70),
    )
    ((phrasing,),) = (row.phrasings for row in compared.rows)
    assert [(span.article, span.start) for span in phrasing.words.values()] == [("a1", 68), ("a2", 98)]


def test_the_words_by_which_sources_name_one_thing_stand_side_by_side() -> None:
    compared = comparison_of(
        make_statement("The war in the hills goes on. Wars end."),
        make_statement("No conflict in the valley lasts.", article="a2"),
    )
    assert namings_of(compared) == [{"The Gazette": [("war", 2)], "The Post": [("conflict", 1)]}]


def test_what_both_sources_name_alike_is_not_told() -> None:
    compared = comparison_of(
        make_statement("The war in the hills goes on."), make_statement("A war in the valley.", article="a2")
    )
    assert namings_of(compared) == []


def test_a_sentence_that_a_source_repeats_is_counted_once() -> None:
    compared = comparison_of(
        make_statement("The war goes on."),
        make_statement("The war goes on.", start=500),
        make_statement("The conflict goes on.", article="a2"),
    )
    assert namings_of(compared)[0]["The Gazette"] == [("war", 1)]


def test_every_count_has_its_lines() -> None:
    text = "Rebels and the “terrorists” fought."
    compared = comparison_of(make_statement(text, start=7), make_statement("Militants fought.", article="a2"))
    wording = next(each for each in compared.wording if each.kind == "naming")
    spans = [span for terms in wording.terms.values() for term in terms for span in term.spans]
    assert [span.text for span in spans] == ["Rebels", "terrorists", "Militants"]
    assert all(text[span.start - 7 : span.end - 7] == span.text for span in spans if span.article == "a1")


def test_the_user_adds_sets_of_words_and_takes_words_out(tmp_path: Path) -> None:
    (tmp_path / "namings.txt").write_text("# mine\nquay, wharf\n! war\n", encoding="utf-8")
    compared = comparison_of(
        make_statement("The war at the quay goes on."),
        make_statement("The conflict at the wharf goes on.", article="a2"),
        config=tmp_path,
    )
    assert namings_of(compared) == [{"The Gazette": [("quay", 1)], "The Post": [("wharf", 1)]}]


def test_a_line_of_the_users_with_a_single_word_is_told(tmp_path: Path) -> None:
    (tmp_path / "namings.txt").write_text("quay, wharf\npier\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"namings\.txt, line 2"):
        load_namings(tmp_path)


def test_every_name_of_the_reference_list_is_found_as_what_it_is_listed_as() -> None:
    namings = load_namings()
    assert namings.pattern is not None
    for number, group in enumerate(namings.sets):
        for name in group:
            plain = name.removeprefix("+")
            assert namings.pattern.fullmatch(plain), plain
            assert (plain, number) in namings.known[plain]


def test_own_words_come_before_namings() -> None:
    compared = comparison_of(make_statement("The war."), make_statement("The conflict.", article="a2"))
    kinds = [wording.kind for wording in compared.wording if isinstance(wording, Wording)]
    assert kinds == ["own", "naming"]
