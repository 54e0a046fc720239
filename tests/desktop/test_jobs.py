"""Work beside the window, and what Qt must not do meanwhile."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import QObject

from ocrfix.desktop.jobs import Jobs


def test_qt_gives_back_what_it_borrows() -> None:
    """PySide6 6.12 takes a reference from None in every void call, until Python dies."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 1000


@pytest.mark.usefixtures("qapp")
def test_what_is_loaded_at_the_start_is_not_searched_for_rubbish() -> None:
    """Python looks through all there is, again and again: the window would stand still."""
    assert gc.get_freeze_count() > 10_000


@pytest.mark.usefixtures("qapp")
def test_a_closed_window_starts_nothing() -> None:
    """A job begun behind the close would hold up the end of the program for good."""
    jobs = Jobs()
    jobs.stop()
    begun: list[str] = []
    jobs.start("late", lambda: begun.append("late"), begun.append, begun.append)
    assert not jobs.is_busy
    jobs.stop()
    assert begun == []
