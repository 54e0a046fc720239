"""Doubtful words that are still open."""

from __future__ import annotations

from ocrfix.review.open_suspects import OpenSuspects
from ocrfix.suspects.suspect import Kind, Suspects

from ..desktop.suspects import suspect


def test_a_word_that_stands_everywhere_is_counted_not_listed() -> None:
    open_suspects = OpenSuspects(
        Suspects([suspect(4 * n, "tho") for n in range(50)]), text="tho " * 50
    )
    assert open_suspects.count(0) == 50
    settled = OpenSuspects(
        Suspects([suspect(4 * n, "tho") for n in range(50)]), text="tho " * 50, gone=(0, 1, 7)
    )
    assert settled.count(0) == len(settled.places(0)) == 47
    assert settled.first(0) == settled.places(0)[0] == 0
    assert settled[0].start == 8
    assert settled.kind(0) is settled[0].found.kind
    for each in (open_suspects, settled):
        assert [each.span(n) for n in range(40)] == [(it.start, it.end) for it in each[:40]]
        raw = [(it.raw_start, it.raw_end) for it in each[:40]]
        assert [each.raw_span(n) for n in range(40)] == raw


def test_the_kind_of_a_word_is_that_of_its_first_place_that_is_left() -> None:
    found = [suspect(0, "tho"), suspect(4, "tho")._replace(kind=Kind.CONTEXT)]
    assert OpenSuspects(Suspects(found), text="tho tho").kind(0) is found[0].kind
    assert OpenSuspects(Suspects(found), text="tho tho", gone=(0,)).kind(0) is Kind.CONTEXT
