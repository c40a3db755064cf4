"""What a query stands for besides what it says."""

import time

import pytest
from hypothesis import given
from queries import REFERENCE, queries, texts

from briefing.query.grammar import parse
from briefing.query.matcher import Matcher
from briefing.query.synonyms import Synonyms, build_synonyms
from briefing.query.tree import And, Field, Near, Or, Phrase, Word, walk
from briefing.query.widening import variants, widen

NONE = Synonyms()


def written(query: str, synonyms: Synonyms = REFERENCE) -> list[str]:
    node = parse(query)
    assert isinstance(node, Word | Phrase | Near)
    return [variant.text for variant in variants(node, synonyms)]


def test_a_word_stands_for_its_spellings() -> None:
    assert written("Kyiv")[:2] == ["Kyiv", "Kiev"]
    assert written("sylvania") == ["sylvania"]


def test_a_hyphen_may_be_a_space_or_nothing() -> None:
    assert written("air-power", NONE) == ["air-power", "airpower"]
    assert written("S300", NONE) == ["S300", "S 300"]
    assert written("S-300", NONE) == ["S-300", "S300"]
    assert written("US-Russia", NONE) == ["US-Russia"]


def test_an_acronym_in_lower_case_stands_for_both_unless_too_common() -> None:
    assert written("aids", NONE) == ["aids", "AIDS"]
    assert written("us", NONE) == ["us"]
    assert written("AIDS", NONE) == ["AIDS"]


def test_what_a_hyphen_joins_is_no_pronoun() -> None:
    assert "US sylvania" in written("us-sylvania", NONE)
    assert parse("us sylvania") == widen(parse("us sylvania"), NONE)


def test_a_word_with_the_stem_of_a_spelling_is_another_word() -> None:
    spellings = build_synonyms(["nationalise, nationalize", "co-operation, cooperation"])
    assert written("nations", spellings) == ["nations"]
    assert written("nationality", spellings) == ["nationality"]
    assert written("nationalized", spellings) == ["nationalized", "nationalise"]
    assert written("nationalisation", spellings) == ["nationalisation", "nationalize"]
    assert written("cooperate", spellings) == ["cooperate", "co-operation"]


def test_a_spelling_that_is_the_beginning_of_another_stands_for_it() -> None:
    assert written("programs", build_synonyms(["programme, program"])) == ["programs", "programme"]


def test_within_a_phrase_each_word_and_run_of_words_is_widened() -> None:
    made = build_synonyms(["Freedonia, Republic of Freedonia", "talks, negotiations"])
    assert written('"freedonia talks"', made) == [
        "freedonia talks",
        "freedonia negotiations",
        "Republic of Freedonia talks",
        "Republic of Freedonia negotiations",
    ]


def test_nearness_is_kept_by_what_words_stand_for() -> None:
    tree = widen(parse('"kyiv talks"~3'), REFERENCE)
    assert isinstance(tree, Or)
    assert all(isinstance(part, Near) and part.slop == 3 for part in tree.parts)


def test_words_side_by_side_that_are_one_thing_stand_for_it() -> None:
    tree = widen(parse("freedonia cyber security"), REFERENCE)
    assert isinstance(tree, And)
    assert Word(10, 24, "cybersecurity", "cybersecur") in list(walk(tree))


def test_words_that_fields_hold_are_widened_too() -> None:
    tree = widen(parse("title:kyiv"), REFERENCE)
    assert isinstance(tree, Field)
    assert isinstance(tree.body, Or)


def test_a_phrase_of_many_spellings_stays_small() -> None:
    assert len(written('"' + "zelensky " * 30 + '"')) <= 25
    assert len(written('"' + "zelensky " * 50 + '"')) == 1


@pytest.mark.parametrize(
    "query",
    ["zelensky " * 2_000, f'"{"a-b " * 4_000}"', "cyber security " * 1_300, f'"{"kyiv " * 40}"~9'],
    ids=["words", "hyphens", "runs", "nearness"],
)
def test_a_long_query_is_widened_without_delay(query: str) -> None:
    tree = parse(query)
    started = time.process_time()
    widen(tree, REFERENCE)
    assert time.process_time() - started < 3


@given(queries, texts)
def test_to_widen_again_changes_nothing_of_what_is_found(query: str, text: str) -> None:
    once = Matcher(parse(query), REFERENCE)
    assert Matcher(once.widened, REFERENCE).matches(text) == once.matches(text)


@given(queries, texts)
def test_spellings_only_add_to_what_is_found_where_nothing_is_excluded(query: str, text: str) -> None:
    tree = parse(query)
    if any(type(node).__name__ in {"Not", "ButNot"} for node in walk(tree)):
        return
    assert Matcher(tree).matches(text) <= Matcher(tree, REFERENCE).matches(text)
