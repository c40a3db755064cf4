"""Sources side by side: which columns, which rows meet, and in what order."""

import pytest
from factories import make_article, make_gathered, make_span, make_statement
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compare import build_comparison
from briefing.compare.keyness import keyness
from briefing.core.comparisons import Comparison
from briefing.core.errors import UsageError
from briefing.core.statements import DateMention, Figure, Statement

SOURCES = ("The Gazette", "The Post", "The Herald", "The Courier", "The Echo")
ARTICLES = [make_article(number, source=source) for number, source in enumerate(SOURCES, 1)]
TALKS = "Negotiators from Freedonia and Sylvania agreed to reopen the border crossing at Lake Placid."
SAME_TALKS = "Freedonia and Sylvania have agreed to reopen their border crossing at Lake Placid, negotiators said."
GRAIN = "Farmers in Freedonia expect the smallest wheat harvest in a decade after months without rain."


def comparison_of(*statements: Statement, sources: list[str] | None = None, by_article: bool = False) -> Comparison:
    return build_comparison(make_gathered(*statements, articles=ARTICLES), sources, by_article=by_article)


def with_figure(text: str, value: float, unit: str, article: str) -> Statement:
    words = f"{value:g}"
    span = make_span(words, article=article, start=text.index(words))
    return make_statement(text, article=article, figures=(Figure(span, value, unit),))


def test_statements_that_make_the_same_point_share_a_row_and_others_stand_alone() -> None:
    compared = comparison_of(
        make_statement(TALKS), make_statement(GRAIN, start=200), make_statement(SAME_TALKS, article="a2")
    )
    assert [(row.relation, sorted(row.cells)) for row in compared.rows] == [
        ("shared", ["The Gazette", "The Post"]),
        ("unique", ["The Gazette"]),
    ]


def test_statements_that_share_no_more_than_names_do_not_meet() -> None:
    compared = comparison_of(
        make_statement("Jane Doe of Freedonia spoke to the press about wheat."),
        make_statement("Jane Doe of Freedonia once wrote an opera.", article="a2"),
    )
    assert [row.relation for row in compared.rows] == ["unique", "unique"]


def test_the_same_nouns_of_one_topic_are_no_common_point() -> None:
    compared = comparison_of(
        make_statement("Keeping lines open can help to find ground on water rights, cattle theft, and forest fires."),
        make_statement(
            "Working with both towns on matters such as forest fires, cattle theft, and water rights can build trust.",
            article="a2",
        ),
    )
    assert [row.relation for row in compared.rows] == ["unique", "unique"]


def test_copies_of_one_text_share_nothing_and_are_told_as_one_origin() -> None:
    articles = [
        make_article(number, source=source, origin=origin)
        for number, source, origin in ((1, "The Gazette", "a1"), (2, "The Post", "a1"), (3, "The Herald", "a3"))
    ]
    statements = [
        make_statement(TALKS),
        make_statement(GRAIN, start=200),
        make_statement(TALKS, article="a2"),
        make_statement(GRAIN, start=200, article="a2"),
        make_statement(SAME_TALKS, article="a3"),
    ]
    compared = build_comparison(make_gathered(*statements, articles=articles), None)
    assert [(row.relation, sorted(row.cells)) for row in compared.rows] == [
        ("shared", ["The Gazette", "The Herald", "The Post"]),
        ("unique", ["The Gazette"]),
    ]
    assert compared.notices == ("The Gazette and The Post hold copies of one text, which count as one origin",)


def test_sources_that_are_no_columns_change_no_row() -> None:
    made = [make_statement(TALKS), make_statement(SAME_TALKS, article="a2"), make_statement(GRAIN, article="a3")]
    compared = comparison_of(*made, sources=["The Gazette", "The Post"])
    assert [(row.relation, sorted(row.cells)) for row in compared.rows] == [("shared", ["The Gazette", "The Post"])]


def test_another_figure_for_the_same_is_a_difference_with_both_values() -> None:
    compared = comparison_of(
        with_figure("The flood at the Lake Placid dam killed 12 villagers on the eastern bank.", 12, "villagers", "a1"),
        with_figure("The flood at the Lake Placid dam killed 30 villagers on the eastern bank.", 30, "villagers", "a2"),
    )
    (row,) = compared.rows
    assert row.relation == "differs"
    assert row.difference is not None
    assert {source: span.text for source, span in row.difference.values.items()} == {
        "The Gazette": "12",
        "The Post": "30",
    }


def test_a_rounded_figure_is_no_difference() -> None:
    compared = comparison_of(
        with_figure("The flood at the Lake Placid dam killed 98 villagers on the eastern bank.", 98, "villagers", "a1"),
        with_figure(
            "The flood at Lake Placid dam killed nearly 100 villagers on the eastern bank.", 100, "villagers", "a2"
        ),
    )
    assert [row.relation for row in compared.rows] == ["shared"]


def test_the_same_words_on_another_occasion_are_different_events() -> None:
    def held(place: str, day: str, article: str) -> Statement:
        text = f"The trade ministers of both countries discussed wheat tariffs in {place} on {day}."
        date = DateMention(make_span(day, article=article, start=text.index(day)), day, "day")
        return make_statement(text, article=article, dates=(date,))

    compared = comparison_of(held("Lakeville", "2023-03-05", "a1"), held("Hilltown", "2023-06-19", "a2"))
    assert [row.relation for row in compared.rows] == ["different-events"]


def test_the_four_sources_with_most_to_say_are_the_columns_and_silent_ones_are_named() -> None:
    statements = [
        make_statement(f"Freedonia item {at} of {article}.", article=article, start=at * 100)
        for article, count in (("a1", 1), ("a2", 3), ("a3", 2), ("a4", 4))
        for at in range(count)
    ]
    compared = comparison_of(*statements)
    assert compared.sources == ("The Courier", "The Post", "The Herald", "The Gazette")
    assert compared.silent == ("The Echo",)


def test_one_source_alone_is_all_unique() -> None:
    compared = comparison_of(make_statement(TALKS), make_statement(GRAIN, start=200), sources=["the gazette"])
    assert compared.sources == ("The Gazette",)
    assert {row.relation for row in compared.rows} == {"unique"}


def test_unknown_sources_stay_apart_under_their_articles_ids() -> None:
    articles = [make_article(1), make_article(2)]
    gathered = make_gathered(make_statement(TALKS), make_statement(SAME_TALKS, article="a2"), articles=articles)
    assert build_comparison(gathered, None).sources == ("a1", "a2")


def test_articles_of_one_source_are_columns_when_asked_for() -> None:
    articles = [make_article(1, source="The Post"), make_article(2, source="The Post")]
    gathered = make_gathered(make_statement(TALKS), make_statement(GRAIN, article="a2"), articles=articles)
    assert build_comparison(gathered, ["a2", "a1"], by_article=True).sources == ("a2", "a1")


def test_a_source_may_be_named_by_one_of_its_articles() -> None:
    made = make_statement(TALKS), make_statement(GRAIN, article="a2")
    assert comparison_of(*made, sources=["a2", "article-1.txt"]).sources == ("The Post", "The Gazette")
    assert comparison_of(*made, sources=["article-1.txt"], by_article=True).sources == ("a1",)


def test_a_source_that_is_not_there_is_refused_with_those_that_are_near() -> None:
    with pytest.raises(UsageError) as refused:
        comparison_of(make_statement(TALKS), sources=["The Gazete"])
    assert refused.value.hint == "did you mean The Gazette?"


def test_a_source_that_is_not_there_is_refused_with_those_that_have_a_name_and_ids_are_none() -> None:
    articles = [make_article(1), make_article(2), make_article(3, source="The Gazette")]
    gathered = make_gathered(make_statement(TALKS), articles=articles)
    with pytest.raises(UsageError) as refused:
        build_comparison(gathered, ["Nobody"])
    assert refused.value.hint == ("the library has The Gazette, 2 articles without a source, each known by its id")


def test_more_than_four_sources_are_refused() -> None:
    with pytest.raises(UsageError, match="5 sources"):
        comparison_of(make_statement(TALKS), sources=list(SOURCES))


def test_each_source_has_its_own_words_with_the_places_where_they_stand() -> None:
    first, second = "The {0} goes on and the {0} in the valley has no end.", "A {0} in the hills is a {0} too."
    compared = comparison_of(
        make_statement(first.format("war")),
        make_statement(second.format("war"), start=100),
        make_statement("Nobody in the valley wants war.", start=200),
        make_statement(first.format("conflict"), article="a2"),
        make_statement(second.format("conflict"), article="a2", start=100),
        make_statement("Nobody in the valley wants conflict.", article="a2", start=200),
    )
    wording = compared.wording[0]
    (term,) = wording.terms["The Gazette"]
    assert (term.term, term.count) == ("war", 5)
    assert [span.start for span in term.spans] == [4, 24, 102, 124, 227]
    assert [term.term for term in wording.terms["The Post"]] == ["conflict"]


def test_keyness_is_that_of_the_published_formula() -> None:
    assert keyness(10, 0, 1000, 1000) == pytest.approx(13.863, abs=0.001)
    assert keyness(5, 5, 1000, 1000) == 0
    assert keyness(1, 9, 1000, 1000) < 0


def under(heading: str, text: str, start: int, iso: str | None = None, article: str = "a1") -> Statement:
    dates = (DateMention(make_span("then", article=article), iso, "year"),) if iso else ()
    return make_statement(text, article=article, start=start, heading=(heading,), dates=dates)


def test_what_sources_meet_in_goes_by_time() -> None:
    loans = "Freedonia defaulted on its harbour loans from the Sylvanian Bank."
    quays = "Engineers in Freedonia dredged the eastern quays of Port Placid."
    compared = comparison_of(
        *(
            under("The debt", text, start, iso, article)
            for text, start, iso in ((loans, 100, "2020"), (quays, 200, "2010"))
            for article in ("a1", "a2")
        )
    )
    assert [row.cells["The Gazette"][0].start for row in compared.rows] == [200, 100]


def test_what_one_source_alone_says_goes_by_sub_theme_then_as_it_says_it() -> None:
    compared = comparison_of(
        under("The port", "Freedonia dredged its harbour.", 0),
        under("The debt", "Freedonia defaulted on loans in 2020.", 100, "2020"),
        under("The debt", "Freedonia borrowed abroad in 2010.", 200, "2010"),
        under("The port", "Freedonia built cranes.", 300),
    )
    assert [next(iter(row.cells.values()))[0].start for row in compared.rows] == [0, 300, 100, 200]


WORDS = st.sampled_from(["Freedonia", "port", "grain", "treaty", "border", "opened", "closed", "minister", "not", "40"])
SENTENCES = st.lists(WORDS, min_size=1, max_size=10).map(lambda words: " ".join(words).capitalize() + ".")


@st.composite
def statements_of_three(draw: st.DrawFn) -> list[Statement]:
    made = []
    for number in (1, 2, 3):
        for place, text in enumerate(draw(st.lists(SENTENCES, max_size=6))):
            kind = {"question": draw(st.booleans()), "heading": draw(st.sampled_from([(), ("The port",)]))}
            made.append(make_statement(text, article=f"a{number}", start=place * 200, **kind))
    return made


@settings(deadline=None)
@given(statements_of_three())
def test_every_statement_that_says_something_stands_in_one_cell_of_its_own_source(made: list[Statement]) -> None:
    compared = comparison_of(*made)
    shown = [(source, each) for row in compared.rows for source, cell in row.cells.items() for each in cell]
    wanted = [each for each in made if not each.question] or made
    assert sorted(each.start for _, each in shown) == sorted(each.start for each in wanted)
    assert all(each in made and ARTICLES[int(each.article[1:]) - 1].source == source for source, each in shown)
    assert all((len(row.cells) == 1) == (row.relation == "unique") for row in compared.rows)
    assert compared == comparison_of(*made)


def test_another_spelling_of_what_others_say_too_is_no_word_of_ones_own() -> None:
    def said(place: str, article: str, count: int) -> list[Statement]:
        things = ["grain", "wool", "timber", "salt", "copper", "coal", "honey", "wine"]
        return [
            make_statement(f"Much {thing} goes to the {place} by ship.", article=article, start=at * 100)
            for at, thing in enumerate(things[:count])
        ]

    weather = "Rain falls on barley, clouds gather over lakes, farmers mend roofs, children stay indoors."
    others = [
        make_statement(weather.replace("Rain", each), article="a2", start=900 + at * 100)
        for at, each in enumerate("ABCDEF")
    ]
    compared = comparison_of(*said("U.S.", "a1", 8), *said("US", "a2", 1), *others)
    wording = compared.wording[0]
    assert "U.S." not in [term.term for term in wording.terms["The Gazette"]]


def test_sources_of_one_title_are_told_apart_by_their_files() -> None:
    articles = [make_article(number, title="Talks", path=f"{number}.txt", origin="a1") for number in (1, 2)]
    made = make_statement(TALKS), make_statement(TALKS, article="a2")
    compared = build_comparison(make_gathered(*made, articles=articles), None)
    assert compared.titles == {"a1": "Talks (1.txt)", "a2": "Talks (2.txt)"}
    assert compared.notices == ("Talks (1.txt) and Talks (2.txt) hold copies of one text, which count as one origin",)


def test_sources_that_speak_and_are_no_columns_are_counted() -> None:
    said = [
        make_statement(f"Port {number} of Freedonia opened.", article=f"a{number}", start=100 * at)
        for number in range(1, 6)
        for at in range(6 - number)
    ]
    compared = comparison_of(*said)
    assert len(compared.sources) == 4
    assert dict(compared.others) == {"The Echo": 1}
    assert dict(comparison_of(*said, sources=["The Echo"]).others)["The Gazette"] == 5
