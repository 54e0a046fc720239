"""Answers are remembered until nobody needs them any more."""

from __future__ import annotations

from ocrfix.words.memo import Memo, forget_answers


def test_memories_are_emptied_together_and_answer_on() -> None:
    asked: list[str] = []

    def ask(word: str) -> int:
        asked.append(word)
        return len(word)

    first, second = Memo(ask), Memo(ask)
    assert [first["ferry"], first["ferry"], second["ferry"]] == [5, 5, 5]
    forget_answers()
    assert not first
    assert not second
    assert first["ferry"] == 5
    assert asked == ["ferry"] * 3
