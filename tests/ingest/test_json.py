import json
from pathlib import PurePath

import pytest
from ingest.drafts import PROSE, said, shown

from briefing.ingest import Reading, read


def read_lines(*lines: object, name: str = "news.jsonl") -> Reading:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    return read(PurePath(name), text.encode())


def test_each_line_is_an_article_with_its_fields() -> None:
    first = {"id": 7, "title": "Talks go on", "text": PROSE, "source": "The Harbour Post", "date": "2023-06-12"}
    second = {
        "url": "https://a.example/2",
        "text": PROSE,
        "author": ["Jane Doe", "John Roe"],
        "published": "12 June 2023",
    }
    reading = read_lines(first, "", second)
    one, two = reading.drafts
    assert (one.key, two.key) == ("7", "https://a.example/2")
    assert said(one, "title") == ("Talks go on", "stated", "")
    assert said(one, "source") == ("The Harbour Post", "stated", "")
    assert said(one, "date") == said(two, "date") == ("2023-06-12", "stated", "")
    assert said(two, "author") == ("Jane Doe, John Roe", "stated", "")
    assert shown(one) == [("paragraph", PROSE)]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{broken", "it is not JSON"),
        ("[1, 2]", "it is not an object"),
        ({"title": "Only a title"}, "it has no text"),
        ({"text": 7}, "it has no text"),
        ("[" * 100_000, "it is nested too deeply"),
    ],
)
def test_a_bad_line_is_refused_by_its_number_and_the_rest_loads(line: object, why: str) -> None:
    reading = read_lines({"text": PROSE}, line, {"text": PROSE, "title": "Last"})
    assert len(reading.drafts) == 2
    (reason,) = reading.reasons
    assert reason == f"read in part: line 2: {why}"


def test_many_bad_lines_are_summed_up() -> None:
    reading = read_lines({"text": PROSE}, *["x"] * 50)
    assert len(reading.reasons) == 11
    assert reading.reasons[-1] == "read in part: and 40 more like these"


def test_two_lines_of_one_id_are_two_articles() -> None:
    reading = read_lines({"id": "a", "text": PROSE}, {"id": "a", "text": "Other words."})
    assert [draft.key for draft in reading.drafts] == ["a", "a#2"]


@pytest.mark.parametrize("wrap", [lambda held: held, lambda held: {"articles": held}, lambda held: held[0]])
def test_a_json_file_with_a_list_is_read(wrap: object) -> None:
    assert callable(wrap)
    reading = read(PurePath("news.json"), json.dumps(wrap([{"text": PROSE, "title": "Talks"}])).encode())
    (made,) = reading.drafts
    assert said(made, "title") == ("Talks", "stated", "")


@pytest.mark.parametrize("content", [b'{"name": "package"}', b"[1]", b"{", b"[[[", b"null", b"7"])
def test_other_json_is_refused_in_words(content: bytes) -> None:
    reading = read(PurePath("package.json"), content)
    assert not reading.drafts
    assert len(reading.reasons) == 1


def test_surrogates_and_nuls_do_not_reach_the_text() -> None:
    (made,) = read_lines(
        '{"text": "The talks \\ud800 go \\u0000 on.", "title": "A \\udfff title", "id": "\\ud800"}'
    ).drafts
    for words in (made.text, made.key, made.metadata["title"].value):
        words.encode()
        assert "\0" not in words


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("within", ["\u2028", "\u2029", "\x85"])
def test_line_ends_of_unicode_within_a_text_end_no_line_of_the_file(within: str, end: str) -> None:
    lines = [json.dumps({"text": f"{PROSE}{within}{PROSE}"}, ensure_ascii=False), json.dumps({"text": PROSE})]
    reading = read(PurePath("news.jsonl"), end.join(lines).encode())
    assert reading.reasons == ()
    assert len(reading.drafts) == 2
    assert within not in reading.drafts[0].text


def test_unicode_line_ends_within_a_text_do_no_harm_to_a_json_file() -> None:
    content = json.dumps([{"text": f"{PROSE}\u2028{PROSE}"}], ensure_ascii=False)
    assert len(read(PurePath("news.json"), content.encode()).drafts) == 1
