"""Snippets are verbatim, whole sentences, best first, and mark what was found."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shelf import Shelf

from briefing.core.search import Hit, Snippet

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
