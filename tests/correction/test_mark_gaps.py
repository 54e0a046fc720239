"""The shapes of the marks between two words."""

from __future__ import annotations

from ocrfix.correction.mark_gaps import shape_of_alone


def test_shapes_of_marks_by_themselves() -> None:
    assert [shape_of_alone(it) for it in (".", "’", "—", ";", "...")] == [
        "alone", "alone", "--", "else", "else",
    ]  # fmt: skip
