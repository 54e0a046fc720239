"""Words found and counted in texts, without a window."""

from __future__ import annotations

import pytest

from ocrfix.review.concordance import Sought, hits_in, word_counts

TEXT = "The ferry came.\nA ferryman saw the new\nferry go; THE FERRY was new.\n"


@pytest.mark.parametrize(
    ("sought", "found"),
    [
        (Sought("ferry"), ["ferry", "ferry", "ferry", "FERRY"]),
        (Sought("ferry", match_case=True, whole_words=True), ["ferry", "ferry"]),
        # What was printed in a row may stand in two lines.
        (Sought("new ferry"), ["new\nferry"]),
        (Sought("f.rry\\b", is_pattern=True), ["ferry", "ferry", "FERRY"]),
        (Sought("f.rry"), []),
        (Sought("x*", is_pattern=True), []),
    ],
)
def test_what_is_found(sought: Sought, found: list[str]) -> None:
    assert [it.found for it in hits_in(TEXT, sought.compiled())] == found


def test_a_place_stands_in_its_line() -> None:
    first, second = hits_in(TEXT, Sought("new").compiled())
    assert (first.line, first.left, first.right) == (2, "A ferryman saw the ", "")
    assert (second.line, second.left, second.right) == (3, "ferry go; THE FERRY was ", ".")
    assert TEXT[first.start : first.end] == "new"


def test_a_pattern_that_is_none_says_why() -> None:
    with pytest.raises(ValueError, match="missing"):
        Sought("(", is_pattern=True).compiled()


def test_words_are_counted_over_texts() -> None:
    counts = word_counts(["The ferry, the ferry!", "ferry 1916"])
    assert counts[:2] == [("ferry", 3), ("The", 1)]
    assert "1916" not in dict(counts)
