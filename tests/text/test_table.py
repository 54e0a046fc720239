"""Tables and patched maps say what plain ones say, of every place."""

from __future__ import annotations

import pickle
from bisect import bisect_left
from collections import Counter
from enum import Enum
from typing import ClassVar, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.edit import Applicability, Edit, Edits, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap, Spans, compose_all
from ocrfix.text.table import Patch, Patched, Patches, Shared, Table, Texts, touching

from .test_source_map import stages


def assert_same(found: SourceMap, expected: SourceMap, raw: str, text: str) -> None:
    assert tuple(found.spans) == tuple(expected.spans)
    for start in range(len(raw) + 1):
        for end in range(start, len(raw) + 1):
            assert found.to_cleaned(start, end) == expected.to_cleaned(start, end)
            near = found.around(start, end)
            assert near.to_cleaned(start, end) == expected.to_cleaned(start, end)
            assert list(near.overlapping(start, end)) == list(expected.overlapping(start, end))
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert found.to_raw(start, end) == expected.to_raw(start, end)


def packed(*maps: SourceMap) -> list[SourceMap]:
    edits = Shared(Edits, [step for it in maps for span in it.spans for step in span.steps])
    return [SourceMap(Spans(it.spans, edits)) for it in maps]


@given(stages())
def test_a_packed_map_is_the_map(given_: tuple[str, str, list[SourceMap]]) -> None:
    raw, text, maps = given_
    whole = compose_all(maps)
    first, *others = pickle.loads(pickle.dumps(packed(whole, *maps)))  # noqa: S301
    assert_same(first, whole, raw, text)
    assert [tuple(it.spans) for it in others] == [tuple(it.spans) for it in maps]


@given(stages(), st.data())
def test_a_patched_map_is_the_composed_one(
    given_: tuple[str, str, list[SourceMap]], data: st.DataObject
) -> None:
    raw, text, maps = given_
    spots = data.draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 4), st.text("xy", max_size=3)))
    )
    edits = resolve_overlaps(
        Edit(start, min(start + width, len(text)), text[start : start + width], after, "hand", "")
        for start, width, after in spots
    )
    whole = compose_all(maps)
    expected = whole.then(SourceMap.of(edits))
    for earlier in (whole, *packed(whole)):
        assert_same(earlier.laid_over(edits), expected, raw, apply_edits(text, edits))


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Row(NamedTuple):
    name: str
    colour: Colour
    width: int
    share: float


class Rows(Table[Row]):
    ROW = Row
    COLUMNS: ClassVar = {"name": str, "colour": Colour, "width": "I", "share": "d"}


@given(
    st.lists(
        st.builds(
            Row, st.text(max_size=3), st.sampled_from(Colour), st.integers(0, 9), st.floats(0, 1)
        )
    )
)
def test_rows_come_out_as_they_went_in(rows: list[Row]) -> None:
    for table in (Rows(iter(rows)), pickle.loads(pickle.dumps(Rows(rows)))):  # noqa: S301
        assert list(table) == rows
        assert [table[it] for it in range(-len(rows), 0)] == rows
        assert table[-2:] == tuple(rows[-2:])
        for name in Row._fields:
            assert list(table.column(name)) == [getattr(it, name) for it in rows]
        assert [table.cells(it, ("width", "name")) for it in range(len(rows))] == [
            (it.width, it.name) for it in rows
        ]
        names = [it.name for it in rows]
        assert len(table.pooled("name").distinct) == len(set(names))
        assert table.pooled("name").counts() == Counter(names)
        assert table.pooled("colour").counts() == Counter(it.colour for it in rows)


def test_more_rows_than_are_read_at_once_come_out_too() -> None:
    rows = [Row(str(number % 7), Colour.RED, number, 0.5) for number in range(10_000)]
    assert list(Rows(rows)) == rows


def test_no_row_lies_outside() -> None:
    table = Rows([Row("a", Colour.BLUE, 1, 0.0)])
    for index in (1, -2):
        with pytest.raises(IndexError):
            table[index]


def test_rows_that_tables_share_are_kept_once() -> None:
    one, like_it = Row("a", Colour.RED, 1, 0.0), Row("a", Colour.RED, 1, 0.0)
    two = Row("b", Colour.BLUE, 2, 1.0)
    shared = Shared(Rows, [one, two, one])
    assert list(shared.rows) == [one, two]
    assert list(shared.pooled([two, one, two])) == [two, one, two]
    assert list(shared.grouped([(one, two), (), (two,)])) == [(one, two), (), (two,)]
    assert len(Shared(Rows, [one, like_it]).rows) == 2


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=9), st.integers(0, 30))
def test_what_touches_a_span_is_found(spans: list[tuple[int, int]], place: int) -> None:
    spans.sort()
    starts, ends = [it for it, _ in spans], [it + width for it, width in spans]
    longest = max((width for _, width in spans), default=0)
    assert [*touching(starts, ends, longest, place, place + 3)] == [
        number
        for number in range(len(spans))
        if starts[number] <= place + 3 and ends[number] >= place
    ]


def test_edits_come_out_as_they_went_in() -> None:
    edits = [
        Edit(0, 2, "nd", "and", "letters.a", "Because.", 0.5, Applicability.REVIEW),
        Edit(9, 9, "", "𝔣", "letters.b", "Because."),
    ]
    assert list(Edits(edits)) == edits


@given(st.lists(st.integers(0, 99), max_size=20), st.data())
def test_patches(old: list[int], data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(old)), max_size=6)))
    patches, expected, at, shift = [], [], 0, 0
    for first, last in zip(cuts[::2], cuts[1::2], strict=False):
        new = tuple(data.draw(st.lists(st.integers(100, 199), max_size=3)))
        expected += [it + shift for it in old[at:first]]
        patches.append(Patch(first, last, new, 1000))
        expected += [it + shift for it in new]
        shift += 1000
        at = last
    expected += [it + shift for it in old[at:]]
    patched = Patched(old, Patches(patches), int.__add__)
    assert list(patched) == expected
    assert [patched[it] for it in range(len(patched))] == expected


@given(st.lists(st.integers(0, 9), max_size=9), st.data())
def test_the_columns_of_patched_rows(widths: list[int], data: st.DataObject) -> None:
    rows = [Row(str(it), Colour.RED, it, 0.0) for it in widths]
    first = data.draw(st.integers(0, len(rows)))
    last = data.draw(st.integers(first, len(rows)))
    new = tuple(Row("new", Colour.BLUE, it, 1.0) for it in data.draw(st.lists(st.integers(0, 9))))
    patches = Patches([Patch(first, last, new, 100)])

    def move(row: Row, by: int) -> Row:
        return row._replace(width=row.width + by)

    for old in (rows, Rows(rows)):
        patched = Patched(old, patches, move, ("width",))
        expected = [*rows[:first], *new, *(move(it, 100) for it in rows[last:])]
        assert list(patched) == expected
        assert list(patched.column("name")) == [it.name for it in expected]
        assert list(patched.column("width")) == [it.width for it in expected]
        assert [patched.cells(it, ("width", "name")) for it in range(len(patched))] == [
            (it.width, it.name) for it in expected
        ]


@given(st.lists(st.text()))
def test_texts_that_go_in_come_out(words: list[str]) -> None:
    packed = Texts(words)
    assert [*packed] == words
    assert [packed[at] for at in range(-len(words), len(words))] == words * 2
    assert packed[1:-1] == tuple(words[1:-1])
    assert packed[::-2] == tuple(words[::-2])
    numbers = [*range(len(words) - 1, -1, -2)]
    assert packed.take(numbers) == [words[at] for at in numbers]


@pytest.mark.parametrize("at", [3, -4])
def test_there_are_no_more_texts(at: int) -> None:
    with pytest.raises(IndexError):
        Texts(["a", "b", "c"])[at]


def test_sorted_texts_are_searched_by_halves() -> None:
    assert bisect_left(Texts(["ash", "birch", "elm", "oak"]), "c") == 2
