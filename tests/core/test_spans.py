"""Extents of text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.core.spans import Extent, meets, merge, overlaps, trim

extents = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def places(found: list[Extent] | tuple[Extent, ...]) -> set[int]:
    return {place for start, end in found for place in range(start, end)}


@given(extents, extents)
def test_extents_overlap_when_they_share_a_place(first: Extent, second: Extent) -> None:
    assert overlaps(first, second) is overlaps(second, first) is bool(places([first]) & places([second]))


@given(st.lists(extents))
def test_merged_extents_cover_the_same_in_order_and_do_not_touch(found: list[Extent]) -> None:
    merged = merge(found)
    assert places(merged) == places(found)
    assert all(first[1] < second[0] for first, second in pairwise(merged))
    assert merge(merged) == merged


def test_extents_that_touch_become_one() -> None:
    assert merge([(3, 5), (0, 3)]) == ((0, 5),)
    assert merge([]) == ()


@given(st.text(st.sampled_from("a \n\u00a0\u2003")), st.integers(0, 9), st.integers(0, 9))
def test_trimming_leaves_what_strip_does(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = trim(text, start, end)
    assert text[first:last] == text[start:end].strip()
    assert start <= first <= last <= end


def test_an_extent_of_white_space_is_empty_at_its_start() -> None:
    assert trim("a   b", 1, 4) == (1, 1)


@given(extents, st.lists(extents))
def test_an_extent_meets_others_when_it_overlaps_one_of_them(extent: Extent, others: list[Extent]) -> None:
    apart = merge(others)
    assert meets(extent, apart) is any(overlaps(extent, other) for other in apart)
