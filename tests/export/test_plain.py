import re
from pathlib import Path

import pytest
from export.hostile import SENTENCES
from export.samples import CHANGED, COMPARISON, GAZETTE, HEDGED, MATRIX, OPENED, QUOTED, UNKNOWN, make_brief, make_entry
from factories import make_article, make_document, make_statement

from briefing.core.articles import Boilerplate, Rejected
from briefing.core.reports import CheckReport, IndexReport, Problem
from briefing.core.search import Exclusion, Hit, SearchResult, Snippet, WordCount
from briefing.core.spans import Span
from briefing.core.topics import TopicCount
from briefing.export import articles_plain, document_plain, to_plain, topics_plain

TREE = (TopicCount("all", "All", None, 2, 1, 1, (TopicCount("border", "The border", "border", 0, 0, 0),)),)
RESULT = SearchResult(
    "trade",
    "trade OR trades",
    1200,
    1,
    (Exclusion("undated articles are outside date:2023", 3),),
    ("trades",),
    (Hit(GAZETTE, 2.5, (Snippet("a1", 1, 10, 27, "Trade  and trades", ((10, 15), (21, 27)), 4),)),),
    at_least=True,
)
ALL = [make_brief(changes=CHANGED), COMPARISON, MATRIX, TREE, RESULT, (GAZETTE, UNKNOWN), make_document("# A\n\nText.")]


@pytest.mark.parametrize("value", ALL, ids=lambda value: type(value).__name__)
def test_plain_text_has_neither_box_characters_nor_controls_and_ends_in_a_line_end(value: object) -> None:
    text = to_plain(value)
    assert not re.search("[\u2500-\u257f\x00-\x09\x0b-\x1f]", text)
    assert re.search(r"[^\n]\n\Z", text)


def test_a_statement_is_one_line_with_its_citation() -> None:
    text = to_plain(make_brief({"reported": (make_entry(OPENED, group="Border"),)}))
    assert "\nWHAT IS REPORTED\n\nBorder\n- Freedonia opened the border on 5 March. [1 ¶2]\n" in text


def test_hedge_words_are_told_after_the_statement() -> None:
    text = to_plain(make_brief({"hedged": (make_entry(HEDGED),)}))
    assert "- Trade will likely grow, and prices may fall. [1 ¶5] (hedged: likely, may)\n" in text


def test_a_quotation_names_its_speaker_and_that_nobody_verified_it() -> None:
    text = to_plain(make_brief({"quotations": (make_entry(QUOTED),)}))
    assert "[2 ¶5]\n  Minister Jane Doe, described as “head of the talks” (not verified)\n" in text


def test_hostile_words_are_shown_on_one_line_with_controls_made_visible() -> None:
    entries = tuple(make_entry(make_statement(each, paragraph=3)) for each in SENTENCES)
    text = to_plain(make_brief({"judgements": entries}))
    assert text.count("\n- ") == len(SENTENCES) + 2
    assert "- ␛[31mred␛[0m ␀ \ufffdturned\ufffd [1 ¶3]\n" in text
    text.encode()


def test_a_matrix_names_every_source_in_every_line() -> None:
    assert "Trade | customs - Freedonia Gazette: silent; What the talks mean: main, 5\n" in to_plain(MATRIX)


def test_an_article_is_one_line() -> None:
    article = make_article(7, title="A\nB", read=True, starred=True, tags=("x", "y"), copies=3, words=1200)
    assert articles_plain((article,)) == (
        "a7: A B; source unknown; undated; 1,200 words; 2 copies; read; starred; tagged x; tagged y; article-7.txt\n"
    )


def test_empty_lists_say_so() -> None:
    assert (articles_plain(()), topics_plain(())) == ("No article.\n", "No topic.\n")


def test_topics_are_indented_with_counts() -> None:
    assert topics_plain(TREE) == "All (all): 2 articles, 1 origin, 1 unread\n  The border (border): no article\n"


def test_a_search_marks_what_it_found() -> None:
    text = to_plain(RESULT)
    assert text.startswith(
        "at least 1,200 articles, 1 independent origin\nRead as: trade OR trades\n"
        "Left out: 3 undated articles are outside date:2023\n"
    )
    assert "\n  ¶4: >>Trade<< and >>trades<<\n" in text
    assert text.endswith("\nTry: trades\n")


def test_a_search_that_finds_nothing_counts_each_word_by_itself() -> None:
    nothing = SearchResult("x y", "x and y", 0, 0, (), ("x",), (), words=(WordCount("x", 3), WordCount("y", 0)))
    assert to_plain(nothing).endswith("\nBy itself: x: 3 articles\nBy itself: y: 0 articles\n\nTry: x\n")


def test_a_document_shows_where_each_field_comes_from_and_its_paragraphs_by_number() -> None:
    article = make_article(1, provenance={"title": "inferred"}, rules={"title": "opening words"})
    text = document_plain(make_document("# Border\n\nOne.\n\nTwo.", article=article))
    assert "Title: Article 1 (inferred: opening words)\nSource: unknown\n" in text
    assert "Date: undated\n" in text
    assert text.endswith("\nBorder\n¶1 One.\n¶2 Two.\n")


def test_a_raw_document_shows_all_that_was_read_with_what_was_set_apart() -> None:
    document = make_document("One.\x1b[0m\n\nTags", boilerplate=(Boilerplate(10, 14, "tag line"),))
    text = document_plain(document, raw=True)
    assert text.endswith("One.␛[0m\n\nTags\n[set apart as tag line: characters 10 to 14]\n")


def test_statements_are_listed_with_kind_and_speaker() -> None:
    text = document_plain(make_document("x"), (QUOTED, OPENED))
    assert "¶5 quoted; Minister Jane Doe: “We will" in text
    assert text.endswith("¶2 reported: Freedonia opened the border on 5 March.\n")


def test_reports_say_what_was_done_refused_and_wrong() -> None:
    index = to_plain(IndexReport(1, 0, 0, 2, (Rejected(Path("b.xyz"), "no reader"),), 3, 2, 0.5, ("index rebuilt",)))
    assert index == (
        "3 articles, 2 independent origins\n1 added, 0 updated\n0 removed, 2 unchanged\n"
        "Refused: b.xyz: no reader\nPlease note: index rebuilt\n"
    )
    assert to_plain(CheckReport((), 1, 1, 4)) == "Checked: 1 file, 1 article, 4 citations.\nAll is well.\n"
    wrong = to_plain(CheckReport((Problem("file", "a1", "gone"),), 1, 1, 4))
    assert wrong.endswith("file: a1: gone\n1 problem.\n")


def test_a_value_without_plain_text_is_refused() -> None:
    with pytest.raises(TypeError, match="Span has no plain text"):
        to_plain(Span("a", 1, 0, 0, ""))
