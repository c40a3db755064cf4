"""Queries while they are typed."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from queries import hostile, queries, read

from briefing.core.errors import QueryError
from briefing.query.grammar import parse
from briefing.query.keystrokes import parse_typed
from briefing.query.matcher import Matcher
from briefing.query.tree import Everything
from briefing.query.wording import canonical


def typed(query: str) -> str:
    return canonical(parse_typed(query))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("ukr", '"ukr" OR ukr*'),
        ("iran ukr", '"iran" AND ("ukr" OR ukr*)'),
        ("iran OR ukr", '"iran" OR ("ukr" OR ukr*)'),
        ("ukraine ", '"ukraine"'),
        ("US", '"US"'),
        ("title:ukr", 'title:"ukr" OR title:ukr*'),
        ('"arms contr', '"arms contr" OR ("arms" AND contr*)'),
        ('"the arms contr', '"the arms contr" OR ("the arms" AND contr*)'),
        ('title:"arms contr', 'title:"arms contr" OR (title:"arms" AND title:contr*)'),
        ("cyber-sec", '"cyber-sec" OR ("cyber-" AND sec*)'),
        ('"arms control"', '"arms control"'),
        ("(iran OR ukr", '"iran" OR ("ukr" OR ukr*)'),
        ("iran -ukr", '"iran" AND (NOT "ukr")'),
        ("iran AND", '"iran"'),
        ("iran AND (", '"iran"'),
        ("iran OR -(", '"iran"'),
        ("iran date:20", '"iran"'),
        ("iran date:", '"iran"'),
        ("iran kind:hed", '"iran"'),
        ("iran date:(2023 OR 2", '"iran"'),
        ('"arms control"~', '"arms control"'),
        ('iran tag:"', '"iran"'),
        ("a BUTNOT (b O", '"a" BUTNOT "b"'),
        ("zelensky~", "zelensky~2"),
        ("(", "*"),
        ('"', "*"),
        ("?", "*"),
        ("", "*"),
    ],
)
def test_what_is_not_finished_is_forgiven_and_the_last_word_is_a_beginning(query: str, tree: str) -> None:
    assert typed(query) == tree


@pytest.mark.parametrize(
    "query", ["iran)", "()", "xqzw:iran", "xqzw:", "nu*ar iran", "date:soon iran", "a BUTNOT (b c)", "OR a"]
)
def test_what_no_key_can_mend_is_told(query: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_typed(query)
    with pytest.raises(QueryError) as whole:
        parse(query)
    assert str(raised.value) == str(whole.value)


@given(queries, st.data())
def test_no_beginning_of_a_right_query_is_a_mistake(query: str, data: st.DataObject) -> None:
    parse_typed(query[: data.draw(st.integers(0, len(query)))])


@given(hostile)
def test_whatever_is_typed_gives_a_tree_or_the_mistake_of_the_whole(text: str) -> None:
    tree = read(text, parse_typed)
    if isinstance(tree, QueryError):
        assert 0 <= tree.start < tree.end <= len(text)
        assert tree.query == text


@given(st.sampled_from(("sanctions", "nuclear", "security", "ceasefire", "café")), st.integers(1, 9))
def test_each_key_on_the_way_to_a_word_finds_the_word(word: str, length: int) -> None:
    assert Matcher(parse_typed(word[:length])).matches(f"on {word} now")


def test_an_excluded_beginning_excludes_only_the_word() -> None:
    assert Matcher(parse_typed("iran -nu")).matches("Iran and nuclear talks")


def test_nothing_typed_is_everything() -> None:
    assert isinstance(parse_typed(" "), Everything)


@pytest.mark.parametrize(
    "query",
    ["(" * 9_999 + "x", "a" + " AND" * 4_999, "- " * 9_999, "x" + "-(" * 9_999, "(title:(x" * 2_000 + " y",
     "!x " * 6_000 + "xqzw:", '"' * 19_999, "NOT " * 5_000, "a" * 30_000, "title:" * 3_000],
)  # fmt: skip
def test_a_hostile_query_costs_no_more_than_a_long_one(query: str) -> None:
    started = time.process_time()
    read(query, parse_typed)
    assert time.process_time() - started < 3
