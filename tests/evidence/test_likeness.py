"""Weights of terms, and how alike statements are."""

from factories import make_statement
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.core.statements import Statement
from briefing.evidence.likeness import alike_pairs, cosine
from briefing.evidence.terms import content_terms, vectors_of, weigh

WORDS = ("port", "grain", "treaty", "border", "river", "army", "the", "of", "tariff", "dam", "harvest", "envoy")
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=14)


def statements_of(texts: list[str]) -> list[Statement]:
    return [make_statement(text, start=1000 * place) for place, text in enumerate(texts)]


def test_function_words_are_no_terms_and_spellings_are_one() -> None:
    assert content_terms("They are in Kiev and not in the port") == content_terms("Kyiv, the port")


def test_words_of_the_rule_weigh_less_than_others_as_rare() -> None:
    statements = statements_of(["Freedonia harvest", "grain dam"])
    weighing = weigh(statements, "Freedonia OR Sylvania")
    assert weighing.weight("freedonia") < weighing.weight("harvest")


def test_rare_words_weigh_more_than_what_all_statements_share() -> None:
    weighing = weigh(statements_of(["port grain", "port treaty", "port dam"]))
    assert weighing.weight("port") < weighing.weight("grain")


@settings(deadline=None)
@given(SENTENCES)
def test_all_pairs_that_share_two_rare_words_are_found(texts: list[str]) -> None:
    statements = statements_of(texts)
    weighing = weigh(statements)
    vectors = vectors_of(statements, weighing)
    found = {(first, second): likeness for likeness, first, second in alike_pairs(vectors, weighing, 0.9)}
    for second, vector in enumerate(vectors):
        for first in range(second):
            likeness = cosine(vectors[first], vector)
            if likeness >= 0.99 and vector:
                assert (first, second) in found
            if (first, second) in found:
                assert found[first, second] == likeness


@settings(deadline=None)
@given(SENTENCES)
def test_vectors_are_of_unit_length_and_pairs_in_order(texts: list[str]) -> None:
    statements = statements_of(texts)
    weighing = weigh(statements)
    vectors = vectors_of(statements, weighing)
    assert all(abs(cosine(vector, vector) - 1) < 1e-9 for vector in vectors if vector)
    pairs = alike_pairs(vectors, weighing, 0.5)
    assert pairs == sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2]))
