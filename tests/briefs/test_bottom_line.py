"""The bottom line: what may stand in it, in which order, and why each statement is there."""

from factories import make_article, make_gathered, make_statement

from briefing.briefs import build_brief
from briefing.core.briefs import Entry
from briefing.core.statements import LeadIn, Statement

TALKS = "Freedonia and Sylvania opened talks on the border crossing at Lake Placid."
GRAIN = "Freedonia exported two million tonnes of grain through the port of Northport."
DEBT = "Creditors of Freedonia agreed to defer the payments on its foreign debt."
ARMY = "The army of Freedonia withdrew three brigades from the Green Plateau."
DAM = "Engineers from Sylvania inspected the dam above the capital of Freedonia."
FLOOD = "Heavy rain flooded the eastern provinces of Freedonia and cut two railways."


def entries(*statements: Statement, **fields: object) -> tuple[Entry, ...]:
    ids = dict.fromkeys(each.article for each in statements)
    articles = fields.pop("articles", None) or [make_article(int(id[1:]), words=1000) for id in ids]
    return build_brief(make_gathered(*statements, articles=articles, **fields)).section("bottom-line").entries


def texts(*statements: Statement, **fields: object) -> list[str]:
    return [entry.statements[0].statement.text for entry in entries(*statements, **fields) if entry.statements]


def apart(*found: str, article: str = "a1", **fields: object) -> list[Statement]:
    return [make_statement(text, article=article, start=200 * at, **fields) for at, text in enumerate(found)]


def test_there_are_five_statements_at_most() -> None:
    assert len(texts(*apart(TALKS, GRAIN, DEBT, ARMY, DAM, FLOOD))) == 5


def test_there_are_fewer_where_there_are_fewer() -> None:
    assert texts(make_statement(TALKS)) == [TALKS]


def test_no_two_say_the_same() -> None:
    found = texts(*apart(TALKS, GRAIN), *apart(TALKS, DEBT, article="a2"))
    assert sorted(found) == sorted([TALKS, GRAIN, DEBT])


def test_what_several_origins_say_comes_first_with_all_that_say_it() -> None:
    made = [*apart(GRAIN, TALKS), *apart(DEBT, TALKS, article="a2"), *apart(TALKS, article="a3")]
    first = entries(*made)[0]
    assert [cited.statement.text for cited in first.statements] == [TALKS] * 3
    assert first.origins == 3


def test_hedged_statements_only_fill_up_to_three_and_stand_last() -> None:
    hedged = apart(DEBT, ARMY, DAM, article="a2", modality="hedged")
    found = entries(*apart(TALKS, GRAIN), *hedged)
    assert [entry.label for entry in found] == [None, None, "hedged"]


def test_plain_statements_leave_no_place_to_hedged_ones() -> None:
    hedged = make_statement(FLOOD, article="a2", modality="hedged")
    assert FLOOD not in texts(*apart(TALKS, GRAIN, DEBT), hedged)


def test_what_cannot_be_read_alone_is_never_taken() -> None:
    lead = LeadIn("a1", 1, 0, 12, "They covered:")
    unfit = [
        make_statement("The port of Freedonia and its grain.", lead_in=lead),
        make_statement("The port of Freedonia and its grain", start=100),
        make_statement("Neutral ground: a place of Freedonia for both", start=200),
        make_statement("and Freedonia closed the port to all grain from abroad.", start=300),
        make_statement("Freedonia will never give up its port.” It has said so.", start=400),
        make_statement("Will Freedonia give up its port in the end?", start=500, question=True),
        make_statement("Freedonia grew.", start=600),
    ]
    assert texts(*unfit) == []


def test_a_sentence_after_a_label_is_taken_only_where_whole_ones_are_too_few() -> None:
    labelled = "Neutral ground: Freedonia offers a place to meet for both."
    assert texts(make_statement(labelled)) == [labelled]
    assert labelled not in texts(make_statement(labelled, article="a2"), *apart(TALKS, GRAIN, DEBT))


def test_fewer_than_three_say_why_there_are_no_more() -> None:
    assert entries(make_statement(TALKS))[-1].label == "Only 1 statement on this issue can be read by itself"
    same = [make_statement(TALKS, article=f"a{number}") for number in (1, 2, 3)]
    assert entries(*same)[-1].label == "Fewer than three: no other statement on this issue says something else"
    shared = f"{TALKS[:-1]} and agreed to meet again in the spring with the heads of both their railways."
    short = [make_article(1, words=40), make_article(2, words=40)]
    found = entries(*apart(shared, GRAIN), *apart(shared, DEBT, article="a2"), articles=short)
    assert (found[-1].label or "").startswith("Fewer than three: the articles on this issue have 80 words in all")


def test_three_statements_need_no_excuse() -> None:
    assert all(entry.statements for entry in entries(*apart(TALKS, GRAIN, DEBT)))


def test_origins_take_turns() -> None:
    made = [*apart(TALKS, GRAIN, ARMY, FLOOD, DAM), *apart(DEBT, article="a2")]
    assert DEBT in texts(*made)


def test_a_sentence_that_leans_on_the_one_before_gives_way() -> None:
    leaning = "They opened further talks on the border crossing at Lake Placid with Freedonia."
    found = texts(*apart(leaning, GRAIN, DEBT, ARMY, DAM, FLOOD))
    assert leaning not in found[:4]


def test_each_entry_says_why_it_is_there() -> None:
    for entry in entries(*apart(TALKS, GRAIN, DEBT), make_statement(TALKS, article="a2")):
        assert entry.reason
        assert "Rank" in entry.reason
    assert "2 independent origins say it" in (
        entries(make_statement(TALKS), make_statement(TALKS, article="a2"))[0].reason or ""
    )


def test_an_article_in_the_main_counts_for_more_than_one_that_mentions() -> None:
    articles = [make_article(1), make_article(2)]
    levels = {"a1": "mentioned", "a2": "main"}
    found = texts(make_statement(GRAIN), make_statement(DEBT, article="a2"), articles=articles, levels=levels)
    assert found[0] == DEBT


HEADLINE_ON_GRAIN = "Freedonia exports grain through Northport"


def test_what_headlines_tell_leads_over_what_they_leave_out() -> None:
    articles = [make_article(1, title=HEADLINE_ON_GRAIN), make_article(2, title=HEADLINE_ON_GRAIN + " again")]
    found = texts(*apart(DEBT, GRAIN), make_statement(ARMY, article="a2"), articles=articles)
    assert found[0] == GRAIN


def test_a_long_sentence_without_a_full_stop_stands_in_where_whole_ones_are_too_few() -> None:
    unfinished = GRAIN.rstrip(".")
    assert texts(*apart(TALKS, unfinished)) == [TALKS, unfinished]
    assert unfinished not in texts(*apart(TALKS, unfinished, DEBT, ARMY))


def test_what_only_says_that_something_matters_stands_back() -> None:
    staged = "Recently the spotlight turned to the talks of Freedonia and Sylvania on the border crossing."
    weighty = "The border crossing remains a deeply contentious issue between Freedonia and Sylvania."
    found = texts(*apart(staged, weighty, GRAIN, DEBT), *apart(TALKS, article="a2"))
    assert sorted(found) == sorted([GRAIN, DEBT, TALKS])


def test_what_says_that_something_matters_is_taken_where_there_is_nothing_else() -> None:
    weighty = "The border crossing remains a deeply contentious issue between Freedonia and Sylvania."
    assert texts(make_statement(weighty)) == [weighty]


def test_short_articles_are_not_padded_with_what_one_origin_alone_says() -> None:
    shared = "Freedonia and Sylvania opened talks on the border crossing at Lake Placid after ten years of silence"
    told = f"{shared}, and will meet there again at the end of May."
    again = f"{shared}, and both sides hope to agree on a date for the next round."
    alone = ("Heavy rain cut two railways near Northport.", "Six brass bands played until late.")
    made = [*apart(told, alone[0]), *apart(again, alone[1], article="a2")]
    counts = [
        len(
            texts(
                *made,
                articles=[make_article(number, title=None, words=words) for number in (1, 2)],
                levels={"a1": "main", "a2": "main"},
            )
        )
        for words in (40, 400)
    ]
    assert counts == [1, 3]
