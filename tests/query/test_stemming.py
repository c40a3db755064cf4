"""Words in each language: their stems, their scripts, and a query in all of them at once."""

import unicodedata

import pytest
from queries import read

from briefing.core.errors import QueryError
from briefing.languages import languages
from briefing.query.grammar import parse
from briefing.query.matcher import Matcher
from briefing.query.stemming import OWN, UNSTEMMED, mark_of, stemming_of, stemmings_of, term_maker
from briefing.query.tree import Word
from briefing.query.words import Words, simple_terms


def marks(query: str, text: str, language: str | None, *others: str) -> list[str]:
    """What of a text in a language is found by a query, in a library of that language and others."""
    matcher = Matcher(parse(query), stemmings=stemmings_of((language, *others)))
    return [text[start:end] for start, end in matcher.extents(Words(text, language))]


@pytest.mark.parametrize(
    ("language", "query", "text", "found"),
    [
        ("de", "Verhandlung", "Die Verhandlungen der Länder beginnen.", ["Verhandlungen"]),
        ("de", "laender", "Die Verhandlungen der Länder beginnen.", ["Länder"]),
        ("de", "STRASSE", "Auf der Straße war es still.", ["Straße"]),
        ("fr", "accord", "L’accord sur les négociations.", ["L’accord"]),
        ("fr", "negociation", "L’accord sur les négociations.", ["négociations"]),
        ("fr", '"accord sur les négociations"', "L’accord sur les négociations.", ["L’accord sur les négociations"]),
        ("es", "elección", "Las elecciones serán en junio.", ["elecciones"]),
        ("it", "Iran", "Il governo dell'Iran non ha risposto.", ["dell'Iran"]),
        ("pt", "educacao", "A educação e as relações.", ["educação"]),
        ("pt", '"educacao e as relacoes"', "A educação e as relações.", ["educação e as relações"]),
        ("pl", "negocjowac", "Chcą negocjować dalej.", ["negocjować"]),
        ("ca", "acord", "L'acord és nou.", ["L'acord"]),
        ("ru", "правительство", "Заявление правительства России.", ["правительства"]),
        ("ar", "حكومة", "قالت الحكومات إن المحادثات", ["الحكومات"]),
        ("ar", "محادثات", "قالت إن مُحَادَثَات", ["مُحَادَثَات"]),
        ("el", "κυβερνηση", "Η απόφαση της κυβέρνησης.", ["κυβέρνησης"]),
        ("tr", "ışık", "IŞIK ve ışıklar", ["IŞIK", "ışıklar"]),
        ("he", "ממשלה", "ההחלטה של מֶמְשָׁלָה", ["מֶמְשָׁלָה"]),
        ("uk", "уряд", "Уряд відповів.", ["Уряд"]),
        ("zh", "外交部", "中国外交部发言人周一表示", ["外交部"]),
        ("zh", "外交*", "中国外交部发言人周一表示", ["外交"]),
        ("ja", "東京", "政府は東京で会議を開いた", ["東京"]),
        ("ja", "イラン", "ｲﾗﾝ政府", ["ｲﾗﾝ"]),
        ("ko", "대통령", "대통령은 정부와", ["대통령"]),
        ("th", "รัฐบาล", "ประเทศไทยและรัฐบาลใหม่", ["รัฐบาล"]),
        ("hi", "सरकार", "भारत सरकार ने कहा", ["सरकार"]),
        ("de", "regierun*", "Die Regierung und Regierungen, nicht das Regiment", ["Regierung", "Regierungen"]),
        ("de", "Regirung~", "Die Regierung antwortete.", ["Regierung"]),
        ("fr", '"gouvernement accord"~2', "Le gouvernement veut un accord.", ["gouvernement", "accord"]),
        ("de", "2024", "Im Jahr 2024 begann es.", ["2024"]),
        ("de", "NATO", "Die Nato tagt.", ["Nato"]),
    ],
)
def test_a_word_is_found_in_its_forms_in_the_language_of_the_article(
    language: str, query: str, text: str, found: list[str]
) -> None:
    assert marks(query, text, language) == found


def test_a_stem_counts_only_in_articles_of_its_language() -> None:
    assert marks("universities", "Die Universe sind weit.", "de", "en") == []
    assert marks("Verhandlung", "Talks, called Verhandlungen.", "en", "de") == []
    assert marks("Verhandlungen", "Talks, called Verhandlungen.", "en", "de") == ["Verhandlungen"]


def test_a_query_finds_its_word_in_articles_of_every_language() -> None:
    for language in ("en", "de", "fr", "pl", "uk", None):
        assert marks("Iran", "Iran 2024", language, "de", "fr", "pl", "uk") == ["Iran"]


def test_a_library_in_english_widens_no_query() -> None:
    assert stemmings_of(("en", None, "en-GB", "und")) == ()
    assert Matcher(parse("talks"), stemmings=()).widened == Word(0, 5, "talks", "talk")


def test_names_of_sources_and_speakers_are_the_same_in_every_language() -> None:
    tree = parse("source:gazette speaker:doe")
    assert Matcher(tree, stemmings=("de", "fr")).widened == Matcher(tree).widened


def test_an_almost_word_stays_within_its_language_and_begins_alike() -> None:
    assert marks("Regirung~", "Die Gesinnung der Leute.", "de") == []
    assert not any(mark_of(one)[:1] == mark_of(other)[:1] for one in ("de", "fr") for other in ("es", UNSTEMMED))


def test_every_language_has_a_stemming_and_a_mark_of_its_own_or_none() -> None:
    stemmings = {code: stemming_of(code) for code in languages()}
    assert stemmings["en"] == OWN
    assert {stemming for code, stemming in stemmings.items() if code not in {"en", stemming}} == {UNSTEMMED}
    found = {mark_of(stemming) for stemming in stemmings.values()}
    assert len(found) == len(set(stemmings.values()))
    assert all(not mark or unicodedata.category(mark) == "Co" for mark in found)


def test_a_text_with_marks_of_our_own_in_it_is_no_other_language() -> None:
    mark = mark_of("de")
    assert simple_terms(f"{mark}iran", "en") == ("iran",)
    assert simple_terms(f"{mark}iran", "fr") != simple_terms("iran", "de") == (f"{mark}iran",)


@pytest.mark.parametrize("language", sorted(languages()))
def test_no_word_makes_a_stemmer_fail_or_gives_an_empty_term(language: str) -> None:
    term = term_maker(stemming_of(language))
    for word in ("a", "İ", "ß", "ŉ", "\u0301x", "x\u200d", "''", "'s", "l'", "…", "1", "٣", "ｱ", "ﷺ", "e" * 999):
        assert term(word).lstrip(mark_of(stemming_of(language))), word


def test_a_star_after_a_word_of_latin_letters_in_a_lump_is_still_a_mistake() -> None:
    assert isinstance(read("air-str*"), QueryError)
    assert not isinstance(read("外交*"), QueryError)
