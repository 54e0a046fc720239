"""The history of decisions, and a day's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.review import Session
from ocrfix.review.history import history_of, work_of_day
from ocrfix.review.lock import now, user_name
from tests.review.projects import mayor_on, session_on


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return mayor_on(tmp_path)


def test_the_newest_comes_first_and_what_was_taken_back_is_in_it(session: Session) -> None:
    assert history_of(session.project) == []
    session.note(4, 9, "Which mayor?")
    session.note(24, 27, "Whose?")
    session.undo()
    told = [(it.decision.before, it.is_undone) for it in history_of(session.project)]
    assert told == [("His", True), ("mayor", False)]


def test_of_one_document_only_its_own_are_listed(session: Session, tmp_path: Path) -> None:
    other = session_on(tmp_path, session.project, "other", "Rain fell.\n")
    other.note(0, 4, "dull")
    session.note(4, 9, "Which mayor?")
    everything = history_of(session.project)
    assert [it.path and it.path.name for it in everything] == ["page.txt", "other.txt"]
    (only,) = history_of(session.project, other.document.meta.sha256)
    assert (only.decision.before, only.path) == ("Rain", tmp_path / "other.txt")


def test_a_days_work_is_the_readers_own_and_what_holds(session: Session) -> None:
    day = now()[:10]
    assert work_of_day(session.project, day, user_name()) == (0, 0)
    session.note(4, 9, "a")
    session.note(24, 27, "b")
    session.undo()
    assert work_of_day(session.project, day, user_name()) == (1, 1)
    assert work_of_day(session.project, day, "nobody") == (0, 0)
    assert work_of_day(session.project, "2001-01-01", user_name()) == (0, 0)
