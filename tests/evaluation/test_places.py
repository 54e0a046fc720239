"""Places whose damage is known, and what became of them."""

from __future__ import annotations

from typing import cast
from unittest.mock import create_autospec

import pytest

from ocrfix.evaluation.places import DamagedPlace, PlaceCounts, measure_places
from ocrfix.evaluation.program import ProgramReader
from ocrfix.evaluation.reader import MeasuredSuspect, MeasuredText, Reader, place_changes


def suggests(word: str, suggestion: str) -> Reader:
    """Give a reader that doubts one word of a text and suggests another."""
    reader = create_autospec(ProgramReader, instance=True)
    reader.detect.side_effect = lambda text, _: (
        [MeasuredSuspect(text.find(word), text.find(word) + len(word))] if word in text else []
    )
    reader.suggest.return_value = [suggestion]
    return cast("Reader", reader)


RAW = "the men came\n\nith us home"


TRUTH = "the men came with us home"


PLACE = DamagedPlace("torn", 8, 20, 8, 20)


@pytest.mark.parametrize(
    ("changes", "proposals", "doubt", "mended", "asked", "why"),
    [
        ([(12, 17, "\n\nith", " with")], [], "", 1, 0, "made"),
        ([(12, 14, "\n\n", " ")], [(14, 17, "ith", "with")], "", 0, 1, "half made, half offered"),
        ([], [(12, 14, "\n\n", " "), (14, 17, "ith", "with")], "", 0, 1, "both offered"),
        ([(12, 14, "\n\n", " ")], [], "ith", 0, 1, "suggested"),
        ([(12, 14, "\n\n", " ")], [(14, 17, "ith", "sith")], "", 0, 0, "a wrong word offered"),
        ([(12, 17, "\n\nith", " sith")], [], "", 0, 0, "a wrong word made"),
    ],
)
def test_what_became_of_a_place(
    changes: list[tuple[int, int, str, str]],
    proposals: list[tuple[int, int, str, str]],
    doubt: str,
    mended: int,
    asked: int,
    why: str,
) -> None:
    made = place_changes([(*it, ("a.rule",)) for it in changes])
    text = RAW
    for start, end, _, after in reversed(changes):
        text = text[:start] + after + text[end:]
    cleaned = MeasuredText(text, made, place_changes([(*it, ("a.rule",)) for it in proposals]))
    counts = measure_places(
        [PLACE], RAW, TRUTH, cleaned, suggests(doubt or "nowhere", "with"), "en"
    )
    assert (counts.mended["torn"], counts.asked["torn"]) == (mended, asked), why


def test_a_sound_document_that_was_edited_is_counted() -> None:
    changed = MeasuredText("x", place_changes([(0, 1, "y", "x", ("a.rule",))]))
    total = PlaceCounts()
    total.add(measure_places([], "y", "y", changed, suggests("nowhere", ""), "en"))
    total.add(measure_places([], "y", "y", MeasuredText("y"), suggests("nowhere", ""), "en"))
    assert (total.sound, total.sound_edited) == (2, 1)
