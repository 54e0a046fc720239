"""Rules that are run, and what came of it."""

from __future__ import annotations

from ocrfix.cleaning import load_profile
from ocrfix.review import Choices
from ocrfix.review.work import Outcome, Work
from ocrfix.text.document import Document

TEXT = "He wll the bad news, hich came late, and the board was wul same mind as the mayor.\n"
WORK = Work(Document.from_text(TEXT), Choices(load_profile("careful")))


def test_what_the_rules_made_is_told_before_doubtful_words_are_looked_for() -> None:
    told: list[Outcome] = []
    outcome = WORK.run(told.append)
    assert [(it.examined, it.is_last) for it in told] == [(None, False)]
    assert outcome.is_last
    assert outcome.ruled is told[0].ruled
    assert outcome.examined is not None
    assert "wul" in {it.word for it in outcome.examined.suspects}


def test_who_wants_no_doubtful_words_gets_none() -> None:
    outcome = WORK.run(examine=False)
    assert (outcome.examined, outcome.is_last) == (None, True)
    assert outcome.taught() is outcome
    assert not WORK.is_long
