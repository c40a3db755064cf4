"""What makes an article answer a query better than another: rare words, words close together; function words do not."""

from pathlib import Path

import pytest
from shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path):
    made = Shelf(tmp_path)
    yield made
    made.close()


def scores_of(shelf: Shelf, query: str) -> dict[int, float]:
    """Each article's number to its score, best first."""
    return {int(hit.article.id[1:]): hit.score for hit in shelf.searching.search(query).hits}


def test_words_side_by_side_in_the_query_count_more_where_they_stand_side_by_side(shelf: Shelf) -> None:
    apart = shelf.add("Arms were shipped. Much was said of trade and of tariffs before anybody spoke of control.")
    close = shelf.add("Much was said of trade and of tariffs. Arms control was what was shipped before, spoken of.")
    shelf.add("Nothing of it.")
    assert list(scores_of(shelf, "arms control")) == [close, apart]


def test_function_words_must_stand_there_and_weigh_nothing(shelf: Shelf) -> None:
    once = shelf.add("The harbour of Freedonia is large and its people fish there for cod all year long now.")
    often = shelf.add("Of the harbour of Freedonia, of the people of it, of the cod of it, one of them spoke.")
    shelf.add("Freedonia harbour.")
    found = scores_of(shelf, "harbour of freedonia")
    assert found.keys() == {once, often}
    without = scores_of(shelf, "harbour freedonia")
    assert found == {number: without[number] for number in found}


def test_a_query_of_function_words_alone_is_ranked_by_them(shelf: Shelf) -> None:
    shelf.add("Ships sail. Now and then one of them comes about.")
    most = shelf.add("What about it? About what? About about.")
    shelf.add("Nothing else.")
    assert next(iter(scores_of(shelf, "about"))) == most


def test_function_words_do_not_make_an_article_longer(shelf: Shelf) -> None:
    short = shelf.add("Freedonia fishes.")
    wordy = shelf.add("It is that there are those who would say of it that Freedonia is what also fishes.")
    found = scores_of(shelf, "freedonia")
    assert found[short] == pytest.approx(found[wordy], rel=0.2)


def test_a_word_in_the_title_counts_for_more_than_one_in_the_text(shelf: Shelf) -> None:
    text = shelf.add("Harbours of the north\n\nFreedonia fishes there.", title="Harbours of the north")
    titled = shelf.add("Freedonia of the north\n\nHarbours fish there.", title="Freedonia of the north")
    assert list(scores_of(shelf, "freedonia")) == [titled, text]
