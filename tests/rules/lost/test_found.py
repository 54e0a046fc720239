"""Losses of an export are worked out once, and no more of them than a rule asks for."""

from __future__ import annotations

import pytest

from ocrfix.rules.context import Context
from ocrfix.rules.lost import finder
from ocrfix.rules.lost.found import losses_of
from ocrfix.words.counts import Counts
from ocrfix.words.lexicon import Lexicon

BEFORE = (
    "The harbor bridge will stay closed until the end of the month, the city said on Friday, "
    "because the new bearings have not arrived and the old ones cannot be put back.\n\n"
)
TEXT = f"{BEFORE}The mayor said that it was  good day for all of them."


def test_words_that_are_gone_are_looked_for_when_somebody_asks_and_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    find = finder.lost_words

    def counted(text: str, *rest: object) -> object:
        asked.append(text)
        return find(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(finder, "lost_words", counted)
    context = Context(Lexicon.load("en"), Counts.load("en"))
    losses = losses_of(TEXT, context)
    assert losses is not None
    assert losses_of(TEXT, context) is losses
    assert asked == []
    likeliest = min(losses.words(), key=lambda it: it.printed)
    assert TEXT[likeliest.start - 3 : likeliest.end] == "was  "
    assert likeliest.word == "a"
    assert losses.words() is losses.words()
    assert asked == [TEXT]
