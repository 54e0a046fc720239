"""The dialog that takes evidence into a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ocrfix.review.own_evidence import evidence_of
from tests.e2e.here import run_here

from ..conftest import Desk
from ..hands import close_message, preferences

COLLECTION = ("in Wyatungabah there. ", "of Wyatungabah there. ", "to Wyatungabah there. ")


def test_the_evidence_is_the_projects(
    desk: Desk, tmp_path: Path, build_evidence: Callable[..., Path]
) -> None:
    evidence = build_evidence(*COLLECTION).rename(tmp_path / "town.evidence")
    path = desk.write("The men who went to the river in Wyatun\ngabah were glad of the rain.\n")
    assert "Wyatun\ngabah" in desk.text
    dialog = preferences(desk)
    dialog.evidence.field.setText(str(evidence))
    assert dialog.evidence.note.text() == "Counted from 3 documents."
    dialog.accept()
    desk.settle()
    assert "in Wyatungabah\nwere" in desk.text
    cleaned = desk.text
    # The command line cleans with the project's evidence as well, and a moved project finds it.
    desk.restart()
    desk.open(path)
    assert desk.text == cleaned
    moved = tmp_path.with_name("moved")
    desk.window.close()
    tmp_path.rename(moved)
    page, project = moved / path.name, moved / desk.project.name
    done = run_here("clean", page, "--project", project)
    assert done.stdout == cleaned.encode()
    moved.rename(tmp_path)


def test_what_is_no_evidence_is_refused(desk: Desk) -> None:
    path = desk.write("He sent the bills, hich were paid.\n")
    dialog = preferences(desk)
    dialog.evidence.field.setText(str(path))
    assert "no evidence file" in dialog.evidence.note.text()
    dialog.accept()
    assert "no evidence file" in close_message(desk)
    assert evidence_of(desk.window.documents.project) is None
