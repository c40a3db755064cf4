"""A library in several languages: what is found, what is not analysed, and what is said of that."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tongues import TEXTS

from briefing.core.errors import UsageError
from briefing.core.topics import TopicCount
from briefing.export import to_markdown
from briefing.library import Library

Open = Callable[..., Library]
BOTE = f"---\nsource: Der Bote\ntitle: Boats und Fischer\n---\n\n{TEXTS['de']}\n\nDie Boats bleiben im Hafen.\n"
PHARE = f"---\nsource: Le Phare\n---\n\n{TEXTS['fr']}\n"


@pytest.fixture
def many(folder: Path) -> Path:
    """A folder of two English articles, a German and a French one."""
    (folder / "bote.md").write_text(BOTE, encoding="utf-8")
    (folder / "phare.md").write_text(PHARE, encoding="utf-8")
    return folder


def found(library: Library, query: str) -> list[str]:
    return sorted(hit.article.path for hit in library.search(query).hits)


def told(library: Library, query: str) -> dict[str, int]:
    return {each.reason: each.count for each in library.search(query).excluded}


def test_articles_are_found_by_the_forms_of_their_own_language(many: Path, open_library: Open) -> None:
    library = open_library(many)
    assert found(library, "Fischerboot") == ["bote.md"]
    assert found(library, "négociation") == found(library, "negociation accord") == ["phare.md"]
    assert found(library, "Freedonia") == ["bote.md", "grain.txt", "harbour.txt", "phare.md"]
    assert found(library, "lang:de") == ["bote.md"]
    assert found(library, "minister lang:en") == ["harbour.txt"]


def test_hits_in_other_languages_are_shown_marked_in_a_clause(many: Path, open_library: Open) -> None:
    (hit,) = open_library(many).search("Fischerboot").hits
    (snippet,) = hit.snippets
    assert [snippet.text[start - snippet.start : end - snippet.start] for start, end in snippet.highlights] == [
        "Fischerboote"
    ]


def test_other_languages_have_no_statements_and_are_on_no_issue(many: Path, open_library: Open) -> None:
    library = open_library(many)
    assert library.statements("bote.md") == ()
    (harbour,) = (each for each in library.topics() if each.id == "harbour")
    assert isinstance(harbour, TopicCount)
    assert harbour.articles == 2
    assert [article.path for article in library.not_analysed()] == ["bote.md", "phare.md"]


def test_a_search_says_what_it_leaves_out_for_its_language(many: Path, open_library: Open) -> None:
    library = open_library(many)
    assert told(library, "Freedonia kind:quoted") == {
        "articles in French and German are not analysed and so outside kind:quoted": 2
    }
    assert told(library, "Fischerboot speaker:doe") == {
        "article in German is not analysed and so outside speaker:doe": 1
    }
    assert told(library, "(Hafen geschlossen)s") == {
        "article in German is not analysed and so outside what stands in one sentence": 1
    }


def test_a_brief_says_which_articles_hold_its_words_and_were_not_analysed(many: Path, open_library: Open) -> None:
    brief = open_library(many).brief("harbour")
    assert "1 article in German mentions these words and was not analysed" in brief.notices
    labels = [entry.label or "" for entry in brief.section("gaps").entries]
    (named,) = (label for label in labels if label.startswith("1 article in German mentions these words"))
    assert "Boats und Fischer" in named
    assert "Der Bote" in named
    assert "1 article in French was not analysed; these words are not in it" in labels
    assert not any(label.startswith("Silent") for label in labels)
    assert "was not analysed" in to_markdown(brief)


def test_a_brief_on_a_query_in_another_language_says_the_same(many: Path, open_library: Open) -> None:
    brief = open_library(many).brief(query="Hafen")
    assert "1 article in German mentions these words and was not analysed" in brief.notices
    assert brief.section("reported").empty == "No article in this library that was analysed says anything on Hafen."


def test_a_brief_limited_to_sources_speaks_of_theirs_alone(many: Path, open_library: Open) -> None:
    brief = open_library(many).brief("harbour", sources=["Le Phare"])
    labels = [entry.label or "" for entry in brief.section("gaps").entries]
    assert labels == ["1 article in French was not analysed; these words are not in it"]


def test_a_brief_on_all_counts_what_was_not_analysed(many: Path, open_library: Open) -> None:
    brief = open_library(many).brief("all")
    assert "2 articles in French and German were not analysed" in brief.notices
    assert {source.article.path for source in brief.sources} == {"grain.txt", "harbour.txt"}


def test_a_comparison_calls_no_source_silent_that_was_not_analysed(many: Path, open_library: Open) -> None:
    comparison = open_library(many).compare("harbour")
    assert comparison.not_analysed == {"Der Bote": "German", "Le Phare": "French"}
    assert comparison.silent == ()
    assert "not analysed for their language: Der Bote (in German), Le Phare (in French)" in comparison.notices
    assert "## Who was not analysed" in to_markdown(comparison)


def test_a_source_that_was_not_analysed_can_be_asked_for(many: Path, open_library: Open) -> None:
    comparison = open_library(many).compare("harbour", sources=["Der Bote", "Le Phare"])
    assert comparison.sources == ("Der Bote", "Le Phare")
    assert comparison.rows == ()


def test_a_source_with_an_english_article_that_says_nothing_is_silent(many: Path, open_library: Open) -> None:
    text = f"---\nsource: Der Bote\n---\n\n{TEXTS['en'].replace('harbour', 'mountain').replace('boats', 'sheep')}\n"
    (many / "english.md").write_text(text, encoding="utf-8")
    library = open_library(many)
    assert library.compare("harbour").silent == ("Der Bote",)
    assert library.matrix().not_analysed == {"Le Phare": "French"}


def test_the_matrix_calls_no_source_silent_that_was_not_analysed(many: Path, open_library: Open) -> None:
    matrix = open_library(many).matrix()
    assert matrix.not_analysed == {"Der Bote": "German", "Le Phare": "French"}
    assert "2 articles in French and German were not analysed" in matrix.notices
    row = next(line for line in to_markdown(matrix).splitlines() if line.startswith("| The harbour"))
    assert row.count("not analysed") == 2
    assert "silent" not in row


def test_an_article_whose_language_is_corrected_is_analysed_and_indexed_anew(many: Path, open_library: Open) -> None:
    library = open_library(many)
    assert found(library, "Fischerbooten") == ["bote.md"]
    article = library.correct("bote.md", {"language": "English"})
    assert (article.language, article.provenance["language"]) == ("en", "user")
    assert library.statements("bote.md")
    assert found(library, "Fischerbooten") == []
    assert "bote.md" in [one.path for one in library.issue_articles("harbour")]
    library.correct("bote.md", {"language": ""})
    assert library.statements("bote.md") == ()
    assert found(library, "Fischerbooten") == ["bote.md"]
    assert "bote.md" not in [one.path for one in library.issue_articles("harbour")]


def test_an_english_article_that_is_said_to_be_in_another_language_loses_its_statements(
    folder: Path, open_library: Open
) -> None:
    library = open_library(folder)
    library.correct("grain.txt", {"language": "fr"})
    assert library.statements("grain.txt") == ()
    assert [one.path for one in library.issue_articles("grain")] == []
    assert library.check().ok


def test_a_language_nobody_knows_is_no_correction(folder: Path, open_library: Open) -> None:
    with pytest.raises(UsageError, match="gibberish is no language"):
        open_library(folder).correct("grain.txt", {"language": "gibberish"})


def test_a_changed_rule_asks_nothing_of_articles_that_are_not_analysed(
    many: Path, open_library: Open, home: Path
) -> None:
    open_library(many).close()
    config = home / "config" / "briefing" / "topics.toml"
    config.write_text(config.read_text("utf-8").replace("harbour OR boats", "boats OR fischer"), encoding="utf-8")
    library = open_library(many)
    assert [one.path for one in library.issue_articles("harbour")] == ["harbour.txt"]


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_an_article_in_any_language_is_read_found_and_shown(code: str, tmp_path: Path, open_library: Open) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "news.txt").write_text(TEXTS[code], encoding="utf-8")
    library = open_library(tmp_path / "one")
    spaceless = code in {"zh", "ja", "ko", "th"}
    for word in (TEXTS[code][3:6], TEXTS[code][:2]) if spaceless else TEXTS[code].replace(",", "").split()[1:4:2]:
        (hit,) = library.search(f'"{word}"').hits
        assert any(snippet.highlights for snippet in hit.snippets), word
    assert library.check().ok


def test_a_misspelt_word_of_another_language_is_mended(many: Path, open_library: Open) -> None:
    assert "fischerboote" in open_library(many).search("Fischrboote").suggestions


def test_a_clause_of_chinese_is_shown_not_the_whole_paragraph(tmp_path: Path, open_library: Open) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "news.txt").write_text(TEXTS["zh"] * 3, encoding="utf-8")
    (hit,) = open_library(tmp_path / "one").search("渔船").hits
    assert all(snippet.text.count("。") == 1 for snippet in hit.snippets)


def test_words_of_chinese_are_counted_by_their_characters(tmp_path: Path, open_library: Open) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "news.txt").write_text("外交部，NATO 2024。", encoding="utf-8")
    assert open_library(tmp_path / "one").article("news.txt").words == 5


def test_a_line_of_synonyms_joins_languages(many: Path, open_library: Open, home: Path) -> None:
    (home / "config" / "briefing" / "synonyms.txt").write_text("grain, Getreide, céréales\n", encoding="utf-8")
    library = open_library(many)
    assert found(library, "grain") == ["bote.md", "grain.txt", "phare.md"]
    assert "2 articles in French and German mention these words and were not analysed" in library.brief("grain").notices
