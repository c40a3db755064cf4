import json
from pathlib import Path

import pytest
from export.samples import CHANGED, COMPARISON, GAZETTE, HEDGED, MATRIX, QUOTED, UNKNOWN, make_brief
from factories import make_article, make_span, make_statement

from briefing.core.articles import Block, Boilerplate, Document, Rejected
from briefing.core.reports import CheckReport, IndexReport, Problem
from briefing.core.search import Exclusion, Hit, SearchResult, Snippet, WordCount
from briefing.core.spans import Span
from briefing.core.statements import DateMention, Figure, LeadIn
from briefing.core.topics import TopicCount
from briefing.export import articles_json, document_json, to_json, topics_json

RESULT = SearchResult(
    "trade",
    "trade",
    120,
    100,
    (Exclusion("undated", 3),),
    ("trades",),
    (Hit(GAZETTE, 2.5, (Snippet("a1", 1, 10, 21, "Trade grows", ((10, 15),), 4, ("Border",)),)),),
)


def test_what_is_unknown_is_null_and_never_empty() -> None:
    shape = to_json(make_article(1, title="", source="", author=None))
    assert [shape[field] for field in ("title", "source", "credit", "date", "author", "url", "language")] == [None] * 7


def test_an_article_has_the_fields_of_the_contract() -> None:
    fields = "id path revision title source credit date author url language words origin copies provenance read starred"
    assert {*fields.split(), "tags"} <= to_json(GAZETTE).keys()


def test_a_statement_has_the_fields_of_the_contract() -> None:
    document = Document(GAZETTE, "", (), ())
    [shape] = document_json(document, (QUOTED,))["statements"]
    fields = (
        "article revision start end text paragraph heading kind attribution modality evaluative speaker cue quotes "
        "hedges dates figures actors issues rule"
    )
    assert set(fields.split()) <= shape.keys()
    assert shape["speaker"] == {
        "name": "Minister Jane Doe",
        "role": "head of the talks",
        "span": {"article": "a2", "revision": 1, "start": 120, "end": 137, "text": "Minister Jane Doe"},
    }
    assert (shape["kind"], shape["cue"]) == ("quoted", None)


def test_hedges_dates_figures_and_lead_ins_carry_their_spans() -> None:
    span = make_span("5 March")
    statement = make_statement(
        "x",
        hedges=HEDGED.hedges,
        dates=(DateMention(span, None, "relative"),),
        figures=(Figure(span, float("inf"), ""),),
        lead_in=LeadIn("a1", 1, 0, 2, "x:", True),
    )
    [shape] = document_json(Document(GAZETTE, "", (), ()), (statement,))["statements"]
    told = {"article": "a1", "revision": 1, "start": 0, "end": 7, "text": "5 March"}
    assert shape["hedges"][0] == {
        "article": "a1",
        "revision": 1,
        "start": 211,
        "end": 217,
        "text": "likely",
        "holder": "author",
    }
    assert shape["dates"] == [{"span": told, "iso": None, "precision": "relative"}]
    assert shape["figures"] == [{"span": told, "value": None, "unit": None, "bound": "exact", "until": None}]
    assert shape["events"] == []
    assert shape["lead_in"]["hedged"] is True


def test_a_document_has_statements_only_when_they_are_given() -> None:
    document = Document(
        UNKNOWN,
        "Title\n\nText.",
        (Block("heading", 1, 0, 5), Block("paragraph", 0, 7, 12, ("Title",), 1)),
        (Boilerplate(0, 0, "nothing"),),
    )
    shape = to_json(document)
    assert "statements" not in shape
    assert document_json(document, ())["statements"] == []
    assert shape["blocks"][1] == {
        "kind": "paragraph",
        "level": 0,
        "start": 7,
        "end": 12,
        "heading": ["Title"],
        "paragraph": 1,
    }
    assert shape["boilerplate"] == [{"start": 0, "end": 0, "reason": "nothing"}]


def test_lists_say_how_many_they_are_a_part_of() -> None:
    assert articles_json(())["total"] == 0
    assert articles_json((GAZETTE,), 7)["total"] == 7
    assert to_json((GAZETTE,)) == articles_json((GAZETTE,))


def test_topics_have_children_to_any_depth() -> None:
    leaf = TopicCount("border", "The border", "border", 2, 1, 1)
    [shape] = topics_json((TopicCount("all", "All", None, 2, 1, 1, (leaf,)),))["topics"]
    assert shape["children"] == [
        {
            "id": "border",
            "name": "The border",
            "rule": "border",
            "articles": 2,
            "origins": 1,
            "unread": 1,
            "children": [],
        }
    ]
    assert to_json((leaf,))["topics"] == shape["children"]


def test_a_search_says_at_least_only_when_its_total_was_capped() -> None:
    assert "at_least" not in to_json(RESULT)
    capped = SearchResult("x", "x", 1, 1, (), (), (), at_least=True)
    assert to_json(capped)["at_least"] is True


def test_a_snippet_is_a_span_with_highlights() -> None:
    [snippet] = to_json(RESULT)["hits"][0]["snippets"]
    assert snippet == {
        "article": "a1",
        "revision": 1,
        "start": 10,
        "end": 21,
        "text": "Trade grows",
        "highlights": [[10, 15]],
        "paragraph": 4,
        "heading": ["Border"],
    }


def test_a_brief_has_changes_only_when_they_were_asked_for() -> None:
    assert "changes" not in to_json(make_brief())
    assert to_json(make_brief(changes=CHANGED))["changes"].keys() == {"added", "changed", "removed", "against"}


def test_entries_carry_their_citations_notes_and_labels() -> None:
    sections = {section["id"]: section for section in to_json(make_brief())["sections"]}
    entry = sections["reported"]["entries"][0]
    assert [each["citation"] for each in entry["statements"]] == [1, 3]
    assert (entry["note"], entry["pinned"], entry["label"]) == (
        {"text": "Check the date.\n# Not a heading", "made": None, "standing": "same"},
        True,
        None,
    )
    assert sections["changes"]["empty"] == "No changes."


def test_rows_have_a_difference_only_where_values_differ() -> None:
    unique, differs, *_ = to_json(COMPARISON)["rows"]
    assert "difference" not in unique
    assert differs["difference"]["what"] == "figure"
    assert differs["difference"]["values"]["a2"]["text"] == "900"


def test_a_matrix_has_a_cell_for_every_pair() -> None:
    shape = to_json(MATRIX)
    assert {len(row) for row in shape["cells"].values()} == {2}
    assert shape["cells"]["border"]["a2"] == {"level": "mentioned", "statements": 1, "articles": 1}


def test_reports_have_the_shapes_of_the_contract() -> None:
    index = to_json(IndexReport(1, 0, 0, 2, (Rejected(Path("a") / "b.xyz", "no reader"),), 3, 3, 0.5))
    assert index["rejected"] == [{"path": "a/b.xyz", "reason": "no reader"}]
    check = to_json(CheckReport((Problem("file", None, "gone"),), 1, 1, 1))
    assert check == {
        "ok": False,
        "problems": [{"kind": "file", "article": None, "message": "gone"}],
        "checked": {"files": 1, "left_out": 0, "articles": 1, "citations": 1},
    }


@pytest.mark.parametrize("value", [make_brief(changes=CHANGED), COMPARISON, MATRIX, RESULT, GAZETTE])
def test_every_shape_is_json_without_tricks(value: object) -> None:
    assert json.loads(json.dumps(to_json(value), ensure_ascii=False, allow_nan=False))


def test_lone_surrogates_become_marks_one_for_one() -> None:
    statement = make_statement("half \ud800 a pair")
    shape = document_json(Document(make_article(1, title="\udfff"), "half \ud800 a pair", (), ()), (statement,))
    json.dumps(shape, ensure_ascii=False).encode()
    assert shape["article"]["title"] == "\ufffd"
    assert shape["text"][0 : statement.end] == shape["statements"][0]["text"]


def test_a_value_without_a_shape_is_refused() -> None:
    with pytest.raises(TypeError, match="Span has no JSON shape"):
        to_json(Span("a", 1, 0, 0, ""))


def test_a_search_that_finds_nothing_counts_each_word_by_itself() -> None:
    assert "words" not in to_json(RESULT)
    nothing = SearchResult("x y", "x and y", 0, 0, (), (), (), words=(WordCount("x", 3), WordCount("y", 0)))
    assert to_json(nothing)["words"] == [{"words": "x", "articles": 3}, {"words": "y", "articles": 0}]
