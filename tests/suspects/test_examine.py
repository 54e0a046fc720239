"""A long text is examined in less memory, and nothing else differs."""

from __future__ import annotations

import pytest

from ocrfix.cleaning import Cleaner, clean
from ocrfix.suspects import examine as module
from ocrfix.words import cache


def test_what_was_remembered_is_let_go_in_a_long_text_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    emptied: list[int] = []

    def forget() -> None:
        emptied.append(1)
        cache.forget_answers()

    monkeypatch.setattr(module, "forget_answers", forget)
    cleaned = clean("The committee met at noon, and the chairman spoke of the brigdqe at length.\n")
    short = Cleaner().examine(cleaned)
    assert not emptied
    monkeypatch.setattr(module, "_LONG", 10)
    long = Cleaner().examine(cleaned)
    assert emptied
    assert tuple(long.suspects) == tuple(short.suspects)
    assert "brigdqe" in {it.word for it in long.suspects}
