"""Offers of one place: what touches is one decision, and the surest is taken."""

from __future__ import annotations

from dataclasses import replace

from ocrfix.review.decisions import Verdict
from ocrfix.review.offers import decisions_of
from tests.review.test_series import offer


def test_two_words_of_one_place_are_one_decision() -> None:
    (made,) = decisions_of([offer(0, 6, 0.9), offer(0, 6, 0.8, before="cd", at=3)])
    assert made.after == "X X"


def test_of_offers_that_touch_the_surest_is_taken() -> None:
    offers = [offer(0, 6, 0.7), offer(3, 9, 0.9), offer(10, 12, 0.5)]
    assert [it.start for it in decisions_of(offers)] == [3, 10]
    accepted = replace(offers[0].decision, verdict=Verdict.ACCEPT)
    both = [offers[0], replace(offer(0, 6, 0.9), decision=accepted)]
    assert [it.verdict for it in decisions_of(both)] == [Verdict.ACCEPT]
