"""Offsets through any number of stages."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap, compose_all


@st.composite
def stages(draw: st.DrawFn) -> tuple[str, str, list[SourceMap]]:
    """A text, what three to five rounds of edits make of it, and the maps of the rounds."""
    raw = text = draw(st.text(alphabet="ab \n", max_size=40))
    maps = []
    for _ in range(draw(st.integers(1, 5))):
        spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 3)), max_size=6))
        edits = resolve_overlaps(
            Edit(
                start,
                min(start + width, len(text)),
                text[start : start + width],
                draw(st.text(alphabet="xy", max_size=3)),
                "demo.rule",
                "",
            )
            for start, width in spans
        )
        maps.append(SourceMap.of(edits))
        text = apply_edits(text, edits)
    return raw, text, maps


@given(stages())
def test_replaying_the_spans_gives_the_last_text(given_: tuple[str, str, list[SourceMap]]) -> None:
    raw, text, maps = given_
    composed = compose_all(maps)
    for left, right in pairwise(composed.spans):
        assert left.raw_end < right.raw_start
        assert left.end < right.start
    replay = [
        Edit(
            span.raw_start,
            span.raw_end,
            raw[span.raw_start : span.raw_end],
            text[span.start : span.end],
            "demo.rule",
            "",
        )
        for span in composed.spans
    ]
    assert apply_edits(raw, replay) == text


@given(stages())
def test_composing_in_any_grouping_is_the_same(given_: tuple[str, str, list[SourceMap]]) -> None:
    _, _, maps = given_
    one_by_one = SourceMap()
    for each in maps:
        one_by_one = one_by_one.then(each)
    assert [(it.raw_start, it.raw_end, it.start, it.end) for it in compose_all(maps).spans] == [
        (it.raw_start, it.raw_end, it.start, it.end) for it in one_by_one.spans
    ]


@given(stages())
def test_every_step_is_kept_once(given_: tuple[str, str, list[SourceMap]]) -> None:
    _, _, maps = given_
    steps = sorted(id(step) for span in compose_all(maps).spans for step in span.steps)
    assert steps == sorted(id(it) for each in maps for span in each.spans for it in span.steps)


@given(stages(), st.data())
def test_untouched_characters_are_found_again(
    given_: tuple[str, str, list[SourceMap]], data: st.DataObject
) -> None:
    raw, text, maps = given_
    composed = compose_all(maps)
    touched = {i for span in composed.spans for i in range(span.raw_start, span.raw_end)}
    free = [i for i in range(len(raw)) if i not in touched]
    if not free:
        return
    offset = data.draw(st.sampled_from(free))
    start, end = composed.to_cleaned(offset, offset + 1)
    assert text[start:end] == raw[offset]
    assert composed.to_raw(start, end) == (offset, offset + 1)


@given(stages(), st.data())
def test_a_range_maps_to_one_that_holds_all_it_came_from(
    given_: tuple[str, str, list[SourceMap]], data: st.DataObject
) -> None:
    _, text, maps = given_
    composed = compose_all(maps)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    raw_start, raw_end = composed.to_raw(start, end)
    for span in composed.spans:
        if span.start < end and start < span.end:
            assert raw_start <= span.raw_start
            assert span.raw_end <= raw_end


MAPPED = [
    # "shrinking⏎⏎nd" -> "shrinking and": the join and the letter touch and are one place
    ("shrinking\n\nnd", [(9, 11, " "), (11, 13, "and")], (10, 13), (9, 13)),
    # a deleted caption leaves no trace in what stands behind it
    ("one two three", [(3, 7, "")], (3, 9), (7, 13)),
    # an end inside a change is moved outward
    ("tbe cat", [(0, 3, "the")], (1, 2), (0, 3)),
]


@pytest.mark.parametrize(("raw", "edits", "cleaned_range", "raw_range"), MAPPED)
def test_ranges_of_the_cleaned_text_come_from(
    raw: str,
    edits: list[tuple[int, int, str]],
    cleaned_range: tuple[int, int],
    raw_range: tuple[int, int],
) -> None:
    made = [Edit(start, end, raw[start:end], after, "d.r", "") for start, end, after in edits]
    assert SourceMap.of(made).to_raw(*cleaned_range) == raw_range
