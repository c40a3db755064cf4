"""What matches a statement with its headings, and what of it is highlighted."""

from itertools import pairwise

import pytest
from hypothesis import given
from queries import REFERENCE, finds, marks, positive, queries, texts

from briefing.query.grammar import parse
from briefing.query.language import load_examples
from briefing.query.matcher import Matcher
from briefing.query.tree import ButNot, DateRange, Field, Near, Not, walk
from briefing.query.words import Words


@pytest.mark.parametrize(
    ("query", "text", "held"),
    [
        ("US", "the U.S. said", True),
        ("U.S.", "the US said", True),
        ("US", "U.S.-led talks", True),
        ("US", "it told us", False),
        ("us", "it told us", True),
        ("us", "the US said", False),
        ("us", "The U.S. said", False),
        ("nato", "NATO said", True),
        ("NATO", "nato said", True),
        ("cyber-security", "cybersecurity", True),
        ("cyber-security", "cyber security", True),
        ("cyber security", "cybersecurity", True),
        ("cyber security", "cyber-security", True),
        ("cybersecurity", "cyber security", True),
        ("cybersecurity", "cyber-security", True),
        ('"cyber security law"', "a cybersecurity law", True),
        ('"cybersecurity law"', "a cyber-security law", True),
        ('"cooperation agreement"', "a co-operation agreement", True),
        ('"nuclear co-operation agreement"', "a nuclear cooperation agreement", True),
        ("cyber security", "security by cyber means", True),
        ("US-Russia", "US–Russia talks", True),
        ("US-Russia", "U.S. Russia talks", True),
        ("“arms control”", "arms control", True),
        ("Iran’s", "Iran's", True),
        ("Iran", "Iran’s", True),
        ("cafe", "café", True),
        ("CAFÉ", "cafe", True),
        ("Zelensky", "Zelenskyy", True),
        ("Zelenskyy", "Zelensky’s", True),
        ("Kiev", "Kyiv", True),
        ('"near Kiev"', "near Kyiv", True),
        ("-Kiev", "Kyiv", False),
        ("2500", "2,500 people", True),
        ("sanction", "sanctioned", True),
        ('"arms control"', "arms\n\ncontrol", False),
        ("(a b)p", "a\n\nb", True),
        ("a -b", "a", True),
        ("a -b", "a b", False),
        ("NOT NOT a", "a", True),
        ("a NOT (b OR c)", "a c", False),
        ("*", "", True),
    ],
)
def test_the_same_thing_gives_the_same_result(query: str, text: str, held: bool) -> None:
    assert finds(query, text) is held


def test_words_may_be_spread_over_statement_and_headings() -> None:
    assert finds("iran sanctions", "Sanctions remain.", ["Iran"])
    assert not finds("iran -sanctions", "Iran stays.", ["Sanctions"])


def test_phrases_paragraphs_and_sentences_are_sought_within_one_of_them() -> None:
    assert not finds('"iran sanctions"', "sanctions", ["iran"])
    assert not finds('"iran sanctions"~5', "sanctions", ["iran"])
    assert not finds("(iran sanctions)p", "sanctions", ["iran"])
    assert not finds("(iran sanctions)s", "sanctions", ["iran"])
    assert finds("(iran sanctions)s", "x", ["iran sanctions"])


def test_fields_are_left_open_without_facts_and_answered_with_them() -> None:
    for query in ("iran title:x", "iran -title:x", "iran NOT (title:x OR date:2023)", "iran -(title:x date:2023)"):
        assert finds(query, "Iran")
        assert not finds(query, "Syria")
    assert Matcher(parse("iran title:x")).matches("Iran", facts=lambda _: True)
    assert not Matcher(parse("iran title:x")).matches("Iran", facts=lambda _: False)
    assert not Matcher(parse("iran -title:x")).matches("Iran", facts=lambda _: True)


def test_an_exclusion_of_occurrences_leaves_others() -> None:
    query = 'china BUTNOT "south china sea"'
    assert finds(query, "China and the South China Sea")
    assert not finds(query, "The South China Sea")
    assert not finds('china -"south china sea"', "China and the South China Sea")


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("sanction", "Sanctions, sanctioned.", ["Sanctions", "sanctioned"]),
        ('"arms control"', "the “arms control” talks on control", ["arms control"]),
        ('"arms control"~5', "control of arms", ["control", "arms"]),
        ("kiev", "Kyiv, Kiev", ["Kyiv", "Kiev"]),
        ("cybersecurity", "cyber security and cyber-security", ["cyber security", "cyber-security"]),
        ("iran -nuclear", "Iran, nuclear", ["Iran"]),
        ("iran OR nuclear", "nuclear Iran", ["nuclear", "Iran"]),
        ("title:iran nuclear", "Iran nuclear", ["nuclear"]),
        ("(iran nuclear)s", "Iran nuclear", ["Iran", "nuclear"]),
        ('china BUTNOT "south china sea"', "South China Sea, China", ["China"]),
        ("U.S.", "The US and U.S. and us", ["US", "U.S."]),
        ("nucl* zelensky~", "Nuclear Zelenskiy", ["Nuclear", "Zelenskiy"]),
        ("中国", "在中国的", ["中国"]),
        ("*", "anything", []),
    ],
)
def test_what_is_highlighted_is_what_matched(query: str, text: str, marked: list[str]) -> None:
    assert marks(query, text) == marked


def test_what_a_field_asks_for_is_highlighted_in_that_field() -> None:
    matcher = Matcher(parse("title:iran nuclear source:herald -title:oil"), REFERENCE)
    assert matcher.extents("Iran, nuclear oil", "title") == ((0, 4), (6, 13))
    assert matcher.extents("Iran Herald", "source") == ((5, 11),)


@given(positive, texts)
def test_something_is_highlighted_where_a_query_without_exclusions_matches(query: str, text: str) -> None:
    matcher = Matcher(parse(query), REFERENCE)
    extents = matcher.extents(text)
    assert all(0 <= start < end <= len(text) for start, end in extents)
    assert all(first[1] < second[0] for first, second in pairwise(extents))
    assert bool(extents) or not matcher.matches(text)


@given(positive, texts)
def test_what_is_highlighted_matches_by_itself_where_only_one_thing_is_asked(query: str, text: str) -> None:
    tree = parse(query)
    if any(type(node).__name__ == "And" or isinstance(node, ButNot | Near) for node in walk(tree)):
        return
    matcher = Matcher(tree)
    assert all(matcher.matches(text[start:end]) for start, end in matcher.extents(text)) or " " not in text


@given(queries, texts, texts)
def test_what_a_match_needs_is_held_by_every_match(query: str, text: str, heading: str) -> None:
    matcher = Matcher(parse(query), REFERENCE)
    if matcher.needs is not None and matcher.matches(text, [heading]):
        assert matcher.needs & (Words(text).held | Words(heading).held)


@given(queries, texts)
def test_not_is_the_opposite_but_for_fields(query: str, text: str) -> None:
    tree = parse(query)
    if any(isinstance(node, Field | DateRange) for node in walk(tree)):
        assert Matcher(Not(0, 1, tree)).matches(text) or Matcher(tree).matches(text)
        return
    assert Matcher(Not(0, 1, tree)).matches(text) is not Matcher(tree).matches(text)


MADE = {
    "ukraine ceasefire": ("A ceasefire for Ukraine.", "A ceasefire elsewhere."),
    '"arms control"': ("On arms control.", "Control of arms."),
    '"arms control"~5': ("Control of all the arms.", "Control a b c d e f arms."),
    "nucl*": ("The nucleus.", "Unclear."),
    "zelensky~": ("Mr Zelinsky.", "Mr Belinsky."),
    "US sanctions": ("U.S. sanctions.", "Sanctions on us."),
    "cyber-security": ("On cybersecurity.", "On security."),
    "Kyiv": ("In Kiev.", "In Lviv."),
    "iran OR nuclear": ("Nuclear power.", "Wind power."),
    "ukraine -syria": ("Ukraine.", "Ukraine and Syria."),
    "(iran OR syria) sanctions": ("Sanctions on Syria.", "Iran."),
    'china BUTNOT "south china sea"': ("China, South China Sea.", "The South China Sea."),
    "(ukraine ceasefire)p": ("Ukraine: ceasefire.", "Ukraine."),
    "(ukraine ceasefire)s": ("Ukraine: ceasefire.", "Ukraine."),
}


def test_each_example_of_words_finds_a_text_made_for_it_and_misses_one_made_against_it() -> None:
    worded = [example.query for example in load_examples() if example.section in {"Words", "Joining"}]
    assert worded == list(MADE)
    for query, (made_for, made_against) in MADE.items():
        assert finds(query, made_for), query
        assert not finds(query, made_against), query
        assert marks(query, made_for), query
