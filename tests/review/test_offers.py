"""Offers of one place: what touches is one decision, and the surest is taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from ocrfix.formats import read
from ocrfix.review import Session, offers, open_project
from ocrfix.review.decisions import Verdict
from ocrfix.review.offers import decisions_of
from tests.review.test_series import offer


def test_two_words_of_one_place_are_one_decision() -> None:
    (made,) = decisions_of([offer(0, 6, 0.9), offer(0, 6, 0.8, before="cd", at=3)])
    assert made.after == "X X"


def test_of_offers_that_touch_the_surest_is_taken() -> None:
    touching = [offer(0, 6, 0.7), offer(3, 9, 0.9), offer(10, 12, 0.5)]
    assert [it.start for it in decisions_of(touching)] == [3, 10]
    accepted = replace(touching[0].decision, verdict=Verdict.ACCEPT)
    both = [touching[0], replace(offer(0, 6, 0.9), decision=accepted)]
    assert [it.verdict for it in decisions_of(both)] == [Verdict.ACCEPT]


def test_what_two_make_alike_is_offered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    alike = offer(0, 6, 0.7), offer(10, 16, 0.6), offer(0, 6, 0.9)
    others = offer(0, 6, 0.5, before="cd", at=3), replace(offer(0, 6, 0.5), after="Y")
    every = [*alike, *others]
    monkeypatch.setattr(offers, "_all_offers", lambda *_: iter(every))
    found = list(offers.offers_of(*[cast("Any", None)] * 2))
    assert [it.sureness for it in found] == [0.9, 0.6, 0.5, 0.5]


def test_no_place_is_offered_the_same_twice(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "The farmers of the county met Mr. Le,e at the hall, and General Br dy, who dds to it, came\n"
        "in tbe morning. | The mayor, who was bef utlfuL, was th ere.\n"
    )
    session = Session(read(path, language="en"), open_project(None), path=str(path))
    session.refresh()
    found = [(it.place, it.at, it.before, it.after) for it in offers.offers_in(session)]
    assert len(found) > 2
    assert len(set(found)) == len(found)
