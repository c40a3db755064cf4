"""What speaks for two statements making one point, and against it."""

from dataclasses import replace
from math import inf

from factories import make_span, make_statement

from briefing.core.statements import Hedge, Statement
from briefing.evidence.same_point import Signs, of_one_subject, says_the_same, signs_of, surmised, weigh_signs, weights
from briefing.evidence.terms import content_terms

CLOSED = make_statement("Minister Jane Doe of Freedonia closed the harbour of Lake Placid to foreign ships.")
AGAIN = make_statement("The harbour of Lake Placid was closed to ships from abroad by Minister Jane Doe.")


def hedged(text: str, words: str) -> Statement:
    span = make_span(words, start=text.index(words))
    return make_statement(text, hedges=(Hedge(span.article, 1, span.start, span.end, words),))


def test_the_same_deed_in_other_words_is_more_likely_one_point_than_another_deed_of_the_same_people() -> None:
    other = make_statement("Minister Jane Doe of Freedonia unveiled a statue of a foreign sailor at Lake Placid.")
    assert says_the_same(CLOSED, AGAIN) > says_the_same(CLOSED, other)


def test_names_alone_make_no_point() -> None:
    assert says_the_same(CLOSED, make_statement("Minister Jane Doe of Freedonia left Lake Placid.")) == -inf


def test_who_is_described_alike_need_not_do_the_same() -> None:
    texts = (
        "A retired harbour pilot and former singer, Jane Doe, sued {}.",
        "Jane Doe, a former singer and retired harbour pilot, {}.",
    )
    one, other = make_statement(texts[0].format("a bank in Sylvania")), make_statement(texts[1].format("bought a boat"))
    assert says_the_same(one, other) == -inf


def test_what_one_alone_denies_judges_or_answers_speaks_against_it() -> None:
    denied = make_statement(
        "Minister Jane Doe of Freedonia has not closed the harbour of Lake Placid to foreign ships."
    )
    judged = make_statement("Traders denounced the closing of the harbour of Lake Placid to foreign ships.")
    answered = make_statement("Minister Jane Doe of Freedonia denied that foreign ships were turned away.")
    assert signs_of(CLOSED, denied).denied == 1
    assert signs_of(CLOSED, judged).judged == 1
    assert signs_of(CLOSED, answered).answered == 1
    assert signs_of(CLOSED, AGAIN)[-3:] == (0, 0, 0)
    assert all(weight < 0 for weight in weights()[-3:])


def test_a_pronoun_is_neither_the_same_subject_nor_another() -> None:
    nobody = make_statement("She closed the harbour.")
    assert signs_of(CLOSED, nobody).subject == 0.5
    assert signs_of(CLOSED, replace(CLOSED, article="a2")).subject == 1
    assert of_one_subject(CLOSED, replace(CLOSED, article="a2"))
    assert not of_one_subject(CLOSED, nobody)
    assert signs_of(CLOSED, make_statement("Traders closed their shops.")).subject == 0
    assert signs_of(CLOSED, make_statement("Minister John Roe of Sylvania closed the harbour.")).subject == 0


def test_what_the_issue_names_says_nothing() -> None:
    named = frozenset(content_terms("Doe closed the harbour to Jane Doe."))
    assert signs_of(CLOSED, AGAIN, named).words < signs_of(CLOSED, AGAIN).words
    assert signs_of(make_statement("Jane Doe resigned."), CLOSED, named).subject == 0.5


def test_signs_are_the_same_either_way() -> None:
    assert signs_of(CLOSED, AGAIN) == signs_of(AGAIN, CLOSED)


def test_signs_are_weighed_and_summed() -> None:
    assert weigh_signs(Signs(2, 0.5, 0, 0, 1, 0, 0), (1, 1, 2, 0, 0, -3, 0, 0)) == 1


def test_a_hedge_limits_the_claim_where_it_stands_at_its_verb() -> None:
    assert surmised(hedged("Freedonia may close the harbour.", "may"))
    assert surmised(hedged("Jane Doe said that Freedonia may close the harbour.", "may"))
    assert not surmised(hedged("Freedonia closed the harbour of Lake Placid in a move that could hurt trade.", "could"))
    assert not surmised(hedged("Freedonia plans to close the harbour.", "plans to"))
    assert not surmised(CLOSED)
