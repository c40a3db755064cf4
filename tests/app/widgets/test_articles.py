from dataclasses import replace

import pytest
from factories import make_article

from briefing.app.widgets.articles import ArticleRows, HitRows, SuggestionRows, snippet_line
from briefing.app.widgets.cells import Line, line_width
from briefing.core.search import Hit, SearchResult, Snippet


def text_of(line: Line) -> str:
    return "".join(text for text, _ in line).rstrip()


def marked(line: Line) -> list[str]:
    return [text for text, role in line if role == "match"]


def make_snippet(text: str, *words: str, start: int = 100) -> Snippet:
    highlights = tuple((start + text.index(word), start + text.index(word) + len(word)) for word in words)
    return Snippet("a1", 1, start, start + len(text), text, highlights)


def test_an_article_shows_title_source_date_level_and_marks() -> None:
    article = make_article(
        source="The Freedonia Post", date="2023-06-15T10:00:00Z", starred=True, copies=3, tags=("x",)
    )
    rows = ArticleRows((article,), {"a1": "mentioned"})
    assert [text_of(line) for line in rows.lines(0, 70)] == [
        "● ★ Article 1",
        "  The Freedonia Post · 2023-06-15 · 3 copies #x              mentioned",
    ]


def test_what_is_not_known_is_said() -> None:
    rows = ArticleRows((make_article(title=None, read=True),))
    assert [text_of(line) for line in rows.lines(0, 60)] == ["  article-1.txt", "  source unknown · undated"]


def test_an_inferred_source_is_said_to_be_so() -> None:
    article = make_article(source="Freedonia Post", provenance={"source": "inferred"})
    assert text_of(ArticleRows((article,)).lines(0, 60)[1]) == "  Freedonia Post (inferred) · undated"


def test_a_hit_shows_its_best_place_with_the_matches_marked() -> None:
    snippet = make_snippet("They agreed on a ceasefire in June.", "ceasefire", "June")
    result = SearchResult("q", "q", 1, 1, (), (), (Hit(make_article(), 1.0, (snippet,)),))
    rows = HitRows(result)
    assert text_of(rows.lines(0, 60)[2]) == "  They agreed on a ceasefire in June."
    assert marked(rows.lines(0, 60)[2]) == ["ceasefire", "June"]
    assert rows.hit("a1") is result.hits[0]


def test_a_hit_without_a_place_says_why_it_is_there() -> None:
    result = SearchResult("q", "q", 1, 1, (), (), (Hit(make_article(), 1.0, ()),))
    assert text_of(HitRows(result).lines(0, 60)[2]) == "  found by its metadata"


@pytest.mark.parametrize("width", [20, 30, 40, 80])
def test_the_first_match_of_a_long_snippet_is_seen(width: int) -> None:
    text = "Many words stand before it " * 6 + "and then the ceasefire comes " + "and many words after it " * 6
    line = snippet_line(make_snippet(text, "ceasefire"), width)
    assert marked(line) == ["ceasefire"]
    assert line_width(line) == width
    assert text_of(line).startswith("  …")


def test_a_snippet_of_wide_characters_keeps_its_width() -> None:
    line = snippet_line(make_snippet("条約の締結に関する交渉は昨日ジュネーブで始まった", "ジュネーブ"), 24)
    assert marked(line) == ["ジュネーブ"]
    assert line_width(line) == 24


def test_suggestions_are_told_from_articles_by_their_keys() -> None:
    rows = SuggestionRows(("ceasefire",))
    assert rows.key(0) == "query ceasefire"
    assert text_of(rows.lines(0, 40)[0]) == "try  ceasefire"


def test_articles_are_found_by_id_and_renewed_by_a_new_source() -> None:
    article = make_article(2)
    rows = ArticleRows((make_article(1), article))
    assert rows.article("a2") is article
    assert rows.article("gone") is None
    assert ArticleRows((replace(article, starred=True),)).lines(0, 20)[0] != rows.lines(1, 20)[0]
