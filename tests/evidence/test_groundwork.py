"""What briefs and comparisons are made on is made once for the same statements, and anew for others."""

from dataclasses import replace

from factories import make_article, make_statement

from briefing.evidence.groundwork import lay_groundwork

ARTICLES = (make_article(1), make_article(2))
STATEMENTS = (
    make_statement("Freedonia opened two crossings on the northern border on Monday."),
    make_statement("Freedonia did not open two crossings on the northern border on Monday.", article="a2"),
)


def test_the_same_statements_are_held_against_each_other_once() -> None:
    first = lay_groundwork(STATEMENTS, ARTICLES, "freedonia")
    again = lay_groundwork([replace(each) for each in STATEMENTS], list(ARTICLES), "freedonia")
    assert again is first
    assert len(first.meetings) == 1
    assert [each.relation for each in first.contrasts] == ["differs"]


def test_other_statements_articles_and_rules_have_one_of_their_own() -> None:
    first = lay_groundwork(STATEMENTS, ARTICLES, "freedonia")
    edited = (STATEMENTS[0], replace(STATEMENTS[1], text=STATEMENTS[0].text))
    assert lay_groundwork(edited, ARTICLES, "freedonia").contrasts == ()
    copies = (ARTICLES[0], replace(ARTICLES[1], origin="a1"))
    assert lay_groundwork(STATEMENTS, copies, "freedonia").contrasts == ()
    assert lay_groundwork(STATEMENTS, ARTICLES, "border").material.weighing.named == {"border"}
    assert lay_groundwork(STATEMENTS, ARTICLES, "freedonia") is not first  # pushed out by those that came after
