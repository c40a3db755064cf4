"""Points: statements that say the same."""

from factories import make_article, make_statement
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.evidence.centrality import centrality
from briefing.evidence.material import build_material, joined, points_of

TALKS = "Freedonia and Sylvania opened talks on the border crossing at Lake Placid."


def points(*texts: str) -> tuple[tuple[int, ...], ...]:
    statements = [make_statement(text, article=f"a{number}") for number, text in enumerate(texts, 1)]
    articles = [make_article(number) for number in range(1, len(texts) + 1)]
    return points_of(build_material(statements, articles, ""))


def test_statements_with_the_same_words_make_one_point() -> None:
    assert points(TALKS, "Wheat prices doubled.", TALKS) == ((0, 2), (1,))


def test_a_negation_keeps_alike_statements_apart() -> None:
    assert points("The envoy visited the port of Northport.", "The envoy never visited the port of Northport.") == (
        (0,),
        (1,),
    )


def test_a_chain_of_half_likenesses_makes_no_point_of_three() -> None:
    assert joined(3, [(0.9, 0, 1), (0.8, 1, 2)]) == ((0, 1), (2,))


PAIRS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 5), st.integers(6, 9)), max_size=12)


@settings(deadline=None)
@given(PAIRS)
def test_every_statement_stands_in_one_point(pairs: list[tuple[float, int, int]]) -> None:
    pairs.sort(reverse=True)
    made = joined(10, pairs)
    assert sorted(number for point in made for number in point) == list(range(10))


def test_what_others_resemble_is_central() -> None:
    vectors = [{"a": 0.8, "b": 0.6}, {"a": 1.0}, {"b": 1.0}, {"c": 1.0}]
    values = centrality(vectors, [1.0] * 4)
    assert values[0] == max(values)
    assert values[3] == min(values)


def test_a_prior_draws_the_walk_to_what_matters() -> None:
    vectors = [{"a": 1.0}, {"a": 1.0}, {"a": 1.0}]
    values = centrality(vectors, [1.0, 5.0, 1.0])
    assert values[1] == max(values)
