"""Notes and bookmarks: kept, replaced, struck out, undone, told in reports."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrfix.reports.changes import changes_as_data, explain
from ocrfix.reports.html import to_html
from ocrfix.review import Session, open_project
from tests.review.projects import MAYOR, mayor_on


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return mayor_on(tmp_path)


def noted(session: Session) -> list[tuple[str, str]]:
    return [(MAYOR[it.start : it.end], it.text) for it in session.refresh().remarks]


def test_a_note_is_kept_replaced_and_struck_out(session: Session) -> None:
    session.note(4, 9, "Which mayor?")
    session.note(24, 27, "")
    assert noted(session) == [("mayor", "Which mayor?"), ("His", "")]
    session.note(4, 9, "Mayor Harlow.")
    assert noted(session)[0] == ("mayor", "Mayor Harlow.")
    session.strike_notes([it for it in session.decisions if it.start == 4])
    assert noted(session) == [("His", "")]
    session.undo()
    session.undo()
    assert noted(session)[0] == ("mayor", "Which mayor?")
    assert session.refresh().text == MAYOR


def test_a_note_is_there_after_a_restart(session: Session, tmp_path: Path) -> None:
    session.note(4, 9, "Which mayor?")
    session.project.close()
    with open_project(tmp_path / "a.ocrfix") as opened:
        again = Session(session.document, opened, path=session.path)
        assert noted(again) == [("mayor", "Which mayor?")]


def test_reports_tell_of_notes(session: Session) -> None:
    session.note(24, 27, "Whose?")
    cleaned = session.refresh()
    assert "Line 2, “His”: noted: Whose?" in explain(cleaned)
    assert changes_as_data(cleaned)["remarks"][0]["text"] == "Whose?"
    assert "Whose?" in to_html(cleaned)
    session.undo()
    assert "remarks" not in changes_as_data(session.refresh())
    assert "Notes and bookmarks" not in to_html(session.refresh())


def test_two_notes_on_one_place_are_shown_when_projects_are_merged(
    session: Session, tmp_path: Path
) -> None:
    from ocrfix.review.merging import compare  # noqa: PLC0415

    session.note(4, 9, "Which mayor?")
    with open_project(tmp_path / "b.ocrfix") as opened:
        theirs = Session(session.document, opened, path=session.path)
        theirs.refresh()
        theirs.note(4, 9, "Harlow")
        theirs.note(24, 27, "")
        merger = compare(session.project, opened)
    assert [it.theirs.after for it in merger.conflicts] == ["Harlow"]
    assert [it.after for it in merger.new] == [""]
