"""What a search answers, and what it says of itself."""

from pathlib import Path

import pytest
from shelf import Shelf

from briefing.core.errors import NotKnownError, QueryError
from briefing.core.search import SearchResult
from briefing.index.view import EACH
from briefing.library import searching


@pytest.fixture
def shelf(tmp_path: Path):
    made = Shelf(tmp_path, spellings=["Kyiv, Kiev"])
    yield made
    made.close()


def excluded(result: SearchResult) -> list[tuple[int, str]]:
    return [(one.count, one.reason) for one in result.excluded]


def ids(result: SearchResult) -> list[str]:
    return [hit.article.id for hit in result.hits]


def test_the_country_is_not_the_pronoun(shelf: Shelf) -> None:
    shelf.add_all(["The U.S. agreed.", "The US agreed.", "They told us."])
    assert shelf.find("US") == shelf.find("U.S.") == [1, 2]
    assert shelf.find("us") == [3]


def test_no_word_is_too_common(shelf: Shelf) -> None:
    shelf.add_all(["to be or not", "other words"])
    assert shelf.find('"to be"') == [1]


def test_spellings_count_as_one_and_it_is_said(shelf: Shelf) -> None:
    shelf.add_all(["In Kyiv.", "In Kiev."])
    result = shelf.searching.search("kiev")
    assert result.total == 2
    assert "Kyiv" in result.parsed


def test_an_article_in_which_words_are_rarer_and_weightier_comes_first(shelf: Shelf) -> None:
    shelf.add("the ceasefire was one of many things that were talked of on that long day of talks", title="A day")
    shelf.add("words about other things", title="Ceasefire")
    shelf.add("ceasefire ceasefire ceasefire", title="Another")
    assert ids(shelf.searching.search("ceasefire"))[-1] == "a1"


def test_by_date_means_newest_first_and_undated_last(shelf: Shelf) -> None:
    for date in ("", "2023", "2023-06-10", "2024"):
        shelf.add("iran", date=date)
    assert ids(shelf.searching.search("iran", sort="date")) == ["a4", "a3", "a2", "a1"]


def test_pages_follow_each_other(shelf: Shelf) -> None:
    shelf.add_all([f"iran {number}" for number in range(5)])
    whole = ids(shelf.searching.search("iran"))
    assert ids(shelf.searching.search("iran", limit=2, offset=2)) == whole[2:4]
    assert shelf.searching.search("iran", limit=2).total == 5


def test_copies_are_counted_as_one_origin(shelf: Shelf) -> None:
    shelf.add("iran", path="one.txt")
    shelf.add("iran", path="two.txt")
    shelf.add("iran too", path="three.txt")
    result = shelf.searching.search("iran")
    assert (result.total, result.origins) == (3, 3)  # without keys, copies never meet


def test_copies_of_one_origin_are_one_hit_and_counted(shelf: Shelf) -> None:
    for number in range(3):
        shelf.add("iran spoke", path=f"copy{number}.txt", keys=(7,), date=f"2023-06-0{number + 1}")
    for number in range(3):
        shelf.add(f"iran {number}", date="2022")
    result = shelf.searching.search("iran", sort="date")
    assert (result.total, result.origins) == (6, 4)
    assert [(hit.article.id, hit.article.copies) for hit in result.hits[:2]] == [("a3", 3), ("a4", 1)]
    assert ids(result) == ["a3", "a4", "a5", "a6"]
    assert ids(shelf.searching.search("iran", sort="date", limit=2, offset=2)) == ["a5", "a6"]
    assert shelf.find("iran") == [1, 2, 3, 4, 5, 6]


def test_an_article_that_only_credits_the_source_is_told_of(shelf: Shelf) -> None:
    shelf.add("iran", credit="Freedonia Press / Jane Doe")
    shelf.add("iran", credit="Jane Doe")
    shelf.add("iran", source="Sylvania Post", credit="Freedonia Press")
    assert excluded(shelf.searching.search('source:"freedonia press"')) == [
        (1, "article credits Freedonia Press without stating it as its source"),
        (1, "article of unknown source is outside source:freedonia press"),
    ]
    shelf.add("iran", credit="FREEDONIA")
    shelf.add("iran", credit="FREEDONIA")
    shelf.add("syria", credit="FREEDONIA")
    told = excluded(shelf.searching.search("iran source:freedonia"))
    assert told[1] == (2, "articles credit FREEDONIA without stating it as their source")


def test_a_language_is_found_in_the_form_of_any_region(shelf: Shelf) -> None:
    for language in ("en", "en-GB", "en_US", "enm"):
        shelf.add("iran", language=language)
    assert shelf.find("lang:en") == [1, 2, 3]
    assert shelf.find("lang:en-gb") == [2]


def test_articles_that_a_date_leaves_out_are_counted(shelf: Shelf) -> None:
    for date in ("", "", "2023", "2023-06-10", "2022"):
        shelf.add("iran", date=date)
    shelf.add("syria")
    result = shelf.searching.search("iran date:2023-06")
    assert ids(result) == ["a4"]
    assert excluded(result) == [
        (2, "undated articles are outside date:2023-06"),
        (1, "article dated too roughly to tell is outside date:2023-06"),
    ]


def test_relative_dates_count_from_today(shelf: Shelf) -> None:
    shelf.add("iran", date="2024-03-14")
    shelf.add("iran", date="2024-03-01")
    result = shelf.searching.search("date:yesterday")
    assert ids(result) == ["a1"]
    assert result.parsed == "dated yesterday"


def test_kinds_and_speakers_come_from_statements_and_what_is_not_analysed_is_counted(shelf: Shelf) -> None:
    for analysed in (True, True, False):
        shelf.add("Jane Doe said so. Iran", analysed=analysed)
    shelf.analyse(1, kind="quoted", speakers={"Jane Doe": "Minister"})
    assert shelf.find("speaker:doe") == [1]
    result = shelf.searching.search("iran kind:quoted")
    assert ids(result) == ["a1"]
    assert excluded(result) == [(1, "article not analysed yet is outside kind:quoted")]


def test_issues_come_from_the_rules(shelf: Shelf) -> None:
    shelf.add_all(["iran", "syria"])
    shelf.issues["x"] = frozenset({2})
    assert shelf.find("issue:x") == [2]
    assert shelf.find("-issue:x") == [1]
    with pytest.raises(NotKnownError):
        shelf.find("issue:none")


def test_marks_tags_and_notes_are_found(shelf: Shelf) -> None:
    shelf.add_all(["one", "two", "three"])
    desk = shelf.catalogue.desk
    desk.set_mark([1], "read", True)
    desk.set_mark([2], "starred", True)
    desk.set_tags(3, ["Urgent"])
    desk.set_note(2, "mine", "2024-01-01")
    assert shelf.find("is:read") == [1]
    assert shelf.find("is:unread") == [2, 3]
    assert shelf.find("is:starred") == shelf.find("has:note") == [2]
    assert shelf.find("tag:urgent") == [3]
    desk.set_mark([1], "read", False)
    assert shelf.find("is:unread") == [1, 2, 3]


def test_fields_of_words_are_found_and_unknown_ones_counted(shelf: Shelf) -> None:
    shelf.add("iran", source="Freedonia Times", author="Jane Doe", title="Talks on arms control", language="en")
    shelf.add("iran")
    assert shelf.find("source:times") == shelf.find('author:"jane doe"') == shelf.find("source:free*") == [1]
    assert shelf.find('title:"arms control"') == shelf.find("lang:en") == [1]
    result = shelf.searching.search("iran source:freedonia")
    assert excluded(result) == [(1, "article of unknown source is outside source:freedonia")]


def test_too_many_beginnings_are_capped_the_commonest_first_and_it_is_said(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "MOST", 2 * (2 + EACH))
    shelf.add_all(["sand", "sand", "sea", "sea", "sun", "sail"])
    result = shelf.searching.search("s*")
    assert (result.total, result.at_least) == (4, True)
    assert excluded(result) == [(2, "rarer words beginning with s were not looked for")]


def test_the_last_word_is_a_beginning_while_one_types(shelf: Shelf) -> None:
    shelf.add_all(["sanctions", "sanctuary"])
    assert shelf.searching.search("sanct").total == 0
    assert shelf.searching.search("sancti", typing=True).total == 1
    assert shelf.searching.search("sanct", typing=True).total == 2
    assert shelf.searching.search('"sanct', typing=True).total == 2


def test_a_wrong_query_is_no_empty_answer(shelf: Shelf) -> None:
    with pytest.raises(QueryError):
        shelf.searching.search('iran "nuclear')


def test_when_nothing_is_found_each_word_is_counted_by_itself(shelf: Shelf) -> None:
    shelf.add_all(["iran", "iran", "syria"])
    result = shelf.searching.search("iran syria -turkey")
    assert [(one.words, one.count) for one in result.words] == [("iran", 2), ("syria", 1)]


def test_suggestions_find_something(shelf: Shelf) -> None:
    shelf.add_all(["Ukraine and its neighbours", "arms and control", "Nuclear weapons"])
    for query, wanted in (
        ("ukrane", "ukraine"),
        ("ukraine zebra", "ukraine"),
        ('"arms control"', "arms control"),
        ("nuclar wepons", "nuclear weapons"),
        ("title:zebra", None),
    ):
        suggestions = shelf.searching.search(query).suggestions
        assert wanted is None or wanted in suggestions
        assert all(shelf.find(suggestion) for suggestion in suggestions)


def test_suggestions_are_no_noise(shelf: Shelf) -> None:
    shelf.add_all(["Ukraine and Ukrainians for its neighbours"])
    for query, wanted in (("ukrane", ("ukraine",)), ("ukrane~1", ()), ("foo", ()), ("zebra", ())):
        assert shelf.searching.search(query).suggestions == wanted


def test_operators_in_lower_case_are_suggested_in_capitals(shelf: Shelf) -> None:
    shelf.add_all(["Talks on Freedonia.", "Talks on Sylvania."])
    assert shelf.searching.search("freedonia or xqzw").suggestions == ("freedonia OR xqzw", "freedonia")
    assert shelf.searching.search("talks not freedonia").suggestions[0] == "talks NOT freedonia"


def test_all_of_a_name_is_suggested_where_a_field_took_its_first_word(shelf: Shelf) -> None:
    shelf.add("Some words.", source="Freedonia Herald")
    result = shelf.searching.search("source:freedonia herald")
    assert result.total == 0
    assert result.suggestions[0] == 'source:"freedonia herald"'


def test_a_result_found_has_no_suggestions(shelf: Shelf) -> None:
    shelf.add("iran")
    result = shelf.searching.search("iran")
    assert (result.suggestions, result.words) == ((), ())


def test_words_in_one_sentence_are_told_from_words_in_one_paragraph(shelf: Shelf) -> None:
    shelf.add_all(["Iran spoke. Syria was silent.", "Iran spoke of Syria.", "Iran.\n\nSyria."])
    assert shelf.find("(iran syria)s") == [2]
    assert shelf.find("(iran syria)p") == [1, 2]
    assert shelf.find("iran syria") == [1, 2, 3]


def test_a_kind_and_words_may_be_asked_of_one_sentence(shelf: Shelf) -> None:
    apart = shelf.add("Iran may wait. Syria waits.", analysed=False)
    together = shelf.add("Syria may wait. Iran waits.", analysed=False)
    unknown = shelf.add("Syria may wait.", analysed=False)
    for number in (apart, together):
        shelf.analyse(number, hedges=["may"], speakers={"Iran": "Iran"})
    assert shelf.find("kind:hedged syria") == [apart, together]
    assert shelf.find("(kind:hedged syria)s") == [together]
    assert shelf.find("(speaker:iran kind:hedged)s") == [apart]
    assert shelf.find("(syria -kind:hedged)s") == [apart]
    result = shelf.searching.search("(kind:hedged syria)s")
    assert [one.count for one in result.excluded] == [1], unknown
    assert result.hits[0].snippets[0].text == "Syria may wait"


def test_words_that_are_one_thing_together_are_so_in_a_title_too(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, spellings=["cybersecurity, cyber security"])
    joined = shelf.add("words", title="Cybersecurity")
    apart = shelf.add("words", title="Security and cyber crime")
    shelf.add("cybersecurity", title="Words")
    assert shelf.find("title:(cyber security)") == [joined, apart]
    assert "also cybersecurity" in shelf.searching.search("title:(cyber security)").parsed
    shelf.close()


def test_what_is_not_in_the_catalogue_any_more_is_not_found(shelf: Shelf) -> None:
    shelf.add_all(["iran", "iran too"])
    assert shelf.searching.search("iran").total == 2
    shelf.catalogue.arrivals.withdraw(["00001.txt"])
    assert ids(shelf.searching.search("iran")) == ["a2"]


def test_a_query_that_is_not_finished_is_answered_even_when_it_finds_nothing(shelf: Shelf) -> None:
    shelf.add_all(["Ukraine", "sanctions"])
    for query in ("(ukrane", "ukrane (", '"ukrane sanctoins', "title:ukrane AND", "(ukrane sanctions OR"):
        result = shelf.searching.search(query, typing=True)
        assert all(shelf.find(suggestion) for suggestion in result.suggestions)


def test_suggestions_mend_the_spelling_and_ask_for_less_at_once(shelf: Shelf) -> None:
    shelf.add("Ukraine at war")
    result = shelf.searching.search("ukrane war date:1999")
    assert "ukraine war" in result.suggestions
