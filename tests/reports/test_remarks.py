"""Notes as a table."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from ocrfix.formats import read
from ocrfix.reports.remarks import notes_csv
from ocrfix.review import Session, open_project
from ocrfix.review.notes import notes_of

RAW = "The mayor rose at noon.\nHis house was full of friends from the town.\n"


@pytest.fixture
def session(tmp_path: Path) -> Session:
    path = tmp_path / "page.txt"
    path.write_text(RAW)
    made = Session(read(path, language="en"), open_project(tmp_path / "a.ocrfix"), path=str(path))
    made.refresh()
    return made


def test_notes_of_all_documents_are_listed_and_written_as_a_table(
    session: Session, tmp_path: Path
) -> None:
    other = tmp_path / "b.txt"
    other.write_text("Rain fell.\n")
    second = Session(read(other, language="en"), session.project, path=str(other))
    second.refresh()
    second.note(0, 4, "=dull")
    session.note(24, 27, "")
    session.note(4, 9, "Which\nmayor?")
    listed = [(it.path and it.path.name, it.decision.before) for it in notes_of(session.project)]
    assert listed == [("b.txt", "Rain"), ("page.txt", "mayor"), ("page.txt", "His")]
    rows = list(csv.DictReader(io.StringIO(notes_csv(notes_of(session.project)).decode())))
    assert [it["note"] for it in rows] == ["'=dull", "Which\nmayor?", ""]
    assert rows[1]["context"].startswith("The mayor rose")
