from functools import lru_cache

import pytest
from factories import SEEDS
from ingest.drafts import apart, headings, paths, said, shown

from briefing.core.articles import Draft
from briefing.ingest import alike, read, sketch


@lru_cache(maxsize=4)
def starter(number: str) -> Draft:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    (draft,) = read(path, path.read_bytes()).drafts
    assert draft.text == path.read_text(encoding="utf-8")
    return draft


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_none_of_them_states_a_date(number: str) -> None:
    assert "date" not in starter(number).metadata


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_three_have_no_source(number: str) -> None:
    assert "source" not in starter(number).metadata


@pytest.mark.parametrize("number", ["001", "002", "003"])
def test_three_state_their_title(number: str) -> None:
    made = starter(number)
    first = made.text.partition("\n")[0]
    assert said(made, "title") == (first, "stated", "")
    assert shown(made)[0] == ("heading", first)


def test_the_first_has_its_opening_for_a_title() -> None:
    made = starter("000")
    value, provenance, rule = said(made, "title") or ("", "", "")
    assert (provenance, rule) == ("inferred", "opening of the first sentence")
    assert made.text.startswith(value + " ")
    assert len(headings(made)) == 15
    assert all(len(path) <= 1 for path in paths(made).values())


def test_the_second_has_a_credit_and_a_dangling_tag_line() -> None:
    made = starter("001")
    assert said(made, "credit") == ("Reuters", "stated", "")
    assert apart(made) == [("credit line", "Reuters"), ("tag line", "Tags")]


def test_the_second_has_headings_under_headings_and_in_question_marks() -> None:
    made = starter("001")
    assert "Why Do These Talks Matter?" in headings(made)
    under = {block.heading for block in made.blocks if block.paragraph and len(block.heading) == 2}
    assert {path[0] for path in under} == {"Key Meetings and Developments", "What’s Been Accomplished?"}
    assert {path[1] for path in under} >= {"U.S. Perspective", "Russia’s Perspective"}


def test_the_third_ends_in_the_remains_of_a_code_fence() -> None:
    assert apart(starter("002")) == [("code fence remains", "“`")]


def test_the_fourth_opens_with_a_contents_list() -> None:
    ((reason, text),) = apart(starter("003"))
    assert reason == "contents list"
    assert text.startswith("Table of Contents\n- 1. ")
    assert "\n- 16. " in text
    assert text.count("\n") == 16
    assert "former U.S. Ambassador" not in "".join(text for _, text in shown(starter("003")))


def test_the_fourth_has_its_source_by_the_label_of_its_interview() -> None:
    assert said(starter("003"), "source") == ("Archyde", "inferred", "interview label")


def test_lists_follow_the_lines_that_introduce_them() -> None:
    for number in ("000", "001", "002"):
        kinds = shown(starter(number))
        leads = [place for place, (kind, text) in enumerate(kinds) if kind == "paragraph" and text.endswith("include:")]
        assert all(kinds[place + 1][0] == "item1" for place in leads)


def test_no_two_are_copies() -> None:
    sketches = [sketch(starter(number)).sketch for number in ("000", "001", "002", "003")]
    assert not any(alike(one, other) for one in sketches for other in sketches if one is not other)
