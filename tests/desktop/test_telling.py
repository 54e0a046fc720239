"""Short messages about decisions and errors."""

from __future__ import annotations

import pytest

from ocrfix.desktop.telling import told_decision, told_error
from ocrfix.errors import InputError


@pytest.mark.parametrize(
    ("what", "changes", "told"),
    [
        ("accept", [("tbe", "the")], "Accepted: tbe → the"),
        ("take_out", [("noise", "")], "Taken out: noise → ∅"),
        ("write", [("", "a")], "Written: ∅ → a"),
        ("as_printed", [("tbe", "tbe")], "As printed: tbe"),
        ("undo", [("a", "b"), ("c", "d")], "Undone: 2 places"),
        ("redo", [("one\ntwo", "one two")], "Done again: one⏎two → one two"),
    ],
)
def test_a_decision_in_a_few_words(what: str, changes: list[tuple[str, str]], told: str) -> None:
    assert told_decision(what, changes) == told


def test_long_words_are_cut() -> None:
    assert len(told_decision("reject", [("x" * 500, "y" * 500)])) < 120


def test_an_error_with_and_without_a_hint() -> None:
    assert told_error(InputError("It is no text.", hint="Give another.")) == (
        "It is no text.\n\nGive another."
    )
    assert told_error(InputError("It is no text.")) == "It is no text."
