"""Processes side by side: order, errors, and an end."""

import os
import time
from collections.abc import Iterator

import pytest

from briefing.core.errors import LibraryError
from briefing.library.workers import Workers


def double(number: int) -> int:
    time.sleep(0.01 if number % 3 == 0 else 0)
    return number * 2


def test_answers_come_in_order() -> None:
    with Workers(2) as workers:
        assert list(workers.map(double, range(20))) == [number * 2 for number in range(20)]


def test_an_error_in_a_process_is_raised_here() -> None:
    with Workers(1) as workers, pytest.raises(ZeroDivisionError):
        list(workers.map(divmod_by_zero, [1]))


def divmod_by_zero(number: int) -> int:
    return number // 0


def test_a_process_that_ends_is_told() -> None:
    with Workers(1) as workers, pytest.raises(LibraryError, match="ended before its time"):
        list(workers.map(os._exit, [3]))


def test_pieces_are_drawn_as_they_are_needed() -> None:
    drawn: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(100):
            drawn.append(number)
            yield number

    with Workers(1) as workers:
        answers = workers.map(abs, pieces())
        assert next(answers) == 0
        assert len(drawn) < 10
