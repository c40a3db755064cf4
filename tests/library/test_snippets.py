"""Snippets are verbatim, whole sentences, best first, and mark what was found."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf import Shelf

from briefing.catalogue.packing import pack_statements
from briefing.catalogue.records import PackedStatements
from briefing.core.search import Hit, Snippet
from briefing.core.statements import Statement

ARTICLE = """# Talks on Iran

Iran came first. The talks went on. Nobody spoke of Syria.

Other words stand here. Then Iran and Syria were spoken of; sanctions too.

# What follows

Nothing of it."""


@pytest.fixture
def shelf(tmp_path: Path):
    made = Shelf(tmp_path, spellings=["Kyiv, Kiev"])
    yield made
    made.close()


def hit_of(shelf: Shelf, query: str, *, typing: bool = False) -> Hit:
    (hit,) = shelf.searching.search(query, typing=typing).hits
    return hit


def text_of(shelf: Shelf, hit: Hit) -> str:
    document = shelf.catalogue.articles.document(hit.article)
    assert document is not None
    return document.text


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start - snippet.start : end - snippet.start] for start, end in snippet.highlights]


def test_the_sentence_with_most_of_what_was_asked_for_comes_first(shelf: Shelf) -> None:
    shelf.add(ARTICLE)
    best = hit_of(shelf, "iran syria").snippets[0]
    assert best.text == "Then Iran and Syria were spoken of; sanctions too."
    assert marked(best) == ["Iran", "Syria"]
    assert (best.paragraph, best.heading) == (2, ("Talks on Iran",))


def test_a_heading_may_be_shown(shelf: Shelf) -> None:
    shelf.add(ARTICLE)
    assert hit_of(shelf, "follows").snippets[0].text == "What follows"


def test_there_are_three_at_most(shelf: Shelf) -> None:
    shelf.add(". ".join(f"iran {number}" for number in range(9)))
    assert len(hit_of(shelf, "iran").snippets) == 3


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("talk", ["talks"]),
        ('"kiev council"', ["Kyiv Council"]),
        ("counsil~", ["Council"]),
        ("sanct*", ["sanctions"]),
        ("air-strike", ["airstrikes"]),
        ('"council sanctions"~3', ["Council", "sanctions"]),
        ("council -zebra", ["Council"]),
        ('council BUTNOT "security council"', ["Council"]),
        ("(council sanctions)s", ["Council", "sanctions"]),
    ],
)
def test_what_is_marked_is_what_was_found(shelf: Shelf, query: str, wanted: list[str]) -> None:
    shelf.add("In talks the Kyiv Council spoke of sanctions after airstrikes.")
    assert marked(hit_of(shelf, query).snippets[0]) == wanted


def test_the_beginning_that_is_typed_is_marked(shelf: Shelf) -> None:
    shelf.add("Sanctions were spoken of.")
    assert marked(hit_of(shelf, "sanct", typing=True).snippets[0]) == ["Sanctions"]


def test_a_hit_by_title_shows_the_title_where_it_stands(shelf: Shelf) -> None:
    shelf.add("# Arms control\n\nWords.", title="Arms control")
    snippet = hit_of(shelf, "title:arms").snippets[0]
    assert (snippet.text, marked(snippet), snippet.paragraph) == ("Arms control", ["Arms"], 0)


def test_a_hit_by_a_title_that_stands_nowhere_shows_the_first_sentence(shelf: Shelf) -> None:
    shelf.add("First words. Second words.", title="Arms control")
    snippet = hit_of(shelf, "arms").snippets[0]
    assert (snippet.text, snippet.highlights) == ("First words", ())


def test_a_hit_by_a_fact_shows_the_first_sentence(shelf: Shelf) -> None:
    shelf.add("First words. Second words.", date="2023")
    assert hit_of(shelf, "date:2023").snippets[0].text == "First words"


def test_before_analysis_clauses_are_shown(shelf: Shelf) -> None:
    shelf.add("First words. Then Iran spoke; others did not.", analysed=False)
    assert hit_of(shelf, "iran").snippets[0].text == "Then Iran spoke;"


def test_a_sentence_without_end_is_cut_around_what_was_found(shelf: Shelf) -> None:
    shelf.add("word " * 400 + "iran " + "word " * 400)
    snippet = hit_of(shelf, "iran").snippets[0]
    assert len(snippet.text) < 600
    assert marked(snippet) == ["iran"]
    assert not snippet.text.startswith("ord")


def test_a_changed_article_is_shown_as_it_is_now(shelf: Shelf) -> None:
    shelf.add("Iran spoke.", path="one.txt")
    assert hit_of(shelf, "iran").snippets[0].text == "Iran spoke."
    shelf.add("Much was said. Iran was silent.", path="one.txt")
    assert hit_of(shelf, "iran").snippets[0].text == "Iran was silent."


def texts(hit: Hit) -> list[str]:
    return [snippet.text for snippet in hit.snippets]


def test_the_snippets_together_show_every_word_the_rarest_first(shelf: Shelf) -> None:
    shelf.add("Iran Iran Iran. Iran, Iran. Iran spoke. Iran again.\n\nOf Iran nothing.\n\nSyria is named here at last.")
    shelf.add_all(["Iran", "Iran", "Iran and others"])
    (hit,) = shelf.searching.search("iran syria").hits
    assert hit.snippets[0].text == "Syria is named here at last."
    assert {word for snippet in hit.snippets for word in marked(snippet)} == {"Iran", "Syria"}


def test_more_snippets_are_shown_where_three_cannot_show_every_word(shelf: Shelf) -> None:
    shelf.add("One iran. Two syria. Three turkey. Four sanctions. Five iran")
    assert len(texts(hit_of(shelf, "iran syria turkey sanctions"))) == 4


def test_a_word_in_a_part_far_down_is_shown(shelf: Shelf) -> None:
    shelf.add("\n\n".join([f"Iran and Syria, {number}." for number in range(20)] + ["Turkey."] * 3))
    assert "Turkey." in texts(hit_of(shelf, "iran syria turkey"))


def test_a_word_that_analysis_passed_over_is_shown_in_its_clause(shelf: Shelf) -> None:
    number = shelf.add("Iran spoke. Syria was silent.", analysed=False)
    shelf.add("Iran")
    article = shelf.catalogue.articles.some([f"a{number}"])["a1"]
    first = Statement("a1", article.revision, 0, 11, "Iran spoke.", 1)
    packed = PackedStatements(number, article.revision, 1, ("reported",), (), pack_statements([first]), ())
    shelf.catalogue.statements.store([packed], version=1, rules=())
    assert texts(hit_of(shelf, "iran syria")) == ["Syria was silent.", "Iran spoke."]


SPOKEN = "Words first. Iran may agree. Syria may not. “We wait,” said Jane Doe. Jane Doe of Iran left. Iran is far."


def test_a_kind_is_shown_by_statements_of_that_kind_with_what_makes_them_so(shelf: Shelf) -> None:
    shelf.analyse(shelf.add(SPOKEN), hedges=["may"], quotes=["“We wait,”"])
    hedged, quoted = hit_of(shelf, "kind:hedged").snippets, hit_of(shelf, "kind:quoted").snippets
    assert [(snippet.text, marked(snippet)) for snippet in hedged] == [
        ("Iran may agree", ["may"]),
        ("Syria may not", ["may"]),
    ]
    assert [(snippet.text, marked(snippet)) for snippet in quoted] == [("“We wait,” said Jane Doe", ["“We wait,”"])]


def test_a_statement_of_the_kind_that_holds_the_words_too_comes_first(shelf: Shelf) -> None:
    shelf.analyse(shelf.add(SPOKEN), hedges=["may"], quotes=["“We wait,”"])
    best = hit_of(shelf, "kind:hedged syria").snippets[0]
    assert (best.text, marked(best)) == ("Syria may not", ["Syria", "may"])
    assert texts(hit_of(shelf, "kind:quoted far"))[:2] == ["“We wait,” said Jane Doe", "Iran is far."]
    assert marked(hit_of(shelf, "kind:quoted jane").snippets[0]) == ["Jane"]


def test_a_speaker_is_shown_where_they_speak(shelf: Shelf) -> None:
    shelf.analyse(shelf.add(SPOKEN), speakers={"Jane Doe": "Minister"})
    first = hit_of(shelf, "speaker:doe").snippets[0]
    assert (first.text, marked(first)) == ("“We wait,” said Jane Doe", ["Jane Doe"])
    assert hit_of(shelf, "speaker:doe iran").snippets[0].text == "Jane Doe of Iran left"


def test_an_issue_is_shown_by_statements_on_it(shelf: Shelf) -> None:
    number = shelf.add(SPOKEN)
    shelf.issues["waiting"] = frozenset({number})
    shelf.on_issue["waiting"] = {number: frozenset({3})}
    assert texts(hit_of(shelf, "issue:waiting")) == ["“We wait,” said Jane Doe"]
    assert "“We wait,” said Jane Doe" not in texts(hit_of(shelf, "words NOT kind:quoted"))


pieces = st.sampled_from(
    [
        "Iran",
        "Syria",
        "talks. ",
        "U.S.",
        "\n\n",
        "\n\n# ",
        "; ",
        "…",
        "“",
        "\u202e",
        "\x1b[2J",
        "é",
        "x" * 700,
        " ",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.lists(pieces, min_size=1, max_size=25).map(" ".join), analysed=st.booleans())
def test_every_snippet_is_verbatim_and_every_hit_has_one(
    text: str, analysed: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shelf = Shelf(tmp_path_factory.mktemp("shelf"))
    shelf.add(text, analysed=analysed, title="Iran of old")
    for query in ("iran", "iran OR syria", "*", "x*", '"iran syria"', "title:iran", "NOT zebra"):
        for hit in shelf.searching.search(query).hits:
            whole = text_of(shelf, hit)
            assert hit.snippets or not whole.strip()
            for snippet in hit.snippets:
                assert snippet.text == whole[snippet.start : snippet.end] != ""
                assert all(snippet.start <= start < end <= snippet.end for start, end in snippet.highlights)
    shelf.close()


@pytest.mark.parametrize(
    ("language", "before", "word", "after"), [("th", "กว่าที่", "ธัญพืช", "นี้"), ("ja", "大臣は述べた、", "漁船", "と穀物")]
)
def test_a_long_text_without_spaces_is_cut_around_what_was_found(
    shelf: Shelf, language: str, before: str, word: str, after: str
) -> None:
    shelf.add(before * 200 + word + after * 200, language=language)
    (snippet,) = hit_of(shelf, word).snippets
    assert marked(snippet) == [word]
    assert f"{before}{word}{after}" in snippet.text
    assert len(snippet.text) < 600
    assert not unicodedata.combining(snippet.text[0])
