"""What was found, in order: pages of it are what a list put in order whole would show."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.index.columns import as_column
from briefing.index.found import Found, Standing

SCORES = (0.0, 1.0, 1.5, 2.0)


def brute(held: dict[int, float], order: list[int], origins: dict[int, int], *, by_score: bool) -> list[int]:
    """The first article of each origin, in order."""
    known = [number for number in order if number in held]
    if by_score:
        known.sort(key=held.__getitem__, reverse=True)
    seen: set[int] = set()
    return [number for number in known if origins[number] not in seen and not seen.add(origins[number])]


@given(
    articles=st.dictionaries(st.integers(1, 60), st.integers(1, 8), max_size=40),
    held=st.dictionaries(st.integers(1, 70), st.sampled_from(SCORES), max_size=40),
    chance=st.randoms(use_true_random=False),
    page=st.tuples(st.integers(0, 6), st.integers(0, 6)),
    by_score=st.booleans(),
)
def test_a_page_shows_the_first_of_each_origin_best_first(articles, held, chance, page, by_score) -> None:
    order = list(articles)
    chance.shuffle(order)
    standing = Standing(order, [articles[number] for number in order])
    found = Found(as_column(list(held)), np.array(list(held.values()), np.float64))
    ranking = standing.ranking(found, by_score=by_score)
    expected = brute(held, order, articles, by_score=by_score)
    assert list(ranking.page(*page)) == expected[page[0] : sum(page)]
    assert ranking.origins == len(expected)
    assert len(ranking) == len(ranking.numbers()) == len(held.keys() & articles.keys())


def test_each_article_of_a_page_has_its_score() -> None:
    standing = Standing([3, 1, 2], [1, 2, 3])
    found = Found(as_column([1, 2, 3, 9]), np.array([0.5, 2.0, 1.0, 7.0]))
    assert standing.ranking(found, by_score=True).page(0, 10) == {2: 2.0, 3: 1.0, 1: 0.5}


def test_in_a_library_without_articles_nothing_is_found() -> None:
    ranking = Standing([], []).ranking(Found(as_column([1]), np.ones(1)), by_score=True)
    assert (len(ranking), ranking.numbers(), ranking.page(0, 5), ranking.origins) == (0, [], {}, 0)
