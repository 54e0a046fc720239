"""Notes as a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from ocrfix.reports.remarks import notes_csv
from ocrfix.review import Session
from ocrfix.review.notes import notes_of
from tests.review.projects import mayor_on, session_on


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return mayor_on(tmp_path)


def test_notes_of_all_documents_are_listed_and_written_as_a_table(
    session: Session, tmp_path: Path
) -> None:
    second = session_on(tmp_path, session.project, "b", "Rain fell.\n")
    second.note(0, 4, "=dull")
    session.note(24, 27, "")
    session.note(4, 9, "Which\nmayor?")
    listed = [(it.path and it.path.name, it.decision.before) for it in notes_of(session.project)]
    assert listed == [("b.txt", "Rain"), ("page.txt", "mayor"), ("page.txt", "His")]
    rows = list(csv.DictReader(io.StringIO(notes_csv(notes_of(session.project)).decode())))
    assert [it["note"] for it in rows] == ["'=dull", "Which\nmayor?", ""]
    assert rows[1]["context"].startswith("The mayor rose")
