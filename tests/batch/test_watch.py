"""A file that arrives is taken when it is complete."""

from __future__ import annotations

import time

from ocrfix.batch.inputs import Item, Stamp
from ocrfix.batch.jobs import Outcome, State
from ocrfix.batch.watch import Arrivals


def item(size: int) -> Item:
    return Item("a.txt", Stamp(size, 1, 1))


def test_a_file_is_complete_when_it_has_stayed_the_same() -> None:
    arrivals = Arrivals(settle_seconds=0.05)
    assert not arrivals.is_ready(item(1)), "seen for the first time"
    time.sleep(0.06)
    assert not arrivals.is_ready(item(2)), "it has grown"
    assert not arrivals.is_ready(item(2)), "not for long enough"
    assert arrivals.is_waiting
    time.sleep(0.06)
    assert arrivals.is_ready(item(2))
    assert not arrivals.is_ready(Item("a.txt", None)), "gone"


def test_what_failed_waits_for_a_change() -> None:
    arrivals = Arrivals(settle_seconds=0)
    arrivals.is_ready(item(1))
    assert arrivals.is_ready(item(1))
    arrivals.note(Outcome("a.txt", State.FAILED, "no text"))
    arrivals.is_waiting = False
    assert not arrivals.is_ready(item(1))
    assert not arrivals.is_waiting, "nothing will happen by waiting"
    arrivals.is_ready(item(2))
    assert arrivals.is_ready(item(2))
