"""A query in words, and in one form."""

import pytest
from hypothesis import given
from queries import REFERENCE, queries

from briefing.query.grammar import parse
from briefing.query.language import load_examples
from briefing.query.wording import canonical, describe, digest


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "everything"),
        ("freedonia sylvania", "freedonia and sylvania"),
        ("freedonia OR (a b)", "freedonia or (a and b)"),
        ("a -b", "a and not b"),
        ("a -(b OR c)", "a and not (b or c)"),
        ('"arms treaty"', '"arms treaty"'),
        ('"arms treaty"~1', '"arms treaty" with at most 1 other word among them'),
        ('"arms treaty"~5', '"arms treaty" with at most 5 other words among them'),
        ("nucl*", "words beginning with nucl"),
        ("zelensky~", "words like zelensky with at most 2 letters other"),
        ("iran~", "words like iran with at most 1 letter other"),
        ('china BUTNOT "china sea"', 'china (but not within "china sea")'),
        ("(a b)p", "(a and b) in one paragraph"),
        ("(a b)s", "(a and b) in one sentence"),
        ("title:iran", "iran in the title"),
        ("source:(a OR b)", "from the source a or from the source b"),
        ("author:doe", "by the author doe"),
        ("source:united nations", "from the source united, and nations"),
        ("title:iran -syria", "iran in the title and not syria"),
        ("iran NEAR talks", 'iran and NEAR (the word; nearness is "arms control"~5) and talks'),
        ("speaker:doe", "doe speaking"),
        ("kind:hedged", "a hedged statement"),
        ("lang:en", "in the language en"),
        ("issue:syria", "on the issue syria"),
        ('tag:"to do"', "tagged to do"),
        ("is:unread has:note", "unread and with a note"),
        ("date:2023", "dated 2023-01-01 to 2023-12-31"),
        ("date:2023-06-15", "dated 2023-06-15"),
        ("date:2023..", "dated 2023-01-01 or later"),
        ("date:..2023", "dated 2023-12-31 or earlier"),
        ("date:last-week", "dated last week"),
        ("US", "US (the United States)"),
        ("us", "us (the word; US in capitals is the United States)"),
        ("a and b", "a and and (the word; AND in capitals is the operator) and b"),
        ("cyber security", "cyber and security (also cybersecurity)"),
    ],
)
def test_a_query_is_told_in_words(query: str, words: str) -> None:
    assert describe(parse(query), REFERENCE) == words


def test_what_a_word_is_widened_to_is_told() -> None:
    assert describe(parse("Kyiv"), REFERENCE).startswith("Kyiv (also Kiev")
    assert describe(parse("title:Kyiv"), REFERENCE).startswith("Kyiv (also Kiev")
    assert describe(parse("Kyiv")) == "Kyiv"


def test_every_example_can_be_told() -> None:
    for example in load_examples():
        assert describe(parse(example.query), REFERENCE)


def test_spaces_brackets_and_operators_that_could_be_left_out_do_not_change_the_digest() -> None:
    same = ("iran nuclear OR syria", "(iran AND nuclear)  OR (syria)", 'iran "nuclear" OR syria')
    assert len({digest(parse(query)) for query in same}) == 1
    assert digest(parse("iran (nuclear OR syria)")) != digest(parse(same[0]))


def test_a_digest_is_made_of_any_query() -> None:
    assert len(digest(parse("iran \ud800"))) == 64


@given(queries)
def test_the_digest_of_the_one_form_is_that_of_the_query(query: str) -> None:
    tree = parse(query)
    assert digest(parse(canonical(tree))) == digest(tree)
    assert describe(tree, REFERENCE)
