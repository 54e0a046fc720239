"""Stretches of a text: in order, apart, and moved with the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.edit import Edit
from ocrfix.text.source_map import SourceMap
from ocrfix.text.stretches import NO_STRETCHES, Stretches

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda it: (it[0], sum(it))))


@given(SPANS, st.integers(0, 70))
def test_places_put_together_are_the_same_places(spans: list[tuple[int, int]], at: int) -> None:
    found = Stretches.of(spans)
    assert found.touch(at, at) == any(start <= at <= end for start, end in spans)
    assert all(left[1] < right[0] for left, right in pairwise(found.spans()))


def test_a_place_that_borders_on_a_stretch_touches_it() -> None:
    stretches = Stretches([5, 20], [10, 30])
    touching = [at for at in range(35) if stretches.touch(at, at)]
    assert touching == [*range(5, 11), *range(20, 31)]
    assert stretches.touch(0, 5)
    assert stretches.touch(11, 20)
    assert not stretches.touch(11, 19)
    assert not NO_STRETCHES.touch(0, 100)


def test_stretches_are_the_same_whatever_holds_them() -> None:
    assert Stretches([5, 20], [10, 30]).same_as(Stretches((5, 20), (10, 30)))
    assert not Stretches([5], [10]).same_as(Stretches())


def test_stretches_move_with_the_edits_before_them() -> None:
    made = SourceMap.of([Edit(1, 3, "ab", "", "letters.x", "why", confidence=1.0)])
    assert Stretches([5, 20], [10, 30]).moved(made) == Stretches([3, 18], [8, 28])


def test_a_stretch_that_was_taken_out_is_none() -> None:
    made = SourceMap.of([Edit(5, 10, "ab ab", "", "letters.x", "why", confidence=1.0)])
    assert Stretches([5, 20], [10, 30]).moved(made) == Stretches([15], [25])
