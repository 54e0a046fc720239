"""Progress is told as a share that never falls."""

from __future__ import annotations

import pytest

from ocrfix.progress import between, counted, in_steps


@pytest.mark.parametrize("total", [1, 7, 50, 51, 1000])
def test_things_are_given_one_by_one_and_told_in_few_steps(total: int) -> None:
    told: list[float] = []
    assert [*counted(range(total), told.append)] == [*range(total)]
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(told) <= 51


def test_nothing_is_done_at_once() -> None:
    told: list[float] = []
    assert [*counted((), told.append)] == []
    assert told == [1.0]


def test_a_part_counts_as_a_part_of_the_whole() -> None:
    told: list[float] = []
    tell = between(told.append, 0.5, 1.0)
    tell(0.0)
    tell(0.5)
    tell(1.0)
    assert told == [0.5, 0.75, 1.0]


def test_things_counted_anywhere_are_told_in_few_steps() -> None:
    told: list[float] = []
    one = in_steps(120, told.append)
    for _ in range(120):
        one()
    assert told == [number / 40 for number in range(1, 41)]
