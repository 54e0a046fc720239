"""Edits: made, taken back, and which of overlapping ones stay."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.edit import Edit, EditMismatchError, apply_edits, invert_edits, resolve_overlaps


def edit(start: int, end: int, text: str, after: str, confidence: float = 1.0) -> Edit:
    return Edit(start, end, text[start:end], after, "demo.rule", "", confidence)


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text(max_size=60))
    spans = draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=12)
    )
    edits = [
        edit(min(span), max(span), text, draw(st.text(max_size=4)), draw(st.sampled_from([0.5, 1])))
        for span in spans
    ]
    return text, edits


def test_no_edits_give_the_same_text() -> None:
    assert apply_edits("as it was", []) == "as it was"


@given(texts_with_edits())
def test_what_is_applied_can_be_taken_back(given_: tuple[str, list[Edit]]) -> None:
    text, edits = given_
    made = resolve_overlaps(edits)
    assert apply_edits(apply_edits(text, made), invert_edits(made)) == text


@given(texts_with_edits(), st.randoms())
def test_resolved_edits_are_sorted_disjoint_and_independent_of_order(
    given_: tuple[str, list[Edit]], chance: random.Random
) -> None:
    text, edits = given_
    resolved = resolve_overlaps(edits)
    apply_edits(text, resolved)  # raises where two overlap
    assert resolved == sorted(resolved, key=lambda it: (it.start, it.end))
    chance.shuffle(edits)
    assert resolve_overlaps(edits) == resolved


@given(texts_with_edits())
def test_an_edit_is_dropped_only_for_one_that_is_kept(given_: tuple[str, list[Edit]]) -> None:
    _, edits = given_
    kept = resolve_overlaps(edits)
    for dropped in edits:
        if dropped in kept or dropped.before == dropped.after:
            continue
        assert any(len(resolve_overlaps([dropped, other])) == 1 for other in kept)


RESOLVED = [
    # the surer one wins, wherever it stands
    ([edit(0, 4, "abcdef", "x", 0.5), edit(2, 6, "abcdef", "y", 0.9)], ["y"]),
    # of equally sure ones the longer
    ([edit(0, 2, "abcdef", "x"), edit(1, 6, "abcdef", "y")], ["y"]),
    # touching is not overlapping
    ([edit(0, 2, "abcdef", "x"), edit(2, 4, "abcdef", "y")], ["x", "y"]),
    # an insertion at the edge of an edit stands beside it
    ([edit(2, 2, "abcdef", "x"), edit(2, 4, "abcdef", "y")], ["x", "y"]),
    # two insertions at one point cannot both be meant
    ([edit(2, 2, "abcdef", "x"), edit(2, 2, "abcdef", "y")], ["x"]),
    # an insertion inside a replaced span is lost to it
    ([edit(3, 3, "abcdef", "x"), edit(2, 4, "abcdef", "y")], ["y"]),
    # an edit that changes nothing is none
    ([edit(0, 1, "abcdef", "a")], []),
]


@pytest.mark.parametrize(("edits", "expected"), RESOLVED)
def test_which_of_overlapping_edits_stays(edits: list[Edit], expected: list[str]) -> None:
    assert [it.after for it in resolve_overlaps(edits)] == expected


def test_an_edit_that_does_not_fit_is_refused() -> None:
    with pytest.raises(EditMismatchError, match="finds 'ab'"):
        apply_edits("abc", [Edit(0, 2, "xy", "z", "demo.rule", "")])


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(EditMismatchError, match="overlaps"):
        apply_edits("abc", [edit(0, 2, "abc", "x"), edit(1, 3, "abc", "y")])


def test_many_overlapping_edits_are_settled_in_good_time() -> None:
    """A chain of 20,000 was quadratic once: it must not take minutes."""
    text = "a" * 20_001
    chain = [edit(index, index + 2, text, "b") for index in range(20_000)]
    assert len(resolve_overlaps(chain)) == 10_000
