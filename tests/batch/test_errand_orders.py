"""Orders to a process that works for a window."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.batch.errand_orders import Cleaners, CleanPortion, CleanWhole, ExamineWhole
from ocrfix.cleaning import load_profile
from ocrfix.review import Choices
from ocrfix.review.work import Work
from ocrfix.text.document import Document
from tests.torn_word import CUT, WHOLE

CHOICES = Choices(load_profile("careful"))


def test_a_cleaner_is_kept_for_the_choices_asked_for_last() -> None:
    cleaners = Cleaners()
    first = cleaners.of(CHOICES)
    assert cleaners.of(CHOICES) is first
    assert cleaners.of(replace(CHOICES, words=("wul",))) is not first
    assert CleanPortion.known == {}


def test_a_document_is_cleaned_and_its_doubtful_words_are_found() -> None:
    cleaners, work = Cleaners(), Work(Document.from_text(CUT), CHOICES)
    order = CleanWhole(work, has_run=False)
    outcome = order.do(lambda *_: None, iter(()), cleaners)
    assert outcome.ruled.text == WHOLE
    assert order.known["document"] is work.document, "who gave it has it"
    looked = ExamineWhole(CHOICES, outcome.ruled, has_looked=False)
    assert looked.do(lambda *_: None, iter(()), cleaners).examined.text == WHOLE
    assert looked.known == {"text": WHOLE}
