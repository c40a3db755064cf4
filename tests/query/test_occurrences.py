"""Where words, phrases and nearness occur."""

import time

import pytest
from hypothesis import given
from queries import positive, texts

from briefing.query.grammar import parse
from briefing.query.occurrences import found_in, occurs_in
from briefing.query.tree import And, walk
from briefing.query.words import Words


def found(query: str, text: str, *, each: bool = False) -> list[str]:
    return [text[start:end] for start, end in found_in(parse(query), Words(text), each=each)]


@pytest.mark.parametrize(
    ("query", "text", "places"),
    [
        ("talk", "Talks on talks", ["Talks", "talks"]),
        ("absent", "Talks on talks", []),
        ('"arms control"', "Arms Control, arms; control. control arms", ["Arms Control", "arms; control"]),
        ('"arms control"', "arms\ncontrol", ["arms\ncontrol"]),
        ('"arms control"', "arms\n\ncontrol", []),
        ('"air strike"', "an air-strike", ["air-strike"]),
        ("airstrike", "an air-strike", ["air-strike"]),
        ('"an airstrike"', "an air-strike", ["an air-strike"]),
        ('"a a"', "a a a", ["a a", "a a"]),
        ('"control arms"~0', "arms control", ["arms control"]),
        ('"control arms"~1', "arms and control", ["arms and control"]),
        ('"control arms"~0', "arms and control", []),
        ('"arms control"~99', "arms\n\ncontrol", []),
        ('"a a"~3', "a", []),
        ('"a a"~3', "a b a", ["a b a"]),
        ("nucl*", "Nuclear nuclei and unclear", ["Nuclear", "nuclei"]),
        ("securit*", "Security", ["Security"]),
        ("us*", "the US used", ["used", "US"]),
        ("zelensky~", "Zelenskiy Zelinsky, Belensky", ["Zelenskiy", "Zelinsky"]),
        ("sanctoin~1", "sanctions", ["sanctions"]),
        ("US~", "the US", ["US"]),
        ("china BUTNOT \"south china sea\"", "China and the South China Sea", ["China"]),
        ("china BUTNOT \"south china sea\"", "the South China Sea", []),
        ("(iran OR syria)", "Syria, Iran", ["Iran", "Syria"]),
        ("中国", "在中国的", ["中国"]),
    ],
)  # fmt: skip
def test_occurrences_are_verbatim(query: str, text: str, places: list[str]) -> None:
    assert sorted(found(query, text)) == sorted(places)
    assert occurs_in(parse(query), Words(text)) == bool(places)


def test_each_word_of_a_nearness_can_be_had_by_itself() -> None:
    assert found('"arms control"~5', "control of all arms", each=True) == ["control", "arms"]


def test_several_things_can_be_excluded_and_each_only_where_it_holds_the_whole() -> None:
    text = "China, South China, China Sea, Chinatown in China"
    assert len(found('china BUTNOT "south china" BUTNOT "china sea"', text)) == 2
    assert found('"south china" BUTNOT china', text) == ["South China"]


@given(positive, texts)
def test_something_occurs_where_it_is_found_and_is_found_where_it_occurs(query: str, text: str) -> None:
    tree, words = parse(query), Words(text)
    if any(isinstance(node, And) for node in walk(tree)):
        return
    places = found_in(tree, words)
    assert occurs_in(tree, words) == bool(places) == bool(found_in(tree, words, each=True))
    assert all(0 <= start < end <= len(text) for start, end in places)


@pytest.mark.parametrize(
    ("query", "unit"),
    [
        ('"a b"~99', "a "),
        ('"a b c"~99', "a b "),
        ('"a a a b"', "a "),
        ("a BUTNOT b", "a b "),
        ('a BUTNOT "a a"', "a "),
        ("a*", "a "),
        ("word~", "word "),
        ("(a OR b)", "a-b "),
    ],
)
def test_time_grows_with_the_text_however_it_repeats_itself(query: str, unit: str) -> None:
    words = Words(unit * (300_000 // len(unit)) + "b c")
    started = time.process_time()
    found_in(parse(query), words)
    assert time.process_time() - started < 4
