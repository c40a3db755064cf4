"""Reading queries: what each form means, and what is said of mistakes."""

import time
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from queries import hostile, queries, read

from briefing.core.errors import QueryError
from briefing.query.grammar import parse
from briefing.query.scanner import CHOICES, FIELDS
from briefing.query.tree import (
    And,
    ButNot,
    DateRange,
    Everything,
    Field,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Same,
    Word,
    walk,
)
from briefing.query.wording import canonical


def shape(node: Node) -> object:
    """A tree without its places, and a field that holds words without its value as typed."""
    if isinstance(node, tuple):
        return tuple(map(shape, node))
    if not is_dataclass(node):
        return node
    left = {"start", "end", "value"} if getattr(node, "body", None) else {"start", "end"}
    kept = (field.name for field in fields(node) if field.name not in left)
    return (type(node).__name__, *(shape(getattr(node, name)) for name in kept))


def alike(first: str, second: str) -> bool:
    return canonical(parse(first)) == canonical(parse(second))


def mistake(query: str) -> QueryError:
    with pytest.raises(QueryError) as raised:
        parse(query)
    return raised.value


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("", Everything),
        ("  \n", Everything),
        ("*", Everything),
        ("iran", Word),
        ('"iran"', Word),
        ("“arms control”", Phrase),
        ("US-Russia", Phrase),
        ("and/or", Phrase),
        ('"arms control"~5', Near),
        ("nucl*", Prefix),
        ("zelensky~", Fuzzy),
        ("a b", And),
        ("a AND b", And),
        ("a OR b", Or),
        ("a, b; c!", And),
        ("-a", Not),
        ("NOT a", Not),
        ('a BUTNOT "a b"', ButNot),
        ("(a b)p", Same),
        ("(a b)s", Same),
        ("title:a", Field),
        ("title:(a OR b)", Or),
        ("date:2023", DateRange),
        ("and", Word),
        ("ukraine - syria", And),
    ],
)
def test_each_form_is_read(query: str, kind: type[Node]) -> None:
    tree = parse(query)
    assert type(tree) is kind
    assert (tree.start, tree.end) == (0, len(query.rstrip("!")))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a b", "a AND b"),
        ("a b OR c", "(a AND b) OR c"),
        ("a BUTNOT b c", "(a BUTNOT b) AND c"),
        ("NOT a b", "(NOT a) AND b"),
        ("-a", "NOT a"),
        ("−a", "NOT a"),
        ("-(a b)", "NOT (a b)"),
        ('-"a b"', 'NOT "a b"'),
        ("a BUTNOT b BUTNOT c", "a BUTNOT (b OR c)"),
        ("„a b“", '"a b"'),
        ("«a b»", '"a b"'),
        ("title:(a OR b)", "title:a OR title:b"),
        ("TITLE:a", "title:a"),
        ('date:"2023"', "date:2023"),
        ("kind:HEDGED", "kind:hedged"),
        ("(((a)))", "a"),
        ("a(b)c", "a b c"),
        ("?a… |b", "a b"),
    ],
)
def test_these_mean_the_same(first: str, second: str) -> None:
    assert alike(first, second)


def test_operators_in_lower_case_are_words() -> None:
    assert alike("iran and iraq", 'iran AND "and" AND iraq')


def test_terms_are_in_their_normal_form() -> None:
    assert parse("“U.S. Sanctions’”") == Phrase(0, 17, "U.S. Sanctions’", ("US", "sanction"))
    assert parse("2,500") == Word(0, 5, "2,500", "2500")
    assert parse('"arms control"~05') == Near(0, 17, "arms control", ("arm", "control"), 5)


def test_fuzzy_words_differ_by_one_letter_when_short_and_by_two_otherwise() -> None:
    assert [parse(query).distance for query in ("iran~", "zelensky~", "zelensky~1", "iran~2")] == [1, 2, 1, 2]  # type: ignore[attr-defined]


def test_fields_keep_their_value_and_their_body() -> None:
    assert parse('author:"Jane Doe"') == Field(0, 17, "author", "Jane Doe", Phrase(7, 17, "Jane Doe", ("jane", "doe")))
    assert parse("tag:Urgent") == Field(0, 10, "tag", "Urgent")
    assert parse("lang:EN-gb") == Field(0, 10, "lang", "en-gb")


def test_every_field_takes_every_value_it_says() -> None:
    for name, values in CHOICES.items():
        for value in values:
            assert parse(f"{name}:{value}") == Field(0, len(name) + 1 + len(value), name, value)
    assert set(CHOICES) < set(FIELDS)


def test_a_year_taken_out_is_no_end_of_a_range() -> None:
    assert isinstance(parse("date:2023 -2024"), And)
    assert isinstance(parse("date:2023 2024"), And)


def test_the_letter_of_a_scope_may_be_a_capital() -> None:
    assert parse("(a b)P") == parse("(a b)p")
    assert parse("(a b)S") == parse("(a b)s")


def test_an_address_is_words_and_no_field() -> None:
    assert isinstance(parse("https://example.org/iran"), Phrase)


@pytest.mark.parametrize(
    ("query", "place", "said", "mend"),
    [
        ('iran "arms', (5, 10), "opened and not closed", "close the phrase"),
        ("(iran", (0, 1), "opened and not closed", "close it with )"),
        ("iran)", (4, 5), "closed that was not opened", "open one before it"),
        (")", (0, 1), "closed that was not opened", "open one before it"),
        ("a ()", (2, 4), "the brackets hold nothing", "put words into them"),
        ("iran AND", (5, 8), "AND has nothing after it", "lower case"),
        ("OR iran", (0, 2), "OR has nothing before it", "quotation marks"),
        ("a AND OR b", (6, 8), "AND is followed by OR", "operators stand between words"),
        ("(a OR) b", (3, 5), "OR has nothing after it", "operators"),
        ("NOT", (0, 3), "NOT has nothing after it", "operators"),
        ("titel:iran", (0, 6), "there is no field titel:", "did you mean title:?"),
        ("xqzw:iran", (0, 5), "there is no field xqzw:", "The fields are title, source"),
        ("iran:", (0, 5), "there is no field iran:", "The fields are title, source"),
        ("by:doe", (0, 3), "there is no field by:", "did you mean author:?"),
        ("iran since:2023", (5, 11), "there is no field since:", "did you mean date:?"),
        ("title: iran", (0, 6), "title: has no value", "no space after the colon"),
        ("title:", (0, 6), "title: has no value", "words of the title"),
        ("title:(a kind:hedged)", (9, 14), "kind: stands within title:", "close the brackets of title: first"),
        ("kind:happy", (5, 10), "kind: cannot be happy", "kind: takes quoted, attributed"),
        ("is:(read OR happy)", (12, 17), "is: cannot be happy", "unread, read or starred"),
        ("lang:english", (5, 12), "lang: cannot be english", "a language code"),
        ("date:2023-13", (5, 12), "2023-13 is no date", "date:2023-06..2023-07"),
        ("date:2023-06..2022", (5, 18), "is no date or range", "last-week"),
        ("date:..", (0, 5), "date: has no value", "2023-06..2023-07"),
        ("date:2023 - 2024", (5, 16), "a range of dates has two dots", "write date:2023..2024"),
        ("date:2023-06 to 2023-07", (5, 23), "a range of dates has two dots", "write date:2023-06..2023-07"),
        ("iran | syria", (5, 6), "| joins nothing", "write OR between words"),
        ("iran||syria", (4, 6), "|| joins nothing", "write OR between words"),
        ("iran NEAR/5 talks", (5, 11), "NEAR/5 is no operator", '"arms control"~5'),
        ("iran w/3 talks", (5, 8), "w/3 is no operator", '"arms control"~5'),
        ("nu*ar", (0, 5), "has a wildcard within it", "as in nucl*"),
        ("*iran", (0, 5), "has a wildcard within it", "zelensky~"),
        ("ir?n", (0, 4), "has a wildcard within it", "zelensky~"),
        ("cyber-sec*", (0, 10), "cyber-sec* is several words", "put a space"),
        ("arms-control~", (0, 13), "is not one word", '"arms control"~5'),
        ("iran~3", (0, 6), "may be spelt otherwise", "zelensky~1"),
        ('"a b"~x', (5, 7), "~x cannot follow a phrase", "from 0 to 99"),
        ('"a b"~100', (5, 9), "~100 cannot follow a phrase", "from 0 to 99"),
        ('"a b"*', (5, 6), "* cannot follow a phrase", "single word"),
        ('iran "…"', (5, 8), "a phrase without words", "between the quotation marks"),
        ("!?", (0, 2), "there is no word in the query", "* finds everything"),
        ("(a b) BUTNOT c", (0, 5), "BUTNOT stands between words or phrases", "join several by OR"),
        ("a BUTNOT (NOT c)", (9, 16), "BUTNOT stands between words or phrases", "join several by OR"),
        ("(a title:b)p", (3, 10), ")p closes brackets that hold words", "outside the brackets"),
        ("(a kind:quoted)p", (3, 14), ")p closes brackets that hold words", "outside the brackets"),
        ("(a title:b)s", (3, 10), "words and phrases, kind: and speaker:", "outside the brackets"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_its_mend(
    query: str, place: tuple[int, int], said: str, mend: str
) -> None:
    error = mistake(query)
    assert (error.start, error.end) == place
    assert said in error.message
    assert f"(at character {error.start + 1})" in error.message
    assert mend in error.hint
    assert error.query == query


def test_a_query_nested_too_deep_is_told_so() -> None:
    assert "nested too deep" in mistake("(" * 41 + "a" + ")" * 41).message
    assert "nested too deep" in mistake("NOT " * 41 + "a").message
    assert isinstance(parse("(" * 40 + "a" + ")" * 40), Word)


def test_a_query_that_is_too_long_is_told_so() -> None:
    assert "too long" in mistake("a " * 10_001).message


@pytest.mark.parametrize(
    "query",
    ["a " * 10_000, "a OR " * 3_999 + "a", "a" + " BUTNOT b" * 2_000, "title:a " * 2_500, "a~ " * 6_000, "a-" * 9_999],
    ids=["words", "or", "butnot", "fields", "fuzzy", "hyphens"],
)
def test_a_long_query_is_read_without_delay(query: str) -> None:
    started = time.process_time()
    canonical(parse(query))
    assert time.process_time() - started < 3


@given(hostile)
def test_whatever_is_typed_gives_a_tree_or_a_mistake_with_its_place_inside(text: str) -> None:
    tree = read(text)
    if isinstance(tree, QueryError):
        assert 0 <= tree.start < tree.end <= len(text)
        assert tree.hint
        return
    for node in walk(tree):
        assert 0 <= node.start <= node.end <= len(text)


@given(st.lists(st.sampled_from(("AND", "OR", "NOT", "BUTNOT", "(", ")", ")p", "-", "a", '"b c"', "title:", "*", '"'))))
def test_whatever_is_joined_gives_a_tree_or_a_mistake_with_its_place_inside(pieces: list[str]) -> None:
    text = " ".join(pieces).replace(": ", ":")
    tree = read(text)
    assert isinstance(tree, Node) or 0 <= tree.start < tree.end <= len(text)


@given(queries)
def test_the_one_form_of_a_query_means_the_same(query: str) -> None:
    tree = parse(query)
    again = parse(canonical(tree))
    assert shape(again) == shape(tree)
    assert canonical(again) == canonical(tree)


@given(hostile)
def test_the_one_form_of_whatever_is_read_means_the_same(text: str) -> None:
    tree = read(text)
    assert isinstance(tree, QueryError) or canonical(parse(canonical(tree))) == canonical(tree)
