"""Small trees, and what each thing told adds to their answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.resources import resource
from ocrfix.words.arrays import ArrayFile, write_arrays
from ocrfix.words.trees import LEAF, ZERO, Trees

SHIPPED = Trees.load(resource("correction", "sureness.bin"))


@pytest.fixture
def file(tmp_path: Path) -> ArrayFile:
    """Two trees: one asks for the size, then the colour; one only for the colour."""
    nodes = [
        # asked, threshold, left, right, value
        (0, 10, 1, 2, 5),
        (LEAF, 0, 0, 0, -20),
        (1, -3, 3, 4, 30),
        (LEAF, 0, 0, 0, 10),
        (LEAF, 0, 0, 0, 70),
        (1, 0, 6, 7, 1),
        (LEAF, 0, 0, 0, 0),
        (LEAF, 0, 0, 0, 4),
    ]
    asked, threshold, left, right, value = zip(*nodes, strict=True)
    path = tmp_path / "trees.bin"
    write_arrays(
        path,
        {
            "roots": ("H", [0, 5]),
            "asked": ("B", asked),
            "threshold": ("I", [ZERO + it for it in threshold]),
            "left": ("H", left),
            "right": ("H", right),
            "value": ("I", [ZERO + it for it in value]),
        },
        {"names": ["size", "colour"]},
    )
    return ArrayFile(path)


@pytest.fixture
def trees(file: ArrayFile) -> Trees:
    """All of them."""
    return Trees(file)


@pytest.mark.parametrize(
    ("size", "colour", "terms", "why"),
    [
        (10, 9, [-25, 3], "no more than the threshold is left; the second tree asks for colour"),
        (11, -3, [25, -20 - 1], "larger is right, where the colour is asked for too"),
        (11, 5, [25, 40 + 3], "the same, and the colour is beyond its threshold"),
    ],
)
def test_each_thing_told_adds_what_changes_at_its_forks(
    trees: Trees, size: int, colour: int, terms: list[int], why: str
) -> None:
    assert trees.terms([size, colour]) == (6, terms), why
    assert trees.answers(np.array([[size, colour]])).tolist() == [6 + sum(terms)]


@pytest.mark.parametrize(("size", "colour"), [(10, 9), (11, -3), (11, 5)])
def test_some_trees_of_a_file_answer_without_the_others(
    file: ArrayFile, trees: Trees, size: int, colour: int
) -> None:
    told = np.array([[size, colour]])
    first, second = Trees(file, 0, 1), Trees(file, 1)
    assert first.answers(told) + second.answers(told) == trees.answers(told)
    assert second.terms([size, colour]) == (1, [0, 3 if colour > 0 else -1])


@given(st.data())
def test_many_answers_at_once_are_the_sums_of_their_terms(data: st.DataObject) -> None:
    row = st.lists(
        st.integers(-(1 << 14), 1 << 14), min_size=len(SHIPPED.names), max_size=len(SHIPPED.names)
    )
    rows = data.draw(st.lists(row, min_size=1, max_size=5))
    summed = [usual + sum(terms) for usual, terms in map(SHIPPED.terms, rows)]
    assert SHIPPED.answers(np.array(rows)).tolist() == summed


@given(st.data())
def test_terms_of_the_shipped_trees_end_in_a_leaf_each(data: st.DataObject) -> None:
    told = data.draw(
        st.lists(
            st.integers(-(1 << 15), 1 << 15),
            min_size=len(SHIPPED.names),
            max_size=len(SHIPPED.names),
        )
    )
    usual, terms = SHIPPED.terms(told)
    assert abs(usual + sum(terms)) < 16 * 1024, "no reading is surer than one in nine million"
