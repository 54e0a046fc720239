"""Packed and patched maps say what plain ones say, of every place."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.text.edit import Applicability, Edit, apply_edits, resolve_overlaps
from ocrfix.text.packing import Edits, Strings, pack_maps
from ocrfix.text.patching import Patch, Patched, PatchedMap, Patches
from ocrfix.text.source_map import SourceMap, compose_all

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


@given(stages())
def test_a_packed_map_is_the_map(given_: tuple[str, str, list[SourceMap]]) -> None:
    raw, text, maps = given_
    whole = compose_all(maps)
    packed, _, _ = pickle.loads(pickle.dumps(pack_maps([whole, *maps], [])))  # noqa: S301
    assert_same(packed[0], whole, raw, text)
    assert [tuple(it.spans) for it in packed[1:]] == [tuple(it.spans) for it in maps]


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
    packed = pack_maps([whole], [])[0][0]
    expected = whole.then(SourceMap.of(edits))
    for earlier in (whole, packed):
        patched = PatchedMap.over(earlier, edits)
        assert_same(patched, expected, raw, apply_edits(text, edits))


@given(st.lists(st.text(max_size=3)))
def test_strings_come_out_as_they_went_in(strings: list[str]) -> None:
    packed = Strings(strings)
    assert list(packed) == strings
    assert packed[-1:] == tuple(strings[-1:])
    assert packed.distinct_count == len(set(strings))
    assert dict(packed.counts()) == {it: strings.count(it) for it in strings}


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
