"""The query language by example."""

from briefing.query.grammar import parse
from briefing.query.keystrokes import parse_typed
from briefing.query.language import SEARCH_AND_RULE, load_examples
from briefing.query.scanner import FIELDS
from briefing.query.tree import DateRange, Field, walk


def test_every_example_parses_and_says_what_it_finds() -> None:
    for example in load_examples():
        assert parse(example.query)
        assert parse_typed(example.query)
        assert example.finds
        assert example.section


def test_every_field_has_an_example() -> None:
    nodes = [node for example in load_examples() for node in walk(parse(example.query))]
    taught = {node.name for node in nodes if isinstance(node, Field)} | {
        "date" for node in nodes if isinstance(node, DateRange)
    }
    assert taught == set(FIELDS)


def test_examples_are_taught_once_and_in_order() -> None:
    examples = load_examples()
    assert len({example.query for example in examples}) == len(examples)
    assert list(dict.fromkeys(example.section for example in examples)) == [
        "Words",
        "Joining",
        "Articles",
        "Statements",
    ]


def test_the_difference_between_a_search_and_a_rule_is_told() -> None:
    assert "within one statement" in SEARCH_AND_RULE
    assert "within an article" in SEARCH_AND_RULE
