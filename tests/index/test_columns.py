"""Columns of numbers: what is done to all of them at once is what would be done to each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.index.columns import as_column, firsts_of, largest, lowered, merged, ranges, stands

numbers = st.lists(st.integers(0, 60), max_size=30).map(sorted)


@given(st.lists(numbers, max_size=4))
def test_merged_columns_hold_each_number_once(several: list[list[int]]) -> None:
    distinct = [sorted(set(one)) for one in several]
    assert merged(list(map(as_column, distinct))).tolist() == sorted({number for one in several for number in one})


@given(numbers, numbers)
def test_positions_stand_in_a_column_or_do_not(column: list[int], positions: list[int]) -> None:
    assert stands(as_column(column), as_column(positions)).tolist() == [one in column for one in positions]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), max_size=6))
def test_ranges_follow_one_another(given: list[tuple[int, int]]) -> None:
    firsts = np.array([first for first, _ in given], np.intp)
    lasts = np.array([first + length for first, length in given], np.intp)
    assert ranges(firsts, lasts).tolist() == [at for first, length in given for at in range(first, first + length)]


@given(numbers)
def test_each_group_begins_where_its_first_member_is(groups: list[int]) -> None:
    expected = [at for at, group in enumerate(groups) if not at or groups[at - 1] != group]
    assert firsts_of(np.array(groups, np.intp)).tolist() == expected


@given(st.lists(st.sampled_from((0.0, 0.5, 1.0, 2.5)), max_size=12), st.integers(1, 12))
def test_of_equal_keys_the_first_are_among_the_largest(keys: list[float], count: int) -> None:
    best = sorted(sorted(range(len(keys)), key=lambda at: (-keys[at], at))[:count])
    assert largest(np.array(keys), count).tolist() == best


def test_no_position_is_lowered_below_the_first() -> None:
    assert lowered(as_column([0, 3, 4, 9]), 4).tolist() == [0, 0, 0, 5]
