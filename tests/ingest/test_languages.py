"""An article's language: told by its text, stated by its document, or unknown."""

import json
from pathlib import PurePath

import pytest
from tongues import TEXTS

from briefing.core.articles import Block, Draft, Stated
from briefing.ingest import read
from briefing.ingest.languages import DISAGREES, TOLD, tell_language
from briefing.languages import is_analysed, language_code, language_named, languages, names_of


def language(content: str, name: str = "a.txt") -> Stated | None:
    made = read(PurePath(name), content.encode())
    assert made.drafts, made.reasons
    return made.drafts[0].metadata.get("language")


def page(text: str, lang: str) -> str:
    return f'<html lang="{lang}"><head><title>News</title></head><body><article><p>{text}</p></article></body></html>'


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_a_text_tells_its_language(code: str) -> None:
    assert language(TEXTS[code]) == Stated(code, "inferred", TOLD)


def test_what_the_document_states_is_kept_where_the_text_agrees() -> None:
    assert language(page(TEXTS["de"], "de-AT"), "a.html") == Stated("de", "stated")
    assert language(page(TEXTS["fr"], "fr_FR"), "a.html") == Stated("fr", "stated")


@pytest.mark.parametrize("code", ["de", "fr", "ru", "ar"])
def test_a_page_that_calls_foreign_words_english_is_not_believed(code: str) -> None:
    assert language(page(f"{TEXTS[code]} {TEXTS[code]}", "en-US"), "a.html") == Stated(code, "inferred", DISAGREES)


def test_english_words_in_a_page_stated_in_another_language_are_english() -> None:
    found = language(page(f"{TEXTS['en']} {TEXTS['en']}", "de"), "a.html")
    assert found == Stated("en", "inferred", DISAGREES)


def test_where_the_text_is_too_short_to_tell_the_document_is_believed() -> None:
    assert language("---\nlanguage: de\n---\n\nKurz und gut.\n", "a.md") == Stated("de", "stated")
    assert language("---\nlang: ger\n---\n\nKurz und gut.\n", "a.md") == Stated("de", "stated")


def test_what_is_short_and_states_nothing_is_in_an_unknown_language() -> None:
    assert language("Kurz und gut.") is None
    assert language("1. 2. 3.\n\n" + "12,500 | 13,700 | 9,800\n" * 40) is None


def test_near_languages_are_the_documents_word() -> None:
    assert language(page(f"{TEXTS['pt']} {TEXTS['pt']}", "gl"), "a.html") == Stated("gl", "stated")


def test_records_and_feeds_state_a_language_for_each_article() -> None:
    lines = [{"text": TEXTS["es"], "language": "spa"}, {"text": TEXTS["en"]}, {"text": "Sí.", "language": "es-MX"}]
    made = read(PurePath("a.jsonl"), "\n".join(map(json.dumps, lines)).encode())
    assert [draft.metadata["language"].value for draft in made.drafts] == ["es", "en", "es"]


def test_links_and_addresses_are_no_words_of_a_language() -> None:
    assert language("https://www.example.com/les-negociations/sur-les-bateaux-de-peche " * 20) is None


def test_what_is_set_apart_does_not_tell_the_language() -> None:
    notice = "We use cookies to give you the best experience on our website. By continuing you accept them."
    found = language(f"{TEXTS['de']}\n\n{notice}\n\n{notice}\n")
    assert found == Stated("de", "inferred", TOLD)


@pytest.mark.parametrize(
    "text", ["\ud800" * 400, "\0a" * 400, "a" * 100_000, "\u202eשלום" * 3, "\u0301" * 500, "🙂 " * 9]
)
def test_no_text_makes_telling_fail(text: str) -> None:
    draft = Draft(text, (Block("paragraph", 0, 0, len(text)),), (), {"language": Stated("en-GB", "stated")})
    assert tell_language(draft).metadata["language"] == Stated("en", "stated")


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("de", "de"),
        ("de-AT", "de"),
        ("DE_at", "de"),
        ("deu", "de"),
        ("ger", "de"),
        ("zh-Hant-TW", "zh"),
        ("iw", "he"),
        ("nb-NO", "no"),
        ("en-US, fr", "en"),
        ("tlh", "tlh"),
        ("und", ""),
        ("mul", ""),
        ("german", ""),
        ("", ""),
        ("x", ""),
        ("12", ""),
    ],
)
def test_a_tag_names_a_language_whatever_its_region(tag: str, code: str) -> None:
    assert language_code(tag) == code


def test_a_person_names_a_language_by_code_or_name() -> None:
    assert [language_named(words) for words in ("German", "de-AT", "FR", "norwegian", "klingon", "")] == [
        *("de", "de", "fr", "no", "", ""),
    ]


def test_english_and_the_unknown_are_analysed() -> None:
    assert [is_analysed(tag) for tag in ("en", "en-GB", None, "", "de", "enm")] == [
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_languages_are_named_those_of_most_articles_first() -> None:
    assert names_of(["de", "fr", "fr", None]) == "French and German"
    assert names_of(["th"]) == "Thai"
    assert names_of([]) == ""


def test_no_two_languages_share_a_code() -> None:
    codes = [code for each in languages().values() for code in (each.code, *each.others)]
    assert len(codes) == len(set(codes))
