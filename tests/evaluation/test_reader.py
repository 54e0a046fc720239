"""Changes as they are measured: where they stand in the cleaned text."""

from __future__ import annotations

from ocrfix.evaluation.reader import make_changes, place_changes

RAW = "tho cat sat on tho mat"
CHANGES = place_changes(
    [(0, 3, "tho", "the", ("letters.a",)), (8, 11, "sat", "", ()), (15, 18, "tho", "thee", ())]
)


def test_places_in_the_cleaned_text_are_those_of_what_was_put_there() -> None:
    cleaned = make_changes(RAW, CHANGES)
    assert cleaned == "the cat  on thee mat"
    assert [cleaned[it.cleaned_start : it.cleaned_end] for it in CHANGES] == ["the", "", "thee"]


def test_changes_are_made_on_a_stretch() -> None:
    assert make_changes(RAW, CHANGES[2:], 12, 18) == "on thee"
