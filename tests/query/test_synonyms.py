"""Spellings that count as the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from queries import REFERENCE, finds

from briefing.core.errors import SettingsError
from briefing.query.synonyms import FILE_NAME, LISTS, Synonyms, build_synonyms, load_synonyms
from briefing.query.words import simple_terms
from briefing.resources import data_text


def own(folder: Path, text: str) -> Synonyms:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return load_synonyms(folder)


def alike(synonyms: Synonyms, first: str, second: str) -> bool:
    return simple_terms(second) in synonyms.variants(simple_terms(first))


def test_the_spellings_of_a_line_stand_for_each_other_and_themselves() -> None:
    made = build_synonyms(["Freedonia, Fredonia , Freedonya # all in use"])
    assert made.variants(("freedonia",)) == (("freedonia",), ("fredonia",), ("freedonya",))
    assert made.spellings(("fredonia",)) == ("Freedonia", "Freedonya")
    assert made.variants(("sylvania",)) == (("sylvania",),)
    assert made.longest == 1


def test_lines_that_share_a_spelling_are_one_group() -> None:
    made = build_synonyms(["a1, b1", "c1, d1", "b1, c1"])
    for first in ("a1", "b1", "c1", "d1"):
        assert set(made.variants((first,))) == {("a1",), ("b1",), ("c1",), ("d1",)}


def test_a_spelling_may_be_several_words() -> None:
    made = build_synonyms(["Free Republic of Freedonia, Freedonia"])
    assert made.longest == 4
    assert made.variants(("freedonia",))[1] == simple_terms("free republic of freedonia")


def test_a_line_of_one_spelling_says_nothing() -> None:
    assert build_synonyms(["Freedonia", "", "# comment", " , "]).groups == {}


def test_the_reference_lists_hold_lines_of_two_spellings_or_more_and_name_their_source() -> None:
    for name in LISTS:
        lines = data_text(name).splitlines()
        assert any("Source:" in line for line in lines[:12])
        for line in lines:
            spellings = line.partition("#")[0]
            assert not spellings.strip() or len(spellings.split(",")) > 1, line


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Kyiv", "Kiev"),
        ("cybersecurity", "cyber security"),
        ("ceasefire", "cease-fire"),
        ("co-operation", "cooperation"),
        ("defence", "defense"),
        ("Hezbollah", "Hizbullah"),
    ],
)
def test_the_reference_lists_know_these(first: str, second: str) -> None:
    assert alike(REFERENCE, first, second)
    assert alike(REFERENCE, second, first)


def test_the_users_file_adds_to_the_groups(tmp_path: Path) -> None:
    made = own(tmp_path, "\ufeff# mine\nKyiv, Kyyiv\nFreedonia, Fredonia # a land\n")
    assert alike(made, "Kiev", "Kyyiv")
    assert alike(made, "freedonia", "fredonia")
    assert alike(made, "Zelensky", "Zelenskyy")


@pytest.mark.parametrize("line", ["! kiev", "!Kiev", "! KIEV # old", "! kiev, freedonia", "! freedonia, kiev"])
def test_an_exclamation_mark_takes_spellings_out_of_their_groups(tmp_path: Path, line: str) -> None:
    made = own(tmp_path, line)
    assert not alike(made, "Kyiv", "Kiev")
    assert not finds("Kyiv", "in Kiev", synonyms=made)
    assert alike(made, "Zelensky", "Zelenskyy")


def test_what_is_taken_out_can_be_grouped_otherwise(tmp_path: Path) -> None:
    made = own(tmp_path, "! Kiev\nKiev, Old Kiev")
    assert alike(made, "kiev", "old kiev")
    assert not alike(made, "kyiv", "kiev")


def test_without_a_file_the_reference_lists_hold(tmp_path: Path) -> None:
    assert load_synonyms(tmp_path).digest == load_synonyms().digest == REFERENCE.digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Kyiv", "line 1: 'Kyiv' holds fewer than 2"),
        ("a, b\n\nKyiv, …", "line 3"),
        ("!", "line 1"),
        ("a,b\n! # x", "line 2"),
    ],
)
def test_a_mistake_in_the_users_file_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SettingsError) as raised:
        own(tmp_path, text)
    assert said in raised.value.message
    assert "Kyiv, Kiev" in raised.value.hint


def test_a_file_that_is_no_text_is_told_so(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read") as raised:
        load_synonyms(tmp_path)
    assert "UTF-8" in raised.value.hint


def test_the_digest_follows_the_groups_and_not_their_order() -> None:
    first, second = build_synonyms(["a1, b1", "c1, d1"]), build_synonyms(["d1, c1", "b1, a1"])
    assert first.digest == second.digest != build_synonyms(["a1, b1"]).digest


@given(st.lists(st.lists(st.sampled_from(("a", "b", "c d", "e-f", "g", "h")), max_size=4).map(", ".join), max_size=6))
def test_to_stand_for_the_same_goes_both_ways_and_on(lines: list[str]) -> None:
    made = build_synonyms(lines)
    for terms, group in made.groups.items():
        assert terms in group
        assert all(made.groups[other] == group for other in group)
        assert len(terms) <= made.longest
        assert all(other in made.names for other in group)
