"""What an issue's rule may ask."""

import pytest

from briefing.core.errors import QueryError
from briefing.query.grammar import parse
from briefing.query.rules import check_rule


@pytest.mark.parametrize(
    "rule",
    [
        "iran",
        '"south china sea" OR nucl*',
        'china BUTNOT "south china sea"',
        "iran -syria",
        "(ukraine ceasefire)s",
        "zelensky~ date:2023",
        "speaker:doe",
        "kind:hedged iran",
        "iran (NOT a OR b)",
    ],
)
def test_a_rule_of_words_is_allowed(rule: str) -> None:
    check_rule(parse(rule), rule)


@pytest.mark.parametrize(
    ("rule", "place", "said"),
    [
        ("iran is:unread", (5, 14), "a rule cannot use is:"),
        ("has:note iran", (0, 8), "a rule cannot use has:"),
        ("iran OR (a tag:mine)", (11, 19), "a rule cannot use tag:"),
        ("iran -issue:syria", (6, 17), "a rule cannot use issue:"),
        ("iran date:last-week", (5, 19), "a rule cannot use the relative date last-week"),
        ("NOT iran", (0, 8), "something that must occur"),
        ("iran OR NOT syria", (0, 17), "something that must occur"),
        ("*", (0, 1), "something that must occur"),
        ("", (0, 1), "something that must occur"),
        ("-iran -syria", (0, 12), "something that must occur"),
    ],
)
def test_a_rule_that_hangs_on_the_user_the_day_or_on_nothing_is_not(
    rule: str, place: tuple[int, int], said: str
) -> None:
    with pytest.raises(QueryError) as raised:
        check_rule(parse(rule), rule)
    assert said in raised.value.message
    assert raised.value.hint
    assert (raised.value.start, raised.value.end) == place
