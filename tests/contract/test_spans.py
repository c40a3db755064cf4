"""Nothing is invented: every span in every JSON output is the stored text, character by character."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from contract.asking import Ask

SPAN = {"article", "revision", "start", "end", "text"}


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span within a JSON value."""
    if isinstance(value, dict):
        if value.keys() >= SPAN and isinstance(value["text"], str):
            yield value
        for each in value.values():
            yield from spans(each)
    elif isinstance(value, list):
        for each in value:
            yield from spans(each)


def assert_verbatim(value: Any, texts: dict[str, str]) -> int:
    found = list(spans(value))
    for span in found:
        assert 0 <= span["start"] < span["end"]
        assert texts[span["article"]][span["start"] : span["end"]] == span["text"]
    return len(found)


def test_spans_of_statements(ask: Ask, texts: dict[str, str]) -> None:
    assert assert_verbatim(ask("show", "--all", "--statements", "--json").json, texts) > 100


def test_statements_are_trimmed_in_order_and_apart_from_headings_and_boilerplate(ask: Ask) -> None:
    for document in ask("show", "--all", "--statements", "--json").json["articles"]:
        set_apart = [(piece["start"], piece["end"]) for piece in document["boilerplate"]]
        headings = [(block["start"], block["end"]) for block in document["blocks"] if block["kind"] == "heading"]
        previous = 0
        for statement in document["statements"]:
            start, end = statement["start"], statement["end"]
            assert statement["text"] == statement["text"].strip()
            assert start >= previous
            assert not any(first < end and start < last for first, last in (*set_apart, *headings))
            previous = end


def test_headings_of_statements_stand_in_the_text(ask: Ask) -> None:
    for document in ask("show", "--all", "--statements", "--json").json["articles"]:
        for statement in document["statements"]:
            assert all(heading in document["text"] for heading in statement["heading"])


def test_speakers_and_roles_stand_in_the_text(ask: Ask, texts: dict[str, str]) -> None:
    for document in ask("show", "--all", "--statements", "--json").json["articles"]:
        for statement in document["statements"]:
            if speaker := statement["speaker"]:
                assert speaker["name"] in texts[statement["article"]]
                assert speaker["role"] is None or speaker["role"] in texts[statement["article"]]


@pytest.mark.parametrize(
    "query", ["ukraine", '"south china sea" OR asean', "kind:quoted", "diplo*", "russia -syria", "US"]
)
def test_spans_and_highlights_of_snippets(ask: Ask, texts: dict[str, str], query: str) -> None:
    value = ask("search", query, "--json").json
    assert assert_verbatim(value, texts) > 0
    for hit in value["hits"]:
        for snippet in hit["snippets"]:
            assert snippet["article"] == hit["article"]["id"]
            place = snippet["start"]
            for start, end in snippet["highlights"]:
                assert place <= start < end <= snippet["end"]
                place = end


def test_what_is_highlighted_is_what_was_asked_for(ask: Ask, texts: dict[str, str]) -> None:
    for hit in ask("search", "syria", "--json").json["hits"]:
        text = texts[hit["article"]["id"]]
        marked = {text[start:end] for snippet in hit["snippets"] for start, end in snippet["highlights"]}
        assert marked
        assert all(word.lower().startswith("syria") for word in marked)


def test_spans_of_briefs(ask: Ask, texts: dict[str, str], issues: list[str]) -> None:
    assert sum(assert_verbatim(ask("brief", issue, "--json").json, texts) for issue in (*issues, "all")) > 100


def test_spans_of_comparisons(ask: Ask, texts: dict[str, str], issues: list[str]) -> None:
    assert sum(assert_verbatim(ask("compare", issue, "--json").json, texts) for issue in issues) > 50


def test_blocks_and_boilerplate_lie_in_the_text_and_apart(ask: Ask) -> None:
    for document in ask("show", "--all", "--json").json["articles"]:
        pieces = sorted((piece["start"], piece["end"]) for piece in (*document["blocks"], *document["boilerplate"]))
        assert all(0 <= start < end <= len(document["text"]) for start, end in pieces)
        assert all(first[1] <= second[0] for first, second in pairwise(pieces))


def test_the_text_is_all_that_the_file_holds(ask: Ask, library: Any) -> None:
    for document in ask("show", "--all", "--json").json["articles"]:
        content = (library / document["article"]["path"]).read_bytes().decode("utf-8-sig")
        assert document["text"].split() == content.split()
