"""The reader's own words over the rules' result."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from ocrfix.cleaning import Cleaned, Cleaner, Decided
from ocrfix.cleaning.by_hand import lay_over
from ocrfix.cleaning.changes import replay
from ocrfix.text.document import Document
from ocrfix.text.edit import Edit, apply_edits, resolve_overlaps
from ocrfix.text.source_map import SourceMap


def edit(raw: str, start: int, end: int, after: str) -> Edit:
    return Edit(start, end, raw[start:end], after, "demo.rule", "")


def ruled(raw: str, edits: list[Edit]) -> Cleaned:
    """Return the result of rules that proposed these edits in one round."""
    source_map = SourceMap.of(edits)
    text = apply_edits(raw, edits)
    return Cleaned(Document.from_text(raw), text, source_map, (), (), (), rounds=(source_map,))


def test_what_stands_beside_a_replacement_inside_a_change_is_kept() -> None:
    raw = "one tw o three"
    # Rules joined "tw o"; the reader had written over its first half before they did.
    cleaned = ruled(raw, [edit(raw, 4, 8, "two")])
    made = lay_over(cleaned, [edit(raw, 4, 6, "ten")])
    assert made.text == "one ten o three"


def test_two_replacements_inside_one_change_both_stand() -> None:
    raw = "a b c d"
    cleaned = ruled(raw, [edit(raw, 0, 7, "abcd")])
    made = lay_over(cleaned, [edit(raw, 0, 1, "A"), edit(raw, 6, 7, "D")])
    assert made.text == "A b c D"


def test_the_raw_text_put_back_is_no_change() -> None:
    raw = "the ol d man"
    cleaned = ruled(raw, [edit(raw, 4, 8, "old")])
    made = lay_over(cleaned, [edit(raw, 4, 8, "ol d")])
    assert made.text == raw
    assert made.changes == ()


@st.composite
def disjoint_edits(draw: st.DrawFn, raw: str) -> list[Edit]:
    spans = draw(st.lists(st.tuples(st.integers(0, len(raw)), st.integers(0, 4)), max_size=5))
    return resolve_overlaps(
        edit(raw, start, min(start + width, len(raw)), draw(st.text("xy ", max_size=3)))
        for start, width in spans
    )


@given(st.data())
def test_any_replacements_on_any_changes(data: st.DataObject) -> None:
    raw = data.draw(st.text("ab \n", max_size=30))
    cleaned = ruled(raw, data.draw(disjoint_edits(raw)))
    by_hand = data.draw(disjoint_edits(raw))
    made = lay_over(cleaned, by_hand)
    assert replay(raw, made.changes) == made.text
    for left, right in pairwise(made.source_map.spans):
        assert left.raw_end < right.raw_start
        assert left.end < right.start
    for one in by_hand:
        start, end = made.source_map.to_cleaned(one.start, one.end)
        assert one.after in made.text[start:end]


@given(st.data())
def test_laying_over_is_what_the_cleaner_does(data: st.DataObject) -> None:
    raw = data.draw(st.sampled_from(["He came ith his t he brother.\n", "all of\n\nthe hich"]))
    by_hand = tuple(data.draw(disjoint_edits(raw)))
    cleaner = Cleaner()
    decided = Decided(MappingProxyType({}), by_hand)
    assert lay_over(cleaner.clean(raw), by_hand).text == cleaner.clean(raw, decided=decided).text
