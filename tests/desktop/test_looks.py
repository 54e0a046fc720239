"""Fonts, switches and keys: what a reader chooses stays chosen."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolTip,
)

from ocrfix.desktop.dialogs.preferences import PreferencesDialog
from ocrfix.review.own_evidence import evidence_of

from .conftest import WAIT_MS, Desk
from .hands import ALT, CTRL, KEY, dialog_of, press


def preferences(desk: Desk) -> PreferencesDialog:
    press(desk, KEY.Key_Comma, CTRL)
    return dialog_of(desk, PreferencesDialog)


def test_lines_run_on_and_are_numbered(desk: Desk) -> None:
    desk.open()
    panes = desk.window.panes
    press(desk, KEY.Key_Z, ALT)
    desk.window.actions_["line_numbers"].trigger()
    for pane in (panes.raw, panes.cleaned):
        assert pane.lineWrapMode() is QPlainTextEdit.LineWrapMode.NoWrap
        assert pane.numbers.isVisible()
        assert pane.numbers.width() == pane.viewport().x() - pane.contentsRect().left()
    assert [number for number, _ in panes.raw.lines_in_view()][:3] == [1, 2, 3]
    desk.restart()
    desk.open()
    assert desk.window.panes.raw.numbers.isVisible()
    assert not desk.window.actions_["wrap"].isChecked()


def test_the_page_shows_what_was_changed(desk: Desk) -> None:
    desk.open()
    reading = desk.window.panes.reading
    press(desk, KEY.Key_2, CTRL | ALT)
    assert "item:" not in reading.toHtml()
    desk.window.actions_["marks_in_reading"].trigger()
    index = desk.item("hich")
    assert f"item:{index}" in reading.toHtml()
    cursor = reading.document().find("which")
    look = cursor.charFormat()
    # By shape as well as by colour.
    assert look.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine
    reading.visited.emit(index)
    assert desk.window.reviewing.current == index
    # Marked or not, the words are the same.
    marked = reading.toPlainText()
    desk.window.actions_["marks_in_reading"].trigger()
    assert reading.toPlainText() == marked


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
    command = [sys.executable, "-m", "ocrfix", "clean", str(path), "--project", str(desk.project)]
    done = subprocess.run(command, capture_output=True, check=True)
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
    command = [sys.executable, "-m", "ocrfix", "clean", str(page), "--project", str(project)]
    done = subprocess.run(command, capture_output=True, check=True)
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


def test_keys_can_be_changed_and_conflicts_are_told(desk: Desk) -> None:
    desk.open()
    dialog = preferences(desk)
    page = dialog.shortcuts

    def choose(words: str, keys: str) -> None:
        page.search.setText(words)
        rows = range(page.tree.topLevelItemCount())
        entries = [page.tree.topLevelItem(it) for it in rows]
        page.tree.setCurrentItem(next(it for it in entries if it and not it.isHidden()))
        page.keys.setKeySequence(QKeySequence(keys))
        page.keys.editingFinished.emit()

    choose("export", "Ctrl+F")
    assert "taken by “Find…”" in page.notice.text()
    assert page.own == {}
    page.take.click()
    assert page.own == {"find": "", "export": "Ctrl+F"}
    choose("export", "X")
    assert "needed to type" in page.notice.text()
    choose("export", "Ctrl+C")
    assert "needed to type" in page.notice.text()
    choose("sample", "F11")
    dialog.accept()
    assert desk.window.actions_["export"].shortcut() == QKeySequence("Ctrl+F")
    assert desk.window.actions_["find"].shortcut().isEmpty()
    desk.window.actions_["close"].trigger()
    desk.restart()
    press(desk, KEY.Key_F11)
    desk.wait_until(lambda: desk.window.reviewing.session is not None)
    desk.settle()
    # As shipped again: both have their own.
    dialog = preferences(desk)
    page = dialog.shortcuts
    choose("find…", "")
    page.reset.click()
    assert page.own == {"export": "", "sample": "F11"}
    dialog.reject()


def test_the_panes_are_gone_round_both_ways(desk: Desk) -> None:
    desk.open()
    desk.window.panes.raw.setFocus()
    desk.window.actions_["previous_pane"].trigger()
    here = QApplication.focusWidget()
    assert here is desk.window.panel.table
    press(desk, KEY.Key_F6)
    assert QApplication.focusWidget() is desk.window.panes.raw


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The men of the town went down to the river in the morning and came back. " * 3,
            "legible",
        ),
        ("Tlie nnn of tbe twon wnt dwn to tlie rvier in tbe mrning and cme bck. " * 3, "hardly"),
        ("Too few words.", ""),
    ],
)
def test_the_status_line_says_how_legible_a_text_is(
    desk: Desk, tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "page.txt"
    path.write_text(text)
    desk.open(path)
    # It is measured when the painting is over.
    with desk.bot.waitSignal(desk.window.legibility.told, timeout=WAIT_MS):
        pass
    said = desk.window.status.legibility.text()
    assert said.startswith(told)
    assert bool(said) is bool(told)


def test_the_status_line_says_what_a_text_reads_as(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    form = desk.window.status._fields[0]
    assert form.text() == "plain text, digital export"
    assert form.toolTip() == "Reads as a digital export: letters are lost, hardly any misread."
    path = tmp_path / "page.txt"
    path.write_text("He came ith his\nbrother to tbe town.")
    desk.open(path)
    assert form.text() == "plain text"
    assert form.toolTip() == "Reads as OCR: letters are misread."


def test_hovering_tells_rule_reason_and_confidence(desk: Desk) -> None:
    desk.open()
    item = desk.window.reviewing.items[desk.item("hich")]
    pane = desk.window.panes.cleaned
    pane.select(item.cleaned_start, item.cleaned_end)
    place = pane.cursorRect().center()
    place.setX(place.x() + 6)
    there = pane.viewport().mapToGlobal(place)
    QApplication.sendEvent(pane, QHelpEvent(QEvent.Type.ToolTip, place, there))
    told = QToolTip.text()
    assert "letters.lost-leading · sure 1.00" in told
    assert "is no word" in told
    QToolTip.hideText()


def test_the_size_of_the_letters_can_be_read_where_it_is_chosen(desk: Desk) -> None:
    """Its field was one pixel wide."""
    desk.window.preferences.show_preferences()
    points = desk.window.findChild(PreferencesDialog).points
    field = points.lineEdit()
    needed = field.fontMetrics().horizontalAdvance(field.text())
    desk.wait_until(lambda: field.width() >= needed)
    assert points.rect().contains(field.geometry())


def test_what_was_opened_before_is_not_cut(desk: Desk) -> None:
    """The sentence above takes two lines, and room was made for one."""
    start = desk.window.start
    start.show_recent([desk.project.with_name(f"gypsy_page_{n}.txt") for n in range(6)])
    shown = [it for it in start.findChildren(QPushButton) if it.text().startswith("gypsy")]
    assert len(shown) == 6

    def is_whole(each: QPushButton) -> bool:
        holder = each.parentWidget()
        fits = holder.rect().contains(each.geometry())
        return fits and each.height() == each.sizeHint().height()

    desk.wait_until(lambda: all(is_whole(it) for it in shown))
