"""The brief as a whole: its sections, what may stand in them, and that it is the same each time."""

from dataclasses import replace

from factories import make_article, make_gathered, make_span, make_statement
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.briefs import build_brief
from briefing.core.briefs import SECTIONS, Brief
from briefing.core.statements import DateMention, Hedge, LeadIn, Speaker, Statement

TALKS = "Freedonia and Sylvania opened talks on the border crossing at Lake Placid."
GRAIN = "Freedonia exported two million tonnes of grain through the southern port."


def brief_of(*statements: Statement, **fields: object) -> Brief:
    return build_brief(make_gathered(*statements, **fields))


def texts(brief: Brief, section: str) -> list[str]:
    return [cited.statement.text for entry in brief.section(section).entries for cited in entry.statements]


def labels(brief: Brief, section: str) -> list[str | None]:
    return [entry.label for entry in brief.section(section).entries]


def test_a_brief_has_all_sections_in_order_and_each_says_its_rule() -> None:
    brief = brief_of(make_statement(TALKS))
    assert [section.id for section in brief.sections] == [id for id, _ in SECTIONS]
    assert all(section.rule for section in brief.sections)
    assert all(section.entries or section.empty for section in brief.sections)


def test_a_brief_of_nothing_says_so_in_every_section() -> None:
    brief = brief_of()
    assert all(not section.entries and section.empty for section in brief.sections if section.id != "gaps")


def test_changes_say_that_no_comparison_was_asked_for() -> None:
    assert (
        brief_of(make_statement(TALKS)).section("changes").empty == "No comparison with an earlier brief was asked for."
    )


def test_questions_announcements_and_lead_ins_are_shown_nowhere_but_counted() -> None:
    asks = make_statement("Will Freedonia open the border crossing at last?", question=True, start=100)
    tells = make_statement("This article explores the talks on Freedonia in detail.", announcement=True, start=200)
    leads = make_statement("Talks on Freedonia often touch upon:", start=300)
    brief = brief_of(make_statement(TALKS), asks, tells, leads)
    shown = {text for section in brief.sections for text in texts(brief, section.id)}
    assert shown == {TALKS}
    left_out = "Not shown as statements: 1 question, 1 announcement of what an article will do, 1 list introduction"
    assert left_out in labels(brief, "gaps")


def test_nothing_hedged_stands_under_reported() -> None:
    text = "Freedonia will likely reopen the southern port in the spring."
    hedged = make_statement(text, modality="hedged", hedges=(Hedge("a1", 1, 15, 21, "likely"),), start=0)
    brief = brief_of(hedged, make_statement(GRAIN, start=200))
    assert texts(brief, "reported") == [GRAIN]
    assert texts(brief, "hedged") == [text]
    assert labels(brief, "hedged") == [None]


def test_where_only_speakers_hedge_the_section_says_so() -> None:
    text = "Freedonia may reopen the southern port in the spring, an envoy said."
    told = make_statement(text, attribution="indirect", hedges=(Hedge("a1", 1, 10, 13, "may", holder="speaker"),))
    assert "those hedge whom it quotes" in brief_of(told).section("hedged").empty
    assert brief_of(make_statement(GRAIN)).section("hedged").empty == "Nothing on this issue is hedged."


def test_items_of_a_list_with_a_hedged_introduction_are_no_reports() -> None:
    lead = LeadIn("a1", 1, 0, 31, "Topics that likely came up were:", hedged=True)
    item = make_statement("The status of the Freedonian port", start=40, lead_in=lead)
    brief = brief_of(item)
    assert texts(brief, "reported") == []
    assert [entry.group for entry in brief.section("hedged").entries] == [lead.text]


def test_items_of_a_list_stand_under_the_line_that_introduces_them() -> None:
    lead = LeadIn("a1", 1, 0, 21, "They have agreed upon:")
    items = [
        make_statement(f"The {what} of Freedonia", start=at, lead_in=lead) for at, what in ((30, "port"), (60, "debt"))
    ]
    brief = brief_of(*items)
    assert [entry.group for entry in brief.section("reported").entries] == [lead.text, lead.text]
    assert texts(brief, "bottom-line") == []


def test_statements_that_say_the_same_are_one_entry_that_counts_origins_and_not_copies() -> None:
    copies = [make_statement(TALKS, article=f"a{number}") for number in (1, 2, 3)]
    articles = [make_article(1), make_article(2, origin="a1", copies=2), make_article(3)]
    brief = brief_of(*copies, make_statement(GRAIN, start=200), articles=articles)
    entry = brief.section("reported").entries[0]
    assert [cited.citation for cited in entry.statements] == [1, 2, 3]
    assert entry.origins == 2
    assert texts(brief, "agreement") == [TALKS] * 3


def test_one_origin_alone_is_no_agreement() -> None:
    articles = [make_article(1), make_article(2, origin="a1", copies=2)]
    brief = brief_of(make_statement(TALKS), make_statement(TALKS, article="a2"), articles=articles)
    assert texts(brief, "agreement") == []
    assert "All that is said here rests on a single origin" in labels(brief, "gaps")


def test_how_many_points_rest_on_one_origin_is_told_in_the_right_number() -> None:
    met = [make_statement(TALKS), make_statement(TALKS, article="a2")]
    one = [make_statement(GRAIN, start=200)]
    two = [*one, make_statement("The bridge in Lakeville fell.", article="a2", start=300)]
    articles = [make_article(1), make_article(2)]
    told = "on a single origin (2 origins speak on it)"
    points = "points made on this issue"
    assert f"1 of the 2 {points} rests {told}" in labels(brief_of(*met, *one, articles=articles), "gaps")
    assert f"2 of the 3 {points} rest {told}" in labels(brief_of(*met, *two, articles=articles), "gaps")
    assert f"Each of the 2 {points} rests {told}" in labels(brief_of(*two, articles=articles), "gaps")
    assert f"None of the {points} rests {told}" in labels(brief_of(*met, articles=articles), "gaps")


def test_the_positions_of_a_states_several_names_stand_together() -> None:
    first = make_statement(
        "The palace said Freedonia would keep the port open.",
        attribution="indirect",
        speaker=Speaker("Palace", None, make_span("palace", start=4), "Freedonia"),
    )
    second = make_statement(
        "Northport said Freedonia would talk on the border crossing.",
        article="a2",
        attribution="indirect",
        speaker=Speaker("Northport", None, make_span("Northport", article="a2"), "Freedonia"),
    )
    entries = brief_of(first, second).section("positions").entries
    assert [entry.group for entry in entries] == ["Freedonia", "Freedonia"]


def test_a_sentence_that_tells_what_two_say_stands_under_both() -> None:
    statement = make_statement(
        "Freedonia said that 300 soldiers were exchanged; Sylvania put the number at 250.",
        attribution="indirect",
        speaker=Speaker("Freedonia", None, make_span("Freedonia"), "Freedonia"),
        other_speakers=(Speaker("Sylvania", None, make_span("Sylvania", start=49)),),
    )
    brief = brief_of(statement)
    assert [entry.group for entry in brief.section("positions").entries] == ["Freedonia", "Sylvania"]
    assert labels(brief, "reported") == ["attributed to Freedonia and Sylvania"]


def test_positions_tell_own_words_from_what_a_source_tells() -> None:
    told = make_statement(
        "The minister said Freedonia would keep the port open.",
        attribution="indirect",
        speaker=Speaker("Jane Doe", None, make_span("The minister")),
    )
    own = make_statement(
        "“Freedonia keeps its word on the border crossing,” Jane Doe said.",
        start=100,
        attribution="direct",
        speaker=Speaker("Jane Doe", "minister of trade", make_span("Jane Doe", start=151)),
        quotes=(make_span("“Freedonia keeps its word on the border crossing,”", start=100),),
    )
    brief = brief_of(told, own, articles=[make_article(1, source="The Gazette")])
    entries = brief.section("positions").entries
    assert [entry.group for entry in entries] == ["Jane Doe", "Jane Doe"]
    assert labels(brief, "positions") == ["own words", "as The Gazette tells it"]
    assert labels(brief, "quotations") == ["not verified"]


def test_what_an_interviewer_says_is_nobodys_position() -> None:
    asker = Speaker("The Gazette", None, make_span("The Gazette"))
    first = make_statement("Freedonia has closed its port to grain.", attribution="direct", speaker=asker, paragraph=4)
    brief = brief_of(first, articles=[make_article(1, source="The Gazette")])
    assert texts(brief, "positions") == texts(brief, "quotations") == []


def test_the_speaker_of_a_paragraph_that_asks_is_an_interviewer() -> None:
    asker = Speaker("Interviewer", None, make_span("Interviewer"))
    first = make_statement("Freedonia has closed its port to grain.", attribution="direct", speaker=asker, paragraph=4)
    second = replace(make_statement("How will it last?", start=80, question=True), speaker=asker, paragraph=4)
    assert texts(brief_of(first, second), "quotations") == []


def test_a_timeline_goes_by_date_with_those_without_a_year_last() -> None:
    def dated(text: str, words: str, iso: str | None, precision: str, start: int) -> Statement:
        span = make_span(words, start=start + text.index(words))
        return make_statement(text, start=start, dates=(DateMention(span, iso, precision),))  # type: ignore[arg-type]

    brief = brief_of(
        dated("Freedonia held a vote on 12 February.", "12 February", "--02-12", "day-no-year", 0),
        dated("Freedonia closed the embassy in 2019.", "2019", "2019", "year", 100),
        dated("Freedonia mourned its poet last week.", "last week", None, "relative", 200),
        dated("Freedonia joined the league in June 2018.", "June 2018", "2018-06", "month", 300),
    )
    entries = brief.section("timeline").entries
    assert [entry.group for entry in entries] == ["June 2018", "2019", "12 February", None]
    assert labels(brief, "timeline") == [
        "day not stated",
        "day and month not stated",
        "year not stated",
        "1 statement with a relative date only, not placed",
    ]


def test_relative_dates_stand_where_the_date_of_their_article_puts_them() -> None:
    def told(text: str, words: str, iso: str | None, *, start: int = 0, article: str = "a1") -> Statement:
        span = make_span(words, article=article, start=start + text.index(words))
        made = make_statement(text, article=article, start=start)
        return replace(made, dates=(DateMention(span, iso, "day" if words[:1].isdigit() else "relative"),))

    brief = brief_of(
        told("Freedonia mourned its poet on Friday.", "Friday", "2026-10-30"),
        told("Freedonia counts its votes this week.", "this week", "2026-W44", start=100),
        told("Freedonia closed the embassy on 28 October 2026.", "28 October 2026", "2026-10-28", start=200),
        told("Freedonia will open the border today.", "today", None, article="a2"),
        articles=[make_article(1, date="2026-10-30"), make_article(2)],
    )
    entries = brief.section("timeline").entries
    assert [entry.group for entry in entries] == [
        "this week (article of 2026-10-30)",
        "28 October 2026",
        "Friday (article of 2026-10-30)",
        None,
    ]
    assert entries[-1].label == "1 statement with a relative date only, not placed"


def test_an_inferred_date_that_another_is_reckoned_from_says_so() -> None:
    span = make_span("Friday", start=30)
    said = replace(make_statement(TALKS), dates=(DateMention(span, "2026-10-30", "relative"),))
    article = make_article(1, date="2026-10-30", provenance={"date": "inferred"})
    groups = [entry.group for entry in brief_of(said, articles=[article]).section("timeline").entries]
    assert groups == ["Friday (article of 2026-10-30, inferred)"]


def test_silent_articles_are_named_and_undated_ones_counted() -> None:
    articles = [make_article(1), make_article(2, title="On the weather", source="The Post")]
    gaps = labels(brief_of(make_statement(TALKS), articles=articles), "gaps")
    assert "Silent: “On the weather” (The Post)" in gaps
    assert "The only article on the issue is undated, so how old the newest is cannot be told" in gaps
    articles = [make_article(1), make_article(2)]
    gaps = labels(brief_of(make_statement(TALKS), make_statement(GRAIN, article="a2"), articles=articles), "gaps")
    assert "All 2 articles on the issue are undated, so how old the newest is cannot be told" in gaps
    articles[1] = make_article(2, date="2026-01-15")
    gaps = labels(brief_of(make_statement(TALKS), make_statement(GRAIN, article="a2"), articles=articles), "gaps")
    assert "1 of 2 articles on the issue is undated" in gaps
    assert "The newest article on the issue is of 2026-01-15" in gaps


def test_every_article_on_the_issue_is_a_source_and_says_where_its_fields_come_from() -> None:
    article = make_article(1, source="The Gazette", provenance={"title": "inferred", "source": "user"})
    brief = brief_of(make_statement(TALKS, question=True), articles=[article])
    assert [reference.number for reference in brief.sources] == [1]
    assert labels(brief, "sources") == [
        "[1] “Article 1” (inferred); source: The Gazette (given by you); undated; 100 words; mainly on the issue"
    ]


WORDS = st.sampled_from(
    [
        "Freedonia",
        "port",
        "grain",
        "treaty",
        "border",
        "talks",
        "opened",
        "closed",
        "signed",
        "minister",
        "army",
        "river",
        "not",
        "12",
        "40",
    ]
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
KINDS = st.fixed_dictionaries(
    {
        "attribution": st.sampled_from(["none", "indirect", "direct"]),
        "modality": st.sampled_from(["asserted", "hedged"]),
        "evaluative": st.booleans(),
        "question": st.booleans(),
        "heading": st.sampled_from([(), ("The port",), ("The talks", "The treaty")]),
    }
)
ARTICLES = [make_article(1), make_article(2, origin="a1"), make_article(3), make_article(4)]


@st.composite
def many_statements(draw: st.DrawFn) -> tuple[Statement, ...]:
    made = []
    for number in (1, 2, 3):
        place = 0
        for text in draw(st.lists(SENTENCES, max_size=6)):
            made.append(make_statement(text, article=f"a{number}", start=place, **draw(KINDS)))
            place += len(text) + 1
    return tuple(made)


@settings(deadline=None)
@given(many_statements())
def test_all_that_is_shown_is_from_the_input_and_once_in_a_section(statements: tuple[Statement, ...]) -> None:
    brief = brief_of(*statements, articles=ARTICLES)
    numbers = {reference.number: reference.article.id for reference in brief.sources}
    ids = [entry.id for section in brief.sections for entry in section.entries]
    assert len(ids) == len(set(ids))
    for section in brief.sections:
        shown = [cited for entry in section.entries for cited in entry.statements]
        assert all(cited.statement in statements for cited in shown)
        assert all(numbers[cited.citation] == cited.statement.article for cited in shown)
        places = [(cited.statement.article, cited.statement.start) for cited in shown]
        assert len(places) == len(set(places))


@settings(deadline=None)
@given(many_statements())
def test_the_same_input_gives_the_same_brief(statements: tuple[Statement, ...]) -> None:
    assert brief_of(*statements, articles=ARTICLES) == brief_of(*statements, articles=ARTICLES)


@settings(deadline=None)
@given(st.lists(st.text(st.characters(), min_size=1, max_size=60), max_size=5))
def test_whatever_the_text_holds_a_brief_is_made(found: list[str]) -> None:
    statements = [make_statement(text, start=100 * at, heading=(text,)) for at, text in enumerate(found)]
    assert brief_of(*statements, articles=[make_article(1)]).sections


def test_one_endless_sentence_does_not_hold_a_brief_up() -> None:
    endless = "Freedonia " + "9" * 50_000 + " and, " * 50_000
    assert texts(brief_of(make_statement(endless), make_statement(TALKS, article="a2")), "reported")


def test_words_around_a_quotation_are_the_tellers() -> None:
    text = "Jane Doe has stated that her goal for Freedonia is “an early harvest.”"
    part = make_statement(
        text,
        attribution="direct",
        cue=make_span("stated", start=13),
        speaker=Speaker("Jane Doe", None, make_span("Jane Doe")),
        quotes=(make_span("“an early harvest.”", start=text.index("“")),),
    )
    brief = brief_of(part, articles=[make_article(1, source="The Gazette")])
    assert labels(brief, "positions") == ["quoted words are Jane Doe’s own, the rest is The Gazette’s telling"]


def test_only_of_a_person_without_a_role_is_it_told_that_none_was_found() -> None:
    def label(name: str, role: str | None = None, actor: str | None = None) -> str | None:
        speaker = Speaker(name, role, make_span(name), actor)
        said = make_statement(f"{name} called Freedonia “a good place.”", attribution="direct", speaker=speaker)
        return labels(brief_of(said), "quotations")[0]

    assert label("Jane Doe") == "role not found in the text; not verified"
    assert label("Jane Doe", "minister") == "not verified"
    assert label("Ministry of Ports") == "not verified"
    assert label("Harbour Ministry spokesperson") == "not verified"
    assert label("Palace", None, "Freedonia") == "not verified"


def test_words_around_a_description_are_told_without_it() -> None:
    text = "The shop owner in Northport said Freedonia was “naive.”"
    part = make_statement(
        text,
        attribution="direct",
        speaker=Speaker("shop owner in Northport", None, make_span("shop owner in Northport", start=4)),
        quotes=(make_span("“naive.”", start=text.index("“")),),
    )
    brief = brief_of(part, articles=[make_article(1, source="The Gazette")])
    assert labels(brief, "positions") == ["quoted words are the speaker’s own, the rest is The Gazette’s telling"]


def test_a_quotation_over_several_sentences_is_told_where_it_is_cut() -> None:
    speaker = Speaker("Jane Doe", "minister", make_span("Jane Doe", start=80))
    first = make_statement(
        "“The port of Freedonia stays open.",
        attribution="direct",
        speaker=speaker,
        quotes=(make_span("“The port of Freedonia stays open."),),
    )
    second = make_statement(
        "Freedonia keeps its word,” said Jane Doe.",
        start=35,
        attribution="direct",
        speaker=speaker,
        cue=make_span("said", start=62),
        quotes=(make_span("Freedonia keeps its word,”", start=35),),
    )
    brief = brief_of(first, second)
    assert labels(brief, "quotations") == [
        "not verified; the quotation goes on in the next sentence",
        "not verified; the quotation begins in the sentence before",
    ]
    assert labels(brief, "positions")[1] == "own words; the quotation begins in the sentence before"


def test_a_brief_without_a_statement_says_in_every_section_that_nothing_was_found() -> None:
    brief = brief_of(articles=[make_article(1)])
    nothing = "No article in this library says anything on Freedonia."
    assert {brief.section(id).empty for id in ("bottom-line", "reported", "hedged", "judgements")} == {nothing}
    assert len(brief.sections) == len(SECTIONS)


def test_statements_of_articles_mainly_on_the_issue_that_the_rule_leaves_out_are_counted() -> None:
    said = "mainly on this issue, do not match the rule and so are not in this brief"
    gaps = labels(brief_of(make_statement(TALKS), off_rule={"a1": 27}), "gaps")
    assert f"27 statements of source 1, which is {said}" in gaps
    articles = [make_article(number) for number in range(1, 9)]
    made = [make_statement(TALKS, article=each.id) for each in articles]
    gaps = labels(brief_of(*made, articles=articles, off_rule={"a1": 1, "a3": 1, "a2": 1}), "gaps")
    assert f"3 statements of sources 1, 2 and 3, which are {said}" in gaps
    gaps = labels(brief_of(*made, articles=articles, off_rule=dict.fromkeys((each.id for each in articles), 1)), "gaps")
    assert f"8 statements of sources 1, 2, 3, 4, 5 and 3 more, which are {said}" in gaps


def test_of_many_silent_articles_the_sources_that_say_nothing_are_told() -> None:
    silent = [make_article(number, source=f"Source {number % 3}") for number in range(2, 1_502)]
    gaps = labels(brief_of(make_statement(TALKS), articles=[make_article(1, source="Source 1"), *silent]), "gaps")
    assert (
        "Silent: 1,500 articles of 3 sources; 2 sources of these say nothing on this issue at all: Source 0, Source 2"
    ) in gaps
    gaps = labels(brief_of(make_statement(TALKS), articles=[make_article(number) for number in range(1, 100)]), "gaps")
    assert ("Silent: 98 articles of 98 sources; 98 sources of these say nothing on this issue at all") in gaps
    one = [make_article(number, source="Source 1") for number in range(1, 100)]
    gaps = labels(brief_of(make_statement(TALKS), articles=one), "gaps")
    assert ("Silent: 98 articles of 1 source, each of which says something on this issue in another article") in gaps


def test_a_year_in_the_name_of_a_document_puts_nothing_on_the_timeline() -> None:
    text = "Freedonia keeps to the 1992 Northport Declaration since 2004."
    years = [DateMention(make_span(year, start=text.index(year)), year, "year") for year in ("1992", "2004")]
    brief = brief_of(make_statement(text, dates=tuple(years)))
    assert [entry.group for entry in brief.section("timeline").entries] == ["2004"]
    brief = brief_of(make_statement(text, dates=(years[0],)))
    assert labels(brief, "timeline") == ["1 statement with a year only in the name of a document, not placed"]
    assert brief.section("timeline").count == 0


def test_copies_that_are_silent_are_one_line() -> None:
    copies = [make_article(number, title="On the weather", origin="o2") for number in (2, 3, 4)]
    gaps = labels(brief_of(make_statement(TALKS), articles=[make_article(1), *copies]), "gaps")
    silent = [label for label in gaps if label and label.startswith("Silent")]
    assert len(silent) == 1
    assert silent[0].endswith(", and 2 copies of it")
