"""Finding the article that is meant."""

import pytest

from briefing.core.errors import NotKnownError
from briefing.library.references import find_article

KNOWN = [("2021/harbour.txt", "a1"), ("2021/harvest.txt", "a2"), ("feed.xml", "a3"), ("feed.xml", "a4"), ("a1", "a5")]


@pytest.mark.parametrize(
    ("reference", "id"),
    [
        ("a2", "a2"),
        ("a1", "a1"),
        ("2021/harbour.txt", "a1"),
        ("./2021/harbour.txt", "a1"),
        ("harvest.txt", "a2"),
        ("2021/harb", "a1"),
        ("harv", "a2"),
    ],
)
def test_an_article_is_found_by_id_path_name_or_beginning(reference: str, id: str) -> None:
    assert find_article(reference, KNOWN) == id


@pytest.mark.parametrize("reference", ["har", "feed.xml", "2021/"])
def test_several_are_told_by_id(reference: str) -> None:
    with pytest.raises(NotKnownError, match="may be any of 2") as caught:
        find_article(reference, KNOWN)
    assert "a" in caught.value.hint


def test_none_is_told_with_near_ones() -> None:
    with pytest.raises(NotKnownError, match=r"there is no article harbor\.txt") as caught:
        find_article("harbor.txt", KNOWN)
    assert "2021/harbour.txt" in caught.value.hint


@pytest.mark.parametrize("reference", ["", " ", "\x1b[31m"])
def test_nonsense_is_told(reference: str) -> None:
    with pytest.raises(NotKnownError):
        find_article(reference, KNOWN)
