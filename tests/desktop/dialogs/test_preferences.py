"""Preferences: what a reader chooses holds, for the project or for good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox

from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.review.own_evidence import evidence_of
from tests.e2e.here import run_here

from ..conftest import Desk
from ..hands import CTRL, KEY, dialog_of, press


def preferences(desk: Desk) -> PreferencesDialog:
    press(desk, KEY.Key_Comma, CTRL)
    return dialog_of(desk, PreferencesDialog)


def test_preferences_hold(desk: Desk) -> None:
    desk.open()
    dialog = preferences(desk)
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
    dialog.points.setValue(18.5)
    dialog.switches["line_numbers"].setChecked(True)
    dialog.accept()
    desk.settle()
    assert desk.window.theme.name == "dark"
    assert desk.window.panes.cleaned.font().pointSizeF() == 18.5
    assert desk.window.panes.raw.numbers.isVisible()
    desk.restart()
    assert desk.window.settings.points == 18.5


def test_cancelled_preferences_change_nothing(desk: Desk) -> None:
    desk.open()
    dialog = preferences(desk)
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("dark"))
    dialog.points.setValue(30)
    dialog.reject()
    assert desk.window.theme.name == "light"
    assert desk.window.settings.points == 12


def test_the_profile_is_the_projects(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("In the morning the sbip lcft for the river, and the men were glad of it.\n")
    desk.open(path)
    careful = desk.text
    dialog = preferences(desk)
    dialog.profile_box.setCurrentIndex(dialog.profile_box.findData("research"))
    dialog.accept()
    desk.settle()
    assert desk.window.documents.project.setting("profile") == "research"
    researched = desk.text
    assert researched != careful
    desk.restart()
    desk.open(path)
    assert desk.text == researched
    # The command line cleans with the project's profile as well.
    done = run_here("clean", path, "--project", desk.project)
    assert done.stdout == researched.encode()


COLLECTION = ("in Wyatungabah there. ", "of Wyatungabah there. ", "to Wyatungabah there. ")


def test_the_evidence_is_the_projects(
    desk: Desk, tmp_path: Path, build_evidence: Callable[..., Path]
) -> None:
    evidence = build_evidence(*COLLECTION).rename(tmp_path / "town.evidence")
    path = tmp_path / "page.txt"
    path.write_text("The men who went to the river in Wyatun\ngabah were glad of the rain.\n")
    desk.open(path)
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


def test_what_is_no_evidence_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("He sent the bills, hich were paid.\n")
    desk.open(path)
    dialog = preferences(desk)
    dialog.evidence.field.setText(str(path))
    assert "no evidence file" in dialog.evidence.note.text()
    dialog.accept()
    desk.wait_until(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    message = QApplication.activeModalWidget()
    assert isinstance(message, QMessageBox)
    assert "no evidence file" in message.text()
    message.accept()
    assert evidence_of(desk.window.documents.project) is None


def test_the_size_of_the_letters_can_be_read_where_it_is_chosen(desk: Desk) -> None:
    """Its field was one pixel wide."""
    desk.window.preferences.show_preferences()
    points = desk.window.findChild(PreferencesDialog).points
    field = points.lineEdit()
    needed = field.fontMetrics().horizontalAdvance(field.text())
    desk.wait_until(lambda: field.width() >= needed)
    assert points.rect().contains(field.geometry())
