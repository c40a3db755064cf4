"""Agreement and differences in a brief."""

from factories import make_article, make_document, make_gathered

from briefing.analysis import analyse
from briefing.briefs import build_brief
from briefing.compare import build_comparison
from briefing.core.briefs import Entry

SOURCES = ("The Gazette", "The Post", "The Herald")


def entries(section: str, *texts: str) -> tuple[Entry, ...]:
    documents = [
        make_document(text, article=make_article(number, source=SOURCES[(number - 1) % len(SOURCES)]))
        for number, text in enumerate(texts, 1)
    ]
    statements = [one for document in documents for one in analyse(document)]
    gathered = make_gathered(*statements, articles=[each.article for each in documents], rule="")
    return build_brief(gathered).section(section).entries


def test_conflicting_figures_are_shown_side_by_side_with_both_values() -> None:
    (entry,) = entries(
        "differences",
        "The landslide near Northport on 4 May killed 42 villagers, the ministry said.",
        "The landslide near Northport on 4 May killed 67 villagers, according to rescuers.",
    )
    assert entry.label == "figures differ: “42 villagers” and “67 villagers”"
    assert [cited.citation for cited in entry.statements] == [1, 2]
    assert entry.origins == 2


def test_conflicts_stand_before_what_only_looks_like_one() -> None:
    found = entries(
        "differences",
        "The first round of talks on the river treaty was held in Lakeville in March 2021.",
        "The second round of talks on the river treaty was held in Lakeville in May 2021.",
        "The dam at Lake Placid holds 4 million tonnes of water.",
        "The dam at Lake Placid holds 7 million tonnes of water.",
    )
    assert [entry.label for entry in found] == [
        "figures differ: “4 million tonnes” and “7 million tonnes”",
        "different events",
    ]


def test_contrary_claims_are_told_by_their_words() -> None:
    (entry,) = entries(
        "differences",
        "Sylvania accepted the proposal of the mediators.",
        "Sylvania rejected the proposal of the mediators.",
    )
    assert entry.label == "claims differ: “accepted” and “rejected”"


def test_what_two_origins_say_is_agreement_with_the_number_of_origins() -> None:
    (entry,) = entries(
        "agreement",
        "Freedonia and Sylvania reopened the border crossing at Lake Placid.",
        "Freedonia and Sylvania have reopened their border crossing at Lake Placid.",
    )
    assert entry.label == "2 independent origins"


def test_what_somebody_says_may_be_agrees_with_nobody_who_says_it_is() -> None:
    said = "“Freedonia {} the border crossing at Lake Placid,” Minister Jane Doe of Freedonia said."
    documents = [
        make_document(said.format(words), article=make_article(number, source=SOURCES[number - 1]))
        for number, words in enumerate(("may reopen", "has reopened"), 1)
    ]
    statements = [one for document in documents for one in analyse(document)]
    gathered = make_gathered(*statements, articles=[each.article for each in documents], rule="")
    assert not build_brief(gathered).section("agreement").entries


def test_a_source_that_repeats_itself_agrees_with_nobody() -> None:
    text = "Freedonia and Sylvania reopened the border crossing at Lake Placid."
    (entry,) = entries("agreement", text, "Wheat prices doubled in a year.", "Rain fell on the hills.", text)
    assert entry.label == "1 point is repeated by one source alone"
    assert not entry.statements


def test_a_brief_agrees_on_what_a_comparison_finds_more_than_one_to_say() -> None:
    documents = [
        make_document(text, article=make_article(number, source=SOURCES[number - 1]))
        for number, text in enumerate(
            (
                "Negotiators from Freedonia agreed to reopen the crossing at Lake Placid. Wheat prices doubled.",
                "The crossing at Lake Placid will reopen, as negotiators from Freedonia and Sylvania agreed.",
                "Farmers have lost their harvest to the rain.",
            ),
            1,
        )
    ]
    statements = [one for document in documents for one in analyse(document)]
    gathered = make_gathered(*statements, articles=[each.article for each in documents], rule="")
    agreed = [
        {cited.statement.text for cited in entry.statements}
        for entry in build_brief(gathered).section("agreement").entries
    ]
    shared = [
        {statement.text for cell in row.cells.values() for statement in cell}
        for row in build_comparison(gathered, None).rows
        if row.relation == "shared"
    ]
    assert agreed == shared
    assert len(agreed) == 1


def test_copies_of_one_text_agree_on_nothing() -> None:
    text = "Freedonia and Sylvania reopened the border crossing at Lake Placid."
    documents = [
        make_document(text, article=make_article(number, source=SOURCES[number - 1], origin="a1")) for number in (1, 2)
    ]
    statements = [one for document in documents for one in analyse(document)]
    gathered = make_gathered(*statements, articles=[each.article for each in documents], rule="")
    assert not build_brief(gathered).section("agreement").entries


def test_other_numbers_are_no_agreement() -> None:
    assert not entries(
        "agreement",
        "Near the village of Lakeville two strikes destroyed six trucks and a bridge.",
        "Near the village of Lakeville nine strikes destroyed eleven trucks and a bridge.",
    )
