"""Every verb's JSON has the contract's shape."""

from typing import Any

import pytest
from contract.asking import Ask

from briefing.core.briefs import SECTIONS
from briefing.core.statements import KINDS

ARTICLE = {
    "id": str,
    "path": str,
    "revision": int,
    "title": (str, type(None)),
    "source": (str, type(None)),
    "credit": (str, type(None)),
    "date": (str, type(None)),
    "author": (str, type(None)),
    "url": (str, type(None)),
    "language": (str, type(None)),
    "words": int,
    "origin": str,
    "copies": int,
    "provenance": dict,
    "read": bool,
    "starred": bool,
    "tags": list,
}
SPAN = {"article": str, "revision": int, "start": int, "end": int, "text": str}
STATEMENT = SPAN | {
    "paragraph": int,
    "heading": list,
    "kind": str,
    "attribution": str,
    "modality": str,
    "evaluative": bool,
    "speaker": (dict, type(None)),
    "cue": (dict, type(None)),
    "quotes": list,
    "hedges": list,
    "dates": list,
    "figures": list,
    "actors": list,
    "issues": list,
    "rule": str,
}
TOPIC = {
    "id": str,
    "name": str,
    "rule": (str, type(None)),
    "articles": int,
    "origins": int,
    "unread": int,
    "children": list,
}


def holds(value: dict[str, Any], shape: dict[str, Any]) -> None:
    assert shape.keys() <= value.keys(), shape.keys() - value.keys()
    wrong = {key: value[key] for key, kind in shape.items() if not isinstance(value[key], kind)}
    assert not wrong
    assert "" not in [value[key] for key in shape if isinstance(shape[key], tuple)]


def holds_statement(value: dict[str, Any]) -> None:
    holds(value, STATEMENT)
    assert value["kind"] in KINDS
    assert value["attribution"] in {"none", "indirect", "direct"}
    assert value["modality"] in {"asserted", "hedged"}
    if value["speaker"]:
        holds(value["speaker"], {"name": str, "role": (str, type(None)), "span": dict})
    for span in (*value["quotes"], *filter(None, [value["cue"]])):
        holds(span, SPAN)
    for hedge in value["hedges"]:
        holds(hedge, SPAN | {"holder": str})
    for date in value["dates"]:
        holds(date, {"span": dict, "iso": (str, type(None)), "precision": str})
    for figure in value["figures"]:
        holds(figure, {"span": dict, "value": (int, float), "unit": (str, type(None))})


def test_index(ask: Ask) -> None:
    index = ask("index", "--json").json
    counts = dict.fromkeys(("added", "updated", "removed", "moved", "unchanged", "articles", "origins"), int)
    holds(index, {"command": str, **counts, "rejected": list, "seconds": float, "notices": list})
    assert index["command"] == "index"
    again = ask("index", "--json").json
    assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, index["articles"])


def test_a_refusal_has_path_and_reason(ask: Ask, tmp_path: Any) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (tmp_path / "a.txt").write_text("A heading\n\nWords of a text.")
    refused = ask("index", "--json", "--library", str(tmp_path)).json["rejected"]
    assert [each["path"] for each in refused] == ["picture.png"]
    holds(refused[0], {"path": str, "reason": str})


def test_articles(ask: Ask) -> None:
    value = ask("articles", "--json").json
    assert value["command"] == "articles"
    assert value["total"] == len(value["articles"]) == 4
    for article in value["articles"]:
        holds(article, ARTICLE)
        assert set(article["provenance"].values()) <= {"stated", "inferred", "user"}
        assert set(article["provenance"]) == {
            key for key in ("title", "source", "credit", "date", "author", "url", "language") if article[key]
        }


def test_articles_of_a_query(ask: Ask) -> None:
    value = ask("articles", "myanmar", "--json").json
    assert value["total"] == len(value["articles"]) < 4


def test_show_of_one_article(ask: Ask) -> None:
    reference = ask("articles", "--json").json["articles"][0]["id"]
    value = ask("show", reference, "--json").json
    holds(value, {"command": str, "article": dict, "revision": int, "text": str, "blocks": list, "boilerplate": list})
    assert value["command"] == "show"
    assert "statements" not in value
    holds(value["article"], ARTICLE)
    for block in value["blocks"]:
        holds(block, {"kind": str, "level": int, "start": int, "end": int, "heading": list})


def test_show_of_all_articles_with_statements(ask: Ask) -> None:
    shown = ask("show", "--all", "--statements", "--json").json["articles"]
    assert len(shown) == 4
    for document in shown:
        for piece in document["boilerplate"]:
            holds(piece, {"start": int, "end": int, "reason": str})
        assert document["statements"]
        for statement in document["statements"]:
            holds_statement(statement)


def test_search(ask: Ask) -> None:
    value = ask("search", "ukraine", "--json").json
    holds(
        value,
        {
            "command": str,
            "query": str,
            "parsed": str,
            "total": int,
            "origins": int,
            "excluded": list,
            "suggestions": list,
            "hits": list,
        },
    )
    assert value["query"] == "ukraine"
    assert value["hits"]
    for hit in value["hits"]:
        holds(hit, {"article": dict, "score": (int, float), "snippets": list})
        holds(hit["article"], ARTICLE)
        for snippet in hit["snippets"]:
            holds(snippet, SPAN | {"highlights": list})


def test_topics(ask: Ask) -> None:
    value = ask("topics", "--json").json
    assert value["command"] == "topics"
    nodes = list(value["topics"])
    while nodes:
        node = nodes.pop()
        holds(node, TOPIC)
        assert (node["rule"] is None) == bool(node["children"])
        nodes += node["children"]


def test_brief(ask: Ask, issues: list[str]) -> None:
    for issue in issues:
        answer = ask("brief", issue, "--json")
        value = answer.json
        holds(
            value,
            {
                "command": str,
                "issue": str,
                "rule": str,
                "library": dict,
                "since": (str, type(None)),
                "sections": list,
                "sources": list,
            },
        )
        holds(
            value["library"],
            {
                "articles": int,
                "origins": int,
                "newest": (str, type(None)),
                "oldest": (str, type(None)),
                "undated": int,
                "digest": str,
            },
        )
        assert value["issue"] == issue
        assert [section["id"] for section in value["sections"]] == [id for id, _ in SECTIONS]
        numbers = [source["number"] for source in value["sources"]]
        assert numbers == list(range(1, len(numbers) + 1))
        entries = [entry for section in value["sections"] for entry in section["entries"]]
        assert answer.code == (0 if any(entry["statements"] for entry in entries) else 1)
        for entry in entries:
            holds_entry(entry, numbers)


def holds_entry(entry: dict[str, Any], numbers: list[int]) -> None:
    shape = {"id": str, "statements": list, "origins": int, "note": (dict, type(None)), "pinned": bool}
    holds(entry, shape | {"label": (str, type(None))})
    for statement in entry["statements"]:
        holds_statement(statement)
        assert statement["citation"] in numbers


def test_what_is_reported_is_neither_hedged_nor_quoted_nor_judged(ask: Ask, issues: list[str]) -> None:
    for issue in issues:
        sections = {section["id"]: section for section in ask("brief", issue, "--json").json["sections"]}
        for entry in sections["reported"]["entries"]:
            for statement in entry["statements"]:
                assert statement["kind"] in {"reported", "attributed"}
                assert statement["modality"] == "asserted"


def test_an_empty_section_says_so_in_one_line(ask: Ask) -> None:
    for section in ask("brief", "ukraine", "--json").json["sections"]:
        if not section["entries"] and section["id"] != "sources":
            assert section["empty"]
            assert "\n" not in section["empty"]


def test_compare(ask: Ask, issues: list[str]) -> None:
    for issue in issues:
        answer = ask("compare", issue, "--json")
        if answer.code == 2:
            continue
        value = answer.json
        holds(value, {"command": str, "issue": str, "sources": list, "rows": list, "wording": list})
        assert answer.code == (0 if value["rows"] else 1)
        for row in value["rows"]:
            holds_row(row, value["sources"])
        for wording in value["wording"]:
            for terms in wording["terms"].values():
                for term in terms:
                    holds(term, {"term": str, "count": int, "spans": list})


def holds_row(row: dict[str, Any], sources: list[str]) -> None:
    assert row["relation"] in {"shared", "unique", "differs", "different-events"}
    assert set(row["cells"]) <= set(sources)
    for statements in row["cells"].values():
        for statement in statements:
            holds_statement(statement)
    if row.get("difference"):
        holds(row["difference"], {"what": str, "values": dict})


def test_matrix(ask: Ask, issues: list[str]) -> None:
    value = ask("compare", "--matrix", "--json").json
    assert sorted(value["issues"]) == sorted(issues)
    assert set(value["cells"]) == set(issues)
    for row in value["cells"].values():
        assert set(row) == set(value["sources"])
        for cell in row.values():
            holds(cell, {"level": str, "statements": int, "articles": int})
            assert cell["level"] in {"main", "mentioned", "silent"}
            assert (cell["level"] == "silent") == (cell["articles"] == 0)


def test_check(ask: Ask) -> None:
    answer = ask("check", "--json")
    holds(answer.json, {"command": str, "ok": bool, "problems": list, "checked": dict})
    assert (answer.code, answer.json["ok"], answer.json["problems"]) == (0, True, [])
    assert answer.json["checked"]["articles"] == 4
    assert answer.json["checked"]["citations"] > 100


@pytest.mark.parametrize("name", ["where", "keys", "themes"])
def test_places_keys_and_themes(ask: Ask, name: str) -> None:
    value = ask(name, "--json").json
    assert value["command"] == name
    assert value["places" if name == "where" else name]


def test_no_verb_is_topics_where_no_terminal_is(ask: Ask) -> None:
    assert ask("--json").out == ask("topics", "--json").out
    assert ask().out == ask("topics").out
    assert ask("--plain").out == ask("topics", "--plain").out


def test_counts_over_time_and_by_source_stand_beside_the_articles(ask: Ask) -> None:
    counts = ask("articles", "--counts", "--json").json["counts"]
    dated = sum(each["articles"] for each in (*counts["periods"], *counts["no_month"]))
    total = len(ask("articles", "--json").json["articles"])
    assert dated + counts["undated"] == total == sum(each["articles"] for each in counts["sources"])
    plain = ask("articles", "--counts", "--plain").out.splitlines()
    assert sum(int(line.rpartition(": ")[2]) for line in plain) == 2 * total
