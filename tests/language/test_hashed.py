"""Numbers by key: what was put in comes out, alike for one key and for many."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.language.hashed import Hashed
from ocrfix.language.hashed_batches import find

KEYS = st.lists(st.integers(0, 2**64 - 1), unique=True, max_size=200)


Build = Callable[..., Any]


@pytest.fixture(scope="session")
def build(script: Callable[[str], ModuleType]) -> Build:
    found: Build = script("hashed_file").build
    return found


def table(build: Build, keys: list[int], numbers: list[int], bits: int = 8) -> Hashed:
    cells, shape = build(np.array(keys, np.uint64), np.array(numbers), bits, np.uint32)
    return Hashed(memoryview(cells), shape)


@given(KEYS, st.randoms(use_true_random=False))
def test_what_was_put_in_comes_out(build: Build, keys: list[int], draw: object) -> None:
    numbers = [draw.randrange(256) for _ in keys]  # type: ignore[attr-defined]
    made = table(build, keys, numbers)
    assert find(made, np.array(keys, np.uint64)).tolist() == numbers
    assert [made.get(key) for key in keys] == numbers


@given(KEYS, KEYS)
def test_one_key_and_many_are_asked_alike(build: Build, keys: list[int], others: list[int]) -> None:
    made = table(build, keys, [1] * len(keys), bits=24)
    assert find(made, np.array(others, np.uint64)).tolist() == [made.get(key) for key in others]


def test_keys_that_were_not_put_in_are_seldom_found(build: Build) -> None:
    made = table(build, list(range(5000)), [3] * 5000, bits=16)
    strange = find(made, np.arange(10**6, 10**6 + 100_000, dtype=np.uint64)) >= 0
    # One in 2 ** 16 is expected: 1.5 here.
    assert np.count_nonzero(strange) < 12


def test_the_same_keys_give_the_same_cells(build: Build) -> None:
    keys = np.arange(3000, dtype=np.uint64) * np.uint64(7919)
    first, again = (build(keys, np.arange(3000), 12, np.uint32) for _ in range(2))
    assert first[1] == again[1]
    assert first[0].tobytes() == again[0].tobytes()


def test_no_key_twice(build: Build) -> None:
    with pytest.raises(ValueError, match="all different"):
        build(np.array([5, 5], np.uint64), np.array([1, 2]), 8, np.uint16)


def test_the_room_it_takes(build: Build) -> None:
    cells, _ = build(np.arange(400_000, dtype=np.uint64), np.zeros(400_000, int), 8, np.uint16)
    assert len(cells) / 400_000 < 1.2
