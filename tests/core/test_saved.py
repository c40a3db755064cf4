"""A saved desk as JSON is read back as it was, and a mistake in it is named by its place."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.core.saved import SavedAnchor, SavedArticle, SavedDesk, SavedGrade, SavedLine, joined, only
from briefing.core.saved_json import read_saved, saved_json

words = st.text(st.characters(codec="utf-8"), max_size=5)
numbers = st.integers(0, 50)
anchors = st.builds(SavedAnchor, st.integers(1, 3), words, numbers, numbers, words)
articles = st.builds(
    SavedArticle,
    st.integers(1, 3),
    words,
    words,
    words,
    words,
    words,
    st.booleans(),
    st.booleans(),
    st.lists(words, max_size=2).map(tuple),
    words,
    words,
    st.dictionaries(words, words, max_size=2),
)
lines = st.builds(SavedLine, words, words, anchors, words, words, words, st.none() | anchors, words)
grades = st.builds(SavedGrade, words, words, st.none() | anchors, words)
desks = st.builds(
    SavedDesk,
    st.lists(articles, max_size=3, unique_by=lambda article: article.id).map(tuple),
    st.lists(lines, max_size=2).map(tuple),
    grades=st.lists(grades, max_size=2).map(tuple),
)


@given(desks)
def test_a_desk_is_read_from_json_as_it_was_written(desk: SavedDesk) -> None:
    text = json.dumps(saved_json(desk))
    assert read_saved(SavedDesk, json.loads(text)) == desk
    assert json.dumps(saved_json(read_saved(SavedDesk, json.loads(text)))) == text


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | words,
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["articles", "lines", "grades", "id", "digest", "on", "tags"]), inner)
        ),
        max_leaves=10,
    )
)
def test_any_json_is_a_desk_or_told_to_be_none(value: object) -> None:
    with suppress(ValueError):
        assert isinstance(read_saved(SavedDesk, value), SavedDesk)


def test_what_is_not_known_is_passed_over() -> None:
    assert read_saved(SavedDesk, {"colour": "blue", "articles": [{"id": 1, "digest": "x", "mood": 3}]}) == SavedDesk(
        (SavedArticle(1, "x"),)
    )


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"articles": [{"digest": "x"}]}, r"desk.articles\[0\] has no id"),
        ({"articles": [{"id": True, "digest": "x"}]}, r"desk.articles\[0\].id is no whole number"),
        ({"lines": [{"issue": "i", "deed": "pin", "on": 3}]}, r"desk.lines\[0\].on is no object"),
        ({"articles": [{"id": 1, "digest": "x", "corrections": {"date": 3}}]}, "corrections.date is no text"),
    ],
)
def test_a_mistake_is_named_by_its_place(value: object, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        read_saved(SavedDesk, value)


def test_two_desks_are_joined_and_one_article_of_a_desk_told_alone() -> None:
    one = SavedDesk((SavedArticle(1, "x"),), (SavedLine("i", "pin", SavedAnchor(1, "x")),))
    two = SavedDesk((SavedArticle(1, "y"),), (SavedLine("i", "move", SavedAnchor(1, "y"), beside=SavedAnchor(1, "y")),))
    both = joined(one, two)
    assert [article.id for article in both.articles] == [1, 2]
    assert [(line.on.article, line.beside and line.beside.article) for line in both.lines] == [(1, None), (2, 2)]
    assert only(both, 2) == two
